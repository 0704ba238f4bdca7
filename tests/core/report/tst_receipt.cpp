// A frozen assessment: verified where nothing changed, and every change named with its cause.
#include "report/receipt.h"
#include "support/small_case.h"

#include <QtTest>

using report::ReceiptCause;
using support::Assessed;
using support::contractText;
using support::smallCaseText;

class TstReceipt : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void sameAgain();
    void layoutDoesNotMatter();
    void everyChangedFactIsNamed();
    void addedAndRemovedFacts();
    void changedResult();
    void changedDigest();
    void otherProgram();
    void otherRules();
    void removedMeasure();
    void everyByteCounts();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void texts();

private:
    report::Verification verified(QByteArray bytes,
                                  const std::shared_ptr<const rulebook::Rulebook> &rules) const
    {
        auto result = report::verifyReceipt(bytes, QStringLiteral("r.json"), rules);
        return result ? *result : report::Verification{{}, {}, {{}}, false};
    }
    QByteArray with(const char *before, const char *after) const
    {
        QByteArray bytes = m_receipt;
        const auto at = bytes.indexOf(before);
        return at < 0 ? QByteArray()
                      : bytes.replace(at, static_cast<qsizetype>(qstrlen(before)), after);
    }
    /// The differences put down to one cause: `path frozen now`.
    static QStringList of(const report::Verification &verification, ReceiptCause cause)
    {
        QStringList lines;
        for (const auto &one : verification.differences) {
            if (one.cause == cause)
                lines += (one.path + u' ' + one.frozen + u' ' + one.now).trimmed();
        }
        return lines;
    }

    Assessed m_made;
    QByteArray m_receipt;
};

void TstReceipt::initTestCase()
{
    m_made = support::assessed(smallCaseText("\"company.staff\": 9, \"contracts\": ["
                                             + contractText("3000000.00", "3000000.00") + ", "
                                             + contractText("600000.00", "600000.00") + "]"));
    QVERIFY(m_made.assessment);
    m_receipt = report::receipt(*m_made.assessment, m_made.subject);
    QVERIFY(m_receipt.contains("\"huisuan_receipt\": 1"));
}

void TstReceipt::sameAgain()
{
    const auto verification = verified(m_receipt, m_made.rules);
    QCOMPARE(verification.differences.size(), std::size_t(0));
    QVERIFY(verification.isSame());
    QCOMPARE(verification.on, QStringLiteral("2024-06-30"));
    QCOMPARE(report::receipt(*m_made.assessment, m_made.subject), m_receipt);
    // Another load of the same rules, as another computer has it.
    QVERIFY(verified(m_receipt, support::SmallRules().load()).isSame());
}

void TstReceipt::layoutDoesNotMatter()
{
    QByteArray bytes = m_receipt;
    bytes.replace("\n", "\r\n").replace("  ", "\t");
    QVERIFY(verified(bytes, m_made.rules).isSame());
}

void TstReceipt::everyChangedFactIsNamed()
{
    auto changed =
        verified(with("\"realised\": \"600000.00\"", "\"realised\": \"600000.01\""), m_made.rules);
    QCOMPARE(of(changed, ReceiptCause::Input).first(), QStringLiteral("contracts[1]"));
    QCOMPARE(of(changed, ReceiptCause::Record), QStringList());
    QCOMPARE(of(changed, ReceiptCause::Rules), QStringList());
    QCOMPARE(of(changed, ReceiptCause::Program), QStringList());
    QVERIFY(of(changed, ReceiptCause::Input).size() > 1); // and what came of it
    changed = verified(with("甲公司", "乙公司"), m_made.rules);
    QCOMPARE(of(changed, ReceiptCause::Input), QStringList{"applicant.name"});
    QVERIFY(!changed.isSame()); // though no figure hangs on a name
}

void TstReceipt::addedAndRemovedFacts()
{
    const auto removed = verified(with("\"name\": \"甲公司\",", ""), m_made.rules);
    QCOMPARE(of(removed, ReceiptCause::Input), QStringList{"applicant.name"});
    const auto added =
        verified(with("\"name\": \"甲公司\",", "\"name\": \"甲公司\", \"credit_code\": \"X\","),
                 m_made.rules);
    QCOMPARE(of(added, ReceiptCause::Input), QStringList{"applicant.credit_code"});
}

void TstReceipt::changedResult()
{
    const auto changed =
        verified(with("\"low\": \"600000.00\"", "\"low\": \"600001.00\""), m_made.rules);
    const QStringList record = of(changed, ReceiptCause::Record);
    QCOMPARE(record.first(), QStringLiteral("result"));
    QCOMPARE(record.size(), 2);
    QVERIFY2(record.last().endsWith("/low 600001.00 600000.00"), qPrintable(record.last()));
    QCOMPARE(changed.differences.size(), std::size_t(2));
}

