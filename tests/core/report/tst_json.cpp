// The JSON of the command line is a contract with outside scripts: keys, their order, shapes, tokens.
#include "report/json.h"
#include "support/small_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using support::assessed;
using support::contractText;
using support::smallCaseText;

namespace {

/// The keys of the object behind `"name": ` (or of the whole text), in the order of the text.
QStringList orderedKeys(const QByteArray &json, int depth = 1)
{
    static const QRegularExpression key(QStringLiteral(R"re(^( *)"([a-z0-9_]+)": )re"));
    QStringList keys;
    for (const QByteArray &line : json.split('\n')) {
        const auto match = key.match(QString::fromUtf8(line));
        if (match.hasMatch() && match.capturedLength(1) == 2 * depth)
            keys += match.captured(2);
    }
    return keys;
}

QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        QTest::qFail(qPrintable(error.errorString()), __FILE__, __LINE__);
    return document.object();
}

QJsonObject outcomeOf(const QJsonObject &root, const QString &measure)
{
    for (const auto &value : root["outcomes"].toArray()) {
        if (value.toObject()["measure"] == measure)
            return value.toObject();
    }
    return {};
}

QStringList strings(const QJsonValue &array)
{
    QStringList result;
    for (const auto &value : array.toArray())
        result += value.toString();
    return result;
}

bool isMoney(const QJsonValue &value)
{
    static const QRegularExpression money(QStringLiteral("^-?[0-9]+\\.[0-9]{2}$"));
    return value.isString() && money.match(value.toString()).hasMatch();
}

bool isInterval(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return isMoney(object["low"]) && (object["high"].isNull() || isMoney(object["high"]));
}

const QByteArray twoContracts = "\"contracts\": [" + contractText("3000000.00", "\"3000000.00\"")
                                + ", " + contractText("499999.99", "\"499999.99\"") + "]";

} // namespace

class TstJson : public QObject {
    Q_OBJECT
private slots:
    void topLevel();
    void everyOutcomeKeepsTheShape();
    void aCeilingWithRows();
    void groups();
    void notInForce();
    void reasons();
    void gradesAssumptionsDestinations();
    void missing();
    void readings();
    void totalsAndPortfolio();
    void notCovered();
    void tokensAreTheContract();
    void reasonTree();

private:
    QJsonObject json(const QByteArray &caseText, const assess::Options &options = {});
    QByteArray m_last;
};

QJsonObject TstJson::json(const QByteArray &caseText, const assess::Options &options)
{
    const support::Assessed work = assessed(caseText, options);
    if (!work.assessment) {
        QTest::qFail(work.issues.empty() ? "" : qPrintable(work.issues.front().code), __FILE__,
                     __LINE__);
        return {};
    }
    m_last = report::assessmentJson(*work.assessment);
    return parsed(m_last);
}

void TstJson::topLevel()
{
    const QJsonObject root = json(smallCaseText(twoContracts));
    QCOMPARE(orderedKeys(m_last),
             (QStringList{"on", "rules", "outcomes", "totals", "covered", "portfolio"}));
    QVERIFY(!m_last.contains('\r') && m_last.endsWith("}\n"));
    QVERIFY(m_last.contains("甲") || m_last.contains("合同后补助"));
    QCOMPARE(root["on"].toString(), "2024-06-30");
    QCOMPARE(root["covered"].toBool(), true);
    QCOMPARE(root["rules"].toArray().size(), 3);
    for (const auto &value : root["rules"].toArray()) {
        const QJsonObject rule = value.toObject();
        QCOMPARE(rule.keys(), (QStringList{"document", "sha256", "version"}));
        QCOMPARE(rule["sha256"].toString().size(), 64);
    }
}

