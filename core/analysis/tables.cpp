// Decision tables: rows that cannot match, match too late, or match together.
#include "analysis/diagnostics.h"
#include "analysis/enterprise.h"
#include "analysis/inspector.h"

namespace analysis {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRows = 200; ///< of a table whose rows are compared with each other

class TableInspector {
public:
    TableInspector(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
                   const rulebook::Alternative &alternative, Collector &collector)
        : m_measure(measure),
          m_alternative(alternative),
          m_formula(*alternative.formula),
          m_symbols(rules.symbols()),
          m_collector(collector)
    {
        m_ground.rules = &rules;
        m_ground.readings.assign(rules.readings().size(), -1);
        const auto from = rules.partOf(measure).from;
        m_ground.around = from.value_or(*base::Date::fromCivil(2024, 1, 1));
    }

    void run();

private:
    const feel::Node &root() const { return m_formula.node(m_formula.root()); }
    int rowCount() const { return static_cast<int>(root().children.size() / 2); }
    Goal row(int index, bool matches) const
    {
        return TruthGoal{&m_formula, root().children[2 * static_cast<std::size_t>(index)], matches};
    }
    bool reaches(int index);
    Answer agree(int index, int later) const;
    void compareWithLater(int index);
    void findGap();
    void undecided(QLatin1StringView code, const QString &what)
    {
        m_collector.note(code::notAnalysable, m_alternative.place, m_measure.id,
                         {QString(code), what});
    }

    const rulebook::Measure &m_measure;
    const rulebook::Alternative &m_alternative;
    const feel::Formula &m_formula;
    const feel::Symbols &m_symbols;
    Collector &m_collector;
    Ground m_ground;
};

void TableInspector::run()
{
    if (rowCount() > mostRows) {
        undecided(code::rowMasked, QString::number(rowCount()));
        return;
    }
    for (int index = 0; index < rowCount(); ++index) {
        const feel::HitPolicy policy = root().hitPolicy;
        if (reaches(index) && (policy == feel::HitPolicy::Unique || policy == feel::HitPolicy::Any))
            compareWithLater(index);
    }
    if (m_collector.wantsNotes())
        findGap();
}

/// Whether some applicant can match the row; reports where nobody can, or an earlier row is always first.
bool TableInspector::reaches(int index)
{
    const QString number = QString::number(index + 1);
    const Answer alone = find(m_ground, {row(index, true)}).answer;
    if (alone == Answer::No) {
        m_collector.warning(code::rowUnreachable, m_alternative.place, m_measure.id, {number});
        return false;
    }
    if (alone == Answer::Unknown)
        undecided(code::rowUnreachable, number);
    if (root().hitPolicy != feel::HitPolicy::First || index == 0)
        return true;
    std::vector<Goal> goals{row(index, true)};
    for (int earlier = 0; earlier < index; ++earlier)
        goals.push_back(row(earlier, false));
    const Answer answer = find(m_ground, std::move(goals)).answer;
    if (answer == Answer::No)
        m_collector.warning(code::rowMasked, m_alternative.place, m_measure.id, {number});
    if (answer == Answer::Unknown)
        undecided(code::rowMasked, number);
    return true;
}

/// Whether two rows give the same; under `any` they may match together then. Unknown where an output is
/// no constant.
Answer TableInspector::agree(int index, int later) const
{
    const auto output = [this](int row) {
        return constantAt(m_formula, root().children[2 * static_cast<std::size_t>(row) + 1]);
    };
    const auto first = output(index);
    const auto second = output(later);
    if (!first || !second)
        return Answer::Unknown;
    return *first == *second ? Answer::Yes : Answer::No;
}

/// Under `unique` no two rows match together; under `any` only those that give the same.
void TableInspector::compareWithLater(int index)
{
    const bool isAny = root().hitPolicy == feel::HitPolicy::Any;
    const QLatin1StringView code = isAny ? code::rowsContradict : code::rowsOverlap;
    for (int later = index + 1; later < rowCount(); ++later) {
        const Answer same = isAny ? agree(index, later) : Answer::No;
        if (same == Answer::Yes)
            continue;
        const Found both = find(m_ground, {row(index, true), row(later, true)});
        const QStringList rows{QString::number(index + 1), QString::number(later + 1)};
        if (both.answer == Answer::Yes && same == Answer::No)
            m_collector.warning(code, m_alternative.place, m_measure.id,
                                rows + QStringList{wordsOf(both.example, m_symbols)});
        if (both.answer == Answer::Unknown
            || (both.answer == Answer::Yes && same == Answer::Unknown))
            undecided(code, rows.join(u", "_s));
    }
}

void TableInspector::findGap()
{
    std::vector<Goal> goals;
    goals.reserve(static_cast<std::size_t>(rowCount()));
    for (int index = 0; index < rowCount(); ++index)
        goals.push_back(row(index, false));
    const Found gap = find(m_ground, std::move(goals));
    if (gap.answer == Answer::Yes)
        m_collector.note(code::tableGap, m_alternative.place, m_measure.id,
                         {wordsOf(gap.example, m_symbols)});
    if (gap.answer == Answer::Unknown)
        undecided(code::tableGap, u"-"_s);
}

} // namespace

void inspectTables(const rulebook::Rulebook &rules, const rulebook::Measure &measure,
                   Collector &collector)
{
    for (const auto *stage : {&measure.amount.base, &measure.amount.rate, &measure.amount.floor,
                              &measure.amount.cap, &measure.anchor}) {
        for (const rulebook::Alternative &alternative : *stage) {
            const feel::Formula &formula = *alternative.formula;
            if (formula.node(formula.root()).op == feel::Op::Table)
                TableInspector(rules, measure, alternative, collector).run();
        }
    }
}

} // namespace analysis
