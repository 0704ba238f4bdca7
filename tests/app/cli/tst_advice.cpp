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
