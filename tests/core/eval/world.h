// A small vocabulary with facts of every kind, and short ways to state facts and to evaluate.
#pragma once

#include "eval/evaluator.h"
#include "feel/formula.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace test {

/// Facts: f.x f.y f.z (money >= 0), f.s (money, any), f.n f.m (number >= 0), f.r (number, any), f.d f.e
/// (dates), f.q f.p (truths), f.k f.l (choice of red green blue grey), f.t f.u (texts), f.place,
/// f.days, f.months. Table `rows`: amount part (money >= 0), loss (money, any), day, ok, kind, n, ten
/// (money 10 to 20 fen), place; table `others`: b (money >= 0).
class World {
public:
    World();

    /// Fails the program with the issues where the text is no formula.
    feel::FormulaPtr compile(const QString &text, int rowTable = -1) const;
    /// The issues' codes where it is none.
    base::Result<feel::FormulaPtr> tryCompile(const QString &text, int rowTable = -1) const;
    /// Inputs, then rows: tests and an output each; the last is `otherwise`.
    feel::FormulaPtr compileTable(const QStringList &inputs, const std::vector<QStringList> &rows,
                                  const QString &otherwise, feel::HitPolicy policy) const;
    void addParameter(const QString &name, const QString &text);

    /// Back to everything unknown.
    void reset() { facts = eval::Facts::unknown(symbols); }
    void set(const QString &path, const eval::Value &value);
    void setMoney(const QString &path, std::int64_t fen);
    void setMoney(const QString &path, std::int64_t from, std::int64_t to);
    void setTruth(const QString &path, bool value);
    void setDate(const QString &path, const QString &date);
    void setChoice(const QString &path, const QString &member);
    void setText(const QString &path, const QString &text);
    /// Makes a table known, with rows of unknown cells.
    void setRows(const QString &table, int count);
    /// As a path of a missing input: `rows[0].amount`.
    void setCell(const QString &table, int row, const QString &column, const eval::Value &value);

    eval::Evaluation evaluate(const QString &text) const;
    /// "true", "unknown", "3", "[0, 5]", "[0, inf)", "{red, blue}", "abc" or "any text".
    QString value(const QString &text) const;
    QString text(const eval::Value &value, const feel::Type &type) const;
    /// Paths with commas between them.
    QString missing(const QString &text) const;
    QString paths(const std::set<eval::Input> &inputs) const;
    bool isApproximate(const QString &text) const { return evaluate(text).approximate; }
    eval::Value &at(const QString &path);

    feel::Symbols symbols;
    eval::Facts facts;
};

eval::Value money(std::int64_t fen);
eval::Value money(std::int64_t from, std::int64_t to);
eval::Value number(std::int64_t value);
eval::Value truth(bool value);
eval::Value date(const QString &text);

} // namespace test
