// Operands: literals, names, calls, brackets, `if`, quantifiers; tests behind `in` and in cells.
#include "base/date.h"
#include "feel/diagnostics.h"
#include "feel/grammar.h"
#include "feel/literals.h"
#include "feel/names.h"

#include <array>
#include <utility>

namespace feel {

int Grammar::primary()
{
    const Token &next = token();
    switch (next.mark) {
    case Mark::Number:
        return literal(Kind::Number);
    case Mark::Money:
        return literal(Kind::Money);
    case Mark::Text:
        return literal(Kind::Text);
    case Mark::Date:
        return literal(Kind::Date);
    case Mark::Months:
        return literal(Kind::Months);
    case Mark::Days:
        return literal(Kind::Days);
    case Mark::True:
    case Mark::False:
        return literal(Kind::Truth);
    case Mark::Name:
        return nameOrCall();
    case Mark::LeftParen:
        return parenthesised();
    case Mark::LeftBracket:
        return bracketed();
    case Mark::RightBracket:
        return outsideBracket();
    case Mark::If:
        return conditional();
    case Mark::Some:
        return quantified(SyntaxOp::Some);
    case Mark::Every:
        return quantified(SyntaxOp::Every);
    case Mark::For:
        return quantified(SyntaxOp::For);
    case Mark::Not:
        return negation();
    default:
        return refusedWord();
    }
}

int Grammar::literal(Kind kind)
{
    const Token taken = take();
    SyntaxNode added;
    added.op = SyntaxOp::Literal;
    added.kind = kind;
    added.span = taken.span;
    added.text = taken.text;
    added.number = taken.number;
    added.truth = taken.mark == Mark::True;
    return add(std::move(added));
}

/// Words and signs that no operand begins with. Takes what belongs to them.
int Grammar::refusedWord()
{
    const int begin = token().span.begin;
    const Span span = token().span;
    switch (mark()) {
    case Mark::Bad:
        take();
        return error(begin);
    case Mark::Null:
        take();
        report(code::refusedNull, span);
        return error(begin);
    case Mark::Question:
        take();
        report(code::refusedQuestionMark, span);
        m_reported = m_position; // what follows in a cell is part of the same problem
        return error(begin);
    case Mark::LeftBrace:
        report(code::refusedContext, span);
        skipBrackets();
        return error(begin);
    case Mark::Function: {
        take();
        if (mark() == Mark::LeftParen)
            skipBrackets();
        const bool external = mark() == Mark::Name && token().text == QStringLiteral("external");
        report(external ? code::refusedExternal : code::refusedFunctionValue, span);
        if (!m_fatal)
            m_position = m_tokens.size() - 1;
        m_reported = m_position;
        return error(begin);
    }
    default:
        break;
    }
    unexpected(QStringLiteral("operand"));
    if (isComparison(mark()) || (mark() >= Mark::Percent && mark() <= Mark::Slash)) {
        take(); // one operator too many: what follows is the operand
        return nested(&Grammar::unary);
    }
    const bool closes = mark() == Mark::RightParen || mark() == Mark::RightBracket
                        || mark() == Mark::Comma || (mark() >= Mark::And && mark() <= Mark::Return);
    if (!closes)
        take();
    return error(begin);
}

/// `(expression)`, or an open range `(a..b]`.
int Grammar::parenthesised()
{
    const int begin = take().span.begin;
    const int inner = isComparison(mark()) ? test() : expression();
    if (mark() == Mark::DotDot)
        return rangeFrom(inner, begin, true);
    if (!expectMark(Mark::RightParen)) {
        skipTo(Mark::RightParen);
        accept(Mark::RightParen);
    }
    SyntaxNode &result = m_tree.node(inner);
    result.parenthesised = true;
    result.span = spanFrom(begin);
    return inner;
}

/// `[a..b]` or `["a", "b"]`: a range or a list.
int Grammar::bracketed()
{
    const int begin = take().span.begin;
    std::vector<int> items;
    if (mark() != Mark::RightBracket) {
        const int first = expression();
        if (mark() == Mark::DotDot)
            return rangeFrom(first, begin, false);
        items.push_back(first);
        if (accept(Mark::Comma))
            testList(items, Mark::RightBracket);
    }
    if (!expectMark(Mark::RightBracket)) {
        skipTo(Mark::RightBracket);
        accept(Mark::RightBracket);
    }
    return addNode(SyntaxOp::List, spanFrom(begin), std::move(items));
}

/// `]a..b]`, the other way to write `(a..b]`.
int Grammar::outsideBracket()
{
    const std::size_t position = m_position;
    const int begin = take().span.begin;
    if (mark() != Mark::RightBracket && mark() != Mark::RightParen && !atEnd()) {
        const int low = additive();
        if (mark() == Mark::DotDot)
            return rangeFrom(low, begin, true);
    }
    m_position = position;
    return refusedWord();
}

/// Stands on `..`.
int Grammar::rangeFrom(int low, int begin, bool lowOpen)
{
    SyntaxNode range;
    range.op = SyntaxOp::Range;
    range.lowOpen = lowOpen;
    range.sign = take().span;
    range.children = {low, additive()};
    range.highOpen = mark() == Mark::RightParen || mark() == Mark::LeftBracket;
    if (range.highOpen || mark() == Mark::RightBracket)
        take();
    else
        unexpected(spelling(Mark::RightBracket));
    range.span = spanFrom(begin);
    return add(std::move(range));
}

int Grammar::nameOrCall()
{
    Token name = take();
    const bool dateAndTime = name.text == QStringLiteral("date") && mark() == Mark::And
                             && token(1).text == QStringLiteral("time");
    if (dateAndTime) {
        take();
        take();
        report(code::refusedTime, spanFrom(name.span.begin), {QStringLiteral("date and time")});
        if (mark() == Mark::LeftParen)
            skipBrackets();
        return error(name.span.begin);
    }
    joinFunctionName(name);
    if (mark() != Mark::LeftParen)
        refuseSpaces(name);
    if (name.mark == Mark::Bad) {
        if (mark() == Mark::LeftParen)
            skipBrackets();
        return error(name.span.begin);
    }
    if (mark() == Mark::LeftParen)
        return call(name);
    SyntaxNode added;
    added.op = SyntaxOp::Name;
    added.span = name.span;
    added.text = name.text;
    return add(std::move(added));
}

/// `round half up (`: the words of one function.
void Grammar::joinFunctionName(Token &name)
{
    for (const QString &function : spacedFunctions()) {
        const QStringList parts = function.split(u' ');
        std::size_t count = 1;
        bool matches = parts.front() == name.text;
        for (; matches && count < static_cast<std::size_t>(parts.size()); ++count)
            matches = token(count - 1).text == parts[static_cast<qsizetype>(count)];
        if (!matches || mark(count - 1) != Mark::LeftParen)
            continue;
        for (; count > 1; --count)
            take();
        name.text = function;
        name.span.end = lastEnd();
        return;
    }
}

/// Stands on the opening parenthesis.
int Grammar::call(const Token &name)
{
    const bool isLiteral =
        name.text == QStringLiteral("date") || name.text == QStringLiteral("duration");
    if (isLiteral && mark(1) == Mark::Text && mark(2) == Mark::RightParen)
        return dateCall(name);
    const bool isNamedLiteral = isLiteral && token(1).text == QStringLiteral("from")
                                && mark(2) == Mark::Colon && mark(3) == Mark::Text
                                && mark(4) == Mark::RightParen;
    if (isNamedLiteral) {
        take();
        take();
        return dateCall(name);
    }
    take();
    SyntaxNode added;
    added.op = SyntaxOp::Call;
    added.text = name.text;
    added.sign = name.span;
    while (mark() != Mark::RightParen && !atEnd()) {
        if (mark() == Mark::Name && mark(1) == Mark::Colon) {
            added.names += take().text;
            take();
        }
        added.children.push_back(expression());
        if (mark() != Mark::RightParen && mark() != Mark::Comma) {
            unexpected(spelling(Mark::RightParen));
            skipTo(Mark::RightParen);
        }
        if (!accept(Mark::Comma))
            break;
        if (mark() == Mark::RightParen) {
            unexpected(QStringLiteral("operand"));
            added.children.push_back(error(token().span.begin));
        }
    }
    expectMark(Mark::RightParen);
    added.span = spanFrom(name.span.begin);
    if (!added.names.isEmpty()
        && static_cast<std::size_t>(added.names.size()) != added.children.size())
        report(code::unexpectedToken, added.span, {QStringLiteral(":"), QStringLiteral(")")});
    return add(std::move(added));
}

/// date("2024-01-01"), duration("P2Y"): literals in the shape of a call.
int Grammar::dateCall(const Token &name)
{
    take();
    const Token text = take();
    take();
    SyntaxNode added;
    added.op = SyntaxOp::Literal;
    added.span = spanFrom(name.span.begin);
    added.text = text.text;
    if (name.text == QStringLiteral("date")) {
        const auto date = base::Date::fromText(text.text);
        if (!date) {
            report(looksLikeTime(text.text) ? code::refusedTime : code::badDate, text.span,
                   {text.text});
            return error(name.span.begin);
        }
        added.kind = Kind::Date;
        added.number = base::Rational(date->days());
        return add(std::move(added));
    }
    const Duration duration = parseDuration(text.text);
    const std::array<std::pair<Duration::State, QLatin1StringView>, 4> codes{{
        {Duration::State::NotADuration, code::badDuration},
        {Duration::State::Mixed, code::mixedDuration},
        {Duration::State::Time, code::refusedTime},
        {Duration::State::TooLong, code::overflow},
    }};
    for (const auto &[state, problem] : codes) {
        if (duration.state == state) {
            report(problem, text.span, {text.text});
            return error(name.span.begin);
        }
    }
    added.kind = duration.kind;
    added.number = duration.number;
    return add(std::move(added));
}

/// not(…) is a function; `not x` is refused.
int Grammar::negation()
{
    const Token word = take();
    if (mark() != Mark::LeftParen) {
        const int operand = comparison();
        report(code::refusedBareNot, spanFrom(word.span.begin),
               {m_source.slice(spanFrom(word.span.begin))},
               QStringLiteral("not(") + textOf(operand) + u')');
        return addNode(SyntaxOp::Error, spanFrom(word.span.begin), {operand});
    }
    take();
    const int operand = expression();
    if (!expectMark(Mark::RightParen)) {
        skipTo(Mark::RightParen);
        accept(Mark::RightParen);
    }
    return addNode(SyntaxOp::Not, spanFrom(word.span.begin), {operand}, word.span);
}

int Grammar::conditional()
{
    const Token word = take();
    const int condition = expression();
    const bool hasThen = expectMark(Mark::Then);
    const int first = hasThen ? expression() : error(token().span.begin);
    if (mark() != Mark::Else) {
        const bool ends = atEnd() || mark() == Mark::RightParen || mark() == Mark::RightBracket
                          || mark() == Mark::Comma || mark() == Mark::Then;
        if (hasThen && ends && m_reported != m_position) {
            report(code::missingElse, word.span);
            m_reported = m_position;
        } else {
            unexpected(spelling(Mark::Else));
        }
        return error(word.span.begin);
    }
    take();
    const int second = expression();
    return addNode(SyntaxOp::If, spanFrom(word.span.begin), {condition, first, second}, word.span);
}

/// some NAME in TABLE satisfies …, every …, for NAME in TABLE return …
int Grammar::quantified(SyntaxOp op)
{
    const Token word = take();
    SyntaxNode added;
    added.op = op;
    const bool isNamed = mark() == Mark::Name;
    if (!isNamed)
        unexpected(QStringLiteral("name"));
    added.sign = token().span;
    if (isNamed)
        added.text = take().text;
    if (!expectMark(Mark::In))
        return error(word.span.begin);
    const int table = postfix();
    if (!expectMark(op == SyntaxOp::For ? Mark::Return : Mark::Satisfies))
        return error(word.span.begin);
    added.children = {table, expression()};
    added.span = spanFrom(word.span.begin);
    if (!isNamed)
        return error(word.span.begin);
    return add(std::move(added));
}

// --- tests ----------------------------------------------------------------------------------------

/// Stands on `in`.
int Grammar::membership(int subject)
{
    SyntaxNode added;
    added.op = SyntaxOp::In;
    added.sign = take().span;
    added.children = {subject};
    if (mark() != Mark::LeftParen) {
        added.children.push_back(test());
    } else {
        const int begin = take().span.begin;
        const int first = test();
        if (mark() == Mark::DotDot) {
            added.children.push_back(rangeFrom(first, begin, true));
        } else {
            added.children.push_back(first);
            if (accept(Mark::Comma))
                testList(added.children, Mark::RightParen);
            if (!expectMark(Mark::RightParen)) {
                skipTo(Mark::RightParen);
                accept(Mark::RightParen);
            }
        }
    }
    added.span = spanFrom(node(subject).span.begin);
    return add(std::move(added));
}

/// `x between a and b` is `x in [a..b]`.
int Grammar::betweenTest(int subject)
{
    const Token word = take();
    const int begin = token().span.begin;
    const int low = additive();
    const bool joined = expectMark(Mark::And);
    const int high = joined ? additive() : error(token().span.begin);
    const int range = addNode(SyntaxOp::Range, spanFrom(begin), {low, high}, word.span);
    return addNode(SyntaxOp::In, spanFrom(node(subject).span.begin), {subject, range}, word.span);
}

/// A value, a list, a range, or an operator with a value.
int Grammar::test()
{
    if (!isComparison(mark()))
        return additive();
    const Token sign = take();
    SyntaxNode added;
    added.op = SyntaxOp::CompareTest;
    added.compare = comparisonOf(sign.mark);
    added.sign = sign.span;
    added.children = {additive()};
    added.span = spanFrom(sign.span.begin);
    return add(std::move(added));
}

/// Tests with commas between them up to `closer`, which stays.
void Grammar::testList(std::vector<int> &tests, Mark closer)
{
    while (true) {
        tests.push_back(test());
        if (mark() != Mark::Comma && mark() != closer) {
            unexpected(closer == Mark::End ? QStringLiteral("operator") : spelling(closer));
            skipTo(closer);
        }
        if (!accept(Mark::Comma))
            return;
    }
}

} // namespace feel
