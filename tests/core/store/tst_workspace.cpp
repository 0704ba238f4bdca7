// Cases in a workspace: edits in, cases and history out.
#include "core/cases/cpu_time.h"
#include "fresh_workspace.h"
#include "store/workspace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <tuple>

using store::CaseId;
using store::Workspace;

namespace {

const QString now = QStringLiteral("2024-06-30T08:00:00Z");
const QString me = QStringLiteral("t");

CaseId newCase(Workspace &workspace, const QString &time = now)
{
    const auto id = workspace.createCase(time, me);
    if (!id)
        qFatal("%s", qPrintable(shortForm(id.error())));
    return *id;
}

QString append(Workspace &workspace, CaseId id, std::vector<cases::Edit> edits)
{
    const auto stored = workspace.append(id, std::move(edits));
    return stored ? QString() : shortForm(stored.error());
}

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT

private slots:
    void opens();
    void keepsEdits();
    void keepsAnyText();
    void allOrNothing();
    void conflicts();
    void firstRowIsCompleted();
    void undoAndRedo();
    void listsCases();
    void archives();
    void settings();
    void noSuchCase();
    void othersAreSeen();
    void waitsAndGivesUp();
    void manyCases();
    void manyEdits();
};

void TestWorkspace::opens()
{
    FreshWorkspace workspace;
    QCOMPARE(workspace->schemaVersion(), 1);
    QVERIFY(workspace->caseList()->empty());
    const QString deep = workspace.folder() + QStringLiteral("/惠算/a b/w.huisuan");
    QCOMPARE(openingCode(deep), QString());
    QVERIFY(QFile::exists(deep));
    QCOMPARE(openingCode(workspace.folder()), QStringLiteral("workspace-open"));
    QCOMPARE(openingCode(workspace.file() + QStringLiteral("/w")),
             QStringLiteral("workspace-open"));
    QCOMPARE(openingCode(QStringLiteral("/proc/none/w")), QStringLiteral("workspace-open"));
}

void TestWorkspace::keepsEdits()
{
    FreshWorkspace workspace;
    const CaseId id = newCase(*workspace);
    QVERIFY(*workspace->load(id) == cases::Case());
    QCOMPARE(
        append(*workspace, id,
               {edit("on", "-", "2024-06-30"), edit("applicant.place", "-", "210702"),
                edit("contracts", "-", "[]"), edit("contracts[0]", "-", R"({"amount":"1.00"})"),
                edit("contracts[0].amount", "1.00", "2.00"), edit("reading.cap", "-", "project"),
                edit("assumption.rate", "-", "0.05")}),
        QString());
    QCOMPARE(append(*workspace, id, {edit("applicant.place", "210702", "?")}), QString());
    cases::Case expected;
    expected.on = QStringLiteral("2024-06-30");
    expected.facts[QStringLiteral("applicant.place")] = QStringLiteral("?");
    expected.tables[QStringLiteral("contracts")] = {
        {{QStringLiteral("amount"), QStringLiteral("2.00")}}};
    expected.readings[QStringLiteral("cap")] = QStringLiteral("project");
    expected.assumptions[QStringLiteral("rate")] = QStringLiteral("0.05");
    QVERIFY(*workspace->load(id) == expected);
    const auto before = workspace->history(id);
    workspace.open();
    QVERIFY(*workspace->load(id) == expected);
    const auto history = workspace->history(id);
    QCOMPARE(history->size(), std::size_t{8});
    QVERIFY(*history == *before);
    for (std::size_t i = 0; i < history->size(); ++i) {
        const cases::Edit &stored = (*history)[i];
        QCOMPARE(stored.sequence, static_cast<std::int64_t>(i + 1));
        QCOMPARE(stored.group, i < 7 ? 1 : 8); // what came together stays together
        QCOMPARE(stored.time, now);
        QCOMPARE(stored.actor, me);
        QCOMPARE(stored.undoes, 0);
    }
    QVERIFY(!history->front().before);
    QCOMPARE(history->back().before, std::optional(QStringLiteral("210702")));
}

