#include "richtext/rules_html.h"

#include "explain/words.h"
#include "models/rules_model.h"
#include "richtext/html.h"
#include "richtext/reason_html.h"

#include <QCoreApplication>

#include <algorithm>

namespace richtext {

namespace {

using models::RulesModel;

struct RulesText {
    Q_DECLARE_TR_FUNCTIONS(richtext::RulesText)
};

QString statusName(rulebook::Status status)
{
    switch (status) {
    case rulebook::Status::InForce:
        return RulesText::tr("In force in its period");
    case rulebook::Status::Draft:
        return RulesText::tr("Draft for comment: nothing can be claimed under it");
    case rulebook::Status::Repealed:
        return RulesText::tr("Repealed");
    case rulebook::Status::PeriodOver:
        return RulesText::tr("Its period is over");
    }
    Q_UNREACHABLE();
}

class Page {
public:
    Page(const rulebook::Rulebook &rules, const advisers::ExamplesRun *examples,
         base::Language language, const widgets::Colours &colours)
        : m_rules(rules), m_examples(examples), m_language(language), m_colours(colours)
    {}

    QString document(const rulebook::Document &document) const;
    QString part(const rulebook::Document &document, const rulebook::Part &part) const;
    QString article(const rulebook::Article &article) const;
    QString measure(const rulebook::Measure &measure) const;

private:
    QString row(const QString &caption, const QString &text) const
    {
        return html::row(caption, html::lines(text), m_colours);
    }
    QString conditions(const rulebook::Measure &measure) const;
    QString stages(const rulebook::Measure &measure) const;
    QString stage(const QString &caption, const std::vector<rulebook::Alternative> &all) const;
    QString formula(const feel::FormulaPtr &formula) const
    {
        return formula ? explain::formulaText(*formula, m_rules, m_language) : QString();
    }
    QString readings(const rulebook::Measure &measure) const;
    QString examples() const;
    QString expected(const rulebook::Example &example) const;

