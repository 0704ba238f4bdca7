// An assessment turned into reasons: one tree for everything, in words.
#pragma once

#include "assess/assessment.h"
#include "base/local_text.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace explain {

enum class Mark { None, Met, Unmet, Unknown, Waits, NotInForce, NotApplicable };

Mark markOf(assess::Verdict verdict);

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
    std::vector<Reason> children;
};

/// The tree of one outcome: verdict, conditions (failing ones first, smallest margin first), the amount
/// step by step, readings with their effect, what is missing. Fails as assess::trace().
base::Result<Reason> reasonsOf(const assess::Assessment &assessment, const assess::Outcome &outcome,
                               const cases::Case &subject, const assess::Options &options,
                               base::Language language);

/// One sentence: "上限 600,000.00 元", "缺 2 项", "2026-10-08 到期".
QString headline(const assess::Assessment &assessment, const assess::Outcome &outcome,
                 base::Language language);

} // namespace explain
