// The rules of the house, checked on the sources as they lie on disk.
#pragma once

#include <QList>
#include <QString>

namespace architecture {

struct Finding {
    QString file; ///< relative to the root, with forward slashes
    int line = 0; ///< counted from 1; 0 where the whole file or folder is meant
    QString rule; ///< short name of the rule, see house_rules.cpp
    QString detail;

    QString text() const; ///< FILE:LINE: [rule] detail
};

/// Checks core/ and app/ below root, and the map of rooms in README.md if there is one. The order of
/// rooms is read from core/room.cmake, what a room may see from its CMakeLists.txt.
QList<Finding> checkHouse(const QString &root);

} // namespace architecture
