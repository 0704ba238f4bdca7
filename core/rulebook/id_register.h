// Ids that must be unique, with the place of the first.
#pragma once

#include "base/issue.h"

#include <QHash>
#include <QString>

namespace rulebook {

class Findings;

class IdRegister {
public:
    /// False, with an issue, where the id is already there. Empty ids are not registered.
    bool add(const QString &id, const base::Source &place, Findings &findings);

private:
    QHash<QString, base::Source> m_seen;
};

/// `file:line`, as arguments show another place.
QString shortPlace(const base::Source &place);

} // namespace rulebook
