// A measure under one set of readings: which conditions and stages hold. An inner header of the room.
#pragma once

#include "analysis/search.h"
#include "base/date.h"
#include "rulebook/rulebook.h"

#include <vector>

namespace analysis {

/// Points into the rulebook.
struct Setting {
    const rulebook::Measure *measure = nullptr;
    Ground ground;
    QString choices; ///< `cap_unit = project`: the measure's own readings; empty = it has none
    base::Period events;
    base::Date on = base::Date::first(); ///< of examples: the last day in force, or ten years on
    std::vector<const rulebook::Condition *> conditions; ///< in use, in file order
    const rulebook::Alternative *anchor = nullptr;       ///< null where there is none in use
    const rulebook::Alternative *base =
        nullptr; ///< likewise, or where it is another measure's amount
    const rulebook::Alternative *rate = nullptr;
    const rulebook::Alternative *floor = nullptr;
    const rulebook::Alternative *cap = nullptr;
    const rulebook::Grouping *grouping = nullptr;

    /// Whether several rows can share a cap.
    bool isGrouped() const
    {
        return grouping != nullptr && (grouping->allRows || !grouping->keys.empty());
    }
};

/// The measure under every combination of its readings, the default first; more than 256: the default,
/// and every one with one reading changed.
std::vector<Setting> settingsOf(const rulebook::Rulebook &rules, const rulebook::Measure &measure);

/// What must hold for the event to lie in the period.
std::vector<Goal> periodGoals(const Setting &setting);
/// What must hold for it to have happened on the examples' day.
std::vector<Goal> happenedGoals(const Setting &setting);

/// All conditions and the period; those of panels and bureaus decided in favour, where `judged`.
std::vector<Goal> eligible(const Setting &setting, bool judged);

/// A fact, or a cell, of a formula is compared with a constant: `fact compare value`.
struct Threshold {
    const feel::Formula *formula = nullptr;
    int node = -1; ///< the fact
    eval::Input input;
    feel::Type type;
    feel::Op compare = feel::Op::Equal;
    base::Rational value;
    base::Rational step; ///< to the next value: one fen, day, one, or a ten-thousandth
};

/// Every threshold, in the order of the tree, none twice.
std::vector<Threshold> thresholdsOf(const feel::Formula &formula, const rulebook::Rulebook &rules);

/// The input of a node that is a fact, a cell of the formula's own row or an assumption.
std::optional<eval::Input> inputAt(const feel::Formula &formula, int node);

/// The constant that a subtree is; absent where it is none.
std::optional<base::Rational> constantAt(const feel::Formula &formula, int node);

} // namespace analysis
