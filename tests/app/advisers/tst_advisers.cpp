// Advice is worked out beside the window, and the last question wins.
#include "advisers/latest_job.h"
#include "advisers/measure_adviser.h"
#include "advisers/questioner.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using advisers::LatestJob;

namespace {

/// On a machine that builds something else besides, under sanitizers.
constexpr int longest = 60'000; // ms

} // namespace

class TestAdvisers : public QObject {
    Q_OBJECT

private slots:
    void init();
    void lastJobWins();
    void droppedJobsNeverArrive();
    void resultsArriveInTheOwnersThread();
    void questionsFollowTheCase();
    void rankingDoesNotHoldUpTheCaller();
    void waysAndDates();
    void nothingIsWorkedOutUnseen();

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<session::Session> m_session;
};

void TestAdvisers::init()
{
    static const auto rules = rulebook::Rulebook::load(QStringLiteral(":/rules")); // once
    QVERIFY(rules);
    session::Surroundings surroundings;
    surroundings.workspaceFile = m_folder.filePath(QStringLiteral("%1.huisuan").arg(++m_count));
    surroundings.nowUtc = [] {
        return QStringLiteral("2026-11-21T08:00:00Z");
    };
    surroundings.today = [] {
        return *base::Date::fromCivil(2026, 11, 21);
    };
    auto opened = session::Session::open(*rules, surroundings);
    QVERIFY(opened);
    m_session = *std::move(opened);
    QVERIFY(m_session->importSample(QStringLiteral("equipment-maker")));
}

void TestAdvisers::lastJobWins()
{
    std::vector<int> arrived;
    std::atomic_int ran = 0;
    QSemaphore gate;
    LatestJob<int> job([&](const int &result) { arrived.push_back(result); });
    for (int i = 1; i <= 5; ++i)
        job.start([i, &ran, &gate] {
            gate.acquire();
            ++ran;
            return i;
        });
    QVERIFY(job.runs());
    gate.release(5);
    QTRY_COMPARE_WITH_TIMEOUT(arrived, std::vector<int>{5}, longest);
    QVERIFY(!job.runs());
    QVERIFY(ran <= 2); // the one that had begun, and the last
    QTest::qWait(20);
    QCOMPARE(arrived, std::vector<int>{5});
}

void TestAdvisers::droppedJobsNeverArrive()
{
    int arrived = 0;
    QSemaphore gate;
    LatestJob<int> job([&](const int &) { ++arrived; });
    job.start([&gate] {
        gate.acquire();
        return 1;
    });
    job.drop();
    gate.release();
    QTest::qWait(50);
    QCOMPARE(arrived, 0);
    QVERIFY(!job.runs());
}

void TestAdvisers::resultsArriveInTheOwnersThread()
{
    QThread *worked = nullptr;
    QThread *told = nullptr;
    LatestJob<QThread *> job([&](QThread *const &result) {
        worked = result;
        told = QThread::currentThread();
    });
    job.start([] { return QThread::currentThread(); });
    QTRY_VERIFY_WITH_TIMEOUT(told, longest);
    QCOMPARE(told, thread());
    QVERIFY(worked != told);
}

void TestAdvisers::questionsFollowTheCase()
{
    advisers::Questioner questioner(*m_session);
    QVERIFY(!questioner.latest());
    QTRY_VERIFY_WITH_TIMEOUT(questioner.latest(), longest);
    const auto wanted = advice::nextQuestions(m_session->sharedRules(), m_session->current(), {});
    QVERIFY(wanted);
    QCOMPARE(questioner.latest()->questions.size(), wanted->questions.size());
    QCOMPARE(questioner.latest()->questions.front().input, wanted->questions.front().input);

    const QString path =
        eval::pathOf(wanted->questions.front().input, m_session->rules().symbols());
    QVERIFY(m_session->setFact(path, QStringLiteral("false")));
    QVERIFY(questioner.isRanking());
    QTRY_VERIFY_WITH_TIMEOUT(!questioner.isRanking(), longest);
    for (const advice::Question &question : questioner.latest()->questions)
        QVERIFY(eval::pathOf(question.input, m_session->rules().symbols()) != path);

    QVERIFY(m_session->newCase());
    QVERIFY(!questioner.latest()); // never those of another case
}

void TestAdvisers::rankingDoesNotHoldUpTheCaller()
{
    advisers::Questioner questioner(*m_session);
    QSignalSpy ranked(&questioner, &advisers::Questioner::ranked);
    questioner.rankNow();
    QVERIFY(questioner.isRanking());
    QCOMPARE(ranked.size(), 0); // it comes through the event loop alone
    QVERIFY(!questioner.latest());
    QVERIFY(ranked.wait(longest));
    QVERIFY(questioner.latest());
    questioner.rankNow(); // the same case once more: nothing to do
    QVERIFY(!questioner.isRanking());
}

void TestAdvisers::waysAndDates()
{
    // One contract alone, 20,000 yuan below what the measure asks for.
    QVERIFY(m_session->removeRows(QStringLiteral("contracts"), {0, 1}));
    advisers::MeasureAdviser adviser(*m_session);
    adviser.setMeasure(QStringLiteral("jz3-4"));
    adviser.setWanted(true);
    QTRY_VERIFY_WITH_TIMEOUT(adviser.answer(), longest);
    const advisers::MeasureAdvice &advice = *adviser.answer();
    QVERIFY(!advice.ways.empty());
    QCOMPARE(advice.ways.front().moves.size(), std::size_t(1));
    const QString path =
        eval::pathOf(advice.ways.front().moves.front().input, m_session->rules().symbols());
    QCOMPARE(path, QStringLiteral("contracts[0].amount"));
    for (const advice::Day &day : advice.days)
        QCOMPARE(day.measure->id, QStringLiteral("jz3-4"));
    QVERIFY(std::ranges::any_of(
        advice.days, [](const advice::Day &day) { return day.date.toText() == u"2026-10-09"; }));
}

void TestAdvisers::nothingIsWorkedOutUnseen()
{
    advisers::MeasureAdviser adviser(*m_session);
    adviser.setMeasure(QStringLiteral("jz3-4"));
    QVERIFY(!adviser.isAtWork());
    QVERIFY(m_session->setFact(QStringLiteral("applicant.name"), QStringLiteral("Other Ltd")));
    QVERIFY(!adviser.isAtWork());
    adviser.setWanted(true);
    QVERIFY(adviser.isAtWork());
}

QTEST_MAIN(TestAdvisers)
#include "tst_advisers.moc"
