// A decision table: inputs, rows of unary tests, outputs.
#include "feel/checker.h"
#include "feel/diagnostics.h"
#include "feel/parser.h"
#include "feel/unfold.h"

#include <deque>

namespace feel {

namespace {

/// One cell's text, parsed; its problems are placed in its own cell.
struct ReadCell {
    ReadCell(const TableText::Cell &cell, bool isTest, int begin, const Symbols &symbols)
        : findings(cell.text, cell.place),
          syntax(isTest ? parseCell(cell.text, findings)
                        : unfold(parseExpression(cell.text, findings), symbols, false, findings)),
          points(cell.text),
          offset(begin)
    {}

    Findings findings;
    SyntaxTree syntax;
    CodePoints points;
    int offset; ///< of the cell in the table's text
};

class TableWork {
public:
    TableWork(const TableText &table, const Context &context)
        : m_table(table), m_context(context), m_tree(budget::tableNodes)
    {}

    /// False where there are issues.
    bool run();

    QString text;
    base::Issues issues;
    std::vector<Node> nodes;
    bool usesRow = false;

private:
    ReadCell &read(const TableText::Cell &cell, bool isTest, QChar before);
    void readAll();
    bool checkShape();
    void findType();
    void checkInputs();
    std::optional<int> checkRow(std::size_t row);
    std::optional<int> checkOutput(ReadCell &cell, const std::vector<Guard> &guards);
    bool collect(const Node &table, int size);
    void refuseSum();
    void reportTo(ReadCell &cell, QLatin1StringView code, QStringList arguments,
                  QString suggestion);

