// A rule file from bytes among the small rules of tests/support: loaded, linted, analysed, its examples run. The
// first line tells which file it is: vocabulary document readings measure example.
#include "analysis/analysis.h"
#include "assess/examples.h"
#include "expect.h"
#include "support/small_rules.h"

#include <algorithm>
#include <cstdint>

namespace {

using fuzz::expect;

QString fileOf(const QByteArray &role)
{
    static const QHash<QByteArray, QString> files{
        {"vocabulary", QStringLiteral("vocabulary/all.yaml")},
        {"document", QStringLiteral("alpha-2021/document.yaml")},
        {"readings", QStringLiteral("alpha-2021/readings.yaml")},
        {"measure", QStringLiteral("alpha-2021/measures/exact.yaml")},
        {"example", QStringLiteral("alpha-2021/examples/exact.yaml")},
    };
    return files.value(role);
}

/// The folder lives as long as the program; each input replaces one file and puts it back.
const support::SmallRules &folder()
{
    static const support::SmallRules folder;
    return folder;
}

QByteArray original(const QString &file)
{
    QFile in(QStringLiteral(HUISUAN_SOURCE_DIR "/tests/support/small_rules/") + file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void load()
{
    const auto rules = rulebook::Rulebook::load(folder().folder());
    if (!rules) {
        expect(!rules.error().empty(), "a refusal has a reason");
        expect(std::ranges::any_of(rules.error(),
                                   [](const base::Issue &issue) {
                                       return issue.severity == base::Severity::Error;
                                   }),
               "a refusal has an error");
        return;
    }
    (void)rulebook::lint(**rules);
    (void)analysis::analyse(**rules, analysis::Depth::Notes);
    for (const analysis::BoundaryCase &one : analysis::boundaryCases(**rules))
        expect(one.subject.on.has_value(), "a boundary case has a date");
    (void)assess::runExamples(*rules);
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype end = bytes.indexOf('\n');
    const QString file = end < 0 ? QString() : fileOf(bytes.first(end));
    if (file.isEmpty())
        return -1; // not kept
    folder().write(file, bytes.sliced(end + 1));
    load();
    folder().write(file, original(file));
    return 0;
}
