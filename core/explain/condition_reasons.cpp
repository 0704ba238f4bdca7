#include "explain/reason_parts.h"
#include "explain/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace explain {

namespace {

using feel::Node;
using feel::Op;

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(explain::Reasons)
};

constexpr std::size_t shownRows = 12; ///< of a test over a whole table

base::Truth truthOf(const eval::TraceNode &trace, bool positive)
{
    const auto *truth = std::get_if<base::Truth>(&trace.value);
    const base::Truth value = truth != nullptr ? *truth : base::Truth::Unknown;
    return positive ? value : !value;
}

/// The trace of one child; null where the evaluator had no need of it (its place then has node -1).
const eval::TraceNode *childTrace(const eval::TraceNode &trace, int node)
{
    const auto found = std::ranges::find_if(
        trace.children, [node](const eval::TraceNode &child) { return child.node == node; });
    return found == trace.children.end() ? nullptr : &*found;
}

/// What a part comes to that no longer hides behind parameters.
const eval::TraceNode &unwrapped(const feel::Formula &formula, const eval::TraceNode &trace)
{
    const eval::TraceNode *inner = &trace;
    while (formula.node(inner->node).op == Op::Parameter && !inner->children.empty()
           && inner->children.front().node >= 0)
        inner = &inner->children.front();
    return *inner;
}

bool isJunction(Op op) { return op == Op::And || op == Op::Or; }

bool isComparison(Op op)
{
    return op == Op::Equal || op == Op::NotEqual || op == Op::Less || op == Op::LessEqual
           || op == Op::Greater || op == Op::GreaterEqual;
}

} // namespace

std::vector<Reason>
ConditionReasons::of(const std::vector<assess::ConditionOutcome> &conditions) const
{
    std::vector<Reason> lines;
    for (const auto *condition : inReadingOrder(conditions))
        lines.push_back(of(*condition));
    return lines;
}

Reason ConditionReasons::of(const assess::ConditionOutcome &condition) const
{
    Reason line;
    line.key = condition.row < 0 ? condition.id
                                 : QStringLiteral("%1@%2").arg(condition.id).arg(condition.row);
    line.mark = markOf(condition.state);
    line.what = m_ground.conditionLabel(condition);
    line.article = m_ground.article();
    line.missing = m_ground.paths(condition.missing);
    line.margin = m_ground.marginOf(condition);
    if (condition.condition == nullptr) {
        const Reason filled = generated(condition);
        line.has = filled.has;
        line.needs = filled.needs;
        line.says = filled.says;
        return line;
    }
    line.says = condition.condition->says;
    line.article = m_ground.article(condition.condition->article);
    line.detail = detailOf(*condition.condition);
    const auto trace = std::ranges::find_if(m_trace.conditions, [&](const auto &candidate) {
        return candidate.condition == condition.condition && candidate.row == condition.row;
    });
    if (trace != m_trace.conditions.end()) {
        const feel::Formula &formula = *condition.condition->formula;
        const FormulaWords words(formula, m_ground.rules(), m_ground.language());
        const bool judged = condition.condition->judge != rulebook::Judge::Computed;
        tell({words, formula, trace->root, true, judged}, line);
        if (condition.state == assess::State::JudgedElsewhere)
            line.has = Reasons::tr("not decided yet");
    } else if (condition.state == assess::State::Unknown) {
        line.has = Reasons::tr("unknown");
    }
    return line;
}

/// The two tests of the event's date.
Reason ConditionReasons::generated(const assess::ConditionOutcome &condition) const
{
    Reason line;
    const bool happened = condition.id == u"happened";
    line.needs =
        happened ? QStringLiteral("≤ ") + m_ground.assessment().on.toText() : m_ground.periodText();
    if (!happened)
        line.says = m_ground.rules().partOf(m_ground.measure()).says;
    if (condition.margin)
        line.has = valueText(condition.margin->fact);
    else if (!condition.missing.empty())
        line.has = condition.missing.size() == 1 ? valueText(condition.missing.front())
                                                 : Reasons::tr("unknown");
    return line;
}

QString ConditionReasons::detailOf(const rulebook::Condition &condition) const
{
    const base::Language language = m_ground.language();
    QStringList parts;
    if (!condition.implied.isEmpty())
        parts += Reasons::tr("Implied by the text: %1").arg(condition.implied.in(language));
    if (condition.judge == rulebook::Judge::Panel)
        parts += Reasons::tr("Decided by a panel of experts");
    if (condition.judge == rulebook::Judge::Bureau)
        parts += Reasons::tr("Decided by the bureau");
    QStringList proofs;
    for (const QString &id : condition.evidence) {
        const auto *material = m_ground.rules().vocabulary().findMaterial(id);
        proofs += material != nullptr ? material->label.in(language) : id;
    }
    if (!proofs.isEmpty())
        parts += Reasons::tr("Proof: %1").arg(listText(proofs, language));
    return parts.join(QLatin1Char('\n'));
}

