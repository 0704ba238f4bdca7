#include "base/date.h"
#include "feel/literals.h"
#include "feel/printer.h"
#include "feel/printing.h"

namespace feel {

QString literalText(Kind kind, const base::Rational &number)
{
    if (kind == Kind::Date) {
        const auto date = base::Date::fromDays(number.toInt64().value_or(0));
        return QStringLiteral("@\"") + (date ? date->toText() : QString()) + u'"';
    }
    if (kind == Kind::Days || kind == Kind::Months) {
        const QString text = durationText(kind, number);
        return number.sign() < 0 ? QStringLiteral("@\"") + text + u'"' : text;
    }
    if (kind != Kind::Money)
        return base::toText(number);
    constexpr std::int64_t fenPerHundredMillion = 10'000'000'000;
    constexpr std::int64_t fenPerTenThousand = 1'000'000;
    const auto inUnits = [&](std::int64_t fen) {
        return base::divide(number, fen);
    };
    if (const auto large = inUnits(fenPerHundredMillion);
        large && large->isWhole() && number.sign())
        return base::toText(*large) + QStringLiteral("亿元");
    if (const auto middle = inUnits(fenPerTenThousand);
        middle && middle->isWhole() && number.sign())
        return base::toText(*middle) + QStringLiteral("万元");
    const auto yuan = inUnits(100);
    return base::toText(yuan.value_or(number)) + QStringLiteral("元");
}

namespace {

using printing::Text;

class SyntaxPrinter {
public:
    explicit SyntaxPrinter(const SyntaxTree &tree) : m_tree(tree) {}

    Text text(int index) const;

private:
    Text child(const SyntaxNode &node, std::size_t which) const
    {
        return text(node.children[which]);
    }
    QString loose(const SyntaxNode &node, std::size_t which) const
    {
        return child(node, which).text;
    }
    Text literal(const SyntaxNode &node) const;
    Text joined(const SyntaxNode &node) const;
    Text arithmetic(const SyntaxNode &node) const;
    Text membership(const SyntaxNode &node) const;
    QString tests(const SyntaxNode &node) const;
    Text quantified(const SyntaxNode &node) const;
    /// Behind `in` and in cells: anything that binds as tightly as a sum.
    QString test(int index) const { return printing::within(text(index), printing::Sum); }
    QStringList testsFrom(const SyntaxNode &node, std::size_t first) const;

