// The tree of reasons follows the live assessment in place.
#include "app/session/office.h"
#include "model_text.h"
#include "models/reason_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using models::ReasonModel;

namespace {

QStringList textOf(const ReasonModel &model)
{
    return modeltext::of(model, ReasonModel::KeyRole, ReasonModel::FactTextsRole);
}

} // namespace

class TstReasons : public QObject {
    Q_OBJECT
private slots:
    void showsTheMeasure();
    void followsInPlace();
    void expandedRowsStay();
    void originAloneIsFollowed();
    void withoutADate();
    void effectsComeLater();
    void aLargeTreeFollowsWhenIdle();
};

void TstReasons::showsTheMeasure()
{
    Office office;
    const auto session = office.openCase();
    ReasonModel reasons(*session);
    const QAbstractItemModelTester tester(&reasons,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!reasons.root());
    QSignalSpy measure(&reasons, &ReasonModel::measureChanged);
    reasons.setMeasure("award");
    reasons.setMeasure("award");
    QCOMPARE(measure.size(), 1);
    QVERIFY(reasons.root());
    QCOMPARE(reasons.root()->what, "用人奖励");
    QVERIFY(reasons.rowCount() > 2);
    const QModelIndex staff = reasons.indexOf("staff");
    QVERIFY(staff.isValid());
    QCOMPARE(staff.siblingAtColumn(ReasonModel::WhatColumn).data().toString(), "人数达到十人");
    QCOMPARE(staff.sibling(staff.row(), ReasonModel::StateColumn).data().toString(), "Unknown");
    QCOMPARE(staff.data(ReasonModel::MissingRole).toStringList(), QStringList("applicant.staff"));
    reasons.setMeasure("nothing");
    QVERIFY(!reasons.root());
    QCOMPARE(reasons.issues().front().code, "unknown-measure");
    reasons.setMeasure("");
    QVERIFY(reasons.issues().empty());
    QCOMPARE(reasons.rowCount(), 0);
}

