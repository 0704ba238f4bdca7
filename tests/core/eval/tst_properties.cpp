// What holds for every formula, over random ones.
#include "feel/printer.h"
#include "properties.h"

#include <QTest>

using eval::Facts;
using test::Generator;
using test::Properties;
using test::seed;
using test::World;

namespace {

/// The hull of what comes out of all completions; absent where there are more than `limit`.
class BruteForce {
public:
    BruteForce(const feel::Formula &formula, const Facts &facts)
        : m_formula(formula), m_facts(facts)
    {
        for (eval::Value &value : m_facts.facts)
            offer(value);
        for (eval::TableValue &table : m_facts.tables) {
            for (eval::Row &row : table.rows) {
                for (eval::Value &cell : row)
                    offer(cell);
            }
        }
    }

    std::optional<eval::Value> run(const std::set<eval::Input> &missing, int limit);

private:
    struct Open {
        eval::Value *place;
        std::vector<eval::Value> values;
    };

    void offer(eval::Value &value) { m_places.push_back(&value); }
    static std::vector<eval::Value> valuesOf(const eval::Value &value);

    const feel::Formula &m_formula;
    Facts m_facts;
    std::vector<eval::Value *> m_places;
};

std::vector<eval::Value> BruteForce::valuesOf(const eval::Value &value)
{
    std::vector<eval::Value> result;
    if (std::holds_alternative<base::Truth>(value))
        return {test::truth(false), test::truth(true)};
    if (const auto *members = std::get_if<eval::Members>(&value)) {
        for (std::uint64_t rest = members->bits; rest != 0; rest &= rest - 1)
            result.push_back(eval::Members{rest & (~rest + 1)});
    } else if (const auto *range = std::get_if<base::Range>(&value)) {
        for (base::Rational each = *range->low; each <= *range->high;
             each = *base::add(each, base::Rational(1)))
            result.push_back(base::Range::point(each));
    }
    return result;
}

std::optional<eval::Value> BruteForce::run(const std::set<eval::Input> &missing, int limit)
{
    std::vector<Open> open;
    double combinations = 1;
    for (const eval::Input &input : missing) {
        const auto slot = static_cast<std::size_t>(input.slot);
        eval::Value &place =
            input.kind == eval::Input::Kind::Fact
                ? m_facts.facts[slot]
                : m_facts.tables[slot].rows[static_cast<std::size_t>(input.row)]
                                           [static_cast<std::size_t>(input.column)];
        open.push_back({&place, valuesOf(place)});
        combinations *= static_cast<double>(open.back().values.size());
    }
    if (combinations > limit)
        return std::nullopt;
    std::optional<eval::Value> result;
    std::vector<std::size_t> at(open.size(), 0);
    for (;;) {
        for (std::size_t i = 0; i < open.size(); ++i)
            *open[i].place = open[i].values[at[i]];
        const auto point = eval::evaluate(m_formula, m_facts);
        if (!point)
            return std::nullopt;
        result = result ? eval::hull(*result, point->value) : point->value;
        std::size_t next = 0;
        while (next < open.size() && ++at[next] == open[next].values.size())
            at[next++] = 0;
        if (next == open.size())
            return result;
    }
}

} // namespace

class PropertiesTest : public QObject {
    Q_OBJECT

private slots:
    void randomFormulas();
    void printedAndRead();
    void factsInAnotherOrder();
    void branchesExchanged();
    void tightOnSmallDomains();
};

void PropertiesTest::randomFormulas()
{
    const World world = test::propertyWorld();
    Generator generator(world, seed);
    Properties properties(world);
    int failures = 0;
    while (properties.counts.formulas < 10000 && failures < 5) {
        const QString text = generator.formula();
        const auto formula = world.tryCompile(text);
        if (!formula) {
            ++properties.counts.refused;
            continue;
        }
        failures += properties.check(generator, text, *formula) ? 0 : 1;
    }
    properties.print("formulas");
    QCOMPARE(failures, 0);
    QVERIFY(properties.counts.refused < properties.counts.formulas);
    QVERIFY(properties.counts.programs > 1000);
    QVERIFY(properties.counts.approximate * 100 < properties.counts.formulas);
}

namespace {

bool isSameNode(const feel::Node &a, const feel::Node &b)
{
    return a.op == b.op && a.type == b.type && a.slot == b.slot && a.table == b.table
           && a.hasFilter == b.hasFilter && a.lowOpen == b.lowOpen && a.highOpen == b.highOpen
           && a.compare == b.compare && a.truth == b.truth && a.members == b.members
           && a.number == b.number && a.text == b.text && a.children == b.children;
}

} // namespace

