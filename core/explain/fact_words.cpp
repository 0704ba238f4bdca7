#include "explain/fact_words.h"

#include "explain/words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <set>

namespace explain {

namespace {

using base::Rational;
using eval::Input;
using feel::Op;
using rulebook::NumberForm;

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(explain::Facts)
};

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// A stored time on the reader's clock.
QString timeText(const QString &utc)
{
    const QDateTime time = QDateTime::fromString(utc, Qt::ISODate);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : utc;
}

bool isOverRows(Op op)
{
    return op == Op::Some || op == Op::Every || op == Op::Sum || op == Op::Count || op == Op::MinOf
           || op == Op::MaxOf;
}

void collect(const feel::Formula &formula, int index, eval::RowScope scope, std::set<Input> &inputs)
{
    const feel::Node &node = formula.node(index);
    if (node.op == Op::Fact)
        inputs.insert({Input::Kind::Fact, node.slot, -1, -1});
    if (node.op == Op::Assumption)
        inputs.insert({Input::Kind::Assumption, node.slot, -1, -1});
    if (node.op == Op::Column && node.table == scope.table && scope.row >= 0)
        inputs.insert({Input::Kind::Table, node.table, scope.row, node.slot});
    if (isOverRows(node.op) && node.table != scope.table)
        inputs.insert({Input::Kind::Table, node.table, -1, -1});
    for (const int child : node.children)
        collect(formula, child, scope, inputs);
}

} // namespace

FactWords::FactWords(const rulebook::Rulebook &rules, const cases::Case &subject,
                     const eval::Facts &facts, const cases::Origins *origins, base::Date on,
                     base::Language language)
    : m_rules(rules),
      m_subject(subject),
      m_facts(facts),
      m_origins(origins),
      m_on(on),
      m_language(language)
{}

std::optional<eval::Value> FactWords::value(const Input &input) const
{
    const auto slot = at(input.slot);
    if (input.kind == Input::Kind::Fact && slot < m_facts.facts.size())
        return m_facts.facts[slot];
    if (input.kind == Input::Kind::Assumption && slot < m_facts.assumptions.size())
        return m_facts.assumptions[slot];
    if (input.kind != Input::Kind::Table || slot >= m_facts.tables.size() || input.row < 0
        || input.column < 0)
        return std::nullopt;
    const auto &rows = m_facts.tables[slot].rows;
    if (at(input.row) >= rows.size() || at(input.column) >= rows[at(input.row)].size())
        return std::nullopt;
    return rows[at(input.row)][at(input.column)];
}

const feel::ValueSymbol *FactWords::symbol(const Input &input) const
{
    const auto &symbols = m_rules.symbols();
    switch (input.kind) {
    case Input::Kind::Fact:
        return &symbols.facts[at(input.slot)];
    case Input::Kind::Assumption:
        return &symbols.assumptions[at(input.slot)];
    case Input::Kind::Table:
        return input.column < 0 ? nullptr
                                : &symbols.tables[at(input.slot)].columns[at(input.column)];
    }
    Q_UNREACHABLE();
}

const rulebook::FactInfo *FactWords::info(const Input &input) const
{
    const auto &vocabulary = m_rules.vocabulary();
    if (input.kind == Input::Kind::Fact)
        return &vocabulary.facts[at(input.slot)];
    return input.kind == Input::Kind::Table && input.column >= 0
               ? &vocabulary.tables[at(input.slot)].columns[at(input.column)]
               : nullptr;
}

QString FactWords::valueText(const Input &input) const
{
    const auto *const of = symbol(input);
    if (of == nullptr) {
        const eval::TableValue &table = m_facts.tables[at(input.slot)];
        if (!table.known)
            return Facts::tr("unknown");
        return table.rows.empty() ? Facts::tr("none")
                                  : Facts::tr("rows: %1").arg(table.rows.size());
    }
    const auto found = value(input);
    if (!found || (!eval::isPoint(*found) && *found == eval::unknownOf(*of, m_rules.symbols())))
        return Facts::tr("unknown");
    const bool isRatio =
        input.kind == Input::Kind::Assumption && m_rules.assumptions()[at(input.slot)].isRatio;
    const auto *const fact = info(input);
    const NumberForm form = fact != nullptr ? fact->form
                            : isRatio       ? NumberForm::Ratio
                                            : NumberForm::Plain;
    return explain::valueText(*found, of->type, form, m_rules, m_language);
}

/// Who said what stands there; what nobody said; what is taken for granted until it is decided.
QString FactWords::originText(const Input &input, const QString &path) const
{
    const auto stands = cases::textAt(m_subject, path);
    if (input.kind == Input::Kind::Assumption)
        return stands || eval::isPoint(m_facts.assumptions[at(input.slot)])
                   ? Facts::tr("your own assumption")
                   : Facts::tr("nobody has said");
    const auto *const fact = info(input);
    if (!stands && fact != nullptr && fact->presumed)
        return Facts::tr("presumed until it is answered");
    if (!stands)
        return path.startsWith(QStringLiteral("decisions."))
                   ? Facts::tr("not decided; presumed in favour")
                   : Facts::tr("nobody has said");
    const bool isUnsaid = *stands == u"?";
    const bool isTable = input.kind == Input::Kind::Table && input.column < 0;
    if (m_origins == nullptr)
        return isUnsaid ? Facts::tr("not known, says the case file")
                        : Facts::tr("from the case file");
    if (isTable && *stands != u"[]")
        return {};
    const cases::Origin *const origin = m_origins->find(path);
    if (origin == nullptr || origin->text != *stands)
        return Facts::tr("not stored yet");
    const QString time = timeText(origin->time);
    if (isUnsaid)
        return origin->actor.isEmpty()
                   ? Facts::tr("not known, said on %1").arg(time)
                   : Facts::tr("not known, said by %1, %2").arg(origin->actor, time);
    return origin->actor.isEmpty() ? Facts::tr("entered on %1").arg(time)
                                   : Facts::tr("entered by %1, %2").arg(origin->actor, time);
}

