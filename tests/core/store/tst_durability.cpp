// What append() reported is there after kill -9, and processes do not lose each other's edits. The
// test program starts itself again with an argument for the other processes.
#include "fresh_workspace.h"
#include "store/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <unistd.h>

#include <cstdio>
#include <random>

namespace {

QByteArray textOf(std::int64_t sequence)
{
    return "text of " + QByteArray::number(static_cast<qlonglong>(sequence)) + QByteArray(200, '.');
}

/// Appends for ever, a group of one to three edits at a time, and says the last number of each.
int appendUntilKilled(const QString &file)
{
    auto workspace = store::Workspace::open(file);
    if (!workspace)
        return 3;
    std::int64_t sequence = static_cast<std::int64_t>((*workspace)->history(1)->size());
    while (true) {
        std::vector<cases::Edit> group;
        for (std::int64_t i = 0; i <= sequence % 3; ++i) {
            const std::int64_t next = sequence + 1 + i;
            group.push_back(edit("a.b", next == 1 ? "-" : textOf(next - 1).constData(),
                                 textOf(next).constData()));
        }
        const auto stored = (*workspace)->append(1, group);
        if (!stored)
            return 4;
        sequence = stored->back().sequence;
        std::printf("%lld\n", static_cast<long long>(sequence));
        std::fflush(stdout);
    }
}

/// Appends to a fact of its own, as fast as the other processes let it.
int appendSome(const QString &file, const QByteArray &path, int count)
{
    auto workspace = store::Workspace::open(file);
    if (!workspace)
        return 3;
    int busy = 0;
    for (int i = 0; i < count;) {
        const QByteArray before = i == 0 ? "-" : QByteArray::number(i - 1);
        const auto stored = (*workspace)
                                ->append(1, {edit(path.constData(), before.constData(),
                                                  QByteArray::number(i).constData())});
        if (stored)
            ++i;
        else if (stored.error().front().code != u"workspace-busy" || ++busy > 20)
            return 4;
    }
    return 0;
}

int sayHowItOpens(const QString &file)
{
    std::printf("%s", qPrintable(openingCode(file)));
    return 0;
}

/// As a user who may not write the file.
int openWithoutRights(const QString &file)
{
    constexpr uid_t nobody = 65534;
    if (geteuid() == 0 && setuid(nobody) != 0)
        return 3;
    return sayHowItOpens(file);
}

int runChild(const QStringList &arguments)
{
    if (arguments[1] == u"--until-killed")
        return appendUntilKilled(arguments[2]);
    if (arguments[1] == u"--some")
        return appendSome(arguments[2], arguments[3].toUtf8(), arguments[4].toInt());
    if (arguments[1] == u"--open")
        return sayHowItOpens(arguments[2]);
    return openWithoutRights(arguments[2]);
}

void start(QProcess &process, const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
}

} // namespace

class TestDurability : public QObject {
    Q_OBJECT

private slots:
    void survivesKill();
    void twoProcesses();
    void openedByTwoAtOnce();
    void readOnly();
};

void TestDurability::survivesKill()
{
    FreshWorkspace workspace;
    QVERIFY(workspace->createCase(QStringLiteral("2024-06-30T08:00:00Z"), QStringLiteral("t")));
    workspace.close();
    std::mt19937 engine(5);
    std::int64_t acknowledged = 0;
    for (int round = 0; round < 12; ++round) {
        QProcess child;
        start(child, {QStringLiteral("--until-killed"), workspace.file()});
        QVERIFY(child.waitForStarted());
        const int lines = 1 + static_cast<int>(engine() % 60);
        for (int line = 0; line < lines;) {
            QVERIFY(child.canReadLine() || child.waitForReadyRead(30'000));
            while (child.canReadLine() && line < lines) {
                acknowledged = child.readLine().trimmed().toLongLong();
                ++line;
            }
        }
        usleep(static_cast<useconds_t>(engine() % 5000)); // to hit any moment of the next one
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const QList<QByteArray> rest = child.readAllStandardOutput().split('\n');
        for (qsizetype i = 0; i + 1 < rest.size(); ++i) // the last one may be cut
            acknowledged = rest[i].toLongLong();

        workspace.open();
        const auto history = workspace->history(1);
        QVERIFY2(history, history ? "" : qPrintable(shortForm(history.error())));
        QVERIFY(static_cast<std::int64_t>(history->size()) >= acknowledged);
        for (std::size_t i = 0; i < history->size(); ++i) {
            const cases::Edit &stored = (*history)[i];
            QCOMPARE(stored.sequence, static_cast<std::int64_t>(i + 1));
            QCOMPARE(*stored.after, QString::fromUtf8(textOf(stored.sequence)));
        }
        // no group in part: the one that the child began at sequence n has n % 3 + 1 edits
        if (!history->empty()) {
            const std::int64_t first = history->back().group;
            QCOMPARE(history->back().sequence, first + (first - 1) % 3);
        }
        workspace.close();
    }
    QVERIFY(acknowledged > 100);
}

void TestDurability::twoProcesses()
{
    constexpr int count = 150;
    FreshWorkspace workspace;
    QVERIFY(workspace->createCase(QStringLiteral("2024-06-30T08:00:00Z"), QStringLiteral("t")));
    QProcess children[2];
    const char *paths[] = {"a.first", "a.second"};
    for (int i = 0; i < 2; ++i)
        start(children[i], {QStringLiteral("--some"), workspace.file(), QString::fromUtf8(paths[i]),
                            QString::number(count)});
    std::size_t seen = 0;
    while (children[0].state() != QProcess::NotRunning
           || children[1].state() != QProcess::NotRunning) {
        const auto subject = workspace->load(1);
        const auto history = workspace->history(1);
        QVERIFY(subject && history);
        QVERIFY(history->size() >= seen);
        seen = history->size();
        for (QProcess &child : children)
            child.waitForFinished(10);
    }
    for (QProcess &child : children) {
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), 0);
    }
    const auto history = workspace->history(1);
    QCOMPARE(history->size(), std::size_t{2 * count});
    for (std::size_t i = 0; i < history->size(); ++i)
        QCOMPARE((*history)[i].sequence, static_cast<std::int64_t>(i + 1));
    const auto subject = workspace->load(1);
    for (const char *path : paths)
        QCOMPARE(subject->facts.at(QString::fromUtf8(path)), QString::number(count - 1));
}

/// Both make the schema of a file that is not there yet.
void TestDurability::openedByTwoAtOnce()
{
    for (int round = 0; round < 5; ++round) {
        FreshWorkspace workspace;
        const QString file = workspace.folder() + QStringLiteral("/new");
        QProcess children[3];
        for (QProcess &child : children)
            start(child, {QStringLiteral("--open"), file});
        for (QProcess &child : children) {
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.readAllStandardOutput(), QByteArray());
        }
    }
}

void TestDurability::readOnly()
{
    FreshWorkspace workspace;
    QVERIFY(workspace->createCase(QStringLiteral("2024-06-30T08:00:00Z"), QStringLiteral("t")));
    workspace.close();
    const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto enterable = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(workspace.folder(), readable | enterable | QFile::WriteOwner));
    QVERIFY(QFile::setPermissions(workspace.file(), readable));
    QProcess child;
    start(child, {QStringLiteral("--open-without-rights"), workspace.file()});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.readAllStandardOutput(), QByteArray("workspace-read-only"));
    QVERIFY(QFile::setPermissions(workspace.file(), QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(openingCode(workspace.file()), QString());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 2 && arguments[1].startsWith(QStringLiteral("--")))
        return runChild(arguments);
    TestDurability test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_durability.moc"
