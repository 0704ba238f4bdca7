#include "report/rule_difference.h"

#include "cases/case_file.h"
#include "explain/plain_text.h"
#include "explain/words.h"
#include "report/json_text.h"

#include <QCoreApplication>

namespace report {

namespace {

using analysis::MeasureResult;
using analysis::Shift;
using base::Language;

struct Difference {
    Q_DECLARE_TR_FUNCTIONS(report::Difference)
};

constexpr int valueColumns = 100;
constexpr int factColumns = 400;

QString resultText(const MeasureResult &result, Language language)
{
    if (!result.isThere)
        return Difference::tr("no such measure");
    return explain::verdictName(result.verdict, language) + u' '
           + explain::amountText(result.amount, language);
}

QString shiftText(const Shift &shift, Language language)
{
    return resultText(shift.before, language) + QStringLiteral(" → ")
           + resultText(shift.after, language);
}

/// The facts of a case on one line.
QString factsText(const cases::Case &subject)
{
    QStringList facts;
    if (subject.on)
        facts += *subject.on;
    for (const auto &[path, text] : subject.facts)
        facts += path + QStringLiteral(" = ") + text;
    for (const auto &[table, rows] : subject.tables) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (const auto &[column, text] : rows[row])
                facts +=
                    QStringLiteral("%1[%2].%3 = %4").arg(table, QString::number(row), column, text);
        }
    }
    for (const auto &[reading, choice] : subject.readings)
        facts += QStringLiteral("reading.") + reading + QStringLiteral(" = ") + choice;
    return explain::elided(facts.join(QStringLiteral(", ")), factColumns);
}

class Writer {
public:
    Writer(const RuleDifference &difference, Language language)
        : m_difference(difference), m_language(language)
    {}

    QString write()
    {
        if (m_difference.changes.empty())
            line(0, Difference::tr("The rules say the same."));
        writeChanges();
        for (const analysis::Witness &witness : m_difference.witnesses) {
            if (!m_told.contains(witness.shift.measure)) {
                line(0, witness.shift.measure);
                writeWitness(witness.shift.measure);
            }
        }
        writeCases();
        return m_text;
    }

private:
    void line(int indent, const QString &text)
    {
        m_text += QString(qsizetype{2} * indent, u' ') + text + u'\n';
    }

    void writeChanges()
    {
        QString folder;
        QString measure;
        for (const analysis::RuleChange &change : m_difference.changes) {
            if (change.folder != folder || change.measure != measure) {
                writeWitness(measure);
                if (change.folder != folder)
                    line(0, change.folder);
                folder = change.folder;
                measure = change.measure;
                if (!measure.isEmpty())
                    line(1, measure);
            }
            line(2, explain::elided(change.key, valueColumns));
            if (!change.before.isEmpty())
                line(3, QStringLiteral("- ") + explain::elided(change.before, valueColumns));
            if (!change.after.isEmpty())
                line(3, QStringLiteral("+ ") + explain::elided(change.after, valueColumns));
        }
        writeWitness(measure);
    }

    void writeWitness(const QString &measure)
    {
        if (measure.isEmpty() || m_told.contains(measure))
            return;
        m_told += measure;
        for (const analysis::Witness &witness : m_difference.witnesses) {
            if (witness.shift.measure != measure)
                continue;
            line(2, Difference::tr("For example: %1").arg(shiftText(witness.shift, m_language)));
            line(3, factsText(witness.subject));
            return;
        }
        line(2, Difference::tr("No example of either version tells them apart."));
    }

    void writeCases()
    {
        if (m_difference.casesRead == 0)
            return;
        line(0, Difference::tr("Saved cases: %1 read, %2 change")
                    .arg(m_difference.casesRead)
                    .arg(m_difference.cases.size()));
        for (const ChangedCase &one : m_difference.cases) {
            line(1, explain::elided(one.file, valueColumns));
            for (const Shift &shift : one.shift.measures)
                line(2, shift.measure + QStringLiteral(": ") + shiftText(shift, m_language));
        }
    }

    const RuleDifference &m_difference;
    Language m_language;
    QStringList m_told; ///< measures whose example is written
    QString m_text;
};

Json jsonOfResult(const MeasureResult &result)
{
    if (!result.isThere)
        return nullptr;
    Json json{{"verdict", jsonOf(assess::token(result.verdict))}};
    json.update(jsonOf(result.amount));
    return json;
}

Json jsonOfShift(const Shift &shift)
{
    return {{"measure", jsonOf(shift.measure)},
            {"before", jsonOfResult(shift.before)},
            {"after", jsonOfResult(shift.after)}};
}

Json jsonOfTotals(const assess::Totals &totals)
{
    return {{"certain", jsonOf(totals.certain)},
            {"ceiling", jsonOf(totals.ceiling)},
            {"by_review", jsonOf(totals.byReview)},
            {"assumed", jsonOf(totals.assumed)}};
}

} // namespace

QString differenceText(const RuleDifference &difference, base::Language language)
{
    return Writer(difference, language).write();
}

QByteArray differenceJson(const RuleDifference &difference, const rulebook::Rulebook &before,
                          const rulebook::Rulebook &after)
{
    Json changes = Json::array();
    for (const analysis::RuleChange &change : difference.changes)
        changes.push_back({{"folder", jsonOf(change.folder)},
                           {"measure", jsonOf(change.measure)},
                           {"key", jsonOf(change.key)},
                           {"before", jsonOf(change.before)},
                           {"after", jsonOf(change.after)},
                           {"file", jsonOf(change.place.file)},
                           {"line", change.place.line}});
    Json examples = Json::array();
    for (const analysis::Witness &witness : difference.witnesses) {
        Json example = jsonOfShift(witness.shift);
        const rulebook::Rulebook &rules = witness.shift.after.isThere ? after : before;
        example["case"] = Json::parse(cases::writeCaseFile(witness.subject, rules).toStdString());
        examples.push_back(std::move(example));
    }
    Json changed = Json::array();
    for (const ChangedCase &one : difference.cases) {
        Json measures = Json::array();
        for (const Shift &shift : one.shift.measures)
            measures.push_back(jsonOfShift(shift));
        changed.push_back({{"file", jsonOf(one.file)},
                           {"measures", std::move(measures)},
                           {"before", jsonOfTotals(one.shift.before)},
                           {"after", jsonOfTotals(one.shift.after)}});
    }
    return bytesOf({{"changes", std::move(changes)},
                    {"examples", std::move(examples)},
                    {"cases", {{"read", difference.casesRead}, {"changed", std::move(changed)}}}});
}

} // namespace report
