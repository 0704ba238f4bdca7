#include "mutation.h"

#include "base/date.h"
#include "base/rational.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace mutants {

using namespace Qt::Literals::StringLiterals;

namespace {

QRegularExpression regex(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

/// A part of a formula and what stands in its place.
struct Slip {
    qsizetype begin = 0;
    qsizetype length = 0;
    QString kind;
    QString text;
};

int indentOf(const QString &line)
{
    int indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    return indent;
}

QString dayBeside(const QString &date, int days)
{
    const auto day = base::Date::fromText(date);
    return day ? base::addDays(*day, days).toText() : QString();
}

/// `fen` as the formula language writes it.
QString yuan(std::int64_t fen)
{
    return u"%1.%2元"_s.arg(fen / 100).arg(fen % 100, 2, 10, QChar(u'0'));
}

void slipAmount(const QRegularExpressionMatch &match, std::vector<Slip> &slips)
{
    const QString unit = match.captured(2);
    const auto number = base::rationalFromText(match.captured(1));
    const std::int64_t factor = unit == u"亿元"   ? 10'000'000'000
                                : unit == u"万元" ? 1'000'000
                                                  : 100;
    const auto fen = number ? base::multiply(*number, base::Rational(factor)) : std::nullopt;
    const auto whole = fen ? fen->toInt64() : std::nullopt;
    if (!whole)
        return;
    const auto add = [&](const QString &kind, const QString &text) {
        slips.push_back({match.capturedStart(), match.capturedLength(), kind, text});
    };
    add(u"bound"_s, yuan(*whole + 1));
    if (*whole == 0)
        return;
    add(u"bound"_s, yuan(*whole - 1));
    for (const QString &other : {u"元"_s, u"万元"_s}) {
        if (other != unit)
            add(u"unit"_s, match.captured(1) + other);
    }
}

void slipNumber(const QRegularExpressionMatch &match, const QString &behind,
                std::vector<Slip> &slips)
{
    const std::int64_t value = match.captured(1).toLongLong();
    for (const int by : {1, -1}) {
        if (value + by >= 0)
            slips.push_back({match.capturedStart(), match.capturedLength(), u"bound"_s,
                             QString::number(value + by) + behind});
    }
}

/// Every slip of a formula or a cell. What stands in double quotes is a word, not a formula.
std::vector<Slip> slipsOf(const QString &formula)
{
    static const QRegularExpression token = regex(
        uR"((?<date>@"[^"]*"|\bdate\("[^"]*"\))|(?<word>"[^"]*")|(?<period>\bP\d+[YMD]\b))"
        uR"(|(?<number>(?<![\w.])(\d+(?:\.\d+)?)(亿元|万元|元|%|万|亿)?(?![\w.]*\w))|(?<compare>>=|<=|!=|>|<|=))"
        uR"(|(?<join>\b(?:and|or)\b))"_s);
    static const QHash<QString, QString> other{{u">="_s, u">"_s},   {u">"_s, u">="_s},
                                               {u"<="_s, u"<"_s},   {u"<"_s, u"<="_s},
                                               {u"and"_s, u"or"_s}, {u"or"_s, u"and"_s}};
    static const QRegularExpression amount = regex(u"^(\\d+(?:\\.\\d+)?)(亿元|万元|元)$"_s);
    static const QRegularExpression plain = regex(u"^(\\d+)(%?)$"_s);
    std::vector<Slip> slips;
    auto matches = token.globalMatch(formula);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString text = match.captured();
        std::vector<Slip> found;
        if (match.hasCaptured(u"date")) {
            const qsizetype quote = text.indexOf(u'"') + 1;
            const qsizetype length = text.lastIndexOf(u'"') - quote;
            const QString day = text.mid(quote, length);
            for (const int by : {1, -1})
                found.push_back({quote, length, u"bound"_s, dayBeside(day, by)});
        } else if (match.hasCaptured(u"period")) {
            for (const QString &by : {u" + P1D"_s, u" - P1D"_s})
                found.push_back({0, text.size(), u"bound"_s, text + by});
        } else if (const auto money = amount.match(text); money.hasMatch()) {
            slipAmount(money, found);
        } else if (const auto number = plain.match(text); number.hasMatch()) {
            slipNumber(number, number.captured(2), found);
        } else if (other.contains(text)) {
            const QString kind = match.hasCaptured(u"join") ? u"join"_s : u"compare"_s;
            found.push_back({0, text.size(), kind, other.value(text)});
        }
        for (Slip &slip : found) {
            slip.begin += match.capturedStart();
            slips.push_back(std::move(slip));
        }
    }
    return slips;
}

/// Walks the lines of one file.
class Mutator {
public:
    Mutator(QString file, const QByteArray &text)
        : m_file(std::move(file)), m_lines(QString::fromUtf8(text).split(u'\n'))
    {}