    const SyntaxTree &m_tree;
};

Text SyntaxPrinter::literal(const SyntaxNode &node) const
{
    if (node.kind == Kind::Truth)
        return {node.truth ? QStringLiteral("true") : QStringLiteral("false")};
    if (node.kind == Kind::Text)
        return {quoted(node.text)};
    return {literalText(node.kind, node.number)};
}

Text SyntaxPrinter::joined(const SyntaxNode &node) const
{
    QList<Text> operands;
    for (const int index : node.children)
        operands += text(index);
    const bool isAnd = node.op == SyntaxOp::And;
    return printing::joined(operands, isAnd ? QStringLiteral("and") : QStringLiteral("or"),
                            isAnd ? printing::And : printing::Or);
}

QStringList SyntaxPrinter::testsFrom(const SyntaxNode &node, std::size_t first) const
{
    QStringList result;
    for (std::size_t i = first; i < node.children.size(); ++i)
        result += test(node.children[i]);
    return result;
}

Text SyntaxPrinter::membership(const SyntaxNode &node) const
{
    const SyntaxOp first = m_tree.node(node.children[1]).op;
    const bool isBracketed = first == SyntaxOp::Range || first == SyntaxOp::List;
    return printing::membership(child(node, 0), testsFrom(node, 1), isBracketed);
}

QString SyntaxPrinter::tests(const SyntaxNode &node) const
{
    QStringList texts = testsFrom(node, 0);
    if (!node.negated && texts.front().startsWith(QLatin1String("not("))) // a value, not not(…)
        texts.front() = u'(' + texts.front() + u')';
    const QString list = texts.join(QStringLiteral(", "));
    return node.negated ? QStringLiteral("not(") + list + u')' : list;
}

Text SyntaxPrinter::quantified(const SyntaxNode &node) const
{
    const bool isFor = node.op == SyntaxOp::For;
    const QString word = isFor                       ? QStringLiteral("for ")
                         : node.op == SyntaxOp::Some ? QStringLiteral("some ")
                                                     : QStringLiteral("every ");
    const QString source = printing::within(child(node, 0), printing::Operand);
    return {word + node.text + QStringLiteral(" in ") + source
                + (isFor ? QStringLiteral(" return ") : QStringLiteral(" satisfies "))
                + loose(node, 1),
            printing::Loose};
}

Text SyntaxPrinter::arithmetic(const SyntaxNode &node) const
{
    const auto binary = [&](const char *sign, printing::Strength strength) {
        return printing::binary(child(node, 0), QString::fromLatin1(sign), child(node, 1),
                                strength);
    };
    switch (node.op) {
    case SyntaxOp::Add:
        return binary("+", printing::Sum);
    case SyntaxOp::Subtract:
        return binary("-", printing::Sum);
    case SyntaxOp::Multiply:
        return binary("*", printing::Product);
    case SyntaxOp::Divide:
        return binary("/", printing::Product);
    default:
        return binary("**", printing::Power);
    }
}

Text SyntaxPrinter::text(int index) const
{
    const SyntaxNode &node = m_tree.node(index);
    const auto operand = [&] {
        return printing::within(child(node, 0), printing::Operand);
    };
    switch (node.op) {
    case SyntaxOp::Error:
        return {QStringLiteral("?")};
    case SyntaxOp::Literal:
        return literal(node);
    case SyntaxOp::Name:
        return {node.text};
    case SyntaxOp::Member:
        return {operand() + u'.' + node.text};
    case SyntaxOp::Filter:
        return {operand() + u'[' + loose(node, 1) + u']'};
    case SyntaxOp::Call: {
        QStringList arguments;
        for (std::size_t i = 0; i < node.children.size(); ++i)
            arguments += loose(node, i);
        return {printing::call(node.text, arguments)};
    }
    case SyntaxOp::Negate:
        return {u'-' + printing::within(child(node, 0), printing::Sign), printing::Sign};
    case SyntaxOp::Not:
        return {printing::call(QStringLiteral("not"), {loose(node, 0)})};
    case SyntaxOp::And:
    case SyntaxOp::Or:
        return joined(node);
    case SyntaxOp::Add:
    case SyntaxOp::Subtract:
    case SyntaxOp::Multiply:
    case SyntaxOp::Divide:
    case SyntaxOp::Power:
        return arithmetic(node);
    case SyntaxOp::Compare:
        return printing::binary(child(node, 0), printing::signOf(node.compare), child(node, 1),
                                printing::Comparison);
    case SyntaxOp::In:
        return membership(node);
    case SyntaxOp::Range:
        return {printing::range(test(node.children[0]), test(node.children[1]), node.lowOpen,
                                node.highOpen)};
    case SyntaxOp::List:
        return {u'[' + testsFrom(node, 0).join(QStringLiteral(", ")) + u']'};
    case SyntaxOp::CompareTest:
        return {printing::signOf(node.compare) + u' ' + test(node.children[0])};
    case SyntaxOp::Tests:
        return {tests(node)};
    case SyntaxOp::Any:
        return {QStringLiteral("-")};
    case SyntaxOp::If:
        return printing::conditional(loose(node, 0), loose(node, 1), loose(node, 2));
    case SyntaxOp::Some:
    case SyntaxOp::Every:
    case SyntaxOp::For:
        return quantified(node);
    }
    return {};
}

} // namespace

QString print(const SyntaxTree &tree)
{
    return tree.root() < 0 ? QString() : SyntaxPrinter(tree).text(tree.root()).text;
}

} // namespace feel
