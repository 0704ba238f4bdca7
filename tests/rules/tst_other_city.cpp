// A city's rules stand beside the shipped ones without a word of C++: the made-up city of
// tests/rules and the template that rules/GUIDE.md begins with load, check and compute.
#include "assess/examples.h"
#include "explain/sentences.h"
#include "rulebook/rulebook.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

namespace {

bool copyInto(const QString &from, const QString &to)
{
    const QDir source(from);
    QDirIterator files(from, {QStringLiteral("*.yaml")}, QDir::Files, QDirIterator::Subdirectories);
    bool good = files.hasNext();
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + u'/' + source.relativeFilePath(file);
        good = QDir().mkpath(QFileInfo(target).path()) && QFile::copy(file, target) && good;
    }
    return good;
}

} // namespace

class TestOtherCity : public QObject {
    Q_OBJECT

private:
    /// The issues as people read them, for the message of a failure.
    static QByteArray told(const base::Issues &issues)
    {
        return explain::render(issues, base::Language::English).toUtf8();
    }

private Q_SLOTS:
    void loads_data();
    void loads();
};

void TestOtherCity::loads_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("document");
    QTest::addColumn<int>("measures");
    QTest::newRow("made-up city") << QStringLiteral("tests/rules/made-up-city")
                                  << QStringLiteral("qinglan-2025") << 8;
    QTest::newRow("template") << QStringLiteral("resources/new-document")
                              << QStringLiteral("my-city-2025") << 2;
}

void TestOtherCity::loads()
{
    QFETCH(QString, folder);
    QFETCH(QString, document);
    QFETCH(int, measures);
    const QString root = QStringLiteral(HUISUAN_SOURCE_DIR "/");
    const QTemporaryDir beside; // with every shipped document
    QVERIFY(copyInto(root + QStringLiteral("rules"), beside.path()));
    QVERIFY(copyInto(root + folder, beside.path()));
    const auto loaded = rulebook::Rulebook::load(beside.path());
    QVERIFY2(loaded, loaded ? "" : told(loaded.error()).constData());
    const auto &rules = *loaded;
    QVERIFY(rules->findDocument(document) != nullptr);
    const base::Issues findings = rulebook::lint(*rules);
    QVERIFY2(findings.empty(), told(findings).constData());
    base::Issues differences;
    for (const auto &issue :
         rulebook::checkAgainst(*rules, root + folder + QStringLiteral("/notice"))) {
        if (issue.code != QStringLiteral("source-missing"))
            differences.push_back(issue);
    }
    QVERIFY2(differences.empty(), told(differences).constData());

    const QTemporaryDir alone; // with the shipped vocabulary only: its own examples and no others
    QVERIFY(copyInto(root + QStringLiteral("rules/vocabulary"),
                     alone.path() + QStringLiteral("/vocabulary")));
    QVERIFY(copyInto(root + folder, alone.path()));
    const auto own = rulebook::Rulebook::load(alone.path());
    QVERIFY2(own, own ? "" : told(own.error()).constData());
    QCOMPARE(static_cast<int>((*own)->measures().size()), measures);
    const auto results = assess::runExamples(*own);
    for (const auto &result : results)
        QVERIFY2(result.differences.empty(), told(result.differences).constData());
    QVERIFY(static_cast<int>(results.size()) >= 10 * measures);
}

QTEST_GUILESS_MAIN(TestOtherCity)
#include "tst_other_city.moc"
