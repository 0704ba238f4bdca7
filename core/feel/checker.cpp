#include "feel/checker.h"

#include "feel/diagnostics.h"
#include "feel/literals.h"
#include "feel/nearest.h"
#include "feel/parser.h"
#include "feel/unfold.h"

namespace feel {

ExpressionChecker::ExpressionChecker(const SyntaxTree &syntax, const CodePoints &text,
                                     const Context &context, Tree &tree, Findings &findings,
                                     int offset)
    : m_syntax(syntax),
      m_text(text),
      m_context(context),
      m_tree(tree),
      m_findings(findings),
      m_offset(offset)
{
    if (context.rowTable >= 0)
        m_scopes.push_back({context.rowTable, {}, true});
}

// --- helpers --------------------------------------------------------------------------------------

Node ExpressionChecker::nodeFor(const SyntaxNode &syntax, Op op, Type type,
                                std::vector<int> children) const
{
    Node node;
    node.op = op;
    node.type = type;
    node.span = {syntax.span.begin + m_offset, syntax.span.end + m_offset};
    node.children = std::move(children);
    return node;
}

Checked ExpressionChecker::addTyped(Node node)
{
    const Span span{node.span.begin - m_offset, node.span.end - m_offset};
    const Type type = node.type;
    const int index = m_tree.add(std::move(node));
    if (index < 0) {
        refuseTooLong(span);
        return {};
    }
    return {index, type};
}

void ExpressionChecker::adoptUnit(Checked &zero, const Type &met)
{
    if (!zero || zero.type.kind != met.kind || zero.type == met || !zero.type.unit.isNone())
        return;
    Node &node = m_tree.node(zero.node);
    if (node.op == Op::ScalarLiteral && node.number.sign() == 0)
        node.type = zero.type = met;
}

void ExpressionChecker::refuseTooLong(Span span)
{
    if (!m_findings.has(code::tooLong))
        report(code::tooLong, span, {QString::number(m_tree.limit()), QStringLiteral("nodes")});
}

void ExpressionChecker::report(QLatin1StringView code, Span span, QStringList arguments,
                               QString suggestion)
{
    m_findings.report(code, span, std::move(arguments), std::move(suggestion));
}

/// 50万 where money is wanted was meant as 50万元; empty where the part is no such literal.
QString ExpressionChecker::withUnit(int syntax, Type wanted, Type actual) const
{
    const SyntaxNode &node = at(syntax);
    const bool isNumber = node.op == SyntaxOp::Literal && node.kind == Kind::Number;
    const bool isRatio = node.text.endsWith(u'%') || node.text.endsWith(u'％');
    if (!isNumber || isRatio || wanted.kind != Kind::Money || actual.kind != Kind::Number)
        return {};
    return node.text + u'元';
}

// --- logic and values -----------------------------------------------------------------------------

Checked ExpressionChecker::check(int syntax, std::optional<Type> hint)
{
    const SyntaxNode &node = at(syntax);
    switch (node.op) {
    case SyntaxOp::Error:
        for (const int child : node.children)
            check(child);
        return {};
    case SyntaxOp::Tests:
    case SyntaxOp::Any:
    case SyntaxOp::CompareTest:
        return {};
    case SyntaxOp::Literal:
        return checkLiteral(node, hint);
    case SyntaxOp::Name:
        return checkName(node, hint);
    case SyntaxOp::Member:
        return checkMember(node);
    case SyntaxOp::Filter:
        if (tableSource(syntax))
            report(code::tableAsValue, node.span, {textOf(syntax)});
        return {};
    case SyntaxOp::Call:
        return checkCall(node);
    case SyntaxOp::Negate:
        return checkNegate(node);
    case SyntaxOp::Not:
        return checkNot(node);
    case SyntaxOp::And:
        return checkJunction(node, Op::And);
    case SyntaxOp::Or:
        return checkJunction(node, Op::Or);
    case SyntaxOp::Add:
    case SyntaxOp::Subtract:
    case SyntaxOp::Multiply:
    case SyntaxOp::Divide:
        return checkArithmetic(node);
    case SyntaxOp::Power:
        return checkPower(node);
    case SyntaxOp::Compare:
        return checkCompare(node);
    case SyntaxOp::In:
        return checkIn(node);
    case SyntaxOp::Range:
        report(code::refusedRange, node.span, {textOf(syntax)});
        return {};
    case SyntaxOp::List:
        report(code::refusedList, node.span, {textOf(syntax)});
        return {};
    case SyntaxOp::If:
        return checkIf(node, hint);
    case SyntaxOp::Some:
    case SyntaxOp::Every:
        return checkQuantified(node);
    case SyntaxOp::For:
        report(code::refusedFor, node.span);
        return {};
    }
    return {};
}

bool ExpressionChecker::needsHint(int syntax) const
{
    const SyntaxNode &node = at(syntax);
    if (node.op == SyntaxOp::Literal)
        return node.kind == Kind::Text;
    return node.op == SyntaxOp::If && needsHint(node.children[1]) && needsHint(node.children[2]);
}

Checked ExpressionChecker::checkLiteral(const SyntaxNode &node, std::optional<Type> hint)
{
    if (node.kind == Kind::Text)
        return checkText(node, hint);
    const bool isTruth = node.kind == Kind::Truth;
    Node added = nodeFor(node, isTruth ? Op::TruthLiteral : Op::ScalarLiteral, {node.kind, -1});
    added.number = node.number;
    if (isTruth)
        added.truth = base::truthOf(node.truth);
    return addTyped(std::move(added));
}

Checked ExpressionChecker::checkText(const SyntaxNode &node, std::optional<Type> hint)
{
    const Kind kind = hint ? hint->kind : Kind::Text;
    if (kind == Kind::Choice) {
        const ListSymbol &list = symbols().lists[static_cast<std::size_t>(hint->list)];
        const auto index = list.members.indexOf(node.text.normalized(QString::NormalizationForm_C));
        if (index < 0) {
            const QString meant = nearest(node.text, list.members);
            report(code::unknownMember, node.span,
                   {node.text, list.name, list.members.join(QStringLiteral(", "))},
                   meant.isEmpty() ? QString() : quoted(meant));
            return {};
        }
        Node added = nodeFor(node, Op::ChoiceLiteral, *hint);
        added.members = std::uint64_t{1} << index;
        return addTyped(std::move(added));
    }
    if (kind == Kind::Place && !isPlaceCode(node.text)) {
        report(code::badPlace, node.span, {node.text});
        return {};
    }
    Node added =
        nodeFor(node, Op::TextLiteral, {kind == Kind::Place ? Kind::Place : Kind::Text, -1});
    added.text = node.text;
    return addTyped(std::move(added));
}

Checked ExpressionChecker::checkTruth(int syntax, const char *where)
{
    const Checked result = check(syntax);
    if (result && result.type.kind != Kind::Truth) {
        report(code::notATruth, at(syntax).span, {nameOf(result.type), QString::fromLatin1(where)});
        return {};
    }
    return result;
}

Checked ExpressionChecker::checkNot(const SyntaxNode &node)
{
    const Checked operand = checkTruth(node.children[0], "not");
    return operand ? addTyped(nodeFor(node, Op::Not, operand.type, {operand.node})) : Checked();
}

/// Later operands count only where the earlier ones have not decided: these are their guards.
Checked ExpressionChecker::checkJunction(const SyntaxNode &node, Op op)
{
    const std::size_t guards = m_guards.size();
    std::vector<int> operands;
    for (const int syntax : node.children) {
        const Checked operand = checkTruth(syntax, op == Op::And ? "and" : "or");
        if (!operand)
            continue;
        operands.push_back(operand.node);
        m_guards.push_back({operand.node, op == Op::And});
    }
    m_guards.resize(guards);
    if (operands.size() != node.children.size())
        return {};
    return addTyped(nodeFor(node, op, {Kind::Truth, -1}, std::move(operands)));
}

Checked ExpressionChecker::checkIf(const SyntaxNode &node, std::optional<Type> hint)
{
    const Checked condition = checkTruth(node.children[0], "if");
    const auto branch = [&](std::size_t which, std::optional<Type> wanted) {
        if (condition)
            m_guards.push_back({condition.node, which == 1});
        const Checked result = check(node.children[which], wanted);
        if (condition)
            m_guards.pop_back();
        return result;
    };
    const bool secondFirst = !hint && needsHint(node.children[1]) && !needsHint(node.children[2]);
    const std::size_t first = secondFirst ? 2 : 1;
    Checked branches[3];
    branches[first] = branch(first, hint);
    const auto wanted = hint || !branches[first] ? hint : std::optional(branches[first].type);
    branches[3 - first] = branch(3 - first, wanted);
    if (!condition || !branches[1] || !branches[2])
        return {};
    adoptUnit(branches[1], branches[2].type);
    adoptUnit(branches[2], branches[1].type);
    if (branches[1].type != branches[2].type) {
        const int culprit = node.children[2];
        report(code::branchMismatch, at(culprit).span,
               {nameOf(branches[1].type), nameOf(branches[2].type)},
               withUnit(culprit, branches[1].type, branches[2].type));
        return {};
    }
    return addTyped(nodeFor(node, Op::If, branches[1].type,
                            {condition.node, branches[1].node, branches[2].node}));
}

// --- a whole formula ------------------------------------------------------------------------------

base::Result<FormulaPtr> Checker::run(const QString &text, const Context &context)
{
    Findings findings(text, context.place);
    const SyntaxTree syntax = unfold(parseExpression(text, findings), *context.symbols,
                                     context.expected.has_value(), findings);
    const CodePoints points(text);
    Tree tree(budget::nodes);
    ExpressionChecker checker(syntax, points, context, tree, findings);
    const Checked root = checker.checkRoot(context.expected);
    const Span whole = syntax.node(syntax.root()).span;
    if (root && context.expected && root.type != *context.expected) {
        const QString meant = checker.literalWithUnit(*context.expected, root.type);
        findings.report(
            code::expectedType, whole,
            {typeName(*context.expected, *context.symbols), typeName(root.type, *context.symbols)},
            meant);
    }
    if (root && depthOf(tree.nodes(), root.node) > budget::typedDepth)
        findings.report(code::tooDeep, whole, {QString::number(budget::typedDepth)});
    if (!root && findings.isEmpty())
        findings.report(code::emptyFormula, whole);
    if (!findings.isEmpty())
        return base::failure(findings.issues());
    Formula formula;
    formula.m_text = text;
    formula.m_nodes = tree.take();
    formula.m_root = root.node;
    formula.m_rowTable = context.rowTable;
    formula.m_usesRow = checker.usesRow();
    return std::make_shared<const Formula>(std::move(formula));
}

base::Result<FormulaPtr> compile(const QString &text, const Context &context)
{
    return Checker::run(text, context);
}

} // namespace feel
