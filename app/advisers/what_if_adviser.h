#pragma once

#include "advice/what_if.h"
#include "advisers/case_adviser.h"

#include <utility>
#include <vector>

namespace advisers {

/// A fact that a person may want to turn like a knob: a scalar that is known and that measures read.
struct VariableFact {
    QString path;
    QString label;
    advice::MovingFact fact;
    std::int64_t now = 0; ///< position
};

/// Of the open case: first what the measures that give money now read, amounts before dates and numbers.
/// Empty without a case or a date.
std::vector<VariableFact> variableFacts(const session::Session &session);

/// Canonical texts of a range to begin with: from nothing to twice what stands there; dates a year to either
/// side; all within the fact's domain.
std::pair<QString, QString> usualRange(const VariableFact &variable);

/// What the awards of the open case come to along one fact. The errors of its answer are those of
/// advice::whatIf().
class WhatIfAdviser : public CaseAdviserOf<base::Result<advice::WhatIf>> {
public:
    struct Question {
        QString path;
        QString from; ///< typed or canonical
        QString to;
        bool operator==(const Question &) const = default;
    };

    /// The session must outlive this.
    explicit WhatIfAdviser(session::Session &session, QObject *parent = nullptr);
    ~WhatIfAdviser() override;

    void ask(const Question &question);

private:
    std::function<base::Result<advice::WhatIf>()> work() const override;

    Question m_question;
};

} // namespace advisers
