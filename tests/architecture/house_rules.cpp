#include "house_rules.h"

#include "code_text.h"
#include "house.h"

#include <QDir>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace architecture {

namespace {

constexpr int longestFile = 600;
constexpr int longestHeader = 250;
constexpr int fullestFolder = 40;

/// A word that must not stand in the code of some rooms.
struct WordRule {
    QString rule;
    QRegularExpression word;
    QString reason;
};

/// A library is seen only by rooms whose CMakeLists.txt names it.
struct LibraryRule {
    QString headers; ///< how its includes begin
    QString library;
};

QRegularExpression regex(const QString &pattern) { return QRegularExpression(pattern); }

const QList<WordRule> &coreWords()
{
    static const QList<WordRule> rules = {
        {QStringLiteral("moc"),
         regex(QStringLiteral(R"(\bQ_(OBJECT|GADGET|NAMESPACE|PROPERTY|INVOKABLE)\b)")),
         QStringLiteral("core has no QObject and no moc")},
        {QStringLiteral("variant"), regex(QStringLiteral(R"(\bQ(Variant\w*|Settings)\b)")),
         QStringLiteral("core has no QVariant and no QSettings")},
        {QStringLiteral("today"),
         regex(QStringLiteral(
             R"(\b(current(Date|Time|DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch)\s*\()"
             R"(|system_clock\b|std::time\s*\(|gettimeofday\b|clock_gettime\b|localtime\w*\b))")),
         QStringLiteral("core does not know today: the date is given")},
    };
    return rules;
}

const WordRule &sentenceWords()
{
    static const WordRule rule = {
        QStringLiteral("sentences"),
        regex(QStringLiteral(
            R"(\btr\s*\(|\bQ_DECLARE_TR_FUNCTIONS\b|\bQT_TR(ANSLATE)?_N?_?NOOP\w*|\bQCoreApplication::translate\b)")),
        QStringLiteral("core makes sentences in explain, report and papers alone")};
    return rule;
}

const WordRule &floatWords()
{
    static const WordRule rule = {
        QStringLiteral("float"),
        regex(
            QStringLiteral(R"(\b(double|float|qreal|toDouble|toFloat)\b|(?<![\w.])\d[\d']*\.\d)")),
        QStringLiteral("no binary floating point in rooms that calculate")};
    return rule;
}

const WordRule &singletonWords()
{
    static const WordRule rule = {
        QStringLiteral("instance"),
        regex(QStringLiteral(R"(\bstatic\b[^;{}()=]*[&*]\s*instance\s*\()")),
        QStringLiteral("no singletons: collaborators are passed in")};
    return rule;
}

const QList<LibraryRule> &libraries()
{
    static const QList<LibraryRule> rules = {
        {QStringLiteral("yaml-cpp/"), QStringLiteral("yaml-cpp")},
        {QStringLiteral("nlohmann/"), QStringLiteral("nlohmann_json::nlohmann_json")},
        {QStringLiteral("sqlite3"), QStringLiteral("SQLite::SQLite3")},
        {QStringLiteral("xlsxwriter"), QStringLiteral("xlsxwriter_headers")},
        {QStringLiteral("boost/"), QStringLiteral("Boost::headers")},
        {QStringLiteral("benchmark/"), QStringLiteral("benchmark::benchmark")},
    };
    return rules;
}

/// Checks one tree; collects findings.
class Inspector {
public:
    explicit Inspector(const QString &root) : m_root(root), m_house(readHouse(root)) {}

    QList<Finding> inspect()
    {
        if (m_house.coreOrder.isEmpty())
            add(QStringLiteral("core/room.cmake"), 0, QStringLiteral("rooms"),
                QStringLiteral("the list of rooms cannot be read"));
        for (const Room &room : m_house.rooms)
            checkDeclaration(room);
        for (const QString &side : {QStringLiteral("core"), QStringLiteral("app")})
            checkSide(side);
        checkMap();
        std::sort(m_findings.begin(), m_findings.end(), [](const Finding &a, const Finding &b) {
            return std::pair(a.file, a.line) < std::pair(b.file, b.line);
        });
        return m_findings;
    }

private:
    struct Place {
        QString file;
        QString side;
        QString room; ///< empty for app/main.cpp
    };

    void add(const QString &file, int line, const QString &rule, const QString &detail)
    {
        m_findings.append({file, line, rule, detail});
    }