std::optional<eval::Value> ConditionReasons::valueOf(const eval::Input &input) const
{
    const auto slot = static_cast<std::size_t>(input.slot);
    if (input.kind == eval::Input::Kind::Fact && slot < m_facts.facts.size())
        return m_facts.facts[slot];
    if (input.kind != eval::Input::Kind::Table || slot >= m_facts.tables.size() || input.row < 0
        || input.column < 0)
        return std::nullopt;
    const auto &rows = m_facts.tables[slot].rows;
    const auto row = static_cast<std::size_t>(input.row);
    const auto column = static_cast<std::size_t>(input.column);
    if (row >= rows.size() || column >= rows[row].size())
        return std::nullopt;
    return rows[row][column];
}

QString ConditionReasons::valueText(const eval::Input &input) const
{
    const auto value = valueOf(input);
    if (!value)
        return Reasons::tr("unknown");
    const auto &symbols = m_ground.rules().symbols();
    const auto slot = static_cast<std::size_t>(input.slot);
    const feel::ValueSymbol &symbol =
        input.kind == eval::Input::Kind::Fact
            ? symbols.facts[slot]
            : symbols.tables[slot].columns[static_cast<std::size_t>(input.column)];
    return explain::valueText(*value, symbol.type, rulebook::NumberForm::Plain, m_ground.rules(),
                              m_ground.language());
}

/// A value with the words for "nobody said": a declared domain is as unknown as a type's own.
QString ConditionReasons::found(const Test &test, const eval::TraceNode &trace,
                                rulebook::NumberForm form) const
{
    const Node &node = test.formula.node(trace.node);
    const auto &symbols = m_ground.rules().symbols();
    const bool isFact =
        node.op == Op::Fact && static_cast<std::size_t>(node.slot) < symbols.facts.size();
    if (isFact && !eval::isPoint(trace.value)
        && trace.value
               == eval::unknownOf(symbols.facts[static_cast<std::size_t>(node.slot)], symbols))
        return Reasons::tr("unknown");
    return explain::valueText(trace.value, node.type, form, m_ground.rules(), m_ground.language());
}

/// Fills what the part has and needs, and its lines below where it joins several tests.
void ConditionReasons::tell(const Test &wrapped, Reason &line) const
{
    const Test test{wrapped.words, wrapped.formula, unwrapped(wrapped.formula, wrapped.trace),
                    wrapped.positive, wrapped.judged};
    const Node &node = test.formula.node(test.trace.node);
    if (node.op == Op::Not && childTrace(test.trace, node.children.front()) != nullptr)
        return tell(
            {test.words, test.formula, test.trace.children.front(), !test.positive, test.judged},
            line);
    if (isJunction(node.op))
        return tellAll(test, line);
    if (node.op == Op::Some || node.op == Op::Every)
        return tellRows(test, line);
    if (isComparison(node.op))
        return tellComparison(test, line);
    if (node.op == Op::In || node.op == Op::Within) {
        const int subject = node.children.front();
        if (const auto *trace = childTrace(test.trace, subject))
            line.has = found(test, unwrapped(test.formula, *trace), test.words.form(subject));
        line.needs = test.words.test(test.trace.node, test.positive);
        return;
    }
    if (node.op == Op::If && node.children.size() == 3) {
        // The branch that was taken speaks for the whole.
        for (const int branch : {node.children[1], node.children[2]}) {
            const auto *trace = childTrace(test.trace, branch);
            const auto *condition = childTrace(test.trace, node.children[0]);
            const auto wanted = branch == node.children[1] ? base::Truth::True : base::Truth::False;
            if (trace != nullptr && condition != nullptr && truthOf(*condition, true) == wanted)
                return tell({test.words, test.formula, *trace, test.positive, test.judged}, line);
        }
    }
    line.has = found(test, test.trace, rulebook::NumberForm::Plain);
    const bool isLeaf = node.op == Op::Fact || node.op == Op::Column;
    line.needs = isLeaf ? (test.positive ? Reasons::tr("must be yes") : Reasons::tr("must be no"))
                        : test.words.text(test.trace.node);
}

Reason ConditionReasons::nested(const Test &test, const QString &key) const
{
    Reason line;
    line.key = key;
    const base::Truth truth = truthOf(test.trace, test.positive);
    line.mark = truth == base::Truth::True    ? Mark::Met
                : truth == base::Truth::False ? Mark::Unmet
                : test.judged                 ? Mark::Waits
                                              : Mark::Unknown;
    for (const eval::Input &input : test.trace.missing)
        line.missing.push_back(eval::pathOf(input, m_ground.rules().symbols()));
    tell(test, line);
    return line;
}