/// What is printed is read as the same tree.
void PropertiesTest::printedAndRead()
{
    const World world = test::propertyWorld();
    Generator generator(world, seed + 4);
    int compared = 0;
    for (int i = 0; i < 10000 || compared < 10000; ++i) {
        const auto formula = world.tryCompile(generator.formula());
        if (!formula)
            continue;
        const QString printed = feel::print(**formula, world.symbols);
        const auto again = world.tryCompile(printed);
        QVERIFY2(again, qPrintable(printed));
        const auto &first = (*formula)->nodes();
        const auto &second = (*again)->nodes();
        const bool isSame =
            std::equal(first.begin(), first.end(), second.begin(), second.end(), isSameNode);
        QVERIFY2(isSame, qPrintable((*formula)->text() + u'\n' + printed));
        ++compared;
    }
}

/// The order in which a vocabulary declares its facts changes no value.
void PropertiesTest::factsInAnotherOrder()
{
    const World world = test::propertyWorld();
    World turned;
    std::reverse(turned.symbols.facts.begin(), turned.symbols.facts.end());
    turned.reset();
    turned.addParameter(QStringLiteral("base"), QStringLiteral("f.x + f.y"));
    const auto sorted = [](const World &of, const std::set<eval::Input> &missing) {
        QStringList paths = of.paths(missing).split(u", "_qs);
        paths.sort();
        return paths;
    };
    Generator generator(world, seed + 5);
    for (int compared = 0; compared < 2000;) {
        const QString text = generator.formula();
        const auto formula = world.tryCompile(text);
        if (!formula)
            continue;
        const auto other = turned.tryCompile(text);
        QVERIFY(other);
        const Facts facts = generator.facts();
        Facts turnedFacts = facts;
        std::reverse(turnedFacts.facts.begin(), turnedFacts.facts.end());
        const auto one = eval::evaluate(**formula, facts);
        const auto two = eval::evaluate(**other, turnedFacts);
        QCOMPARE(one.has_value(), two.has_value());
        ++compared;
        if (!one || one->approximate || two->approximate)
            continue;
        QCOMPARE(one->value, two->value);
        QCOMPARE(sorted(world, one->missing), sorted(turned, two->missing));
    }
}

void PropertiesTest::branchesExchanged()
{
    const World world = test::propertyWorld();
    Generator generator(world, seed + 2);
    const Properties properties(world);
    int compared = 0;
    for (int i = 0; i < 12000; ++i) {
        const feel::Kind kind = i % 2 == 0 ? feel::Kind::Money : feel::Kind::Truth;
        const QString condition = generator.expression(feel::Kind::Truth, 2);
        const QString a = generator.expression(kind, 2);
        const QString b = generator.expression(kind, 2);
        const QString plainText = u"if "_qs + condition + u" then "_qs + a + u" else "_qs + b;
        const QString swappedText =
            u"if not("_qs + condition + u") then "_qs + b + u" else "_qs + a;
        const auto plain = world.tryCompile(plainText);
        const auto swapped = world.tryCompile(swappedText);
        if (!plain || !swapped)
            continue;
        const Facts facts = generator.facts();
        const auto one = eval::evaluate(**plain, facts);
        const auto two = eval::evaluate(**swapped, facts);
        QCOMPARE(one.has_value(), two.has_value());
        if (!one)
            continue;
        ++compared;
        if (one->value != two->value || one->missing != two->missing
            || one->approximate != two->approximate)
            qWarning("%s\n%s", qPrintable(properties.describe(plainText, **plain, facts)),
                     qPrintable(properties.describe(swappedText, **swapped, facts)));
        QCOMPARE(one->value, two->value);
        QCOMPARE(one->missing, two->missing);
        QCOMPARE(one->approximate, two->approximate);
    }
    QVERIFY(compared > 9000);
}

void PropertiesTest::tightOnSmallDomains()
{
    const World world = test::propertyWorld();
    Generator generator(world, seed + 3);
    const Properties properties(world);
    int compared = 0;
    int approximate = 0;
    int needless = 0; // approximate, and yet tight
    for (int i = 0; i < 3000; ++i) {
        const QString text = generator.formula();
        const auto formula = world.tryCompile(text);
        if (!formula)
            continue;
        const Facts facts = generator.smallFacts();
        const auto whole = eval::evaluate(**formula, facts);
        if (!whole || whole->missing.empty())
            continue;
        const auto exact = BruteForce(**formula, facts).run(whole->missing, 300);
        if (!exact)
            continue;
        ++compared;
        approximate += whole->approximate ? 1 : 0;
        needless += whole->approximate && whole->value == *exact ? 1 : 0;
        const bool isRight =
            whole->approximate ? eval::contains(whole->value, *exact) : whole->value == *exact;
        if (!isRight)
            qWarning("really %s: %s", qPrintable(world.text(*exact, (*formula)->type())),
                     qPrintable(properties.describe(text, **formula, facts)));
        QVERIFY(isRight);
    }
    qInfo("small domains: %d compared, %d approximate, %d of these needlessly", compared,
          approximate, needless);
    QVERIFY(compared > 300);
}

QTEST_APPLESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
