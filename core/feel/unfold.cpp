#include "feel/unfold.h"

#include "feel/diagnostics.h"
#include "feel/names.h"
#include "feel/parser.h"

#include <deque>
#include <utility>

namespace feel {

namespace {

/// A part of the given tree together with what its names are bound to.
struct Part {
    int index = -1;
    const struct Binding *names = nullptr;
};

/// A name that a quantifier binds to an element, and what was bound outside of it.
struct Binding {
    QString name;
    Part value;
    const Binding *outer = nullptr;
};

using Parts = std::vector<Part>;

bool isEquality(Op op) { return op == Op::Equal || op == Op::NotEqual; }

class Unfolder {
public:
    Unfolder(SyntaxTree tree, const Symbols &symbols, Findings &findings)
        : m_in(std::move(tree)), m_symbols(symbols), m_findings(findings)
    {}

    SyntaxTree run(bool asScalar);

private:
    const SyntaxNode &at(Part part) const { return m_in.node(part.index); }
    Part child(Part part, std::size_t which) const
    {
        return {at(part).children[which], part.names};
    }
    Part resolved(Part part) const;
    std::optional<Parts> elements(Part part);
    std::optional<Parts> elementsOfFor(Part part);
    std::optional<Part> selected(Part part);
    std::optional<std::int64_t> wholeConstant(Part part) const;
    bool isWord(Part part) const;

    // new nodes, with the span of a given one
    int add(SyntaxNode node);
    int make(const SyntaxNode &from, SyntaxOp op, std::vector<int> children);
    int call(const SyntaxNode &from, const char *function, std::vector<int> children);
    int truth(const SyntaxNode &from, bool value);
    int number(const SyntaxNode &from, std::int64_t value);
    int total(const SyntaxNode &from, SyntaxOp op, std::vector<int> operands);
    int joined(const SyntaxNode &from, SyntaxOp op, std::vector<int> operands);
    int equal(const SyntaxNode &from, bool isEqual, int equality);

    int copy(Part part);
    int copied(Part part);
    int copiedName(Part part);
    int plain(Part part);
    std::vector<int> copyAll(const Parts &parts);
    int comparison(Part part);
    int equality(const SyntaxNode &from, Part left, Part right);
    int equalElements(const SyntaxNode &from, const Parts &left, const Parts &right);
    std::optional<int> wordComparison(const SyntaxNode &from, Op op, Part left, Part right);
    int membership(Part part);
    int test(Part part);
    std::optional<int> wordMembership(Part part);
    std::optional<bool> wordTest(Part subject, Part test) const;
    int filter(Part part);
    int quantified(Part part);
    int function(Part part);
    std::optional<int> listFunction(const SyntaxNode &node, const Parts &given);
    std::optional<Parts> arguments(Part part);

