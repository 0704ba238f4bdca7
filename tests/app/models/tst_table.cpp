// One table of the case: typing, errors that are kept, the new row, clipboard.
#include "app/session/office.h"
#include "models/tab_text.h"
#include "models/table_model.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QtTest>

using models::FactState;
using models::TableModel;
using session::Session;

namespace {

enum Column { Role, Amount, Realised, SignedOn, Converts, Project };

FactState stateOf(const QModelIndex &index)
{
    return static_cast<FactState>(index.data(TableModel::StateRole).toInt());
}

} // namespace

class TstTable : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void columnsComeFromTheVocabulary();
    void typingInTheNewRowStaysThere();
    void wrongTextIsKeptUntilCorrected();
    void wrongTextInTheNewRow();
    void wrongTextFollowsItsRow();
    void blankClears();
    void choices();
    void editingText();
    void states();
    void missingCells();
    void warnings();
    void insertAndRemove();
    void clearCells();
    void fillDown();
    void copyAndPaste();
    void pasteWithAHeading();
    void pasteFailsAsAWhole();
    void selectionSurvives();
    void headers();
    void tabText_data();
    void tabText();

private:
    QModelIndex at(int row, int column) const { return m_table->index(row, column); }
    bool type(int row, int column, const QString &text)
    {
        return m_table->setData(at(row, column), text);
    }

    std::unique_ptr<Office> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<TableModel> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_resets;
};

void TstTable::init()
{
    m_office = std::make_unique<Office>();
    m_session = m_office->openCase();
    m_table = std::make_unique<TableModel>(*m_session, "contracts");
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_table.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_resets = std::make_unique<QSignalSpy>(m_table.get(), &QAbstractItemModel::modelReset);
}

void TstTable::cleanup()
{
    QCOMPARE(m_resets->size(), 0);
    m_resets.reset();
    m_tester.reset();
    m_table.reset();
    m_session.reset();
    m_office.reset();
}

void TstTable::columnsComeFromTheVocabulary()
{
    QCOMPARE(m_table->columnCount(), 6);
    QCOMPARE(m_table->rowCount(), 1);
    QCOMPARE(m_table->label(), "技术合同");
    QCOMPARE(m_table->help(), "一份一行");
    QVERIFY(at(0, 0).data(TableModel::NewRowRole).toBool());
    QCOMPARE(at(0, 1).data(TableModel::PathRole).toString(), "contracts[0].amount");
    QVERIFY(m_table->flags(at(0, 1)).testFlag(Qt::ItemIsEditable));
    QCOMPARE(m_table->state(), TableModel::State::Unknown);
}

void TstTable::typingInTheNewRowStaysThere()
{
    const QPersistentModelIndex typed(at(0, Amount));
    QSignalSpy state(m_table.get(), &TableModel::stateChanged);
    QVERIFY(type(0, Amount, "300万"));
    QCOMPARE(typed.row(), 0);
    QCOMPARE(m_table->rowCount(), 2);
    QCOMPARE(typed.data().toString(), "3,000,000.00");
    QVERIFY(!typed.data(TableModel::NewRowRole).toBool());
    QVERIFY(at(1, Amount).data(TableModel::NewRowRole).toBool());
    QCOMPARE(m_table->state(), TableModel::State::Rows);
    QCOMPARE(state.size(), 1);
    QVERIFY(type(0, Realised, "1"));
    QVERIFY(type(1, Project, "B"));
    QCOMPARE(m_table->entries(), 2);
    QVERIFY(m_session->undo());
    QVERIFY(m_session->undo());
    QVERIFY(m_session->undo());
    QCOMPARE(m_table->rowCount(), 1);
    QCOMPARE(m_table->state(), TableModel::State::Unknown);
}

void TstTable::wrongTextIsKeptUntilCorrected()
{
    QVERIFY(type(0, Amount, "5"));
    const std::size_t edits = m_session->history().size();
    QSignalSpy failed(m_session.get(), &Session::failed);
    QSignalSpy errors(m_table.get(), &TableModel::errorsChanged);
    QVERIFY(!type(0, Amount, "five"));
    QCOMPARE(m_session->history().size(), edits);
    QVERIFY2(failed.isEmpty(), "the cell says it, nobody else");
    QCOMPARE(at(0, Amount).data().toString(), "five");
    QCOMPARE(at(0, Amount).data(Qt::EditRole).toString(), "five");
    QCOMPARE(at(0, Amount).data(TableModel::CanonicalRole).toString(), "5.00");
    QCOMPARE(stateOf(at(0, Amount)), FactState::Error);
    QVERIFY(!at(0, Amount).data(TableModel::ErrorRole).toString().isEmpty());
    QVERIFY(at(0, Amount).data(Qt::AccessibleTextRole).toString().contains("five"));
    QCOMPARE(m_table->errorCount(), 1);
    QCOMPARE(m_table->nextError(), at(0, Amount));
    QCOMPARE(errors.size(), 1);

    m_table->dropError(at(0, Amount));
    QCOMPARE(at(0, Amount).data().toString(), "5.00");
    QVERIFY(!type(0, Amount, "six"));
    QVERIFY(type(0, Amount, "5"));
    QCOMPARE(stateOf(at(0, Amount)), FactState::Answered);
    QVERIFY(!type(0, Amount, "seven"));
    QVERIFY(m_session->setFact("contracts[0].amount", "7"));
    QCOMPARE(m_table->errorCount(), 0);
    QVERIFY(!m_table->nextError().isValid());
}

