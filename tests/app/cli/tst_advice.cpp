#include "cli_process.h"
#include "support/small_case.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using support::contractText;
using support::smallCaseText;

class TstAdvice : public QObject {
    Q_OBJECT
private slots:
    void asksNext();
    void varies();
    void findsTheNearestWay();
    void proposesNothingOfThePast();
    void listsTheDays();
    void saysThatTotalsAreBeforeStacking();
    void refusesOtherWords();
    void refuses_data();
    void refuses();

private:
    Ran run(const QStringList &arguments, const QByteArray &input)
    {
        return runCli(arguments + QStringList{"--rules", m_rules.folder()}, "en", input);
    }

    support::SmallRules m_rules;
    const QByteArray m_contract = contractText("3000000.00", "\"3000000.00\"");
    const QByteArray m_case = smallCaseText("\"contracts\": [" + m_contract + "]");
};

void TstAdvice::asksNext()
{
    const Ran text = run({"next", "-"}, m_case);
    QCOMPARE(text.err, QByteArray());
    QCOMPARE(text.exit, 0);
    QVERIFY2(text.out.startsWith("Answers: "), text.out);
    const Ran json = run({"next", "-", "--format", "json"}, m_case);
    QCOMPARE(json.exit, 0);
    const QJsonObject root = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(root["on"].toString(), "2024-06-30");
    QCOMPARE(root["settled"].toBool(), false);
    const QJsonArray questions = root["questions"].toArray();
    QVERIFY(!questions.isEmpty());
    QVERIFY(!questions.first().toObject()["fact"].toString().isEmpty());
    QVERIFY(root["promise"].toObject()["answers"].toInt() > 0);
}

void TstAdvice::varies()
{
    const QStringList words{"whatif", "-", "--vary", "contracts[0].realised=0..30000000"};
    const Ran text = run(words, m_case);
    QCOMPARE(text.err, QByteArray());
    QCOMPARE(text.exit, 0);
    QVERIFY2(text.out.contains("ceiling"), text.out);
    const Ran json = run(words + QStringList{"--format", "json"}, m_case);
    const QJsonObject root = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(root["fact"].toString(), "contracts[0].realised");
    QCOMPARE(root["step"].toString(), "0.01");
    QCOMPARE(root["now"].toString(), "3000000.00");
    for (const QJsonValue &award : root["awards"].toArray()) {
        if (award.toObject()["measure"].toString() != "ceiling")
            continue;
        const QJsonArray pieces = award.toObject()["pieces"].toArray();
        QVERIFY(!pieces.isEmpty());
        QCOMPARE(pieces.first().toObject()["from"].toString(), "0.00");
        QCOMPARE(pieces.last().toObject()["to"].toString(), "30000000.00");
        return;
    }
    QFAIL("no such award");
}

void TstAdvice::findsTheNearestWay()
{
    const QByteArray input = smallCaseText(R"("company.staff": 8, "company.research_share": "6%")");
    const Ran text = run({"nearest", "-", "exact"}, input);
    QCOMPARE(text.err, QByteArray());
    QCOMPARE(text.exit, 0);
    QCOMPARE(text.out, QByteArray("exact Award for size (I.2)\n"
                                  "  · Staff: 8 → 10 (+2)\n"
                                  "      then Eligible: 500,000.00 yuan\n\n"));
    const Ran chinese = runCli({"nearest", "-", "exact", "--rules", m_rules.folder()}, "zh", input);
    QCOMPARE(QString::fromUtf8(chinese.out), QStringLiteral("exact 规模奖励 (一.2)\n"
                                                            "  · 职工人数：8 → 10（+2）\n"
                                                            "      即可符合：500,000.00 元\n\n"));
    const Ran json = run({"nearest", "-", "exact", "--format", "json"}, input);
    const QJsonObject root = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(root["on"].toString(), "2024-06-30");
    const QJsonObject measure = root["measures"].toArray().at(0).toObject();
    QCOMPARE(measure["verdict"].toString(), "not_eligible");
    const QJsonObject way = measure["ways"].toArray().at(0).toObject();
    const QJsonObject move = way["moves"].toArray().at(0).toObject();
    QCOMPARE(move["fact"].toString(), "company.staff");
    QCOMPARE(move["from"].toString(), "8");
    QCOMPARE(move["to"].toString(), "10");
    QCOMPARE(way["verdict"].toString(), "eligible");
    QCOMPARE(way["amount"].toObject()["low"].toString(), "500000.00");
    // Of all measures those that are not met.
    const Ran all = run({"nearest", "-", "--format", "json"}, input);
    for (const QJsonValue &one : QJsonDocument::fromJson(all.out).object()["measures"].toArray())
        QCOMPARE(one.toObject()["verdict"].toString(), "not_eligible");
    const Ran met = run({"nearest", "-", "graded"}, input);
    QVERIFY2(met.out.contains("there is nothing to change"), met.out);
}

/// The share of research is no fact that can still change, and a contract that was signed stays signed.
void TstAdvice::proposesNothingOfThePast()
{
    const Ran share = run({"nearest", "-", "exact"},
                          smallCaseText(R"("company.staff": 8, "company.research_share": "4%")"));
    QVERIFY2(share.out.contains("No way among up to three facts that can still change."),
             share.out);
    const Ran signedOn =
        run({"nearest", "-", "ceiling"},
            smallCaseText("\"contracts\": ["
                          + contractText("3000000.00", "\"3000000.00\"", "2020-03-01") + "]"));
    QVERIFY2(!signedOn.out.contains("Signed on"), signedOn.out);
}