void TstReasons::followsInPlace()
{
    Office office;
    const auto session = office.openCase();
    ReasonModel reasons(*session);
    reasons.setMeasure("award");
    QSignalSpy resets(&reasons, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex staff = reasons.indexOf("staff");
    QSignalSpy root(&reasons, &ReasonModel::rootChanged);
    QVERIFY(session->preview("applicant.staff", "9"));
    QVERIFY(staff.isValid());
    QCOMPARE(staff.sibling(staff.row(), ReasonModel::StateColumn).data().toString(), "Not met");
    QVERIFY(!staff.sibling(staff.row(), ReasonModel::MarginColumn).data().toString().isEmpty());
    QCOMPARE(root.size(), 1);
    QVERIFY(session->preview("applicant.staff", "12"));
    QCOMPARE(staff.sibling(staff.row(), ReasonModel::StateColumn).data().toString(), "Met");
    session->endPreview();
    QVERIFY(staff.isValid());
    QCOMPARE(resets.size(), 0);
}

void TstReasons::expandedRowsStay()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(session->paste("contracts", 0, 0,
                           {{"受让方", "300万", "300万", "2024-01-31", "是", "A"},
                            {"受让方", "40万", "40万", "2024-01-31", "是", "B"}}));
    ReasonModel reasons(*session);
    const QAbstractItemModelTester tester(&reasons,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    reasons.setMeasure("subsidy");
    QModelIndex parent;
    for (int row = 0; row < reasons.rowCount(); ++row) {
        if (reasons.rowCount(reasons.index(row, 0)) > 0)
            parent = reasons.index(row, 0);
    }
    QVERIFY(parent.isValid());
    const QPersistentModelIndex child = reasons.index(0, 0, parent);
    const QVariant key = child.data(ReasonModel::KeyRole);
    QSignalSpy resets(&reasons, &QAbstractItemModel::modelReset);
    QVERIFY(session->setFact("contracts[1].realised", "30万"));
    QVERIFY(session->setFact("applicant.staff", "1"));
    QVERIFY(child.isValid());
    QCOMPARE(child.data(ReasonModel::KeyRole), key);
    QVERIFY(session->setFact("contracts[1].amount", "60万"));
    QVERIFY(session->removeRows("contracts", {1}));
    QVERIFY(session->undo());
    QCOMPARE(resets.size(), 0);
}

void TstReasons::originAloneIsFollowed()
{
    Office office;
    const auto session = office.openCase();
    ReasonModel reasons(*session);
    reasons.setMeasure("award");
    QVERIFY(session->preview("applicant.staff", "12"));
    const QPersistentModelIndex staff = reasons.indexOf("staff");
    QCOMPARE(staff.data(ReasonModel::FactPathsRole).toStringList(), QStringList("applicant.staff"));
    QVERIFY(staff.data(ReasonModel::FactTextsRole).toStringList().at(0).contains("not stored yet"));
    QSignalSpy changed(&reasons, &QAbstractItemModel::dataChanged);
    QVERIFY(session->setFact("applicant.staff", "12")); // the same value, now said by somebody
    QVERIFY(staff.isValid());
    const QString text = staff.data(ReasonModel::FactTextsRole).toStringList().at(0);
    QVERIFY2(text.contains("entered by tester"), qPrintable(text));
    const bool isTold = std::any_of(changed.begin(), changed.end(), [&](const QVariantList &one) {
        return one.front().toModelIndex().row() == staff.row()
               && one.front().toModelIndex().parent() == staff.parent();
    });
    QVERIFY(isTold);
}

void TstReasons::withoutADate()
{
    Office office;
    const auto session = office.openCase();
    ReasonModel reasons(*session);
    reasons.setMeasure("award");
    const int rows = reasons.rowCount();
    QSignalSpy resets(&reasons, &QAbstractItemModel::modelReset);
    QVERIFY(session->clear("on"));
    QVERIFY(!reasons.root());
    QCOMPARE(reasons.rowCount(), 0);
    QCOMPARE(reasons.issues().front().code, "no-date");
    QVERIFY(session->undo());
    QVERIFY(reasons.root());
    QCOMPARE(reasons.rowCount(), rows);
    QCOMPARE(resets.size(), 0);
}

void TstReasons::effectsComeLater()
{
    Office office;
    const auto session = office.openCase();
    QVERIFY(
        session->paste("contracts", 0, 0, {{"受让方", "300万", "300万", "2024-01-31", "是", "A"}}));
    ReasonModel reasons(*session);
    reasons.setMeasure("subsidy");
    QTRY_VERIFY(reasons.rowCount(reasons.indexOf("reading/cap_unit")) > 0);
}

/// Many keys, one tree; and none while keys wait.
void TstReasons::aLargeTreeFollowsWhenIdle()
{
    Office office;
    const auto session = office.openCase();
    const QStringList contract = {"受让方", "300万", "300万", "2024-01-31", "是", "A"};
    QVERIFY(session->paste("contracts", 0, 0, std::vector<QStringList>(150, contract)));
    ReasonModel reasons(*session);
    reasons.setMeasure("subsidy");
    const QStringList before = textOf(reasons);
    QSignalSpy resets(&reasons, &QAbstractItemModel::modelReset);
    QSignalSpy followed(&reasons, &ReasonModel::followed);
    for (const char *amount : {"1万", "12万", "123万"})
        QVERIFY(session->preview("contracts[0].amount", amount));
    QCOMPARE(followed.size(), 0);
    QCOMPARE(textOf(reasons), before);
    QVERIFY(followed.wait());
    QCOMPARE(followed.size(), 1);
    ReasonModel fresh(*session);
    fresh.setMeasure("subsidy");
    QVERIFY(textOf(reasons) != before);
    QCOMPARE(textOf(reasons), textOf(fresh));
    QCOMPARE(resets.size(), 0);
    // Another measure is shown at once, and what waited is forgotten.
    session->endPreview();
    reasons.setMeasure("award");
    QCOMPARE(reasons.root()->what, "用人奖励");
}

QTEST_MAIN(TstReasons)
#include "tst_reasons.moc"