    void checkDeclaration(const Room &room)
    {
        for (const QString &seen : room.depends) {
            if (!m_house.isBefore(seen, room.name))
                add(room.folder() + QStringLiteral("/CMakeLists.txt"), 0, QStringLiteral("order"),
                    QStringLiteral("room '%1' declares '%2', which is not before it")
                        .arg(room.name, seen));
        }
    }

    void checkSide(const QString &side)
    {
        QHash<QString, int> filesInFolder;
        QDirIterator it(m_root + u'/' + side, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QFileInfo info(it.next());
            const QString file = QDir(m_root).relativeFilePath(info.filePath());
            if (info.fileName() == u"CMakeLists.txt")
                continue;
            const QString folder = file.section(u'/', 0, -2);
            ++filesInFolder[folder];
            if (info.suffix() == u"h" || info.suffix() == u"cpp")
                checkFile(file, side);
        }
        for (auto folder = filesInFolder.cbegin(); folder != filesInFolder.cend(); ++folder) {
            if (folder.value() > fullestFolder)
                add(folder.key(), 0, QStringLiteral("folder"),
                    QStringLiteral("%1 files, more than %2")
                        .arg(folder.value())
                        .arg(fullestFolder));
        }
    }

    void checkFile(const QString &file, const QString &side)
    {
        Place place{file, side, file.section(u'/', 1, 1)};
        if (file == u"app/main.cpp") {
            place.room.clear();
        } else if (m_house.sideOf(place.room) != side || !m_house.rooms.contains(place.room)) {
            add(file, 0, QStringLiteral("rooms"),
                QStringLiteral("not in a room of core/room.cmake with a CMakeLists.txt"));
            return;
        }
        m_inhabited.insert(side + u'/' + place.room);

        const CodeText code = readCode(readText(m_root + u'/' + file));
        const int limit = file.endsWith(u".h") ? longestHeader : longestFile;
        if (code.lineCount > limit)
            add(file, 0, QStringLiteral("length"),
                QStringLiteral("%1 lines, more than %2").arg(code.lineCount).arg(limit));
        for (const Include &include : code.includes)
            checkInclude(place, include);
        checkWords(place, code);
    }

    void checkWords(const Place &place, const CodeText &code)
    {
        static const QStringList speakers = {QStringLiteral("explain"), QStringLiteral("report"),
                                             QStringLiteral("papers")};
        static const QStringList calculators = {
            QStringLiteral("base"),   QStringLiteral("feel"),     QStringLiteral("eval"),
            QStringLiteral("assess"), QStringLiteral("stacking"), QStringLiteral("analysis"),
            QStringLiteral("batch")};
        QList<WordRule> rules = {singletonWords()};
        if (place.side == u"core") {
            rules += coreWords();
            if (!speakers.contains(place.room))
                rules += sentenceWords();
            if (calculators.contains(place.room))
                rules += floatWords();
        }
        for (int i = 0; i < code.lines.size(); ++i) {
            for (const WordRule &rule : rules) {
                const QRegularExpressionMatch match = rule.word.match(code.lines.at(i));
                if (match.hasMatch())
                    add(place.file, i + 1, rule.rule,
                        QStringLiteral("'%1': %2").arg(match.captured().trimmed(), rule.reason));
            }
        }
    }

    void checkInclude(const Place &place, const Include &include)
    {
        const QString first =
            include.path.contains(u'/') ? include.path.section(u'/', 0, 0) : QString();
        if (include.path.contains(QStringLiteral("..")))
            add(place.file, include.line, QStringLiteral("path"),
                QStringLiteral("\"%1\" climbs out of its folder; write \"<room>/<file>.h\"")
                    .arg(include.path));
        else if (m_house.isRoom(first))
            checkRoomInclude(place, include, first);
        else if (include.quoted && !first.isEmpty())
            add(place.file, include.line, QStringLiteral("rooms"),
                QStringLiteral("\"%1\": there is no room '%2'").arg(include.path, first));
        else
            checkLibraryInclude(place, include);
    }

    void checkRoomInclude(const Place &place, const Include &include, const QString &seen)
    {
        if (seen == place.room)
            return;
        if (place.room.isEmpty()) { // app/main.cpp
            if (seen == u"cli")
                add(place.file, include.line, QStringLiteral("order"),
                    QStringLiteral("the window's program does not see 'cli'"));
            return;
        }
        if (!m_house.isBefore(seen, place.room))
            add(place.file, include.line, QStringLiteral("order"),
                QStringLiteral(
                    "room '%1' includes \"%2\", but '%3' is not before it in core/room.cmake")
                    .arg(place.room, include.path, seen));
        else if (!m_house.rooms.value(place.room).depends.contains(seen))
            add(place.file, include.line, QStringLiteral("depends"),
                QStringLiteral("room '%1' includes \"%2\", but does not declare '%3' in DEPENDS")
                    .arg(place.room, include.path, seen));
    }

