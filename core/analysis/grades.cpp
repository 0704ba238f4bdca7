// Grades by review: those that are named, and those that the formula gives.
#include "analysis/diagnostics.h"
#include "analysis/enterprise.h"
#include "analysis/inspector.h"
#include "base/money.h"

namespace analysis {

void inspectGrades(const Setting &setting, Collector &collector)
{
    const rulebook::Measure &measure = *setting.measure;
    if (measure.amount.kind != rulebook::AmountKind::Grades || setting.base == nullptr
        || setting.base->formula->type().kind != feel::Kind::Money)
        return;
    const feel::Formula &base = *setting.base->formula;
    const auto compared = [&](feel::Op compare, base::Money grade) {
        const base::Rational fen(grade.fen());
        return CompareGoal{{&base, base.root(), 1, {}}, compare, {nullptr, -1, 1, fen}};
    };
    std::vector<Goal> none;
    for (const base::Money grade : measure.amount.grades) {
        none.emplace_back(compared(feel::Op::NotEqual, grade));
        if (find(setting.ground, {compared(feel::Op::Equal, grade)}).answer == Answer::No)
            collector.warning(code::gradeUnreachable, setting.base->place, measure.id,
                              {base::toText(grade)});
    }
    const Found other = find(setting.ground, std::move(none));
    if (other.answer == Answer::Yes)
        collector.warning(code::gradeUnnamed, setting.base->place, measure.id,
                          {wordsOf(other.example, setting.ground.rules->symbols())});
}

} // namespace analysis
