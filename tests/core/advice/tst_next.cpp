// The next question: by money, and with fewer questions than asking for what occurs most.
#include "advice/next_question.h"
#include "support/asking.h"
#include "support/contract_case.h"
#include "support/shipped_rules.h"

#include <QTest>

using namespace advice;

class TestNext : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void aSettledCaseAsksNothing();
    void theDecidingFactComesFirst();
    void thePromiseNamesItsFacts();
    void fewerQuestionsThanByOccurrence();

private:
    QStringList paths(const std::vector<Question> &questions) const
    {
        QStringList result;
        for (const Question &question : questions)
            result += eval::pathOf(question.input, m_rules->symbols());
        return result;
    }
    QString plainValue(const feel::ValueSymbol &fact) const;
    cases::Case contractCase() const;

    std::shared_ptr<const rulebook::Rulebook> m_rules;
};

void TestNext::initTestCase()
{
    m_rules = support::shippedRules();
    QVERIFY(m_rules);
}

/// No, nothing, the last of a list.
QString TestNext::plainValue(const feel::ValueSymbol &fact) const
{
    switch (fact.type.kind) {
    case feel::Kind::Truth:
        return QStringLiteral("false");
    case feel::Kind::Choice:
        return m_rules->symbols().lists[static_cast<std::size_t>(fact.type.list)].members.back();
    case feel::Kind::Date:
        return QStringLiteral("2024-01-01");
    case feel::Kind::Money:
        return QStringLiteral("0.00");
    case feel::Kind::Number:
        return QStringLiteral("0");
    default:
        return QStringLiteral("210702");
    }
}

/// Everything known, and one contract that gives 600,000 yuan.
cases::Case TestNext::contractCase() const
{
    cases::Case subject;
    subject.on = QStringLiteral("2024-06-30");
    for (const auto &fact : m_rules->symbols().facts)
        subject.facts[fact.path] = plainValue(fact);
    for (const auto &table : m_rules->symbols().tables)
        subject.tables[table.name] = {};
    const cases::Case contract = support::contractCase();
    for (const auto &[path, text] : contract.facts)
        subject.facts[path] = text;
    subject.tables[QStringLiteral("contracts")] = contract.tables.at(QStringLiteral("contracts"));
    return subject;
}

void TestNext::aSettledCaseAsksNothing()
{
    const auto next = nextQuestions(m_rules, contractCase(), {});
    QVERIFY(next);
    QVERIFY2(next->settled, qPrintable(paths(next->questions).join(u' ')));
    QVERIFY(!next->promise);
}

void TestNext::theDecidingFactComesFirst()
{
    cases::Case subject = contractCase();
    subject.tables[QStringLiteral("contracts")][0].erase(QStringLiteral("converts_result"));
    const auto next = nextQuestions(m_rules, subject, {});
    QVERIFY(next);
    QVERIFY(!next->settled);
    QCOMPARE(paths(next->questions), QStringList{QStringLiteral("contracts[0].converts_result")});
    QCOMPARE(next->questions.front().decides, base::Money::fromFen(60'000'000));
    QCOMPARE(next->questions.front().measures.size(), std::size_t(1));
    QCOMPARE(next->questions.front().measures.front()->id, QStringLiteral("jz3-4"));
}

void TestNext::thePromiseNamesItsFacts()
{
    cases::Case subject = contractCase();
    auto &row = subject.tables[QStringLiteral("contracts")][0];
    row.erase(QStringLiteral("converts_result"));
    row[QStringLiteral("realised")] = QStringLiteral("1000000.00..3000000.00");
    const auto next = nextQuestions(m_rules, subject, {});
    QVERIFY(next);
    QVERIFY(next->promise);
    QCOMPARE(next->promise->inputs.size(), std::size_t(2));
    QCOMPARE(next->promise->settles, base::Money::fromFen(60'000'000));
}

/// A sample of what tests/bench/bench_questions runs a thousand times.
void TestNext::fewerQuestionsThanByOccurrence()
{
    const test::Comparison comparison = test::compareOrders(m_rules, 40, 1);
    qInfo("%s", qPrintable(comparison.text()));
    QVERIFY(comparison.savedPerMille(comparison.byOccurrence) >= 300);
    // Who stops asking for what is irrelevant asks little more than we do.
    QVERIFY(comparison.byMoney < comparison.byMissing);
}

QTEST_GUILESS_MAIN(TestNext)
#include "tst_next.moc"