    const rulebook::Rulebook &m_rules;
    const advisers::ExamplesRun *m_examples; ///< may be null
    base::Language m_language;
    const widgets::Colours &m_colours;
};

QString Page::document(const rulebook::Document &document) const
{
    QString rows;
    rows += row(RulesText::tr("Issued by"), document.issuer.in(m_language));
    rows += row(RulesText::tr("Number"), document.number.in(m_language));
    rows +=
        row(RulesText::tr("Issued on"), document.issued ? document.issued->toText() : QString());
    rows += row(RulesText::tr("Status"), statusName(document.status));
    rows += row(RulesText::tr("Area"), explain::areaName(document.place, m_rules, m_language));
    rows += row(RulesText::tr("Looked at on"),
                document.verified ? document.verified->toText() : QString());
    rows += row(RulesText::tr("Version of the rules"), document.version);
    rows += row(RulesText::tr("SHA-256"), document.sha256);
    const auto count = std::ranges::count_if(
        m_rules.measures(), [&](const auto &measure) { return measure.document == document.id; });
    const QString counts = RulesText::tr("%1 articles, %2 measures")
                               .arg(document.ledger.size())
                               .arg(static_cast<qlonglong>(count));
    return html::heading(document.title.in(m_language)) + html::paragraph(counts)
           + html::table(rows) + html::quiet(document.notes.in(m_language), m_colours);
}

QString Page::part(const rulebook::Document &document, const rulebook::Part &part) const
{
    QString rows;
    rows += row(RulesText::tr("Document"), document.title.in(m_language));
    rows += row(RulesText::tr("In force from"),
                part.from ? part.from->toText() : RulesText::tr("not stated"));
    QStringList ends;
    for (const rulebook::EndAlternative &end : part.until) {
        const QString day = RulesText::tr("until before %1").arg(end.date.toText());
        ends.append(end.when ? RulesText::tr("%1, if %2").arg(day, formula(end.when)) : day);
    }
    rows +=
        row(RulesText::tr("To"), ends.isEmpty() ? RulesText::tr("not stated") : ends.join(u'\n'));
    rows += html::row(RulesText::tr("Deciding words"), html::quoted(part.says), m_colours);
    return html::heading(part.title.in(m_language)) + html::table(rows);
}

QString Page::article(const rulebook::Article &article) const
{
    QString text = html::heading(
        m_language == base::Language::English && !article.en.isEmpty() ? article.en : article.id);
    text +=
        html::table(html::row(RulesText::tr("Begins"), html::quoted({article.starts}), m_colours));
    QStringList links;
    for (const QString &id : article.measures) {
        if (const rulebook::Measure *measure = m_rules.findMeasure(id))
            links.append(
                html::link(QStringLiteral("measure:") + id, measure->title.in(m_language)));
    }
    if (!links.isEmpty())
        text += html::heading(RulesText::tr("Worked out by")) + links.join(QStringLiteral("<br>"));
    if (!article.nothing.isEmpty())
        text += html::heading(RulesText::tr("Why it gives an applicant nothing"))
                + html::paragraph(article.nothing.in(m_language));
    if (!article.notModelled.isEmpty())
        text += html::heading(RulesText::tr("Not worked out here"))
                + html::paragraph(article.notModelled.in(m_language));
    return text;
}

QString Page::conditions(const rulebook::Measure &measure) const
{
    QString rows;
    for (const rulebook::Condition &condition : measure.conditions) {
        QString text = html::lines(formula(condition.formula));
        if (condition.judge != rulebook::Judge::Computed)
            text = html::lines(condition.judge == rulebook::Judge::Panel
                                   ? RulesText::tr("decided by a panel")
                                   : RulesText::tr("decided by the authority"));
        if (condition.when)
            text += u' ' + html::lines(RulesText::tr("(if %1)").arg(formula(condition.when)));
        if (!condition.says.isEmpty())
            text += QStringLiteral("<br>") + html::quoted(condition.says);
        else if (!condition.implied.isEmpty())
            text += QStringLiteral("<br>")
                    + html::lines(RulesText::tr("Not in the words of the text: %1")
                                      .arg(condition.implied.in(m_language)));
        rows += html::row(condition.label.in(m_language), text, m_colours);
    }
    return rows.isEmpty() ? QString()
                          : html::heading(RulesText::tr("Conditions")) + html::table(rows);
}

QString Page::stage(const QString &caption, const std::vector<rulebook::Alternative> &all) const
{
    QStringList parts;
    for (const rulebook::Alternative &one : all) {
        QString text = html::lines(formula(one.formula));
        if (one.when)
            text += u' ' + html::lines(RulesText::tr("(if %1)").arg(formula(one.when)));
        if (!one.says.isEmpty())
            text += u' ' + html::quoted(one.says);
        parts.append(text);
    }
    return html::row(caption, parts.join(QStringLiteral("<br>")), m_colours);
}

QString Page::stages(const rulebook::Measure &measure) const
{
    const rulebook::Amount &amount = measure.amount;
    QString rows;
    rows += row(RulesText::tr("Kind"), explain::amountKindName(amount.kind, m_language));
    rows += stage(RulesText::tr("Base"), amount.base);
    rows += stage(RulesText::tr("Rate"), amount.rate);
    rows += stage(RulesText::tr("At least"), amount.floor);
    rows += stage(RulesText::tr("At most"), amount.cap);
    QStringList grades;
    for (const base::Money grade : amount.grades)
        grades.append(explain::moneyText(grade, m_language));
    rows += row(RulesText::tr("Grades"), explain::listText(grades, m_language));
    rows += row(RulesText::tr("Set by"), amount.instrument.in(m_language));
    return html::heading(RulesText::tr("Amount")) + html::table(rows);
}

QString Page::readings(const rulebook::Measure &measure) const
{
    QString rows;
    for (const int slot : measure.readings) {
        const rulebook::Reading &reading = m_rules.readings().at(static_cast<std::size_t>(slot));
        QStringList choices;
        for (std::size_t i = 0; i < reading.choices.size(); ++i) {
            const QString label = reading.choices[i].label.in(m_language).toHtmlEscaped();
            choices.append(static_cast<int>(i) == reading.defaultChoice
                               ? QStringLiteral("<b>%1</b>").arg(label)
                               : label);
        }
        rows += html::row(reading.question.in(m_language), choices.join(QStringLiteral("<br>")),
                          m_colours);
    }
    return rows.isEmpty()
               ? QString()
               : html::heading(RulesText::tr("Readings (the default in bold)")) + html::table(rows);
}

QString Page::measure(const rulebook::Measure &measure) const
{
    QString text = html::heading(measure.title.in(m_language));
    text += html::paragraph(measure.summary.in(m_language));
    QString rows;
    rows += row(RulesText::tr("Article"), explain::articleName(measure, m_rules, m_language));
    rows += html::row(RulesText::tr("Deciding words"), html::quoted(measure.says), m_colours);
    rows += row(RulesText::tr("Id"), measure.id);
    text += html::table(rows);
    text += html::paragraph({})
            + html::link(QStringLiteral("assess:") + measure.id,
                         RulesText::tr("What the open case gets from it"));
    text += conditions(measure) + stages(measure) + readings(measure);
    return text + measureHtml(measure, m_rules, m_language, m_colours) + examples();
}

/// "eligible · 600,000.00", "undetermined · 0.00 – 600,000.00 · 1 missing".
QString Page::expected(const rulebook::Example &example) const
{
    const auto &wanted = example.expected;
    QStringList parts;
    for (const auto verdict : {assess::Verdict::Eligible, assess::Verdict::Conditional,
                               assess::Verdict::Undetermined, assess::Verdict::NotEligible,
                               assess::Verdict::NotApplicable, assess::Verdict::NotInForce}) {
        if (wanted.verdict == assess::token(verdict))
            parts.append(explain::verdictName(verdict, m_language));
    }
    const auto low = base::moneyFromText(wanted.low.value_or(QString()));
    const auto high = base::moneyFromText(wanted.high.value_or(QString()));
    if (low && (wanted.verdict != assess::token(assess::Verdict::NotEligible)))
        parts.append(explain::amountText({*low, high}, m_language));
    if (wanted.missing && !wanted.missing->isEmpty())
        parts.append(RulesText::tr("missing: %1").arg(wanted.missing->size()));
    return parts.join(QStringLiteral(" · "));
}

QString Page::examples() const
{
    if (m_examples == nullptr)
        return html::heading(RulesText::tr("Examples"))
               + html::quiet(RulesText::tr("They are being run…"), m_colours);
    QString rows;
    int failed = 0;
    for (const assess::ExampleResult &result : m_examples->results) {
        const bool isGood = result.differences.empty();
        failed += isGood ? 0 : 1;
        const explain::Mark mark = isGood ? explain::Mark::Met : explain::Mark::Unmet;
        const QString sign = QStringLiteral("<span style='color:%1'>%2</span> ")
                                 .arg(widgets::colourOf(mark, m_colours).name(),
                                      isGood ? QStringLiteral("✓") : QStringLiteral("✗"));
        rows += html::row(result.example->name.in(m_language),
                          sign + html::lines(expected(*result.example)), m_colours);
    }
    const QString title =
        failed == 0 ? RulesText::tr("Examples: %1, all as expected").arg(m_examples->results.size())
                    : RulesText::tr("Examples: %1, not as expected: %2")
                          .arg(m_examples->results.size())
                          .arg(failed);
    return html::heading(title) + html::table(rows);
}

} // namespace

QString rulesHtml(const QModelIndex &index, const rulebook::Rulebook &rules,
                  const advisers::ExamplesRun *examples, base::Language language,
                  const widgets::Colours &colours)
{
    if (!index.isValid())
        return {};
    const Page page(rules, examples, language, colours);
    const QString id = index.data(RulesModel::IdRole).toString();
    const rulebook::Document *document =
        rules.findDocument(index.data(RulesModel::DocumentRole).toString());
    if (document == nullptr)
        return {};
    switch (static_cast<RulesModel::Kind>(index.data(RulesModel::KindRole).toInt())) {
    case RulesModel::Kind::Document:
        return page.document(*document);
    case RulesModel::Kind::Part: {
        const rulebook::Part *part = document->findPart(id);
        return part == nullptr ? QString() : page.part(*document, *part);
    }
    case RulesModel::Kind::Article: {
        const rulebook::Article *article = document->findArticle(id);
        return article == nullptr ? QString() : page.article(*article);
    }
    case RulesModel::Kind::Measure: {
        const rulebook::Measure *measure = rules.findMeasure(id);
        return measure == nullptr ? QString() : page.measure(*measure);
    }
    }
    Q_UNREACHABLE();
}

} // namespace richtext
