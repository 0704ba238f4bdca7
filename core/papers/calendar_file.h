// Days to keep, as a calendar that other programs read (RFC 5545).
#pragma once

#include "base/date.h"
#include "base/issue.h"
#include "papers/dossier.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace papers {

/// A whole day. `identity` tells the same event again when it has moved: it makes the UID, with the applicant.
struct Event {
    base::Date date = base::Date::first();
    QString summary;
    QString detail;
    QString identity;
};

/// Five years from the date of assessment: last days of policies, days on which a verdict changes, last days
/// of facts that are missing, and days ahead that were entered, such as the end of a certificate. By date.
/// Fails as advice::calendar() does.
base::Result<std::vector<Event>> eventsOf(const Dossier &dossier);

/// UTF-8, CRLF, lines folded at 75 octets, days as VALUE=DATE. Stamped with the day of making, else of
/// assessment: the same dossier gives the same bytes.
QByteArray calendarFile(const Dossier &dossier, const std::vector<Event> &events);

} // namespace papers