    const TableText &m_table;
    const Context &m_context;
    Tree m_tree;
    std::deque<ReadCell> m_cells;
    std::vector<ReadCell *> m_inputs;
    std::vector<std::vector<ReadCell *>> m_tests;
    std::vector<ReadCell *> m_outputs; ///< the last is `otherwise`
    std::deque<Tree> m_subjects;
    std::optional<Type> m_type;
    int m_size = 0; ///< of `text`, in code points
};

ReadCell &TableWork::read(const TableText::Cell &cell, bool isTest, QChar before)
{
    if (!m_cells.empty()) {
        text += before;
        ++m_size;
    }
    text += cell.text;
    ReadCell &added = m_cells.emplace_back(cell, isTest, m_size, *m_context.symbols);
    m_size += added.points.size();
    return added;
}

/// The table's own text: a line of inputs, then a line per row, cells with | between them.
void TableWork::readAll()
{
    for (const TableText::Cell &input : m_table.inputs)
        m_inputs.push_back(&read(input, false, u'|'));
    for (const TableText::Row &row : m_table.rows) {
        std::vector<ReadCell *> tests;
        QChar before = u'\n';
        for (const TableText::Cell &test : row.tests) {
            tests.push_back(&read(test, true, before));
            before = u'|';
        }
        m_tests.push_back(std::move(tests));
        m_outputs.push_back(&read(row.output, false, before));
    }
    m_outputs.push_back(&read(m_table.otherwise, false, u'\n'));
}

bool TableWork::checkShape()
{
    const auto refuse = [&](QLatin1StringView code, base::Source place, QStringList arguments) {
        issues.push_back({code, base::Severity::Error, std::move(place), std::move(arguments), {}});
    };
    if (m_table.inputs.empty())
        refuse(code::tableEmpty, m_context.place, {QStringLiteral("inputs")});
    if (m_table.rows.empty())
        refuse(code::tableEmpty, m_context.place, {QStringLiteral("rows")});
    if (m_table.rows.size() > budget::tableRows) {
        refuse(code::tooLong, m_context.place,
               {QString::number(budget::tableRows), QStringLiteral("rows")});
        return false;
    }
    for (const TableText::Row &row : m_table.rows) {
        if (row.tests.size() != m_table.inputs.size())
            refuse(code::tableShape, row.tests.empty() ? row.output.place : row.tests[0].place,
                   {QString::number(m_table.inputs.size()), QString::number(row.tests.size())});
    }
    return issues.empty();
}

/// The outputs' type: as expected, or that of the first output that has one by itself.
void TableWork::findType()
{
    m_type = m_context.expected;
    for (const ReadCell *cell : m_outputs) {
        if (m_type)
            return;
        Tree scratch(budget::nodes);
        Findings ignored(QString(), {});
        ExpressionChecker checker(cell->syntax, cell->points, m_context, scratch, ignored);
        if (checker.needsHint(cell->syntax.root()))
            continue;
        if (const Checked output = checker.checkRoot({}))
            m_type = output.type;
    }
}

void TableWork::checkInputs()
{
    for (ReadCell *cell : m_inputs) {
        Tree &tree = m_subjects.emplace_back(budget::nodes);
        ExpressionChecker checker(cell->syntax, cell->points, m_context, tree, cell->findings,
                                  cell->offset);
        if (!checker.checkRoot({}))
            tree.truncate(0);
        usesRow = usesRow || checker.usesRow();
    }
}

/// The row's condition; absent where there is a problem.
std::optional<int> TableWork::checkRow(std::size_t row)
{
    std::vector<int> conditions;
    bool good = true;
    const std::vector<ReadCell *> &cells = m_tests[row];
    for (std::size_t i = 0; i < cells.size(); ++i) {
        ReadCell &cell = *cells[i];
        if (cell.syntax.node(cell.syntax.root()).op == SyntaxOp::Any)
            continue;
        if (m_subjects[i].size() == 0) { // the input's own problem is reported
            good = false;
            continue;
        }
        ExpressionChecker checker(cell.syntax, cell.points, m_context, m_tree, cell.findings,
                                  cell.offset);
        const Checked condition = checker.checkCell(m_subjects[i]);
        usesRow = usesRow || checker.usesRow();
        good = good && condition;
        conditions.push_back(condition.node);
    }
    if (!good)
        return std::nullopt;
    if (conditions.size() == 1)
        return conditions[0];
    const ReadCell &last = *cells.back();
    Node node;
    node.op = conditions.empty() ? Op::Any : Op::And;
    node.span = {cells.front()->offset, last.offset + last.points.size()};
    node.children = std::move(conditions);
    const int index = m_tree.add(std::move(node));
    return index < 0 ? std::nullopt : std::optional(index);
}

void TableWork::reportTo(ReadCell &cell, QLatin1StringView code, QStringList arguments,
                         QString suggestion)
{
    cell.findings.report(code, {0, cell.points.size()}, std::move(arguments),
                         std::move(suggestion));
}

std::optional<int> TableWork::checkOutput(ReadCell &cell, const std::vector<Guard> &guards)
{
    ExpressionChecker checker(cell.syntax, cell.points, m_context, m_tree, cell.findings,
                              cell.offset);
    for (const Guard guard : guards)
        checker.addGuard(guard);
    Checked output = checker.checkRoot(m_type);
    usesRow = usesRow || checker.usesRow();
    if (!output)
        return std::nullopt;
    if (!m_type)
        m_type = output.type;
    checker.adoptUnit(output, *m_type);
    if (output.type == *m_type)
        return output.node;
    reportTo(cell, m_context.expected ? code::expectedType : code::branchMismatch,
             {typeName(*m_type, *m_context.symbols), typeName(output.type, *m_context.symbols)},
             checker.literalWithUnit(*m_type, output.type));
    return std::nullopt;
}

/// The outputs of the rows that match, added up: (if condition then output else 0) + …; where no row
/// matches, `otherwise`, whose nodes begin at `size`. False where the tree is full.
bool TableWork::collect(const Node &table, int size)
{
    const Type truth{Kind::Truth, -1};
    const auto add = [&](Op op, Type type, std::vector<int> children) {
        Node node;
        node.op = op;
        node.type = type;
        node.span = table.span;
        node.children = std::move(children);
        return m_tree.add(std::move(node));
    };
    int otherwise = table.children.back();
    if (const auto constant = constantOf(m_tree, otherwise); constant && constant->sign() == 0) {
        m_tree.truncate(size);
        otherwise = -1;
    }
    std::vector<int> conditions;
    std::vector<int> terms;
    for (std::size_t i = 0; i + 1 < table.children.size(); i += 2) {
        const int condition = table.children[i];
        if (m_tree.node(condition).op == Op::Any) {
            m_tree.node(condition).op = Op::TruthLiteral;
            m_tree.node(condition).truth = base::Truth::True;
        }
        const int zero = add(Op::ScalarLiteral, table.type, {});
        terms.push_back(add(Op::If, table.type, {condition, table.children[i + 1], zero}));
        if (otherwise >= 0 && !m_tree.isFull())
            conditions.push_back(m_tree.copy(m_tree.nodes(), condition));
    }
    while (terms.size() > 1 && !m_tree.isFull()) {
        std::vector<int> halved;
        for (std::size_t i = 0; i + 1 < terms.size(); i += 2)
            halved.push_back(add(Op::Add, table.type, {terms[i], terms[i + 1]}));
        if (terms.size() % 2 != 0)
            halved.push_back(terms.back());
        terms = std::move(halved);
    }
    if (otherwise < 0 || m_tree.isFull())
        return !m_tree.isFull();
    const int any = conditions.size() == 1 ? conditions[0] : add(Op::Or, truth, conditions);
    return any >= 0 && add(Op::If, table.type, {any, terms[0], otherwise}) >= 0;
}

/// The outputs of a sum are amounts.
void TableWork::refuseSum()
{
    const bool isSum = m_table.hitPolicy == HitPolicy::CollectSum;
    if (isSum && m_type && (!isScalar(m_type->kind) || m_type->kind == Kind::Date))
        reportTo(*m_outputs.front(), code::wrongArgumentType,
                 {QStringLiteral("sum"), QStringLiteral("number"),
                  typeName(*m_type, *m_context.symbols)},
                 {});
}

bool TableWork::run()
{
    if (!checkShape())
        return false;
    readAll();
    findType();
    checkInputs();
    Node root;
    root.op = Op::Table;
    root.hitPolicy = m_table.hitPolicy;
    root.span = {0, m_size};
    std::vector<Guard> otherwise;
    for (std::size_t row = 0; row < m_tests.size() && !m_tree.isFull(); ++row) {
        const auto condition = checkRow(row);
        std::vector<Guard> guards;
        if (m_table.hitPolicy == HitPolicy::First) // earlier rows did not match
            guards = otherwise;
        if (condition) {
            guards.push_back({*condition, true});
            otherwise.push_back({*condition, false});
        }
        const auto output = checkOutput(*m_outputs[row], guards);
        root.children.push_back(condition.value_or(-1));
        root.children.push_back(output.value_or(-1));
    }
    const int size = m_tree.size();
    root.children.push_back(checkOutput(*m_outputs.back(), otherwise).value_or(-1));
    if (m_type)
        root.type = *m_type;
    refuseSum();
    for (ReadCell &cell : m_cells)
        issues.insert(issues.end(), cell.findings.issues().begin(), cell.findings.issues().end());
    const bool isSum = m_table.hitPolicy == HitPolicy::CollectSum;
    if (issues.empty() && (isSum ? !collect(root, size) : m_tree.add(std::move(root)) < 0))
        issues.push_back({code::tooLong,
                          base::Severity::Error,
                          m_context.place,
                          {QString::number(budget::tableNodes), QStringLiteral("nodes")},
                          {}});
    if (issues.empty() && depthOf(m_tree.nodes(), m_tree.size() - 1) > budget::typedDepth)
        issues.push_back({code::tooDeep,
                          base::Severity::Error,
                          m_context.place,
                          {QString::number(budget::typedDepth)},
                          {}});
    nodes = m_tree.take();
    return issues.empty();
}

} // namespace

base::Result<FormulaPtr> TableChecker::run(const TableText &table, const Context &context)
{
    TableWork work(table, context);
    if (!work.run())
        return base::failure(std::move(work.issues));
    Formula formula;
    formula.m_text = work.text;
    formula.m_nodes = std::move(work.nodes);
    formula.m_root = static_cast<int>(formula.m_nodes.size()) - 1;
    formula.m_rowTable = context.rowTable;
    formula.m_usesRow = work.usesRow;
    return std::make_shared<const Formula>(std::move(formula));
}

base::Result<FormulaPtr> compileTable(const TableText &table, const Context &context)
{
    return TableChecker::run(table, context);
}

} // namespace feel
