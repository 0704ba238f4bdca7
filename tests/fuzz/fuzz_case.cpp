// A case file from bytes against the shipped rules: read, written, read again, bound and assessed.
#include "assess/assessment.h"
#include "cases/binding.h"
#include "cases/case_file.h"
#include "expect.h"

#include <cstdint>

namespace {

using fuzz::expect;

const std::shared_ptr<const rulebook::Rulebook> &rules()
{
    static const std::shared_ptr<const rulebook::Rulebook> rules = [] {
        auto loaded = rulebook::Rulebook::load(QStringLiteral(":/rules"));
        expect(loaded.has_value(), "the built-in rules load");
        return *loaded;
    }();
    return rules;
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto subject = cases::readCaseFile(bytes, QStringLiteral("case.json"), *rules());
    if (!subject) {
        expect(!subject.error().empty(), "a refusal has a reason");
        return 0;
    }
    const QByteArray written = cases::writeCaseFile(*subject, *rules());
    const auto again = cases::readCaseFile(written, QStringLiteral("case.json"), *rules());
    expect(again.has_value(), "a written case reads");
    expect(*again == *subject, "a written case is the same case");
    expect(cases::writeCaseFile(*again, *rules()) == written, "a case is written the same");
    (void)cases::warnings(*subject, *rules());
    expect(cases::bind(*subject, *rules()).issues.empty(), "what was read is understood");
    assess::Options options;
    options.readingEffects = false;
    if (!subject->on)
        options.on = base::Date::fromText(u"2024-06-30");
    const auto assessment = assess::assess(rules(), *subject, options);
    expect(assessment.has_value() || !assessment.error().empty(), "a failure has a reason");
    if (assessment) {
        for (const assess::Outcome &outcome : (*assessment)->outcomes)
            expect(!outcome.amount.high || outcome.amount.low <= *outcome.amount.high,
                   "an amount's low end is not above its high end");
    }
    return 0;
}
