#include "cases/case.h"

namespace cases {

namespace {

constexpr qsizetype longestPath = 1024;

bool isName(QStringView text)
{
    const auto isNamePoint = [](char32_t point) {
        return point == U'_' || QChar::isLetterOrNumber(point) || QChar::isMark(point);
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            point = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (!isNamePoint(point))
            return false;
    }
    return !text.isEmpty();
}

std::optional<int> rowNumber(QStringView digits)
{
    constexpr qsizetype mostDigits = 9;
    if (digits.isEmpty() || digits.size() > mostDigits || (digits[0] == u'0' && digits.size() > 1))
        return std::nullopt;
    int row = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        row = row * 10 + (c.unicode() - u'0');
    }
    return row;
}

/// `[3]` or `[3].amount` behind a table's name.
std::optional<Path> parseRow(QStringView table, QStringView rest)
{
    const qsizetype close = rest.indexOf(u']');
    const auto row = close > 0 ? rowNumber(rest.sliced(1, close - 1)) : std::nullopt;
    if (!row || !isName(table))
        return std::nullopt;
    const QStringView behind = rest.sliced(close + 1);
    if (behind.isEmpty())
        return Path{Path::Kind::Row, table.toString(), *row, {}};
    if (behind[0] != u'.' || !isName(behind.sliced(1)))
        return std::nullopt;
    return Path{Path::Kind::Cell, table.toString(), *row, behind.sliced(1).toString()};
}

} // namespace

std::optional<Path> parsePath(const QString &path)
{
    const QStringView text(path);
    if (text.size() > longestPath)
        return std::nullopt;
    if (text == u"on")
        return Path{Path::Kind::On, path, -1, {}};
    const qsizetype bracket = text.indexOf(u'[');
    if (bracket >= 0)
        return parseRow(text.first(bracket), text.sliced(bracket));
    const qsizetype dot = text.indexOf(u'.');
    if (dot < 0)
        return isName(text) ? std::optional(Path{Path::Kind::Table, path, -1, {}}) : std::nullopt;
    const QStringView section = text.first(dot);
    const QStringView name = text.sliced(dot + 1);
    if (!isName(section) || !isName(name))
        return std::nullopt;
    if (section == u"reading")
        return Path{Path::Kind::Reading, name.toString(), -1, {}};
    if (section == u"assumption")
        return Path{Path::Kind::Assumption, name.toString(), -1, {}};
    return Path{Path::Kind::Fact, path, -1, {}};
}

QString rowPath(const QString &table, int row)
{
    return table + u'[' + QString::number(row) + u']';
}

QString cellPath(const QString &table, int row, const QString &column)
{
    return rowPath(table, row) + u'.' + column;
}

} // namespace cases
