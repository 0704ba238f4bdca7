// Cases, edits, preview, files and settings of a session.
#include "office.h"

#include <QFile>
#include <QSignalSpy>
#include <QtTest>

using session::Session;

namespace {

assess::Verdict verdictOf(const Session &session, const QString &measure)
{
    const auto assessment = session.assessment();
    if (!assessment || !assessment->find(measure))
        qFatal("no outcome of %s", qPrintable(measure));
    return assessment->find(measure)->verdict;
}

QString factOf(const Session &session, const QString &path)
{
    return cases::textAt(session.current(), path).value_or(QString());
}

} // namespace

class TstSession : public QObject {
    Q_OBJECT
private slots:
    void opensEmpty();
    void newCaseIsDatedToday();
    void opensTheLastCaseAgain();
    void storesBeforeItShows();
    void tellsInOrder();
    void typedTextIsMadeCanonical();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
    void sameTextIsNoEdit();
    void blankClears();
    void severalAtOnce();
    void needsACase();
    void readingsAndAssumptions();
    void effectsOfReadingsComeLater();
    void previewStoresNothing();
    void previewOfARowThatIsNotThere();
    void previewLeavesTheLastResult();
    void anEditEndsAPreview();
    void reasonsFollowThePreview();
    void clearedDateMeansNoResult();
    void lastDayInForce();
    void exportsAndImports();
    void importFailureLeavesNothing_data();
    void importFailureLeavesNothing();
    void exportFailureLeavesTheFile();
    void anEmptyFileIsANewCase();
    void samplesImport();
    void archivingClosesTheCase();
    void languageIsRemembered();
    void settingsAreRemembered();
    void anotherProcessWins();
};

void TstSession::opensEmpty()
{
    Office office;
    const auto session = office.open();
    QVERIFY(!session->hasCase());
    QCOMPARE(session->caseId(), store::CaseId(0));
    QVERIFY(session->caseList().empty());
    QVERIFY(!session->assessment());
    QVERIFY(!session->canUndo());
    QCOMPARE(session->language(), base::Language::Chinese);
    QCOMPARE(session->today().toText(), "2024-06-30");
}

void TstSession::newCaseIsDatedToday()
{
    Office office;
    const auto session = office.open();
    QSignalSpy opened(session.get(), &Session::caseOpened);
    QSignalSpy listed(session.get(), &Session::caseListChanged);
    QVERIFY(session->newCase());
    QVERIFY(session->hasCase());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(listed.size(), 1);
    QCOMPARE(session->current().on.value_or(""), "2024-06-30");
    QVERIFY(session->assessment());
    QCOMPARE(session->caseList().size(), std::size_t(1));
    QVERIFY2(!session->canUndo(), "what makes a case is no step");
}

void TstSession::opensTheLastCaseAgain()
{
    Office office;
    store::CaseId second = 0;
    {
        const auto session = office.openCase();
        QVERIFY(session->newCase());
        second = session->caseId();
        QVERIFY(session->setFact("applicant.name", "甲"));
        QVERIFY(session->openCase(session->caseList().back().id));
        QVERIFY(session->openCase(second));
    }
    const auto session = office.open();
    QCOMPARE(session->caseId(), second);
    QCOMPARE(factOf(*session, "applicant.name"), "甲");
    QVERIFY(session->assessment());
}

void TstSession::storesBeforeItShows()
{
    Office office;
    const auto session = office.openCase();
    auto other = store::Workspace::open(office.workspaceFile());
    QVERIFY(other);
    std::optional<QString> stored;
    connect(session.get(), &Session::edited, this, [&] {
        const auto subject = (*other)->load(session->caseId());
        stored = subject ? cases::textAt(*subject, "applicant.staff") : std::nullopt;
    });
    QVERIFY(session->setFact("applicant.staff", "12"));
    QCOMPARE(stored.value_or("nothing"), "12");
}

