#include "rulebook/source_words.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BoundaryWord {
    QStringView text;
    unsigned comparison;
};

constexpr unsigned atLeast = Greater | Equal;
constexpr unsigned atMost = Less | Equal;

// The first twelve are those of the design; the others say the same. Longer words stand before
// words that they contain.
constexpr std::array wordsBefore{
    BoundaryWord{u"不低于", atLeast}, BoundaryWord{u"不少于", atLeast},
    BoundaryWord{u"不小于", atLeast}, BoundaryWord{u"不超过", atMost},
    BoundaryWord{u"不高于", atMost},  BoundaryWord{u"不多于", atMost},
    BoundaryWord{u"不大于", atMost},  BoundaryWord{u"最高", atMost},
    BoundaryWord{u"最多", atMost},    BoundaryWord{u"至多", atMost},
    BoundaryWord{u"最低", atLeast},   BoundaryWord{u"最少", atLeast},
    BoundaryWord{u"至少", atLeast},   BoundaryWord{u"达到", atLeast},
    BoundaryWord{u"超过", Greater},   BoundaryWord{u"高于", Greater},
    BoundaryWord{u"多于", Greater},   BoundaryWord{u"大于", Greater},
    BoundaryWord{u"不足", Less},      BoundaryWord{u"不满", Less},
    BoundaryWord{u"未满", Less},      BoundaryWord{u"低于", Less},
    BoundaryWord{u"少于", Less},      BoundaryWord{u"小于", Less},
    BoundaryWord{u"满", atLeast},
};
constexpr std::array wordsAfter{
    BoundaryWord{u"以上", atLeast}, BoundaryWord{u"及以上", atLeast},
    BoundaryWord{u"以下", atMost},  BoundaryWord{u"及以下", atMost},
    BoundaryWord{u"以内", atMost},  BoundaryWord{u"之内", atMost},
    BoundaryWord{u"内", atMost},    BoundaryWord{u"以外", Greater},
};

struct Unit {
    QStringView text;
    std::int64_t factor;
    feel::Kind kind;
};

