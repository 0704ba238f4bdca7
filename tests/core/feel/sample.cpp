#include "sample.h"

#include "feel/checker.h"

namespace sample {

namespace {

using feel::Kind;
using feel::Type;

constexpr Type number{Kind::Number, -1};
constexpr Type money{Kind::Money, -1};
constexpr Type date{Kind::Date, -1};
constexpr Type truth{Kind::Truth, -1};
constexpr Type role{Kind::Choice, 0};
constexpr Type companyKind{Kind::Choice, 1};

feel::ValueSymbol value(const char16_t *path, Type type, base::Range domain = {})
{
    return {QString::fromUtf16(path), type, domain};
}

void addParameter(feel::Symbols &symbols, const QString &name, const QString &text,
                  int rowTable = -1)
{
    feel::Context context;
    context.symbols = &symbols;
    context.rowTable = rowTable;
    symbols.parameters.push_back({name, feel::compile(text, context).value()});
}

feel::Symbols make()
{
    const auto atLeastZero = base::Range::atLeast(0);
    feel::Symbols s;
    s.lists = {{QStringLiteral("roles"),
                {QStringLiteral("receiver"), QStringLiteral("provider"), QStringLiteral("broker")}},
               {QStringLiteral("kinds"), {QStringLiteral("企业"), QStringLiteral("高校")}}};
    s.facts = {
        value(u"applicant.place", {Kind::Place, -1}),
        value(u"applicant.kind", companyKind),
        value(u"applicant.staff", number, atLeastZero),
        value(u"applicant.score", number),
        value(u"applicant.capital", money, atLeastZero),
        value(u"applicant.founded", date),
        value(u"applicant.certified", truth),
        value(u"applicant.name", {Kind::Text, -1}),
        value(u"applicant.role", role),
        value(u"applicant.term", {Kind::Months, -1}),
        value(u"applicant.delay", {Kind::Days, -1}),
        value(u"企业.注册资本", money, {base::Rational(100), std::nullopt}),
        value(u"decisions.passed", truth),
    };
    s.tables = {{QStringLiteral("contracts"),
                 {value(u"amount", money, atLeastZero), value(u"realised", money, atLeastZero),
                  value(u"role", role), value(u"signed_on", date), value(u"share", number),
                  value(u"receiver_place", {Kind::Place, -1}), value(u"converts", truth),
                  value(u"project", {Kind::Text, -1}), value(u"term", {Kind::Months, -1})}},
                {QStringLiteral("awards"),
                 {value(u"prize", money, atLeastZero), value(u"won_on", date),
                  value(u"project", {Kind::Text, -1})}}};
    s.readings = {value(u"reading.scope", role)};
    s.assumptions = {value(u"assumption.rate", number, atLeastZero),
                     value(u"assumption.extra", money)};
    addParameter(s, QStringLiteral("rate"), QStringLiteral("20%"));
    addParameter(s, QStringLiteral("cap"), QStringLiteral("param.rate * 500万元"));
    addParameter(s, QStringLiteral("row_share"), QStringLiteral("amount * 20%"), 0);
    s.parameters.push_back({QStringLiteral("broken"), nullptr});
    return s;
}

} // namespace

const feel::Symbols &symbols()
{
    static const feel::Symbols made = make();
    return made;
}

feel::Context context(std::optional<feel::Type> expected)
{
    feel::Context result;
    result.symbols = &symbols();
    result.expected = expected;
    result.place.file = QStringLiteral("sample.yaml");
    result.place.line = 3;
    result.place.column = 10;
    return result;
}

feel::Context contextInRow(const QString &table)
{
    feel::Context result = context();
    result.rowTable = *symbols().findTable(table);
    return result;
}

base::Result<feel::FormulaPtr> compile(const QString &text)
{
    return feel::compile(text, context());
}

QStringList describe(const base::Issues &issues)
{
    QStringList lines;
    for (const base::Issue &issue : issues) {
        QString line = QStringLiteral("%1@%2+%3")
                           .arg(issue.code)
                           .arg(issue.place.column - 10)
                           .arg(issue.place.length);
        if (!issue.arguments.isEmpty())
            line += u'(' + issue.arguments.join(u'|') + u')';
        if (!issue.suggestion.isEmpty())
            line += u'~' + issue.suggestion;
        lines += line;
    }
    return lines;
}

namespace {

const char *nameOf(feel::Op op)
{
    static constexpr const char *names[] = {
        "truth", "scalar", "text",  "choice",  "fact", "column", "reading", "assumption", "param",
        "not",   "and",    "or",    "=",       "!=",   "<",      "<=",      ">",          ">=",
        "in",    "is",     "range", "compare", "any",  "within", "some",    "every",      "neg",
        "+",     "-",      "*",     "/",       "min",  "max",    "year",    "round",      "sum",
        "count", "minOf",  "maxOf", "if",      "table"};
    return names[static_cast<std::size_t>(op)];
}

QString shapeOf(const feel::Formula &formula, int index)
{
    const feel::Node &node = formula.node(index);
    QString text = QString::fromLatin1(nameOf(node.op));
    switch (node.op) {
    case feel::Op::TruthLiteral:
        return node.truth == base::Truth::True ? QStringLiteral("true") : QStringLiteral("false");
    case feel::Op::ScalarLiteral:
        return base::toText(node.number) + u':' + feel::typeName(node.type, symbols());
    case feel::Op::TextLiteral:
        text = u'\'' + node.text + u'\'';
        return node.type.kind == Kind::Place ? text + QStringLiteral(":place") : text;
    case feel::Op::ChoiceLiteral:
        return QStringLiteral("choice%1:%2").arg(node.members).arg(node.type.list);
    case feel::Op::Within:
        text += u'\'' + node.text + u'\'';
        break;
    case feel::Op::InRange:
        text += (node.lowOpen ? u'(' : u'[');
        text += (node.highOpen ? u')' : u']');
        break;
    case feel::Op::InCompare:
        text += QString::fromLatin1(nameOf(node.compare));
        break;
    case feel::Op::InValue:
        if (node.children.empty())
            text += QString::number(node.members);
        break;
    default:
        break;
    }
    if (node.slot >= 0)
        text += QStringLiteral("#%1").arg(node.slot);
    if (node.table >= 0)
        text += QStringLiteral("@%1").arg(node.table);
    if (node.hasFilter)
        text += u'f';
    if (node.op == feel::Op::Table)
        text += node.hitPolicy == feel::HitPolicy::First ? u'F'
                : node.hitPolicy == feel::HitPolicy::Any ? u'A'
                                                         : u'U';
    QStringList children;
    for (const int child : node.children)
        children += shapeOf(formula, child);
    return children.isEmpty() ? text : text + u'(' + children.join(u' ') + u')';
}

} // namespace

QString shape(const feel::Formula &formula) { return shapeOf(formula, formula.root()); }

QString brokenInvariant(const feel::Formula &formula)
{
    const auto count = formula.nodes().size();
    if (formula.root() != static_cast<int>(count) - 1)
        return QStringLiteral("the root is not last");
    std::vector<int> parents(count, 0);
    const auto length = static_cast<int>(formula.text().toUcs4().size());
    for (std::size_t i = 0; i < count; ++i) {
        const feel::Node &node = formula.nodes()[i];
        for (const int child : node.children) {
            if (child < 0 || static_cast<std::size_t>(child) >= i)
                return QStringLiteral("node %1 has the child %2").arg(i).arg(child);
            ++parents[static_cast<std::size_t>(child)];
        }
        if (node.span.begin < 0 || node.span.end < node.span.begin || node.span.end > length)
            return QStringLiteral("node %1 has a bad span").arg(i);
        if (node.op == feel::Op::Not && formula.node(node.children[0]).type.kind != Kind::Truth)
            return QStringLiteral("node %1 negates what is no truth").arg(i);
    }
    for (std::size_t i = 0; i + 1 < count; ++i) {
        if (parents[i] != 1)
            return QStringLiteral("node %1 has %2 parents").arg(i).arg(parents[i]);
    }
    return {};
}

} // namespace sample
