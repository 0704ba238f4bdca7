#include "feel/parser.h"

#include "feel/diagnostics.h"
#include "feel/grammar.h"

#include <array>
#include <utility>

namespace feel {

// --- tokens ---------------------------------------------------------------------------------------

Token Grammar::take()
{
    Token taken = token();
    if (m_position + 1 < m_tokens.size())
        ++m_position;
    return taken;
}

bool Grammar::accept(Mark wanted)
{
    if (mark() != wanted)
        return false;
    take();
    return true;
}

bool Grammar::expectMark(Mark wanted)
{
    if (accept(wanted))
        return true;
    unexpected(spelling(wanted));
    return false;
}

// --- problems -------------------------------------------------------------------------------------

void Grammar::report(QLatin1StringView code, Span span, QStringList arguments, QString suggestion)
{
    if (!m_fatal)
        m_findings.report(code, span, std::move(arguments), std::move(suggestion));
}

/// At most one report per token, and none beside characters that are reported already.
void Grammar::unexpected(const QString &expected)
{
    const bool afterBad = m_position > 0 && m_tokens[m_position - 1].mark == Mark::Bad;
    if (m_reported == m_position || mark() == Mark::Bad || afterBad)
        return;
    m_reported = m_position;
    if (atEnd())
        report(code::unexpectedEnd, token().span, {expected});
    else
        report(code::unexpectedToken, token().span, {m_source.slice(token().span), expected});
}

void Grammar::fatal(QLatin1StringView code, QStringList arguments)
{
    report(code, token().span, std::move(arguments));
    m_fatal = true;
    m_position = m_tokens.size() - 1;
    m_reported = m_position;
}

/// Leaves the position on `closer` or a comma of the same level, or at the end.
void Grammar::skipTo(Mark closer)
{
    while (!atEnd() && mark() != closer && mark() != Mark::Comma) {
        const Mark skipped = mark();
        if (skipped == Mark::LeftParen || skipped == Mark::LeftBracket
            || skipped == Mark::LeftBrace)
            skipBrackets();
        else
            take();
    }
}

/// Stands on an opening bracket; leaves the position behind its partner.
void Grammar::skipBrackets()
{
    int open = 0;
    do {
        const Mark skipped = mark();
        if (skipped == Mark::LeftParen || skipped == Mark::LeftBracket
            || skipped == Mark::LeftBrace)
            ++open;
        if (skipped == Mark::RightParen || skipped == Mark::RightBracket
            || skipped == Mark::RightBrace)
            --open;
        take();
    } while (open > 0 && !atEnd());
}

int Grammar::error(int begin) { return addNode(SyntaxOp::Error, spanFrom(begin), {}); }

// --- nodes ----------------------------------------------------------------------------------------

int Grammar::add(SyntaxNode added)
{
    if (added.sign.end == 0)
        added.sign = added.span;
    const int index = m_tree.add(std::move(added));
    if (node(index).depth > budget::depth && !m_fatal)
        fatal(code::tooDeep, {QString::number(budget::depth)});
    if (m_tree.size() > budget::nodes && !m_fatal)
        fatal(code::tooLong, {QString::number(budget::nodes), QStringLiteral("nodes")});
    return index;
}

int Grammar::addNode(SyntaxOp op, Span span, std::vector<int> children, Span sign)
{
    SyntaxNode added;
    added.op = op;
    added.span = span;
    added.sign = sign;
    added.children = std::move(children);
    return add(std::move(added));
}

// --- entry ----------------------------------------------------------------------------------------

SyntaxTree Grammar::runExpression()
{
    if (atEnd() && m_findings.isEmpty())
        report(code::emptyFormula, token().span);
    const int root = atEnd() ? error(0) : expression();
    if (!atEnd())
        trailing();
    m_tree.setRoot(root);
    return std::move(m_tree);
}

SyntaxTree Grammar::runCell()
{
    if (mark() == Mark::Minus && mark(1) == Mark::End) {
        m_tree.setRoot(addNode(SyntaxOp::Any, token().span, {}));
        return std::move(m_tree);
    }
    if (atEnd())
        return runExpression();
    SyntaxNode root;
    root.op = SyntaxOp::Tests;
    root.negated = mark() == Mark::Not && mark(1) == Mark::LeftParen;
    if (root.negated) {
        take();
        take();
        testList(root.children, Mark::RightParen);
        expectMark(Mark::RightParen);
    } else {
        testList(root.children, Mark::End);
    }
    if (!atEnd())
        trailing();
    root.span = spanFrom(m_tokens.front().span.begin);
    m_tree.setRoot(add(std::move(root)));
    return std::move(m_tree);
}

/// Reports what stands behind a complete expression.
void Grammar::trailing()
{
    const Token &found = token();
    const bool afterNumber = m_position > 0 && m_tokens[m_position - 1].mark == Mark::Number;
    if (found.mark == Mark::Percent) {
        report(code::refusedPercentOperator, found.span);
    } else if (found.mark == Mark::Comma && afterNumber && mark(1) == Mark::Number) {
        const Span span{m_tokens[m_position - 1].span.begin, token(1).span.end};
        const QString text = m_source.slice(span);
        report(code::digitSeparator, span, {text},
               QString(text).remove(u',').remove(u'，').remove(u' '));
    } else {
        unexpected(QStringLiteral("operator"));
    }
}

// --- grammar --------------------------------------------------------------------------------------

/// Every recursion of the grammar passes here, which bounds the stack.
int Grammar::nested(int (Grammar::*part)())
{
    if (m_depth > budget::depth) {
        fatal(code::tooDeep, {QString::number(budget::depth)});
        return error(token().span.begin);
    }
    ++m_depth;
    const int result = (this->*part)();
    --m_depth;
    return result;
}

/// One operand, or an n-ary node over operands that the word joins.
int Grammar::chain(Mark word, SyntaxOp op, int (Grammar::*operand)())
{
    const int begin = token().span.begin;
    std::vector<int> operands{(this->*operand)()};
    Span sign;
    while (mark() == word) {
        sign = take().span;
        operands.push_back((this->*operand)());
    }
    if (operands.size() == 1)
        return operands.front();
    refuseMixed(op, operands);
    return addNode(op, spanFrom(begin), std::move(operands), sign);
}

void Grammar::refuseMixed(SyntaxOp op, const std::vector<int> &operands)
{
    if (op != SyntaxOp::Or)
        return;
    for (const int operand : operands) {
        if (node(operand).op == SyntaxOp::And && !node(operand).parenthesised)
            report(code::refusedMixedAndOr, node(operand).span, {textOf(operand)},
                   u'(' + textOf(operand) + u')');
    }
}

int Grammar::comparison()
{
    const int begin = token().span.begin;
    int left = additive();
    int steps = 0;
    int middle = -1;
    while (isComparison(mark()) || mark() == Mark::In || mark() == Mark::Between) {
        const Span sign = token().span;
        const int first = left;
        left = comparisonStep(left);
        if (++steps == 2) {
            const QString whole = m_source.slice(spanFrom(begin));
            QString suggestion;
            if (middle >= 0)
                suggestion = textOf(first) + QStringLiteral(" and ") + textOf(middle)
                             + m_source.slice({node(middle).span.end, lastEnd()});
            report(code::refusedChainedComparison, sign, {whole}, suggestion);
        }
        const bool plain = node(left).op == SyntaxOp::Compare;
        middle = plain ? node(left).children[1] : -1;
        if (steps > 1) // names inside are still looked at, types are not
            left = addNode(SyntaxOp::Error, spanFrom(begin),
                           plain ? node(left).children : std::vector<int>{first});
    }
    if (mark() == Mark::Instance) {
        report(code::refusedInstanceOf, token().span);
        while (mark() == Mark::Instance || mark() == Mark::Name)
            take();
        return error(begin);
    }
    return left;
}

int Grammar::comparisonStep(int left)
{
    if (mark() == Mark::In)
        return membership(left);
    if (mark() == Mark::Between)
        return betweenTest(left);
    const int begin = node(left).span.begin;
    const Token sign = take();
    SyntaxNode compare;
    compare.op = SyntaxOp::Compare;
    compare.compare = comparisonOf(sign.mark);
    compare.sign = sign.span;
    compare.children = {left, additive()};
    compare.span = spanFrom(begin);
    return add(std::move(compare));
}

int Grammar::additive()
{
    const int begin = token().span.begin;
    int left = multiplicative();
    while (mark() == Mark::Plus || mark() == Mark::Minus) {
        const Token sign = take();
        const int right = multiplicative();
        left = addNode(sign.mark == Mark::Plus ? SyntaxOp::Add : SyntaxOp::Subtract,
                       spanFrom(begin), {left, right}, sign.span);
    }
    return left;
}

int Grammar::multiplicative()
{
    const int begin = token().span.begin;
    int left = power();
    while (mark() == Mark::Star || mark() == Mark::Slash) {
        const Token sign = take();
        const int right = power();
        left = addNode(sign.mark == Mark::Star ? SyntaxOp::Multiply : SyntaxOp::Divide,
                       spanFrom(begin), {left, right}, sign.span);
    }
    return left;
}

int Grammar::power()
{
    const int begin = token().span.begin;
    int left = unary();
    while (mark() == Mark::StarStar) {
        const Token sign = take();
        const int right = unary();
        left = addNode(SyntaxOp::Power, spanFrom(begin), {left, right}, sign.span);
    }
    return left;
}

/// The minus binds tighter than ** (as in FEEL): -3 ** 2 is 9.
int Grammar::unary()
{
    if (mark() != Mark::Minus)
        return postfix();
    const Token sign = take();
    const int operand = nested(&Grammar::unary);
    return addNode(SyntaxOp::Negate, spanFrom(sign.span.begin), {operand}, sign.span);
}

int Grammar::postfix() { return postfixOf(nested(&Grammar::primary)); }

int Grammar::postfixOf(int operand)
{
    const int begin = node(operand).span.begin;
    while (!m_fatal) {
        if (mark() == Mark::Dot) {
            take();
            if (mark() != Mark::Name) {
                unexpected(QStringLiteral("name"));
                return error(begin);
            }
            Token name = take();
            refuseSpaces(name);
            if (name.mark == Mark::Bad)
                return error(begin);
            SyntaxNode member;
            member.op = SyntaxOp::Member;
            member.text = name.text;
            member.sign = name.span;
            member.children = {operand};
            member.span = spanFrom(begin);
            operand = add(std::move(member));
        } else if (mark() == Mark::LeftBracket) {
            take();
            const int condition = nested(&Grammar::expression);
            if (!expectMark(Mark::RightBracket)) {
                skipTo(Mark::RightBracket);
                accept(Mark::RightBracket);
            }
            operand = addNode(SyntaxOp::Filter, spanFrom(begin), {operand, condition});
        } else {
            break;
        }
    }
    refuseUnitAfterBlank(operand);
    return operand;
}

/// `50 万元`, `20 %`: the unit belongs to the number without a blank.
void Grammar::refuseUnitAfterBlank(int operand)
{
    const SyntaxNode &number = node(operand);
    const bool isNumber = number.op == SyntaxOp::Literal && number.kind == Kind::Number;
    if (!isNumber || number.parenthesised)
        return;
    const std::array<QString, 5> units{QStringLiteral("元"), QStringLiteral("万"),
                                       QStringLiteral("亿"), QStringLiteral("万元"),
                                       QStringLiteral("亿元")};
    const bool isUnit =
        mark() == Mark::Name && std::find(units.begin(), units.end(), token().text) != units.end();
    const Mark next = mark(1);
    const bool percentEnds = mark() == Mark::Percent && next != Mark::Number && next != Mark::Name
                             && next != Mark::LeftParen;
    if (!isUnit && !percentEnds)
        return;
    const Token unit = take();
    report(code::unitAfterBlank, spanFrom(number.span.begin), {number.text, unit.text},
           number.text + unit.text);
    m_tree.node(operand).op = SyntaxOp::Error;
}

/// Joins names that stand side by side, so that one problem is reported once.
void Grammar::refuseSpaces(Token &name)
{
    if (mark() != Mark::Name)
        return;
    QStringList parts{name.text};
    const int begin = name.span.begin;
    while (mark() == Mark::Name)
        parts += take().text;
    name.mark = Mark::Bad;
    report(code::refusedNameWithSpace, spanFrom(begin), {parts.join(u' ')}, parts.join(u'_'));
}

// --- entry points ---------------------------------------------------------------------------------

namespace {

/// Too long a text is not even read.
bool isTooLong(const QString &text, Findings &findings)
{
    if (text.size() <= budget::characters)
        return false;
    constexpr qsizetype mostUnits = qsizetype{2} * budget::characters;
    if (text.size() <= mostUnits && text.toUcs4().size() <= budget::characters)
        return false;
    findings.report(code::tooLong, {0, 0},
                    {QString::number(budget::characters), QStringLiteral("characters")});
    return true;
}

SyntaxTree errorTree()
{
    SyntaxTree tree;
    tree.setRoot(tree.add({}));
    return tree;
}

} // namespace

SyntaxTree parseExpression(const QString &text, Findings &findings)
{
    return isTooLong(text, findings) ? errorTree() : Grammar(text, findings).runExpression();
}

SyntaxTree parseCell(const QString &text, Findings &findings)
{
    return isTooLong(text, findings) ? errorTree() : Grammar(text, findings).runCell();
}

} // namespace feel
