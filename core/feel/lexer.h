#pragma once

#include "base/rational.h"
#include "feel/findings.h"
#include "feel/formula.h"

#include <QString>

#include <vector>

namespace feel {

enum class Mark : std::uint8_t {
    End,
    Bad, ///< already reported; stands where an operand or an operator would
    // literals
    Number,
    Money,
    Text,
    Date,
    Months,
    Days,
    Name,
    // words
    And,
    Or,
    Not,
    If,
    Then,
    Else,
    In,
    Between,
    Some,
    Every,
    Satisfies,
    For,
    Return,
    True,
    False,
    Null,
    Function,
    Instance,
    // signs
    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Dot,
    DotDot,
    Colon,
    Question,
    Percent,
    Plus,
    Minus,
    Star,
    StarStar,
    Slash,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
};

/// `text`: a name in NFC, the content of a text, otherwise the token as it was meant (folded).
struct Token {
    Mark mark = Mark::End;
    Span span;
    QString text;
    base::Rational number; ///< literals: a number, fen, days since 1970-01-01, months or days
};

/// Reads all tokens; the last is End. Full-width forms are folded outside text literals.
std::vector<Token> lex(const CodePoints &source, Findings &findings);

/// How the mark is written; empty for literals, names, Bad and End.
QString spelling(Mark mark);

bool isComparison(Mark mark);

/// The comparison that the mark writes.
Op comparisonOf(Mark mark);

} // namespace feel
