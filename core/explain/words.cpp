#include "explain/words.h"

#include <QCoreApplication>

namespace explain {

namespace {

using base::Language;
using base::Rational;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(explain::Words)
};

constexpr int hundred = 100;
constexpr int longestFraction = 12; ///< decimals that are written out

/// "1234567" → "1,234,567"; a sign stays in front.
QString grouped(QString digits)
{
    const qsizetype start = digits.startsWith(u'-') ? 1 : 0;
    for (qsizetype i = digits.size() - 3; i > start; i -= 3)
        digits.insert(i, u',');
    return digits;
}

/// A decimal with thousands separated. A fraction that never ends is cut and marked with an ellipsis.
QString decimalText(const Rational &value, int leastDecimals)
{
    QString text = base::toText(value);
    if (text.contains(u'/')) {
        // A cut at four decimals, towards zero: only shown, never calculated with.
        const Rational scale(10000);
        const auto scaled = base::multiply(value.sign() < 0 ? *base::negate(value) : value, scale);
        if (!scaled)
            return text;
        QString digits = base::toText(scaled->floor());
        digits = digits.rightJustified(5, u'0');
        const QString whole = digits.chopped(4);
        return (value.sign() < 0 ? QStringLiteral("-") : QString()) + grouped(whole) + u'.'
               + digits.right(4) + QChar(0x2026);
    }
    const QString whole = text.section(u'.', 0, 0);
    QString fraction = text.section(u'.', 1, 1);
    if (fraction.size() > longestFraction)
        fraction = fraction.left(longestFraction) + QChar(0x2026);
    if (fraction.size() < leastDecimals)
        fraction = fraction.leftJustified(leastDecimals, u'0');
    return grouped(whole) + (fraction.isEmpty() ? QString() : u'.' + fraction);
}

QString percentText(const Rational &value)
{
    const auto percent = base::multiply(value, Rational(hundred));
    return percent ? Words::tr("%1 %").arg(decimalText(*percent, 0)) : base::toText(value);
}

/// One end of an interval, with its unit.
QString endText(const Rational &end, feel::Kind kind, rulebook::NumberForm form)
{
    switch (kind) {
    case feel::Kind::Money:
        return Words::tr("%1 yuan").arg(yuanText(end));
    case feel::Kind::Date: {
        const auto days = end.toInt64();
        const auto date = days ? base::Date::fromDays(*days) : std::nullopt;
        return date ? date->toText() : base::toText(end);
    }
    case feel::Kind::Days:
        return Words::tr("%1 days").arg(decimalText(end, 0));
    case feel::Kind::Months: {
        constexpr std::int64_t monthsPerYear = 12;
        const auto months = end.toInt64();
        if (months && *months > monthsPerYear && *months % monthsPerYear == 0)
            return Words::tr("%1 years").arg(*months / monthsPerYear);
        return Words::tr("%1 months").arg(decimalText(end, 0));
    }
    default:
        return form == rulebook::NumberForm::Ratio ? percentText(end) : decimalText(end, 0);
    }
}

/// Whether an interval says nothing: the whole domain that a type has by itself.
bool saysNothing(const base::Range &range, feel::Kind kind, rulebook::NumberForm form)
{
    if (!range.low && !range.high)
        return true;
    if (kind == feel::Kind::Date)
        return (!range.low || *range.low <= Rational(base::Date::first().days()))
               && (!range.high || *range.high >= Rational(base::Date::last().days()));
    if (form == rulebook::NumberForm::Ratio && range == base::Range{Rational(0), Rational(1)})
        return true;
    return range.low && range.low->sign() == 0 && !range.high;
}

QString rangeText(const base::Range &range, feel::Kind kind, rulebook::NumberForm form)
{
    if (range.isPoint())
        return endText(*range.low, kind, form);
    if (saysNothing(range, kind, form))
        return Words::tr("unknown");
    if (!range.high)
        return Words::tr("at least %1").arg(endText(*range.low, kind, form));
    if (!range.low)
        return Words::tr("at most %1").arg(endText(*range.high, kind, form));
    return QStringLiteral("%1 – %2").arg(endText(*range.low, kind, form),
                                         endText(*range.high, kind, form));
}

QString membersText(std::uint64_t bits, int list, const rulebook::Rulebook &rules,
                    Language language)
{
    const auto &lists = rules.symbols().lists;
    const auto slot = static_cast<std::size_t>(list);
    const QStringList names = memberNames(bits, list, rules, language);
    const bool isAll = slot < lists.size() && names.size() == lists[slot].members.size();
    if (names.isEmpty() || (isAll && names.size() > 1))
        return Words::tr("unknown");
    return names.join(Words::tr(" or "));
}

const rulebook::TableInfo *tableOf(const eval::Input &input, const rulebook::Rulebook &rules)
{
    const auto &tables = rules.vocabulary().tables;
    const auto slot = static_cast<std::size_t>(input.slot);
    return input.kind == eval::Input::Kind::Table && slot < tables.size() ? &tables[slot] : nullptr;
}

/// Null for tables and assumptions.
const rulebook::FactInfo *factOf(const eval::Input &input, const rulebook::Rulebook &rules)
{
    if (const auto *table = tableOf(input, rules)) {
        const auto column = static_cast<std::size_t>(input.column);
        return input.column >= 0 && column < table->columns.size() ? &table->columns[column]
                                                                   : nullptr;
    }
    const auto &facts = rules.vocabulary().facts;
    const auto slot = static_cast<std::size_t>(input.slot);
    return input.kind == eval::Input::Kind::Fact && slot < facts.size() ? &facts[slot] : nullptr;
}

QString numberMarginText(const Rational &by, bool isShort, rulebook::NumberForm form)
{
    if (form == rulebook::NumberForm::Ratio) {
        const auto points = base::multiply(by, Rational(hundred));
        const QString text = points ? decimalText(*points, 0) : base::toText(by);
        return isShort ? Words::tr("%1 percentage points short").arg(text)
                       : Words::tr("%1 percentage points to spare").arg(text);
    }
    const QString text = decimalText(by, 0);
    return isShort ? Words::tr("%1 short").arg(text) : Words::tr("%1 to spare").arg(text);
}

} // namespace

