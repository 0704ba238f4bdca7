#include "report/json.h"
#include "support/small_rules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace {

QStringList strings(const QJsonValue &array)
{
    QStringList result;
    for (const auto &value : array.toArray())
        result += value.toString();
    return result;
}

QJsonObject named(const QJsonValue &array, const QString &key, const QString &name)
{
    for (const auto &value : array.toArray()) {
        if (value.toObject()[key] == name)
            return value.toObject();
    }
    return {};
}

} // namespace

class TstVocabulary : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void facts();
    void tables();
    void readingsAndAssumptions();
    void measures();
    void csvFollowsTheStandard();
    void csvIsNoFormula();

private:
    std::shared_ptr<const rulebook::Rulebook> m_rules;
    QJsonObject m_json;
};

void TstVocabulary::initTestCase()
{
    m_rules = support::SmallRules().load();
    QVERIFY(m_rules);
    m_json = QJsonDocument::fromJson(report::vocabularyJson(*m_rules)).object();
    QVERIFY(!m_json.isEmpty());
}

void TstVocabulary::facts()
{
    QCOMPARE(strings(QJsonArray{m_json["sections"].toArray().first().toObject()["id"]}),
             QStringList{"applicant"});
    const QJsonObject kind = named(m_json["facts"], "path", "applicant.kind");
    QCOMPARE(kind["type"].toString(), "choice");
    QCOMPARE(kind["list"].toString(), "applicant_kind");
    QCOMPARE(kind["members"].toArray().first().toObject()["label"].toObject()["en"].toString(),
             "Enterprise");
    QCOMPARE(kind["proof"].toString(), "licence");
    QCOMPARE(kind["section"].toString(), "applicant");
    QVERIFY(!kind.contains("domain"));
    QCOMPARE(strings(kind["read_by"]), (QStringList{"ceiling", "exact"}));
    const QJsonObject staff = named(m_json["facts"], "path", "company.staff");
    QCOMPARE(staff["type"].toString(), "count");
    QCOMPARE(staff["domain"].toObject(), (QJsonObject{{"from", "0"}, {"to", QJsonValue::Null}}));
    QCOMPARE(staff["changeable"].toBool(), true);
    QVERIFY(staff["proof"].isNull());
    QCOMPARE(strings(staff["read_by"]), (QStringList{"exact", "joined"}));
    const QJsonObject share = named(m_json["facts"], "path", "company.research_share");
    QCOMPARE(share["type"].toString(), "ratio");
    QCOMPARE(share["domain"].toObject(), (QJsonObject{{"from", "0"}, {"to", "1"}}));
    QCOMPARE(
        named(m_json["facts"], "path", "company.interest")["domain"].toObject()["from"].toString(),
        "0.00");
}

void TstVocabulary::tables()
{
    const QJsonObject contracts = named(m_json["tables"], "name", "contracts");
    QCOMPARE(contracts["row"].toObject()["zh"].toString(), "合同");
    QCOMPARE(strings(contracts["read_by"]), QStringList{"ceiling"});
    const QJsonObject signedOn = named(contracts["columns"], "name", "signed_on");
    QCOMPARE(signedOn["type"].toString(), "date");
    QCOMPARE(signedOn["domain"].toObject(),
             (QJsonObject{{"from", "1900-01-01"}, {"to", "2199-12-31"}}));
    QCOMPARE(strings(signedOn["read_by"]), QStringList{"ceiling"});
    QCOMPARE(strings(named(contracts["columns"], "name", "role")["read_by"]),
             QStringList{"ceiling"});
}

void TstVocabulary::readingsAndAssumptions()
{
    const QJsonObject cap = named(m_json["readings"], "id", "cap_unit");
    QCOMPARE(cap["default"].toString(), "contract");
    QCOMPARE(cap["choices"].toArray().size(), 2);
    QCOMPARE(strings(cap["documents"]), QStringList{"alpha-2021"});
    const QJsonObject rate = named(m_json["assumptions"], "id", "interest_rate");
    QCOMPARE(rate["type"].toString(), "ratio");
}

void TstVocabulary::measures()
{
    QCOMPARE(strings(named(m_json["measures"], "id", "ceiling")["reads"]),
             (QStringList{"applicant.place", "applicant.kind", "contracts", "contracts.role",
                          "contracts.amount", "contracts.realised", "contracts.signed_on",
                          "contracts.project"}));
    QCOMPARE(strings(named(m_json["measures"], "id", "joined")["reads"]),
             (QStringList{"applicant.place", "company.staff", "company.certified"}));
    QCOMPARE(strings(named(m_json["measures"], "id", "graded")["reads"]),
             (QStringList{"applicant.place", "decisions.recognised"}));
}

void TstVocabulary::csvFollowsTheStandard()
{
    const QByteArray csv = report::vocabularyCsv(*m_rules);
    QVERIFY(csv.startsWith("path,type,section,label_zh,label_en,"));
    QVERIFY(csv.endsWith("\r\n"));
    QCOMPARE(csv.count('\n'), csv.count("\r\n"));
    // 8 facts, 5 columns and the heading.
    QCOMPARE(csv.count("\r\n"), 14);
    QVERIFY(csv.contains("contracts.amount,money,contracts,合同额,Contract sum,"));
    QVERIFY(csv.contains(",enterprise institute,licence,false,ceiling exact\r\n"));
}

void TstVocabulary::csvIsNoFormula()
{
    const QByteArray csv = report::vocabularyCsv(*m_rules);
    QVERIFY(csv.contains(",'=年末人数,'=year's end,"));
    support::SmallRules hostile;
    hostile.write("vocabulary/more.yaml",
                  "facts:\n"
                  "  - {path: company.evil, type: text, label: {zh: '@SUM(A1)', en: '+1+1'}, "
                  "question: {zh: '-2', en: 'a \"quoted\", text'}, help: {zh: 甲, en: x}}\n");
    base::Issues issues;
    const auto rules = hostile.load(&issues);
    QVERIFY2(rules, issues.empty() ? "" : qPrintable(issues.front().code));
    QVERIFY(report::vocabularyCsv(*rules).contains("company.evil,text,company,'@SUM(A1),'+1+1,'-2,"
                                                   "\"a \"\"quoted\"\", text\",甲,x,,,false,\r\n"));
}

QTEST_GUILESS_MAIN(TstVocabulary)
#include "tst_vocabulary.moc"