    SyntaxTree m_in;
    SyntaxTree m_out;
    const Symbols &m_symbols;
    Findings &m_findings;
    std::deque<Binding> m_bindings;
    bool m_full = false;
};

// --- the given tree -------------------------------------------------------------------------------

Part Unfolder::resolved(Part part) const
{
    while (at(part).op == SyntaxOp::Name) {
        const Binding *binding = part.names;
        while (binding && binding->name != at(part).text)
            binding = binding->outer;
        if (!binding)
            return part;
        part = binding->value;
    }
    return part;
}

/// The elements of a list whose length is known; absent where the part is none.
std::optional<Parts> Unfolder::elements(Part part)
{
    part = resolved(part);
    const SyntaxNode &node = at(part);
    if (node.op == SyntaxOp::For)
        return elementsOfFor(part);
    if (node.op == SyntaxOp::Filter) {
        const auto element = selected(part);
        return element ? elements(*element) : std::nullopt;
    }
    Parts result;
    if (node.op == SyntaxOp::List) {
        for (const int index : node.children)
            result.push_back({index, part.names});
        return result;
    }
    if (node.op != SyntaxOp::Name)
        return std::nullopt;
    const auto found = m_symbols.sequences.find(node.text);
    if (found == m_symbols.sequences.end())
        return std::nullopt;
    SyntaxNode element = node;
    for (const QString &name : found->second) {
        element.text = name;
        result.push_back({m_in.add(element), nullptr});
    }
    return result;
}

std::optional<Parts> Unfolder::elementsOfFor(Part part)
{
    auto source = elements(child(part, 0));
    if (!source)
        return std::nullopt;
    const Part body = child(part, 1);
    const QString name = at(part).text;
    for (Part &element : *source) {
        m_bindings.push_back({name, element, part.names});
        element = {body.index, &m_bindings.back()};
    }
    return source;
}

/// `[a, b][2]`: the element; from the end where the index is below zero.
std::optional<Part> Unfolder::selected(Part part)
{
    const auto index = wholeConstant(child(part, 1));
    if (!index)
        return std::nullopt;
    const Part source = resolved(child(part, 0));
    if (at(source).op == SyntaxOp::Literal && (*index == 1 || *index == -1))
        return source;
    const auto list = elements(source);
    const auto size = list ? static_cast<std::int64_t>(list->size()) : 0;
    const std::int64_t place = *index > 0 ? *index - 1 : size + *index;
    if (*index == 0 || place < 0 || place >= size)
        return std::nullopt;
    return (*list)[static_cast<std::size_t>(place)];
}

std::optional<std::int64_t> Unfolder::wholeConstant(Part part) const
{
    part = resolved(part);
    const SyntaxNode &node = at(part);
    if (node.op == SyntaxOp::Negate) {
        const auto value = wholeConstant({node.children[0], part.names});
        return value ? std::optional(-*value) : std::nullopt;
    }
    const bool isNumber = node.op == SyntaxOp::Literal && node.kind == Kind::Number;
    return isNumber ? node.number.toInt64() : std::nullopt;
}

bool Unfolder::isWord(Part part) const
{
    const SyntaxNode &node = at(resolved(part));
    return node.op == SyntaxOp::Literal && node.kind == Kind::Text;
}

// --- new nodes ------------------------------------------------------------------------------------

int Unfolder::add(SyntaxNode node)
{
    constexpr int depth = 2 * budget::depth;
    const Span span = node.span;
    const int index = m_out.add(std::move(node));
    const bool isDeep = m_out.node(index).depth > depth;
    if (!m_full && isDeep)
        m_findings.report(code::tooDeep, span, {QString::number(depth)});
    else if (!m_full && m_out.size() > budget::nodes)
        m_findings.report(code::tooLong, span,
                          {QString::number(budget::nodes), QStringLiteral("nodes")});
    m_full = m_full || isDeep || m_out.size() > budget::nodes;
    return index;
}

int Unfolder::make(const SyntaxNode &from, SyntaxOp op, std::vector<int> children)
{
    SyntaxNode node;
    node.op = op;
    node.span = from.span;
    node.sign = from.sign;
    node.children = std::move(children);
    return add(std::move(node));
}

int Unfolder::call(const SyntaxNode &from, const char *function, std::vector<int> children)
{
    const int index = make(from, SyntaxOp::Call, std::move(children));
    m_out.node(index).text = QString::fromLatin1(function);
    return index;
}

int Unfolder::truth(const SyntaxNode &from, bool value)
{
    const int index = make(from, SyntaxOp::Literal, {});
    m_out.node(index).truth = value;
    return index;
}

int Unfolder::number(const SyntaxNode &from, std::int64_t value)
{
    const int index = make(from, SyntaxOp::Literal, {});
    m_out.node(index).kind = Kind::Number;
    m_out.node(index).number = value;
    return index;
}

/// a + b + c + d as (a + b) + (c + d), so that a long list makes no deep tree.
int Unfolder::total(const SyntaxNode &from, SyntaxOp op, std::vector<int> operands)
{
    while (operands.size() > 1) {
        std::vector<int> halved;
        for (std::size_t i = 0; i + 1 < operands.size(); i += 2)
            halved.push_back(make(from, op, {operands[i], operands[i + 1]}));
        if (operands.size() % 2 != 0)
            halved.push_back(operands.back());
        operands = std::move(halved);
    }
    return operands.front();
}

/// And or Or of any number of truths.
int Unfolder::joined(const SyntaxNode &from, SyntaxOp op, std::vector<int> operands)
{
    const bool isAnd = op == SyntaxOp::And;
    if (operands.empty())
        return truth(from, isAnd);
    if (operands.size() == 1) // so that the checker wants a truth
        operands.push_back(truth(from, isAnd));
    return make(from, op, std::move(operands));
}

int Unfolder::equal(const SyntaxNode &from, bool isEqual, int equality)
{
    return isEqual ? equality : make(from, SyntaxOp::Not, {equality});
}

// --- parts ----------------------------------------------------------------------------------------

std::vector<int> Unfolder::copyAll(const Parts &parts)
{
    std::vector<int> result;
    for (const Part part : parts) {
        if (m_full)
            break;
        result.push_back(copy(part));
    }
    return result;
}

/// The node as it is, its children unfolded.
int Unfolder::plain(Part part)
{
    SyntaxNode node = at(part);
    node.depth = 1;
    for (int &index : node.children)
        index = copy({index, part.names});
    return add(std::move(node));
}

int Unfolder::copy(Part part) { return m_full ? add({}) : copied(resolved(part)); }

int Unfolder::copied(Part part)
{
    switch (at(part).op) {
    case SyntaxOp::Compare:
        return comparison(part);
    case SyntaxOp::In:
        return membership(part);
    case SyntaxOp::Filter:
        return filter(part);
    case SyntaxOp::Some:
    case SyntaxOp::Every:
        return quantified(part);
    case SyntaxOp::Call:
        return function(part);
    case SyntaxOp::Name:
        return copiedName(part);
    default:
        return plain(part);
    }
}

int Unfolder::copiedName(Part part)
{
    const SyntaxNode node = at(part);
    const auto list = elements(part);
    return list ? make(node, SyntaxOp::List, copyAll(*list)) : plain(part);
}

int Unfolder::comparison(Part part)
{
    const SyntaxNode node = at(part);
    const Part left = resolved(child(part, 0));
    const Part right = resolved(child(part, 1));
    if (const auto known = wordComparison(node, node.compare, left, right))
        return *known;
    const bool isList = elements(left) && elements(right);
    const auto isTest = [&](Part side) {
        return at(side).op == SyntaxOp::Range || at(side).op == SyntaxOp::CompareTest;
    };
    if (!isEquality(node.compare) || !(isList || (isTest(left) && isTest(right))))
        return plain(part);
    return equal(node, node.compare == Op::Equal, equality(node, left, right));
}

/// The truth of left = right; lists element by element, ranges end by end.
int Unfolder::equality(const SyntaxNode &from, Part left, Part right)
{
    left = resolved(left);
    right = resolved(right);
    const auto leftList = elements(left);
    const auto rightList = leftList ? elements(right) : std::nullopt;
    if (rightList)
        return equalElements(from, *leftList, *rightList);
    const SyntaxNode &first = at(left);
    const SyntaxNode &second = at(right);
    const bool areRanges = first.op == SyntaxOp::Range && second.op == SyntaxOp::Range;
    const bool areTests = first.op == SyntaxOp::CompareTest && second.op == SyntaxOp::CompareTest;
    if (areRanges || areTests) {
        const bool areAlike =
            areRanges ? first.lowOpen == second.lowOpen && first.highOpen == second.highOpen
                      : first.compare == second.compare;
        Parts a{child(left, 0)};
        Parts b{child(right, 0)};
        if (areRanges) {
            a.push_back(child(left, 1));
            b.push_back(child(right, 1));
        }
        return areAlike ? equalElements(from, a, b) : truth(from, false);
    }
    const bool areUnlike = (first.op == SyntaxOp::Range && second.op == SyntaxOp::CompareTest)
                           || (first.op == SyntaxOp::CompareTest && second.op == SyntaxOp::Range);
    if (areUnlike)
        return truth(from, false);
    const int compare = make(from, SyntaxOp::Compare, {copy(left), copy(right)});
    m_out.node(compare).compare = Op::Equal;
    return compare;
}

int Unfolder::equalElements(const SyntaxNode &from, const Parts &left, const Parts &right)
{
    if (left.size() != right.size())
        return truth(from, false);
    std::vector<int> all;
    for (std::size_t i = 0; i < left.size() && !m_full; ++i)
        all.push_back(equality(from, left[i], right[i]));
    return joined(from, SyntaxOp::And, std::move(all));
}

/// Texts that stand in the formula are ordered by their characters' code points.
std::optional<int> Unfolder::wordComparison(const SyntaxNode &from, Op op, Part left, Part right)
{
    if (isEquality(op) || !isWord(left) || !isWord(right))
        return std::nullopt;
    const std::u32string first = at(resolved(left)).text.toStdU32String();
    return truth(from, holds(op, first.compare(at(resolved(right)).text.toStdU32String())));
}

/// Whether a text of the formula passes a test; absent where the test asks for no order of texts.
std::optional<bool> Unfolder::wordTest(Part subject, Part test) const
{
    const SyntaxNode &node = at(test);
    const std::u32string text = at(resolved(subject)).text.toStdU32String();
    const auto orderTo = [&](std::size_t which) {
        return text.compare(at(resolved(child(test, which))).text.toStdU32String());
    };
    if (node.op == SyntaxOp::CompareTest && isWord(child(test, 0)))
        return holds(node.compare, orderTo(0));
    if (node.op == SyntaxOp::Range && isWord(child(test, 0)) && isWord(child(test, 1)))
        return holds(node.lowOpen ? Op::Greater : Op::GreaterEqual, orderTo(0))
               && holds(node.highOpen ? Op::Less : Op::LessEqual, orderTo(1));
    return std::nullopt;
}

std::optional<int> Unfolder::wordMembership(Part part)
{
    const Part subject = resolved(child(part, 0));
    if (!isWord(subject))
        return std::nullopt;
    bool any = false;
    for (std::size_t i = 1; i < at(part).children.size(); ++i) {
        const auto passes = wordTest(subject, child(part, i));
        if (!passes)
            return std::nullopt;
        any = any || *passes;
    }
    return truth(at(part), any);
}

int Unfolder::membership(Part part)
{
    if (const auto known = wordMembership(part))
        return *known;
    const SyntaxNode node = at(part);
    const Part subject = resolved(child(part, 0));
    const bool isList = elements(subject).has_value();
    std::vector<int> any;
    for (std::size_t i = 1; isList && i < node.children.size(); ++i) {
        const Part test = child(part, i);
        const SyntaxNode tested = at(test); // elements() moves the nodes
        if (tested.op != SyntaxOp::CompareTest || !isEquality(tested.compare)
            || !elements(child(test, 0)))
            return plain(part);
        const bool isEqual = tested.compare == Op::Equal;
        any.push_back(equal(node, isEqual, equality(node, subject, child(test, 0))));
    }
    if (isList)
        return joined(node, SyntaxOp::Or, std::move(any));
    std::vector<int> children{copy(subject)};
    for (std::size_t i = 1; i < node.children.size(); ++i)
        children.push_back(test(child(part, i)));
    return make(node, SyntaxOp::In, std::move(children));
}

int Unfolder::test(Part part)
{
    part = resolved(part);
    const auto list = elements(part);
    if (!list || m_full)
        return copy(part);
    std::vector<int> tests;
    for (const Part element : *list) {
        if (elements(element)) { // a list of lists holds no value of its own
            m_findings.report(code::refusedList, at(part).span, {});
            return make(at(part), SyntaxOp::Error, {});
        }
        tests.push_back(copy(element));
    }
    return make(at(part), SyntaxOp::List, std::move(tests));
}

int Unfolder::filter(Part part)
{
    const auto element = selected(part);
    return element ? copy(*element) : plain(part);
}

int Unfolder::quantified(Part part)
{
    const SyntaxNode node = at(part);
    const auto list = elements(child(part, 0));
    if (!list)
        return plain(part);
    std::vector<int> truths;
    for (const Part element : *list) {
        if (m_full)
            break;
        m_bindings.push_back({node.text, element, part.names});
        truths.push_back(copy({node.children[1], &m_bindings.back()}));
    }
    return joined(node, node.op == SyntaxOp::Some ? SyntaxOp::Or : SyntaxOp::And,
                  std::move(truths));
}

// --- functions ------------------------------------------------------------------------------------

/// The arguments in their places; absent where a name is none of the function's.
std::optional<Parts> Unfolder::arguments(Part part)
{
    const SyntaxNode &node = at(part);
    const QStringList names = parametersOf(node.text);
    Parts result(node.children.size());
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        qsizetype place = static_cast<qsizetype>(i);
        if (!node.names.isEmpty())
            place = names.indexOf(node.names.value(place));
        const auto slot = static_cast<std::size_t>(place);
        if (place < 0 || slot >= result.size() || result[slot].index >= 0) {
            m_findings.report(code::unexpectedToken, node.span,
                              {node.names.value(static_cast<qsizetype>(i)), names.join(u' ')});
            return std::nullopt;
        }
        result[slot] = {node.children[i], part.names};
    }
    return result;
}

int Unfolder::function(Part part)
{
    const SyntaxNode node = at(part);
    const auto given = arguments(part);
    if (!given)
        return make(node, SyntaxOp::Error, {});
    if (const auto written = listFunction(node, *given))
        return *written;
    std::vector<int> copies = copyAll(*given);
    if (m_full)
        return add({});
    const QString &name = node.text;
    if (name == QLatin1String("abs") && copies.size() == 1) {
        const int negated = make(node, SyntaxOp::Negate, {copy(given->front())});
        return call(node, "max", {copies[0], negated});
    }
    if (name == QLatin1String("modulo") && copies.size() == 2) {
        const int quotient = make(node, SyntaxOp::Divide, {copies[0], copies[1]});
        const int whole = call(node, "floor", {quotient});
        const int taken = make(node, SyntaxOp::Multiply, {copy((*given)[1]), whole});
        return make(node, SyntaxOp::Subtract, {copy((*given)[0]), taken});
    }
    SyntaxNode added = node;
    added.depth = 1;
    added.names.clear();
    added.children = std::move(copies);
    return add(std::move(added));
}

/// The functions of a list, or of several values in the place of one.
std::optional<int> Unfolder::listFunction(const SyntaxNode &node, const Parts &given)
{
    const QString &name = node.text;
    if (name == QLatin1String("list contains")) {
        const auto list = given.size() == 2 ? elements(given[0]) : std::nullopt;
        if (!list)
            return std::nullopt;
        std::vector<int> any;
        for (const Part element : *list)
            any.push_back(equality(node, element, given[1]));
        return joined(node, SyntaxOp::Or, std::move(any));
    }
    if (given.empty())
        return std::nullopt;
    std::optional<Parts> list = given.size() == 1 ? elements(given[0]) : std::optional(given);
    const bool isTruth = name == QLatin1String("all") || name == QLatin1String("any");
    if (!list && isTruth)
        list = given;
    if (!list)
        return std::nullopt;
    const auto size = static_cast<std::int64_t>(list->size());
    if (name == QLatin1String("count") && given.size() == 1)
        return number(node, size);
    if (isTruth)
        return joined(node, name == QLatin1String("all") ? SyntaxOp::And : SyntaxOp::Or,
                      copyAll(*list));
    if (size == 0)
        return std::nullopt;
    if (name == QLatin1String("min") || name == QLatin1String("max")) {
        std::vector<int> values = copyAll(*list);
        if (size == 1)
            values.push_back(copy(list->front()));
        return call(node, name == QLatin1String("min") ? "min" : "max", std::move(values));
    }
    if (name != QLatin1String("sum") && name != QLatin1String("mean"))
        return std::nullopt;
    std::vector<int> values = copyAll(*list);
    if (m_full)
        return add({});
    if (size == 1) // so that the checker wants what can be added
        values[0] = make(node, SyntaxOp::Negate, {make(node, SyntaxOp::Negate, {values[0]})});
    const int sum = total(node, SyntaxOp::Add, std::move(values));
    return name == QLatin1String("sum") ? sum
                                        : make(node, SyntaxOp::Divide, {sum, number(node, size)});
}

SyntaxTree Unfolder::run(bool asScalar)
{
    Part root{m_in.root(), nullptr};
    if (asScalar) {
        const auto list = elements(root);
        if (list && list->size() == 1)
            root = list->front();
    }
    const int index = copy(root);
    m_out.setRoot(m_full ? m_out.add({}) : index);
    return std::move(m_out);
}

} // namespace

SyntaxTree unfold(SyntaxTree tree, const Symbols &symbols, bool asScalar, Findings &findings)
{
    return Unfolder(std::move(tree), symbols, findings).run(asScalar);
}

} // namespace feel