QString verdictName(assess::Verdict verdict, Language)
{
    switch (verdict) {
    case assess::Verdict::Eligible:
        return Words::tr("Eligible");
    case assess::Verdict::Conditional:
        return Words::tr("Waits for a decision");
    case assess::Verdict::Undetermined:
        return Words::tr("Facts missing");
    case assess::Verdict::NotEligible:
        return Words::tr("Not eligible");
    case assess::Verdict::NotApplicable:
        return Words::tr("Not applicable");
    case assess::Verdict::NotInForce:
        return Words::tr("Not in force");
    }
    Q_UNREACHABLE();
}

QString stateName(assess::State state, Language)
{
    switch (state) {
    case assess::State::Met:
        return Words::tr("met");
    case assess::State::Unmet:
        return Words::tr("not met");
    case assess::State::Unknown:
        return Words::tr("unknown", "state of a condition");
    case assess::State::JudgedElsewhere:
        return Words::tr("decided elsewhere");
    }
    Q_UNREACHABLE();
}

QString amountKindName(rulebook::AmountKind kind, Language)
{
    switch (kind) {
    case rulebook::AmountKind::Exact:
        return Words::tr("exact amount");
    case rulebook::AmountKind::Ceiling:
        return Words::tr("ceiling");
    case rulebook::AmountKind::Grades:
        return Words::tr("graded by review");
    case rulebook::AmountKind::NotSet:
        return Words::tr("amount set elsewhere");
    case rulebook::AmountKind::InKind:
        return Words::tr("support in kind");
    }
    Q_UNREACHABLE();
}

QString destinationName(rulebook::Destination destination, Language)
{
    switch (destination) {
    case rulebook::Destination::Grant:
        return Words::tr("paid to the applicant");
    case rulebook::Destination::Equity:
        return Words::tr("equity, no grant");
    case rulebook::Destination::Person:
        return Words::tr("paid to persons");
    case rulebook::Destination::Bank:
        return Words::tr("paid to banks");
    case rulebook::Destination::Government:
        return Words::tr("paid to local governments");
    }
    Q_UNREACHABLE();
}

QString reasonName(assess::Reason reason, Language)
{
    switch (reason) {
    case assess::Reason::None:
        return {};
    case assess::Reason::Place:
        return Words::tr("The applicant's place lies outside the area of this document");
    case assess::Reason::ApplicantKind:
        return Words::tr("This measure is not for this kind of applicant");
    case assess::Reason::Draft:
        return Words::tr("A draft for comment: nothing can be claimed under it");
    case assess::Reason::NotYet:
        return Words::tr("Not yet in force");
    case assess::Reason::Expired:
        return Words::tr("The period of validity is over");
    case assess::Reason::Repealed:
        return Words::tr("Repealed");
    case assess::Reason::NoRows:
        return Words::tr("There is nothing to apply it to");
    }
    Q_UNREACHABLE();
}

