#include "explain/reason_parts.h"
#include "explain/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace explain {

namespace {

using assess::Stage;
using base::Range;
using base::Rational;

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(explain::Reasons)
};

/// Fen as yuan; `isNumber` for stages before a unit comes in: a count times an amount each.
QString endText(const Rational &end, bool isNumber)
{
    return isNumber ? base::toText(end) : yuanText(end);
}

/// "1,000,000.00", "(1.00 – 2.00)" inside an equation; no unit.
QString figure(const Range &range, bool isNumber, bool inside)
{
    const bool isOpen = !range.low || range.low->sign() == 0;
    if (isOpen && !range.high)
        return Reasons::tr("unknown");
    if (range.isPoint())
        return endText(*range.low, isNumber);
    if (!range.high)
        return Reasons::tr("at least %1").arg(endText(*range.low, isNumber));
    if (!range.low)
        return Reasons::tr("at most %1").arg(endText(*range.high, isNumber));
    const QString text = QStringLiteral("%1 – %2").arg(endText(*range.low, isNumber),
                                                       endText(*range.high, isNumber));
    return inside ? u'(' + text + u')' : text;
}

bool isNumber(const Stage &stage)
{
    return stage.alternative != nullptr && stage.alternative->formula
           && stage.alternative->formula->type().kind == feel::Kind::Number;
}

/// figure() with its unit, where it is a figure.
QString yuanFigure(const Range &range)
{
    const QString text = figure(range, false, false);
    return text == Reasons::tr("unknown") ? text : Reasons::tr("%1 yuan").arg(text);
}

/// A rate up to one is a share, and written in per cent.
QString rateText(const Stage &stage)
{
    if (!isNumber(stage))
        return yuanFigure(stage.operand);
    const Rational one(1);
    const bool isShare = stage.operand.high && *stage.operand.high <= one;
    const auto percent = [](const std::optional<Rational> &end) {
        return end ? base::multiply(*end, Rational(100)) : std::nullopt;
    };
    if (!isShare)
        return figure(stage.operand, true, true);
    const Range scaled{percent(stage.operand.low), percent(stage.operand.high)};
    return Reasons::tr("%1 %").arg(figure(scaled, true, true));
}

/// Walks the stages and writes a line for each.
class AmountWriter {
public:
    AmountWriter(const Ground &ground, const assess::MeasureTrace &trace, const FactWords &facts,
                 const Step &step)
        : m_ground(ground), m_trace(trace), m_facts(facts), m_step(step), m_key(step.key)
    {}

    void write(const Stage &stage)
    {
        Reason line;
        line.article = m_ground.article();
        if (stage.alternative != nullptr) {
            line.what = stage.alternative->label.in(m_ground.language());
            line.says = stage.alternative->says;
            line.article = m_ground.article(stage.alternative->article);
        }
        switch (stage.kind) {
        case Stage::Kind::Base:
            writeBase(stage, line);
            break;
        case Stage::Kind::Rate:
            writeRate(stage, line);
            break;
        case Stage::Kind::Less:
            writeLess(stage, line);
            break;
        case Stage::Kind::Floor:
        case Stage::Kind::Cap:
            writeBound(stage, line);
            break;
        case Stage::Kind::Rounding:
            writeRounding(stage, line);
            break;
        }
        m_before = stage.result;
        tellFormula(stage, line);
        lines.push_back(std::move(line));
    }

    void writeStacking();

    std::vector<Reason> lines;
    QStringList
        equation; ///< "3,000,000.00 × 20 % = 600,000.00", what each bound did, what rounding did

private:
    void writeBase(const Stage &stage, Reason &line)
    {
        m_isNumber = isNumber(stage);
        line.key = m_key + QStringLiteral("/base");
        if (line.what.isEmpty())
            line.what = Reasons::tr("Base");
        line.has = m_isNumber ? figure(stage.result, true, false) : yuanFigure(stage.result);
        if (stage.alternative == nullptr || !stage.alternative->formula)
            return;
        const feel::Formula &formula = *stage.alternative->formula;
        const feel::Op op = formula.node(formula.root()).op;
        const FormulaWords words(formula, m_ground.rules(), m_ground.language());
        if (op != feel::Op::Fact && op != feel::Op::Column && op != feel::Op::ScalarLiteral)
            line.needs = words.text(formula.root());
    }

    void writeRate(const Stage &stage, Reason &line)
    {
        line.key = m_key + QStringLiteral("/rate");
        if (line.what.isEmpty())
            line.what = Reasons::tr("Rate");
        line.has = rateText(stage);
        const bool wasNumber = m_isNumber;
        m_isNumber = m_isNumber && isNumber(stage);
        line.detail = QStringLiteral("%1 × %2 = %3")
                          .arg(figure(m_before, wasNumber, true), line.has,
                               figure(stage.result, m_isNumber, false));
        equation += line.detail;
    }

