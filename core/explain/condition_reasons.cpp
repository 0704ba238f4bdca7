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

const eval::TraceNode *traceOf(const std::vector<assess::ConditionTrace> &traces,
                               const assess::ConditionOutcome &condition)
{
    const auto found = std::ranges::find_if(traces, [&](const auto &candidate) {
        return candidate.condition == condition.condition && candidate.row == condition.row;
    });
    return found == traces.end() ? nullptr : &found->root;
}

base::Rational sizeOf(const base::Rational &by)
{
    return by.sign() < 0 ? base::negate(by).value_or(by) : by;
}

/// Nearer to turning: by the gap within one unit; units are not compared, and what has none comes last.
bool isNearer(const std::optional<eval::Gap> &a, const std::optional<eval::Gap> &b)
{
    if (!a || !b)
        return a.has_value() && !b;
    const auto kindOf = [](const eval::Gap &gap) {
        return gap.kind == feel::Kind::Date ? feel::Kind::Days : gap.kind;
    };
    if (kindOf(*a) != kindOf(*b))
        return kindOf(*a) < kindOf(*b);
    return sizeOf(a->by) < sizeOf(b->by);
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
        tellDate(condition, line);
        return line;
    }
    line.says = condition.condition->says;
    line.article = m_ground.article(condition.condition->article);
    line.detail = detailOf(*condition.condition);
    if (const auto *trace = traceOf(m_trace.conditions, condition)) {
        const feel::Formula &formula = *condition.condition->formula;
        FormulaWords words(formula, m_ground.rules(), m_ground.language());
        words.follow(*trace);
        const bool judged = condition.condition->judge != rulebook::Judge::Computed;
        const int table = condition.row < 0 ? -1 : m_ground.measure().table;
        tell({words, formula, *trace, {table, condition.row}, line.article, true, judged}, line);
        if (condition.state == assess::State::JudgedElsewhere)
            line.has = Reasons::tr("not decided yet");
        // Something else made the decision needless.
        if (condition.state == assess::State::Met && truthOf(*trace, true) != base::Truth::True) {
            line.has = Reasons::tr("no decision needed");
            line.sentence.clear();
        }
    } else if (condition.state == assess::State::Unknown) {
        line.has = Reasons::tr("unknown");
    }
    return line;
}

