// Rows, pasting, undo and redo, within a session and across restarts.
#include "office.h"
#include "random_edits.h"
#include "session/undo_stack.h"

#include <QSignalSpy>
#include <QtTest>

using session::Session;

namespace {

std::vector<cases::RowTexts> rowsOf(const Session &session)
{
    const auto found = session.current().tables.find("contracts");
    return found == session.current().tables.end() ? std::vector<cases::RowTexts>() : found->second;
}

bool isKnown(const Session &session) { return session.current().tables.contains("contracts"); }

} // namespace

class TstUndo : public QObject {
    Q_OBJECT
private slots:
    void takesBackAndBringsAgain();
    void aNewEditForgetsRedo();
    void textsNameTheFact();
    void nothingToUndo();
    void firstRowMakesTheTableKnown();
    void theLastRowLeavesItUnknown();
    void noneIsSaidAndTakenBack();
    void clearingATable();
    void rowsThatAreNotThere();
    void aCellBehindTheLastRowAddsIt();
    void pasteIsOneStep();
    void pasteIsAllOrNothing();
    void pasteTooWide();
    void undoSurvivesARestart();
    void randomWalk_data();
    void randomWalk();
    void stackReadsHistoryAsItGrew();
};

void TstUndo::takesBackAndBringsAgain()
{
    Office office;
    const auto session = office.openCase();
    const cases::Case before = session->current();
    QVERIFY(session->setFact("applicant.staff", "12"));
    const cases::Case after = session->current();
    QSignalSpy undoChanged(session.get(), &Session::undoChanged);
    QSignalSpy fact(session.get(), &Session::factChanged);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(session->undo());
        QVERIFY(session->current() == before);
        QVERIFY(session->canRedo());
        QVERIFY(session->redo());
        QVERIFY(session->current() == after);
        QVERIFY(!session->canRedo());
    }
    QCOMPARE(undoChanged.size(), 6);
    QCOMPARE(fact.size(), 6);
    const std::vector<cases::Edit> history = session->history();
    QCOMPARE(history.back().undoes, history[history.size() - 2].sequence);
}

void TstUndo::aNewEditForgetsRedo()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("applicant.staff", "12"));
    QVERIFY(session->undo());
    QVERIFY(session->setFact("applicant.staff", "13"));
    QVERIFY(!session->canRedo());
    QVERIFY(session->redo());
    QCOMPARE(cases::textAt(session->current(), "applicant.staff").value_or(""), "13");
}

void TstUndo::textsNameTheFact()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("applicant.staff", "12"));
    QCOMPARE(session->undoText(), "人数");
    QCOMPARE(session->redoText(), QString());
    QVERIFY(session->undo());
    QCOMPARE(session->redoText(), "人数");
    session->setLanguage(base::Language::English);
    QCOMPARE(session->redoText(), "Staff");
    QVERIFY(session->insertRow("contracts", 0));
    QCOMPARE(session->undoText(), "Contract 1");
    QVERIFY(session->setFact("contracts[0].amount", "5"));
    QCOMPARE(session->undoText(), "Contract 1 · Amount");
    QVERIFY(session->undo());
    QCOMPARE(session->undoText(), "Contract 1");
    QCOMPARE(session->redoText(), "Contract 1 · Amount");
    QVERIFY(session->setReading("cap_unit", "contract"));
    QCOMPARE(session->undoText(), "What the cap is for");
    QVERIFY(session->setAssumption("interest_rate", "1%"));
    QCOMPARE(session->undoText(), "Interest rate");
    QVERIFY(session->clear("on"));
    QCOMPARE(session->undoText(), "Date of assessment");
}

void TstUndo::nothingToUndo()
{
    Office office;
    const auto session = office.open();
    QVERIFY(session->undo());
    QVERIFY(session->redo());
    QVERIFY(session->newCase());
    QVERIFY(session->undo());
    QVERIFY(session->current().on);
    QCOMPARE(session->undoText(), QString());
}

void TstUndo::firstRowMakesTheTableKnown()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(!isKnown(*session));
    QVERIFY(session->insertRow("contracts", 0, {{"amount", "300万"}, {"project", " "}}));
    QCOMPARE(rowsOf(*session).size(), std::size_t(1));
    QVERIFY(rowsOf(*session).front() == cases::RowTexts({{"amount", "3000000.00"}}));
    QVERIFY(session->undo());
    QVERIFY2(!isKnown(*session), "nobody has said that there is none");
    QVERIFY(session->redo());
    QCOMPARE(rowsOf(*session).size(), std::size_t(1));
}

