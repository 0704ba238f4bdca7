// The project keeps its own rules, and the checker finds each breach of them.
#include "code_text.h"
#include "house_rules.h"

#include <QTemporaryDir>
#include <QtTest>

using architecture::checkHouse;
using architecture::Finding;

namespace {

void write(const QString &root, const QString &path, const QString &text)
{
    const QString full = root + u'/' + path;
    QVERIFY(QDir().mkpath(QFileInfo(full).path()));
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

/// A small house without a fault: four core rooms and four app rooms.
void writeSoundHouse(const QString &root)
{
    write(root, "core/room.cmake",
          "# rooms\nset(HUISUAN_CORE_ROOMS base feel explain store) # in order\n"
          "set(HUISUAN_APP_ROOMS widgets pages window cli)\n");
    write(root, "core/base/CMakeLists.txt", "# base\nhuisuan_room(base LIBRARIES Qt6::Core)\n");
    write(root, "core/base/money.h",
          "#pragma once\n#include <QString>\n#include <cstdint>\n// no double here, \"today\" or "
          "tr(\n");
    write(root, "core/base/money.cpp",
          "#include \"base/money.h\"\nconst char *words = \"double Q_OBJECT tr(\";\nint n = "
          "1'000;\n");
    write(root, "core/feel/CMakeLists.txt", "huisuan_room(feel\n    DEPENDS base)\n");
    write(root, "core/feel/parser.cpp", "#include \"base/money.h\"\n#include \"feel/lexer.h\"\n");
    write(root, "core/explain/CMakeLists.txt", "huisuan_room(explain DEPENDS base)\n");
    write(root, "core/explain/reasons.cpp",
          "#include <QCoreApplication>\nstruct Reasons { Q_DECLARE_TR_FUNCTIONS(explain::Reasons) "
          "};\n");
    write(root, "core/store/CMakeLists.txt",
          "huisuan_room(store\n    DEPENDS base\n    PRIVATE_LIBRARIES SQLite::SQLite3)\n");
    write(root, "core/store/workspace.cpp", "#include \"base/money.h\"\n#include <sqlite3.h>\n");
    write(root, "app/main.cpp", "#include \"window/main_window.h\"\n#include <QApplication>\n");
    write(root, "app/widgets/CMakeLists.txt", "huisuan_room(widgets SIDE app DEPENDS base)\n");
    write(root, "app/widgets/input.cpp",
          "#include \"base/money.h\"\n#include <QWidget>\ndouble scale;\n");
    write(root, "app/pages/CMakeLists.txt", "huisuan_room(pages SIDE app DEPENDS base widgets)\n");
    write(root, "app/pages/page.cpp", "#include \"widgets/input.h\"\nauto s = tr(\"Save\");\n");
    write(root, "app/window/CMakeLists.txt", "huisuan_room(window SIDE app DEPENDS pages)\n");
    write(root, "app/window/main_window.h", "#include \"pages/page.h\"\n");
    write(root, "app/cli/CMakeLists.txt", "huisuan_room(cli SIDE app DEPENDS base)\n");
    write(root, "app/cli/main.cpp", "#include \"base/money.h\"\n#include <QCoreApplication>\n");
    write(root, "README.md",
          "| room | what |\n|---|---|\n| `core/base` | words |\n| `core/feel` | |\n| "
          "`core/explain/` | |\n"
          "| `core/store` | |\n| `app/widgets` | |\n| `app/pages` | |\n| `app/window` | |\n| "
          "`app/cli` | |\n");
}

QString allOf(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(finding.text());
    return lines.join(u'\n');
}

} // namespace

class TstArchitecture : public QObject {
    Q_OBJECT
private slots:
    void theProjectKeepsItsRules();
    void aSoundHouseHasNoFindings();
    void findsBreach_data();
    void findsBreach();
    void findsAFullFolder();
    void findsAnUnlistedFolder();
    void commentsAndLiteralsAreNotCode();
};

void TstArchitecture::theProjectKeepsItsRules()
{
    const QList<Finding> findings = checkHouse(QStringLiteral(HUISUAN_SOURCE_DIR));
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + allOf(findings)));
}

void TstArchitecture::aSoundHouseHasNoFindings()
{
    const QTemporaryDir dir;
    writeSoundHouse(dir.path());
    QCOMPARE(allOf(checkHouse(dir.path())), QString());
}