void TstJson::everyOutcomeKeepsTheShape()
{
    static const QStringList verdicts{"eligible",     "conditional",    "undetermined",
                                      "not_eligible", "not_applicable", "not_in_force"};
    static const QStringList kinds{"exact", "ceiling", "grades", "not_set", "in_kind"};
    static const QStringList destinations{"grant", "equity", "person", "bank", "government"};
    static const QStringList states{"met", "unmet", "unknown", "judged_elsewhere"};
    static const QStringList units{"yuan", "days", "count", "ratio"};
    const QJsonObject root = json(
        smallCaseText(twoContracts + ", \"company.staff\": 9, \"company.research_share\": 0.04"));
    QCOMPARE(root["outcomes"].toArray().size(), 8);
    for (const auto &value : root["outcomes"].toArray()) {
        const QJsonObject outcome = value.toObject();
        const QString id = outcome["measure"].toString();
        QVERIFY(!outcome["document"].toString().isEmpty()
                && !outcome["article"].toString().isEmpty());
        QVERIFY2(verdicts.contains(outcome["verdict"].toString()), qPrintable(id));
        QVERIFY(!outcome["title"].toObject()["zh"].toString().isEmpty());
        QVERIFY(!strings(outcome["says"]).isEmpty());
        const QJsonObject amount = outcome["amount"].toObject();
        QVERIFY2(kinds.contains(amount["kind"].toString()), qPrintable(id));
        QVERIFY2(destinations.contains(amount["destination"].toString()), qPrintable(id));
        QVERIFY2(isInterval(amount), qPrintable(id));
        QVERIFY(amount["rows"].isArray());
        QCOMPARE(outcome.contains("would_be"),
                 outcome["verdict"] == QStringLiteral("not_in_force"));
        for (const auto &one : outcome["conditions"].toArray()) {
            const QJsonObject condition = one.toObject();
            QVERIFY(!condition["id"].toString().isEmpty());
            QVERIFY(states.contains(condition["state"].toString()));
            QVERIFY(condition.contains("margin"));
            if (condition["margin"].isNull())
                continue;
            const QJsonObject margin = condition["margin"].toObject();
            QVERIFY(!margin["fact"].toString().isEmpty() && margin["by"].isString());
            QVERIFY(units.contains(margin["unit"].toString()));
            QVERIFY(margin["unit"] != QStringLiteral("yuan") || isMoney(margin["by"]));
        }
        QVERIFY(outcome["missing"].isArray() && outcome["assumptions"].isArray());
        for (const auto &one : outcome["readings"].toArray()) {
            QVERIFY(one.toObject()["used"].isString());
            for (const auto &other : one.toObject()["alternatives"].toArray())
                QVERIFY(other.toObject()["choice"].isString() && isInterval(other));
        }
    }
    const QJsonObject exact = outcomeOf(root, "exact");
    const QJsonArray conditions = exact["conditions"].toArray();
    QCOMPARE(conditions.at(0).toObject()["margin"].toObject(),
             (QJsonObject{{"fact", "company.staff"}, {"by", "-1"}, {"unit", "count"}}));
    QCOMPARE(conditions.at(1).toObject()["margin"].toObject(),
             (QJsonObject{{"fact", "company.research_share"}, {"by", "-0.01"}, {"unit", "ratio"}}));
}

void TstJson::aCeilingWithRows()
{
    const QJsonObject outcome = outcomeOf(json(smallCaseText(twoContracts)), "ceiling");
    const QByteArray text = m_last.mid(m_last.indexOf("\"measure\": \"ceiling\""));
    QCOMPARE(orderedKeys("{\n      " + text.left(text.indexOf("\n    }")), 3),
             (QStringList{"measure", "document", "article", "title", "says", "verdict", "amount",
                          "conditions", "missing", "readings", "assumptions", "presumed"}));
    QCOMPARE(outcome["verdict"].toString(), "eligible");
    const QJsonObject amount = outcome["amount"].toObject();
    QCOMPARE(amount["low"].toString(), "600000.00");
    QCOMPARE(amount["high"].toString(), "600000.00");
    const QJsonArray rows = amount["rows"].toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).toObject()["row"].toInt(), 0);
    QCOMPARE(rows.at(1).toObject()["verdict"].toString(), "not_eligible");
    QCOMPARE(rows.at(1).toObject()["low"].toString(), "0.00");

    const QJsonObject threshold = rows.at(1).toObject()["conditions"].toArray().at(1).toObject();
    QCOMPARE(threshold, (QJsonObject{{"id", "threshold"},
                                     {"state", "unmet"},
                                     {"margin", QJsonObject{{"fact", "contracts[1].amount"},
                                                            {"by", "-0.01"},
                                                            {"unit", "yuan"}}},
                                     {"row", 1}}));
    const QJsonArray steps = rows.at(0).toObject()["steps"].toArray();
    QCOMPARE(steps.size(), 4);
    QCOMPARE(steps.at(1).toObject(),
             (QJsonObject{{"stage", "rate"},
                          {"operand", QJsonObject{{"low", "0.2"}, {"high", "0.2"}}},
                          {"result", QJsonObject{{"low", "600000.00"}, {"high", "600000.00"}}},
                          {"acted", false}}));
    QCOMPARE(steps.at(2).toObject()["stage"].toString(), "cap");
    QCOMPARE(steps.at(3).toObject()["operand"].toObject(),
             (QJsonObject{{"low", QJsonValue::Null}, {"high", QJsonValue::Null}}));
}

