#include "richtext/reason_html.h"

#include "models/fact_text.h"
#include "models/reason_model.h"
#include "richtext/html.h"

#include <QStringList>

namespace richtext {

using namespace html;
using Reasons = models::ReasonModel;

namespace {

QString links(const QStringList &paths, const rulebook::Rulebook &rules, base::Language language)
{
    QStringList parts;
    for (const QString &path : paths)
        parts.append(QStringLiteral("<a href=\"%1\">%2</a>")
                         .arg(path.toHtmlEscaped(),
                              models::FactText::label(path, rules, language).toHtmlEscaped()));
    return parts.join(QStringLiteral("<br>"));
}

/// The facts that a line rests on, each a way to where it is entered.
QString facts(const QModelIndex &index)
{
    const QStringList paths = index.data(Reasons::FactPathsRole).toStringList();
    const QStringList texts = index.data(Reasons::FactTextsRole).toStringList();
    QStringList parts;
    for (qsizetype i = 0; i < paths.size(); ++i)
        parts.append(QStringLiteral("<a href=\"%1\">%2</a>")
                         .arg(paths.at(i).toHtmlEscaped(), texts.value(i).toHtmlEscaped()));
    return parts.join(QStringLiteral("<br>"));
}

QString payerName(const QString &token)
{
    if (token == u"nation")
        return DetailText::tr("Nation");
    if (token == u"province")
        return DetailText::tr("Province");
    if (token == u"city")
        return DetailText::tr("City");
    return token == u"county" ? DetailText::tr("County or district") : token;
}

} // namespace

QString reasonHtml(const QModelIndex &index, const rulebook::Rulebook &rules,
                   base::Language language, const widgets::Colours &colours)
{
    const auto cell = [&index](int column) {
        return lines(index.siblingAtColumn(column).data(Qt::DisplayRole).toString());
    };
    QString rows;
    rows += row(DetailText::tr("Found"), cell(Reasons::HasColumn), colours);
    rows += row(DetailText::tr("Asked for"), cell(Reasons::NeedsColumn), colours);
    rows += row(DetailText::tr("Margin"), cell(Reasons::MarginColumn), colours);
    rows += row(DetailText::tr("Article"), cell(Reasons::ArticleColumn), colours);
    rows += row(DetailText::tr("Deciding words"),
                quoted(index.data(Reasons::SaysRole).toStringList()), colours);
    rows += row(DetailText::tr("Rests on"), facts(index), colours);
    rows += row(DetailText::tr("Missing"),
                links(index.data(Reasons::MissingRole).toStringList(), rules, language), colours);
    const QString detail = index.data(Reasons::DetailRole).toString();
    return QStringLiteral("<p style='margin-top:0; margin-bottom:4px'><b>%1</b></p>%2%3")
        .arg(cell(Reasons::WhatColumn),
             detail.isEmpty() ? QString()
                              : QStringLiteral("<p style='margin-top:0; margin-bottom:4px'>%1</p>")
                                    .arg(lines(detail)),
             table(rows));
}

QString measureHtml(const rulebook::Measure &measure, const rulebook::Rulebook &rules,
                    base::Language language, const widgets::Colours &colours)
{
    QString html;
    QStringList papers;
    for (const QString &id : measure.materials) {
        const rulebook::Material *paper = rules.vocabulary().findMaterial(id);
        papers.append(paper ? paper->label.in(language) : id);
    }
    if (!papers.isEmpty())
        html += heading(DetailText::tr("Papers to bring (%1)").arg(papers.size())) + list(papers);
    QStringList authorities;
    for (const QString &id : measure.departments) {
        const rulebook::Department *department = rules.vocabulary().findDepartment(id);
        authorities.append(department ? department->label.in(language) : id);
    }
    QStringList payers;
    for (const QString &token : measure.payers)
        payers.append(payerName(token));
    if (!authorities.isEmpty())
        html += heading(DetailText::tr("Authorities")) + list(authorities);
    if (!payers.isEmpty())
        html += heading(DetailText::tr("Who pays")) + list(payers);
    QStringList open;
    for (const rulebook::NotModelled &item : measure.notModelled)
        open.append(QStringLiteral("%1 (%2)").arg(item.text.in(language), item.article));
    if (!open.isEmpty())
        html += heading(DetailText::tr("Not worked out here")) + list(open);
    if (!measure.notes.isEmpty())
        html += heading(DetailText::tr("Notes")) + list({measure.notes.in(language)});
    if (measure.toBeConfirmed)
        html += quiet(DetailText::tr("Some of this is still to be confirmed by the authority."),
                      colours);
    return html;
}

} // namespace richtext