void TstUndo::theLastRowLeavesItUnknown()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->insertRow("contracts", 0));
    QVERIFY(session->insertRow("contracts", 1, {{"project", "B"}}));
    QVERIFY(session->removeRows("contracts", {0, 1, 1}));
    QVERIFY(!isKnown(*session));
    QVERIFY(session->undo());
    QCOMPARE(rowsOf(*session).size(), std::size_t(2));
    QCOMPARE(rowsOf(*session).back().at("project"), "B");
    QVERIFY(session->removeRows("contracts", {0}));
    QCOMPARE(rowsOf(*session).front().at("project"), "B");
}

void TstUndo::noneIsSaidAndTakenBack()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setTableEmpty("contracts"));
    QVERIFY(isKnown(*session));
    QVERIFY(session->assessment()->find(u"subsidy")->reason == assess::Reason::NoRows);
    QVERIFY(session->undo());
    QVERIFY(!isKnown(*session));
    QVERIFY(session->insertRow("contracts", 0));
    QVERIFY(session->setTableEmpty("contracts"));
    QVERIFY(isKnown(*session) && rowsOf(*session).empty());
    QVERIFY(session->insertRow("contracts", 0));
    QVERIFY(session->undo());
    QVERIFY(isKnown(*session) && rowsOf(*session).empty());
    QVERIFY(session->undo());
    QCOMPARE(rowsOf(*session).size(), std::size_t(1));
}

void TstUndo::clearingATable()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setTableEmpty("contracts"));
    QVERIFY(session->clear("contracts"));
    QVERIFY(!isKnown(*session));
    QVERIFY(session->insertRow("contracts", 0));
    QVERIFY(session->insertRow("contracts", 0));
    QVERIFY(session->clear("contracts"));
    QVERIFY(!isKnown(*session));
    QVERIFY(session->undo());
    QCOMPARE(rowsOf(*session).size(), std::size_t(2));
    QVERIFY(session->clear("contracts[1]"));
    QCOMPARE(rowsOf(*session).size(), std::size_t(1));
}

void TstUndo::rowsThatAreNotThere()
{
    Office office;
    const auto session = office.openCase();
    const std::size_t edits = session->history().size();
    QCOMPARE(codeOf(session->insertRow("contracts", 1)), "no-such-row");
    QCOMPARE(codeOf(session->insertRow("contracts", -1)), "no-such-row");
    QCOMPARE(codeOf(session->removeRows("contracts", {0})), "no-such-row");
    QCOMPARE(codeOf(session->paste("contracts", 3, 0, {{"x"}})), "no-such-row");
    QVERIFY(!session->insertRow("loans", 0));
    QVERIFY(!session->setTableEmpty("loans"));
    QVERIFY(!session->paste("loans", 0, 0, {{"x"}}));
    QVERIFY(!session->insertRow("contracts", 0, {{"amount", "x"}, {"signed_on", "y"}}));
    QVERIFY(session->removeRows("contracts", {}));
    QCOMPARE(session->history().size(), edits);
    QVERIFY(!isKnown(*session));
}

void TstUndo::aCellBehindTheLastRowAddsIt()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("contracts[0].amount", "5"));
    QVERIFY(session->setFact("contracts[1].project", "B"));
    QVERIFY(session->setFact("contracts[2].project", ""));
    QCOMPARE(rowsOf(*session).size(), std::size_t(2));
    QVERIFY(session->undo());
    QVERIFY(session->undo());
    QVERIFY(!isKnown(*session));
}

void TstUndo::pasteIsOneStep()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->insertRow("contracts", 0, {{"amount", "1"}, {"realised", "2"}}));
    const cases::Case before = session->current();
    QSignalSpy assessed(session.get(), &Session::assessed);
    QVERIFY(session->paste("contracts", 0, 1,
                           {{"3,000,000.00", "", "2024/1/31"}, {"50万元", "10万", "2024-02-29"}}));
    QCOMPARE(assessed.size(), 1);
    QCOMPARE(rowsOf(*session).size(), std::size_t(2));
    QVERIFY(rowsOf(*session).front()
            == cases::RowTexts({{"amount", "3000000.00"}, {"signed_on", "2024-01-31"}}));
    QVERIFY(rowsOf(*session).back()
            == cases::RowTexts(
                {{"amount", "500000.00"}, {"realised", "100000.00"}, {"signed_on", "2024-02-29"}}));
    QVERIFY(session->undo());
    QVERIFY(session->current() == before);
}

