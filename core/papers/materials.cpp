#include "papers/materials.h"

#include "eval/facts.h"
#include "explain/plain_text.h"
#include "explain/words.h"
#include "papers/papers_text.h"
#include "papers/report_parts.h"

#include <algorithm>
#include <map>

namespace papers {

namespace {

using rulebook::Bring;

const QString box = QStringLiteral("☐ ");

void addTo(QStringList &ids, const QStringList &more)
{
    for (const QString &id : more) {
        if (!ids.contains(id))
            ids += id;
    }
}

/// What one measure asks for, and what its tested conditions rest on.
QStringList askedBy(const assess::Outcome &outcome)
{
    QStringList ids = outcome.measure->materials;
    const auto addEvidence = [&ids](const std::vector<assess::ConditionOutcome> &conditions) {
        for (const auto &condition : conditions) {
            if (condition.condition != nullptr)
                addTo(ids, condition.condition->evidence);
        }
    };
    addEvidence(outcome.conditions);
    for (const auto &row : outcome.rows)
        addEvidence(row.conditions);
    return ids;
}

/// Names of what was entered, by the paper that proves it.
std::map<QString, QStringList> provedBy(const Dossier &dossier)
{
    std::map<QString, QStringList> names;
    const auto &vocabulary = dossier.rules().vocabulary();
    const auto isEntered = [](const QString &text) {
        return !text.isEmpty() && text != u"?";
    };
    for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
        const auto &info = vocabulary.facts[i];
        const auto found = dossier.subject.facts.find(info.name);
        if (!info.proof.isEmpty() && found != dossier.subject.facts.end()
            && isEntered(found->second))
            names[info.proof] += info.label.in(dossier.language);
    }
    for (std::size_t i = 0; i < vocabulary.tables.size(); ++i) {
        const auto &table = vocabulary.tables[i];
        const auto rows = dossier.subject.tables.find(table.name);
        if (rows == dossier.subject.tables.end())
            continue;
        for (std::size_t row = 0; row < rows->second.size(); ++row) {
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                const auto &info = table.columns[column];
                const auto found = rows->second[row].find(info.name);
                if (info.proof.isEmpty() || found == rows->second[row].end()
                    || !isEntered(found->second))
                    continue;
                const eval::Input input{eval::Input::Kind::Table, static_cast<int>(i),
                                        static_cast<int>(row), static_cast<int>(column)};
                names[info.proof] += explain::inputName(input, dossier.rules(), dossier.language);
            }
        }
    }
    return names;
}

QString notStated() { return Papers::tr("not stated"); }

QString bringText(Bring bring)
{
    switch (bring) {
    case Bring::NotStated:
        break;
    case Bring::Original:
        return Papers::tr("original");
    case Bring::Copy:
        return Papers::tr("copy");
    case Bring::Both:
        return Papers::tr("original and copy");
    }
    return notStated();
}

Cell statedCell(const QString &text)
{
    return cell(text, text == notStated() ? Tone::Quiet : Tone::Plain);
}

/// A few names and how many more.
QString someOf(const QStringList &names, const Dossier &dossier)
{
    constexpr qsizetype most = 4;
    const QString text = explain::listText(names.mid(0, most), dossier.language);
    return names.size() > most ? Papers::tr("%1 and %2 more").arg(text).arg(names.size() - most)
                               : text;
}