void TestWorkspace::keepsAnyText()
{
    FreshWorkspace workspace;
    const CaseId id = newCase(*workspace);
    const QString odd = QStringLiteral("'; DROP TABLE edits; -- \"\\\r\n\t𠀀é\x01") + QChar(0)
                        + QStringLiteral("behind NUL");
    cases::Edit made = edit("a.b", "-", "");
    made.after = odd;
    made.actor = odd;
    QCOMPARE(append(*workspace, id, {made}), QString());
    QCOMPARE(append(*workspace, id, {edit("a.c", "-", "")}), QString()); // empty is not absent
    workspace.open();
    const auto subject = workspace->load(id);
    QCOMPARE(subject->facts.at(QStringLiteral("a.b")), odd);
    QCOMPARE(subject->facts.at(QStringLiteral("a.c")), QString());
    QCOMPARE(workspace->history(id)->front().actor, odd);
}

void TestWorkspace::allOrNothing()
{
    FreshWorkspace workspace;
    const CaseId id = newCase(*workspace);
    QCOMPARE(append(*workspace, id, {edit("a.b", "-", "1")}), QString());
    QCOMPARE(append(*workspace, id,
                    {edit("a.c", "-", "1"), edit("t[0]", "-", "{}"), edit("a.b", "2", "3")}),
             QStringLiteral("edit-conflict(a.b; 2; 1)"));
    QCOMPARE(append(*workspace, id, {edit("a.c", "-", "1"), edit("t[5].x", "-", "1")}),
             QStringLiteral("no-such-row(t[5].x; )"));
    QCOMPARE(append(*workspace, id, {edit("a.c", "-", "1"), edit("a..c", "-", "1")}),
             QStringLiteral("bad-path(a..c)"));
    // refused by the file itself
    cases::Edit wrong = edit("a.d", "-", "1");
    wrong.undoes = 9;
    QVERIFY(append(*workspace, id, {edit("a.c", "-", "1"), wrong})
                .startsWith(QStringLiteral("workspace-write(")));
    cases::Case expected;
    expected.facts[QStringLiteral("a.b")] = QStringLiteral("1");
    QVERIFY(*workspace->load(id) == expected);
    QCOMPARE(workspace->history(id)->size(), std::size_t{1});
    QCOMPARE(append(*workspace, id, {}), QString());
    QCOMPARE(append(*workspace, id, {edit("a.c", "-", "1")}), QString());
    QCOMPARE(workspace->history(id)->back().sequence, 2);
    workspace.open();
    expected.facts[QStringLiteral("a.c")] = QStringLiteral("1");
    QVERIFY(*workspace->load(id) == expected);
}

void TestWorkspace::conflicts()
{
    FreshWorkspace workspace;
    const CaseId id = newCase(*workspace);
    QCOMPARE(append(*workspace, id, {edit("a.b", "-", "1")}), QString());
    const auto refused = workspace->append(id, {edit("a.b", "-", "2")});
    QVERIFY(!refused);
    QCOMPARE(shortForm(refused.error()), QStringLiteral("edit-conflict(a.b; ; 1)"));
    QCOMPARE(refused.error().front().place.path, QStringLiteral("a.b"));
}

void TestWorkspace::firstRowIsCompleted()
{
    FreshWorkspace workspace;
    const CaseId id = newCase(*workspace);
    const auto stored = workspace->append(id, {edit("contracts[0]", "-", "{}")});
    QVERIFY(stored);
    QCOMPARE(stored->front().before, std::optional(QStringLiteral("?")));
    QCOMPARE(append(*workspace, id, {cases::inverse(stored->front())}), QString());
    QVERIFY(*workspace->load(id) == cases::Case());
}

void TestWorkspace::undoAndRedo()
{
    FreshWorkspace workspace;
    const CaseId id = newCase(*workspace);
    QCOMPARE(append(*workspace, id, {edit("a.b", "-", "1")}), QString());
    const auto made = workspace->append(
        id, {edit("t[0]", "-", R"({"x":"1"})"), edit("t[1]", "-", "{}"), edit("a.b", "1", "2")});
    QVERIFY(made);
    const cases::Case after = *workspace->load(id);
    std::vector<cases::Edit> back;
    for (auto last = made->rbegin(); last != made->rend(); ++last)
        back.push_back(cases::inverse(*last));
    const auto undone = workspace->append(id, back);
    QVERIFY2(undone, undone ? "" : qPrintable(shortForm(undone.error())));
    QCOMPARE(undone->front().undoes, 4);
    QCOMPARE(undone->back().undoes, 2);
    cases::Case expected;
    expected.facts[QStringLiteral("a.b")] = QStringLiteral("1");
    QVERIFY(*workspace->load(id) == expected);
    back.clear();
    for (auto last = undone->rbegin(); last != undone->rend(); ++last)
        back.push_back(cases::inverse(*last));
    const auto redone = workspace->append(id, back);
    QVERIFY2(redone, redone ? "" : qPrintable(shortForm(redone.error())));
    QVERIFY(*workspace->load(id) == after);
    workspace.open();
    QVERIFY(*workspace->load(id) == after);
    QCOMPARE(workspace->history(id)->size(), std::size_t{10});
    QCOMPARE(workspace->history(id)->back().undoes, 5);
}

