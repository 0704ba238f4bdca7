// Unified social credit code, GB 32100-2015.
#pragma once

#include <QString>

namespace cases {

enum class CreditCodeState { Empty, Good, WrongLength, WrongCharacter, WrongCheckDigit };

struct CreditCodeCheck {
    CreditCodeState state = CreditCodeState::Empty;
    QString normalised; ///< upper case ASCII, full width folded, blanks removed
    QString
        suggestion; ///< a valid code that differs by O→0, I→1, S→5, Z→2, one 8 for B or B for 8, or else the check digit; may be empty
    int position = -1; ///< of the first wrong character, from 0
};

CreditCodeCheck checkCreditCode(const QString &typed);

} // namespace cases
