#include "cases/credit_code.h"

#include <array>

namespace cases {

namespace {

constexpr int codeLength = 18;
constexpr int alphabetSize = 31;

/// No I, O, S, V, Z.
QStringView alphabet() { return u"0123456789ABCDEFGHJKLMNPQRTUWXY"; }

int valueOf(QChar c) { return static_cast<int>(alphabet().indexOf(c)); }

/// The check character of the first 17; all of them are in the alphabet.
QChar checkCharacter(QStringView code)
{
    constexpr std::array<int, codeLength - 1> weights = {1,  3,  9,  27, 19, 26, 16, 17, 20,
                                                         29, 25, 13, 8,  24, 10, 30, 28};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += valueOf(code[static_cast<qsizetype>(i)]) * weights[i];
    return alphabet()[(alphabetSize - sum % alphabetSize) % alphabetSize];
}

/// Full width to ASCII, upper case, without blanks and the hyphens that forms are printed with.
QString normalise(const QString &typed)
{
    QString result;
    for (QChar c : typed) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(c.unicode() - 0xFEE0);
        if (!c.isSpace() && c != u'-' && c.category() != QChar::Other_Format)
            result += c.toUpper();
    }
    return result;
}

/// The letters that the alphabet leaves out, as the digits they are taken for.
QChar meant(QChar c)
{
    switch (c.unicode()) {
    case u'O':
        return u'0';
    case u'I':
        return u'1';
    case u'S':
        return u'5';
    case u'Z':
        return u'2';
    default:
        return c;
    }
}

bool isGood(QStringView code)
{
    for (const QChar c : code) {
        if (valueOf(c) < 0)
            return false;
    }
    return checkCharacter(code) == code.back();
}

/// A good code near one of the right length; empty where there is none.
QString suggest(const QString &code)
{
    QString mended;
    for (const QChar c : code)
        mended += meant(c);
    for (const QChar c : mended) {
        if (valueOf(c) < 0)
            return {};
    }
    if (isGood(mended))
        return mended;
    // One B typed for an 8, or an 8 for a B, where only one such swap makes it good.
    QString found;
    for (qsizetype i = 0; i < mended.size(); ++i) {
        if (mended[i] != u'B' && mended[i] != u'8')
            continue;
        QString swapped = mended;
        swapped[i] = mended[i] == u'B' ? u'8' : u'B';
        if (isGood(swapped)) {
            if (!found.isEmpty())
                return {};
            found = swapped;
        }
    }
    if (!found.isEmpty())
        return found;
    mended.back() = checkCharacter(mended);
    return mended;
}

} // namespace

CreditCodeCheck checkCreditCode(const QString &typed)
{
    CreditCodeCheck result;
    result.normalised = normalise(typed);
    const QString &code = result.normalised;
    if (code.isEmpty())
        return result;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (valueOf(code[i]) < 0) {
            result.state = CreditCodeState::WrongCharacter;
            result.position = static_cast<int>(i);
            break;
        }
    }
    if (code.size() != codeLength) {
        if (result.state != CreditCodeState::WrongCharacter)
            result.state = CreditCodeState::WrongLength;
        return result;
    }
    if (result.state == CreditCodeState::WrongCharacter) {
        result.suggestion = suggest(code);
        return result;
    }
    if (isGood(code)) {
        result.state = CreditCodeState::Good;
        return result;
    }
    result.state = CreditCodeState::WrongCheckDigit;
    result.position = codeLength - 1;
    result.suggestion = suggest(code);
    return result;
}

} // namespace cases