FactUsed FactWords::used(const Input &input) const
{
    FactUsed fact;
    fact.path = eval::pathOf(input, m_rules.symbols());
    fact.name = inputName(input, m_rules, m_language);
    fact.value = valueText(input);
    fact.origin = originText(input, fact.path);
    return fact;
}

std::vector<FactUsed> FactWords::readBy(const feel::Formula &formula, int node,
                                        eval::RowScope scope) const
{
    std::set<Input> inputs;
    collect(formula, node, scope, inputs);
    std::vector<FactUsed> facts;
    for (const Input &input : inputs)
        facts.push_back(used(input));
    return facts;
}

bool FactWords::isOpenToChange(const Input &input) const
{
    const auto *const fact = info(input);
    if (fact == nullptr || !fact->changeable)
        return input.kind == Input::Kind::Assumption;
    const auto found = value(input);
    const auto *const range = found ? std::get_if<base::Range>(&*found) : nullptr;
    const bool isDate = fact->type.kind == feel::Kind::Date;
    return !isDate || range == nullptr || !range->low || *range->low >= Rational(m_on.days());
}

QString FactWords::gapText(const eval::Gap &gap, bool isMet, NumberForm form) const
{
    if (!isMet && gap.by.sign() == 0)
        return Facts::tr("just at the limit, which does not count");
    return marginText(gap.by, gap.kind, form);
}

/// Where the test turns: of what has steps the first value on the other side.
std::optional<FactWords::Turn> FactWords::turnOf(const eval::Gap &gap, bool isMet,
                                                 const Rational &now, NumberForm form) const
{
    Turn turn;
    turn.isUp = gap.isLeast != isMet;
    const Rational step(1);
    const bool hasSteps = gap.kind != feel::Kind::Number || form == NumberForm::Count;
    auto size = gap.by.sign() < 0 ? base::negate(gap.by) : std::optional(gap.by);
    // A bound that counts is lost one step behind it; one that does not count is met one step behind it.
    const bool isBehind = isMet ? !gap.isStrict : gap.isStrict;
    if (isBehind && !hasSteps)
        turn.isLimit = true;
    else if (isBehind && size && (isMet || gap.kind == feel::Kind::Number))
        size = base::add(*size, step);
    if (!size)
        return std::nullopt;
    const auto value = turn.isUp ? base::add(now, *size) : base::subtract(now, *size);
    if (!value)
        return std::nullopt;
    turn.value = *value;
    return turn;
}

QString FactWords::turnText(const Turn &turn, const eval::Gap &gap, bool isMet, const QString &name,
                            const Rational &now, NumberForm form, bool isOpen) const
{
    feel::Type type;
    type.kind = gap.kind;
    const QString target =
        explain::valueText(base::Range::point(turn.value), type, form, m_rules, m_language);
    QString value = target;
    if (turn.isLimit)
        value = turn.isUp ? Facts::tr("more than %1").arg(target)
                          : Facts::tr("less than %1").arg(target);
    const auto by = base::subtract(turn.value, now);
    if (by && by->sign() != 0)
        value = Facts::tr("%1 (%2)", "value, change").arg(value, deltaText(*by, gap.kind, form));
    if (isMet)
        return Facts::tr("No longer met with %1: %2").arg(name, value);
    return isOpen ? Facts::tr("Met with %1: %2").arg(name, value)
                  : Facts::tr("Would have been met with %1: %2; it is no longer open to change")
                        .arg(name, value);
}

QString FactWords::changeText(const eval::Gap &gap, bool isMet) const
{
    if (!gap.fact)
        return {};
    const auto *const of = symbol(*gap.fact);
    const auto found = value(*gap.fact);
    const auto *const range = found ? std::get_if<base::Range>(&*found) : nullptr;
    if (of == nullptr || range == nullptr || !range->isPoint())
        return {};
    const auto *const fact = info(*gap.fact);
    const NumberForm form = fact != nullptr ? fact->form : NumberForm::Ratio;
    const auto turn = turnOf(gap, isMet, *range->low, form);
    if (!turn)
        return {};
    const bool isInside = (!of->domain.low || *of->domain.low <= turn->value)
                          && (!of->domain.high || turn->value <= *of->domain.high);
    const bool isOnEdge = turn->isLimit
                          && (turn->isUp ? of->domain.high && turn->value == *of->domain.high
                                         : of->domain.low && turn->value == *of->domain.low);
    const bool isNegative =
        gap.kind == feel::Kind::Money && !of->domain.low && turn->value.sign() < 0;
    if (!isInside || isOnEdge || isNegative)
        return {};
    return turnText(*turn, gap, isMet, inputName(*gap.fact, m_rules, m_language), *range->low, form,
                    isOpenToChange(*gap.fact));
}

QString FactWords::changeText(const eval::Gap &gap, bool isMet, const QString &name,
                              const Rational &now, NumberForm form) const
{
    const auto turn = turnOf(gap, isMet, now, form);
    return turn ? turnText(*turn, gap, isMet, name, now, form, true) : QString();
}

} // namespace explain
