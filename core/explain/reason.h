// An assessment turned into reasons: one tree for everything, in words.
#pragma once

#include "assess/assessment.h"
#include "base/local_text.h"
#include "cases/origins.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace explain {

enum class Mark { None, Met, Unmet, Unknown, Waits, NotInForce, NotApplicable };

Mark markOf(assess::Verdict verdict);

/// A fact that a line rests on.
struct FactUsed {
    QString path;  ///< as in a case file; a table that a formula goes over by its name
    QString name;  ///< with its row where it has one
    QString value; ///< "unknown" in words where nobody said
    QString
        origin; ///< who said it and when, or that nobody did; a table of rows has none of its own

    bool operator==(const FactUsed &) const = default;
};

/// One line of the tree: state, what, has, needs, margin, article. Texts are for people, in one language.
struct Reason {
    QString key; ///< stable within the tree, for selection: "threshold@0", "amount/cap"
    Mark mark = Mark::None;
    QString what;    ///< label of the condition, stage or reading
    QString has;     ///< the value found, "unknown" in words where it is
    QString needs;   ///< the threshold or the formula
    QString margin;  ///< "0.01 yuan short", "2,500,000.00 yuan to spare"; may be empty
    QString article; ///< locator
    QStringList says;
    QString detail;               ///< a sentence or more: formula steps, why implied, what to do
    std::vector<QString> missing; ///< case paths to ask for
    bool decisive = true;         ///< shown at first; others on demand
    /// Tests alone: the name of what is tested; what it is, must be and is short of with the article, all in
    /// one; of joined tests how many fail. `change` is the smallest change that turns the test, or empty.
    QString fact;
    QString sentence;
    QString change;
    std::vector<FactUsed> facts; ///< tests, and stages of an amount, that are no join of others
    std::vector<Reason> children;
};

/// The tree of one outcome: verdict, conditions (failing ones first, smallest margin first), the amount
/// step by step up to what the stacking rules leave, readings with their effect, what is missing. `origins`
/// are those of the case's edits; null: it comes from a file. Fails as assess::trace().
base::Result<Reason> reasonsOf(const assess::Assessment &assessment, const assess::Outcome &outcome,
                               const cases::Case &subject, const assess::Options &options,
                               base::Language language, const cases::Origins *origins = nullptr);

/// One sentence: "上限 600,000.00 元", "缺 2 项", "2026-10-08 到期".
QString headline(const assess::Assessment &assessment, const assess::Outcome &outcome,
                 base::Language language);

} // namespace explain