    void checkLibraryInclude(const Place &place, const Include &include)
    {
        if (include.path.startsWith(QStringLiteral("sqlite3")) && place.room != u"store")
            add(place.file, include.line, QStringLiteral("sqlite"),
                QStringLiteral("<%1> is seen by core/store alone").arg(include.path));
        for (const LibraryRule &rule : libraries()) {
            if (include.path.startsWith(rule.headers)
                && !m_house.rooms.value(place.room).libraries.contains(rule.library))
                add(place.file, include.line, QStringLiteral("library"),
                    QStringLiteral("<%1> needs %2, which the room does not declare")
                        .arg(include.path, rule.library));
        }
        if (place.side == u"core" || place.room == u"cli")
            checkQtInclude(place, include);
    }

    void checkQtInclude(const Place &place, const Include &include)
    {
        const QString module = qtModule(include.path);
        if (module.isEmpty())
            return;
        if (module != u"QtCore") {
            add(place.file, include.line, QStringLiteral("qt"),
                QStringLiteral("<%1> is of %2; only Qt Core may be seen here")
                    .arg(include.path, module));
            return;
        }
        if (place.side != u"core")
            return;
        static const QStringList refused = {QStringLiteral("qobject"),
                                            QStringLiteral("qvariant"),
                                            QStringLiteral("qsettings"),
                                            QStringLiteral("qtimer"),
                                            QStringLiteral("qeventloop"),
                                            QStringLiteral("qcoreapplication"),
                                            QStringLiteral("qpointer"),
                                            QStringLiteral("qthread"),
                                            QStringLiteral("qabstractitemmodel"),
                                            QStringLiteral("qtcore")};
        QString header = include.path.section(u'/', -1).toLower();
        if (header.endsWith(QStringLiteral(".h")))
            header.chop(2);
        const bool speaks =
            place.room == u"explain" || place.room == u"report" || place.room == u"papers";
        if (refused.contains(header) && !(speaks && header == u"qcoreapplication"))
            add(place.file, include.line, QStringLiteral("qt"),
                QStringLiteral("<%1>: core has no QObject, QVariant, settings or event loop")
                    .arg(include.path));
    }

    /// The Qt module that a header belongs to; empty where it is not Qt's.
    QString qtModule(const QString &header) const
    {
        if (header.startsWith(QStringLiteral("Qt")) && header.contains(u'/'))
            return header.section(u'/', 0, 0);
        if (!header.startsWith(u'Q') && !header.startsWith(u'q'))
            return {};
        const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        if (QFile::exists(headers.filePath(QStringLiteral("QtCore/") + header)))
            return QStringLiteral("QtCore");
        for (const QString &module : headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs)) {
            if (QFile::exists(headers.filePath(module + u'/' + header)))
                return module;
        }
        return header.startsWith(u'Q') ? QStringLiteral("an unknown module") : QString();
    }

    /// Lines of README.md of the form "| `core/base` | ..." against the rooms that have code.
    void checkMap()
    {
        const QString readme = QStringLiteral("README.md");
        if (!QFile::exists(m_root + u'/' + readme))
            return;
        static const QRegularExpression row(QStringLiteral(R"(^\|\s*`((?:core|app)/\w+)/?`\s*\|)"));
        QSet<QString> listed;
        int number = 0;
        for (const QString &line : readText(m_root + u'/' + readme).split(u'\n')) {
            ++number;
            const QRegularExpressionMatch match = row.match(line);
            if (!match.hasMatch())
                continue;
            listed.insert(match.captured(1));
            if (!m_inhabited.contains(match.captured(1)))
                add(readme, number, QStringLiteral("map"),
                    QStringLiteral("the map lists '%1', which has no code").arg(match.captured(1)));
        }
        for (const QString &room : m_inhabited) {
            if (!listed.contains(room) && !room.endsWith(u'/'))
                add(readme, 0, QStringLiteral("map"),
                    QStringLiteral("the map does not list '%1'").arg(room));
        }
    }

    QString m_root;
    House m_house;
    QSet<QString> m_inhabited; ///< folders of rooms that have code
    QList<Finding> m_findings;
};

} // namespace

QString Finding::text() const
{
    return QStringLiteral("%1:%2: [%3] %4").arg(file).arg(line).arg(rule, detail);
}

QList<Finding> checkHouse(const QString &root) { return Inspector(root).inspect(); }

} // namespace architecture
