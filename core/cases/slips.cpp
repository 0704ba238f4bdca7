#include "cases/slips.h"

#include "base/money.h"
#include "cases/case.h"
#include "cases/diagnostics.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace cases {

namespace {

constexpr std::size_t fewest = 3;
constexpr std::int64_t farAway = 1000;

struct Amount {
    std::int64_t fen = 0;
    int row = 0;
};

/// The amounts of a column that are points and not nothing.
std::vector<Amount> amountsOf(const eval::TableValue &table, std::size_t column)
{
    std::vector<Amount> amounts;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto *range = std::get_if<base::Range>(&table.rows[row][column]);
        const auto fen = range && range->isPoint() ? range->low->toInt64() : std::nullopt;
        if (fen && *fen > 0)
            amounts.push_back({*fen, static_cast<int>(row)});
    }
    return amounts;
}

std::int64_t medianOf(std::vector<Amount> amounts)
{
    const auto middle = amounts.begin() + static_cast<std::ptrdiff_t>(amounts.size() / 2);
    std::ranges::nth_element(amounts, middle, {}, &Amount::fen);
    return middle->fen;
}

void warnOfColumn(const QString &table, const std::vector<Amount> &amounts, base::Issues &issues)
{
    if (amounts.size() < fewest)
        return;
    const std::int64_t median = medianOf(amounts);
    for (const Amount &amount : amounts) {
        if (amount.fen / farAway < median && median / farAway < amount.fen)
            continue;
        base::Issue issue;
        issue.code = code::slipOfUnits;
        issue.severity = base::Severity::Warning;
        issue.place.path = rowPath(table, amount.row);
        issue.arguments = {base::toGroupedText(base::Money::fromFen(amount.fen)),
                           QString::number(amount.row)};
        issues.push_back(std::move(issue));
    }
}

} // namespace

void warnOfSlips(const eval::Facts &facts, const feel::Symbols &symbols, base::Issues &issues)
{
    for (std::size_t table = 0; table < symbols.tables.size(); ++table) {
        const auto &columns = symbols.tables[table].columns;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (columns[column].type.kind == feel::Kind::Money)
                warnOfColumn(symbols.tables[table].name, amountsOf(facts.tables[table], column),
                             issues);
        }
    }
}

} // namespace cases
