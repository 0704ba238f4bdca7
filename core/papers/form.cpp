#include "papers/form.h"

#include "base/capitals.h"
#include "cases/binding.h"
#include "explain/plain_text.h"
#include "explain/words.h"
#include "papers/materials.h"
#include "papers/papers_text.h"
#include "papers/report_parts.h"
#include "report/reads.h"

#include <algorithm>

namespace papers {

namespace {

using State = FormField::State;

FormField filled(const QString &label, const QString &value)
{
    return {label, value, value.isEmpty() ? State::Open : State::Filled};
}

FormField open(const QString &label) { return {label, {}, State::Open}; }

class FormMaker {
public:
    FormMaker(const Dossier &dossier, const assess::Outcome &outcome)
        : m_dossier(dossier),
          m_outcome(outcome),
          m_bound(cases::bind(dossier.subject, dossier.rules())),
          m_reads(report::pathsReadBy(*outcome.measure, dossier.rules()))
    {}

    Form make()
    {
        m_form.outcome = &m_outcome;
        addApplicant();
        addMeasure();
        addFacts();
        addRows();
        addAmount();
        return std::move(m_form);
    }

private:
    const rulebook::Rulebook &rules() const { return m_dossier.rules(); }

    void addApplicant()
    {
        const QString named = Papers::tr("Name of the unit (in full, as at the bank)");
        FormGroup group{Papers::tr("Applicant"), {}};
        group.fields.push_back(
            filled(named, cases::knownFact(m_dossier.subject, QStringLiteral("applicant.name"))));
        group.fields.push_back(
            filled(Papers::tr("Unified social credit code"), creditCode(m_dossier)));
        group.fields.push_back(filled(Papers::tr("Place"), placeName(m_dossier)));
        for (const QString &label :
             {Papers::tr("Legal representative"), Papers::tr("Contact, telephone, e-mail"),
              Papers::tr("Bank, account number, bank code")})
            group.fields.push_back(open(label));
        if (m_dossier.made)
            group.fields.push_back(filled(Papers::tr("Filled in on"), m_dossier.made->toText()));
        m_form.groups.push_back(std::move(group));
    }

    void addMeasure()
    {
        const rulebook::Measure &measure = *m_outcome.measure;
        FormGroup group{Papers::tr("What is applied for"), {}};
        group.fields = {filled(Papers::tr("Measure"), measure.title.in(m_dossier.language)),
                        filled(Papers::tr("Document"), documentTitle(m_dossier, measure)),
                        filled(Papers::tr("Article"),
                               explain::articleName(measure, rules(), m_dossier.language)),
                        filled(Papers::tr("Authorities"), departmentNames(m_dossier, measure)),
                        filled(Papers::tr("State on %1").arg(m_dossier.assessment->on.toText()),
                               explain::verdictName(m_outcome.verdict, m_dossier.language))};
        m_form.groups.push_back(std::move(group));
    }

    FormField fieldOf(const rulebook::FactInfo &info, const eval::Value &value, bool entered) const
    {
        const QString label = info.label.in(m_dossier.language);
        if (!entered || !eval::isPoint(value))
            return open(label);
        return filled(label,
                      explain::valueText(value, info.type, info.form, rules(), m_dossier.language));
    }

    void addFacts()
    {
        const auto &facts = rules().vocabulary().facts;
        FormGroup group{Papers::tr("Particulars"), {}};
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const bool isDecision = facts[i].name.startsWith(u"decisions.");
            if (m_reads.contains(facts[i].name) && facts[i].name != u"applicant.place"
                && !isDecision)
                group.fields.push_back(fieldOf(facts[i], m_bound.facts.facts[i],
                                               m_dossier.subject.facts.contains(facts[i].name)));
        }
        const auto &tables = rules().vocabulary().tables;
        for (std::size_t i = 0; i < tables.size(); ++i) {
            const bool isOwn = static_cast<int>(i) == m_outcome.measure->table;
            if (!m_reads.contains(tables[i].name)
                || (isOwn && m_bound.facts.tables[i].known
                    && !m_bound.facts.tables[i].rows.empty()))
                continue;
            const QString label = tables[i].label.in(m_dossier.language);
            const bool isNone =
                m_bound.facts.tables[i].known && m_bound.facts.tables[i].rows.empty();
            if (isNone)
                group.fields.push_back({label, Papers::tr("none"), State::None});
            else if (!m_bound.facts.tables[i].known)
                group.fields.push_back(open(label));
        }
        if (!group.fields.empty())
            m_form.groups.push_back(std::move(group));
    }

