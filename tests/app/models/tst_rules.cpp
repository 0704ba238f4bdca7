// The documents as a tree: complete, in order, searchable, in both languages.
#include "models/rules_filter.h"
#include "models/rules_model.h"
#include "support/shipped_rules.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <functional>

using models::RulesFilter;
using models::RulesModel;

class TstRules : public QObject {
    Q_OBJECT
private slots:
    void everyArticleOnce();
    void measuresAreFound();
    void languagesAreSwitched();
    void searching();

private:
    /// Calls for every row, depth first.
    static void walk(const QAbstractItemModel &model, const QModelIndex &parent,
                     const std::function<void(const QModelIndex &)> &visit)
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            visit(index);
            walk(model, index, visit);
        }
    }
    static QStringList ids(const QAbstractItemModel &model, RulesModel::Kind kind)
    {
        QStringList result;
        walk(model, {}, [&](const QModelIndex &index) {
            if (index.data(RulesModel::KindRole).toInt() == static_cast<int>(kind))
                result += index.data(RulesModel::IdRole).toString();
        });
        return result;
    }

    std::shared_ptr<const rulebook::Rulebook> m_rules = support::shippedRules();
};

void TstRules::everyArticleOnce()
{
    RulesModel model(*m_rules, base::Language::Chinese);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    qsizetype articles = 0;
    for (const rulebook::Document &document : m_rules->documents())
        articles += static_cast<qsizetype>(document.ledger.size());
    QVERIFY(articles > 0);
    QCOMPARE(ids(model, RulesModel::Kind::Article).size(), articles);
    QCOMPARE(ids(model, RulesModel::Kind::Document).size(),
             static_cast<qsizetype>(m_rules->documents().size()));
}

void TstRules::measuresAreFound()
{
    const RulesModel model(*m_rules, base::Language::Chinese);
    for (const rulebook::Measure &measure : m_rules->measures()) {
        const QModelIndex index = model.indexOfMeasure(measure.id);
        QVERIFY2(index.isValid(), qPrintable(measure.id));
        QCOMPARE(index.data().toString(), measure.title.zh);
        QCOMPARE(index.parent().data(RulesModel::KindRole).toInt(),
                 static_cast<int>(RulesModel::Kind::Article));
    }
    QVERIFY(!model.indexOfMeasure("none").isValid());
}

void TstRules::languagesAreSwitched()
{
    RulesModel model(*m_rules, base::Language::Chinese);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex measure = model.indexOfMeasure("jz3-4");
    model.setLanguage(base::Language::English);
    QCOMPARE(measure.data().toString(), m_rules->findMeasure(u"jz3-4")->title.en);
    QVERIFY(!changed.isEmpty());
    QVERIFY(reset.isEmpty());
}

void TstRules::searching()
{
    RulesModel model(*m_rules, base::Language::English);
    RulesFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const qsizetype all = ids(filter, RulesModel::Kind::Measure).size();
    filter.setText("ＪＺ3-4");
    QCOMPARE(ids(filter, RulesModel::Kind::Measure), QStringList{"jz3-4"});
    QCOMPARE(ids(filter, RulesModel::Kind::Document), QStringList{"jinzhou-2021"});
    filter.setText("nothing has these words");
    QCOMPARE(filter.rowCount(), 0);
    filter.setText(" ");
    QCOMPARE(ids(filter, RulesModel::Kind::Measure).size(), all);
}

QTEST_MAIN(TstRules)
#include "tst_rules.moc"
