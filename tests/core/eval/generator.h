// Random well-typed formulas over test::World, random facts for them and random completions.
#pragma once

#include "world.h"

#include <cstdint>
#include <random>
#include <utility>

namespace test {

class Generator {
public:
    Generator(const World &world, std::uint64_t seed) : m_world(world), m_random(seed) {}

    /// A formula's text; every third one is meant to look like a real condition or amount.
    QString formula();
    QString expression(feel::Kind kind, int depth);
    /// A decision table.
    feel::FormulaPtr table();
    /// The same table twice, the second with its rows in another order; a Unique, an Any or a sum.
    std::pair<feel::FormulaPtr, feel::FormulaPtr> turnedTable();

    /// Facts of which some are known, some ranges, some unknown.
    eval::Facts facts();
    /// As facts(), over domains so small that all completions can be tried.
    eval::Facts smallFacts();
    /// Every input becomes a point (`share` = 100), or that share of them does or narrows.
    eval::Facts completed(const eval::Facts &facts, int share = 100);
    /// The inputs of `only` become points.
    eval::Facts completed(const eval::Facts &facts, const std::set<eval::Input> &only);
    eval::Facts shuffled(const eval::Facts &facts);
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

private:
    struct TableRows {
        feel::HitPolicy policy = feel::HitPolicy::Unique;
        QStringList inputs;
        std::vector<QStringList> rows;
        QString otherwise;
    };

    TableRows tableRows(feel::HitPolicy policy);
    bool chance(int percent) { return below(100) < percent; }
    QString pick(const QStringList &from) { return from[below(static_cast<int>(from.size()))]; }
    QString leaf(feel::Kind kind);
    QString literal(feel::Kind kind);
    QString truth(int depth);
    QString comparison(int depth);
    QString membership(int depth);
    QString rows(int depth);
    QString money(int depth);
    QString number(int depth);
    QString branch(feel::Kind kind, int depth);
    QString guardedQuotient(int depth);

    eval::Value factOf(const feel::ValueSymbol &symbol, bool small);
    eval::Row rowOf(const feel::TableSymbol &table, bool small);
    eval::Value pointIn(const eval::Value &value, feel::Kind kind);
    eval::Value narrowed(const eval::Value &value, feel::Kind kind, int share);
    base::Rational near(feel::Kind kind);

    const World &m_world;
    std::mt19937_64 m_random;
    QString m_row; ///< the variable of the innermost row, empty outside
    QString m_table;
};

} // namespace test
