// One support measure as its rule file gives it, every formula checked.
#pragma once

#include "base/issue.h"
#include "base/local_text.h"
#include "base/money.h"
#include "base/rational.h"
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
/// How the money comes: at once, every year while the conditions hold, over some years, or in stages
/// that the text names.
enum class Pace { Once, Yearly, OverYears, Staged };

/// A formula that holds under a reading. `when` null = always; the first alternative whose `when`
/// is true is the one in use.
struct Alternative {
    feel::FormulaPtr when;
    feel::FormulaPtr formula; ///< null where `measure` is given
    QString measure;          ///< base and less: the amount of this other measure; else empty
    base::LocalText label;
    QStringList says;
    QString article;    ///< where `says` stands; empty = in the measure's own article
    base::Source place; ///< of the formula's text
};

/// Whose money it is, under a reading.
struct DestinationCase {
    feel::FormulaPtr when; ///< null = always
    Destination destination = Destination::Grant;
};

struct Instalment {
    base::LocalText label;
    base::Rational share; ///< all of a schedule add up to 1
};

struct Schedule {
    Pace pace = Pace::Once;
    int years = 0; ///< OverYears; 0 = not stated
    std::vector<Instalment> instalments;
};

/// A limit that the text sets to all applicants together, such as a year's budget: told, never computed.
struct Limit {
    QString article;
    QStringList says;
    base::LocalText text;
};

/// A formula under a name, read as `param.NAME`.
struct Parameter {
    QString name;
    feel::FormulaPtr formula;
    QStringList says;
    QString article;    ///< as in Alternative
    base::Source place; ///< of the formula's text
};

struct Condition {
    QString id;
    base::LocalText label;
    feel::FormulaPtr when; ///< null = always
    /// Judged conditions only: where this is true nothing has to be decided. Null = always to be decided.
    feel::FormulaPtr unless;
    feel::FormulaPtr formula;
    QStringList says;
    QString article; ///< as in Alternative
    base::LocalText
        implied; ///< why it must hold though the text does not say so; empty where `says` is given
    Judge judge = Judge::Computed;
    QStringList evidence; ///< material ids
    bool perRow = false;  ///< reads a column of the measure's table
    base::Source place;
};

/// Where floor, cap and rounding act: on rows that agree in all keys, on all rows together, or (neither)
/// on each row alone.
struct Grouping {
    feel::FormulaPtr when;
    std::vector<feel::FormulaPtr> keys;
    bool allRows = false;
};

/// Stages base → rate → less → floor → cap → rounding; each but rounding a list of alternatives, empty =
/// absent.
struct Amount {
    AmountKind kind = AmountKind::Exact;
    std::vector<Alternative> base;
    std::vector<Alternative> rate;
    std::vector<Alternative> less; ///< taken off, never below nothing; per applicant only
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
    QString kind;                              ///< token of rules/README.md
    std::uint64_t applicants = 0;              ///< members of the list applicant_kind; 0 = any
    std::vector<DestinationCase> destinations; ///< never empty; one holds under every reading
    QStringList payers;
    QStringList departments;
    Schedule schedule;
    int table = -1;                  ///< rows of this table; -1 = once per applicant
    std::vector<Grouping> groups;    ///< empty = each row alone
    std::vector<Alternative> anchor; ///< the date of the event; empty only where table = -1
    std::vector<Parameter> parameters;
    std::vector<Condition> conditions;
    Amount amount;
    QStringList materials;
    std::vector<NotModelled> notModelled;
    std::vector<Limit> limits;
    base::LocalText notes;
    bool toBeConfirmed = false;
    std::vector<int>
        readings; ///< slots of the readings that any of its formulas, or its part, reads; ascending
    base::Source place;
};

} // namespace rulebook