/// The two tests of the event's date. The words of the period stand in its part of the document, not in
/// the measure's article.
void ConditionReasons::tellDate(const assess::ConditionOutcome &condition, Reason &line) const
{
    const QString article = line.article;
    const bool happened = condition.id == u"happened";
    line.needs =
        happened ? QStringLiteral("≤ ") + m_ground.assessment().on.toText() : m_ground.periodText();
    if (!happened) {
        const rulebook::Part &part = m_ground.rules().partOf(m_ground.measure());
        line.says = part.says;
        if (!part.says.isEmpty())
            line.article = part.title.in(m_ground.language());
    }
    line.fact = m_ground.eventName();
    const auto trace = std::ranges::find_if(m_trace.anchors, [&](const auto &candidate) {
        return candidate.row == condition.row || candidate.row < 0;
    });
    if (trace != m_trace.anchors.end()) {
        const feel::Formula &formula = *trace->alternative->formula;
        const int table = trace->row < 0 ? -1 : m_ground.measure().table;
        line.facts = m_facts.readBy(formula, formula.root(), {table, trace->row});
        const FormulaWords words(formula, m_ground.rules(), m_ground.language());
        const QString place = words.rowName(table, trace->row);
        if (!place.isEmpty())
            line.fact = QStringLiteral("%1 · %2").arg(place, line.fact);
        line.has = words.value(formula.root(), trace->root.value);
        const auto *range = std::get_if<base::Range>(&trace->root.value);
        if (condition.margin && range != nullptr && range->isPoint()) {
            const base::Period period = m_ground.period();
            const bool isLate =
                happened || (period.until && *range->low >= base::Rational(period.until->days()));
            const bool isMet = condition.state == assess::State::Met;
            eval::Gap gap{condition.margin->fact, condition.margin->by, feel::Kind::Date, !isLate,
                          false};
            // Inside the period the nearer end is meant.
            if (isMet && !happened && period.until) {
                const auto left =
                    base::subtract(base::Rational(period.until->days() - 1), *range->low);
                gap.isLeast = !left || *left != gap.by;
            }
            line.change = m_facts.changeText(gap, isMet);
        }
    } else if (!condition.missing.empty()) {
        line.has = Reasons::tr("unknown");
    }
    line.sentence = sentenceOf(line, article, false);
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

std::optional<eval::Input> ConditionReasons::inputOf(const Test &test, int subject) const
{
    const Node &node = test.formula.node(subject);
    if (node.op == Op::Parameter)
        return inputOf(test, node.children.front());
    if (node.op == Op::Fact)
        return eval::Input{eval::Input::Kind::Fact, node.slot, -1, -1};
    if (node.op == Op::Column && node.table == test.scope.table && test.scope.row >= 0)
        return eval::Input{eval::Input::Kind::Table, node.table, test.scope.row, node.slot};
    return std::nullopt;
}

/// What is tested by its name: a fact with its row, or the words of what is worked out.
QString ConditionReasons::nameOf(const Test &test, int subject) const
{
    if (const auto input = inputOf(test, subject))
        return inputName(*input, m_ground.rules(), m_ground.language());
    const QString text = test.words.text(subject);
    const bool inRow = test.scope.row >= 0 && test.words.readsRow(subject, test.scope.table);
    return inRow ? QStringLiteral("%1 · %2").arg(
               test.words.rowName(test.scope.table, test.scope.row), text)
                 : text;
}

/// Names, margin, smallest change and sentence of a test that joins no others.
ConditionReasons::Gap ConditionReasons::finish(const Test &test, const Leaf &leaf,
                                               Reason &line) const
{
    line.fact = nameOf(test, leaf.subject);
    line.facts = m_facts.readBy(test.formula, test.trace.node, test.scope);
    const base::Truth truth = truthOf(test.trace, test.positive);
    const bool isMet = truth == base::Truth::True;
    Gap gap = base::isPoint(truth) ? test.trace.gap : std::nullopt;
    if (gap && isMet == (gap->by.sign() < 0))
        gap.reset();
    if (gap) {
        const rulebook::NumberForm form = test.words.form(leaf.subject);
        const auto *const subject = childTrace(test.trace, leaf.subject);
        const auto *const now =
            subject != nullptr ? std::get_if<base::Range>(&subject->value) : nullptr;
        if (line.margin.isEmpty() || gap->by.sign() == 0)
            line.margin = m_facts.gapText(*gap, isMet, form);
        if (gap->fact)
            line.change = m_facts.changeText(*gap, isMet);
        else if (now != nullptr && now->isPoint())
            line.change = m_facts.changeText(*gap, isMet, line.fact, *now->low, form);
    } else if (truth == base::Truth::False && !test.judged) {
        const auto input = inputOf(test, leaf.subject);
        const QString target = leaf.target.isEmpty() ? line.needs : leaf.target;
        line.change =
            input && !m_facts.isOpenToChange(*input)
                ? Reasons::tr("Would have been met with %1: %2; it is no longer open to change")
                      .arg(line.fact, target)
                : Reasons::tr("Met with %1: %2").arg(line.fact, target);
    }
    Reason told = line;
    if (!leaf.isClause && !leaf.target.isEmpty())
        told.needs = leaf.target;
    line.sentence = sentenceOf(told, test.article, leaf.isClause);
    return gap;
}

ConditionReasons::Gap ConditionReasons::tell(const Test &wrapped, Reason &line) const
{
    const Test test = wrapped.at(unwrapped(wrapped.formula, wrapped.trace), wrapped.positive);
    const Node &node = test.formula.node(test.trace.node);
    if (node.op == Op::Not && childTrace(test.trace, node.children.front()) != nullptr)
        return tell(test.at(test.trace.children.front(), !test.positive), line);
    if (isJunction(node.op))
        return tellAll(test, line);
    if (node.op == Op::Some || node.op == Op::Every)
        return tellRows(test, line);
    if (isComparison(node.op))
        return tellComparison(test, line);
    if (node.op == Op::If && node.children.size() == 3)
        return tellChosen(test, line);
    return tellPlain(test, line);
}

ConditionReasons::Gap ConditionReasons::tellPlain(const Test &test, Reason &line) const
{
    const Node &node = test.formula.node(test.trace.node);
    if (node.op == Op::In || node.op == Op::Within) {
        const int subject = node.children.front();
        if (const auto *trace = childTrace(test.trace, subject))
            line.has = found(test, unwrapped(test.formula, *trace), test.words.form(subject));
        line.needs = test.words.test(test.trace.node, test.positive);
        return finish(test, {subject, {}, false}, line);
    }
    line.has = found(test, test.trace, rulebook::NumberForm::Plain);
    const bool isLeaf = node.op == Op::Fact || node.op == Op::Column;
    line.needs = isLeaf ? (test.positive ? Reasons::tr("must be yes") : Reasons::tr("must be no"))
                        : test.words.text(test.trace.node);
    const QString target = test.words.value(test.trace.node, base::truthOf(test.positive));
    return finish(test, {test.trace.node, isLeaf ? target : QString(), isLeaf}, line);
}

/// The branch that was taken speaks for the whole; where it says nothing but yes or no, the question does.
ConditionReasons::Gap ConditionReasons::tellChosen(const Test &test, Reason &line) const
{
    const Node &node = test.formula.node(test.trace.node);
    const auto *condition = childTrace(test.trace, node.children[0]);
    const base::Truth chosen =
        condition != nullptr ? truthOf(*condition, true) : base::Truth::Unknown;
    const int branch = node.children[chosen == base::Truth::True ? 1 : 2];
    const auto *trace = childTrace(test.trace, branch);
    if (!base::isPoint(chosen) || trace == nullptr)
        return tellPlain(test, line);
    const Node &taken = test.formula.node(branch);
    if (taken.op != Op::TruthLiteral)
        return tell(test.at(*trace, test.positive), line);
    const bool asChosen = (chosen == base::Truth::True) == (taken.truth == base::Truth::True);
    return tell(test.at(*condition, asChosen == test.positive), line);
}

ConditionReasons::Gap ConditionReasons::nested(const Test &test, const QString &key,
                                               Reason &line) const
{
    line.key = key;
    const base::Truth truth = truthOf(test.trace, test.positive);
    line.mark = truth == base::Truth::True    ? Mark::Met
                : truth == base::Truth::False ? Mark::Unmet
                : test.judged                 ? Mark::Waits
                                              : Mark::Unknown;
    for (const eval::Input &input : test.trace.missing)
        line.missing.push_back(eval::pathOf(input, m_ground.rules().symbols()));
    return tell(test, line);
}

/// `and`, `or`: one line each. Decisive are those that make the whole what it is; of what fails the nearest
/// comes first.
ConditionReasons::Gap ConditionReasons::tellAll(const Test &test, Reason &line) const
{
    struct Part {
        Reason line;
        Gap gap;
    };
    const Node &node = test.formula.node(test.trace.node);
    const bool all = (node.op == Op::And) == test.positive;
    line.needs = all ? Reasons::tr("all of these") : Reasons::tr("one of these");
    const base::Truth whole = truthOf(test.trace, test.positive);
    std::vector<Part> parts;
    for (const eval::TraceNode &child : test.trace.children) {
        if (child.node < 0)
            continue;
        const eval::TraceNode &inner = unwrapped(test.formula, child);
        Part &part = parts.emplace_back();
        part.gap = nested(test.at(inner, test.positive),
                          QStringLiteral("%1/%2").arg(line.key).arg(parts.size() - 1), part.line);
        const Node &top = test.formula.node(inner.node);
        const bool hasSubject = isComparison(top.op) || top.op == Op::In || top.op == Op::Within;
        const int subject = hasSubject ? top.children.front() : inner.node;
        const bool isFlipped =
            hasSubject && test.words.isConstant(subject) && top.children.size() > 1;
        part.line.what = test.words.text(isFlipped ? top.children[1] : subject);
        if (isJunction(top.op))
            part.line.what = std::exchange(part.line.needs, QString());
        const bool decides = whole == truthOf(child, test.positive);
        part.line.decisive =
            decides || (all ? whole == base::Truth::True : whole == base::Truth::False);
    }
    std::ranges::stable_sort(parts, [](const Part &a, const Part &b) {
        if (a.line.decisive != b.line.decisive)
            return a.line.decisive;
        const bool fail = a.line.mark == Mark::Unmet && b.line.mark == Mark::Unmet;
        return fail && isNearer(a.gap, b.gap);
    });
    std::size_t failing = 0;
    for (Part &part : parts) {
        failing += part.line.mark == Mark::Unmet ? 1 : 0;
        line.children.push_back(std::move(part.line));
    }
    if (whole != base::Truth::False || parts.empty())
        return std::nullopt;
    const Reason &first = line.children.front();
    const QString how = all ? Reasons::tr("All of %1 are needed, not met: %2")
                            : Reasons::tr("One of %1 is needed, not met: %2");
    line.sentence = Reasons::tr("%1; nearest: %2", "how many, sentence")
                        .arg(how.arg(parts.size()).arg(failing), first.sentence);
    line.change = first.change;
    // A join of joins tells the name already.
    if (!first.margin.isEmpty())
        line.margin = first.children.empty()
                          ? Reasons::tr("%1: %2", "fact, margin").arg(first.fact, first.margin)
                          : first.margin;
    return parts.front().gap;
}

/// `some`, `every`: one line per row, the decisive ones first, at most a dozen.
ConditionReasons::Gap ConditionReasons::tellRows(const Test &test, Reason &line) const
{
    const Node &node = test.formula.node(test.trace.node);
    const auto &tables = m_ground.rules().vocabulary().tables;
    const auto table = static_cast<std::size_t>(node.table);
    const base::Truth whole = truthOf(test.trace, test.positive);
    line.needs = test.positive ? test.words.text(test.trace.node)
                               : Reasons::tr("not: %1").arg(test.words.text(test.trace.node));
    line.has = explain::valueText(truthOf(test.trace, true), {}, rulebook::NumberForm::Plain,
                                  m_ground.rules(), m_ground.language());
    line.facts = m_facts.readBy(test.formula, test.trace.node, test.scope);
    line.fact = table < tables.size() ? tables[table].label.in(m_ground.language()) : QString();
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
            Test inside = test.at(tested != nullptr ? *tested : row, test.positive);
            inside.scope = {node.table, row.row};
            nested(inside, key, part);
        }
        part.what = test.words.rowName(node.table, row.row);
        part.decisive = part.mark != Mark::None && whole == truthOf(row, test.positive);
        line.children.push_back(std::move(part));
    }
    if (line.children.empty() && base::isPoint(whole))
        line.has = Reasons::tr("none", "no entries");
    const auto failing = std::ranges::count(line.children, Mark::Unmet, &Reason::mark);
    const auto counted = static_cast<qsizetype>(line.children.size())
                         - std::ranges::count(line.children, Mark::None, &Reason::mark);
    std::ranges::stable_sort(
        line.children, [](const Reason &a, const Reason &b) { return a.decisive && !b.decisive; });
    if (line.children.size() > shownRows)
        line.children.resize(shownRows);
    line.sentence = sentenceOf(line, test.article, false);
    if (counted > 0)
        line.sentence = Reasons::tr("%1: %2 of %3 fail, needed: %4 (%5)")
                            .arg(line.fact)
                            .arg(failing)
                            .arg(counted)
                            .arg(line.needs, test.article);
    return std::nullopt;
}

