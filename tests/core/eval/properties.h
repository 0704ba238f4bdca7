// What holds for every formula, whatever is known: the checks that random formulas and tables share.
#pragma once

#include "eval/prepared.h"
#include "generator.h"

namespace test {

constexpr std::uint64_t seed = 20241121;

/// The world of the generator with its parameter.
World propertyWorld();

class Properties {
public:
    struct Counts {
        int formulas = 0;
        int refused = 0;
        int overflows = 0;
        int open = 0;
        int approximate = 0;
        int completions = 0;
        int narrowings = 0;
        int programs = 0; ///< prepared formulas that have one
    };

    explicit Properties(const World &world) : m_world(world) {}

    /// Properties of one formula with one set of facts; false where one fails, which is then told.
    bool check(Generator &generator, const QString &text, const feel::FormulaPtr &formula);
    QString describe(const QString &text, const feel::Formula &formula,
                     const eval::Facts &facts) const;
    void print(const char *name) const;

    Counts counts;

private:
    bool checkCompletions(Generator &generator, const feel::Formula &formula,
                          const eval::Facts &facts, const eval::Evaluation &whole,
                          eval::Facts &culprit);

    const World &m_world;
};

} // namespace test