    /// The rows that give something, or may.
    void addRows()
    {
        const int slot = m_outcome.measure->table;
        if (slot < 0)
            return;
        const auto &table = rules().vocabulary().tables[static_cast<std::size_t>(slot)];
        const auto &values = m_bound.facts.tables[static_cast<std::size_t>(slot)];
        for (const assess::RowOutcome &outcome : m_outcome.rows) {
            if (outcome.verdict > assess::Verdict::Undetermined)
                continue;
            for (const int row : outcome.rows) {
                const auto &texts =
                    m_dossier.subject.tables.at(table.name)[static_cast<std::size_t>(row)];
                FormGroup group{
                    QStringLiteral("%1 %2").arg(table.row.in(m_dossier.language)).arg(row + 1), {}};
                for (std::size_t column = 0; column < table.columns.size(); ++column) {
                    const auto &info = table.columns[column];
                    const bool wanted =
                        m_reads.contains(QStringLiteral("%1.%2").arg(table.name, info.name));
                    if (wanted || texts.contains(info.name))
                        group.fields.push_back(
                            fieldOf(info, values.rows[static_cast<std::size_t>(row)][column],
                                    texts.contains(info.name)));
                }
                m_form.groups.push_back(std::move(group));
            }
        }
    }

    void addAmount()
    {
        if (m_outcome.measure->amount.kind == rulebook::AmountKind::InKind)
            return;
        const assess::Amount &amount = m_outcome.amount;
        FormGroup group{Papers::tr("Sum applied for"), {}};
        const auto capitals = capitalsOf(amount);
        group.fields.push_back(
            capitals ? filled(Papers::tr("In figures"), yuanText(amount, m_dossier.language))
                     : open(Papers::tr("In figures")));
        group.fields.push_back(capitals ? filled(Papers::tr("In capital characters"), *capitals)
                                        : open(Papers::tr("In capital characters")));
        group.fields.push_back(
            filled(Papers::tr("Kind of amount"),
                   explain::amountKindName(m_outcome.measure->amount.kind, m_dossier.language)));
        m_form.groups.push_back(std::move(group));
    }

    const Dossier &m_dossier;
    const assess::Outcome &m_outcome;
    cases::Bound m_bound;
    QStringList m_reads;
    Form m_form;
};

void addSigning(Paper &paper)
{
    Table table;
    table.boxed = true;
    table.widths = {30, 70};
    const auto place = [&table](const QString &label, const QString &text) {
        Cell right = cell(text);
        right.lines.push_back({QString()});
        right.lines.push_back({QString()});
        right.lines.push_back(
            quiet(Papers::tr("Signature, seal:                         Date:      /    /   ")));
        table.rows.push_back({{cell(label), std::move(right)}});
    };
    place(Papers::tr("Undertaking of the applicant"),
          Papers::tr("What stands here and in the papers is true and complete."));
    place(Papers::tr("First check (county)"), {});
    place(Papers::tr("Check (bureau)"), {});
    paper.add(std::move(table));
}

} // namespace

QStringList Form::open() const
{
    QStringList labels;
    for (const FormGroup &group : groups) {
        for (const FormField &field : group.fields) {
            if (field.state == State::Open)
                labels += QStringLiteral("%1 · %2").arg(group.title, field.label);
        }
    }
    return labels;
}

std::optional<QString> capitalsOf(const assess::Amount &amount)
{
    const auto text = [](base::Money money) {
        return QStringLiteral("人民币") + base::toCapitals(money);
    };
    if (!amount.high)
        return std::nullopt;
    if (*amount.high == amount.low)
        return text(amount.low);
    return text(amount.low) + QStringLiteral(" — ") + text(*amount.high);
}

Form formOf(const Dossier &dossier, const assess::Outcome &outcome)
{
    return FormMaker(dossier, outcome).make();
}

Paper applicationForm(const Dossier &dossier, const assess::Outcome &outcome)
{
    const Form form = formOf(dossier, outcome);
    Paper paper;
    paper.language = dossier.language;
    paper.title =
        Papers::tr("Application form (draft): %1").arg(outcome.measure->title.in(dossier.language));
    constexpr int footerColumns = 40;
    paper.footer = Papers::tr("Huisuan · %1 · assessed on %2")
                       .arg(explain::elided(applicantName(dossier), footerColumns),
                            dossier.assessment->on.toText());
    paper.add(Heading{Level::Section, paper.title, {}});
    paper.add(
        {quiet(Papers::tr("A draft to copy from: the form of the year's call for applications "
                          "decides. “%1” is what is known to be none; what is open is to be "
                          "filled in by hand.")
                   .arg(Papers::tr("none")))});
    Table table;
    table.boxed = true;
    table.widths = {30, 70};
    for (const FormGroup &group : form.groups) {
        table.rows.push_back({{cell(group.title)}, true});
        for (const FormField &field : group.fields)
            table.rows.push_back(
                {{cell(field.label), field.state == State::Open ? cell(
                                         Papers::tr("________ (to be filled in)"), Tone::Unknown)
                                                                : cell(field.value)}});
    }
    table.rows.push_back({{cell(Papers::tr("Papers enclosed"))}, true});
    Cell papers;
    for (const MaterialLine &line : materialsOf(dossier)) {
        if (std::ranges::find(line.measures, outcome.measure) != line.measures.end())
            papers.lines.push_back(
                {QStringLiteral("☐ ")
                 + (line.material != nullptr ? line.material->label.in(dossier.language)
                                             : line.id)});
    }
    table.rows.push_back(
        {{cell(Papers::tr("%1 papers").arg(papers.lines.size())), std::move(papers)}});
    paper.add(std::move(table));
    addSigning(paper);
    return paper;
}

} // namespace papers
