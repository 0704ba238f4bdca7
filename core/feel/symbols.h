// The names that a formula may use, filled by the rulebook from the vocabulary and a document.
#pragma once

#include "base/range.h"
#include "feel/type.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace feel {

class Formula;

/// A closed list: at most 64 members, so that a set of members is one machine word.
struct ListSymbol {
    QString name;
    QStringList members; ///< tokens, in the vocabulary's order; bit i of a set = member i

    static constexpr int maxMembers = 64;
};

/// A fact, a column, a reading or an assumption.
struct ValueSymbol {
    QString path; ///< `applicant.place`, `contracts.amount`; for columns the bare column name
    Type type;
    base::Range domain; ///< scalars: what is known while nobody has answered
};

struct TableSymbol {
    QString name;
    std::vector<ValueSymbol> columns;
};

/// `param.NAME`: a checked formula under a name, such as an amount that several stages share.
struct ParameterSymbol {
    QString name; ///< without `param.`
    std::shared_ptr<const Formula> formula;
    Unit unit = {}; ///< declared; the formula's own type has none then
};

/// Everything that names can mean. Indexes into these vectors are the slots of the typed tree
/// and of eval::Facts; they never change while formulas that were checked against them live.
struct Symbols {
    std::vector<ListSymbol> lists;
    QStringList units;              ///< names besides 元; at most Unit::mostNames
    std::vector<ValueSymbol> facts; ///< paths with exactly one dot
    std::vector<TableSymbol> tables;
    std::vector<ValueSymbol> readings;    ///< path `reading.ID`, always Choice
    std::vector<ValueSymbol> assumptions; ///< path `assumption.ID`, Number or Money
    std::vector<ParameterSymbol> parameters;
    /// Lists whose length is known: the names that their elements have.
    std::map<QString, QStringList> sequences;

    std::optional<int> findFact(QStringView path) const;
    std::optional<int> findTable(QStringView name) const;
    std::optional<int> findColumn(int table, QStringView column) const;
    std::optional<int> findReading(QStringView path) const;
    std::optional<int> findAssumption(QStringView path) const;
    std::optional<int> findParameter(QStringView name) const;

    /// "m2/month" with the kind's 元 before it for money; absent where a name is not declared, a power is
    /// too high or the kind takes no unit.
    std::optional<Unit> unitFromText(QStringView text, Kind kind) const;
    /// The same back; empty for a number without a unit.
    QString unitText(const Type &type) const;
};

/// As diagnostics name types: truth number money date days months text place choice:LIST, and with a unit
/// number:m2 money:元/m2.
QString typeName(const Type &type, const Symbols &symbols);

} // namespace feel
