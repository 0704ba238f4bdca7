#include "properties.h"

#include "feel/printer.h"

#include <QTest>

namespace test {

using eval::Evaluation;
using eval::Facts;

World propertyWorld()
{
    World result;
    result.addParameter(QStringLiteral("base"), QStringLiteral("f.x + f.y"));
    return result;
}

QString Properties::describe(const QString &text, const feel::Formula &formula,
                             const Facts &facts) const
{
    const World &world = m_world;
    QString result = text;
    const auto value = eval::evaluate(formula, facts);
    if (value)
        result += u"\n = "_qs + world.text(value->value, formula.type())
                  + (value->approximate ? u" (approximate)"_qs : QString()) + u" missing "_qs
                  + world.paths(value->missing);
    for (std::size_t i = 0; i < facts.facts.size(); ++i)
        result += u"\n   "_qs + world.symbols.facts[i].path + u" = "_qs
                  + world.text(facts.facts[i], world.symbols.facts[i].type);
    result +=
        u"\n   rate "_qs + world.text(facts.assumptions[0], world.symbols.assumptions[0].type);
    for (std::size_t t = 0; t < facts.tables.size(); ++t) {
        result += u"\n   "_qs + world.symbols.tables[t].name
                  + (facts.tables[t].known ? u" known"_qs : u" unknown"_qs);
        for (const eval::Row &row : facts.tables[t].rows) {
            result += u"\n     "_qs;
            for (std::size_t c = 0; c < row.size(); ++c)
                result += world.symbols.tables[t].columns[c].path + u'='
                          + world.text(row[c], world.symbols.tables[t].columns[c].type) + u' ';
        }
    }
    return result;
}

/// What more is known lies inside what was known; `culprit` becomes the facts for which it does not.
bool Properties::checkCompletions(Generator &generator, const feel::Formula &formula,
                                  const Facts &facts, const Evaluation &whole, Facts &culprit)
{
    for (int i = 0; i < 4; ++i) {
        culprit = generator.completed(facts);
        const auto point = eval::evaluate(formula, culprit);
        ++counts.completions;
        if (point && (!eval::isPoint(point->value) || !eval::contains(whole.value, point->value)))
            return false;
    }
    // Whoever answers what is missing has a point; a table that becomes known may ask for more.
    culprit = generator.completed(facts, whole.missing);
    auto answer = eval::evaluate(formula, culprit);
    if (answer) {
        culprit = generator.completed(culprit, answer->missing);
        answer = eval::evaluate(formula, culprit);
    }
    if (answer && !eval::isPoint(answer->value))
        return false;
    // More information never widens.
    culprit = generator.completed(facts, 40);
    const auto inner = eval::evaluate(formula, culprit);
    if (!inner || inner->approximate || whole.approximate)
        return true;
    ++counts.narrowings;
    return eval::contains(whole.value, inner->value);
}

bool Properties::check(Generator &generator, const QString &text, const feel::FormulaPtr &formula)
{
    ++counts.formulas;
    const Facts facts = generator.facts();
    const auto whole = eval::evaluate(*formula, facts);
    const auto fail = [&](const char *what, const Facts &inner) {
        qWarning("%s\n%s\n---\n%s", what, qPrintable(describe(text, *formula, facts)),
                 qPrintable(describe(text, *formula, inner)));
        return false;
    };
    // The program of a prepared formula agrees, with all known and with some.
    const eval::Prepared prepared(formula);
    counts.programs += prepared.hasProgram() ? 1 : 0;
    for (const Facts &each : {facts, generator.completed(facts)}) {
        const auto slow = eval::evaluate(*formula, each);
        const auto quick = prepared.evaluate(each);
        if (slow.has_value() != quick.has_value()
            || (slow && (slow->value != quick->value || slow->missing != quick->missing)))
            return fail("prepared", each);
    }
    if (!whole) {
        ++counts.overflows;
        return true;
    }
    if (eval::isPoint(whole->value) != whole->missing.empty()
        || (eval::isPoint(whole->value) && whole->approximate))
        return fail("missing", facts);
    const auto trace = eval::trace(*formula, facts);
    if (!trace || trace->value != whole->value || trace->missing != whole->missing)
        return fail("trace", facts);
    counts.open += whole->missing.empty() ? 0 : 1;
    counts.approximate += whole->approximate ? 1 : 0;
    if (whole->missing.empty())
        return true;
    Facts culprit;
    if (!checkCompletions(generator, *formula, facts, *whole, culprit))
        return fail("completion", culprit);
    // Rows have no order; what splits first may depend on it where the budget ends.
    const Facts shuffled = generator.shuffled(facts);
    const auto other = eval::evaluate(*formula, shuffled);
    if (!other)
        return fail("order of rows", shuffled);
    if (!whole->approximate && !other->approximate
        && (other->value != whole->value || other->missing.size() != whole->missing.size()))
        return fail("order of rows", shuffled);
    return true;
}

void Properties::print(const char *name) const
{
    qInfo("%s: %d formulas (%d refused, %d overflows), %d not points, %d approximate (%.2f %% of "
          "all, %.2f %% of those), %d completions, %d narrowings, %d with a program",
          name, counts.formulas, counts.refused, counts.overflows, counts.open, counts.approximate,
          100.0 * counts.approximate / counts.formulas, 100.0 * counts.approximate / counts.open,
          counts.completions, counts.narrowings, counts.programs);
}

} // namespace test
