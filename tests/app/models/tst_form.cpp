// The profile form, the history and the list of cases.
#include "app/session/office.h"
#include "models/case_list_model.h"
#include "models/fact_text.h"
#include "models/form_model.h"
#include "models/history_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using models::CaseListModel;
using models::FactState;
using models::FactText;
using models::FormModel;
using models::HistoryModel;
using session::Session;

namespace {

FactState stateOf(const QModelIndex &index)
{
    return static_cast<FactState>(index.data(FormModel::StateRole).toInt());
}

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

class TstForm : public QObject {
    Q_OBJECT
private slots:
    void sectionsAndFacts();
    void completeness();
    void typing();
    void wrongTextIsKept();
    void tables();
    void missing();
    void warnings();
    void originsAndProofs();
    void anotherCaseForgetsErrors();

    void historyNewestFirst();
    void historyKnowsWhatIsUndone();
    void historyInWords();

    void listFollowsEdits();
    void listFollowsArchiving();

    void factTexts();
};

void TstForm::sectionsAndFacts()
{
    Office office;
    const auto session = office.openCase();
    FormModel form(*session);
    const QAbstractItemModelTester tester(&form, strict);
    QCOMPARE(form.rowCount(), 3);
    const QModelIndex section = form.indexOfSection("applicant");
    QCOMPARE(section.data().toString(), "申报单位");
    QVERIFY(section.data(FormModel::IsSectionRole).toBool());
    QCOMPARE(form.rowCount(section), 8);
    const QModelIndex staff = form.indexOf("applicant.staff", FormModel::ValueColumn);
    QCOMPARE(staff.parent(), section);
    QCOMPARE(staff.siblingAtColumn(0).data().toString(), "人数");
    QCOMPARE(staff.data(FormModel::QuestionRole).toString(), "多少人");
    QVERIFY(form.flags(staff).testFlag(Qt::ItemIsEditable));
    QVERIFY(!form.flags(section).testFlag(Qt::ItemIsEditable));
    QVERIFY(!form.indexOf("on").isValid());
    QVERIFY(!form.indexOfSection("nothing").isValid());
    QCOMPARE(form.indexOf("applicant.capital").data(FormModel::UnitRole).toString(), "yuan");
}

void TstForm::completeness()
{
    Office office;
    const auto session = office.openCase();
    FormModel form(*session);
    const QModelIndex section = form.indexOfSection("applicant");
    QCOMPARE(section.data(FormModel::AnsweredRole).toInt(), 2);
    QCOMPARE(section.data(FormModel::CountRole).toInt(), 8);
    QSignalSpy changed(&form, &QAbstractItemModel::dataChanged);
    QVERIFY(session->setFact("applicant.staff", "?"));
    QCOMPARE(section.data(FormModel::AnsweredRole).toInt(), 3);
    QCOMPARE(section.siblingAtColumn(1).data().toString(), "3 / 8");
    QVERIFY(changed.size() >= 2);
    QCOMPARE(form.indexOfSection("contracts").data(FormModel::AnsweredRole).toInt(), 0);
    QVERIFY(session->setTableEmpty("contracts"));
    QCOMPARE(form.indexOfSection("contracts").data(FormModel::AnsweredRole).toInt(), 1);
}

void TstForm::typing()
{
    Office office;
    const auto session = office.openCase();
    FormModel form(*session);
    const QModelIndex capital = form.indexOf("applicant.capital", FormModel::ValueColumn);
    QVERIFY(form.setData(capital, "300万"));
    QCOMPARE(capital.data().toString(), "3,000,000.00 yuan");
    QCOMPARE(capital.data(Qt::EditRole).toString(), "3000000.00");
    QCOMPARE(stateOf(capital), FactState::Answered);
    const QModelIndex ratio = form.indexOf("applicant.ratio", FormModel::ValueColumn);
    QVERIFY(form.setData(ratio, "5%"));
    QCOMPARE(ratio.data().toString(), "5 %");
    QCOMPARE(ratio.data(Qt::EditRole).toString(), "5%");
    QVERIFY(form.setData(ratio, ratio.data(Qt::EditRole)));
    QCOMPARE(ratio.data(FormModel::CanonicalRole).toString(), "0.05");
    const QModelIndex listed = form.indexOf("applicant.listed", FormModel::ValueColumn);
    QVERIFY(form.setData(listed, "?"));
    QCOMPARE(listed.data().toString(), "don't know");
    QCOMPARE(stateOf(listed), FactState::DontKnow);
    QCOMPARE(listed.data(FormModel::ChoiceLabelsRole).toStringList(),
             QStringList({"yes", "no", "don't know"}));
    QVERIFY(form.setData(listed, ""));
    QCOMPARE(stateOf(listed), FactState::Unanswered);
    const QModelIndex place = form.indexOf("applicant.place", FormModel::ValueColumn);
    QCOMPARE(place.data().toString(), "古塔区");
    QCOMPARE(place.data(FormModel::ChoiceTextsRole).toStringList(),
             QStringList({"210702", "370900", "?"}));
    QVERIFY(!form.setData(form.indexOf("applicant.place"), "370900"));
    QVERIFY(!form.setData(form.indexOf("contracts", 1), "370900"));
}

void TstForm::wrongTextIsKept()
{
    Office office;
    const auto session = office.openCase();
    FormModel form(*session);
    const QAbstractItemModelTester tester(&form, strict);
    const QModelIndex staff = form.indexOf("applicant.staff", FormModel::ValueColumn);
    QSignalSpy failed(session.get(), &Session::failed);
    const auto done = form.commit("applicant.staff", "ten");
    QVERIFY(!done);
    QVERIFY(failed.isEmpty());
    QCOMPARE(stateOf(staff), FactState::Error);
    QCOMPARE(staff.data().toString(), "ten");
    QVERIFY(!staff.data(FormModel::ErrorRole).toString().isEmpty());
    QVERIFY(!cases::textAt(session->current(), "applicant.staff"));
    QCOMPARE(form.indexOfSection("applicant").data(FormModel::ErrorCountRole).toInt(), 1);
    QVERIFY(session->setFact("applicant.listed", "true"));
    QCOMPARE(staff.data().toString(), "ten");
    form.dropError("applicant.staff");
    QCOMPARE(stateOf(staff), FactState::Unanswered);
    QVERIFY(!form.setData(staff, "ten"));
    QVERIFY(form.setData(staff, "10"));
    QCOMPARE(stateOf(staff), FactState::Answered);
}

void TstForm::tables()
{
    Office office;
    const auto session = office.openCase();
    FormModel form(*session);
    const QModelIndex table = form.indexOf("contracts[3].amount", FormModel::ValueColumn);
    QVERIFY(table.data(FormModel::IsTableRole).toBool());
    QCOMPARE(table.data(FormModel::PathRole).toString(), "contracts");
    QCOMPARE(stateOf(table), FactState::Unanswered);
    QVERIFY(session->setTableEmpty("contracts"));
    QCOMPARE(table.data().toString(), "none");
    QVERIFY(session->insertRow("contracts", 0));
    QCOMPARE(table.data().toString(), "entries: 1");
    QVERIFY(session->clear("contracts"));
    QCOMPARE(table.data().toString(), QString());
}

void TstForm::missing()
{
    Office office;
    const auto session = office.openCase();
    FormModel form(*session);
    const QModelIndex staff = form.indexOf("applicant.staff");
    QVERIFY(!staff.data(FormModel::MissingRole).toBool());
    form.setMeasure("award");
    QVERIFY(staff.data(FormModel::MissingRole).toBool());
    QSignalSpy changed(&form, &QAbstractItemModel::dataChanged);
    QVERIFY(session->preview("applicant.staff", "12"));
    QVERIFY(!staff.data(FormModel::MissingRole).toBool());
    QVERIFY(!changed.isEmpty());
    session->endPreview();
    form.setMeasure("subsidy");
    QVERIFY(form.indexOf("contracts").data(FormModel::MissingRole).toBool());
    QVERIFY(session->insertRow("contracts", 0));
    QVERIFY(form.indexOf("contracts").data(FormModel::MissingCountRole).toInt() > 1);
}

void TstForm::warnings()
{
    Office office;
    const auto session = office.openCase();
    FormModel form(*session);
    const QModelIndex code = form.indexOf("applicant.credit_code");
    QVERIFY(session->setFact("applicant.credit_code", "91350100M000100Y43"));
    QCOMPARE(code.data(FormModel::WarningRole).toString(), QString());
    QVERIFY(session->setFact("applicant.credit_code", "91350100M000100Y44"));
    QVERIFY(!code.data(FormModel::WarningRole).toString().isEmpty());
    QVERIFY(session->insertRow("contracts", 0, {{"amount", "1"}, {"realised", "2"}}));
    QVERIFY(
        form.indexOf("contracts").data(FormModel::WarningRole).toString().contains("超过合同额"));
    const FormModel fresh(*session);
    QVERIFY(!fresh.indexOf("contracts").data(FormModel::WarningRole).toString().isEmpty());
}

void TstForm::originsAndProofs()
{
    Office office;
    const auto session = office.openCase();
    FormModel form(*session);
    const QModelIndex place = form.indexOf("applicant.place");
    QCOMPARE(place.data(FormModel::ProofRole).toString(), "执照");
    QVERIFY(place.data(FormModel::OriginRole).toString().startsWith("tester, 2026-11-21"));
    QCOMPARE(form.indexOf("applicant.staff").data(FormModel::OriginRole).toString(), QString());
    QVERIFY(session->setFact("contracts[0].amount", "1"));
    QVERIFY(!form.indexOf("contracts").data(FormModel::OriginRole).toString().isEmpty());
    QVERIFY(session->undo());
    QCOMPARE(form.indexOf("contracts").data(FormModel::OriginRole).toString(), QString());
}

void TstForm::anotherCaseForgetsErrors()
{
    Office office;
    const auto session = office.openCase();
    FormModel form(*session);
    QVERIFY(!form.commit("applicant.staff", "ten"));
    QVERIFY(session->newCase());
    QCOMPARE(stateOf(form.indexOf("applicant.staff")), FactState::Unanswered);
    QCOMPARE(stateOf(form.indexOf("applicant.place")), FactState::Unanswered);
}

void TstForm::historyNewestFirst()
{
    Office office;
    const auto session = office.openCase();
    HistoryModel history(*session);
    const QAbstractItemModelTester tester(&history, strict);
    QCOMPARE(history.rowCount(), 3);
    const QPersistentModelIndex first = history.index(2, 0);
    QVERIFY(session->setFacts({{"applicant.staff", "12"}, {"applicant.listed", "true"}}));
    QCOMPARE(history.rowCount(), 5);
    QCOMPARE(history.index(0, 0).data(HistoryModel::PathRole).toString(), "applicant.listed");
    QCOMPARE(history.index(0, 0).data(HistoryModel::SequenceRole).toLongLong(), 5LL);
    QCOMPARE(history.index(0, 0).data(HistoryModel::GroupRole),
             history.index(1, 0).data(HistoryModel::GroupRole));
    QCOMPARE(first.data(HistoryModel::PathRole).toString(), "on");
}

void TstForm::historyKnowsWhatIsUndone()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->setFact("applicant.staff", "12"));
    HistoryModel history(*session);
    const QPersistentModelIndex edit = history.index(0, HistoryModel::StateColumn);
    QCOMPARE(edit.data().toString(), QString());
    QSignalSpy changed(&history, &QAbstractItemModel::dataChanged);
    QVERIFY(session->undo());
    QCOMPARE(edit.data().toString(), "undone");
    QVERIFY(edit.data(HistoryModel::UndoneRole).toBool());
    QCOMPARE(history.index(0, HistoryModel::StateColumn).data().toString(), "undo");
    QVERIFY(!changed.isEmpty());
    QVERIFY(session->redo());
    QCOMPARE(edit.data().toString(), QString());
    QCOMPARE(history.index(0, HistoryModel::StateColumn).data().toString(), "redo");
    QCOMPARE(history.index(1, HistoryModel::StateColumn).data().toString(), "undone");
    QVERIFY(session->undo());
    QCOMPARE(edit.data().toString(), "undone");
}

