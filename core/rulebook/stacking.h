// What excludes, caps or tops up what, as stacking.yaml gives it. Rules only: nothing is combined here.
#pragma once

#include "base/issue.h"
#include "base/local_text.h"
#include "feel/formula.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace rulebook {

enum class StackingKind {
    Exclusive,   ///< at most one of the measures, see `pick`
    SameSubject, ///< at most one of the measures for one subject, see `keys` and `pick`
    Cap,         ///< together at most `limit`, see `scope`
    RatioCap,    ///< together at most `limit` (a share) of `of`
    TopUp,       ///< a later measure gives only what an earlier one leaves of the higher of both
    Warning,     ///< told, never enforced
};

/// Which one of several that exclude each other is given.
enum class Pick {
    Highest, ///< the one with the greatest amount
    First,   ///< the first in the rule's order that gives anything
    Choice,  ///< the applicant's own
};

/// For what a cap counts together.
enum class StackingScope { Applicant, Year, Project, Months };

/// What tells subjects apart in the rows of one measure: a contract, a project, a certificate, a year.
struct SubjectKey {
    QString measure;
    feel::FormulaPtr formula; ///< text, number, choice or date; reads that measure's row
};

/// One rule. Amounts of a measure that stands in no rule add up freely.
struct StackingRule {
    QString id;
    StackingKind kind = StackingKind::Warning;
    base::LocalText label;
    feel::FormulaPtr when; ///< over readings; null = always
    QStringList
        measures; ///< in the file's order; at least one, at least two where they exclude each other
    Pick pick = Pick::Highest;
    std::vector<SubjectKey>
        keys; ///< one per measure, or none; SameSubject, Cap by year, project or months
    StackingScope scope = StackingScope::Applicant;
    int months = 0;           ///< scope Months: length of the window
    feel::FormulaPtr limit;   ///< Cap: money; RatioCap: a number; else null
    feel::FormulaPtr of;      ///< RatioCap: money; else null
    bool inPrinciple = false; ///< the text allows exceptions
    QString document;         ///< id
    QString article;          ///< ledger id
    QStringList says;
    base::Source place;
};

} // namespace rulebook
