// The interview through real widgets: order, answers, back, skip, "don't know", the end.
#include "advice/next_question.h"
#include "pages/interview_page.h"
#include "panes/fact_at.h"
#include "running_window.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using window_test::RunningWindow;

namespace {

/// On a machine that builds something else besides, under sanitizers.
constexpr int longest = 60'000; // ms

} // namespace

class TestInterview : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void asksWhatDecidesMost();
    void goesToTheEndByKeysAlone();
    void backBringsTheAnswer();
    void skippedComesLast();
    void dontKnowIsNotAskedAgain();
    void whatCannotBeReadStays();
    void emptyCaseIsLedToAResult();
    void namesAreUnique();
    void bannerLeadsThere();
    void stopShowsTheResult();

private:
    pages::InterviewPage *page() { return m_program->find<pages::InterviewPage>("interview"); }
    QString path() { return page()->path(); }
    /// Waits for a question; empty where the end has come.
    QString waitForQuestion();
    /// Answers with keys: no, a first choice, a small figure, an early day, no rows.
    bool answer(const QString &path);
    bool isAtTheEnd();

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<RunningWindow> m_program;
};

void TestInterview::init()
{
    m_program = std::make_unique<RunningWindow>(
        m_folder.filePath(QStringLiteral("%1.huisuan").arg(++m_count)), base::Language::English);
    QVERIFY(m_program->isGood());
    m_program->window().openSample(QStringLiteral("equipment-maker"));
    m_program->window().showPage(window::Page::Interview);
}

bool TestInterview::isAtTheEnd()
{
    const auto *result = m_program->find<QPushButton>("interview/result");
    return result && result->isVisible();
}

QString TestInterview::waitForQuestion()
{
    for (int i = 0; i < longest / 10 && path().isEmpty() && !isAtTheEnd(); ++i)
        QTest::qWait(10);
    return path();
}

bool TestInterview::answer(const QString &path)
{
    if (m_program->find("interview/table/none")
        && m_program->find("interview/table/none")->isVisible())
        return m_program->click("interview/table/none");
    const widgets::InputSpec spec = panes::FactAt::spec(path, m_program->session());
    const QString name = QStringLiteral("interview/") + path;
    QWidget *input = m_program->find(name);
    if (!input)
        return false;
    switch (spec.kind) {
    case feel::Kind::Truth:
        QTest::keyClick(input, Qt::Key_N);
        return true;
    case feel::Kind::Choice:
    case feel::Kind::Place:
        return m_program->pick(name, qobject_cast<QComboBox *>(input)->itemData(1).toString());
    case feel::Kind::Date:
        QTest::keyClicks(input, QStringLiteral("2024-01-15"));
        break;
    default:
        QTest::keyClicks(input, QStringLiteral("1"));
    }
    QTest::keyClick(input, Qt::Key_Return);
    return true;
}

void TestInterview::asksWhatDecidesMost()
{
    const auto next = advice::nextQuestions(m_program->session().sharedRules(),
                                            m_program->session().current(), {});
    QVERIFY(next && !next->questions.empty());
    QCOMPARE(waitForQuestion(),
             eval::pathOf(next->questions.front().input, m_program->session().rules().symbols()));
    QVERIFY(m_program->find("interview/" + path()));
    QVERIFY(!m_program->find<QLabel>("interview/banner")->text().isEmpty());
    QVERIFY(m_program->find<QLabel>("interview/stake")->text().contains("This answer"));
    QVERIFY(m_program->find("interview/coming/1")->isVisible());
}

void TestInterview::goesToTheEndByKeysAlone()
{
    constexpr int most = 60;
    int asked = 0;
    for (; asked < most; ++asked) {
        const QString now = waitForQuestion();
        if (now.isEmpty())
            break;
        QTRY_VERIFY2_WITH_TIMEOUT(QApplication::focusWidget()
                                      && page()->isAncestorOf(QApplication::focusWidget()),
                                  qPrintable(now), longest);
        QVERIFY2(answer(now), qPrintable(now));
        const auto text = cases::textAt(m_program->session().current(), now);
        QVERIFY2(text, qPrintable(now));
    }
    QVERIFY(asked > 3);
    QVERIFY(isAtTheEnd());
    const auto left = advice::nextQuestions(m_program->session().sharedRules(),
                                            m_program->session().current(), {});
    QVERIFY(left);
    QVERIFY(left->questions.empty());
    QVERIFY(left->settled);
}

