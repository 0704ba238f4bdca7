// What went in: facts with their origin, readings, assumptions, rules.
#include "cases/binding.h"
#include "explain/words.h"
#include "papers/papers_text.h"
#include "papers/report_parts.h"

#include <algorithm>

namespace papers {

namespace {

/// More rows of a table than this take one line each.
constexpr std::size_t mostUnfolded = 8;

class InputsTable {
public:
    explicit InputsTable(const Dossier &dossier)
        : m_dossier(dossier), m_bound(cases::bind(dossier.subject, dossier.rules()))
    {
        const bool known = dossier.origins.has_value();
        m_table.widths = known ? std::vector<int>{32, 30, 20, 18} : std::vector<int>{38, 36, 26};
        m_table.head = {Papers::tr("Fact"), Papers::tr("Value"), Papers::tr("Proved by")};
        if (known)
            m_table.head.push_back(Papers::tr("Origin"));
    }

    Table make()
    {
        const auto &vocabulary = m_dossier.rules().vocabulary();
        for (const auto &section : vocabulary.sections) {
            m_section = section.label.in(m_dossier.language);
            for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
                const auto &info = vocabulary.facts[i];
                if (info.section == section.id && m_dossier.subject.facts.contains(info.name))
                    add(info, m_bound.facts.facts[i], info.name, info.label.in(m_dossier.language));
            }
            for (std::size_t i = 0; i < vocabulary.tables.size(); ++i) {
                if (vocabulary.tables[i].section == section.id)
                    addTable(vocabulary.tables[i], m_bound.facts.tables[i]);
            }
        }
        addUnread();
        return std::move(m_table);
    }

private:
    void begin()
    {
        if (m_section.isEmpty())
            return;
        m_table.rows.push_back({{cell(m_section)}, true});
        m_section.clear();
    }

    QString valueOf(const rulebook::FactInfo &info, const eval::Value &value) const
    {
        return explain::valueText(value, info.type, info.form, m_dossier.rules(),
                                  m_dossier.language);
    }
    QString proofOf(const rulebook::FactInfo &info) const
    {
        const auto *material = m_dossier.rules().vocabulary().findMaterial(info.proof);
        return material != nullptr ? material->label.in(m_dossier.language) : info.proof;
    }
    /// The latest of these, with who said it.
    QString originOf(const QStringList &paths) const
    {
        const cases::Origin *latest = nullptr;
        for (const QString &path : paths) {
            const cases::Origin *one = m_dossier.origins->find(path);
            if (one != nullptr && (latest == nullptr || latest->time < one->time))
                latest = one;
        }
        if (latest == nullptr)
            return {};
        constexpr qsizetype dateLength = 10;
        const QString day = latest->time.left(dateLength);
        return latest->actor.isEmpty() ? day : QStringLiteral("%1 · %2").arg(day, latest->actor);
    }
    void push(const QString &label, const QString &value, const QString &proof,
              const QStringList &paths)
    {
        begin();
        Row row{{cell(label), cell(value), cell(proof, Tone::Quiet)}};
        if (m_dossier.origins)
            row.cells.push_back(cell(originOf(paths), Tone::Quiet));
        m_table.rows.push_back(std::move(row));
    }
    void add(const rulebook::FactInfo &info, const eval::Value &value, const QString &path,
             const QString &label)
    {
        push(label, valueOf(info, value), proofOf(info), {path});
    }
    void addTable(const rulebook::TableInfo &info, const eval::TableValue &table)
    {
        const auto entered = m_dossier.subject.tables.find(info.name);
        if (entered == m_dossier.subject.tables.end())
            return;
        if (entered->second.empty())
            push(info.label.in(m_dossier.language), Papers::tr("none"), {}, {info.name});
        const bool isLong = entered->second.size() > mostUnfolded;
        for (std::size_t row = 0; row < entered->second.size(); ++row) {
            const QString name =
                QStringLiteral("%1 %2").arg(info.row.in(m_dossier.language)).arg(row + 1);
            QStringList inOneLine;
            QStringList paths;
            for (std::size_t column = 0; column < info.columns.size(); ++column) {
                const auto &fact = info.columns[column];
                if (!entered->second[row].contains(fact.name) || row >= table.rows.size())
                    continue;
                const QString label = fact.label.in(m_dossier.language);
                paths += cases::cellPath(info.name, static_cast<int>(row), fact.name);
                if (isLong)
                    inOneLine += Papers::tr("%1: %2", "fact, value")
                                     .arg(label, valueOf(fact, table.rows[row][column]));
                else
                    add(fact, table.rows[row][column], paths.back(),
                        QStringLiteral("%1 · %2").arg(name, label));
            }
            if (isLong)
                push(name, inOneLine.join(Papers::tr("; ")), {}, paths);
        }
    }
    /// What today's vocabulary does not know stands as it was entered.
    void addUnread()
    {
        m_section = Papers::tr("Not read by any rule");
        const auto &symbols = m_dossier.rules().symbols();
        for (const auto &[path, text] : m_dossier.subject.facts) {
            if (!symbols.findFact(path))
                push(path == u"applicant.name"          ? Papers::tr("Name")
                     : path == u"applicant.credit_code" ? Papers::tr("Unified social credit code")
                                                        : path,
                     text, {}, {path});
        }
    }

    const Dossier &m_dossier;
    cases::Bound m_bound;
    Table m_table;
    QString m_section; ///< not begun yet
};

} // namespace

void addInputs(const Dossier &dossier, int number, Paper &paper)
{
    paper.add(Heading{
        Level::Section, numbered(number, Papers::tr("What was entered"), dossier.language), {}});
    paper.add(
        {quiet(Papers::tr("What does not stand here is not known, and is treated as unknown."))});
    if (Table table = InputsTable(dossier).make(); !table.rows.empty())
        paper.add(std::move(table));
}