void TstSession::tellsInOrder()
{
    Office office;
    const auto session = office.openCase();
    QStringList told;
    connect(session.get(), &Session::edited, this, [&](const std::vector<cases::Edit> &edits) {
        told += QStringLiteral("edited %1").arg(edits.size());
    });
    connect(session.get(), &Session::factChanged, this, [&](const QString &path) { told += path; });
    connect(session.get(), &Session::assessed, this, [&] {
        told += QStringLiteral("assessed");
        QCOMPARE(verdictOf(*session, "award"), assess::Verdict::Undetermined);
    });
    connect(session.get(), &Session::undoChanged, this, [&] { told += QStringLiteral("undo"); });
    QVERIFY(session->setFact("applicant.staff", "12"));
    QCOMPARE(told, QStringList({"edited 1", "applicant.staff", "assessed", "undo"}));
}

void TstSession::typedTextIsMadeCanonical()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("applicant.capital", "３００万"));
    QCOMPARE(factOf(*session, "applicant.capital"), "3000000.00");
    QVERIFY(session->setFact("applicant.kind", "院所"));
    QCOMPARE(factOf(*session, "applicant.kind"), "institute");
    QVERIFY(session->setFact("applicant.listed", "?"));
    QCOMPARE(factOf(*session, "applicant.listed"), "?");
    QVERIFY(session->setOn(*base::Date::fromCivil(2025, 1, 31)));
    QCOMPARE(session->current().on.value_or(""), "2025-01-31");
    QVERIFY(session->setFact("on", "2025/2/1"));
    QCOMPARE(session->current().on.value_or(""), "2025-02-01");
    const cases::Edit last = session->history().back();
    QCOMPARE(last.actor, "tester");
    QVERIFY(last.time.startsWith("2026-11-21T"));
}

void TstSession::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("typed");
    QTest::newRow("money") << "applicant.capital"
                           << "viel";
    QTest::newRow("member") << "applicant.kind"
                            << "school";
    QTest::newRow("domain") << "applicant.staff"
                            << "-1";
    QTest::newRow("fact") << "applicant.colour"
                          << "red";
    QTest::newRow("table") << "loans[0].amount"
                           << "1";
    QTest::newRow("column") << "contracts[0].colour"
                            << "red";
    QTest::newRow("row") << "contracts[7].amount"
                         << "1";
    QTest::newRow("path") << "contracts["
                          << "1";
    QTest::newRow("date") << "on"
                          << "2024-02-30";
    QTest::newRow("reading") << "reading.colour"
                             << "red";
    QTest::newRow("choice") << "reading.cap_unit"
                            << "red";
    QTest::newRow("assumption") << "assumption.interest_rate"
                                << "much";
}

void TstSession::refusesWhatCannotBeRead()
{
    QFETCH(const QString, path);
    QFETCH(const QString, typed);
    Office office;
    const auto session = office.openCase();
    const cases::Case before = session->current();
    const std::size_t edits = session->history().size();
    QSignalSpy failed(session.get(), &Session::failed);
    QSignalSpy assessed(session.get(), &Session::assessed);

    const base::Result<void> done = session->setFact(path, typed);

    QVERIFY(!done);
    QVERIFY(!done.error().empty());
    QCOMPARE(done.error().front().place.path, path);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(assessed.size(), 0);
    QVERIFY(session->current() == before);
    QCOMPARE(session->history().size(), edits);
}

void TstSession::sameTextIsNoEdit()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("applicant.capital", "3000000"));
    QSignalSpy assessed(session.get(), &Session::assessed);
    const std::size_t edits = session->history().size();
    QVERIFY(session->setFact("applicant.capital", "300万元"));
    QCOMPARE(session->history().size(), edits);
    QCOMPARE(assessed.size(), 0);
}

void TstSession::blankClears()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("applicant.staff", "12"));
    QVERIFY(session->setFact("applicant.staff", "  "));
    QVERIFY(!cases::textAt(session->current(), "applicant.staff"));
    QVERIFY(session->clear("applicant.place"));
    QVERIFY(!cases::textAt(session->current(), "applicant.place"));
}