void TestInterview::backBringsTheAnswer()
{
    const QString first = waitForQuestion();
    QVERIFY(!m_program->find("interview/back")->isEnabled());
    QVERIFY(answer(first));
    QTRY_VERIFY_WITH_TIMEOUT(!path().isEmpty() && path() != first, longest);
    QVERIFY(m_program->click("interview/back"));
    QCOMPARE(path(), first);
    QCOMPARE(cases::textAt(m_program->session().current(), first), QStringLiteral("false"));
    QTest::keyClick(m_program->find("interview/" + first), Qt::Key_Y);
    QCOMPARE(cases::textAt(m_program->session().current(), first), QStringLiteral("true"));
}

void TestInterview::skippedComesLast()
{
    const QString first = waitForQuestion();
    QVERIFY(m_program->click("interview/skip"));
    QVERIFY(path() != first);
    QVERIFY(!cases::textAt(m_program->session().current(), first));
    constexpr int most = 60;
    for (int i = 0; i < most; ++i) {
        const QString now = waitForQuestion();
        if (now.isEmpty())
            break;
        QVERIFY(now != first);
        QVERIFY(m_program->click("interview/skip"));
    }
    QVERIFY(isAtTheEnd());
    QVERIFY(m_program->click("interview/do")); // ask these again
    QCOMPARE(path(), first);
}

void TestInterview::dontKnowIsNotAskedAgain()
{
    const QString first = waitForQuestion();
    QTest::keyClick(m_program->find("interview/" + first), Qt::Key_Question);
    QCOMPARE(cases::textAt(m_program->session().current(), first), QStringLiteral("?"));
    QTRY_VERIFY_WITH_TIMEOUT(!path().isEmpty() && path() != first, longest);
    constexpr int most = 60;
    for (int i = 0; i < most && !waitForQuestion().isEmpty(); ++i) {
        QVERIFY(path() != first);
        QVERIFY(m_program->click("interview/skip"));
    }
    QVERIFY(isAtTheEnd());
}

void TestInterview::whatCannotBeReadStays()
{
    QVERIFY(m_program->session().clear(QStringLiteral("contracts[0].amount")));
    m_program->window().showPage(window::Page::Start);
    m_program->window().showPage(window::Page::Interview);
    const QString amount = QStringLiteral("contracts[0].amount");
    for (int i = 0; i < 60 && waitForQuestion() != amount && !path().isEmpty(); ++i)
        QVERIFY(m_program->click("interview/skip"));
    QCOMPARE(path(), amount);
    QVERIFY(m_program->type("interview/" + amount, "a lot"));
    QCOMPARE(path(), amount);
    auto *error = m_program->find<QLabel>("interview/" + amount + "/error");
    QVERIFY(error->isVisible());
    QVERIFY(error->text().contains("a lot"));
    QVERIFY(!cases::textAt(m_program->session().current(), amount));
    QVERIFY(m_program->type("interview/" + amount, "300万"));
    QTRY_VERIFY_WITH_TIMEOUT(path() != amount, longest);
    QCOMPARE(cases::textAt(m_program->session().current(), amount), QStringLiteral("3000000.00"));
}

void TestInterview::emptyCaseIsLedToAResult()
{
    QVERIFY(m_program->session().newCase());
    QVERIFY(m_program->session().setOn(*base::Date::fromCivil(2024, 6, 30)));
    m_program->window().showPage(window::Page::Interview);
    QStringList asked;
    for (int i = 0; i < 4 && !waitForQuestion().isEmpty(); ++i) {
        asked.append(path());
        QVERIFY2(answer(path()), qPrintable(path()));
    }
    QVERIFY(asked.contains(QStringLiteral("applicant.place")));
}

void TestInterview::namesAreUnique()
{
    QVERIFY(!waitForQuestion().isEmpty());
    QSet<QString> seen;
    for (const QWidget *widget : m_program->window().findChildren<QWidget *>()) {
        const QString name = widget->objectName();
        if (!name.contains(u'/'))
            continue;
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
    }
}

void TestInterview::bannerLeadsThere()
{
    m_program->window().showPage(window::Page::Assessment);
    QTRY_VERIFY_WITH_TIMEOUT(m_program->find("case/promise")->accessibleName().contains("answer"),
                             longest);
    QVERIFY(m_program->click("case/answer"));
    QCOMPARE(m_program->window().page(), window::Page::Interview);
}

void TestInterview::stopShowsTheResult()
{
    QVERIFY(!waitForQuestion().isEmpty());
    QVERIFY(m_program->click("interview/stop"));
    QCOMPARE(m_program->window().page(), window::Page::Assessment);
}

QTEST_MAIN(TestInterview)
#include "tst_interview.moc"
