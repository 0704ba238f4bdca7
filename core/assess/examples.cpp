#include "assess/examples.h"

#include "assess/assessment.h"
#include "assess/example_case.h"

#include <algorithm>

namespace assess {

namespace {

class Comparison {
public:
    explicit Comparison(const rulebook::Example &example) : m_example(example) {}

    void expect(const char *code, const std::optional<QString> &expected, const QString &found)
    {
        if (expected && *expected != found)
            add(code, {*expected, found});
    }
    void expectList(const char *code, const std::optional<QStringList> &expected, QStringList found)
    {
        if (!expected)
            return;
        QStringList wanted = *expected;
        wanted.sort();
        found.sort();
        if (wanted != found)
            add(code, {wanted.join(QStringLiteral(", ")), found.join(QStringLiteral(", "))});
    }
    void add(const char *code, const QStringList &arguments)
    {
        m_differences.push_back(
            {QString::fromLatin1(code), base::Severity::Error, m_example.place, arguments, {}});
    }
    base::Issues take() { return std::move(m_differences); }

private:
    const rulebook::Example &m_example;
    base::Issues m_differences;
};

QString lowText(const Amount &amount) { return base::toText(amount.low); }

/// Empty = no upper end, as in Example::Expected.
QString highText(const Amount &amount)
{
    return amount.high ? base::toText(*amount.high) : QString();
}

void compare(const rulebook::Example &example, const Outcome &found,
             const rulebook::Rulebook &rules, Comparison &comparison)
{
    const auto &expected = example.expected;
    comparison.expect("example-verdict", expected.verdict, token(found.verdict));
    comparison.expect("example-kind", expected.kind, token(found.measure->amount.kind));
    comparison.expect("example-destination", expected.destination, token(found.destination));
    comparison.expect("example-low", expected.low, lowText(found.amount));
    comparison.expect("example-high", expected.high, highText(found.amount));
    QStringList missing;
    for (const auto &input : found.missing)
        missing += eval::pathOf(input, rules.symbols());
    comparison.expectList("example-missing", expected.missing, missing);
    QStringList unmet;
    for (const auto &condition : found.conditions) {
        if (condition.state == State::Unmet)
            unmet += condition.id;
    }
    comparison.expectList("example-unmet", expected.unmet, unmet);
    const WouldBe wouldBe = found.wouldBe.value_or(WouldBe{});
    const QString verdict = found.wouldBe ? token(wouldBe.verdict) : QStringLiteral("-");
    comparison.expect("example-would-be", expected.wouldBeVerdict, verdict);
    comparison.expect("example-would-be", expected.wouldBeLow, lowText(wouldBe.amount));
    comparison.expect("example-would-be", expected.wouldBeHigh, highText(wouldBe.amount));
}

} // namespace

std::vector<ExampleResult> runExamples(const std::shared_ptr<const rulebook::Rulebook> &rules,
                                       QStringView measure)
{
    std::vector<ExampleResult> results;
    for (const auto &example : rules->examples()) {
        if (!measure.isEmpty() && example.measure != measure)
            continue;
        const auto subject = caseOf(example, *rules);
        if (!subject) {
            results.push_back({&example, subject.error()});
            continue;
        }
        Comparison comparison(example);
        const auto outcome = assessMeasure(*rules, *subject, {}, example.measure);
        if (outcome)
            compare(example, *outcome, *rules, comparison);
        results.push_back({&example, outcome ? comparison.take() : outcome.error()});
    }
    return results;
}

} // namespace assess