void TstSession::severalAtOnce()
{
    Office office;
    const auto session = office.openCase();
    const cases::Case before = session->current();
    const auto bad = session->setFacts(
        {{"applicant.staff", "12"}, {"applicant.capital", "x"}, {"applicant.ratio", "y"}});
    QVERIFY(!bad);
    QCOMPARE(bad.error().size(), std::size_t(2));
    QVERIFY(session->current() == before);
    QVERIFY(session->setFacts({{"applicant.staff", "12"}, {"applicant.capital", "100万"}}));
    QVERIFY(session->undo());
    QVERIFY(session->current() == before);
}

void TstSession::needsACase()
{
    Office office;
    const auto session = office.open();
    QCOMPARE(codeOf(session->setFact("applicant.staff", "1")), "no-case");
    QCOMPARE(codeOf(session->setOn(session->today())), "no-case");
    QCOMPARE(codeOf(session->preview("applicant.staff", "1")), "no-case");
    QCOMPARE(codeOf(session->reasons("award")), "no-case");
    QCOMPARE(codeOf(session->exportFile(office.path("x.json"))), "no-case");
    QVERIFY(session->warnings().empty());
    QVERIFY(!session->lastDayInForce());
}

void TstSession::readingsAndAssumptions()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setReading("cap_unit", "contract"));
    QCOMPARE(factOf(*session, "reading.cap_unit"), "contract");
    QVERIFY(session->setFact("applicant.capital", "100万"));
    QVERIFY(session->setFact("applicant.ratio", "6%"));
    QVERIFY(!session->assessment()->find(u"interest")->amount.high);
    QVERIFY(session->setAssumption("interest_rate", "10%"));
    const assess::Outcome *outcome = session->assessment()->find(u"interest");
    QVERIFY(outcome->assumed);
    QCOMPARE(outcome->amount.low.fen(), std::int64_t(10'000'000));
    QVERIFY(session->setAssumption("interest_rate", ""));
    QVERIFY(!cases::textAt(session->current(), "assumption.interest_rate"));
}

void TstSession::effectsOfReadingsComeLater()
{
    Office office;
    const auto session = office.openCase();
    const auto effects = [&] {
        const auto assessment = session->assessment();
        return !assessment->find(u"subsidy")->readings.empty()
               && !assessment->find(u"subsidy")->readings.front().alternatives.empty();
    };
    QTRY_VERIFY(effects());
    QSignalSpy assessed(session.get(), &Session::assessed);
    QVERIFY(session->preview("applicant.staff", "12"));
    QTRY_VERIFY(effects());
    session->endPreview();
    QVERIFY(effects());
    QCOMPARE(assessed.size(), 3);
}

void TstSession::previewStoresNothing()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("applicant.listed", "true"));
    const cases::Case before = session->current();
    const std::size_t edits = session->history().size();
    QSignalSpy changed(session.get(), &Session::factChanged);
    QSignalSpy assessed(session.get(), &Session::assessed);

    QVERIFY(session->preview("applicant.staff", "12"));
    QCOMPARE(verdictOf(*session, "award"), assess::Verdict::Eligible);
    QCOMPARE(session->assessment()->find(u"award")->amount.low.fen(), std::int64_t(6'000'000));
    QCOMPARE(assessed.size(), 1);
    QVERIFY(session->preview("applicant.staff", "9"));
    QCOMPARE(verdictOf(*session, "award"), assess::Verdict::NotEligible);
    QVERIFY(session->current() == before);
    QCOMPARE(session->history().size(), edits);
    QCOMPARE(changed.size(), 0);

    session->endPreview();
    QCOMPARE(verdictOf(*session, "award"), assess::Verdict::Undetermined);
    QCOMPARE(assessed.size(), 3);
    session->endPreview();
    QCOMPARE(assessed.size(), 3);
}

void TstSession::previewOfARowThatIsNotThere()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->preview("contracts[0].amount", "49万"));
    QCOMPARE(verdictOf(*session, "subsidy"), assess::Verdict::NotEligible);
    session->endPreview();
    QVERIFY(session->current().tables.empty());
}

