// Which rooms there are and what each declares, read from core/room.cmake and the rooms' CMakeLists.txt.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace architecture {

struct Room {
    QString side; ///< "core" or "app"
    QString name;
    QStringList depends;
    QStringList libraries; ///< public and private ones

    QString folder() const { return side + u'/' + name; }
};

struct House {
    QStringList coreOrder;
    QStringList appOrder;
    QHash<QString, Room> rooms; ///< by name: those with a CMakeLists.txt

    bool isRoom(const QString &name) const;
    QString sideOf(const QString &name) const; ///< empty where it is no room
    /// Whether the order allows a room to see another one, whatever it declares.
    bool isBefore(const QString &seen, const QString &room) const;
};

House readHouse(const QString &root);

/// Empty where the file cannot be read.
QString readText(const QString &path);

} // namespace architecture