void TstArchitecture::findsBreach_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const char *file, const QString &text, int line,
                        const char *rule) {
        QTest::newRow(name) << QString(file) << text << line << QString(rule);
    };

    row("later room", "core/base/x.cpp", "\n#include \"feel/parser.h\"\n", 2, "order");
    row("later room, angle brackets", "core/base/x.cpp", "#include <feel/parser.h>\n", 1, "order");
    row("undeclared room", "core/store/x.cpp", "#include \"feel/parser.h\"\n", 1, "depends");
    row("app from core", "core/feel/x.cpp", "#include \"pages/page.h\"\n", 1, "order");
    row("unknown room", "core/feel/x.cpp", "#include \"misc/tools.h\"\n", 1, "rooms");
    row("climbing path", "core/feel/x.cpp", "#include \"../base/money.h\"\n", 1, "path");
    row("declared too early", "core/base/CMakeLists.txt", "huisuan_room(base DEPENDS feel)\n", 0,
        "order");
    row("widgets in core", "core/base/x.h", "#include <QWidget>\n", 1, "qt");
    row("gui in core, by module", "core/base/x.h", "#include <QtGui/QImage>\n", 1, "qt");
    row("sql in core", "core/store/x.h", "#include <QSqlQuery>\n", 1, "qt");
    row("network in core", "core/store/x.h", "#include <QNetworkReply>\n", 1, "qt");
    row("QObject in core", "core/base/x.h", "#include <QObject>\n", 1, "qt");
    row("qobject.h in core", "core/base/x.h", "#include <QtCore/qobject.h>\n", 1, "qt");
    row("QCoreApplication in core", "core/base/x.h", "#include <QCoreApplication>\n", 1, "qt");
    row("Q_OBJECT", "core/base/x.h", "class X {\n    Q_OBJECT\n};\n", 2, "moc");
    row("Q_GADGET", "core/base/x.h", "class X {\n    Q_GADGET\n};\n", 2, "moc");
    row("QVariant", "core/base/x.h", "QVariantMap map;\n", 1, "variant");
    row("QSettings", "core/base/x.h", "/* a\n b */ QSettings s;\n", 2, "variant");
    row("currentDate", "core/store/x.cpp", "auto d = QDate::currentDate();\n", 1, "today");
    row("currentDateTimeUtc", "core/store/x.cpp", "auto d = QDateTime::currentDateTimeUtc();\n", 1,
        "today");
    row("system_clock", "core/store/x.cpp", "auto t = std::chrono::system_clock::now();\n", 1,
        "today");
    row("tr outside explain", "core/feel/x.cpp", "auto s = QObject::tr(\"x\");\n", 1, "sentences");
    row("tr context outside explain", "core/feel/x.h", "struct X { Q_DECLARE_TR_FUNCTIONS(X) };\n",
        1, "sentences");
    row("sqlite outside store", "core/explain/x.cpp", "#include <sqlite3.h>\n", 1, "sqlite");
    row("yaml undeclared", "core/explain/x.cpp", "#include <yaml-cpp/yaml.h>\n", 1, "library");
    row("boost in core", "core/base/x.cpp", "#include <boost/multiprecision/cpp_int.hpp>\n", 1,
        "library");
    row("double", "core/base/x.h", "double rate;\n", 1, "float");
    row("qreal", "core/feel/x.h", "constexpr qreal rate = 1;\n", 1, "float");
    row("floating literal", "core/feel/x.h", "const auto rate = 0.5;\n", 1, "float");
    row("singleton", "app/widgets/x.h", "class X { static X &instance(); };\n", 1, "instance");
    row("singleton in core", "core/base/x.h", "static X *instance() { return 0; }\n", 1,
        "instance");
    row("long file", "core/base/x.cpp", QStringLiteral("\n").repeated(601), 0, "length");
    row("long header", "app/pages/x.h", QStringLiteral("\n").repeated(251), 0, "length");
    row("page sees window", "app/pages/x.cpp", "#include \"window/main_window.h\"\n", 1, "order");
    row("cli sees widgets", "app/cli/x.cpp", "#include \"widgets/input.h\"\n", 1, "order");
    row("cli sees gui", "app/cli/x.cpp", "#include <QImage>\n", 1, "qt");
    row("window sees cli", "app/window/x.cpp", "#include \"cli/commands.h\"\n", 1, "order");
    row("file outside a room", "core/x.cpp", "int x;\n", 0, "rooms");
    row("map lists too much", "README.md", "\n| `core/attic` | |\n", 2, "map");
    row("map lists too little", "README.md", "| `core/base` | |\n", 0, "map");
}

void TstArchitecture::findsBreach()
{
    QFETCH(const QString, file);
    QFETCH(const QString, text);
    QFETCH(const int, line);
    QFETCH(const QString, rule);
    const QTemporaryDir dir;
    writeSoundHouse(dir.path());
    write(dir.path(), file, text);

    const QList<Finding> findings = checkHouse(dir.path());

    const bool found = std::any_of(findings.begin(), findings.end(), [&](const Finding &finding) {
        return finding.file == file && finding.line == line && finding.rule == rule;
    });
    QVERIFY2(found, qPrintable("found instead:\n" + allOf(findings)));
    for (const Finding &finding : findings)
        QCOMPARE(finding.file, file);
}

void TstArchitecture::findsAFullFolder()
{
    const QTemporaryDir dir;
    writeSoundHouse(dir.path());
    for (int i = 0; i < 40; ++i)
        write(dir.path(), QStringLiteral("core/feel/node_%1.h").arg(i), "#pragma once\n");
    QCOMPARE(allOf(checkHouse(dir.path())), "core/feel:0: [folder] 41 files, more than 40");
}

void TstArchitecture::findsAnUnlistedFolder()
{
    const QTemporaryDir dir;
    writeSoundHouse(dir.path());
    write(dir.path(), "core/misc/tools.h", "#pragma once\n");
    const QList<Finding> findings = checkHouse(dir.path());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().file, "core/misc/tools.h");
    QCOMPARE(findings.first().rule, "rooms");
}

void TstArchitecture::commentsAndLiteralsAreNotCode()
{
    const architecture::CodeText code = architecture::readCode(
        "int a = 1'000; // double\n/* x\n#include <QWidget>\n*/ char c = '\"';\n"
        "auto r = R\"q(double\n\" )\" )q\"; int b;\n#include \"base/money.h\" // why\n");
    QCOMPARE(code.lineCount, 7);
    QCOMPARE(code.lines.at(0), "int a = 1'000; ");
    QCOMPARE(code.lines.at(3), " char c = '';");
    QCOMPARE(code.lines.at(4), "auto r = R");
    QCOMPARE(code.lines.at(5), "; int b;");
    QCOMPARE(code.includes.size(), 1);
    QCOMPARE(code.includes.first().line, 7);
    QCOMPARE(code.includes.first().path, "base/money.h");
}

QTEST_GUILESS_MAIN(TstArchitecture)
#include "tst_architecture.moc"