QString amountText(const assess::Amount &amount, Language)
{
    if (!amount.high)
        return amount.low == base::Money()
                   ? Words::tr("open")
                   : Words::tr("at least %1").arg(base::toGroupedText(amount.low));
    if (*amount.high == amount.low)
        return base::toGroupedText(amount.low);
    return QStringLiteral("%1 – %2").arg(base::toGroupedText(amount.low),
                                         base::toGroupedText(*amount.high));
}

QString amountPhrase(rulebook::AmountKind kind, const assess::Amount &amount, Language language)
{
    if (kind == rulebook::AmountKind::InKind)
        return Words::tr("support in kind");
    if (!amount.high && amount.low == base::Money())
        return kind == rulebook::AmountKind::NotSet ? Words::tr("amount set elsewhere")
                                                    : Words::tr("amount still open");
    const QString text = Words::tr("%1 yuan").arg(amountText(amount, language));
    if (kind == rulebook::AmountKind::Ceiling)
        return Words::tr("up to %1").arg(text);
    return kind == rulebook::AmountKind::Grades ? Words::tr("%1, graded by review").arg(text)
                                                : text;
}

QString moneyText(base::Money money, Language language)
{
    // 万元 is a unit of Chinese alone, and of no help below one.
    constexpr std::int64_t fenPerWan = 1'000'000;
    const bool isLarge = money.fen() >= fenPerWan || money.fen() <= -fenPerWan;
    if (const auto wan = base::toWanText(money); wan && isLarge && language == Language::Chinese)
        return QStringLiteral("%1 万元").arg(grouped(wan->section(u'.', 0, 0)) + u'.'
                                             + wan->section(u'.', 1, 1));
    return Words::tr("%1 yuan").arg(base::toGroupedText(money));
}

QString inputName(const eval::Input &input, const rulebook::Rulebook &rules, Language language)
{
    if (input.kind == eval::Input::Kind::Assumption) {
        const auto slot = static_cast<std::size_t>(input.slot);
        return slot < rules.assumptions().size() ? rules.assumptions()[slot].label.in(language)
                                                 : QString();
    }
    const rulebook::TableInfo *table = tableOf(input, rules);
    const rulebook::FactInfo *fact = factOf(input, rules);
    if (table == nullptr)
        return fact != nullptr ? fact->label.in(language) : eval::pathOf(input, rules.symbols());
    if (input.row < 0)
        return table->label.in(language);
    const QString row =
        QStringLiteral("%1 %2").arg(table->row.in(language), QString::number(input.row + 1));
    return fact != nullptr ? QStringLiteral("%1 · %2").arg(row, fact->label.in(language)) : row;
}

QString inputQuestion(const eval::Input &input, const rulebook::Rulebook &rules, Language language)
{
    const rulebook::FactInfo *fact = factOf(input, rules);
    if (fact != nullptr && !fact->question.isEmpty())
        return fact->question.in(language);
    if (const auto *table = tableOf(input, rules); table != nullptr && input.row < 0)
        return Words::tr("Enter the rows of “%1”, or say that there are none")
            .arg(table->label.in(language));
    return inputName(input, rules, language);
}

QString valueText(const eval::Value &value, feel::Type type, rulebook::NumberForm form,
                  const rulebook::Rulebook &rules, Language language)
{
    if (const auto *truth = std::get_if<base::Truth>(&value))
        return *truth == base::Truth::True    ? Words::tr("yes")
               : *truth == base::Truth::False ? Words::tr("no")
                                              : Words::tr("unknown");
    if (const auto *range = std::get_if<base::Range>(&value))
        return rangeText(*range, type.kind, form);
    if (const auto *members = std::get_if<eval::Members>(&value))
        return membersText(members->bits, type.list, rules, language);
    const auto &words = std::get<eval::Words>(value);
    if (!words.text)
        return Words::tr("unknown");
    if (type.kind == feel::Kind::Place) {
        if (const auto *place = rules.vocabulary().findPlace(*words.text))
            return place->label.in(language);
    }
    return *words.text;
}

QStringList memberNames(std::uint64_t bits, int list, const rulebook::Rulebook &rules,
                        Language language)
{
    const auto &lists = rules.symbols().lists;
    const auto &labels = rules.vocabulary().lists;
    const auto slot = static_cast<std::size_t>(list);
    QStringList names;
    if (list < 0 || slot >= lists.size())
        return names;
    for (int i = 0; i < lists[slot].members.size(); ++i) {
        if (((bits >> i) & 1U) == 0)
            continue;
        const auto index = static_cast<std::size_t>(i);
        const bool labelled = slot < labels.size() && index < labels[slot].members.size();
        names +=
            labelled ? labels[slot].members[index].label.in(language) : lists[slot].members.at(i);
    }
    return names;
}

