// Any case path as an input: a fact, a cell, an assumption.
#pragma once

#include "base/issue.h"
#include "widgets/fact_row.h"

#include <QCoreApplication>
#include <QString>

namespace session {
class Session;
}

namespace panes {

struct FactAt {
    Q_DECLARE_TR_FUNCTIONS(panes::FactAt)

public:
    /// What sort of input the path needs. The object name is left empty.
    static widgets::InputSpec spec(const QString &path, const session::Session &session);
    /// What is stored there and all that is said about it.
    static widgets::FactView view(const QString &path, const session::Session &session);
    /// Stores what was typed; see Session::setFact.
    static base::Result<void> commit(const QString &path, const QString &typed,
                                     session::Session &session);
    /// The question that asks for it; its name where there is none.
    static QString question(const QString &path, const session::Session &session);
};

} // namespace panes
