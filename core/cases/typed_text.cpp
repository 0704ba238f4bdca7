#include "cases/typed_text.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace cases {

namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// Blanks between digits become commas, all others go.
QString withoutBlanks(const QString &text)
{
    QString result;
    bool blank = false;
    for (const QChar c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Format) {
            blank = true;
            continue;
        }
        if (blank && isDigit(c) && !result.isEmpty() && isDigit(result.back()))
            result += u',';
        blank = false;
        result += c;
    }
    return result;
}

/// Takes a leading sign, or one of the words, off.
bool take(QString &text, const QStringList &words)
{
    for (const QString &word : words) {
        if (text.startsWith(word, Qt::CaseInsensitive)) {
            text.remove(0, word.size());
            return true;
        }
    }
    return false;
}

/// 3,000,000 → 3000000; absent where the groups are not of three digits.
std::optional<QString> ungrouped(const QString &digits)
{
    if (!digits.contains(u','))
        return digits;
    const QStringList groups = digits.split(u',');
    constexpr qsizetype groupSize = 3;
    if (groups.front().isEmpty() || groups.front().size() > groupSize)
        return std::nullopt;
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups[i].size() != groupSize)
            return std::nullopt;
    }
    return groups.join(QString());
}

/// What a unit behind a number multiplies it by; absent where it is no unit here.
std::optional<base::Rational> factorOf(const QString &unit, NumberUnits units)
{
    constexpr std::int64_t wan = 10'000;
    constexpr std::int64_t yi = 100'000'000;
    if (unit.isEmpty())
        return base::Rational(1);
    if (units == NumberUnits::Ratio && unit == u"%")
        return base::Rational::make(1, 100);
    if (unit == u"万")
        return base::Rational(wan);
    if (unit == u"亿")
        return base::Rational(yi);
    if (units == NumberUnits::Ratio)
        return std::nullopt;
    if (unit == u"万元")
        return base::Rational(wan);
    if (unit == u"亿元")
        return base::Rational(yi);
    static const QStringList plain = {QStringLiteral("元"), QStringLiteral("圆"),
                                      QStringLiteral("yuan"), QStringLiteral("RMB"),
                                      QStringLiteral("CNY")};
    return plain.contains(unit, Qt::CaseInsensitive) ? std::optional(base::Rational(1))
                                                     : std::nullopt;
}

std::optional<base::Date> civil(const QString &year, const QString &month, const QString &day)
{
    constexpr qsizetype mostDigits = 2;
    if (month.isEmpty() || month.size() > mostDigits || day.isEmpty() || day.size() > mostDigits)
        return std::nullopt;
    return base::Date::fromCivil(year.toInt(), month.toUInt(), day.toUInt());
}

/// Digits and what stands between them: `2024年6月30日` → 2024 6 30 and 年 月 日.
struct DateParts {
    std::vector<QString> digits;
    std::vector<QString> signs;
};

DateParts split(const QString &text)
{
    DateParts parts;
    for (qsizetype at = 0; at < text.size();) {
        const bool digit = isDigit(text[at]);
        const qsizetype begin = at;
        while (at < text.size() && isDigit(text[at]) == digit)
            ++at;
        (digit ? parts.digits : parts.signs).push_back(text.sliced(begin, at - begin));
    }
    return parts;
}

} // namespace

QString folded(const QString &typed)
{
    const bool plain = std::all_of(typed.cbegin(), typed.cend(),
                                   [](QChar c) { return c > u' ' && c < QChar(0x7F); });
    if (plain)
        return typed;
    QString result = typed;
    for (QChar &c : result) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(c.unicode() - 0xFEE0);
        else if (c == QChar(0x3000))
            c = u' ';
        else if (c == QChar(0xFFE5))
            c = QChar(0x00A5);
        else if (c == QChar(0x2212))
            c = u'-';
    }
    return result.trimmed();
}

QString comparable(const QString &typed)
{
    QString result;
    for (const QChar c : folded(typed)) {
        if (!c.isSpace())
            result += c.toLower();
    }
    return result;
}

std::optional<Decimal> plainDecimal(QStringView text)
{
    if (text.endsWith(u'%'))
        return std::nullopt;
    const auto value = base::rationalFromText(text);
    if (!value)
        return std::nullopt;
    const qsizetype point = text.indexOf(u'.');
    return Decimal{*value, point < 0 ? 0 : static_cast<int>(text.size() - point - 1), false};
}

