// All that is told about one fact, a cell or an assumption besides its value.
#pragma once

#include "widgets/theme.h"

#include <QCoreApplication>
#include <QString>

namespace session {
class Session;
}

namespace panes {

struct FactDetails {
    Q_DECLARE_TR_FUNCTIONS(panes::FactDetails)

public:
    /// The question, help, where its definition comes from, who said what stands there, what proves it,
    /// and the measures that read it with what each comes to now.
    static QString html(const QString &path, const session::Session &session,
                        const widgets::Colours &colours);
};

} // namespace panes
