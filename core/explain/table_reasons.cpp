// Decision tables in words.
#include "explain/reason_parts.h"
#include "explain/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace explain {

namespace {

using feel::Node;
using feel::Op;

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(explain::Reasons)
};

base::Truth truthOf(const eval::TraceNode &trace)
{
    const auto *truth = std::get_if<base::Truth>(&trace.value);
    return truth != nullptr ? *truth : base::Truth::Unknown;
}

/// The table that an amount comes from, behind parameters and the branches that were taken.
const eval::TraceNode *tableIn(const feel::Formula &formula, const eval::TraceNode &trace)
{
    if (trace.node < 0)
        return nullptr;
    const Op op = formula.node(trace.node).op;
    if (op == Op::Table)
        return &trace;
    if (op == Op::Parameter && !trace.children.empty())
        return tableIn(formula, trace.children.front());
    if (op != Op::If || trace.children.size() != 3 || trace.children.front().node < 0)
        return nullptr;
    const base::Truth chosen = truthOf(trace.children.front());
    if (!base::isPoint(chosen))
        return nullptr;
    return tableIn(formula, trace.children[chosen == base::Truth::True ? 1 : 2]);
}

/// Fills the line of a row with one of its cells.
void tellCell(const TableGround &ground, const eval::TraceNode &cell, bool positive, Reason &line)
{
    const Node &node = ground.formula.node(cell.node);
    if (node.op == Op::Not && !cell.children.empty() && cell.children.front().node >= 0)
        return tellCell(ground, cell.children.front(), !positive, line);
    if (node.op != Op::In || cell.children.empty() || cell.children.front().node < 0) {
        line.needs = ground.words.text(cell.node);
        return;
    }
    const eval::TraceNode &subject = cell.children.front();
    line.fact = ground.words.text(subject.node);
    line.margin = Reasons::tr("%1 is %2, needed: %3", "fact, value, threshold")
                      .arg(line.fact, ground.words.value(subject.node, subject.value),
                           ground.words.test(cell.node, positive));
}

void tellRow(const TableGround &ground, const eval::TraceNode &condition, Reason &line)
{
    const base::Truth truth = truthOf(condition);
    line.mark = truth == base::Truth::True    ? Mark::Met
                : truth == base::Truth::False ? Mark::None
                                              : Mark::Unknown;
    line.decisive = truth != base::Truth::False;
    if (truth == base::Truth::True) {
        line.margin = Reasons::tr("this row matches");
        return;
    }
    const bool isJoined = ground.formula.node(condition.node).op == Op::And;
    const auto keeps = std::ranges::find_if(condition.children, [&](const eval::TraceNode &cell) {
        return cell.node >= 0 && truthOf(cell) == truth;
    });
    tellCell(ground, isJoined && keeps != condition.children.end() ? *keeps : condition, true,
             line);
}

} // namespace

void tellTable(const TableGround &ground, const eval::TraceNode &trace, Reason &line)
{
    const eval::TraceNode *table = tableIn(ground.formula, trace);
    if (table == nullptr)
        return;
    const Node &node = ground.formula.node(table->node);
    bool isMatched = false;
    for (std::size_t row = 0; 2 * row + 1 < node.children.size(); ++row) {
        const eval::TraceNode &condition = table->children[2 * row];
        Reason &part = line.children.emplace_back();
        part.key = QStringLiteral("%1/row/%2").arg(ground.key).arg(row);
        part.what = Reasons::tr("Row %1: %2")
                        .arg(row + 1)
                        .arg(ground.words.text(node.children[2 * row + 1]));
        if (condition.node < 0) {
            part.decisive = false;
            part.margin = Reasons::tr("not looked at");
            continue;
        }
        tellRow(ground, condition, part);
        isMatched = isMatched || part.mark == Mark::Met;
    }
    Reason &otherwise = line.children.emplace_back();
    otherwise.key = QStringLiteral("%1/row/otherwise").arg(ground.key);
    otherwise.what = Reasons::tr("None of these: %1").arg(ground.words.text(node.children.back()));
    otherwise.decisive = !isMatched;
    std::ranges::stable_sort(line.children, [](const Reason &a, const Reason &b) {
        return (a.mark == Mark::Met) && b.mark != Mark::Met;
    });
}

} // namespace explain