QString areaName(const QString &code, const rulebook::Rulebook &rules, Language language)
{
    const rulebook::Vocabulary &vocabulary = rules.vocabulary();
    if (const auto *place = vocabulary.findPlace(code))
        return place->label.in(language);
    constexpr int digits = 6;
    const auto *seat = vocabulary.findPlace(code.leftJustified(digits, u'0'));
    if (seat == nullptr)
        return code;
    // What stands in parentheses tells a seat from its districts; the beginning of a code means them all.
    const QString label = seat->label.in(language);
    return label.section(QChar(0xff08), 0, 0).section(u'(', 0, 0).trimmed();
}

QString yuanText(const Rational &fen)
{
    const auto yuan = base::divide(fen, Rational(hundred));
    return yuan ? decimalText(*yuan, 2) : base::toText(fen);
}

QString differenceText(const assess::Amount &used, const assess::Amount &other)
{
    const auto change = [](base::Money from, base::Money to) {
        const auto by = base::subtract(base::Rational(to.fen()), base::Rational(from.fen()));
        if (!by || by->sign() == 0)
            return QString();
        return Words::tr("%1 yuan").arg((by->sign() > 0 ? QStringLiteral("+") : QString())
                                        + yuanText(*by));
    };
    QString low = change(used.low, other.low);
    const QString high = used.high && other.high ? change(*used.high, *other.high) : QString();
    const bool areBothPoints = used.high == used.low && other.high == other.low;
    if (areBothPoints || low == high)
        return low;
    QStringList parts;
    if (!low.isEmpty())
        parts += Words::tr("low end %1").arg(low);
    if (!high.isEmpty())
        parts += Words::tr("high end %1").arg(high);
    return parts.join(QStringLiteral(" · "));
}

QString marginText(const eval::Margin &margin, const rulebook::Rulebook &rules, Language)
{
    const rulebook::FactInfo *fact = factOf(margin.fact, rules);
    return marginText(margin.by, margin.kind,
                      fact != nullptr ? fact->form : rulebook::NumberForm::Plain);
}

QString marginText(const Rational &by, feel::Kind kind, rulebook::NumberForm form)
{
    const bool isShort = by.sign() < 0;
    const Rational size = isShort ? base::negate(by).value_or(by) : by;
    switch (kind) {
    case feel::Kind::Money:
        return isShort ? Words::tr("%1 yuan short").arg(yuanText(size))
                       : Words::tr("%1 yuan to spare").arg(yuanText(size));
    case feel::Kind::Date:
    case feel::Kind::Days:
        return isShort ? Words::tr("%1 days short").arg(decimalText(size, 0))
                       : Words::tr("%1 days to spare").arg(decimalText(size, 0));
    case feel::Kind::Months:
        return isShort ? Words::tr("%1 months short").arg(decimalText(size, 0))
                       : Words::tr("%1 months to spare").arg(decimalText(size, 0));
    default:
        return numberMarginText(size, isShort, form);
    }
}

QString deltaText(const Rational &by, feel::Kind kind, rulebook::NumberForm form)
{
    const bool isLess = by.sign() < 0;
    const Rational size = isLess ? base::negate(by).value_or(by) : by;
    QString text;
    if (kind == feel::Kind::Number && form == rulebook::NumberForm::Ratio) {
        const auto points = base::multiply(size, Rational(hundred));
        text = Words::tr("%1 percentage points")
                   .arg(points ? decimalText(*points, 0) : base::toText(size));
    } else {
        text = endText(size, kind == feel::Kind::Date ? feel::Kind::Days : kind, form);
    }
    return (isLess ? QStringLiteral("−") : QStringLiteral("+")) + text;
}

QString articleName(const rulebook::Measure &measure, const rulebook::Rulebook &rules,
                    Language language)
{
    if (language == Language::English) {
        const rulebook::Document *document = rules.findDocument(measure.document);
        const auto *article =
            document != nullptr ? document->findArticle(measure.article) : nullptr;
        if (article != nullptr && !article->en.isEmpty())
            return article->en;
    }
    return measure.article;
}

QString listText(const QStringList &items, Language) { return items.join(Words::tr(", ")); }

} // namespace explain