void TstJson::groups()
{
    assess::Options options;
    options.readings = {{"cap_unit", "project"}};
    const QJsonObject outcome = outcomeOf(json(smallCaseText(twoContracts), options), "ceiling");
    const QJsonArray rows = outcome["amount"].toObject()["rows"].toArray();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0).toObject()["group"].toString(), "p");
    QCOMPARE(rows.at(0).toObject()["rows"].toArray(), (QJsonArray{0, 1}));
    QVERIFY(!rows.at(0).toObject().contains("row"));
}

void TstJson::notInForce()
{
    assess::Options options;
    options.on = base::Date::fromText(u"2026-10-09");
    const QJsonObject root = json(smallCaseText(twoContracts), options);
    const QJsonObject outcome = outcomeOf(root, "ceiling");
    QCOMPARE(outcome["verdict"].toString(), "not_in_force");
    QCOMPARE(outcome["reason"].toString(), "expired");
    QCOMPARE(outcome["amount"].toObject()["high"].toString(), "0.00");
    const QJsonObject wouldBe = outcome["would_be"].toObject();
    QCOMPARE(wouldBe["verdict"].toString(), "eligible");
    QCOMPARE(wouldBe["kind"].toString(), "ceiling");
    QCOMPARE(wouldBe["low"].toString(), "600000.00");
    QCOMPARE(wouldBe["high"].toString(), "600000.00");
}

void TstJson::reasons()
{
    const QJsonObject root = json(smallCaseText("\"contracts\": []"));
    QCOMPARE(outcomeOf(root, "ceiling")["reason"].toString(), "no_rows");
    QCOMPARE(outcomeOf(root, "drafted")["reason"].toString(), "draft");
    QCOMPARE(outcomeOf(root, "far")["reason"].toString(), "place");
    QVERIFY(!outcomeOf(root, "exact").contains("reason"));
    QByteArray institute = smallCaseText("");
    institute.replace("enterprise", "institute");
    QCOMPARE(outcomeOf(json(institute), "exact")["reason"].toString(), "applicant_kind");
}

void TstJson::gradesAssumptionsDestinations()
{
    assess::Options options;
    const QByteArray facts = "\"company.interest\": \"100.00\", \"company.certified\": true";
    QJsonObject root = json(smallCaseText(facts), options);
    const QJsonObject grades = outcomeOf(root, "graded")["amount"].toObject();
    QCOMPARE(strings(grades["grades"]), (QStringList{"1000000.00", "2000000.00"}));
    QCOMPARE(grades["low"].toString(), "1000000.00");
    const QJsonObject open = outcomeOf(root, "interest");
    QCOMPARE(open["amount"].toObject()["kind"].toString(), "not_set");
    QVERIFY(open["amount"].toObject()["high"].isNull());
    QVERIFY(!open["amount"].toObject().contains("assumed"));
    QCOMPARE(strings(open["assumptions"]), QStringList{"interest_rate"});
    QCOMPARE(outcomeOf(root, "stake")["amount"].toObject()["destination"].toString(), "equity");

    options.assumptions = {{"interest_rate", "0.5"}};
    root = json(smallCaseText(facts), options);
    const QJsonObject assumed = outcomeOf(root, "interest")["amount"].toObject();
    QCOMPARE(assumed["low"].toString(), "50.00");
    QCOMPARE(assumed["high"].toString(), "50.00");
    QCOMPARE(assumed["assumed"].toBool(), true);
    QVERIFY(assumed["steps"].isArray());
}

