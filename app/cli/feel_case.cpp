#include "cli/feel_case.h"

#include "base/date.h"
#include "eval/evaluator.h"
#include "feel/diagnostics.h"
#include "feel/formula.h"
#include "feel/literals.h"
#include "feel/names.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace cli {

namespace {

using base::Rational;
using feel::Kind;

struct Refusal {
    QLatin1StringView code; ///< of the diagnostic
    const char *reason;
};

constexpr std::array<Refusal, 22> refusals{{
    {feel::code::refusedNull, "null"},
    {feel::code::refusedNameWithSpace, "name-with-space"},
    {feel::code::refusedFunctionValue, "function-value"},
    {feel::code::refusedExternal, "external-code"},
    {feel::code::refusedTime, "time"},
    {feel::code::refusedClock, "clock"},
    {feel::code::refusedContext, "context"},
    {feel::code::refusedInstanceOf, "instance-of"},
    {feel::code::refusedFor, "iteration"},
    {feel::code::refusedList, "list-as-value"},
    {feel::code::tableAsValue, "list-as-value"},
    {feel::code::notATable, "list-as-value"},
    {feel::code::refusedIndex, "index"},
    {feel::code::refusedRange, "range-as-value"},
    {feel::code::refusedQuestionMark, "question-mark"},
    {feel::code::refusedPercentOperator, "percent-operator"},
    {feel::code::refusedMember, "property"},
    {feel::code::refusedChainedComparison, "syntax"},
    {feel::code::refusedBareNot, "syntax"},
    {feel::code::refusedMixedAndOr, "mixed-and-or"},
    {feel::code::mixedDuration, "mixed-duration"},
    {feel::code::unknownFunction, "function"},
}};

std::optional<QString> reasonOf(const QString &code)
{
    for (const Refusal &refusal : refusals) {
        if (code == refusal.code)
            return QString::fromLatin1(refusal.reason);
    }
    return std::nullopt;
}

std::optional<Kind> kindOf(const QString &type)
{
    static const std::map<QString, Kind> kinds{
        {QStringLiteral("boolean"), Kind::Truth},
        {QStringLiteral("number"), Kind::Number},
        {QStringLiteral("string"), Kind::Text},
        {QStringLiteral("date"), Kind::Date},
        {QStringLiteral("days and time duration"), Kind::Days},
        {QStringLiteral("years and months duration"), Kind::Months},
    };
    const auto found = kinds.find(type);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

QString typeOf(Kind kind)
{
    switch (kind) {
    case Kind::Truth:
        return QStringLiteral("boolean");
    case Kind::Number:
        return QStringLiteral("number");
    case Kind::Money:
        return QStringLiteral("money");
    case Kind::Date:
        return QStringLiteral("date");
    case Kind::Days:
        return QStringLiteral("days and time duration");
    case Kind::Months:
        return QStringLiteral("years and months duration");
    default:
        return QStringLiteral("string");
    }
}

/// A variable's value; absent where the text is none of its kind.
std::optional<eval::Value> valueOf(Kind kind, const QJsonValue &value)
{
    const QString text = value.toString();
    std::optional<Rational> number;
    switch (kind) {
    case Kind::Truth:
        return value.isBool() ? std::optional<eval::Value>(base::truthOf(value.toBool()))
                              : std::nullopt;
    case Kind::Text:
        return eval::Words{text};
    case Kind::Number:
        number = base::rationalFromText(text);
        break;
    case Kind::Date:
        if (const auto date = base::Date::fromText(text))
            number = Rational(date->days());
        break;
    default: {
        const feel::Duration duration = feel::parseDuration(text);
        if (duration.state == feel::Duration::State::Good && duration.kind == kind)
            number = duration.number;
        break;
    }
    }
    return number ? std::optional<eval::Value>(base::Range::point(*number)) : std::nullopt;
}

/// The variables of one case as a table of one row, and what became of them.
class Scratch {
public:
    Scratch(const QJsonObject &context, Kind unknownKind) : m_unknownKind(unknownKind)
    {
        m_symbols.tables.push_back({QStringLiteral("context"), {}});
        m_table.known = true;
        m_table.rows.emplace_back();
        for (auto variable = context.begin(); variable != context.end(); ++variable) {
            m_variable = variable.key();
            if (!feel::isName(m_variable) || feel::isBuiltin(m_variable))
                m_left[m_variable] = QStringLiteral("name-with-space");
            else
                add(m_variable, variable.value().toObject(), 0);
        }
    }

    QJsonObject answer(const QString &expression, const QString &resultType) const;

private:
    void add(const QString &name, const QJsonObject &typed, int depth);
    void addColumn(const QString &name, Kind kind, const eval::Value &value);
    QJsonObject failed(const base::Issues &issues) const;
    QJsonObject answered(const eval::Evaluation &evaluation, Kind kind) const;

    Kind m_unknownKind;
    feel::Symbols m_symbols;
    eval::TableValue m_table;
    QString m_variable;                ///< whose columns are added
    QStringList m_owners;              ///< per column the variable
    std::map<QString, QString> m_left; ///< variables that the profile has no value for: the reason
};

void Scratch::addColumn(const QString &name, Kind kind, const eval::Value &value)
{
    feel::ValueSymbol symbol;
    symbol.path = name;
    symbol.type = {kind, -1};
    m_symbols.tables[0].columns.push_back(symbol);
    m_table.rows[0].push_back(value);
    m_owners += m_variable;
}

void Scratch::add(const QString &name, const QJsonObject &typed, int depth)
{
    constexpr int maxDepth = 16;
    const QString type = typed.value(QStringLiteral("t")).toString();
    const QJsonValue value = typed.value(QStringLiteral("v"));
    if (type == u"null") {
        feel::ValueSymbol symbol;
        symbol.type = {m_unknownKind, -1};
        return addColumn(name, m_unknownKind, eval::unknownOf(symbol, m_symbols));
    }
    if (type == u"list" && depth < maxDepth) {
        m_symbols.sequences[name] = {};
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString element = name + u'[' + QString::number(i) + u']';
            m_symbols.sequences[name] += element;
            add(element, list.at(i).toObject(), depth + 1);
        }
        return;
    }
    const auto kind = kindOf(type);
    const auto known = kind ? valueOf(*kind, value) : std::nullopt;
    if (known)
        return addColumn(name, *kind, *known);
    const bool isTime = type.contains(u"time");
    m_left[m_variable] = isTime               ? QStringLiteral("time")
                         : type == u"context" ? QStringLiteral("context")
                                              : QStringLiteral("value");
}

QJsonObject Scratch::failed(const base::Issues &issues) const
{
    for (const base::Issue &issue : issues) { // beyond a budget nothing else is said for sure
        if (issue.code == feel::code::tooLong || issue.code == feel::code::tooDeep)
            return {{QStringLiteral("error"), issue.code}};
    }
    for (const base::Issue &issue : issues) {
        if (const auto reason = reasonOf(issue.code))
            return {{QStringLiteral("refused"), *reason}};
        const auto left = m_left.find(issue.arguments.value(0).section(u'[', 0, 0));
        if (issue.code == feel::code::unknownName && left != m_left.end())
            return {{QStringLiteral("refused"), left->second}};
    }
    return {{QStringLiteral("error"), issues.front().code}};
}

/// With as many places as a comparison could ask for.
QString numberText(const Rational &number)
{
    const auto rounded = base::roundTo(number, base::maxScale, base::DecimalRounding::HalfEven);
    return base::toText(rounded.value_or(number));
}

QString scalarText(Kind kind, const Rational &number)
{
    if (kind == Kind::Date) {
        const auto date = base::Date::fromDays(number.toInt64().value_or(0));
        return date ? date->toText() : QString();
    }
    if (kind == Kind::Days || kind == Kind::Months)
        return feel::durationText(kind, number);
    if (kind == Kind::Money)
        return numberText(base::divide(number, Rational(100)).value_or(number));
    return numberText(number);
}

QJsonObject Scratch::answered(const eval::Evaluation &evaluation, Kind kind) const
{
    if (!eval::isPoint(evaluation.value)) {
        QStringList names;
        for (const eval::Input &input : evaluation.missing)
            names += m_owners.value(input.column);
        names.removeDuplicates();
        return {{QStringLiteral("unknown"), QJsonArray::fromStringList(names)}};
    }
    QJsonValue value;
    if (const auto *truth = std::get_if<base::Truth>(&evaluation.value))
        value = QJsonValue(*truth == base::Truth::True);
    else if (const auto *range = std::get_if<base::Range>(&evaluation.value))
        value = scalarText(kind, *range->low);
    else
        value = *std::get<eval::Words>(evaluation.value).text;
    return {{QStringLiteral("value"),
             QJsonObject{{QStringLiteral("t"), typeOf(kind)}, {QStringLiteral("v"), value}}}};
}

QJsonObject Scratch::answer(const QString &expression, const QString &resultType) const
{
    feel::Context context;
    context.symbols = &m_symbols;
    context.rowTable = 0;
    if (const auto kind = kindOf(resultType))
        context.expected = feel::Type{*kind, -1};
    const auto formula = feel::compile(expression, context);
    if (!formula)
        return failed(formula.error());
    eval::Facts facts = eval::Facts::unknown(m_symbols);
    facts.tables[0] = m_table;
    const auto evaluation = eval::evaluate(**formula, facts, {0, 0});
    if (!evaluation)
        return failed(evaluation.error());
    // Sums of dates stop at the ends of the calendar; these are no days that a case could mean.
    const auto &nodes = (*formula)->nodes();
    const bool movesDates = std::any_of(nodes.begin(), nodes.end(), [](const feel::Node &node) {
        return node.type.kind == Kind::Date
               && (node.op == feel::Op::Add || node.op == feel::Op::Subtract);
    });
    const auto *range = std::get_if<base::Range>(&evaluation->value);
    const bool isEnd = range && range->isPoint()
                       && (*range->low == Rational(base::Date::first().days())
                           || *range->low == Rational(base::Date::last().days()));
    if (movesDates && isEnd)
        return {{QStringLiteral("error"), QStringLiteral("bad-date")}};
    return answered(*evaluation, (*formula)->type().kind);
}

bool hasNull(const QJsonValue &typed, int depth = 0)
{
    constexpr int maxDepth = 16;
    const QJsonObject object = typed.toObject();
    const QJsonArray list = object.value(QStringLiteral("v")).toArray();
    return object.value(QStringLiteral("t")).toString() == u"null"
           || (depth < maxDepth && std::any_of(list.begin(), list.end(), [&](const auto &item) {
                   return hasNull(item, depth + 1);
               }));
}

} // namespace

