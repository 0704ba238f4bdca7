// The unknown quantities of a search, and formulas taken apart into them. An inner header of the room.
#pragma once

#include "analysis/search.h"

#include <QString>

#include <optional>
#include <vector>

namespace analysis {

/// A fact, a cell, a reading, an assumption; or what stands for a part that is not analysable.
struct Quantity {
    std::optional<eval::Input> input; ///< absent: a reading, or a stand-in
    feel::Type type;
    Bounds bounds;             ///< scalars
    std::uint64_t members = 0; ///< truths (1 = false, 2 = true) and choices
    QString prefix;            ///< a truth: whether the place `input` begins with it
    bool opaque = false;       ///< stands for a part that is not analysable
    int from = -1;             ///< stands for another date so many `months` later; -1 = does not
    int months = 0;
};

/// One way that a scalar part can come out: where the goals hold, the form.
struct ScalarWay {
    std::vector<Goal> goals;
    LinearForm form;
};

/// One way that a choice can come out: a quantity, or a set of one member.
struct ChoiceWay {
    std::vector<Goal> goals;
    int quantity = -1;
    std::uint64_t members = 0;
};

class Quantities {
public:
    explicit Quantities(const Ground &ground) : m_ground(ground) {}

    const Quantity &at(int index) const { return m_quantities[static_cast<std::size_t>(index)]; }

    /// Empty where there are too many ways or the numbers grow too large.
    std::vector<ScalarWay> scalar(const Term &term);
    std::vector<ChoiceWay> choice(const feel::Formula &formula, int node);
    /// The quantity of a truth that is a leaf or not analysable.
    int truth(const feel::Formula &formula, int node);
    /// Every branch of an `if` or a decision table: goals and the node of its result. Empty where there
    /// are too many.
    std::vector<std::pair<std::vector<Goal>, int>> branches(const feel::Formula &formula, int node);

private:
    int add(const QString &key, Quantity quantity);
    int leaf(const feel::Formula &formula, const feel::Node &node);
    int opaque(const feel::Formula &formula, const feel::Node &node);
    int later(int date, int months);
    std::vector<ScalarWay> ways(const feel::Formula &formula, int node);
    std::vector<ScalarWay> sum(const feel::Formula &formula, const feel::Node &node);
    std::vector<ScalarWay> moved(const feel::Formula &formula, const feel::Node &node);
    std::vector<ScalarWay> product(const feel::Formula &formula, const feel::Node &node);
    std::vector<ScalarWay> extreme(const feel::Formula &formula, const feel::Node &node);
    std::vector<ScalarWay> asOpaque(const feel::Formula &formula, const feel::Node &node);

    const Ground &m_ground;
    std::vector<Quantity> m_quantities;
    std::map<QString, int> m_keys;
};

} // namespace analysis
