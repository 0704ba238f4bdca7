// Random edits: every model says what a fresh one would say, keeps to the rules of item models, never
// resets, and what is selected stays selected.
#include "app/session/office.h"
#include "app/session/random_edits.h"
#include "model_text.h"
#include "models/board_filter.h"
#include "models/board_model.h"
#include "models/case_list_model.h"
#include "models/form_model.h"
#include "models/history_model.h"
#include "models/reason_model.h"
#include "models/table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using models::BoardFilter;
using models::BoardModel;
using models::CaseListModel;
using models::FormModel;
using models::HistoryModel;
using models::ReasonModel;
using models::TableModel;
using session::Session;

namespace {

QStringList textOf(const BoardModel &model)
{
    return modeltext::of(model, BoardModel::IdRole, BoardModel::ChosenRole);
}
QStringList textOf(const ReasonModel &model)
{
    return modeltext::of(model, ReasonModel::KeyRole, ReasonModel::FactTextsRole);
}
QStringList textOf(const TableModel &model)
{
    return modeltext::of(model, TableModel::PathRole, TableModel::WarningRole,
                         {TableModel::RowIdRole});
}
QStringList textOf(const FormModel &model)
{
    return modeltext::of(model, FormModel::PathRole, FormModel::WarningRole);
}
QStringList textOf(const HistoryModel &model)
{
    return modeltext::of(model, HistoryModel::SequenceRole, HistoryModel::TimeUtcRole);
}
QStringList textOf(const CaseListModel &model)
{
    return modeltext::of(model, CaseListModel::IdRole, CaseListModel::EditedUtcRole);
}

/// All models of one session, watched.
struct Desk {
    explicit Desk(Session &session)
        : board(session),
          reasons(session),
          table(session, "contracts"),
          form(session),
          history(session),
          list(session)
    {
        filter.setSourceModel(&board);
        filter.setText("金 补");
        filter.setText("补");
        for (QAbstractItemModel *model : all()) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
            resets.push_back(std::make_unique<QSignalSpy>(model, &QAbstractItemModel::modelReset));
        }
        setMeasure("subsidy");
    }

    std::vector<QAbstractItemModel *> all()
    {
        return {&board, &filter, &reasons, &table, &form, &history, &list};
    }

    void setMeasure(const QString &measure)
    {
        reasons.setMeasure(measure);
        table.setMeasure(measure);
        form.setMeasure(measure);
    }

    qsizetype resetCount() const
    {
        qsizetype count = 0;
        for (const auto &spy : resets)
            count += spy->size();
        return count;
    }

    void compareWithFresh(Session &session)
    {
        BoardModel freshBoard(session);
        QCOMPARE(textOf(board), textOf(freshBoard));
        ReasonModel freshReasons(session);
        freshReasons.setMeasure(reasons.measure());
        QCOMPARE(textOf(reasons), textOf(freshReasons));
        TableModel freshTable(session, "contracts");
        freshTable.setMeasure(reasons.measure());
        QCOMPARE(textOf(table), textOf(freshTable));
        QCOMPARE(table.state(), freshTable.state());
        FormModel freshForm(session);
        freshForm.setMeasure(reasons.measure());
        QCOMPARE(textOf(form), textOf(freshForm));
        QCOMPARE(textOf(history), textOf(HistoryModel(session)));
        QCOMPARE(textOf(list), textOf(CaseListModel(session)));
    }

    BoardModel board;
    BoardFilter filter;
    ReasonModel reasons;
    TableModel table;
    FormModel form;
    HistoryModel history;
    CaseListModel list;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    std::vector<std::unique_ptr<QSignalSpy>> resets;
};

/// A persistent index with the key that it must keep showing.
struct Pin {
    QPersistentModelIndex index;
    int role = 0;
    QVariant key;

    Pin(const QModelIndex &at, int keyRole) : index(at), role(keyRole), key(at.data(keyRole)) {}
    bool holds() const { return !index.isValid() || index.data(role) == key; }
};

} // namespace

class TstFollowing : public QObject {
    Q_OBJECT
private slots:
    void randomWalk_data();
    void randomWalk();
    void previewMovesTheBoardToo();
    void anotherCase();
    void languageSwitch();
    void withoutACase();
};

void TstFollowing::randomWalk_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 4; ++seed)
        QTest::addRow("%u", seed) << seed;
}

/// Who said what, kept up with the edits, is what a reading of the whole history says.
void compareOrigins(const Session &session)
{
    const cases::Origins fresh(session.history());
    QStringList paths = {"on", "contracts"};
    for (const auto &[path, text] : session.current().facts)
        paths += path;
    for (const auto &[table, rows] : session.current().tables) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (const auto &[column, text] : rows[row])
                paths += cases::cellPath(table, static_cast<int>(row), column);
        }
    }
    for (const QString &path : paths) {
        const cases::Origin *kept = session.origins().find(path);
        const cases::Origin *read = fresh.find(path);
        QVERIFY2((kept != nullptr) == (read != nullptr), qPrintable(path));
        QVERIFY2(!kept || *kept == *read, qPrintable(path));
    }
}