void TstTable::wrongTextInTheNewRow()
{
    QVERIFY(!type(0, Amount, "five"));
    QCOMPARE(m_table->entries(), 0);
    QCOMPARE(at(0, Amount).data().toString(), "five");
    QVERIFY(type(0, Project, "A"));
    QCOMPARE(m_table->entries(), 1);
    QCOMPARE(at(0, Amount).data().toString(), "five");
    QCOMPARE(at(1, Amount).data().toString(), QString());
    QVERIFY(!type(1, Realised, "x"));
    QVERIFY(type(1, Realised, ""));
    QCOMPARE(m_table->errorCount(), 1);
    QVERIFY(type(0, Amount, "5"));
    QCOMPARE(m_table->errorCount(), 0);
}

void TstTable::wrongTextFollowsItsRow()
{
    QVERIFY(type(0, Project, "A"));
    QVERIFY(type(1, Project, "B"));
    QVERIFY(!type(1, Amount, "five"));
    QVERIFY(m_session->insertRow("contracts", 0));
    QCOMPARE(at(2, Amount).data().toString(), "five");
    QVERIFY(m_session->removeRows("contracts", {0, 1}));
    QCOMPARE(at(0, Amount).data().toString(), "five");
    QVERIFY(m_session->removeRows("contracts", {0}));
    QCOMPARE(m_table->errorCount(), 0);
    QVERIFY(m_session->undo());
    QCOMPARE(at(0, Amount).data().toString(), QString());
}

void TstTable::blankClears()
{
    QVERIFY(type(0, Amount, "5"));
    QVERIFY(type(0, Amount, " "));
    QCOMPARE(stateOf(at(0, Amount)), FactState::Unanswered);
    QVERIFY(type(1, Amount, ""));
    QCOMPARE(m_table->entries(), 1);
}

void TstTable::choices()
{
    QCOMPARE(at(0, Role).data(TableModel::ChoiceTextsRole).toStringList(),
             QStringList({"receiver", "provider", "?"}));
    QCOMPARE(at(0, Role).data(TableModel::ChoiceLabelsRole).toStringList(),
             QStringList({"受让方", "提供方", "don't know"}));
    QCOMPARE(at(0, Converts).data(TableModel::ChoiceTextsRole).toStringList(),
             QStringList({"true", "false", "?"}));
    QVERIFY(at(0, Amount).data(TableModel::ChoiceTextsRole).toStringList().isEmpty());
    QVERIFY(type(0, Role, "受让方"));
    QVERIFY(type(0, Converts, "?"));
    QCOMPARE(at(0, Role).data(TableModel::CanonicalRole).toString(), "receiver");
    QCOMPARE(at(0, Converts).data().toString(), "don't know");
}

void TstTable::editingText()
{
    QVERIFY(type(0, Amount, "300万"));
    QCOMPARE(at(0, Amount).data(Qt::EditRole).toString(), "3000000.00");
    QVERIFY(type(0, Role, "provider"));
    QCOMPARE(at(0, Role).data(Qt::EditRole).toString(), "提供方");
    QVERIFY(type(0, Converts, "true"));
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const QString before = at(0, column).data(TableModel::CanonicalRole).toString();
        QVERIFY(type(0, column, at(0, column).data(Qt::EditRole).toString()));
        QCOMPARE(at(0, column).data(TableModel::CanonicalRole).toString(), before);
    }
}

void TstTable::states()
{
    QVERIFY(type(0, Amount, "?"));
    QCOMPARE(stateOf(at(0, Amount)), FactState::DontKnow);
    QCOMPARE(stateOf(at(0, Realised)), FactState::Unanswered);
    QVERIFY(m_table->setNone());
    QCOMPARE(m_table->state(), TableModel::State::None);
    QVERIFY(m_table->setUnknown());
    QCOMPARE(m_table->state(), TableModel::State::Unknown);
}

