// Searches over the small rules' facts: proofs, examples, and what is not analysable.
#include "analysis/search.h"
#include "eval/evaluator.h"
#include "support/small_rules.h"

#include <QtTest>

#include <random>

using analysis::Answer;
using analysis::Found;

namespace {

/// Formulas over facts; those that begin with `row:` stand in a row of contracts.
class Desk {
public:
    Desk() : m_rules(support::SmallRules().load())
    {
        m_ground.rules = m_rules.get();
        m_ground.readings.assign(m_rules->readings().size(), 0);
        m_ground.around = *base::Date::fromCivil(2024, 2, 29);
    }

    feel::FormulaPtr compile(QString text) const
    {
        feel::Context context;
        context.symbols = &m_rules->symbols();
        if (text.startsWith(u"row:")) {
            text.remove(0, 4);
            context.rowTable = 0;
        }
        const auto formula = feel::compile(text.trimmed(), context);
        if (!formula)
            qFatal("no formula: %s: %s", qPrintable(text), qPrintable(formula.error()[0].code));
        return *formula;
    }

    Found find(const std::vector<feel::FormulaPtr> &formulas) const
    {
        std::vector<analysis::Goal> goals;
        for (const feel::FormulaPtr &formula : formulas)
            goals.push_back(analysis::mustHold(formula));
        return analysis::find(m_ground, std::move(goals));
    }

    eval::Facts factsOf(const analysis::Example &example) const
    {
        eval::Facts facts = eval::Facts::unknown(m_rules->symbols());
        facts.tables[0] = {true, {facts.blanks[0]}};
        for (const auto &[input, value] : example) {
            if (input.kind == eval::Input::Kind::Fact)
                facts.facts[static_cast<std::size_t>(input.slot)] = value;
            else if (input.kind == eval::Input::Kind::Table)
                facts.tables[0].rows[0][static_cast<std::size_t>(input.column)] = value;
        }
        return facts;
    }

    bool isTrue(const feel::FormulaPtr &formula, const eval::Facts &facts) const
    {
        const bool inRow = formula->rowTable() == 0;
        const auto value =
            eval::evaluate(*formula, facts, inRow ? eval::RowScope{0, 0} : eval::RowScope{});
        return value && value->value == eval::Value(base::Truth::True);
    }

private:
    std::shared_ptr<const rulebook::Rulebook> m_rules;
    analysis::Ground m_ground;
};

const QStringList &stock()
{
    static const QStringList formulas{
        "company.staff >= 10",
        "company.staff < 12",
        "company.staff in [10..11]",
        "company.staff * 2 = 21",
        "company.staff + 3 <= 13 or company.certified",
        "not(company.certified)",
        "company.research_share > 5%",
        "company.research_share <= 5%",
        "company.interest - 100元 > 50万元",
        "company.interest between 1元 and 60万元",
        "min(company.interest, 40万元) > 30万元",
        "if company.certified then company.interest > 2元 else company.interest > 70万元",
        "applicant.kind = \"enterprise\"",
        "applicant.kind != \"enterprise\"",
        "row: role in (\"receiver\", \"provider\")",
        "row: not(role = \"receiver\")",
        "row: amount >= 50万元",
        "row: realised <= amount * 20%",
        "row: realised > 20万元",
        "row: amount - realised < 10万元",
        "row: signed_on <= @\"2022-02-28\" + P2Y",
        "row: signed_on >= @\"2024-02-28\"",
        "row: signed_on + P1Y > @\"2025-02-27\"",
    };
    return formulas;
}

} // namespace

class TstSearch : public QObject {
    Q_OBJECT
private slots:
    void answers_data();
    void answers();
    void examplesAndProofsHold();
    void endsOnHostileFormulas();
};

