#include "explain/plain_text.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>

namespace explain {

namespace {

struct Span {
    char32_t first;
    char32_t last;
};

/// Unicode's East Asian Width W and F, merged into few ranges.
constexpr std::array wideSpans{
    Span{0x1100, 0x115f},   Span{0x231a, 0x231b},   Span{0x2e80, 0x303e},   Span{0x3041, 0x33ff},
    Span{0x3400, 0x4dbf},   Span{0x4e00, 0x9fff},   Span{0xa000, 0xa4cf},   Span{0xa960, 0xa97c},
    Span{0xac00, 0xd7a3},   Span{0xf900, 0xfaff},   Span{0xfe10, 0xfe19},   Span{0xfe30, 0xfe6f},
    Span{0xff01, 0xff60},   Span{0xffe0, 0xffe6},   Span{0x16fe0, 0x18cff}, Span{0x1b000, 0x1b2ff},
    Span{0x1f004, 0x1f004}, Span{0x1f300, 0x1f64f}, Span{0x1f680, 0x1f6ff}, Span{0x1f900, 0x1f9ff},
    Span{0x20000, 0x3fffd},
};

bool isWide(char32_t point)
{
    const auto *const span =
        std::lower_bound(wideSpans.begin(), wideSpans.end(), point,
                         [](const Span &s, char32_t value) { return s.last < value; });
    return span != wideSpans.end() && span->first <= point;
}

bool isMark(char32_t point)
{
    const QChar::Category category = QChar::category(point);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

int widthOf(char32_t point)
{
    if (point < 0x300)
        return 1;
    if (isMark(point))
        return 0;
    return isWide(point) ? 2 : 1;
}

/// Characters that a terminal would obey, hide or use to reorder what stands around them.
bool isHostile(char32_t point)
{
    switch (QChar::category(point)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (const char32_t point : text.toUcs4())
        width += widthOf(point);
    return width;
}

QString visible(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text.at(i).unicode();
        if (QChar::isHighSurrogate(point) && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate()) {
            point = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        if (isHostile(point)) {
            result += QStringLiteral("<U+%1>")
                          .arg(static_cast<uint>(point), 4, 16, QLatin1Char('0'))
                          .toUpper();
        } else {
            result += QChar::fromUcs4(point);
        }
    }
    return result;
}

QString elided(const QString &text, int columns)
{
    // Nothing beyond the columns is looked at: a text may be very long.
    const QString clean = visible(text.left(2 * std::max(columns, 0) + 2));
    if (displayWidth(clean) <= columns && text.size() <= 2 * columns + 2)
        return clean;
    QString result;
    int width = 0;
    for (const char32_t point : QStringView(clean).toUcs4()) {
        if (width + widthOf(point) > columns - 1)
            break;
        width += widthOf(point);
        result += QChar::fromUcs4(point);
    }
    return result + QChar(0x2026);
}

QString padded(const QString &text, int columns, bool right)
{
    const QString blanks(std::max(0, columns - displayWidth(text)), QLatin1Char(' '));
    return right ? blanks + text : text + blanks;
}

} // namespace explain