void TstForm::historyInWords()
{
    Office office;
    const auto session = office.openCase();
    session->setLanguage(base::Language::English);
    HistoryModel history(*session);
    const auto cell = [&](HistoryModel::Column column) {
        return history.index(0, column).data().toString();
    };
    QVERIFY(session->setFact("applicant.kind", "institute"));
    QCOMPARE(cell(HistoryModel::FactColumn), "Kind");
    QCOMPARE(cell(HistoryModel::BeforeColumn), "Enterprise");
    QCOMPARE(cell(HistoryModel::AfterColumn), "Institute");
    QCOMPARE(cell(HistoryModel::ActorColumn), "tester");
    QVERIFY(session->insertRow("contracts", 0, {{"amount", "300万"}, {"role", "receiver"}}));
    QCOMPARE(cell(HistoryModel::BeforeColumn), QString());
    QCOMPARE(cell(HistoryModel::AfterColumn), "Amount: 3,000,000.00 yuan; Role: Receiver");
    QVERIFY(session->clear("contracts"));
    QCOMPARE(cell(HistoryModel::AfterColumn), QString());
    QVERIFY(session->setTableEmpty("contracts"));
    QCOMPARE(cell(HistoryModel::FactColumn), "Contracts");
    QCOMPARE(cell(HistoryModel::AfterColumn), "none");
    QVERIFY(session->setReading("cap_unit", "contract"));
    QCOMPARE(cell(HistoryModel::AfterColumn), "Contract");
    QVERIFY(session->setAssumption("interest_rate", "10%"));
    QCOMPARE(cell(HistoryModel::AfterColumn), "10 %");
    QVERIFY(session->setFact("on", "2025-01-01"));
    QCOMPARE(cell(HistoryModel::AfterColumn), "2025-01-01");
}

