#pragma once

#include <QDateTime>
#include <QString>

namespace models {

/// A stored time (ISO 8601 UTC) on the user's clock: "2026-11-21 19:40". What cannot be read stays as it is.
inline QString timeText(const QString &utc)
{
    const QDateTime time = QDateTime::fromString(utc, Qt::ISODate);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : utc;
}

} // namespace models