    std::vector<Mutant> measure();
    std::vector<Mutant> readings();
    std::vector<Mutant> document();

private:
    void add(const QString &kind, const QString &what, const QStringList &lines);
    /// The file with one line changed.
    void change(int line, const QString &kind, const QString &what, const QString &text);
    void slipFormulas(int line);
    void dropStage(int line);
    void swapRows(int line);
    void turnRounding(int line);

    QString m_file;
    QStringList m_lines;
    QString m_at;           ///< the condition or stage that the line belongs to
    bool m_isFirst = false; ///< hit policy of the table around
    QHash<QString, int> m_names;
    std::vector<Mutant> m_mutants;
};

void Mutator::add(const QString &kind, const QString &what, const QStringList &lines)
{
    const int count = ++m_names[kind + what];
    m_mutants.push_back({m_file, kind, count == 1 ? what : what + u" #%1"_s.arg(count),
                         lines.join(u'\n').toUtf8()});
}

void Mutator::change(int line, const QString &kind, const QString &what, const QString &text)
{
    QStringList lines = m_lines;
    lines[line] = text;
    add(kind, what, lines);
}

void Mutator::slipFormulas(int line)
{
    const QString &text = m_lines[line];
    static const QRegularExpression scalar(u"\\b(?:formula|by|then|otherwise): '((?:[^']|'')*)'"_s);
    static const QRegularExpression list(
        u"\\b(?:when|inputs|grades): \\[([^\\]]*(?:'[^']*'[^\\]]*)*)\\]"_s);
    static const QRegularExpression item(u"'((?:[^']|'')*)'"_s);
    const auto slip = [&](qsizetype begin, const QString &formula) {
        for (const Slip &one : slipsOf(formula)) {
            const QString mutated = QString(formula).replace(one.begin, one.length, one.text);
            change(line, one.kind, u"%1: %2 => %3"_s.arg(m_at, formula, mutated),
                   QString(text).replace(begin, formula.size(), mutated));
        }
    };
    auto lists = list.globalMatch(text);
    while (lists.hasNext()) {
        const auto cells = lists.next();
        auto items = item.globalMatch(cells.captured(1));
        while (items.hasNext()) {
            const auto cell = items.next();
            slip(cells.capturedStart(1) + cell.capturedStart(1), cell.captured(1));
        }
    }
    auto scalars = scalar.globalMatch(text);
    while (scalars.hasNext()) {
        const auto formula = scalars.next();
        slip(formula.capturedStart(1), formula.captured(1));
    }
}

void Mutator::dropStage(int line)
{
    static const QRegularExpression stage(u"^  (rate|floor|cap):"_s);
    const auto match = stage.match(m_lines[line]);
    if (!match.hasMatch())
        return;
    int end = line + 1;
    while (end < m_lines.size() && (indentOf(m_lines[end]) > 2 || m_lines[end].isEmpty()))
        ++end;
    QStringList lines = m_lines.first(line);
    add(u"drop"_s, match.captured(1), lines + m_lines.mid(end));
}

void Mutator::swapRows(int line)
{
    static const QRegularExpression row(
        u"^(\\s*- \\{when: \\[.*\\], then: )'((?:[^']|'')*)'(.*)$"_s);
    if (line + 1 >= m_lines.size())
        return;
    const auto one = row.match(m_lines[line]);
    const auto two = row.match(m_lines[line + 1]);
    if (!one.hasMatch() || !two.hasMatch())
        return;
    QStringList lines = m_lines;
    if (m_isFirst)
        lines.swapItemsAt(line, line + 1);
    else if (one.captured(2) == two.captured(2))
        return;
    else {
        lines[line] = one.captured(1) + u'\'' + two.captured(2) + u'\'' + one.captured(3);
        lines[line + 1] = two.captured(1) + u'\'' + one.captured(2) + u'\'' + two.captured(3);
    }
    add(u"rows"_s, u"%1: %2"_s.arg(m_at, m_lines[line].trimmed()), lines);
}

void Mutator::turnRounding(int line)
{
    const bool hasRate = std::ranges::any_of(
        m_lines, [](const QString &text) { return text.startsWith(u"  rate:"); });
    if (!hasRate)
        return;
    if (m_lines[line] == u"  rounding: down")
        change(line, u"rounding"_s, u"half_up"_s, u"  rounding: half_up"_s);
    else if (m_lines[line] == u"  rounding: half_up")
        change(line, u"rounding"_s, u"down"_s, u"  rounding: down"_s);
}

std::vector<Mutant> Mutator::measure()
{
    static const QRegularExpression id(u"^  - (?:\\{)?(?:id|name): (\\w+)"_s);
    static const QRegularExpression stage(
        u"^ {0,2}(anchor|per|groups|base|rate|floor|cap|grades):"_s);
    for (int line = 0; line < m_lines.size(); ++line) {
        const QString &text = m_lines[line];
        if (const auto match = id.match(text); match.hasMatch())
            m_at = match.captured(1);
        if (const auto match = stage.match(text); match.hasMatch())
            m_at = match.captured(1);
        if (const QString policy = text.trimmed(); policy.startsWith(u"hit: "))
            m_isFirst = policy == u"hit: first";
        if (text.trimmed().startsWith(u'#'))
            continue;
        slipFormulas(line);
        dropStage(line);
        swapRows(line);
        turnRounding(line);
    }
    return std::move(m_mutants);
}

std::vector<Mutant> Mutator::readings()
{
    static const QRegularExpression reading(u"^  - id: (\\w+)"_s);
    static const QRegularExpression choice(u"^      - \\{id: '?(\\w+)'?,"_s);
    static const QRegularExpression chosen(u"^(    default: )'?(\\w+)'?\\s*$"_s);
    QStringList choices;
    for (int line = 0; line < m_lines.size(); ++line) {
        if (const auto match = reading.match(m_lines[line]); match.hasMatch()) {
            m_at = match.captured(1);
            choices.clear();
        }
        if (const auto match = choice.match(m_lines[line]); match.hasMatch())
            choices += match.captured(1);
        const auto match = chosen.match(m_lines[line]);
        if (!match.hasMatch())
            continue;
        for (const QString &other : std::as_const(choices)) {
            if (other != match.captured(2))
                change(line, u"default"_s, u"%1: %2 => %3"_s.arg(m_at, match.captured(2), other),
                       u"%1'%2'"_s.arg(match.captured(1), other));
        }
    }
    return std::move(m_mutants);
}

std::vector<Mutant> Mutator::document()
{
    static const QRegularExpression part(u"^ *- id: (\\w+)"_s);
    static const QRegularExpression date(u"\\b(from|until|date): (\\d{4}-\\d\\d-\\d\\d)"_s);
    for (int line = 0; line < m_lines.size(); ++line) {
        if (m_lines[line].startsWith(u"ledger:"))
            break;
        if (const auto match = part.match(m_lines[line]); match.hasMatch())
            m_at = match.captured(1);
        slipFormulas(line); // conditions that measures share
        const auto match = date.match(m_lines[line]);
        if (!match.hasMatch())
            continue;
        for (const int by : {1, -1}) {
            const QString other = dayBeside(match.captured(2), by);
            change(line, u"term"_s,
                   u"%1: %2 %3 => %4"_s.arg(m_at, match.captured(1), match.captured(2), other),
                   QString(m_lines[line]).replace(match.capturedStart(2), 10, other));
        }
    }
    return std::move(m_mutants);
}

} // namespace

std::vector<Mutant> mutantsOf(const QString &file, const QByteArray &text)
{
    if (file.contains(u"/measures/"))
        return Mutator(file, text).measure();
    if (file.endsWith(u"/readings.yaml"))
        return Mutator(file, text).readings();
    if (file.endsWith(u"/document.yaml"))
        return Mutator(file, text).document();
    return {};
}

} // namespace mutants
