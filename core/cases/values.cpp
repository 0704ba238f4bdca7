#include "cases/values.h"

#include "cases/credit_code.h"
#include "cases/diagnostics.h"
#include "cases/typed_text.h"
#include "feel/nearest.h"

#include <algorithm>

namespace cases {

namespace {

using base::Rational;
using feel::Kind;

constexpr std::int64_t fenPerYuan = 100;

enum class Style { Typed, Strict, JsonNumber };

tl::unexpected<base::Issues> refuse(code::Code code, const QString &text, QString suggestion = {})
{
    return base::failure(issueOf(code, {text}, std::move(suggestion)));
}

QString creditCodePath() { return QStringLiteral("applicant.credit_code"); }

/// Money in fen, dates in days, others as they are.
QString textOf(const Rational &value, Kind kind)
{
    const auto whole = value.toInt64();
    if (kind == Kind::Money && whole)
        return base::toText(base::Money::fromFen(*whole));
    if (kind == Kind::Date && whole) {
        if (const auto date = base::Date::fromDays(*whole))
            return date->toText();
    }
    return base::toText(value);
}

QString endText(const std::optional<Rational> &end, Kind kind)
{
    return end ? textOf(*end, kind) : QString();
}

base::Result<Rational> checkDomain(const Rational &value, const QString &text, const Shape &shape)
{
    const base::Range &domain = shape.symbol->domain;
    if (domain.contains(value))
        return value;
    const Kind kind = shape.symbol->type.kind;
    // 5 typed for a ratio is most likely 5%.
    QString suggestion;
    const auto percent = base::divide(value, Rational(100));
    if (shape.form == rulebook::NumberForm::Ratio && percent && value > Rational(1)
        && domain.contains(*percent))
        suggestion = base::toText(value) + u'%';
    return base::failure(issueOf(code::outOfDomain,
                                 {text, endText(domain.low, kind), endText(domain.high, kind)},
                                 suggestion));
}

std::optional<Decimal> decimalOf(const QString &text, NumberUnits units, Style style)
{
    if (style == Style::Typed) {
        const auto canonical = plainDecimal(text); // the common case, and much the faster one
        return canonical ? canonical : typedDecimal(folded(text), units);
    }
    if (style == Style::JsonNumber)
        return jsonDecimal(text);
    if (units == NumberUnits::Ratio && text.endsWith(u'%')) {
        const auto value = base::rationalFromText(text);
        return value ? std::optional(Decimal{*value, 0, true}) : std::nullopt;
    }
    return plainDecimal(text);
}

base::Result<Rational> readMoney(const QString &text, Style style)
{
    constexpr int fenDecimals = 2;
    const auto yuan = decimalOf(text, NumberUnits::Yuan, style);
    if (!yuan)
        return refuse(code::badMoney, text);
    const auto fen = base::multiply(yuan->value, Rational(fenPerYuan));
    if (!fen)
        return refuse(code::badMoney, text);
    if (!fen->isWhole() || (!yuan->scaled && yuan->decimals > fenDecimals))
        return refuse(code::notWholeFen, text);
    if (!fen->toInt64())
        return refuse(code::badMoney, text);
    return *fen;
}

base::Result<Rational> readNumber(const QString &text, const Shape &shape, Style style)
{
    const auto number = decimalOf(text, NumberUnits::Ratio, style);
    // Beyond what can be written as a decimal again: see base::toText.
    if (!number || base::toText(number->value).contains(u'/'))
        return refuse(code::badNumber, text);
    const bool whole =
        shape.form == rulebook::NumberForm::Count || shape.symbol->type.kind != Kind::Number;
    if (whole && !number->value.isWhole())
        return refuse(code::notWhole, text);
    return number->value;
}

base::Result<Rational> readDate(const QString &text, Style style)
{
    if (const auto date = base::Date::fromText(text))
        return Rational(date->days());
    const TypedDate typed = typedDate(folded(text));
    if (style == Style::Typed && typed.date)
        return Rational(typed.date->days());
    if (typed.ambiguous) {
        const QString monthFirst = typed.monthFirst ? typed.monthFirst->toText() : QString();
        const QString dayFirst = typed.dayFirst ? typed.dayFirst->toText() : QString();
        if (monthFirst.isEmpty() && dayFirst.isEmpty())
            return refuse(code::badDate, text);
        const bool single = monthFirst.isEmpty() || dayFirst.isEmpty() || monthFirst == dayFirst;
        return base::failure(issueOf(code::ambiguousDate, {text, monthFirst, dayFirst},
                                     !single                ? QString()
                                     : monthFirst.isEmpty() ? dayFirst
                                                            : monthFirst));
    }
    return refuse(code::badDate, text, typed.date ? typed.date->toText() : QString());
}

/// One end of a range, or a point: money, number, date, duration.
base::Result<Rational> readEnd(const QString &text, const Shape &shape, Style style)
{
    const Kind kind = shape.symbol->type.kind;
    const auto value = kind == Kind::Money  ? readMoney(text, style)
                       : kind == Kind::Date ? readDate(text, style)
                                            : readNumber(text, shape, style);
    if (!value)
        return value;
    return checkDomain(*value, text, shape);
}

ReadValue unknown(const Shape &shape)
{
    return {QStringLiteral("?"), eval::unknownOf(*shape.symbol, shape.rules->symbols())};
}

base::Result<ReadValue> rangeOf(const std::optional<Rational> &low,
                                const std::optional<Rational> &high, const Shape &shape)
{
    const Kind kind = shape.symbol->type.kind;
    const QString text = endText(low, kind) + QStringLiteral("..") + endText(high, kind);
    if (!low && !high)
        return refuse(code::badRange, text);
    if (low && high && *low > *high)
        return refuse(code::emptyRange, text);
    if (low && high && *low == *high)
        return ReadValue{textOf(*low, kind), base::Range::point(*low)};
    const base::Range &domain = shape.symbol->domain;
    return ReadValue{text, base::Range{low ? low : domain.low, high ? high : domain.high}};
}

base::Result<ReadValue> readScalar(const QString &text, const Shape &shape, Style style)
{
    const qsizetype dots = style == Style::Typed ? text.indexOf(QStringLiteral("..")) : -1;
    if (dots < 0) {
        const auto point = readEnd(text, shape, style);
        if (!point)
            return base::failure(point.error());
        return ReadValue{textOf(*point, shape.symbol->type.kind), base::Range::point(*point)};
    }
    std::optional<Rational> ends[2];
    const QString texts[2] = {text.left(dots).trimmed(), text.mid(dots + 2).trimmed()};
    for (int i = 0; i < 2; ++i) {
        if (texts[i].isEmpty())
            continue;
        const auto end = readEnd(texts[i], shape, style);
        if (!end)
            return base::failure(end.error());
        ends[i] = *end;
    }
    return rangeOf(ends[0], ends[1], shape);
}

base::Result<ReadValue> readTruth(const QString &text, Style style)
{
    std::optional<bool> truth;
    if (text == u"true" || text == u"false")
        truth = text == u"true";
    else if (style == Style::Typed)
        truth = typedTruth(folded(text));
    if (!truth)
        return refuse(code::badTruth, text);
    return ReadValue{*truth ? QStringLiteral("true") : QStringLiteral("false"),
                     base::truthOf(*truth)};
}

base::Result<ReadValue> readPlace(const QString &text, Style style)
{
    const QString typed = style == Style::Typed ? comparable(text) : text;
    const auto isCode = [](const QString &code) {
        const bool digits =
            std::all_of(code.cbegin(), code.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return digits && !code.startsWith(u'0')
               && (code.size() == 2 || code.size() == 4 || code.size() == 6);
    };
    if (isCode(typed))
        return ReadValue{typed, eval::Words{typed}};
    return refuse(code::badPlace, text);
}

/// A place by its label, or by the end of one that is no other's: 古塔区 for 锦州市古塔区.
base::Result<ReadValue> readTypedPlace(const QString &text, const Shape &shape)
{
    auto byCode = readPlace(text, Style::Typed);
    const QString typed = comparable(text);
    if (byCode || typed.isEmpty())
        return byCode;
    QStringList ending;
    QStringList labels;
    for (const rulebook::Place &place : shape.rules->vocabulary().places) {
        for (const QString &label : {place.label.zh, place.label.en}) {
            const QString known = comparable(label);
            if (known == typed)
                return ReadValue{place.code, eval::Words{place.code}};
            if (known.endsWith(typed) && !ending.contains(place.code))
                ending += place.code;
            labels += label;
        }
    }
    if (ending.size() == 1 && typed.size() > 1)
        return ReadValue{ending.front(), eval::Words{ending.front()}};
    return refuse(code::badPlace, text, feel::nearest(text, labels));
}

base::Result<ReadValue> readText(const QString &text, const Shape &shape, Style style)
{
    if (!text.isValidUtf16())
        return base::failure(issueOf(code::badText));
    QString result = text;
    if (style == Style::Typed) {
        result = text.trimmed();
        if (shape.symbol->path == creditCodePath())
            result = checkCreditCode(text).normalised;
    }
    if (result == u"?")
        return unknown(shape);
    return ReadValue{result, eval::Words{result}};
}

/// The labels of a closed list, in the order of its members; empty where it has none.
std::vector<base::LocalText> labelsOf(const Shape &shape)
{
    std::vector<base::LocalText> labels;
    const rulebook::Rulebook &rules = *shape.rules;
    const auto list = static_cast<std::size_t>(shape.symbol->type.list);
    if (const auto slot = rules.symbols().findReading(shape.symbol->path)) {
        for (const rulebook::Choice &choice :
             rules.readings()[static_cast<std::size_t>(*slot)].choices)
            labels.push_back(choice.label);
    } else if (list < rules.vocabulary().lists.size()) {
        for (const rulebook::Member &member : rules.vocabulary().lists[list].members)
            labels.push_back(member.label);
    }
    return labels;
}

/// What stands before the parenthesis of a label: 受让方 of 受让方（承接、买入技术）.
QString stem(const QString &label) { return comparable(comparable(label).section(u'(', 0, 0)); }

/// The index of the one member that a person may have meant by a token, a label or the stem of one.
std::optional<int> typedMember(const QString &text, const feel::ListSymbol &list,
                               const std::vector<base::LocalText> &labels)
{
    const QString typed = comparable(text);
    if (typed.isEmpty())
        return std::nullopt;
    std::vector<int> whole;
    std::vector<int> stems;
    for (qsizetype i = 0; i < list.members.size(); ++i) {
        bool same = comparable(list.members[i]) == typed;
        const auto at = static_cast<std::size_t>(i);
        if (at < labels.size()) {
            same = same || comparable(labels[at].zh) == typed || comparable(labels[at].en) == typed;
            if (stem(labels[at].zh) == typed || stem(labels[at].en) == typed)
                stems.push_back(static_cast<int>(i));
        }
        if (same)
            whole.push_back(static_cast<int>(i));
    }
    const std::vector<int> &found = whole.empty() ? stems : whole;
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

base::Result<ReadValue> readChoice(const QString &text, const Shape &shape, Style style)
{
    const auto &list =
        shape.rules->symbols().lists[static_cast<std::size_t>(shape.symbol->type.list)];
    auto index = static_cast<int>(list.members.indexOf(text));
    if (index < 0 && style == Style::Typed)
        index = typedMember(text, list, labelsOf(shape)).value_or(-1);
    if (index >= 0)
        return ReadValue{list.members[index], eval::Members{std::uint64_t{1} << index}};
    QStringList candidates = list.members;
    for (const base::LocalText &label : labelsOf(shape))
        candidates << label.zh << label.en;
    QString nearest = feel::nearest(text, candidates);
    if (const auto member = typedMember(nearest, list, labelsOf(shape)))
        nearest = list.members[*member];
    return base::failure(issueOf(
        code::unknownMember, {text, list.name, list.members.join(QStringLiteral(", "))}, nearest));
}

base::Result<ReadValue> read(const QString &text, const Shape &shape, Style style)
{
    const Kind kind = shape.symbol->type.kind;
    if (style == Style::Typed && (text == u"?" || folded(text) == u"?"))
        return unknown(shape);
    switch (kind) {
    case Kind::Truth:
        return readTruth(text, style);
    case Kind::Choice:
        return readChoice(text, shape, style);
    case Kind::Text:
        return readText(text, shape, style);
    case Kind::Place:
        return style == Style::Typed ? readTypedPlace(text, shape) : readPlace(text, style);
    case Kind::Number:
    case Kind::Money:
    case Kind::Date:
    case Kind::Days:
    case Kind::Months:
        return readScalar(text, shape, style);
    }
    return refuse(code::badText, text);
}

} // namespace

base::Issue issueOf(QLatin1StringView code, QStringList arguments, QString suggestion)
{
    return {code, base::Severity::Error, {}, std::move(arguments), std::move(suggestion)};
}

Shape factShape(const rulebook::Rulebook &rules, int slot)
{
    const auto at = static_cast<std::size_t>(slot);
    return {&rules.symbols().facts[at], &rules, rules.vocabulary().facts[at].form};
}

Shape columnShape(const rulebook::Rulebook &rules, int table, int column)
{
    const auto t = static_cast<std::size_t>(table);
    const auto c = static_cast<std::size_t>(column);
    return {&rules.symbols().tables[t].columns[c], &rules,
            rules.vocabulary().tables[t].columns[c].form};
}

Shape assumptionShape(const rulebook::Rulebook &rules, int slot)
{
    const auto at = static_cast<std::size_t>(slot);
    const auto &symbol = rules.symbols().assumptions[at];
    const bool ratio = rules.assumptions()[at].isRatio && symbol.type.kind == Kind::Number;
    return {&symbol, &rules, ratio ? rulebook::NumberForm::Ratio : rulebook::NumberForm::Plain};
}

Shape shapeOf(const feel::ValueSymbol &symbol, const rulebook::Rulebook &rules)
{
    const feel::Symbols &symbols = rules.symbols();
    for (std::size_t table = 0; table < symbols.tables.size(); ++table) {
        for (std::size_t column = 0; column < symbols.tables[table].columns.size(); ++column) {
            if (&symbols.tables[table].columns[column] == &symbol)
                return columnShape(rules, static_cast<int>(table), static_cast<int>(column));
        }
    }
    Shape shape{&symbol, &rules, rulebook::NumberForm::Plain};
    if (const auto fact = symbols.findFact(symbol.path))
        shape.form = factShape(rules, *fact).form;
    else if (const auto assumption = symbols.findAssumption(symbol.path))
        shape.form = assumptionShape(rules, *assumption).form;
    return shape;
}

std::optional<Shape> identityShape(const QString &path, const rulebook::Rulebook &rules)
{
    static const feel::ValueSymbol name{QStringLiteral("applicant.name"), {Kind::Text, -1}, {}};
    static const feel::ValueSymbol creditCode{creditCodePath(), {Kind::Text, -1}, {}};
    for (const feel::ValueSymbol *symbol : {&name, &creditCode}) {
        if (symbol->path == path)
            return Shape{symbol, &rules, rulebook::NumberForm::Plain};
    }
    return std::nullopt;
}

std::optional<Shape> findFactShape(const QString &path, const rulebook::Rulebook &rules)
{
    if (const auto slot = rules.symbols().findFact(path))
        return factShape(rules, *slot);
    return identityShape(path, rules);
}

base::Result<ReadValue> readTyped(const QString &typed, const Shape &shape)
{
    return read(typed, shape, Style::Typed);
}

base::Result<ReadValue> readStrict(const QString &text, const Shape &shape)
{
    return read(text, shape, Style::Strict);
}

base::Result<ReadValue> readJsonNumber(const QString &text, const Shape &shape)
{
    return read(text, shape, Style::JsonNumber);
}

base::Result<ReadValue> readRange(const std::optional<QString> &from,
                                  const std::optional<QString> &to, const Shape &shape)
{
    if (!feel::isScalar(shape.symbol->type.kind))
        return refuse(code::rangeRefused, typeName(shape.symbol->type.kind));
    std::optional<Rational> ends[2];
    const std::optional<QString> *texts[2] = {&from, &to};
    for (int i = 0; i < 2; ++i) {
        if (!*texts[i])
            continue;
        const auto end = readEnd(**texts[i], shape, Style::Strict);
        if (!end)
            return base::failure(end.error());
        ends[i] = *end;
    }
    return rangeOf(ends[0], ends[1], shape);
}

QString typeName(feel::Kind kind)
{
    switch (kind) {
    case Kind::Truth:
        return QStringLiteral("truth");
    case Kind::Money:
        return QStringLiteral("money");
    case Kind::Date:
        return QStringLiteral("date");
    case Kind::Text:
        return QStringLiteral("text");
    case Kind::Place:
        return QStringLiteral("place");
    case Kind::Choice:
        return QStringLiteral("choice");
    case Kind::Number:
    case Kind::Days:
    case Kind::Months:
        break;
    }
    return QStringLiteral("number");
}

} // namespace cases
