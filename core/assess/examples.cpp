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

void compare(const rulebook::Example &example, const Assessment &assessment, Comparison &comparison)
{
    const Outcome *outcome = assessment.find(example.measure);
    if (!outcome) {
        comparison.add("unknown-measure", {example.measure});
        return;
    }
    const auto &expected = example.expected;
    comparison.expect("example-verdict", expected.verdict, token(outcome->verdict));
    comparison.expect("example-kind", expected.kind, token(outcome->measure->amount.kind));
    comparison.expect("example-destination", expected.destination, token(outcome->destination));
    comparison.expect("example-low", expected.low, lowText(outcome->amount));
    comparison.expect("example-high", expected.high, highText(outcome->amount));
    QStringList missing;
    for (const auto &input : outcome->missing)
        missing += eval::pathOf(input, assessment.rules->symbols());
    comparison.expectList("example-missing", expected.missing, missing);
    QStringList unmet;
    for (const auto &condition : outcome->conditions) {
        if (condition.state == State::Unmet)
            unmet += condition.id;
    }
    comparison.expectList("example-unmet", expected.unmet, unmet);
    const WouldBe wouldBe = outcome->wouldBe.value_or(WouldBe{});
    const QString verdict = outcome->wouldBe ? token(wouldBe.verdict) : QStringLiteral("-");
    comparison.expect("example-would-be", expected.wouldBeVerdict, verdict);
    comparison.expect("example-would-be", expected.wouldBeLow, lowText(wouldBe.amount));
    comparison.expect("example-would-be", expected.wouldBeHigh, highText(wouldBe.amount));
}

} // namespace

std::vector<ExampleResult> runExamples(std::shared_ptr<const rulebook::Rulebook> rules)
{
    std::vector<ExampleResult> results;
    for (const auto &example : rules->examples()) {
        const auto subject = caseOf(example, *rules);
        if (!subject) {
            results.push_back({&example, subject.error()});
            continue;
        }
        Options options;
        options.readingEffects = false;
        const auto assessment = assess(rules, *subject, options);
        if (!assessment) {
            results.push_back({&example, assessment.error()});
            continue;
        }
        Comparison comparison(example);
        compare(example, **assessment, comparison);
        results.push_back({&example, comparison.take()});
    }
    return results;
}

} // namespace assess