void TstAdvice::listsTheDays()
{
    const Ran text = run({"calendar", "-"}, m_case);
    QCOMPARE(text.err, QByteArray());
    QCOMPARE(text.exit, 0);
    QVERIFY2(text.out.startsWith("From 2024-06-30 to 2027-06-30\n"), text.out);
    QVERIFY2(
        text.out.contains("\n  2026-10-09  Eligible → Not in force: up to 600,000.00 yuan less\n"
                          "    ceiling Post-subsidy for contracts (I.1)\n"),
        text.out);
    const Ran before = run({"calendar", "-", "--until", "2026-10-08"}, m_case);
    QVERIFY2(!before.out.contains("2026-10-09"), before.out);

    // A contract that is not signed yet: by when, and for how much more.
    const QByteArray unsignedCase = smallCaseText(
        R"("contracts": [{"role": "receiver", "amount": "800000.00", "realised": "800000.00"}])");
    const Ran last = run({"calendar", "-"}, unsignedCase);
    QVERIFY2(last.out.contains("  2026-10-08  Contract 1 · Signed on by this day: up to 160,000.00 "
                               "yuan more (within the period of validity)\n"),
             last.out);
    const Ran chinese = runCli({"calendar", "-", "--rules", m_rules.folder()}, "zh", unsignedCase);
    QVERIFY2(QString::fromUtf8(chinese.out)
                 .contains(QStringLiteral("  2026-10-08  合同 1 · 签订日不晚于这一天：最多可多得 "
                                          "160,000.00 元（须在有效期内）")),
             chinese.out);
    const Ran json = run({"calendar", "-", "--format", "json"}, unsignedCase);
    const QJsonObject root = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(root["until"].toString(), "2027-06-30");
    bool found = false;
    for (const QJsonValue &one : root["days"].toArray()) {
        const QJsonObject day = one.toObject();
        if (day["kind"].toString() != "last_day" || day["measure"].toString() != "ceiling")
            continue;
        found = true;
        QCOMPARE(day["fact"].toString(), "contracts[0].signed_on");
        QCOMPARE(day["condition"].toString(), "in_period");
        QCOMPARE(day["amount_before"].toObject()["high"].toString(), "160000.00");
        QCOMPARE(day["amount_after"].toObject()["high"].toString(), "0.00");
    }
    QVERIFY(found);
}

void TstAdvice::saysThatTotalsAreBeforeStacking()
{
    const QStringList words{"whatif", "-", "--vary", "contracts[0].realised=0..30000000"};
    QVERIFY(!run(words + QStringList{"--format", "json"}, m_case).out.contains("before_stacking"));
    const support::SmallRules capped;
    capped.write(QStringLiteral("alpha-2021/stacking.yaml"),
                 "rules:\n  - id: together\n    kind: cap\n    measures: [ceiling]\n"
                 "    scope: applicant\n    limit: '30万元'\n"
                 "    label: {zh: 封顶, en: Cap}\n    article: 一.1\n    says: ['最高']\n");
    const QStringList there{"--rules", capped.folder()};
    const Ran json = runCli(words + there + QStringList{"--format", "json"}, "en", m_case);
    QVERIFY2(json.out.contains("\"before_stacking\": true"), json.out);
    const Ran text = runCli(words + there, "en", m_case);
    QVERIFY2(text.out.contains("Totals are sums before the rules on several supports together."),
             text.out);
}

void TstAdvice::refusesOtherWords()
{
    const Ran measure = run({"nearest", "-", "Exactt"}, m_case);
    QCOMPARE(measure.exit, 2);
    QVERIFY2(measure.err.startsWith("error[unknown-measure]: "), measure.err);
    QVERIFY2(measure.err.contains("Did you mean exact?"), measure.err);
    const Ran date = run({"calendar", "-", "--until", "soon"}, m_case);
    QCOMPARE(date.exit, 2);
    QVERIFY2(date.err.startsWith("error[option-date]: "), date.err);
    QVERIFY2(date.err.contains("--until"), date.err);
}

void TstAdvice::refuses_data()
{
    QTest::addColumn<QString>("vary");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no range") << "company.staff=3" << QByteArray("option-range");
    QTest::newRow("no fact") << "=1..3" << QByteArray("option-range");
    QTest::newRow("unknown") << "company.stuff=1..3" << QByteArray("unknown-fact");
    QTest::newRow("a truth") << "company.certified=1..3" << QByteArray("not-a-scalar");
    QTest::newRow("backwards") << "company.staff=3..1" << QByteArray("empty-range");
    QTest::newRow("no row") << "contracts[7].amount=1..3" << QByteArray("no-such-row");
}

void TstAdvice::refuses()
{
    QFETCH(QString, vary);
    QFETCH(QByteArray, code);
    const Ran ran = run({"whatif", "-", "--vary", vary}, m_case);
    QCOMPARE(ran.exit, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.startsWith("error[" + code + "]: "), ran.err);
}

QTEST_GUILESS_MAIN(TstAdvice)
#include "tst_advice.moc"