/// `and`, `or`: one line each. Decisive are those that make the whole what it is.
void ConditionReasons::tellAll(const Test &test, Reason &line) const
{
    const Node &node = test.formula.node(test.trace.node);
    const bool all = (node.op == Op::And) == test.positive;
    line.needs = all ? Reasons::tr("all of these") : Reasons::tr("one of these");
    const base::Truth whole = truthOf(test.trace, test.positive);
    for (const eval::TraceNode &child : test.trace.children) {
        if (child.node < 0)
            continue;
        const eval::TraceNode &inner = unwrapped(test.formula, child);
        Reason part = nested({test.words, test.formula, inner, test.positive, test.judged},
                             QStringLiteral("%1/%2").arg(line.key).arg(line.children.size()));
        const Node &top = test.formula.node(inner.node);
        const bool hasSubject = isComparison(top.op) || top.op == Op::In || top.op == Op::Within;
        const int subject = hasSubject ? top.children.front() : inner.node;
        const bool flipped =
            hasSubject && test.words.isConstant(subject) && top.children.size() > 1;
        part.what = test.words.text(flipped ? top.children[1] : subject);
        if (isJunction(top.op))
            part.what = std::exchange(part.needs, QString());
        const bool decides = whole == truthOf(child, test.positive);
        part.decisive = decides || (all ? whole == base::Truth::True : whole == base::Truth::False);
        line.children.push_back(std::move(part));
    }
    std::ranges::stable_sort(
        line.children, [](const Reason &a, const Reason &b) { return a.decisive && !b.decisive; });
}

/// `some`, `every`: one line per row, the decisive ones first, at most a dozen.
void ConditionReasons::tellRows(const Test &test, Reason &line) const
{
    const Node &node = test.formula.node(test.trace.node);
    const auto &tables = m_ground.rules().vocabulary().tables;
    const auto table = static_cast<std::size_t>(node.table);
    const base::Truth whole = truthOf(test.trace, test.positive);
    line.needs = test.positive ? test.words.text(test.trace.node)
                               : Reasons::tr("not: %1").arg(test.words.text(test.trace.node));
    line.has = explain::valueText(truthOf(test.trace, true), {}, rulebook::NumberForm::Plain,
                                  m_ground.rules(), m_ground.language());
    for (const eval::TraceNode &row : test.trace.children) {
        const auto *tested = childTrace(row, node.children.front());
        const auto *filter = node.hasFilter ? childTrace(row, node.children.back()) : nullptr;
        if (row.row < 0 || table >= tables.size())
            continue;
        Reason part;
        const QString key = QStringLiteral("%1/%2").arg(line.key).arg(row.row);
        if (filter != nullptr && truthOf(*filter, true) == base::Truth::False) {
            part.key = key;
            part.has = Reasons::tr("does not count here");
        } else {
            part = nested({test.words, test.formula, tested != nullptr ? *tested : row,
                           test.positive, test.judged},
                          key);
        }
        part.what = QStringLiteral("%1 %2").arg(tables[table].row.in(m_ground.language()),
                                                QString::number(row.row + 1));
        part.decisive = part.mark != Mark::None && whole == truthOf(row, test.positive);
        line.children.push_back(std::move(part));
    }
    std::ranges::stable_sort(
        line.children, [](const Reason &a, const Reason &b) { return a.decisive && !b.decisive; });
    if (line.children.size() > shownRows)
        line.children.resize(shownRows);
}

void ConditionReasons::tellComparison(const Test &test, Reason &line) const
{
    const Node &node = test.formula.node(test.trace.node);
    const bool flipped =
        test.words.isConstant(node.children[0]) && !test.words.isConstant(node.children[1]);
    const int subject = node.children[flipped ? 1 : 0];
    const int bound = node.children[flipped ? 0 : 1];
    const bool isRatio = test.words.form(subject) == rulebook::NumberForm::Ratio
                         || test.words.form(bound) == rulebook::NumberForm::Ratio;
    const auto shownAs = isRatio ? rulebook::NumberForm::Ratio : rulebook::NumberForm::Plain;
    if (const auto *trace = childTrace(test.trace, subject))
        line.has = found(test, unwrapped(test.formula, *trace), shownAs);
    const auto *trace = childTrace(test.trace, bound);
    const QString sign = FormulaWords::sign(node.op, flipped, test.positive);
    if (trace == nullptr) {
        line.needs = sign + u' ' + test.words.text(bound);
        return;
    }
    const eval::TraceNode &limit = unwrapped(test.formula, *trace);
    const QString value = found(test, limit, shownAs);
    if (test.words.isConstant(bound))
        line.needs = sign + u' ' + value;
    else if (eval::isPoint(limit.value))
        line.needs = QStringLiteral("%1 %2 = %3").arg(sign, test.words.text(bound), value);
    else
        line.needs = sign + u' ' + test.words.text(bound);
}

} // namespace explain
