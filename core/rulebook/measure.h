// One support measure as its rule file gives it, every formula checked.
#pragma once

#include "base/issue.h"
#include "base/local_text.h"
#include "base/money.h"
#include "base/rounding.h"
#include "feel/formula.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace rulebook {

enum class AmountKind { Exact, Ceiling, Grades, NotSet, InKind };
enum class Destination { Grant, Equity, Person, Bank, Government };
enum class Judge { Computed, Panel, Bureau };
enum class Schedule { Once, Yearly, ThreeYears };

/// A formula that holds under a reading. `when` null = always; the first alternative whose `when`
/// is true is the one in use.
struct Alternative {
    feel::FormulaPtr when;
    feel::FormulaPtr formula;
    base::LocalText label;
    QStringList says;
    base::Source place; ///< of the formula's text
};

/// A formula under a name, read as `param.NAME`.
struct Parameter {
    QString name;
    feel::FormulaPtr formula;
    QStringList says;
    base::Source place; ///< of the formula's text
};

struct Condition {
    QString id;
    base::LocalText label;
    feel::FormulaPtr when; ///< null = always
    feel::FormulaPtr formula;
    QStringList says;
    base::LocalText
        implied; ///< why it must hold though the text does not say so; empty where `says` is given
    Judge judge = Judge::Computed;
    QStringList evidence; ///< material ids
    bool perRow = false;  ///< reads a column of the measure's table
    base::Source place;
};

/// Where floor, cap and rounding act. `key` null = each row alone.
struct Grouping {
    feel::FormulaPtr when;
    feel::FormulaPtr key;
};

/// Stages base → rate → floor → cap → rounding; each but rounding a list of alternatives, empty = absent.
struct Amount {
    AmountKind kind = AmountKind::Exact;
    std::vector<Alternative> base;
    std::vector<Alternative> rate;
    std::vector<Alternative> floor;
    std::vector<Alternative> cap;
    base::Rounding rounding = base::Rounding::HalfUp;
    std::vector<base::Money>
        grades; ///< kind Grades: the amounts that the text names; `base`, where given, tells the decided one
    base::LocalText instrument; ///< kind NotSet: what sets the amount
    int assumption = -1;        ///< kind NotSet: slot in Symbols::assumptions; -1 = none
};

struct NotModelled {
    QString article;
    base::LocalText text;
};

struct Measure {
    QString id;
    QString document; ///< id
    QString part;     ///< id of the document's part that the article stands in
    QString article;  ///< ledger id
    base::LocalText title;
    base::LocalText summary;
    QStringList says;
    QString kind;                 ///< token of rules/README.md
    std::uint64_t applicants = 0; ///< members of the list applicant_kind; 0 = any
    Destination destination = Destination::Grant;
    QStringList payers;
    QStringList departments;
    Schedule schedule = Schedule::Once;
    int table = -1;                  ///< rows of this table; -1 = once per applicant
    std::vector<Grouping> groups;    ///< empty = each row alone
    std::vector<Alternative> anchor; ///< the date of the event; empty only where table = -1
    std::vector<Parameter> parameters;
    std::vector<Condition> conditions;
    Amount amount;
    QStringList materials;
    std::vector<NotModelled> notModelled;
    base::LocalText notes;
    bool toBeConfirmed = false;
    std::vector<int>
        readings; ///< slots of the readings that any of its formulas, or its part, reads; ascending
    base::Source place;
};

} // namespace rulebook
