// The parser's own class; parser.h is its door.
#pragma once

#include "feel/findings.h"
#include "feel/lexer.h"
#include "feel/syntax.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace feel {

/// Recursive descent with a bound on depth. After a fatal problem the position is the end, so that
/// all functions return without a further report.
class Grammar {
public:
    Grammar(const QString &text, Findings &findings)
        : m_source(text), m_findings(findings), m_tokens(lex(m_source, findings))
    {}

    SyntaxTree runExpression();
    SyntaxTree runCell();

private:
    // tokens
    const Token &token(std::size_t ahead = 0) const
    {
        return m_tokens[std::min(m_position + ahead, m_tokens.size() - 1)];
    }
    Mark mark(std::size_t ahead = 0) const { return token(ahead).mark; }
    bool atEnd() const { return mark() == Mark::End; }
    Token take();
    bool accept(Mark wanted);
    bool expectMark(Mark wanted);
    int lastEnd() const { return m_position == 0 ? 0 : m_tokens[m_position - 1].span.end; }
    Span spanFrom(int begin) const { return {begin, std::max(begin, lastEnd())}; }

    // problems
    void report(QLatin1StringView code, Span span, QStringList arguments = {},
                QString suggestion = {});
    void unexpected(const QString &expected);
    void fatal(QLatin1StringView code, QStringList arguments);
    void skipTo(Mark closer);
    void skipBrackets();
    int error(int begin);

    // nodes
    int add(SyntaxNode node);
    int addNode(SyntaxOp op, Span span, std::vector<int> children, Span sign = {});
    const SyntaxNode &node(int index) const { return m_tree.node(index); }
    QString textOf(int index) const { return m_source.slice(node(index).span); }

    // grammar, loosest first
    int expression() { return disjunction(); }
    int nested(int (Grammar::*part)());
    int chain(Mark word, SyntaxOp op, int (Grammar::*operand)());
    int disjunction() { return chain(Mark::Or, SyntaxOp::Or, &Grammar::conjunction); }
    int conjunction() { return chain(Mark::And, SyntaxOp::And, &Grammar::comparison); }
    void refuseMixed(SyntaxOp op, const std::vector<int> &operands);
    int comparison();
    int comparisonStep(int left);
    int additive();
    int multiplicative();
    int power();
    int unary();
    int postfix();
    int postfixOf(int operand);
    int primary();
    int parenthesised();
    int bracketed();
    int outsideBracket();
    int literal(Kind kind);
    int nameOrCall();
    void joinFunctionName(Token &name);
    int call(const Token &name);
    int dateCall(const Token &name);
    int conditional();
    int quantified(SyntaxOp op);
    int negation();
    int refusedWord();
    void refuseSpaces(Token &name);
    void refuseUnitAfterBlank(int operand);
    void trailing();

    // tests behind `in` and in cells
    int membership(int subject);
    int betweenTest(int subject);
    int test();
    int rangeFrom(int low, int begin, bool lowOpen);
    void testList(std::vector<int> &tests, Mark closer);

    CodePoints m_source;
    Findings &m_findings;
    std::vector<Token> m_tokens;
    SyntaxTree m_tree;
    std::size_t m_position = 0;
    std::size_t m_reported = static_cast<std::size_t>(-1);
    int m_depth = 0;
    bool m_fatal = false;
};

} // namespace feel
