// Days to keep: the end of a part, an event to come, the last day for what has not happened.
#include "advice/calendar.h"
#include "support/contract_case.h"
#include "support/shipped_rules.h"

#include <QTest>

using namespace advice;

class TestCalendar : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_rules = support::shippedRules();
        QVERIFY(m_rules);
    }
    void theEndOfThePeriod();
    void theLastDayOfTheWindow();
    void verdictsChangeOnNoOtherDay();

private:
    /// Signed in September, after the day of assessment.
    static cases::Case contractCase()
    {
        return support::contractCase(QStringLiteral("2024-09-01"));
    }
    QStringList textOf(const Calendar &days, const char *measure) const
    {
        QStringList texts;
        for (const Day &day : days.days) {
            if (day.measure->id != QString::fromLatin1(measure))
                continue;
            texts += day.date.toText() + u' '
                     + (day.kind == Day::Kind::Verdict
                            ? assess::token(day.before) + u' ' + assess::token(day.after)
                            : eval::pathOf(*day.fact, m_rules->symbols()) + u' ' + day.condition);
        }
        return texts;
    }

    std::shared_ptr<const rulebook::Rulebook> m_rules;
};

void TestCalendar::theEndOfThePeriod()
{
    const auto days = calendar(m_rules, contractCase(), {}, *base::Date::fromCivil(2030, 1, 1));
    QVERIFY(days);
    // The contract is signed in September; the annex ends after 2026-10-08.
    QCOMPARE(textOf(*days, "jz3-4"),
             (QStringList{QStringLiteral("2024-09-01 not_eligible eligible"),
                          QStringLiteral("2026-10-09 eligible not_in_force")}));
}

void TestCalendar::theLastDayOfTheWindow()
{
    cases::Case subject = contractCase();
    subject.tables[QStringLiteral("contracts")][0].erase(QStringLiteral("signed_on"));
    const auto days = calendar(m_rules, subject, {}, *base::Date::fromCivil(2030, 1, 1));
    QVERIFY(days);
    QVERIFY2(textOf(*days, "jz3-4")
                 .contains(QStringLiteral("2026-10-08 contracts[0].signed_on in_period")),
             qPrintable(textOf(*days, "jz3-4").join(u'\n')));
}

void TestCalendar::verdictsChangeOnNoOtherDay()
{
    const cases::Case subject = contractCase();
    const base::Date until = *base::Date::fromCivil(2027, 1, 1);
    const auto days = calendar(m_rules, subject, {}, until);
    QVERIFY(days);
    auto before = assess::assess(m_rules, subject, {});
    assess::Options options;
    options.readingEffects = false;
    for (base::Date day = base::addDays(days->from, 1); day <= until; day = base::addDays(day, 1)) {
        // Days without an entry, one in nine, and all with one.
        const bool named =
            std::ranges::any_of(days->days, [&](const Day &one) { return one.date == day; });
        if (!named && day.days() % 9 != 0)
            continue;
        options.on = day;
        const auto now = assess::assess(m_rules, subject, options);
        QVERIFY(now);
        for (std::size_t i = 0; i < (*now)->outcomes.size(); ++i) {
            const assess::Outcome &outcome = (*now)->outcomes[i];
            auto expected = (*before)->outcomes[i].verdict;
            for (const Day &one : days->days) {
                if (one.kind == Day::Kind::Verdict && one.measure == outcome.measure
                    && one.date <= day)
                    expected = one.after;
            }
            QVERIFY2(outcome.verdict == expected, qPrintable(day.toText() + outcome.measure->id));
        }
    }
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
