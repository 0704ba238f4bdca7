#include "assess/assessment.h"
#include "assess/inputs.h"
#include "assess/measure_assessor.h"
#include "rulebook/rulebook.h"

namespace assess {

namespace {

/// Puts the traces of one measure together, row by row where a formula stands in a row.
class Tracer {
public:
    Tracer(const rulebook::Rulebook &rules, const rulebook::Measure &measure, const Inputs &inputs)
        : m_rules(rules), m_measure(measure), m_facts(inputs.facts), m_on(inputs.on)
    {
        if (measure.table >= 0)
            m_rows = static_cast<int>(
                m_facts.tables[static_cast<std::size_t>(measure.table)].rows.size());
    }

    base::Result<MeasureTrace> run();

private:
    /// Calls `record` with the trace of each row, or once with row -1.
    template <class Record>
    void overRows(const feel::Formula &formula, bool perRow, const Record &record);
    void traceConditions();
    void traceInUse(const std::vector<rulebook::Alternative> &alternatives,
                    std::vector<AlternativeTrace> &traces);

    const rulebook::Rulebook &m_rules;
    const rulebook::Measure &m_measure;
    const eval::Facts &m_facts;
    base::Date m_on;
    int m_rows = 0;
    MeasureTrace m_trace;
    base::Issues m_issues;
};

template <class Record>
void Tracer::overRows(const feel::Formula &formula, bool perRow, const Record &record)
{
    const bool inRows = m_measure.table >= 0 && perRow;
    for (int row = inRows ? 0 : -1; row < (inRows ? m_rows : 0); ++row) {
        const eval::RowScope scope{inRows ? m_measure.table : -1, row};
        auto root = eval::trace(formula, m_facts, scope);
        if (!root) {
            m_issues.insert(m_issues.end(), root.error().begin(), root.error().end());
            return;
        }
        eval::measureGaps(*root, formula, m_facts, scope);
        record(row, std::move(*root));
    }
}

void Tracer::traceConditions()
{
    for (const auto *condition :
         MeasureAssessor(m_rules, m_measure, m_facts, m_on).activeConditions())
        overRows(*condition->formula, condition->perRow, [&](int row, eval::TraceNode root) {
            m_trace.conditions.push_back({condition, row, std::move(root)});
        });
}

void Tracer::traceInUse(const std::vector<rulebook::Alternative> &alternatives,
                        std::vector<AlternativeTrace> &traces)
{
    const rulebook::Alternative *used = rulebook::inUse(alternatives, m_facts);
    if (used == nullptr || !used->formula)
        return;
    overRows(*used->formula, used->formula->usesRow(), [&](int row, eval::TraceNode root) {
        traces.push_back({used, row, std::move(root)});
    });
}

base::Result<MeasureTrace> Tracer::run()
{
    traceConditions();
    traceInUse(m_measure.anchor, m_trace.anchors);
    const rulebook::Amount &amount = m_measure.amount;
    for (const auto *stage : {&amount.base, &amount.rate, &amount.less, &amount.floor, &amount.cap})
        traceInUse(*stage, m_trace.stages);
    if (!m_issues.empty())
        return base::failure(std::move(m_issues));
    return std::move(m_trace);
}

} // namespace

base::Result<MeasureTrace> trace(std::shared_ptr<const rulebook::Rulebook> rules,
                                 const cases::Case &subject, const Options &options,
                                 QStringView measureId)
{
    const rulebook::Measure *measure = rules->findMeasure(measureId);
    if (!measure)
        return base::failure(QStringLiteral("unknown-measure"), {}, {measureId.toString()});
    const auto inputs = prepare(*rules, subject, options);
    if (!inputs)
        return base::failure(inputs.error());
    return traceMeasure(*rules, *measure, *inputs);
}

base::Result<MeasureTrace> traceMeasure(const rulebook::Rulebook &rules,
                                        const rulebook::Measure &measure, const Inputs &inputs)
{
    return Tracer(rules, measure, inputs).run();
}

} // namespace assess