std::optional<Decimal> jsonDecimal(const QString &text)
{
    const qsizetype mark = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (mark < 0)
        return plainDecimal(text);
    constexpr int largestExponent = 40;
    bool good = false;
    const int exponent = text.mid(mark + 1).toInt(&good);
    if (!good || exponent > largestExponent || exponent < -largestExponent)
        return std::nullopt;
    QString digits = text.left(mark);
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    const qsizetype point = digits.indexOf(u'.');
    qsizetype whole = (point < 0 ? digits.size() : point) + exponent;
    digits.remove(u'.');
    if (whole < 1) {
        digits.prepend(QString(1 - whole, u'0'));
        whole = 1;
    }
    digits.append(QString(std::max<qsizetype>(0, whole - digits.size()), u'0'));
    QString plain = digits.left(whole);
    QString fraction = digits.mid(whole);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    while (plain.size() > 1 && plain.startsWith(u'0'))
        plain.remove(0, 1);
    if (!fraction.isEmpty())
        plain += u'.' + fraction;
    return plainDecimal(negative ? QString(u'-' + plain) : plain);
}

std::optional<Decimal> typedDecimal(const QString &typed, NumberUnits units)
{
    QString text = withoutBlanks(typed);
    static const QStringList minus = {QStringLiteral("-")};
    static const QStringList signs = {QString(QChar(0x00A5)), QStringLiteral("人民币"),
                                      QStringLiteral("RMB"), QStringLiteral("CNY")};
    bool negative = take(text, minus);
    if (units == NumberUnits::Yuan && take(text, signs) && !negative)
        negative = take(text, minus);
    const auto isPart = [](QChar c) {
        return isDigit(c) || c == u',' || c == u'.';
    };
    const auto end = std::find_if_not(text.cbegin(), text.cend(), isPart);
    const auto factor = factorOf(text.mid(end - text.cbegin()), units);
    text.truncate(end - text.cbegin());
    const qsizetype point = text.indexOf(u'.');
    auto whole = ungrouped(point < 0 ? text : text.left(point));
    if (!factor || !whole)
        return std::nullopt;
    if (whole->isEmpty() && point == 0)
        whole = QStringLiteral("0");
    const QString plain = *whole + (point < 0 ? QString() : text.mid(point));
    auto result = plainDecimal(negative ? QString(u'-' + plain) : plain);
    if (!result)
        return std::nullopt;
    const auto scaled = base::multiply(result->value, *factor);
    if (!scaled)
        return std::nullopt;
    return Decimal{*scaled, result->decimals, *factor != base::Rational(1)};
}

TypedDate typedDate(const QString &typed)
{
    QString text;
    for (const QChar c : typed) {
        if (!c.isSpace())
            text += c;
    }
    const DateParts parts = split(text);
    TypedDate result;
    constexpr qsizetype yearDigits = 4;
    constexpr qsizetype compactDigits = 8;
    if (parts.digits.size() == 1 && parts.signs.empty() && text.size() == compactDigits) {
        result.date = civil(text.left(4), text.mid(4, 2), text.mid(6, 2));
        return result;
    }
    if (parts.digits.size() != 3 || parts.signs.size() < 2 || !isDigit(text[0]))
        return result;
    const QString &sign = parts.signs[0];
    const bool western = parts.signs.size() == 2 && parts.signs[1] == sign
                         && (sign == u"-" || sign == u"/" || sign == u".");
    const bool chinese =
        sign == u"年" && parts.signs[1] == u"月"
        && (parts.signs.size() == 2 || parts.signs[2] == u"日" || parts.signs[2] == u"号");
    if (parts.digits[0].size() == yearDigits && (western || chinese)) {
        result.date = civil(parts.digits[0], parts.digits[1], parts.digits[2]);
    } else if (western && parts.digits[2].size() == yearDigits) {
        result.ambiguous = true;
        result.monthFirst = civil(parts.digits[2], parts.digits[0], parts.digits[1]);
        result.dayFirst = civil(parts.digits[2], parts.digits[1], parts.digits[0]);
    }
    return result;
}

std::optional<bool> typedTruth(const QString &typed)
{
    static const QStringList yes = {
        QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("是"), QStringLiteral("有"),
        QStringLiteral("√"),    QStringLiteral("✓"),   QStringLiteral("✔"),  QStringLiteral("1")};
    static const QStringList no = {
        QStringLiteral("false"), QStringLiteral("no"),   QStringLiteral("否"),
        QStringLiteral("无"),    QStringLiteral("没有"), QStringLiteral("×"),
        QStringLiteral("✗"),     QStringLiteral("✘"),    QStringLiteral("0")};
    if (yes.contains(typed, Qt::CaseInsensitive))
        return true;
    if (no.contains(typed, Qt::CaseInsensitive))
        return false;
    return std::nullopt;
}

} // namespace cases