void TestWorkspace::listsCases()
{
    FreshWorkspace workspace;
    const CaseId first = newCase(*workspace, QStringLiteral("2024-01-01T00:00:00Z"));
    const CaseId second = newCase(*workspace, QStringLiteral("2024-02-01T00:00:00Z"));
    const CaseId third = newCase(*workspace, QStringLiteral("2024-03-01T00:00:00Z"));
    QVERIFY(first < second && second < third);
    QCOMPARE(
        append(*workspace, first,
               {edit("applicant.name", "-", "旧名"), edit("applicant.name", "旧名", "新名"),
                edit("applicant.credit_code", "-", "91350100M000100Y43"), edit("a.b", "-", "1")}),
        QString());
    QCOMPARE(append(*workspace, second, {edit("applicant.name", "-", "?")}), QString());
    const auto list = workspace->caseList();
    QCOMPARE(list->size(), std::size_t{3});
    const auto &[newest, same, oldest] = std::tie((*list)[0], (*list)[1], (*list)[2]);
    QCOMPARE(newest.id, second); // edited at the same time as the first, made later
    QCOMPARE(newest.name, QString());
    QCOMPARE(same.id, first);
    QCOMPARE(same.name, QStringLiteral("新名"));
    QCOMPARE(same.creditCode, QStringLiteral("91350100M000100Y43"));
    QCOMPARE(same.opened, now);
    QCOMPARE(oldest.id, third);
    QCOMPARE(oldest.opened, QStringLiteral("2024-03-01T00:00:00Z"));
    QVERIFY(!oldest.archived);
    QCOMPARE(append(*workspace, first, {edit("applicant.name", "新名", "-")}), QString());
    QCOMPARE(workspace->caseList()->at(1).name, QString());
}

void TestWorkspace::archives()
{
    FreshWorkspace workspace;
    const CaseId first = newCase(*workspace);
    const CaseId second = newCase(*workspace);
    QVERIFY(workspace->setArchived(second, true, now, me));
    workspace.open();
    auto list = *workspace->caseList();
    QCOMPARE(list[0].id, first);
    QCOMPARE(list[1].id, second);
    QVERIFY(list[1].archived);
    QVERIFY(workspace->setArchived(second, false, now, me));
    list = *workspace->caseList();
    QCOMPARE(list[0].id, second);
    QVERIFY(!list[0].archived);
}

void TestWorkspace::settings()
{
    FreshWorkspace workspace;
    QVERIFY(!workspace->setting(QStringLiteral("language")));
    QVERIFY(workspace->setSetting(QStringLiteral("language"), QStringLiteral("zh")));
    QVERIFY(workspace->setSetting(QStringLiteral("language"), QStringLiteral("en")));
    QVERIFY(workspace->setSetting(QStringLiteral("empty"), QString()));
    workspace.open();
    QCOMPARE(workspace->setting(QStringLiteral("language")), std::optional(QStringLiteral("en")));
    QCOMPARE(workspace->setting(QStringLiteral("empty")), std::optional(QString()));
}

void TestWorkspace::noSuchCase()
{
    FreshWorkspace workspace;
    newCase(*workspace);
    QCOMPARE(shortForm(workspace->load(7).error()), QStringLiteral("no-such-case(7)"));
    QCOMPARE(shortForm(workspace->history(7).error()), QStringLiteral("no-such-case(7)"));
    QCOMPARE(append(*workspace, 7, {edit("a.b", "-", "1")}), QStringLiteral("no-such-case(7)"));
    QCOMPARE(shortForm(workspace->setArchived(7, true, now, me).error()),
             QStringLiteral("no-such-case(7)"));
    QCOMPARE(append(*workspace, 1, {edit("a.b", "-", "1")}), QString());
}

