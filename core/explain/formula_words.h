// Formulas with labels in place of names. Private to the room.
#pragma once

#include "base/local_text.h"
#include "eval/evaluator.h"
#include "eval/value.h"
#include "feel/formula.h"
#include "rulebook/rulebook.h"

#include <QString>

#include <map>

namespace explain {

/// Writes parts of one formula in words: "单笔合同额 ≥ 500,000.00 元". All arguments must outlive it.
class FormulaWords {
public:
    FormulaWords(const feel::Formula &formula, const rulebook::Rulebook &rules,
                 base::Language language)
        : m_formula(formula), m_rules(rules), m_language(language)
    {}

    /// From now on choices that hang on readings alone are written as the branch that a trace took.
    void follow(const eval::TraceNode &trace);
    /// The part below a node.
    QString text(int node) const;
    /// A value of a node as people write it: ratios as per cent, counts plain.
    QString value(int node, const eval::Value &value) const;
    /// How a number below this node is shown: that of the facts that it comes from.
    rulebook::NumberForm form(int node) const;
    /// Whether the part reads neither fact nor row: its value is a threshold.
    bool isConstant(int node) const;
    /// Whether the part reads the row of the table that it stands in.
    bool readsRow(int node, int table) const;
    /// "合同 1"; empty where there is no such row.
    QString rowName(int table, int row) const;
    /// What `in` or `within` asks of its subject: "one of 甲, 乙"; `positive` false negates it.
    QString test(int node, bool positive) const;

    /// ≥ for GreaterEqual; `flipped` when the sides are exchanged, `positive` false negates.
    static QString sign(feel::Op op, bool flipped = false, bool positive = true);

private:
    struct Worded {
        QString text;
        int rank = 0; ///< binding strength; a weaker part needs parentheses
    };

    const feel::Node &at(int node) const { return m_formula.node(node); }
    Worded worded(int node) const;
    Worded scalarWords(const feel::Node &node, int index) const;
    Worded truthWords(const feel::Node &node) const;
    Worded tableWords(const feel::Node &node) const;
    Worded joined(const feel::Node &node, const QString &between, int rank) const;
    QString part(int node, int rank) const;
    QString label(const feel::Node &node) const;
    QString literal(const feel::Node &node) const;
    QString rangeTest(const feel::Node &node) const;
    QString membersTest(const feel::Node &in) const;
    QString placeName(const QString &code) const;

    const feel::Formula &m_formula;
    const rulebook::Rulebook &m_rules;
    base::Language m_language;
    std::map<int, int> m_taken; ///< `if` → branch
};

} // namespace explain
