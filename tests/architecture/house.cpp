#include "house.h"

#include <QFile>
#include <QRegularExpression>

namespace architecture {

namespace {

QStringList words(const QString &text)
{
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    return text.split(blank, Qt::SkipEmptyParts);
}

/// CMake text without comments. No file of the house has '#' inside a string.
QString readCMake(const QString &path)
{
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    return readText(path).remove(comment);
}

QStringList readList(const QString &cmake, const QString &variable)
{
    const QRegularExpression set(QStringLiteral("\\bset\\(%1\\s([^)]*)\\)").arg(variable));
    return words(set.match(cmake).captured(1));
}

Room readRoom(const QString &cmake, const QString &side, const QString &name)
{
    static const QRegularExpression call(QStringLiteral("\\bhuisuan_room\\(([^)]*)\\)"));
    Room room{side, name, {}, {}};
    QString keyword;
    for (const QString &word : words(call.match(cmake).captured(1))) {
        if (word == u"SIDE" || word == u"DEPENDS" || word == u"LIBRARIES"
            || word == u"PRIVATE_LIBRARIES")
            keyword = word;
        else if (keyword == u"DEPENDS")
            room.depends.append(word);
        else if (keyword.endsWith(u"LIBRARIES"))
            room.libraries.append(word);
    }
    return room;
}

} // namespace

bool House::isRoom(const QString &name) const { return !sideOf(name).isEmpty(); }

QString House::sideOf(const QString &name) const
{
    if (coreOrder.contains(name))
        return QStringLiteral("core");
    return appOrder.contains(name) ? QStringLiteral("app") : QString();
}

bool House::isBefore(const QString &seen, const QString &room) const
{
    if (sideOf(seen) != sideOf(room))
        return sideOf(seen) == u"core";
    if (room == u"cli" || seen == u"cli")
        return false;
    const QStringList &order = sideOf(room) == u"core" ? coreOrder : appOrder;
    return order.indexOf(seen) < order.indexOf(room);
}

House readHouse(const QString &root)
{
    const QString lists = readCMake(root + QStringLiteral("/core/room.cmake"));
    House house;
    house.coreOrder = readList(lists, QStringLiteral("HUISUAN_CORE_ROOMS"));
    house.appOrder = readList(lists, QStringLiteral("HUISUAN_APP_ROOMS"));
    for (const QString &name : house.coreOrder + house.appOrder) {
        const QString side = house.sideOf(name);
        const QString path = QStringLiteral("%1/%2/%3/CMakeLists.txt").arg(root, side, name);
        if (QFile::exists(path))
            house.rooms.insert(name, readRoom(readCMake(path), side, name));
    }
    return house;
}

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace architecture