void TstSession::previewLeavesTheLastResult()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->preview("applicant.capital", "3"));
    const auto last = session->assessment();
    QSignalSpy failed(session.get(), &Session::failed);
    QVERIFY(!session->preview("applicant.capital", "3x"));
    QCOMPARE(session->assessment(), last);
    QVERIFY2(failed.isEmpty(), "whoever types is not interrupted");
    QVERIFY(session->preview("applicant.capital", ""));
    QVERIFY(session->assessment() != last);
}

void TstSession::anEditEndsAPreview()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->preview("applicant.listed", "true"));
    QVERIFY(session->setFact("applicant.staff", "12"));
    QCOMPARE(verdictOf(*session, "award"), assess::Verdict::Undetermined);
    QVERIFY(session->preview("applicant.staff", "3"));
    QVERIFY(session->setFact("applicant.staff", "12"));
    QCOMPARE(verdictOf(*session, "award"), assess::Verdict::Undetermined);
}

void TstSession::reasonsFollowThePreview()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("applicant.listed", "true"));
    QVERIFY(session->preview("applicant.staff", "12"));
    const auto reasons = session->reasons("award");
    QVERIFY(reasons);
    QCOMPARE(reasons->mark, explain::Mark::Met);
    QCOMPARE(codeOf(session->reasons("nothing")), "unknown-measure");
}

void TstSession::clearedDateMeansNoResult()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->clear("on"));
    QVERIFY(!session->assessment());
    QCOMPARE(codeOf(session->reasons("award")), "no-date");
    QVERIFY(session->undo());
    QVERIFY(session->assessment());
}

void TstSession::lastDayInForce()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(!session->lastDayInForce());
    QVERIFY(session->setOn(*base::Date::fromCivil(2026, 11, 21)));
    const auto day = session->lastDayInForce();
    QVERIFY(day);
    QCOMPARE(day->toText(), "2026-10-08");
    QVERIFY(session->setReading("period_end", "matching_day"));
    QCOMPARE(session->lastDayInForce()->toText(), "2026-10-09");
    QVERIFY(session->setFact("applicant.place", "370900"));
    QVERIFY(!session->lastDayInForce());
}

void TstSession::exportsAndImports()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("applicant.name", "甲公司"));
    QVERIFY(session->setFact("applicant.staff", "12"));
    QVERIFY(session->setReading("cap_unit", "contract"));
    QVERIFY(session->insertRow("contracts", 0, {{"amount", "300万"}, {"role", "受让方"}}));
    QVERIFY(session->insertRow("contracts", 1));
    const cases::Case before = session->current();
    const store::CaseId first = session->caseId();
    QVERIFY(session->exportFile(office.path("case.json")));

    QVERIFY(session->importFile(office.path("case.json")));
    QVERIFY(session->caseId() != first);
    QVERIFY(session->current() == before);
    QCOMPARE(session->caseList().size(), std::size_t(2));
    const std::vector<cases::Edit> edits = session->history();
    QVERIFY(std::all_of(edits.begin(), edits.end(),
                        [](const cases::Edit &edit) { return edit.group == 1; }));
    QVERIFY(!session->canUndo());
}

void TstSession::importFailureLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("{\"huisuan\": 1,");
    QTest::newRow("unknown fact") << QByteArray(
        R"({"huisuan": 1, "on": "2024-06-30", "facts": {"applicant.colour": 1}})");
    QTest::newRow("half right") << QByteArray(
        R"({"huisuan": 1, "on": "2024-06-30", "applicant": {"staff": 12, "capital": "x"}})");
    QTest::newRow("empty") << QByteArray();
}

void TstSession::importFailureLeavesNothing()
{
    QFETCH(const QByteArray, bytes);
    Office office;
    const auto session = office.openCase();
    const cases::Case before = session->current();
    const store::CaseId id = session->caseId();
    smallrules::put(office.path(""), "bad.json", bytes);
    QSignalSpy failed(session.get(), &Session::failed);
    QSignalSpy listed(session.get(), &Session::caseListChanged);

    const auto done = session->importFile(office.path("bad.json"));

    QVERIFY(!done);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(listed.size(), 0);
    QCOMPARE(session->caseId(), id);
    QVERIFY(session->current() == before);
    QCOMPARE(session->caseList().size(), std::size_t(1));
    QCOMPARE(codeOf(session->importFile(office.path("absent.json"))), "file-read");
    QCOMPARE(session->caseList().size(), std::size_t(1));
}