void TstTable::missingCells()
{
    QVERIFY(type(0, Amount, "300万"));
    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    m_table->setMeasure("subsidy");
    QVERIFY(!changed.isEmpty());
    for (const QList<QVariant> &signal : changed) { // the missing cells, no others
        QCOMPARE(signal.at(0).toModelIndex(), signal.at(1).toModelIndex());
        QVERIFY(signal.at(0).toModelIndex().data(TableModel::MissingRole).toBool());
    }
    QVERIFY(at(0, Role).data(TableModel::MissingRole).toBool());
    QVERIFY(!at(0, Amount).data(TableModel::MissingRole).toBool());
    QVERIFY(!at(1, Role).data(TableModel::MissingRole).toBool());
    QVERIFY(type(0, Role, "receiver"));
    QVERIFY(!at(0, Role).data(TableModel::MissingRole).toBool());
    m_table->setMeasure(QString());
    QVERIFY(!at(0, Converts).data(TableModel::MissingRole).toBool());
}

void TstTable::warnings()
{
    QVERIFY(type(0, Amount, "5"));
    QVERIFY(type(1, Amount, "5"));
    QVERIFY(at(1, Role).data(TableModel::WarningRole).toString().isEmpty());
    QVERIFY(m_session->preview("contracts[1].realised", "6"));
    QVERIFY(at(1, Role).data(TableModel::WarningRole).toString().isEmpty()); // still being typed
    m_session->endPreview();
    QVERIFY(type(1, Realised, "6"));
    QVERIFY(at(1, Role).data(TableModel::WarningRole).toString().contains("超过合同额"));
    QVERIFY(at(0, Role).data(TableModel::WarningRole).toString().isEmpty());
    m_session->setLanguage(base::Language::English);
    QVERIFY(at(1, Role).data(Qt::ToolTipRole).toString().contains("More than the contract"));
    QVERIFY(m_session->removeRows("contracts", {0}));
    QVERIFY(at(0, Role).data(TableModel::WarningRole).toString().contains("More than"));
}

void TstTable::insertAndRemove()
{
    QVERIFY(m_table->insertEntry(0));
    QVERIFY(m_table->insertEntry(0));
    QCOMPARE(m_table->entries(), 2);
    QVERIFY(type(1, Project, "B"));
    QVERIFY(m_table->removeEntries({at(0, Role), at(0, Amount), at(2, Role)}));
    QCOMPARE(m_table->entries(), 1);
    QCOMPARE(at(0, Project).data().toString(), "B");
    QVERIFY(!m_table->insertEntry(7));
}

void TstTable::clearCells()
{
    QVERIFY(m_session->paste("contracts", 0, Amount, {{"1", "2"}, {"3", "4"}}));
    QVERIFY(m_table->clearCells({at(0, Amount), at(1, Realised), at(2, Amount)}));
    QCOMPARE(at(0, Amount).data().toString(), QString());
    QCOMPARE(at(0, Realised).data().toString(), "2.00");
    QCOMPARE(at(1, Realised).data().toString(), QString());
    QVERIFY(m_session->undo());
    QCOMPARE(at(0, Amount).data().toString(), "1.00");
    QCOMPARE(at(1, Realised).data().toString(), "4.00");
}

void TstTable::fillDown()
{
    QVERIFY(m_session->paste("contracts", 0, Amount, {{"1", "2"}, {"3", ""}, {"5", "6"}}));
    QVERIFY(type(0, Project, "项目"));
    QVERIFY(m_table->fillDown({at(0, Amount), at(1, Amount), at(2, Amount), at(3, Amount),
                               at(1, Realised), at(2, Realised), at(0, Project), at(1, Project)}));
    QCOMPARE(m_table->entries(), 3);
    QCOMPARE(at(2, Amount).data().toString(), "1.00");
    QCOMPARE(at(0, Realised).data().toString(), "2.00");
    QCOMPARE(at(2, Realised).data().toString(), QString());
    QCOMPARE(at(1, Project).data().toString(), "项目");
    QVERIFY(m_session->undo());
    QCOMPARE(at(2, Amount).data().toString(), "5.00");
}

