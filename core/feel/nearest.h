#pragma once

#include <QString>
#include <QStringList>

namespace feel {

/// The candidate that was probably meant: at most a third of its characters (at least one, at most
/// three) inserted, left out, replaced or exchanged with a neighbour. A section that both names have
/// does not count. Empty where there is none.
QString nearest(const QString &word, const QStringList &candidates);

} // namespace feel