void TstReceipt::changedDigest()
{
    QByteArray bytes = m_receipt;
    const auto at = bytes.lastIndexOf("\"digest\": \"") + 11;
    bytes[at] = bytes.at(at) == 'a' ? 'b' : 'a';
    QCOMPARE(of(verified(bytes, m_made.rules), ReceiptCause::Record), QStringList{"digest"});
}

void TstReceipt::otherProgram()
{
    const auto changed = verified(
        with("\"program\": \"" HUISUAN_VERSION "\"", "\"program\": \"0.0.1\""), m_made.rules);
    QCOMPARE(of(changed, ReceiptCause::Record), QStringList{"program"});
}

void TstReceipt::otherRules()
{
    const support::SmallRules folder;
    QFile file(folder.folder() + "/alpha-2021/measures/exact.yaml");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    folder.write("alpha-2021/measures/exact.yaml", text + "# a remark\n");
    auto changed = verified(m_receipt, folder.load());
    QCOMPARE(of(changed, ReceiptCause::Rules).size(), 1);
    QVERIFY(of(changed, ReceiptCause::Rules).first().startsWith("alpha-2021 "));
    QCOMPARE(changed.differences.size(), std::size_t(1)); // no figure moved
}

void TstReceipt::removedMeasure()
{
    const support::SmallRules folder;
    QVERIFY(QFile::remove(folder.folder() + "/beta-2020/measures/far.yaml"));
    const auto rules = folder.load();
    if (!rules)
        QSKIP("the small rules do not load without this measure");
    const QStringList changed = of(verified(m_receipt, rules), ReceiptCause::Rules);
    QVERIFY(changed.first().startsWith("beta-2020 "));
    QVERIFY(changed.size() >= 2);
}

void TstReceipt::everyByteCounts()
{
    // Any letter or digit changed anywhere is found, or the file is no receipt any more.
    int tried = 0;
    for (qsizetype at = 0; at < m_receipt.size(); at += 37) {
        const char old = m_receipt.at(at);
        if (!std::isalnum(static_cast<unsigned char>(old)))
            continue;
        QByteArray bytes = m_receipt;
        bytes[at] = old == '7' ? '8' : '7';
        const auto result = report::verifyReceipt(bytes, QStringLiteral("r.json"), m_made.rules);
        QVERIFY2(!result || !result->isSame(), qPrintable(QString::number(at)));
        ++tried;
    }
    QVERIFY(tried > 100);
}

void TstReceipt::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("empty") << QByteArray() << "bad-receipt" << 1;
    QTest::newRow("not JSON") << QByteArray("{\n  \"a\": ,\n}") << "bad-receipt" << 2;
    QTest::newRow("list") << QByteArray("[]") << "bad-receipt" << 1;
    QTest::newRow("case") << QByteArray("{\"huisuan\": 1}") << "bad-receipt" << 0;
    QTest::newRow("cut") << m_receipt.left(m_receipt.size() / 2) << "bad-receipt" << -1;
    QTest::newRow("later") << QByteArray("{\"huisuan_receipt\": 2}") << "unsupported-receipt" << 0;
    QTest::newRow("no parts") << QByteArray("{\"huisuan_receipt\": 1}") << "bad-receipt" << 0;
    QTest::newRow("twice") << QByteArray("{\"a\": 1, \"a\": 2}") << "bad-receipt" << 1;
    QTest::newRow("deep") << QByteArray(100'000, '[') << "bad-receipt" << 1;
    QTest::newRow("huge number") << QByteArray("{\"a\": 1e999999}") << "bad-receipt" << 1;
    QTest::newRow("not UTF-8") << QByteArray("{\"a\": \"\xff\"}") << "bad-receipt" << 1;
}

void TstReceipt::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    const auto result = report::verifyReceipt(bytes, QStringLiteral("r.json"), m_made.rules);
    QVERIFY(!result);
    QTEST(result.error().front().code, "code");
    QCOMPARE(result.error().front().place.file, QStringLiteral("r.json"));
    QFETCH(int, line);
    if (line >= 0)
        QCOMPARE(result.error().front().place.line, line);
}

void TstReceipt::texts()
{
    const auto same = verified(m_receipt, m_made.rules);
    QVERIFY(report::verificationText(same, base::Language::English).contains("Same: "));
    QVERIFY(report::verificationJson(same).contains("\"same\": true"));
    const auto other = verified(with("甲公司", "乙\\u001b公司"), m_made.rules);
    const QString text = report::verificationText(other, base::Language::English);
    QVERIFY(text.contains("Inputs: ") && text.contains("\n  applicant.name\n"));
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(report::verificationJson(other).contains("\"cause\": \"input\""));
}

QTEST_APPLESS_MAIN(TstReceipt)
#include "tst_receipt.moc"
