#include "trial.h"

#include "analysis/analysis.h"
#include "assess/examples.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace mutants {

namespace {

QByteArray readAll(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::size_t findingsOf(const rulebook::Rulebook &rules)
{
    return rules.warnings().size() + rulebook::lint(rules).size()
           + analysis::analyse(rules, analysis::Depth::Slips).warnings.size();
}

} // namespace

QHash<QString, QString> readSurvivors(const QString &file)
{
    QHash<QString, QString> result;
    for (const QString &line : QString::fromUtf8(readAll(file)).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype last = line.lastIndexOf(QStringLiteral(" | "));
        result.insert(line.first(std::max<qsizetype>(last, 0)).trimmed(), line.mid(last + 3));
    }
    return result;
}

Trial::Trial(const QString &folder)
{
    const QDir source(folder);
    QDirIterator files(folder, {QStringLiteral("*.yaml")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next();
        m_texts.insert(source.relativeFilePath(name), readAll(name));
    }
    QStringList names = m_texts.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        write(name, m_texts[name]);
        const std::vector<Mutant> more = mutantsOf(name, m_texts[name]);
        m_mutants.insert(m_mutants.end(), more.begin(), more.end());
    }
    if (const auto rules = rulebook::Rulebook::load(m_copy.path())) {
        m_findings = findingsOf(**rules);
        m_isSound = judge({}) == Killer::Nobody;
    }
}

bool Trial::write(const QString &file, const QByteArray &text) const
{
    const QString full = m_copy.filePath(file);
    QDir().mkpath(full.section(u'/', 0, -2));
    QFile out(full);
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
}

Killer Trial::judge(const QString &measure) const
{
    const auto rules = rulebook::Rulebook::load(m_copy.path());
    if (!rules)
        return Killer::Loader;
    if (findingsOf(**rules) != m_findings)
        return Killer::Linter;
    const auto results = assess::runExamples(*rules, measure);
    const bool differs = std::ranges::any_of(
        results, [](const assess::ExampleResult &result) { return !result.differences.empty(); });
    return differs ? Killer::Example : Killer::Nobody;
}

Killer Trial::run(const Mutant &mutant) const
{
    // A measure is seen by its own examples; a reading or a term by all.
    const bool isMeasure = mutant.file.contains(QStringLiteral("/measures/"));
    const QString measure = isMeasure ? mutant.file.section(u'/', -1).chopped(5) : QString();
    write(mutant.file, mutant.text);
    const Killer killer = judge(measure);
    write(mutant.file, m_texts[mutant.file]);
    return killer;
}

} // namespace mutants