void TstUndo::pasteIsAllOrNothing()
{
    Office office;
    const auto session = office.openCase();
    const cases::Case before = session->current();
    const auto done =
        session->paste("contracts", 0, 1, {{"5", "6"}, {"five", "6"}, {"7", "8", "2024-02-30"}});
    QVERIFY(!done);
    QCOMPARE(done.error().size(), std::size_t(2));
    QCOMPARE(done.error().front().place.line, 2);
    QCOMPARE(done.error().front().place.column, 1);
    QCOMPARE(done.error().front().place.path, "contracts[1].amount");
    QCOMPARE(done.error().back().place.line, 3);
    QCOMPARE(done.error().back().place.column, 3);
    QVERIFY(session->current() == before);
}

void TstUndo::pasteTooWide()
{
    Office office;
    const auto session = office.openCase();
    const auto done = session->paste("contracts", 0, 5, {{"A", "", ""}, {"B", "", "C"}});
    QCOMPARE(codeOf(done), "paste-too-wide");
    QCOMPARE(done.error().front().place.line, 2);
    QCOMPARE(done.error().front().place.column, 3);
    QVERIFY(!isKnown(*session));
    QVERIFY(session->paste("contracts", 0, 5, {{"A", "", ""}}));
}

void TstUndo::undoSurvivesARestart()
{
    Office office;
    cases::Case first;
    cases::Case second;
    {
        const auto session = office.openCase();
        first = session->current();
        QVERIFY(session->setFacts({{"applicant.staff", "12"}, {"applicant.listed", "true"}}));
        second = session->current();
        QVERIFY(session->insertRow("contracts", 0));
        QVERIFY(session->undo());
    }
    {
        const auto session = office.open();
        QVERIFY(session->canRedo());
        QVERIFY(session->undo());
        QVERIFY(session->current() == first);
    }
    const auto session = office.open();
    QVERIFY(session->redo());
    QVERIFY(session->current() == second);
    QVERIFY(session->redo());
    QCOMPARE(rowsOf(*session).size(), std::size_t(1));
    QVERIFY(!session->canRedo());
}

void TstUndo::randomWalk_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::addRow("%u", seed) << seed;
}

/// The cases that undo and redo should lead to are kept by hand and compared after every step.
void TstUndo::randomWalk()
{
    QFETCH(const unsigned, seed);
    Office office;
    auto session = office.openCase();
    while (session->canUndo())
        QVERIFY(session->undo());
    RandomEdits random(seed);
    std::vector<cases::Case> past = {session->current()};
    std::vector<cases::Case> future;
    bool mayRedoMore = true; // what openCase() did can be redone, too
    for (int i = 0; i < 120; ++i) {
        const int action = random.below(10);
        if (action < 3 && past.size() > 1) {
            QVERIFY(session->undo());
            future.push_back(past.back());
            past.pop_back();
        } else if (action < 5 && !future.empty()) {
            QVERIFY(session->redo());
            past.push_back(future.back());
            future.pop_back();
        } else if (action == 9 && i % 4 == 0) {
            session.reset();
            session = office.open();
        } else if (random.act(*session)) {
            past.push_back(session->current());
            future.clear();
            mayRedoMore = false;
        }
        QVERIFY(session->current() == past.back());
        QCOMPARE(session->canUndo(), past.size() > 1);
        if (!mayRedoMore)
            QCOMPARE(session->canRedo(), !future.empty());
    }
    while (past.size() > 1) {
        past.pop_back();
        QVERIFY(session->undo());
        QVERIFY(session->current() == past.back());
    }
}

void TstUndo::stackReadsHistoryAsItGrew()
{
    Office office;
    const auto session = office.openCase();
    RandomEdits random(99);
    session::UndoStack grown(session->history());
    connect(session.get(), &Session::edited, this,
            [&](const std::vector<cases::Edit> &edits) { grown.note(edits); });
    for (int i = 0; i < 60; ++i) {
        if (i % 3 == 2)
            QVERIFY(random.below(2) == 0 ? session->undo() : session->redo());
        else
            random.act(*session);
        const session::UndoStack read(session->history());
        QCOMPARE(read.canUndo(), grown.canUndo());
        QCOMPARE(read.canRedo(), grown.canRedo());
        if (read.canUndo())
            QCOMPARE(read.undoGroup(), grown.undoGroup());
        if (read.canRedo())
            QCOMPARE(read.redoPath(), grown.redoPath());
    }
}

QTEST_GUILESS_MAIN(TstUndo)
#include "tst_undo.moc"
