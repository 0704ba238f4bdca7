// The draft of an application form for one measure.
#pragma once

#include "papers/dossier.h"
#include "papers/paper.h"

#include <QStringList>

#include <vector>

namespace papers {

struct FormField {
    enum class State {
        Filled,
        None, ///< known to be none: written 无, as forms without blanks ask
        Open, ///< not known: to be filled in by hand, never 无
    };
    QString label;
    QString value; ///< empty where open
    State state = State::Open;
};

struct FormGroup {
    QString title;
    std::vector<FormField> fields;
};

struct Form {
    const assess::Outcome *outcome = nullptr;
    std::vector<FormGroup> groups;

    QStringList open() const; ///< labels of what is to be filled in by hand
};

/// Applicant, measure, what the measure asks about, the sum in figures and in capital characters.
Form formOf(const Dossier &dossier, const assess::Outcome &outcome);

/// The form as a paper, with its papers to bring, undertaking and places for seals.
Paper applicationForm(const Dossier &dossier, const assess::Outcome &outcome);

/// "人民币陆拾万元整"; both ends where the amount is not known to the fen; absent where nothing bounds it.
std::optional<QString> capitalsOf(const assess::Amount &amount);

} // namespace papers
