#include "rulebook/id_register.h"

#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"

namespace rulebook {

QString shortPlace(const base::Source &place)
{
    return place.file + u':' + QString::number(place.line);
}

bool IdRegister::add(const QString &id, const base::Source &place, Findings &findings)
{
    if (id.isEmpty())
        return true;
    const auto seen = m_seen.constFind(id);
    if (seen != m_seen.constEnd()) {
        findings.error(code::duplicateId, place, {id, shortPlace(*seen)});
        return false;
    }
    m_seen.insert(id, place);
    return true;
}

} // namespace rulebook
