#include "feel/lexer.h"

#include "base/date.h"
#include "base/rounding.h"
#include "feel/diagnostics.h"
#include "feel/literals.h"
#include "feel/names.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace feel {

namespace {

struct Spelling {
    Mark mark;
    const char16_t *text;
};

// Of signs that begin alike the longer stands first.
constexpr std::array<Spelling, 23> signs{{
    {Mark::DotDot, u".."},    {Mark::StarStar, u"**"},     {Mark::NotEqual, u"!="},
    {Mark::LessEqual, u"<="}, {Mark::GreaterEqual, u">="}, {Mark::LeftParen, u"("},
    {Mark::RightParen, u")"}, {Mark::LeftBracket, u"["},   {Mark::RightBracket, u"]"},
    {Mark::LeftBrace, u"{"},  {Mark::RightBrace, u"}"},    {Mark::Comma, u","},
    {Mark::Dot, u"."},        {Mark::Colon, u":"},         {Mark::Question, u"?"},
    {Mark::Percent, u"%"},    {Mark::Plus, u"+"},          {Mark::Minus, u"-"},
    {Mark::Star, u"*"},       {Mark::Slash, u"/"},         {Mark::Equal, u"="},
    {Mark::Less, u"<"},       {Mark::Greater, u">"},
}};

constexpr std::array<Spelling, 18> words{{
    {Mark::And, u"and"},
    {Mark::Or, u"or"},
    {Mark::Not, u"not"},
    {Mark::If, u"if"},
    {Mark::Then, u"then"},
    {Mark::Else, u"else"},
    {Mark::In, u"in"},
    {Mark::Between, u"between"},
    {Mark::Some, u"some"},
    {Mark::Every, u"every"},
    {Mark::Satisfies, u"satisfies"},
    {Mark::For, u"for"},
    {Mark::Return, u"return"},
    {Mark::True, u"true"},
    {Mark::False, u"false"},
    {Mark::Null, u"null"},
    {Mark::Function, u"function"},
    {Mark::Instance, u"instance"},
}};

/// Signs of other languages, what they mean here, and the mark that the parser then sees.
struct Foreign {
    const char16_t *text;
    const char16_t *here;
    Mark mark;
};

constexpr std::array<Foreign, 13> foreigners{{
    {u"==", u"=", Mark::Equal},
    {u"<>", u"!=", Mark::NotEqual},
    {u"&&", u"and", Mark::And},
    {u"||", u"or", Mark::Or},
    {u"≥", u">=", Mark::GreaterEqual},
    {u"≤", u"<=", Mark::LessEqual},
    {u"≠", u"!=", Mark::NotEqual},
    {u"×", u"*", Mark::Star},
    {u"÷", u"/", Mark::Slash},
    {u"−", u"-", Mark::Minus},
    {u"–", u"-", Mark::Minus},
    {u"；", u",", Mark::Comma},
    {u";", u",", Mark::Comma},
}};

struct Unit {
    const char16_t *text;
    std::int64_t numerator;
    std::int64_t denominator;
    bool money;
};

// The longer stands first. Money in fen.
constexpr std::array<Unit, 6> units{{
    {u"万元", 1'000'000, 1, true},
    {u"亿元", 10'000'000'000, 1, true},
    {u"元", 100, 1, true},
    {u"万", 10'000, 1, false},
    {u"亿", 100'000'000, 1, false},
    {u"%", 1, 100, false},
}};

constexpr char32_t fold(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E && c != 0xFF02 && c != 0xFF07)
        return c - 0xFF01 + 0x21;
    return c == 0x3000 ? U' ' : c;
}

bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool isNameStart(char32_t c)
{
    return c == U'_' || QChar::isLetter(c) || QChar::category(c) == QChar::Number_Letter;
}

bool isNamePart(char32_t c)
{
    const auto category = QChar::category(c);
    return isNameStart(c) || category == QChar::Number_DecimalDigit
           || category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining;
}

char32_t closingQuote(char32_t c)
{
    switch (c) {
    case U'“':
    case U'”':
        return U'”';
    case U'‘':
    case U'’':
        return U'’';
    case U'「':
        return U'」';
    case U'『':
        return U'』';
    case U'＂':
    case U'＇':
    case U'\'':
        return c;
    default:
        return 0;
    }
}

class Lexer {
public:
    Lexer(const CodePoints &source, Findings &findings) : m_source(source), m_findings(findings) {}

    std::vector<Token> run();

private:
    char32_t peek(int ahead = 0) const
    {
        const int index = m_position + ahead;
        return index < m_source.size() ? fold(m_source.at(index)) : 0;
    }
    bool startsWith(const char16_t *text) const;
    Span spanFrom(int begin) const { return {begin, m_position}; }
    void push(Mark mark, int begin, QString text = {}, base::Rational number = {})
    {
        m_tokens.push_back({mark, spanFrom(begin), std::move(text), number});
    }
    bool skipBlank();
    bool followsOperand() const;
    void skipComment(bool line);
    void number();
    int exponent();
    QString badTail(const QString &literal);
    void name();
    void durationName(const QString &text, int begin, bool &done);
    std::optional<QString> quotedText();
    char32_t unescaped(char32_t escaped);
    char32_t hexadecimal(int digits);
    void foreignText(char32_t closing);
    void atLiteral();
    void sign();

    const CodePoints &m_source;
    Findings &m_findings;
    std::vector<Token> m_tokens;
    int m_position = 0;
};

bool Lexer::startsWith(const char16_t *text) const
{
    const QStringView view(text);
    for (qsizetype i = 0; i < view.size(); ++i) {
        const int index = m_position + static_cast<int>(i);
        if (index >= m_source.size())
            return false;
        const char32_t c = m_source.at(index);
        if (fold(c) != view[i].unicode() && c != view[i].unicode())
            return false;
    }
    return true;
}

/// Whether a name or a bracket ends right here: its dot is no decimal point.
bool Lexer::followsOperand() const
{
    if (m_tokens.empty() || m_tokens.back().span.end != m_position)
        return false;
    const Mark last = m_tokens.back().mark;
    return last == Mark::Name || last == Mark::RightParen || last == Mark::RightBracket;
}

std::vector<Token> Lexer::run()
{
    while (skipBlank()) {
        const char32_t c = peek();
        if (isDigit(c) || (c == U'.' && isDigit(peek(1)) && !followsOperand())) {
            number();
        } else if (isNameStart(c)) {
            name();
        } else if (c == U'"') {
            const int begin = m_position;
            if (auto text = quotedText())
                push(Mark::Text, begin, *text);
            else
                push(Mark::Bad, begin);
        } else if (c == U'@') {
            atLiteral();
        } else if (const char32_t closing = closingQuote(c)) {
            foreignText(closing);
        } else {
            sign();
        }
    }
    push(Mark::End, m_position);
    return std::move(m_tokens);
}

/// False at the end of the text.
bool Lexer::skipBlank()
{
    while (m_position < m_source.size()) {
        const char32_t c = peek();
        if (QChar::isSpace(c))
            ++m_position;
        else if (c == U'/' && (peek(1) == U'/' || peek(1) == U'*'))
            skipComment(peek(1) == U'/');
        else
            return true;
    }
    return false;
}

void Lexer::skipComment(bool line)
{
    const int begin = m_position;
    m_position += 2;
    while (m_position < m_source.size()) {
        if (line && m_source.at(m_position) == U'\n')
            return;
        if (!line && peek() == U'*' && peek(1) == U'/') {
            m_position += 2;
            return;
        }
        ++m_position;
    }
    if (!line)
        m_findings.report(code::unterminatedComment, spanFrom(begin));
}

void Lexer::number()
{
    const int begin = m_position;
    QString digits;
    const auto readDigits = [&] {
        while (isDigit(peek())) {
            digits += QChar(static_cast<char16_t>(peek()));
            ++m_position;
        }
    };
    readDigits();
    if (peek() == U'.' && isDigit(peek(1))) {
        digits += digits.isEmpty() ? QStringLiteral("0.") : QStringLiteral(".");
        ++m_position;
        readDigits();
    }
    const int exponent = this->exponent();
    const auto unit = std::find_if(units.begin(), units.end(), [&](const Unit &candidate) {
        return startsWith(candidate.text);
    });
    const bool money = unit != units.end() && unit->money;
    if (unit != units.end())
        m_position += static_cast<int>(QStringView(unit->text).size());
    const QString literal = m_source.slice(spanFrom(begin));
    if (isNamePart(peek())) {
        const QString suggestion = badTail(literal);
        m_findings.report(code::badLiteral, spanFrom(begin), {m_source.slice(spanFrom(begin))},
                          suggestion);
        return push(Mark::Bad, begin);
    }
    auto value = base::rationalFromText(digits);
    const auto power = base::stepOf(-exponent);
    value = value && power ? base::multiply(*value, *power) : std::nullopt;
    if (value && unit != units.end()) {
        const auto factor = base::Rational::make(unit->numerator, unit->denominator);
        value = base::multiply(*value, *factor);
    }
    if (!value) {
        m_findings.report(code::overflow, spanFrom(begin), {literal});
        return push(Mark::Bad, begin);
    }
    if (money && !value->isWhole()) {
        m_findings.report(code::notWholeFen, spanFrom(begin), {literal});
        return push(Mark::Bad, begin);
    }
    push(money ? Mark::Money : Mark::Number, begin, literal, *value);
}

/// The e4 of 1.2e4; beyond what a number can hold it is cut short. 0 where there is none.
int Lexer::exponent()
{
    constexpr int enough = 100;
    const bool isSigned = peek(1) == U'+' || peek(1) == U'-';
    if ((peek() != U'e' && peek() != U'E') || !isDigit(peek(isSigned ? 2 : 1)))
        return 0;
    const bool isNegative = peek(1) == U'-';
    m_position += isSigned ? 2 : 1;
    int value = 0;
    for (; isDigit(peek()); ++m_position)
        value = std::min(enough, value * 10 + static_cast<int>(peek() - U'0'));
    return isNegative ? -value : value;
}

/// Skips the name characters behind a literal. What was probably meant: 50万元以上 is >= 50万元.
QString Lexer::badTail(const QString &literal)
{
    const int tailBegin = m_position;
    while (isNamePart(peek()))
        ++m_position;
    const QString tail = m_source.slice({tailBegin, m_position});
    constexpr std::array<std::pair<const char16_t *, const char16_t *>, 6> bounds{{
        {u"以上", u">= "},
        {u"以下", u"<= "},
        {u"以内", u"<= "},
        {u"及以上", u">= "},
        {u"及以下", u"<= "},
        {u"以外", u"> "},
    }};
    const bool isCompared = !m_tokens.empty() && isComparison(m_tokens.back().mark);
    for (const auto &[word, comparison] : bounds) {
        if (tail == QStringView(word) && !isCompared)
            return QString::fromUtf16(comparison) + literal;
    }
    return literal;
}

void Lexer::name()
{
    const int begin = m_position;
    std::u32string points;
    while (isNamePart(peek())) {
        points += peek();
        ++m_position;
    }
    const QString text = QString::fromUcs4(points.data(), static_cast<qsizetype>(points.size()))
                             .normalized(QString::NormalizationForm_C);
    const auto word = std::find_if(words.begin(), words.end(), [&](const Spelling &candidate) {
        return text == QStringView(candidate.text);
    });
    const bool afterDot = !m_tokens.empty() && m_tokens.back().mark == Mark::Dot;
    if (word != words.end() && !afterDot)
        return push(word->mark, begin, text);
    bool done = false;
    if (!afterDot && text.size() > 2 && text[0] == u'P')
        durationName(text, begin, done);
    if (!done)
        push(Mark::Name, begin, text);
}

/// P2Y, P6M, P30D without quotes. Leaves names such as P2 or Paris alone.
void Lexer::durationName(const QString &text, int begin, bool &done)
{
    const Duration duration = parseDuration(text);
    done = duration.state != Duration::State::NotADuration;
    switch (duration.state) {
    case Duration::State::NotADuration:
        return;
    case Duration::State::Good:
        return push(duration.kind == Kind::Days ? Mark::Days : Mark::Months, begin, text,
                    duration.number);
    case Duration::State::Mixed:
        m_findings.report(code::mixedDuration, spanFrom(begin), {text});
        break;
    case Duration::State::Time:
        m_findings.report(code::refusedTime, spanFrom(begin), {text});
        break;
    case Duration::State::TooLong:
        m_findings.report(code::overflow, spanFrom(begin), {text});
        break;
    }
    push(Mark::Bad, begin);
}

/// What the character behind a backslash means; takes the digits of \u0041 and \U000041. 0 = nothing.
char32_t Lexer::unescaped(char32_t escaped)
{
    switch (escaped) {
    case U'"':
    case U'\\':
    case U'\'':
        return escaped;
    case U'n':
        return U'\n';
    case U't':
        return U'\t';
    case U'r':
        return U'\r';
    case U'u':
        return hexadecimal(4);
    case U'U':
        return hexadecimal(6);
    default:
        return 0;
    }
}

/// Takes that many digits; two halves of a surrogate pair are one character. 0 where it is none.
char32_t Lexer::hexadecimal(int digits)
{
    const int begin = m_position;
    char32_t value = 0;
    for (int i = 0; i < digits; ++i) {
        const char32_t c = m_position < m_source.size() ? m_source.at(m_position) : 0;
        const char32_t letter = c | 0x20U;
        if (!isDigit(c) && (letter < U'a' || letter > U'f')) {
            m_position = begin;
            return 0;
        }
        value = value * 16 + (isDigit(c) ? c - U'0' : letter - U'a' + 10);
        ++m_position;
    }
    if (QChar::isHighSurrogate(value) && peek() == U'\\' && peek(1) == U'u') {
        m_position += 2;
        const char32_t low = hexadecimal(4);
        return QChar::isLowSurrogate(low) ? QChar::surrogateToUcs4(static_cast<char16_t>(value),
                                                                   static_cast<char16_t>(low))
                                          : 0;
    }
    return QChar::isSurrogate(value) || value > 0x10FFFF ? 0 : value;
}

/// Stands on the opening quote; absent where the text is broken, which is then reported.
std::optional<QString> Lexer::quotedText()
{
    const int begin = m_position;
    std::u32string points;
    bool good = true;
    ++m_position;
    while (m_position < m_source.size()) {
        const char32_t c = m_source.at(m_position++);
        if (c == U'"') {
            if (!good)
                return std::nullopt;
            return QString::fromUcs4(points.data(), static_cast<qsizetype>(points.size()));
        }
        if (c != U'\\') {
            points += c;
            continue;
        }
        const char32_t escaped = m_position < m_source.size() ? m_source.at(m_position++) : 0;
        const char32_t meant = unescaped(escaped);
        if (meant != 0) {
            points += meant;
        } else if (escaped != 0) {
            good = false;
            const Span span{m_position - 2, m_position};
            m_findings.report(code::badEscape, span, {m_source.slice(span)});
        }
    }
    m_findings.report(code::unterminatedText, spanFrom(begin));
    return std::nullopt;
}

/// A text in quotes that are not ours: reported, then read as a text so that the parser goes on.
void Lexer::foreignText(char32_t closing)
{
    const int begin = m_position;
    const QString quote = m_source.slice({begin, begin + 1});
    ++m_position;
    while (m_position < m_source.size() && m_source.at(m_position) != closing
           && m_source.at(m_position) != U'"')
        ++m_position;
    const bool closed = m_position < m_source.size() && m_source.at(m_position) == closing;
    if (!closed)
        m_position = begin + 1;
    else
        ++m_position;
    if (quote == u'\'')
        m_findings.report(code::foreignOperator, {begin, begin + 1}, {quote, QStringLiteral("\"")},
                          QStringLiteral("\""));
    else
        m_findings.report(code::curlyQuote, {begin, begin + 1}, {quote}, QStringLiteral("\""));
    push(Mark::Bad, begin);
}

/// @"2024-01-01" or @"P2Y"
void Lexer::atLiteral()
{
    const int begin = m_position;
    ++m_position;
    if (peek() != U'"') {
        m_findings.report(code::unexpectedCharacter, spanFrom(begin),
                          {QStringLiteral("@"), QStringLiteral("U+0040")});
        return push(Mark::Bad, begin);
    }
    const auto text = quotedText();
    if (!text)
        return push(Mark::Bad, begin);
    if (const auto date = base::Date::fromText(*text))
        return push(Mark::Date, begin, *text, base::Rational(date->days()));
    bool done = false;
    durationName(*text, begin, done);
    if (done)
        return;
    m_findings.report(looksLikeTime(*text) ? code::refusedTime : code::badDate, spanFrom(begin),
                      {*text});
    push(Mark::Bad, begin);
}

void Lexer::sign()
{
    const int begin = m_position;
    for (const Foreign &foreign : foreigners) {
        if (!startsWith(foreign.text))
            continue;
        m_position += static_cast<int>(QStringView(foreign.text).size());
        const QString here = QString::fromUtf16(foreign.here);
        m_findings.report(code::foreignOperator, spanFrom(begin),
                          {m_source.slice(spanFrom(begin)), here}, here);
        return push(foreign.mark, begin, here);
    }
    for (const Spelling &candidate : signs) {
        if (!startsWith(candidate.text))
            continue;
        m_position += static_cast<int>(QStringView(candidate.text).size());
        return push(candidate.mark, begin, QString::fromUtf16(candidate.text));
    }
    const char32_t c = m_source.at(m_position++);
    const QString text = m_source.slice(spanFrom(begin));
    if (c == U'、' || c == U'､') {
        m_findings.report(code::ideographicComma, spanFrom(begin), {text}, QStringLiteral(","));
        return push(Mark::Comma, begin, QStringLiteral(","));
    }
    const QString point = QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0'));
    m_findings.report(code::unexpectedCharacter, spanFrom(begin), {text, point.toUpper()});
    push(Mark::Bad, begin);
}

} // namespace

std::vector<Token> lex(const CodePoints &source, Findings &findings)
{
    return Lexer(source, findings).run();
}

QString spelling(Mark mark)
{
    for (const Spelling &sign : signs) {
        if (sign.mark == mark)
            return QString::fromUtf16(sign.text);
    }
    for (const Spelling &word : words) {
        if (word.mark == mark)
            return QString::fromUtf16(word.text);
    }
    return {};
}

Op comparisonOf(Mark mark)
{
    switch (mark) {
    case Mark::NotEqual:
        return Op::NotEqual;
    case Mark::Less:
        return Op::Less;
    case Mark::LessEqual:
        return Op::LessEqual;
    case Mark::Greater:
        return Op::Greater;
    case Mark::GreaterEqual:
        return Op::GreaterEqual;
    default:
        return Op::Equal;
    }
}

bool isComparison(Mark mark) { return mark >= Mark::Equal && mark <= Mark::GreaterEqual; }

bool isName(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    if (points.isEmpty() || !isNameStart(points.front())
        || !std::all_of(points.begin(), points.end(), [](uint c) { return isNamePart(c); }))
        return false;
    return std::none_of(words.begin(), words.end(),
                        [&](const Spelling &word) { return text == QStringView(word.text); });
}

} // namespace feel