    void writeLess(const Stage &stage, Reason &line)
    {
        line.key = m_key + QStringLiteral("/less");
        if (line.what.isEmpty())
            line.what = Reasons::tr("Taken off");
        line.has = yuanFigure(stage.operand);
        line.detail = QStringLiteral("%1 − %2 = %3")
                          .arg(figure(m_before, false, true), figure(stage.operand, false, true),
                               figure(stage.result, false, false));
        equation += line.detail;
    }

    void writeBound(const Stage &stage, Reason &line)
    {
        const bool isFloor = stage.kind == Stage::Kind::Floor;
        line.key = m_key + (isFloor ? QStringLiteral("/floor") : QStringLiteral("/cap"));
        const QString name = isFloor ? Reasons::tr("Floor") : Reasons::tr("Cap");
        if (line.what.isEmpty())
            line.what = name;
        const QString bound = figure(stage.operand, false, false);
        line.has = yuanFigure(stage.operand);
        if (stage.acted)
            line.margin =
                isFloor ? Reasons::tr("raises the amount") : Reasons::tr("limits the amount");
        else if (stage.mayAct)
            line.margin = Reasons::tr("may act, depending on missing facts");
        else
            line.margin = Reasons::tr("not reached");
        const QString after = figure(stage.result, false, false);
        line.detail = stage.acted
                          ? QStringLiteral("%1 → %2").arg(figure(m_before, false, false), after)
                          : QString();
        equation += Reasons::tr("%1 %2: %3", "bound, figure, effect").arg(name, bound, line.margin);
    }

    void writeRounding(const Stage &stage, Reason &line)
    {
        line.key = m_key + QStringLiteral("/rounding");
        switch (m_ground.measure().amount.rounding) {
        case base::Rounding::Down:
            line.what = Reasons::tr("Rounded down to the fen");
            break;
        case base::Rounding::HalfUp:
            line.what = Reasons::tr("Rounded half up to the fen");
            break;
        case base::Rounding::Up:
            line.what = Reasons::tr("Rounded up to the fen");
            break;
        }
        const QString after = figure(stage.result, false, false);
        line.has = yuanFigure(stage.result);
        line.decisive = !(stage.result == m_before);
        if (!line.decisive)
            return;
        line.detail = QStringLiteral("%1 → %2").arg(figure(m_before, false, false), after);
        equation += Reasons::tr("%1: %2", "rule, effect").arg(line.what, line.detail);
    }

    void tellFormula(const Stage &stage, Reason &line) const;
    void writeHindrance(const assess::Hindrance &one, bool isForbidden);
    const assess::Amount &amountBefore(const assess::Hindrance &one) const;

    const Ground &m_ground;
    const assess::MeasureTrace &m_trace;
    const FactWords &m_facts;
    const Step &m_step;
    QString m_key;
    Range m_before;
    bool m_isNumber = false;
};

/// What the stage's formula reads, and where it is a table which row matched and why the others did not.
void AmountWriter::tellFormula(const Stage &stage, Reason &line) const
{
    if (stage.alternative == nullptr || !stage.alternative->formula)
        return;
    const feel::Formula &formula = *stage.alternative->formula;
    const FormulaWords words(formula, m_ground.rules(), m_ground.language());
    for (const auto &trace : m_trace.stages) {
        const bool isOurs = trace.row < 0 || m_step.rows.empty()
                            || std::ranges::find(m_step.rows, trace.row) != m_step.rows.end();
        if (trace.alternative != stage.alternative || !isOurs)
            continue;
        const eval::RowScope scope{trace.row < 0 ? -1 : m_ground.measure().table, trace.row};
        for (FactUsed &fact : m_facts.readBy(formula, formula.root(), scope)) {
            if (std::ranges::find(line.facts, fact) == line.facts.end())
                line.facts.push_back(std::move(fact));
        }
        // Of several rows together each has a table of its own: their own lines tell those.
        if (m_step.rows.size() <= 1)
            tellTable({formula, words, m_facts, line.key}, trace.root, line);
    }
}

const assess::Amount &AmountWriter::amountBefore(const assess::Hindrance &one) const
{
    for (const assess::RowOutcome &row : m_ground.outcome().rows) {
        if (!one.rows.empty() && row.rows == one.rows)
            return row.amount;
    }
    return m_ground.outcome().amount;
}