void TstSession::exportFailureLeavesTheFile()
{
    Office office;
    const auto session = office.openCase();
    QCOMPARE(codeOf(session->exportFile(office.path("no/such/folder.json"))), "file-write");
    QVERIFY(session->exportFile(office.path("case.json")));
    const auto bytes = [&] {
        QFile file(office.path("case.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    QVERIFY(before.contains("210702"));
    QVERIFY(session->exportFile(office.path("case.json")));
    QCOMPARE(bytes(), before);
}

void TstSession::anEmptyFileIsANewCase()
{
    Office office;
    const auto session = office.open();
    smallrules::put(office.path(""), "empty.json", R"({"huisuan": 1})");
    QVERIFY(session->importFile(office.path("empty.json")));
    QCOMPARE(session->current().on.value_or(""), "2024-06-30");
    QVERIFY(session->setFact("applicant.staff", "1"));
    QVERIFY(session->canUndo());
}

void TstSession::samplesImport()
{
    auto rules = rulebook::Rulebook::load(":/rules");
    if (!rules)
        QSKIP("the rules built in do not load");
    Office office(*rules);
    const auto session = office.open();
    for (const QString &name : session->samples()) {
        QVERIFY2(session->importSample(name), qPrintable(name));
        QVERIFY2(session->assessment(), qPrintable(name));
    }
    QCOMPARE(session->caseList().size(), session->samples().size());
    QCOMPARE(codeOf(session->importSample("../rules")), "unknown-sample");
}

void TstSession::archivingClosesTheCase()
{
    Office office;
    const auto session = office.openCase();
    const store::CaseId id = session->caseId();
    QSignalSpy opened(session.get(), &Session::caseOpened);
    QVERIFY(session->archive(id, true));
    QVERIFY(!session->hasCase());
    QCOMPARE(opened.size(), 1);
    QVERIFY(!session->assessment());
    QVERIFY(session->caseList().front().archived);
    QVERIFY(session->archive(id, false));
    QVERIFY(session->openCase(id));
    QVERIFY(session->assessment());
    QCOMPARE(codeOf(session->openCase(99)), "no-such-case");
    QCOMPARE(session->caseId(), id);
}

void TstSession::languageIsRemembered()
{
    Office office;
    {
        const auto session = office.open();
        QSignalSpy changed(session.get(), &Session::languageChanged);
        session->setLanguage(base::Language::English);
        session->setLanguage(base::Language::English);
        QCOMPARE(changed.size(), 1);
    }
    QCOMPARE(office.open()->language(), base::Language::English);
}

void TstSession::settingsAreRemembered()
{
    Office office;
    QCOMPARE(office.open()->setting("window"), QString());
    office.open()->setSetting("window", "wide");
    QCOMPARE(office.open()->setting("window"), "wide");
}

void TstSession::anotherProcessWins()
{
    Office office;
    const auto one = office.openCase();
    const auto two = office.open();
    QCOMPARE(two->caseId(), one->caseId());
    QVERIFY(two->setFact("applicant.staff", "12"));

    QVERIFY(!one->setFact("applicant.staff", "13"));
    QCOMPARE(factOf(*one, "applicant.staff"), "12");
    QVERIFY(one->setFact("applicant.staff", "13"));

    QVERIFY(two->setFact("applicant.listed", "true"));
    QCOMPARE(factOf(*two, "applicant.staff"), "13");
    QCOMPARE(two->history().size(), one->history().size() + 1);
    QVERIFY(two->undo());
    QVERIFY(!cases::textAt(two->current(), "applicant.listed"));
    QCOMPARE(factOf(*two, "applicant.staff"), "13");
}

QTEST_GUILESS_MAIN(TstSession)
#include "tst_session.moc"