ConditionReasons::Gap ConditionReasons::tellComparison(const Test &test, Reason &line) const
{
    const Node &node = test.formula.node(test.trace.node);
    const bool isFlipped =
        test.words.isConstant(node.children[0]) && !test.words.isConstant(node.children[1]);
    const int subject = node.children[isFlipped ? 1 : 0];
    const int bound = node.children[isFlipped ? 0 : 1];
    const bool isRatio = test.words.form(subject) == rulebook::NumberForm::Ratio
                         || test.words.form(bound) == rulebook::NumberForm::Ratio;
    const auto shownAs = isRatio ? rulebook::NumberForm::Ratio : rulebook::NumberForm::Plain;
    if (const auto *trace = childTrace(test.trace, subject))
        line.has = found(test, unwrapped(test.formula, *trace), shownAs);
    const auto *trace = childTrace(test.trace, bound);
    const QString sign = FormulaWords::sign(node.op, isFlipped, test.positive);
    if (trace == nullptr) {
        line.needs = sign + u' ' + test.words.text(bound);
        return finish(test, {subject, {}, false}, line);
    }
    const eval::TraceNode &limit = unwrapped(test.formula, *trace);
    const QString value = found(test, limit, shownAs);
    if (test.words.isConstant(bound))
        line.needs = sign + u' ' + value;
    else if (eval::isPoint(limit.value))
        line.needs = QStringLiteral("%1 %2 = %3").arg(sign, test.words.text(bound), value);
    else
        line.needs = sign + u' ' + test.words.text(bound);
    const bool isEqual = (node.op == Op::Equal) == test.positive && eval::isPoint(limit.value);
    return finish(test, {subject, isEqual ? value : QString(), false}, line);
}

QString sentenceOf(const Reason &line, const QString &article, bool isClause)
{
    QString text = (isClause ? Reasons::tr("%1 is %2, %3", "fact, value, what it must be")
                             : Reasons::tr("%1 is %2, needed: %3", "fact, value, threshold"))
                       .arg(line.fact, line.has, line.needs);
    if (!line.margin.isEmpty())
        text = Reasons::tr("%1; %2", "sentence, margin").arg(text, line.margin);
    return Reasons::tr("%1 (%2)", "sentence, article").arg(text, article);
}

} // namespace explain