constexpr std::array units{
    Unit{u"亿元", 10'000'000'000, feel::Kind::Money},
    Unit{u"万元", 1'000'000, feel::Kind::Money},
    Unit{u"元", 100, feel::Kind::Money},
    Unit{u"个月", 1, feel::Kind::Months},
    Unit{u"年", 12, feel::Kind::Months},
    Unit{u"月", 1, feel::Kind::Months},
    Unit{u"日", 1, feel::Kind::Days},
    Unit{u"天", 1, feel::Kind::Days},
};

template <std::size_t Size> QString alternation(const std::array<BoundaryWord, Size> &words)
{
    QStringList result;
    for (const BoundaryWord &word : words)
        result << word.text.toString();
    return result.join(u'|');
}

template <std::size_t Size>
unsigned comparisonOf(const std::array<BoundaryWord, Size> &words, QStringView text)
{
    for (const BoundaryWord &word : words) {
        if (word.text == text)
            return word.comparison;
    }
    return 0;
}

const QRegularExpression &figurePattern()
{
    // a mark is (含) or (不含), also with the figure repeated in it
    static const QRegularExpression pattern(
        u"(?<before>%1)?(?<mark1>\\(不?含\\))?"
        "(?<number>[0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十]{1,3}(?=个月|年|月|日|天))"
        "(?<unit>亿元|万元|亿|万|元|%|个月|年|月|日|天|平方米|[人名家个项件户次台套篇亩倍])?"
        "(?<mark2>\\(不?含[^()]*\\))?(?<after>%2)?(?<mark3>\\(不?含[^()]*\\)|含)?"_s.arg(
            alternation(wordsBefore), alternation(wordsAfter)));
    return pattern;
}

/// 一 to 九十九; 0 where the characters are no number.
int chineseNumber(QStringView text)
{
    const QStringView digits = u"零一二三四五六七八九";
    const auto digit = [&](QChar c) {
        return c == u'两' ? 2 : static_cast<int>(digits.indexOf(c));
    };
    const qsizetype ten = text.indexOf(u'十');
    if (ten < 0)
        return text.size() == 1 ? digit(text[0]) : 0;
    if (ten > 1 || text.size() - ten > 2)
        return 0;
    const int tens = ten == 0 ? 1 : digit(text[0]);
    const int ones = text.size() - ten == 1 ? 0 : digit(text.back());
    return tens < 1 || ones < 0 ? 0 : tens * 10 + ones;
}

std::optional<base::Rational> numberOf(const QString &text)
{
    if (const std::optional<base::Rational> plain = base::rationalFromText(text))
        return plain;
    const int number = chineseNumber(text);
    return number > 0 ? std::optional(base::Rational(number)) : std::nullopt;
}

/// Fills number and kinds; false where the number does not fit.
bool setNumber(Figure &figure, const base::Rational &number, QStringView unit)
{
    std::optional<base::Rational> value = number;
    if (unit == u"%") {
        value = base::divide(number, 100);
        figure.kinds = {feel::Kind::Number};
    } else if (unit == u"万" || unit == u"亿") {
        // 50万 may be an amount or a number of things; amounts are told in fen
        value = base::multiply(number, unit == u"万" ? 10'000 : 100'000'000);
        figure.kinds = {feel::Kind::Number, feel::Kind::Money};
    } else {
        const auto known =
            std::find_if(units.begin(), units.end(), [&](const Unit &u) { return u.text == unit; });
        const bool isCounter = known == units.end(); // 20人, or nothing
        value = base::multiply(number, isCounter ? 1 : known->factor);
        figure.kinds = {isCounter ? feel::Kind::Number : known->kind};
    }
    if (value)
        figure.number = *value;
    return value.has_value();
}

/// (含) and (不含) outrank the word before them; alone they do not tell the direction.
unsigned withMark(unsigned comparison, QStringView mark)
{
    if (mark.isEmpty())
        return comparison;
    const unsigned direction = comparison != 0 ? comparison & ~Equal : (Less | Greater);
    return mark.contains(u"不含") ? direction : direction | Equal;
}

Figure figureOf(const QRegularExpressionMatch &match)
{
    Figure figure;
    figure.text = match.captured();
    figure.amount = match.captured(u"number") + match.captured(u"unit");
    figure.comparison = comparisonOf(wordsAfter, match.capturedView(u"after"));
    if (figure.comparison == 0)
        figure.comparison = comparisonOf(wordsBefore, match.capturedView(u"before"));
    for (QStringView group : {u"mark1", u"mark2", u"mark3"})
        figure.comparison = withMark(figure.comparison, match.capturedView(group));
    return figure;
}

} // namespace

QString folded(QStringView text)
{
    QString result = text.toString().normalized(QString::NormalizationForm_KC);
    result.removeIf([](QChar c) {
        return c.isSpace() || c == QChar(0x200B) || c == QChar(QChar::ByteOrderMark);
    });
    return result;
}

bool Figure::equals(const base::Rational &constant, feel::Kind kind) const
{
    if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) {
        // a bare 万 that turns out to be money counts yuan; the constant counts fen
        const bool yuan = kind == feel::Kind::Money && kinds.size() > 1;
        const std::optional<base::Rational> value =
            yuan ? base::multiply(number, 100) : std::optional(number);
        return value && *value == constant;
    }
    if (kinds.front() == feel::Kind::Months && kind == feel::Kind::Number) {
        const std::optional<base::Rational> years = base::divide(number, 12);
        return number == constant || (years && *years == constant);
    }
    return kinds.front() == feel::Kind::Days && kind == feel::Kind::Number && number == constant;
}

std::vector<Figure> figuresOf(const QString &fragment)
{
    std::vector<Figure> result;
    QRegularExpressionMatchIterator matches = figurePattern().globalMatch(folded(fragment));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const std::optional<base::Rational> number = numberOf(match.captured(u"number"));
        Figure figure = figureOf(match);
        if (number && setNumber(figure, *number, match.capturedView(u"unit")))
            result.push_back(std::move(figure));
    }
    return result;
}

bool hasBoundaryWord(const QString &fragment)
{
    const std::vector<Figure> figures = figuresOf(fragment);
    if (std::any_of(figures.begin(), figures.end(),
                    [](const Figure &figure) { return figure.comparison != 0; }))
        return true;
    const QString text = folded(fragment);
    // words of one character mean something else without a figure: 国内, 圆满
    const auto occurs = [&](const BoundaryWord &word) {
        return word.text.size() > 1 && text.contains(word.text);
    };
    return std::any_of(wordsBefore.begin(), wordsBefore.end(), occurs)
           || std::any_of(wordsAfter.begin(), wordsAfter.end(), occurs);
}

bool hasTimeWord(const QString &fragment)
{
    static const QRegularExpression words(u"[前后内起止间期]"_s);
    return folded(fragment).contains(words);
}

QString operatorsOf(unsigned comparison)
{
    const bool equal = (comparison & Equal) != 0;
    QStringList result;
    if ((comparison & Greater) != 0)
        result << (equal ? u">="_s : u">"_s);
    if ((comparison & Less) != 0)
        result << (equal ? u"<="_s : u"<"_s);
    return result.isEmpty() && equal ? u"="_s : result.join(u", "_s);
}

} // namespace rulebook