void TstForm::listFollowsEdits()
{
    Office office;
    const auto session = office.openCase();
    const store::CaseId first = session->caseId();
    CaseListModel list(*session);
    const QAbstractItemModelTester tester(&list, strict);
    QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
    QCOMPARE(list.index(0, 0).data().toString(), "no name yet");
    QVERIFY(session->newCase());
    QVERIFY(session->setFact("applicant.name", "乙公司"));
    QCOMPARE(list.rowCount(), 2);
    QCOMPARE(list.index(0, 0).data().toString(), "乙公司");
    QVERIFY(list.index(0, 0).data(CaseListModel::CurrentRole).toBool());
    const QPersistentModelIndex old = list.indexOf(first);
    QCOMPARE(old.row(), 1);
    QVERIFY(session->openCase(first));
    QVERIFY(old.data(CaseListModel::CurrentRole).toBool());
    QVERIFY(session->setFact("applicant.staff", "1"));
    QCOMPARE(old.row(), 0);
    QCOMPARE(old.data(CaseListModel::EditedUtcRole).toString(), session->history().back().time);
    QCOMPARE(resets.size(), 0);
}

void TstForm::listFollowsArchiving()
{
    Office office;
    const auto session = office.openCase();
    const store::CaseId first = session->caseId();
    QVERIFY(session->newCase());
    CaseListModel list(*session);
    const QAbstractItemModelTester tester(&list, strict);
    QVERIFY(session->archive(session->caseId(), true));
    QCOMPARE(list.indexOf(first).row(), 0);
    QVERIFY(list.index(1, 0).data(CaseListModel::ArchivedRole).toBool());
    QVERIFY(!list.index(1, 0).data(CaseListModel::CurrentRole).toBool());
    QVERIFY(list.index(1, 0).data(Qt::AccessibleTextRole).toString().contains("archived"));
    QVERIFY(!list.indexOf(99).isValid());
}

void TstForm::factTexts()
{
    const auto rules = smallrules::load();
    const auto zh = base::Language::Chinese;
    QCOMPARE(FactText::label("contracts[1].amount", *rules, zh), "合同 2 · 合同额");
    QCOMPARE(FactText::label("nothing.like.it", *rules, zh), "nothing.like.it");
    QCOMPARE(FactText::label("applicant.colour", *rules, zh), "applicant.colour");
    QCOMPARE(FactText::atPath("applicant.colour", QString("red"), *rules, zh), "red");
    QCOMPARE(FactText::atPath("applicant.capital", QString("1.00..2.00"), *rules, zh),
             "1.00 yuan – 2.00 yuan");
    QVERIFY(!models::subjectOf("contracts[1].colour", *rules));
    const auto subject = models::subjectOf("contracts[1].amount", *rules);
    QVERIFY(subject && subject->fact && subject->symbol && subject->table);
    QCOMPARE(subject->fact->name, "amount");
}

QTEST_MAIN(TstForm)
#include "tst_form.moc"
