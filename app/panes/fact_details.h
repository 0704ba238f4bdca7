// All that is told about one fact, a cell or an assumption besides its value.
#pragma once

#include "widgets/fact_row.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace session {
class Session;
}

namespace panes {

struct FactDetails {
    Q_DECLARE_TR_FUNCTIONS(panes::FactDetails)

public:
    /// Help, where its definition comes from, who said what stands there, what proves it, and the
    /// measures that read it with what each comes to now.
    static std::vector<widgets::FactNote> of(const QString &path, const session::Session &session);
};

} // namespace panes