namespace {

/// Facts about integrity that nobody has answered and that are taken as so.
void addPresumptions(const Dossier &dossier, Table &table)
{
    std::vector<int> presumed;
    for (const auto &outcome : dossier.assessment->outcomes)
        presumed.insert(presumed.end(), outcome.presumed.begin(), outcome.presumed.end());
    std::ranges::sort(presumed);
    presumed.erase(std::ranges::unique(presumed).begin(), presumed.end());
    for (const int slot : presumed) {
        const auto &fact = dossier.rules().vocabulary().facts[static_cast<std::size_t>(slot)];
        table.rows.push_back(
            {{cell(Papers::tr("Presumption: %1").arg(fact.label.in(dossier.language))),
              cell(fact.presumed.value_or(false) ? Papers::tr("yes") : Papers::tr("no"),
                   Tone::Strong),
              cell(Papers::tr("Nobody has answered; taken as so until somebody does."),
                   Tone::Quiet)}});
    }
}

} // namespace

void addReadings(const Dossier &dossier, int number, Paper &paper)
{
    const auto &rules = dossier.rules();
    paper.add(Heading{Level::Section,
                      numbered(number, Papers::tr("Readings and assumptions"), dossier.language),
                      {}});
    std::vector<int> used;
    std::vector<int> assumed;
    for (const auto &outcome : dossier.assessment->outcomes) {
        if (outcome.verdict == assess::Verdict::NotApplicable)
            continue;
        for (const auto &effect : outcome.readings)
            used.push_back(effect.reading);
        assumed.insert(assumed.end(), outcome.assumptions.begin(), outcome.assumptions.end());
    }
    Table table;
    table.widths = {38, 26, 36};
    table.head = {Papers::tr("Question that the text leaves open"), Papers::tr("Reading used"),
                  Papers::tr("Why, and where")};
    for (std::size_t i = 0; i < rules.readings().size(); ++i) {
        if (std::ranges::find(used, static_cast<int>(i)) == used.end())
            continue;
        const auto &reading = rules.readings()[i];
        const auto set = dossier.subject.readings.find(reading.id);
        const auto &fallback = reading.choices[static_cast<std::size_t>(reading.defaultChoice)];
        const auto choice = std::ranges::find_if(reading.choices, [&](const auto &one) {
            return set != dossier.subject.readings.end() && one.id == set->second;
        });
        const bool isOwn = choice != reading.choices.end() && choice->id != fallback.id;
        const auto &label = choice == reading.choices.end() ? fallback.label : choice->label;
        Cell how = cell(label.in(dossier.language), isOwn ? Tone::Strong : Tone::Plain);
        how.lines.push_back(
            quiet(isOwn ? Papers::tr("chosen for this assessment") : Papers::tr("default")));
        Cell why = cell(reading.why.in(dossier.language), Tone::Quiet);
        why.lines.push_back(quiet(reading.articles.join(QStringLiteral(", "))));
        table.rows.push_back(
            {{cell(reading.question.in(dossier.language)), std::move(how), std::move(why)}});
    }
    const auto bound = cases::bind(dossier.subject, rules);
    for (std::size_t i = 0; i < rules.assumptions().size(); ++i) {
        if (std::ranges::find(assumed, static_cast<int>(i)) == assumed.end())
            continue;
        const auto &assumption = rules.assumptions()[i];
        const bool given = dossier.subject.assumptions.contains(assumption.id);
        const auto form =
            assumption.isRatio ? rulebook::NumberForm::Ratio : rulebook::NumberForm::Plain;
        table.rows.push_back(
            {{cell(Papers::tr("Assumption: %1").arg(assumption.label.in(dossier.language))),
              given ? cell(Papers::tr("%1 (your own figure)")
                               .arg(explain::valueText(bound.facts.assumptions[i],
                                                       rules.symbols().assumptions[i].type, form,
                                                       rules, dossier.language)),
                           Tone::Strong)
                    : cell(Papers::tr("not filled in"), Tone::Quiet),
              cell(assumption.why.in(dossier.language), Tone::Quiet)}});
    }
    addPresumptions(dossier, table);
    if (table.rows.empty())
        paper.add({quiet(Papers::tr("None was needed."))});
    else
        paper.add(std::move(table));
}

void addRules(const Dossier &dossier, int number, Paper &paper)
{
    paper.add(
        Heading{Level::Section, numbered(number, Papers::tr("Rules used"), dossier.language), {}});
    Table table;
    table.widths = {40, 22, 38};
    table.head = {Papers::tr("Document"), Papers::tr("State"), Papers::tr("Version and digest")};
    for (const auto &state : dossier.assessment->documents) {
        const auto &document = *state.document;
        Cell title = cell(document.title.in(dossier.language));
        QStringList origin{document.issuer.in(dossier.language),
                           document.number.in(dossier.language)};
        if (document.issued)
            origin += document.issued->toText();
        origin.removeAll(QString());
        if (!origin.isEmpty())
            title.lines.push_back(quiet(origin.join(QStringLiteral(" · "))));
        QString force = stateText(state);
        if (!state.coversPlace && !state.placeUnknown)
            force += Papers::tr("; another place");
        Cell version = cell(Papers::tr("version %1").arg(document.version));
        if (document.verified)
            version.lines.push_back(
                quiet(Papers::tr("compared with the text on %1").arg(document.verified->toText())));
        version.lines.push_back(quiet(QStringLiteral("SHA-256 ") + document.sha256));
        table.rows.push_back({{std::move(title), cell(force), std::move(version)}});
    }
    paper.add(std::move(table));
}

} // namespace papers