/// Two connections to one file, as two processes have them.
void TestWorkspace::othersAreSeen()
{
    FreshWorkspace workspace;
    const auto other = store::Workspace::open(workspace.file());
    QVERIFY(other);
    const CaseId id = newCase(*workspace);
    QCOMPARE(append(*workspace, id, {edit("a.b", "-", "1")}), QString());
    QVERIFY(*(*other)->load(id) == *workspace->load(id));
    QCOMPARE(append(**other, id, {edit("a.b", "1", "2")}), QString());
    QCOMPARE(append(*workspace, id, {edit("a.b", "1", "3")}),
             QStringLiteral("edit-conflict(a.b; 1; 2)"));
    QCOMPARE(append(*workspace, id, {edit("a.b", "2", "3")}), QString());
    QCOMPARE((*other)->load(id)->facts.at(QStringLiteral("a.b")), QStringLiteral("3"));
    QCOMPARE((*other)->history(id)->size(), std::size_t{3});
}

void TestWorkspace::waitsAndGivesUp()
{
    FreshWorkspace workspace;
    const CaseId id = newCase(*workspace);
    struct Lock {
        explicit Lock(const QString &file) { sqlite3_open(qPrintable(file), &handle); }
        ~Lock() { sqlite3_close(handle); }
        sqlite3 *handle = nullptr;
    } lock(workspace.file());
    QCOMPARE(sqlite3_exec(lock.handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(append(*workspace, id, {edit("a.b", "-", "1")})
                .startsWith(QStringLiteral("workspace-busy(")));
    QVERIFY(timer.elapsed() >= 2500);
    QVERIFY(*workspace->load(id) == cases::Case()); // reading goes on
    QCOMPARE(openingCode(workspace.file()), QString());
    QCOMPARE(sqlite3_exec(lock.handle, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(append(*workspace, id, {edit("a.b", "-", "1")}), QString());
}

/// More cases than are kept folded.
void TestWorkspace::manyCases()
{
    FreshWorkspace workspace;
    std::vector<CaseId> ids;
    for (int i = 0; i < 20; ++i)
        ids.push_back(newCase(*workspace));
    for (int round = 0; round < 3; ++round) {
        for (const CaseId id : ids) {
            const QByteArray before = round == 0 ? "-" : QByteArray::number(round - 1);
            QCOMPARE(append(*workspace, id, {edit("a.b", before, QByteArray::number(round))}),
                     QString());
        }
    }
    for (const CaseId id : ids)
        QCOMPARE(workspace->load(id)->facts.at(QStringLiteral("a.b")), QStringLiteral("2"));
}

void TestWorkspace::manyEdits()
{
    FreshWorkspace workspace;
    const CaseId id = newCase(*workspace);
    CpuTime spent;
    std::vector<cases::Edit> edits;
    int rows = 0;
    for (int i = 0; i < 100'000; ++i) {
        if (i % 10 == 0) {
            edits.push_back(edit("", "-", R"({"amount":"0.00","project":"项目"})"));
            edits.back().path = cases::rowPath(QStringLiteral("contracts"), rows++);
        } else {
            edits.push_back(edit("", "-", "-"));
            edits.back().path =
                cases::cellPath(QStringLiteral("contracts"), rows - 1, QStringLiteral("amount"));
            edits.back().before = QString::number(i % 10 - 1) + QStringLiteral(".00");
            edits.back().after = QString::number(i % 10) + QStringLiteral(".00");
        }
        if (edits.size() == 1000) {
            QCOMPARE(append(*workspace, id, edits), QString());
            edits.clear();
        }
    }
    qInfo("100,000 edits stored in %lld ms", spent.restart());
    workspace.open();
    qInfo("opened and checked in %lld ms", spent.restart());
    const auto subject = workspace->load(id);
    const long long loading = spent.restart();
    qInfo("loaded in %lld ms", loading);
    QVERIFY(loading < 20'000); // generous: sanitizers
    QCOMPARE(subject->tables.at(QStringLiteral("contracts")).size(), std::size_t{10'000});
    constexpr int single = 100;
    spent.restart();
    for (int i = 0; i < single; ++i) {
        const QByteArray before = i == 0 ? "-" : QByteArray::number(i - 1);
        QCOMPARE(append(*workspace, id, {edit("a.b", before, QByteArray::number(i))}), QString());
    }
    const long long appending = spent.restart();
    qInfo("100 more edits, one by one, in %lld ms", appending);
    QVERIFY(appending < 10'000); // each alone would fold the case anew
    QCOMPARE(workspace->history(id)->size(), std::size_t{100'000 + single});
    qInfo("history in %lld ms", spent.restart());
    QCOMPARE(workspace->caseList()->size(), std::size_t{1});
    qInfo("list in %lld ms", spent.restart());
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