void TstJson::missing()
{
    const QJsonObject root = json(smallCaseText("\"contracts\": [{\"role\": \"receiver\"}]"));
    QCOMPARE(
        strings(outcomeOf(root, "ceiling")["missing"]),
        (QStringList{"contracts[0].amount", "contracts[0].realised", "contracts[0].signed_on"}));
    QCOMPARE(outcomeOf(root, "ceiling")["amount"].toObject()["high"].toString(), "1000000.00");
    QCOMPARE(strings(outcomeOf(root, "graded")["missing"]), QStringList());
    QCOMPARE(strings(outcomeOf(json(smallCaseText("")), "ceiling")["missing"]),
             QStringList{"contracts"});
}

void TstJson::readings()
{
    const QJsonArray all =
        outcomeOf(json(smallCaseText(twoContracts)), "ceiling")["readings"].toArray();
    QStringList ids;
    for (const auto &value : all)
        ids += value.toObject()["id"].toString();
    QCOMPARE(ids, (QStringList{"last_day", "after_expiry", "cap_unit"}));
    const QJsonObject cap = all.at(2).toObject();
    QCOMPARE(cap["used"].toString(), "contract");
    QCOMPARE(cap["alternatives"].toArray().at(0).toObject(), (QJsonObject{{"choice", "project"},
                                                                          {"verdict", "eligible"},
                                                                          {"low", "600000.00"},
                                                                          {"high", "600000.00"}}));
}

void TstJson::totalsAndPortfolio()
{
    const QJsonObject root = json(smallCaseText(
        twoContracts + ", \"company.certified\": true, \"company.interest\": \"0.00\""));
    const QJsonObject totals = root["totals"].toObject();
    for (const char *name : {"certain", "ceiling", "by_review", "assumed"})
        QVERIFY2(isInterval(totals[QLatin1String(name)]), name);
    for (const char *name : {"equity", "person", "bank", "government"})
        QVERIFY2(isInterval(totals["outside"].toObject()[QLatin1String(name)]), name);
    QCOMPARE(totals["ceiling"].toObject()["low"].toString(), "600000.00");
    QCOMPARE(totals["outside"].toObject()["equity"].toObject()["low"].toString(), "300000.00");
    QCOMPARE(totals["certain"].toObject()["low"].toString(), "100000.00");
    const QJsonObject portfolio = root["portfolio"].toObject();
    QCOMPARE(strings(portfolio["chosen"]),
             (QStringList{"ceiling", "exact", "joined", "graded", "stake"}));
    QCOMPARE(portfolio["runner_up"].toArray(), QJsonArray());
    QCOMPARE(portfolio["difference"].toObject(), (QJsonObject{{"low", "0.00"}, {"high", "0.00"}}));
    QCOMPARE(portfolio["forbidden"].toArray(), QJsonArray());
}

void TstJson::notCovered()
{
    QByteArray elsewhere = smallCaseText("");
    elsewhere.replace("210702", "110101");
    QCOMPARE(json(elsewhere)["covered"].toBool(), false);
    QByteArray unknown = smallCaseText("");
    unknown.replace("\"place\": \"210702\", ", "");
    QCOMPARE(json(unknown)["covered"].toBool(), true);
}

void TstJson::tokensAreTheContract()
{
    using assess::token;
    QCOMPARE(token(assess::Verdict::Undetermined), "undetermined");
    QCOMPARE(token(assess::State::JudgedElsewhere), "judged_elsewhere");
    QCOMPARE(token(rulebook::AmountKind::NotSet), "not_set");
    QCOMPARE(token(rulebook::Destination::Government), "government");
}

void TstJson::reasonTree()
{
    const support::Assessed work = assessed(smallCaseText(twoContracts));
    QVERIFY(work.assessment);
    const auto reasons = explain::reasonsOf(*work.assessment, *work.assessment->find(u"ceiling"),
                                            work.subject, work.options, base::Language::English);
    QVERIFY(reasons);
    const QJsonObject root = parsed(report::reasonJson(*reasons));
    QCOMPARE(root["key"].toString(), "ceiling");
    QCOMPARE(root["mark"].toString(), "met");
    QCOMPARE(root["children"].toArray().first().toObject()["key"].toString(), "verdict");
}

QTEST_GUILESS_MAIN(TstJson)
#include "tst_json.moc"
