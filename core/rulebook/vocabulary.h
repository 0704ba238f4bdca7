// Every fact that a measure may read, as the vocabulary files declare it.
#pragma once

#include "base/issue.h"
#include "base/local_text.h"
#include "feel/formula.h"
#include "feel/symbols.h"

#include <QString>

#include <optional>
#include <vector>

namespace rulebook {

/// How a number is shown and entered. The formula language sees Number for all three.
enum class NumberForm { Plain, Ratio, Count };

/// A fact or a column. Parallel to a feel::ValueSymbol.
struct FactInfo {
    QString name;    ///< `applicant.place`, or the bare column name
    QString section; ///< facts: the part before the dot; columns: the table's section
    feel::Type type;
    NumberForm form = NumberForm::Plain;
    base::LocalText unit; ///< "平方米", "元/平方米/月"; empty where the type has no unit besides 元
    base::LocalText label;
    base::LocalText question;
    base::LocalText help;
    base::LocalText source;
    QString proof;           ///< material id, or empty
    bool changeable = false; ///< whether the applicant can still change it
    /// A truth about integrity that is taken as so while nobody has answered; said wherever it is used.
    std::optional<bool> presumed;
};

/// A name in the units of numbers and money, such as m2. Parallel to Symbols::units.
struct UnitInfo {
    QString id;
    base::LocalText label;
};

struct TableInfo {
    QString name;
    QString section;
    base::LocalText label;
    base::LocalText row; ///< what one row is called
    base::LocalText help;
    std::vector<FactInfo> columns;
};

struct Member {
    QString id;
    base::LocalText label;
};

/// A closed list with its labels. Parallel to a feel::ListSymbol.
struct ListInfo {
    QString id;
    std::vector<Member> members;
};

struct Section {
    QString id;
    base::LocalText label;
    base::LocalText help;
};

/// Facts against each other: warns at input, never narrows an evaluation.
struct Check {
    QString id;
    int table = -1; ///< -1 = over facts
    feel::FormulaPtr formula;
    base::LocalText message;
};

/// What the text says of a paper beyond its name; `NotStated` and absent where it says nothing.
enum class Bring { NotStated, Original, Copy, Both };

struct Material {
    QString id;
    base::LocalText label;
    bool reusable = false; ///< one copy serves several measures
    Bring bring = Bring::NotStated;
    int copies = 0;            ///< 0 = not stated
    std::optional<bool> stamp; ///< whether it must be sealed
    base::LocalText from;      ///< where to get it; empty = not stated
};

struct Department {
    QString id;
    base::LocalText label;
};

/// A GB/T 2260 code for the selector.
struct Place {
    QString code;
    base::LocalText label;
};

struct Vocabulary {
    std::vector<Section> sections;
    std::vector<UnitInfo> units;
    std::vector<ListInfo> lists;   ///< parallel to Symbols::lists (the first of them)
    std::vector<FactInfo> facts;   ///< parallel to Symbols::facts
    std::vector<TableInfo> tables; ///< parallel to Symbols::tables
    std::vector<Check> checks;
    std::vector<Material> materials;
    std::vector<Department> departments;
    std::vector<Place> places;

    /// Null where there is none; owned by the vocabulary.
    const Section *findSection(QStringView id) const;
    const Material *findMaterial(QStringView id) const;
    const Department *findDepartment(QStringView id) const;
    const Place *findPlace(QStringView code) const;
};

} // namespace rulebook