Row rowOf(const MaterialLine &line, int number, const Dossier &dossier)
{
    const rulebook::Material *material = line.material;
    Cell what = cell(box + (material != nullptr ? material->label.in(dossier.language) : line.id));
    QStringList measures;
    for (const auto *measure : line.measures)
        measures += measure->title.in(dossier.language);
    what.lines.push_back(
        quiet(Papers::tr("For: %1").arg(explain::listText(measures, dossier.language))));
    if (!line.proves.isEmpty())
        what.lines.push_back(quiet(
            Papers::tr("Entered and to be proved by it: %1").arg(someOf(line.proves, dossier))));
    const bool isReused = line.measures.size() > 1 && line.pieces() == 1;
    Cell pieces = cell(QString::number(line.pieces()));
    if (isReused)
        pieces.lines.push_back(quiet(Papers::tr("serves all of them")));
    const QString copies = material != nullptr && material->copies > 0
                               ? QString::number(material->copies)
                               : notStated();
    const QString stamp = material == nullptr || !material->stamp ? notStated()
                          : *material->stamp                      ? Papers::tr("to be sealed")
                                                                  : Papers::tr("no seal");
    const QString from = material != nullptr && !material->from.isEmpty()
                             ? material->from.in(dossier.language)
                             : notStated();
    return {{cell(QString::number(number)), std::move(what), std::move(pieces), statedCell(copies),
             statedCell(bringText(material != nullptr ? material->bring : Bring::NotStated)),
             statedCell(stamp), statedCell(from)}};
}

} // namespace

int MaterialLine::pieces() const
{
    return material != nullptr && material->reusable ? 1 : static_cast<int>(measures.size());
}

std::vector<MaterialLine> materialsOf(const Dossier &dossier)
{
    std::map<QString, MaterialLine> lines;
    for (const assess::Outcome *outcome : chosen(dossier)) {
        for (const QString &id : askedBy(*outcome)) {
            MaterialLine &line = lines[id];
            line.id = id;
            line.measures.push_back(outcome->measure);
        }
    }
    auto proved = provedBy(dossier);
    std::vector<MaterialLine> result;
    const auto take = [&](const QString &id, const rulebook::Material *material) {
        auto found = lines.extract(id);
        if (found.empty())
            return;
        found.mapped().material = material;
        found.mapped().proves = proved[id];
        result.push_back(std::move(found.mapped()));
    };
    for (const auto &material : dossier.rules().vocabulary().materials)
        take(material.id, &material);
    while (!lines.empty())
        take(lines.begin()->first, nullptr);
    return result;
}

Paper materialsList(const Dossier &dossier)
{
    Paper paper;
    paper.language = dossier.language;
    paper.title = Papers::tr("List of papers to bring");
    constexpr int footerColumns = 40;
    paper.footer = Papers::tr("Huisuan · %1 · assessed on %2")
                       .arg(explain::elided(applicantName(dossier), footerColumns),
                            dossier.assessment->on.toText());
    paper.add(Heading{Level::Section, paper.title, {}});
    paper.add({{applicantName(dossier), Tone::Strong}});
    Items measures;
    for (const assess::Outcome *outcome : chosen(dossier))
        measures.texts.push_back({Papers::tr("%1 (%2)").arg(
            outcome->measure->title.in(dossier.language),
            explain::articleName(*outcome->measure, dossier.rules(), dossier.language))});
    if (measures.texts.empty()) {
        paper.add({{Papers::tr("There is nothing to apply for as things stand.")}});
        return paper;
    }
    paper.add({quiet(Papers::tr("For these measures:"))});
    paper.add(std::move(measures));
    Table table;
    table.boxed = true;
    table.widths = {5, 43, 10, 10, 11, 10, 11};
    table.head = {Papers::tr("No."),
                  Papers::tr("Paper"),
                  Papers::tr("Pieces"),
                  Papers::tr("Copies of each"),
                  Papers::tr("Original or copy"),
                  Papers::tr("Seal"),
                  Papers::tr("Where to get it")};
    int number = 0;
    for (const MaterialLine &line : materialsOf(dossier))
        table.rows.push_back(rowOf(line, ++number, dossier));
    paper.add(std::move(table));
    paper.add({quiet(Papers::tr("“Not stated”: neither the document nor its rule file says it. The "
                                "year's call for applications decides on papers, copies, seals and "
                                "their order."))});
    return paper;
}

} // namespace papers