void TstTable::copyAndPaste()
{
    QVERIFY(m_session->insertRow("contracts", 0,
                                 {{"role", "receiver"},
                                  {"amount", "300万"},
                                  {"signed_on", "2024-01-31"},
                                  {"converts", "false"},
                                  {"project", "A\t\"B\"\nC"}}));
    QVERIFY(m_session->insertRow("contracts", 1, {{"amount", "?"}}));
    QModelIndexList all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column)
            all += at(row, column);
    }
    const QString text = m_table->copy(all);
    QVERIFY2(text.startsWith("受让方\t3000000.00\t\t2024-01-31\tno\t\"A\t"), qPrintable(text));
    QVERIFY(m_table->paste(at(2, 0), text));
    QCOMPARE(m_table->entries(), 4);
    const auto &rows = m_session->current().tables.at("contracts");
    QVERIFY(rows[2] == rows[0]);
    QVERIFY(rows[3] == rows[1]);
    QCOMPARE(m_table->copy({}), QString());
    QCOMPARE(m_table->copy({at(4, 0)}), QString());
}

void TstTable::pasteWithAHeading()
{
    QVERIFY(m_table->paste(at(0, Role), "角色\tAmount\tRealised (yuan)\n受让方\t5\t\n\n"));
    QCOMPARE(m_table->entries(), 1);
    QCOMPARE(at(0, Amount).data().toString(), "5.00");
    const auto wrong = m_table->paste(at(0, Role), "角色\t合同额\n受让方\tfive\n");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().front().place.line, 2);
    QCOMPARE(wrong.error().front().place.column, 2);
    QVERIFY(m_table->paste(at(0, Role), ""));
    QVERIFY(m_table->paste(at(0, Role), "角色\n"));
}

void TstTable::pasteFailsAsAWhole()
{
    QVERIFY(!m_table->paste(at(0, Amount), "5\nfive\n"));
    QCOMPARE(m_table->entries(), 0);
    QCOMPARE(m_table->errorCount(), 0);
}

void TstTable::selectionSurvives()
{
    QVERIFY(m_session->paste("contracts", 0, Project, {{"A"}, {"B"}, {"C"}}));
    QItemSelectionModel selection(m_table.get());
    selection.setCurrentIndex(at(1, Project), QItemSelectionModel::Select);
    QVERIFY(m_session->insertRow("contracts", 0));
    QVERIFY(m_session->setFact("contracts[2].amount", "1"));
    QCOMPARE(selection.currentIndex(), at(2, Project));
    QCOMPARE(selection.currentIndex().data().toString(), "B");
    QVERIFY(m_session->removeRows("contracts", {0, 1, 3}));
    QCOMPARE(selection.currentIndex(), at(0, Project));
    QVERIFY(m_session->undo());
    QCOMPARE(selection.currentIndex().data().toString(), "B");
    QVERIFY(selection.isSelected(at(2, Project)));
}

void TstTable::headers()
{
    QCOMPARE(m_table->headerData(Amount, Qt::Horizontal).toString(), "合同额 (yuan)");
    QCOMPARE(m_table->headerData(Amount, Qt::Horizontal, Qt::ToolTipRole).toString(), "多少元");
    QCOMPARE(m_table->headerData(Role, Qt::Horizontal).toString(), "角色");
    QCOMPARE(m_table->headerData(0, Qt::Vertical).toString(), "+");
    QVERIFY(m_table->insertEntry(0));
    QCOMPARE(m_table->headerData(0, Qt::Vertical).toString(), "1");
    QVERIFY(!m_table->headerData(9, Qt::Horizontal).isValid());
}

void TstTable::tabText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cells"); // cells joined by |, rows by /
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("one") << "a"
                         << "a";
    QTest::newRow("rows") << "a\tb\nc\td\n"
                          << "a|b/c|d";
    QTest::newRow("no end") << "a\tb\r\nc\td"
                            << "a|b/c|d";
    QTest::newRow("old line ends") << "a\rb\r"
                                   << "a/b";
    QTest::newRow("blank cells") << "\t\n\t"
                                 << "|/|";
    QTest::newRow("blank row") << "a\n\nb"
                               << "a//b";
    QTest::newRow("quotes") << "\"a\tb\"\t\"c\nd\"\n"
                            << "a\tb|c\nd";
    QTest::newRow("doubled quotes") << R"("a ""b""")"
                                    << "a \"b\"";
    QTest::newRow("quote inside") << "5\" pipe\tx"
                                  << "5\" pipe|x";
    QTest::newRow("open quote") << "\"a\tb"
                                << "a\tb";
}

void TstTable::tabText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cells);
    QStringList rows;
    for (const QStringList &row : models::cellsFromText(text))
        rows += row.join(u'|');
    QCOMPARE(rows.join(u'/'), cells);
    const auto again = models::cellsFromText(models::textFromCells(models::cellsFromText(text)));
    QVERIFY(again == models::cellsFromText(text));
}

QTEST_MAIN(TstTable)
#include "tst_table.moc"