void TstSearch::answers_data()
{
    QTest::addColumn<QStringList>("formulas");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, const QStringList &formulas, const char *answer) {
        QTest::newRow(name) << formulas << QString(answer);
    };
    row("alone", {"company.staff >= 10"}, "yes");
    row("below a domain", {"company.interest < 0元"}, "no");
    row("a share above one", {"company.research_share > 100%"}, "no");
    row("bounds that meet", {"company.staff >= 10", "company.staff <= 10"}, "yes");
    row("bounds that miss by one", {"company.staff > 10", "company.staff < 11"}, "no");
    row("shares have room", {"company.research_share > 10%", "company.research_share < 11%"},
        "yes");
    row("fen have none", {"company.interest > 1元", "company.interest < 1.01元"}, "no");
    row("half a person", {"company.staff * 2 = 21"}, "no");
    row("half a fen", {"company.interest * 2 = 1.01元"}, "no");
    row("two facts", {"row: realised > amount", "row: amount >= 50万元"}, "yes");
    row("two facts against each other",
        {"row: realised > amount", "row: amount >= 50万元", "row: realised < 50万元"}, "no");
    row("disjoint members", {"row: role = \"receiver\"", "row: role in (\"provider\", \"broker\")"},
        "no");
    row("members left", {"row: role != \"receiver\"", "row: role != \"provider\""}, "yes");
    row("no members left",
        {"row: role != \"receiver\"", "row: role != \"provider\"", "row: role != \"broker\""},
        "no");
    row("not and or", {"not(company.certified or company.staff > 3)", "company.staff >= 3"}, "yes");
    row("not and or, closed", {"not(company.certified or company.staff > 3)", "company.staff > 3"},
        "no");
    row("equal truths",
        {"company.certified = (company.staff > 3)", "not(company.certified)", "company.staff = 4"},
        "no");
    row("branches",
        {"(if company.certified then 10 else 20) = company.staff", "company.staff < 10"}, "no");
    row("least of two", {"min(company.interest, 5元) > 5元"}, "no");
    row("greatest of two", {"max(company.interest, 5元) < 5元"}, "no");
    row("two years on",
        {"row: signed_on + P2Y < @\"2024-01-01\"", "row: signed_on > @\"2022-01-01\""}, "no");
    row("a leap day later",
        {"row: signed_on = @\"2024-02-29\"", "row: signed_on + P1Y = @\"2025-02-28\""}, "yes");
    row("a reading is fixed", {"reading.cap_unit = \"project\""}, "no");
    row("a place",
        {"within(applicant.place, \"2107\")", "not(within(applicant.place, \"210702\"))"}, "yes");
    row("a place and its contrary",
        {"within(applicant.place, \"2107\")", "not(within(applicant.place, \"2107\"))"}, "no");
    row("a product is not analysable", {"company.staff * company.staff = 4"}, "unknown");
    row("a sum of rows is not analysable", {"sum(contracts.amount) >= 5元"}, "unknown");
    row("what else contradicts still does",
        {"sum(contracts.amount) >= 5元", "company.staff > 10", "company.staff < 11"}, "no");
}

void TstSearch::answers()
{
    QFETCH(QStringList, formulas);
    QFETCH(QString, answer);
    const Desk desk;
    std::vector<feel::FormulaPtr> compiled;
    for (const QString &text : formulas)
        compiled.push_back(desk.compile(text));
    const Found found = desk.find(compiled);
    QCOMPARE(QString(found.answer == Answer::Yes  ? "yes"
                     : found.answer == Answer::No ? "no"
                                                  : "unknown"),
             answer);
    if (found.answer != Answer::Yes)
        return;
    const eval::Facts facts = desk.factsOf(found.example);
    for (const feel::FormulaPtr &formula : compiled)
        QVERIFY2(desk.isTrue(formula, facts), qPrintable(formula->text()));
}

/// Random sets of formulas: an example satisfies the evaluator, and nothing random refutes a proof.
void TstSearch::examplesAndProofsHold()
{
    const Desk desk;
    std::vector<feel::FormulaPtr> all;
    for (const QString &text : stock())
        all.push_back(desk.compile(text));
    std::mt19937_64 random(20240229);
    const auto below = [&](std::size_t limit) {
        return random() % limit;
    };
    std::vector<std::vector<feel::FormulaPtr>> proved;
    std::vector<eval::Facts> worlds; // every example is tried on every proof
    int examples = 0;
    for (int i = 0; i < 1500; ++i) {
        std::vector<feel::FormulaPtr> some;
        for (std::size_t count = 2 + below(5); count > 0; --count)
            some.push_back(all[below(all.size())]);
        const Found found = desk.find(some);
        QVERIFY(found.answer != Answer::Unknown);
        if (found.answer == Answer::No) {
            proved.push_back(some);
            continue;
        }
        ++examples;
        worlds.push_back(desk.factsOf(found.example));
        for (const feel::FormulaPtr &formula : some)
            QVERIFY2(desk.isTrue(formula, worlds.back()), qPrintable(formula->text()));
    }
    QVERIFY(examples > 200);
    QVERIFY(proved.size() > 200);
    for (std::size_t i = 0; i < proved.size(); ++i) {
        for (std::size_t tries = 0; tries < 20; ++tries) {
            const eval::Facts &world = worlds[below(worlds.size())];
            const bool refuted = std::all_of(
                proved[i].begin(), proved[i].end(),
                [&](const feel::FormulaPtr &formula) { return desk.isTrue(formula, world); });
            QVERIFY(!refuted);
        }
    }
}

void TstSearch::endsOnHostileFormulas()
{
    const Desk desk;
    QStringList parts;
    for (int i = 0; i < 60; ++i)
        parts += QString("(company.staff = %1 or company.interest = %1元)").arg(i);
    const Found many = desk.find({desk.compile(parts.join(" and "))});
    QVERIFY(many.answer != Answer::Yes);
    QString nested = "company.interest";
    for (int i = 0; i < 12; ++i)
        nested = QString("min(%1, company.interest + %2元)").arg(nested).arg(i);
    (void)desk.find({desk.compile(nested + " > 1元")});
}

QTEST_GUILESS_MAIN(TstSearch)
#include "tst_search.moc"