void AmountWriter::writeHindrance(const assess::Hindrance &one, bool isForbidden)
{
    const rulebook::StackingRule &rule = *one.rule;
    const base::Language language = m_ground.language();
    Reason &line = lines.emplace_back();
    line.key = m_key + QStringLiteral("/stacking/") + rule.id;
    for (const int row : one.rows)
        line.key += u'@' + QString::number(row);
    line.what = rule.label.in(language);
    line.article = m_ground.articleOf(rule);
    line.says = rule.says;
    QStringList places;
    for (const int row : one.rows)
        places += m_ground.rowName(row);
    const QString how = isForbidden ? Reasons::tr("left out") : Reasons::tr("cut");
    line.margin = places.isEmpty()
                      ? how
                      : Reasons::tr("%1: %2", "rows, effect").arg(listText(places, language), how);
    line.has = amountPhrase(m_ground.measure().amount.kind, one.leaves, language);
    line.detail = QStringLiteral("%1 → %2").arg(amountText(amountBefore(one), language),
                                                amountText(one.leaves, language));
    if (const QStringList others = m_ground.chosenBeside(rule); !others.isEmpty())
        line.detail +=
            u'\n' + Reasons::tr("given instead or before: %1").arg(listText(others, language));
    equation +=
        Reasons::tr("%1: %2", "rule, effect").arg(line.what, line.detail.section(u'\n', 0, 0));
}

/// What the rules about several supports leave of the amount; nothing where no rule names the measure.
void AmountWriter::writeStacking()
{
    const assess::Portfolio &portfolio = m_ground.assessment().portfolio;
    bool isTouched = false;
    for (const auto *hindrances : {&portfolio.forbidden, &portfolio.reduced}) {
        for (const assess::Hindrance &one : *hindrances) {
            if (one.outcome->measure != &m_ground.measure() || one.rule == nullptr)
                continue;
            writeHindrance(one, hindrances == &portfolio.forbidden);
            isTouched = true;
        }
    }
    if (isTouched)
        return;
    for (const rulebook::StackingRule *rule : m_ground.stackingRules()) {
        Reason &line = lines.emplace_back();
        line.key = m_key + QStringLiteral("/stacking/") + rule->id;
        line.what = rule->label.in(m_ground.language());
        line.article = m_ground.articleOf(*rule);
        line.says = rule->says;
        const bool isWarning = rule->kind == rulebook::StackingKind::Warning;
        line.margin =
            isWarning ? Reasons::tr("told, takes nothing off") : Reasons::tr("takes nothing off");
        if (!isWarning)
            equation += Reasons::tr("%1: %2", "rule, effect").arg(line.what, line.margin);
    }
}

/// What the kind of amount means for the applicant; empty where the figure says it all.
QString kindText(const Ground &ground)
{
    const rulebook::Amount &amount = ground.measure().amount;
    switch (amount.kind) {
    case rulebook::AmountKind::Ceiling:
        return Reasons::tr("A ceiling, not a promise: the text says “not more than”");
    case rulebook::AmountKind::Grades: {
        QStringList grades;
        for (const base::Money grade : amount.grades)
            grades += moneyText(grade, ground.language());
        return Reasons::tr("One of these, by review: %1").arg(listText(grades, ground.language()));
    }
    case rulebook::AmountKind::NotSet:
        return amount.instrument.isEmpty() ? Reasons::tr("The text sets no amount")
                                           : Reasons::tr("The amount is set by: %1")
                                                 .arg(amount.instrument.in(ground.language()));
    default:
        return {};
    }
}

} // namespace

Reason amountReason(const Ground &ground, const assess::MeasureTrace &trace, const FactWords &facts,
                    const Step &step)
{
    const rulebook::Amount &rule = ground.measure().amount;
    const std::vector<Stage> &stages = step.stages;
    AmountWriter writer(ground, trace, facts, step);
    // Grades alone have no steps: the base then is nothing but their span.
    const bool isSpan = rule.kind == rulebook::AmountKind::Grades && !stages.empty()
                        && stages.front().alternative == nullptr;
    for (const Stage &stage : stages) {
        if (!isSpan)
            writer.write(stage);
    }
    if (step.withStacking)
        writer.writeStacking();
    Reason line;
    line.key = step.key;
    line.what = Reasons::tr("Amount");
    line.has = amountPhrase(rule.kind, step.amount, ground.language());
    line.article = ground.article();
    if (ground.outcome().destination != rulebook::Destination::Grant)
        line.needs = destinationName(ground.outcome().destination, ground.language());
    QStringList detail = writer.equation;
    if (const QString kind = kindText(ground); !kind.isEmpty())
        detail += kind;
    if (ground.outcome().assumed)
        detail += Reasons::tr("An assumption of your own is in this amount");
    line.detail = detail.join(QLatin1Char('\n'));
    line.children = std::move(writer.lines);
    return line;
}

} // namespace explain