void TstFollowing::randomWalk()
{
    QFETCH(const unsigned, seed);
    Office office;
    const auto session = office.openCase();
    Desk desk(*session);
    RandomEdits random(seed);
    const qsizetype resets = desk.resetCount();
    for (int i = 0; i < 60; ++i) {
        std::vector<Pin> pins;
        for (const char *measure : {"subsidy", "award", "talent"})
            pins.emplace_back(desk.board.indexOf(QString(measure)), BoardModel::IdRole);
        for (const char *key : {"verdict", "amount", "missing"}) {
            if (desk.reasons.indexOf(key).isValid())
                pins.emplace_back(desk.reasons.indexOf(key), ReasonModel::KeyRole);
        }
        for (int row = 0; row < desk.table.entries(); ++row)
            pins.emplace_back(desk.table.index(row, 1), TableModel::RowIdRole);
        pins.emplace_back(desk.history.index(0, 0), HistoryModel::SequenceRole);

        const int action = random.below(6);
        if (action == 0)
            QVERIFY(session->undo());
        else if (action == 1)
            QVERIFY(session->redo());
        else
            random.act(*session);

        desk.compareWithFresh(*session);
        compareOrigins(*session);
        for (const Pin &pin : pins)
            QVERIFY(pin.holds());
        QVERIFY(pins.back().index.isValid());
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(desk.resetCount(), resets);
}

void TstFollowing::previewMovesTheBoardToo()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("applicant.listed", "true"));
    Desk desk(*session);
    desk.setMeasure("award");
    const qsizetype resets = desk.resetCount();
    const QPersistentModelIndex chosen = desk.board.indexOf(QString("award"));
    const auto group = [&] {
        return chosen.data(BoardModel::GroupRole).toInt();
    };
    QCOMPARE(group(), static_cast<int>(BoardModel::Group::Undetermined));
    QVERIFY(session->preview("applicant.staff", "12"));
    QCOMPARE(group(), static_cast<int>(BoardModel::Group::Eligible));
    QCOMPARE(chosen.data(BoardModel::LowRole).toLongLong(), 6'000'000LL);
    QVERIFY(session->preview("applicant.staff", "9"));
    QCOMPARE(group(), static_cast<int>(BoardModel::Group::Near));
    desk.compareWithFresh(*session);
    session->endPreview();
    QCOMPARE(group(), static_cast<int>(BoardModel::Group::Undetermined));
    desk.compareWithFresh(*session);
    QCOMPARE(desk.resetCount(), resets);
    // The effects of readings come in later and change no more than they must.
    QTRY_VERIFY(!session->assessment()->find(u"subsidy")->readings.front().alternatives.empty());
    desk.compareWithFresh(*session);
    QCOMPARE(desk.resetCount(), resets);
}

void TstFollowing::anotherCase()
{
    Office office;
    const auto session = office.openCase();
    Desk desk(*session);
    QVERIFY(session->setFact("contracts[0].amount", "5"));
    QVERIFY(session->newCase());
    desk.compareWithFresh(*session);
    QCOMPARE(desk.list.rowCount(), 2);
    QVERIFY(session->openCase(session->caseList().back().id));
    desk.compareWithFresh(*session);
    QVERIFY(session->archive(session->caseId(), true));
    desk.compareWithFresh(*session);
}

void TstFollowing::languageSwitch()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("contracts[0].role", "provider"));
    Desk desk(*session);
    QSignalSpy boardHeader(&desk.board, &QAbstractItemModel::headerDataChanged);
    QSignalSpy tableHeader(&desk.table, &QAbstractItemModel::headerDataChanged);
    QSignalSpy form(&desk.form, &QAbstractItemModel::dataChanged);
    QSignalSpy history(&desk.history, &QAbstractItemModel::dataChanged);
    const qsizetype resets = desk.resetCount();
    QCOMPARE(desk.table.headerData(0, Qt::Horizontal).toString(), "角色");
    QCOMPARE(desk.table.index(0, 0).data().toString(), "提供方");

    session->setLanguage(base::Language::English);

    QCOMPARE(desk.table.headerData(0, Qt::Horizontal).toString(), "Role");
    QCOMPARE(desk.table.index(0, 0).data().toString(), "Provider");
    QCOMPARE(desk.board.indexOf(QString("award")).data().toString(), "Staff award");
    QCOMPARE(desk.history.index(0, HistoryModel::FactColumn).data().toString(), "Contract 1");
    QVERIFY(!boardHeader.isEmpty() && !tableHeader.isEmpty());
    QVERIFY(!form.isEmpty() && !history.isEmpty());
    desk.compareWithFresh(*session);
    QCOMPARE(desk.resetCount(), resets);
}

void TstFollowing::withoutACase()
{
    Office office;
    const auto session = office.open();
    Desk desk(*session);
    QCOMPARE(desk.board.rowCount(), 0);
    QCOMPARE(desk.reasons.rowCount(), 0);
    QVERIFY(!desk.reasons.root());
    QCOMPARE(desk.table.rowCount(), 1);
    QCOMPARE(desk.history.rowCount(), 0);
    QVERIFY(session->newCase());
    desk.compareWithFresh(*session);
}

QTEST_MAIN(TstFollowing)
#include "tst_following.moc"
