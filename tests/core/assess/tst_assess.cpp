// What the engine promises, on the shipped rules: the main job to the fen, and soundness for every measure.
#include "assess/assessment.h"
#include "support/contract_case.h"
#include "support/random_case.h"
#include "support/shipped_rules.h"

#include <QTest>

#include <algorithm>

using namespace assess;

using support::contractCase;

namespace {

QString text(const Amount &amount)
{
    return base::toText(amount.low) + QStringLiteral("..")
           + (amount.high ? base::toText(*amount.high) : QString());
}

} // namespace

class TestAssess : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const rulebook::Rulebook> m_rules;
    std::shared_ptr<const Assessment> m_last; // keeps outcomes alive

    const Outcome &outcomeOf(const cases::Case &subject, const Options &options = {},
                             const char *measure = "jz3-4")
    {
        auto result = assess::assess(m_rules, subject, options);
        if (!result)
            qFatal("not assessed: %s", qPrintable(result.error().front().code));
        m_last = *result;
        return *m_last->find(QString::fromLatin1(measure));
    }

    QStringList missing(const Outcome &outcome) const
    {
        QStringList paths;
        for (const auto &input : outcome.missing)
            paths += eval::pathOf(input, m_rules->symbols());
        return paths;
    }

private slots:
    void initTestCase()
    {
        base::Issues issues;
        m_rules = support::shippedRules(&issues);
        QVERIFY2(m_rules, issues.empty()
                              ? ""
                              : qPrintable(issues.front().code + u' ' + issues.front().place.file));
    }

    void theFullContractGivesTheCeiling()
    {
        const Outcome &outcome = outcomeOf(contractCase());
        QCOMPARE(token(outcome.verdict), QStringLiteral("eligible"));
        QCOMPARE(token(outcome.measure->amount.kind), QStringLiteral("ceiling"));
        QCOMPARE(text(outcome.amount), QStringLiteral("600000.00..600000.00"));
        QVERIFY(outcome.missing.empty());
        QVERIFY(!outcome.measure->article.isEmpty());
        QCOMPARE(text(m_last->totals.ceiling), QStringLiteral("600000.00..600000.00"));
        QCOMPARE(text(m_last->totals.certainFigures).left(5), QStringLiteral("0.00."));
        const auto &stages = outcome.rows.front().stages;
        QCOMPARE(stages.size(), std::size_t(4)); // base, rate, cap, rounding
        QCOMPARE(base::toText(*stages[1].result.high), QStringLiteral("60000000"));
        QVERIFY(!stages[2].acted);
    }

    void eachFactRemovedIsMissedAlone_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"applicant.place", "applicant.kind", "contracts[0].role", "contracts[0].amount",
              "contracts[0].realised", "contracts[0].signed_on", "contracts[0].converts_result",
              "contracts[0].project"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void eachFactRemovedIsMissedAlone()
    {
        QFETCH(QString, path);
        cases::Case subject = contractCase();
        if (path.startsWith(QStringLiteral("contracts")))
            QCOMPARE(subject.tables[QStringLiteral("contracts")][0].erase(path.mid(13)),
                     std::size_t(1));
        else
            QCOMPARE(subject.facts.erase(path), std::size_t(1));
        const Outcome &outcome = outcomeOf(subject);
        QCOMPARE(token(outcome.verdict), QStringLiteral("undetermined"));
        QCOMPARE(missing(outcome), QStringList{path});
        QCOMPARE(outcome.amount.low, base::Money());
        QVERIFY(!outcome.amount.high || *outcome.amount.high >= base::Money::fromFen(60'000'000));
    }

    void aFenShortIsNamed()
    {
        cases::Case subject = contractCase();
        subject.tables[QStringLiteral("contracts")][0][QStringLiteral("amount")] =
            QStringLiteral("499999.99");
        const Outcome &outcome = outcomeOf(subject);
        QCOMPARE(token(outcome.verdict), QStringLiteral("not_eligible"));
        bool found = false;
        for (const auto &condition : outcome.conditions) {
            if (condition.state != State::Unmet)
                continue;
            found = true;
            QVERIFY(condition.margin);
            QCOMPARE(eval::pathOf(condition.margin->fact, m_rules->symbols()),
                     QStringLiteral("contracts[0].amount"));
            QCOMPARE(base::toText(condition.margin->by), QStringLiteral("-1"));
        }
        QVERIFY(found);
        QVERIFY(outcome.missing.empty());
    }

    void theEndOfThePeriod_data()
    {
        QTest::addColumn<QString>("on");
        QTest::addColumn<QString>("afterExpiry");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("wouldBe");
        QTest::newRow("last day") << "2026-10-08"
                                  << "no"
                                  << "eligible"
                                  << "";
        QTest::newRow("first day after") << "2026-10-09"
                                         << "no"
                                         << "not_in_force"
                                         << "eligible 600000.00..600000.00";
        QTest::newRow("weeks after") << "2026-11-21"
                                     << "no"
                                     << "not_in_force"
                                     << "eligible 600000.00..600000.00";
        QTest::newRow("claimable after expiry") << "2026-11-21"
                                                << "yes"
                                                << "eligible"
                                                << "";
        QTest::newRow("before the first day") << "2021-10-08"
                                              << "no"
                                              << "not_in_force"
                                              << "not_eligible 0.00..0.00";
    }
    void theEndOfThePeriod()
    {
        QFETCH(QString, on);
        QFETCH(QString, afterExpiry);
        QFETCH(QString, verdict);
        QFETCH(QString, wouldBe);
        Options options;
        options.on = base::Date::fromText(on);
        options.readings[QStringLiteral("after_expiry")] = afterExpiry;
        const Outcome &outcome = outcomeOf(contractCase(), options);
        QCOMPARE(token(outcome.verdict), verdict);
        QCOMPARE(outcome.wouldBe
                     ? token(outcome.wouldBe->verdict) + u' ' + text(outcome.wouldBe->amount)
                     : QString(),
                 wouldBe);
        if (outcome.verdict == Verdict::NotInForce)
            QCOMPARE(text(m_last->totals.ceiling), QStringLiteral("0.00..0.00"));
    }

    void partsWithoutAnEndDoNotHideTheEnd()
    {
        Options options;
        options.on = base::Date::fromText(QStringLiteral("2026-10-09"));
        outcomeOf(contractCase(), options);
        QCOMPARE(m_last->find(u"jz2")->reason, Reason::None); // annex 2 states no term
        const auto jinzhou =
            std::ranges::find_if(m_last->documents, [](const DocumentState &state) {
                return state.document->id == u"jinzhou-2021";
            });
        QVERIFY(jinzhou != m_last->documents.end());
        QCOMPARE(jinzhou->reason, Reason::Expired);
        QCOMPARE(jinzhou->lastDay, base::Date::fromText(QStringLiteral("2026-10-08")));
    }

    void theCapBelongsToTheProject()
    {
        cases::Case subject = contractCase();
        auto &rows = subject.tables[QStringLiteral("contracts")];
        rows.push_back(rows.front());
        rows[1][QStringLiteral("amount")] = rows[1][QStringLiteral("realised")] =
            QStringLiteral("4000000.00");
        QCOMPARE(text(outcomeOf(subject).amount), QStringLiteral("1000000.00..1000000.00"));
        rows[1][QStringLiteral("project")] = QStringLiteral("P2");
        QCOMPARE(text(outcomeOf(subject).amount), QStringLiteral("1400000.00..1400000.00"));
        rows[1].erase(QStringLiteral("project"));
        const Outcome &unknown = outcomeOf(subject);
        QCOMPARE(text(unknown.amount), QStringLiteral("600000.00..1400000.00"));
        QCOMPARE(missing(unknown), QStringList{QStringLiteral("contracts[1].project")});
        QVERIFY(unknown.approximate);
    }

    void tablesUnknownAndEmptyDiffer()
    {
        cases::Case subject = contractCase();
        subject.tables.erase(QStringLiteral("contracts"));
        const Outcome &unknown = outcomeOf(subject);
        QCOMPARE(token(unknown.verdict), QStringLiteral("undetermined"));
        QCOMPARE(missing(unknown), QStringList{QStringLiteral("contracts")});
        QVERIFY(!unknown.amount.high);
        subject.tables[QStringLiteral("contracts")] = {};
        const Outcome &empty = outcomeOf(subject);
        QCOMPARE(token(empty.verdict), QStringLiteral("not_eligible"));
        QCOMPARE(empty.reason, Reason::NoRows);
    }

    void otherPlacesAndKindsDoNotApply()
    {
        cases::Case subject = contractCase();
        subject.facts[QStringLiteral("applicant.place")] = QStringLiteral("130300");
        QCOMPARE(outcomeOf(subject).reason, Reason::Place);
        QVERIFY(m_last->covered); // by another document
        subject.facts[QStringLiteral("applicant.place")] = QStringLiteral("110000");
        QCOMPARE(outcomeOf(subject).reason, Reason::Place);
        QVERIFY(!m_last->covered);
        subject = contractCase();
        subject.facts[QStringLiteral("applicant.kind")] = QStringLiteral("institution");
        QCOMPARE(outcomeOf(subject).reason, Reason::ApplicantKind);
    }

    void withoutADateNothingIsAssessed()
    {
        cases::Case subject = contractCase();
        subject.on.reset();
        const auto result = assess::assess(m_rules, subject);
        QVERIFY(!result);
        QCOMPARE(result.error().front().code, QStringLiteral("no-date"));
    }

    void everyCompletionLiesInside()
    {
        support::RandomCase random(*m_rules, 7);
        int undetermined = 0;
        int tight = 0;
        Options options;
        options.readingEffects = false;
        for (int i = 0; i < 1000; ++i) {
            const cases::Case whole = random.complete();
            const cases::Case part = random.forget(whole, 4 + random.below(12));
            const auto known = assess::assess(m_rules, whole, options);
            const auto guess = assess::assess(m_rules, part, options);
            QVERIFY(known && guess);
            for (std::size_t m = 0; m < (*known)->outcomes.size(); ++m) {
                const Outcome &truth = (*known)->outcomes[m];
                const Outcome &partial = (*guess)->outcomes[m];
                const QString id = truth.measure->id + QStringLiteral(" case %1: ").arg(i)
                                   + text(truth.amount) + QStringLiteral(" not in ")
                                   + text(partial.amount);
                QVERIFY2(partial.amount.low <= truth.amount.low, qPrintable(id));
                if (partial.amount.high) {
                    QVERIFY2(truth.amount.high, qPrintable(id));
                    QVERIFY2(*truth.amount.high <= *partial.amount.high, qPrintable(id));
                }
                if (partial.verdict == Verdict::NotEligible
                    || partial.verdict == Verdict::NotApplicable
                    || partial.verdict == Verdict::NotInForce)
                    QVERIFY2(truth.verdict == partial.verdict
                                 || truth.verdict == Verdict::NotApplicable
                                 || (partial.verdict == Verdict::NotEligible
                                     && truth.verdict >= Verdict::NotEligible),
                             qPrintable(id));
                QCOMPARE(partial.verdict == Verdict::Undetermined && partial.missing.empty(),
                         false);
                undetermined += partial.verdict == Verdict::Undetermined;
                tight += truth.verdict == Verdict::Eligible;
            }
        }
        QVERIFY(undetermined > 300 && tight > 300); // else the cases would say nothing
    }

    void theOrderOfRowsIsIrrelevant()
    {
        support::RandomCase random(*m_rules, 11);
        for (int i = 0; i < 150; ++i) {
            cases::Case subject = random.forget(random.complete(), 20);
            Options options;
            options.readingEffects = false;
            const auto forward = assess::assess(m_rules, subject, options);
            for (auto &[name, rows] : subject.tables)
                std::reverse(rows.begin(), rows.end());
            const auto backward = assess::assess(m_rules, subject, options);
            QVERIFY(forward && backward);
            for (std::size_t m = 0; m < (*forward)->outcomes.size(); ++m) {
                QCOMPARE((*backward)->outcomes[m].verdict, (*forward)->outcomes[m].verdict);
                QCOMPARE(text((*backward)->outcomes[m].amount),
                         text((*forward)->outcomes[m].amount));
                QCOMPARE((*backward)->outcomes[m].missing.size(),
                         (*forward)->outcomes[m].missing.size());
            }
        }
    }

    void readingEffectsAreOneMoreAssessmentEach()
    {
        support::RandomCase random(*m_rules, 13);
        for (int i = 0; i < 25; ++i) {
            const cases::Case subject = random.forget(random.complete(), 10);
            const auto whole = assess::assess(m_rules, subject);
            QVERIFY(whole);
            std::map<std::pair<int, int>, std::shared_ptr<const Assessment>> others;
            for (const auto &outcome : (*whole)->outcomes) {
                for (const auto &effect : outcome.readings) {
                    const auto &reading =
                        m_rules->readings()[static_cast<std::size_t>(effect.reading)];
                    QCOMPARE(effect.alternatives.size() + 1, reading.choices.size());
                    for (const auto &alternative : effect.alternatives) {
                        auto &other = others[{effect.reading, alternative.choice}];
                        if (!other) {
                            Options options;
                            options.readingEffects = false;
                            options.readings[reading.id] =
                                reading.choices[static_cast<std::size_t>(alternative.choice)].id;
                            const auto result = assess::assess(m_rules, subject, options);
                            QVERIFY(result);
                            other = *result;
                        }
                        const Outcome &same = *other->find(outcome.measure->id);
                        QCOMPARE(text(alternative.amount), text(same.amount));
                        QCOMPARE(alternative.verdict, same.verdict);
                    }
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestAssess)
#include "tst_assess.moc"