QStringList refusalReasons()
{
    QStringList reasons{QStringLiteral("value"), QStringLiteral("result-type")};
    for (const Refusal &refusal : refusals)
        reasons += QString::fromLatin1(refusal.reason);
    reasons.removeDuplicates();
    reasons.sort();
    return reasons;
}

QJsonObject answerFeelCase(const QJsonObject &test)
{
    const QJsonValue expression = test.value(QStringLiteral("expression"));
    const QJsonObject context = test.value(QStringLiteral("context")).toObject();
    const QString resultType = test.value(QStringLiteral("resultType")).toString();
    QJsonObject answer{{QStringLiteral("error"), QStringLiteral("bad-case")}};
    const QJsonValue declared = test.value(QStringLiteral("resultType"));
    const bool isDeclared = !declared.isUndefined() && resultType != u"Any";
    if (isDeclared && !kindOf(resultType)) {
        answer = {{QStringLiteral("refused"), QStringLiteral("result-type")}};
    } else if (expression.isString()) {
        // What is null has no type of its own: the first that fits the expression.
        std::vector<Kind> kinds{Kind::Truth};
        if (std::any_of(context.begin(), context.end(),
                        [](const QJsonValue &value) { return hasNull(value); }))
            kinds.insert(kinds.end(),
                         {Kind::Number, Kind::Text, Kind::Date, Kind::Days, Kind::Months});
        for (const Kind kind : kinds) {
            answer = Scratch(context, kind).answer(expression.toString(), resultType);
            if (!answer.contains(QStringLiteral("error")))
                break;
        }
    }
    answer.insert(QStringLiteral("id"), test.value(QStringLiteral("id")));
    return answer;
}

} // namespace cli
