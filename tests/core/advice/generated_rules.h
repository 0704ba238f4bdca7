// Rules and cases made at random: measures of one town whose conditions and amounts are piecewise linear.
#pragma once

#include "cases/case.h"
#include "rulebook/rulebook.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <random>

namespace test {

/// Facts: f.a f.b (money, changeable), f.c (money), f.n (count, changeable), f.r (ratio, changeable), f.d
/// (date, changeable), f.e (date), f.t (truth, changeable), f.u (truth), f.k (choice of red green blue,
/// changeable). Table `rows`: amount (money, changeable), part (money), day (date). All measures are in
/// force from 2020-01-01 and read facts alone, but every third one is per row.
class GeneratedRules {
public:
    explicit GeneratedRules(std::uint64_t seed) : m_random(seed) {}

    /// Fails the program where they do not load: a fault of this generator.
    std::shared_ptr<const rulebook::Rulebook> make(int measures);
    /// On 2024-06-30, every fact known and small, near the constants of the formulas.
    cases::Case makeCase();
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

private:
    QString pick(const QStringList &from) { return from[below(static_cast<int>(from.size()))]; }
    QString yuan();
    QString money(int depth, bool inRow);
    QString condition(int depth, bool inRow);
    QString measure(const QString &id, bool perRow);
    QString moneyText();
    QString dateText();

    std::mt19937_64 m_random;
};

} // namespace test
