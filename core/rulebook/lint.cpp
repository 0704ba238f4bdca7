// What only a linter minds. A rulebook that loads can still say something else than its words.
#include "rulebook/diagnostics.h"
#include "rulebook/findings.h"
#include "rulebook/formula_reader.h"
#include "rulebook/rulebook.h"
#include "rulebook/source_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace rulebook {

using namespace Qt::Literals::StringLiterals;

namespace {

class Linter {
public:
    explicit Linter(const Rulebook &rulebook) : m_rulebook(rulebook) {}

    base::Issues run();

private:
    void lintLedger(const Document &document);
    void lintMeasure(const Measure &measure);
    void lintCondition(const Measure &measure, const Condition &condition);
    void lintWords(const Condition &condition, const QStringList &says);
    void lintBoundary(const base::Source &place, const QString &fragment, const Figure &figure,
                      const std::vector<ConstantBound> &bounds);
    void lintStage(const std::vector<Alternative> &stage, unsigned comparison);
    void lintExact(const Amount &amount);
    void lintFigures(const QStringList &says, const feel::Formula &formula,
                     const base::Source &place);

    const Rulebook &m_rulebook;
    Findings m_findings;
};

base::Issues Linter::run()
{
    for (const Document &document : m_rulebook.documents())
        lintLedger(document);
    for (const Measure &measure : m_rulebook.measures())
        lintMeasure(measure);
    return m_findings.take();
}

/// Every article has measures, or a reason why it has none.
void Linter::lintLedger(const Document &document)
{
    for (const Article &article : document.ledger) {
        const bool hasMeasures = !article.measures.isEmpty();
        if (!hasMeasures && article.nothing.isEmpty() && article.notModelled.isEmpty())
            m_findings.warning(code::articleWithoutReason, article.place, {article.id});
        if (!article.nothing.isEmpty() && (hasMeasures || !article.notModelled.isEmpty()))
            m_findings.warning(code::articleContradiction, article.place, {article.id});
    }
}

/// The words of the parameters that a formula reads say something about the formula, too.
QStringList parameterWords(const Measure &measure, const feel::Formula &formula)
{
    QStringList result;
    for (const feel::Node &node : formula.nodes()) {
        if (node.op == feel::Op::Parameter
            && static_cast<std::size_t>(node.slot) < measure.parameters.size())
            result << measure.parameters[static_cast<std::size_t>(node.slot)].says;
    }
    return result;
}

void Linter::lintMeasure(const Measure &measure)
{
    for (const Condition &condition : measure.conditions)
        lintCondition(measure, condition);
    for (const Parameter &parameter : measure.parameters)
        lintFigures(parameter.says, *parameter.formula, parameter.place);
    const Amount &amount = measure.amount;
    lintStage(amount.base, 0);
    lintStage(amount.rate, 0);
    lintStage(amount.less, 0);
    if (amount.kind == AmountKind::Exact)
        lintExact(amount);
    lintStage(amount.floor, Greater | Equal);
    lintStage(amount.cap, Less | Equal);
}

void Linter::lintCondition(const Measure &measure, const Condition &condition)
{
    if (condition.judge != Judge::Computed)
        return;
    const feel::Symbols &symbols = m_rulebook.symbols();
    const QString decision = firstRefused(*condition.formula, symbols, [&](const feel::Node &node) {
        return node.op != feel::Op::Fact
               || !symbols.facts[static_cast<std::size_t>(node.slot)].path.startsWith(
                   u"decisions.");
    });
    if (!decision.isEmpty())
        m_findings.warning(code::computedReadsDecision, condition.place, {condition.id, decision});
    lintWords(condition, condition.says + parameterWords(measure, *condition.formula));
}

void Linter::lintWords(const Condition &condition, const QStringList &says)
{
    const std::vector<ConstantBound> bounds = boundsOf(*condition.formula);
    for (const QString &fragment : says) {
        for (const Figure &figure : figuresOf(fragment)) {
            if (figure.comparison != 0)
                lintBoundary(condition.place, fragment, figure, bounds);
        }
    }
    const Inequalities inequalities = inequalitiesOf(*condition.formula);
    const bool explained = !condition.implied.isEmpty()
                           || std::any_of(says.begin(), says.end(), [&](const QString &fragment) {
                                  return hasBoundaryWord(fragment)
                                         || (inequalities.onlyDates && hasTimeWord(fragment));
                              });
    if (inequalities.any && !explained)
        m_findings.warning(code::inequalityWithoutWords, condition.place, {condition.id});
}

void Linter::lintBoundary(const base::Source &place, const QString &fragment, const Figure &figure,
                          const std::vector<ConstantBound> &bounds)
{
    const ConstantBound *nearest = nullptr;
    for (const ConstantBound &bound : bounds) {
        if (!figure.equals(bound.constant, bound.kind))
            continue;
        // a mark alone, as in 50万元(含), leaves the direction open
        const bool fits = bound.comparison == figure.comparison
                          || (figure.comparison == (Less | Equal | Greater)
                              && bound.comparison != Equal && (bound.comparison & Equal) != 0)
                          || (figure.comparison == (Less | Greater) && bound.comparison != 0
                              && (bound.comparison & Equal) == 0);
        if (fits)
            return;
        nearest = &bound;
    }
    if (nearest == nullptr)
        m_findings.warning(code::boundaryValue, place, {fragment, figure.amount});
    else
        m_findings.warning(
            code::boundaryOperator, place,
            {fragment, operatorsOf(figure.comparison), operatorsOf(nearest->comparison)});
}

/// `comparison`: how the stage limits what comes in; 0 = it does not.
void Linter::lintStage(const std::vector<Alternative> &stage, unsigned comparison)
{
    for (const Alternative &alternative : stage) {
        if (alternative.formula == nullptr)
            continue;
        lintFigures(alternative.says, *alternative.formula, alternative.place);
        if (comparison == 0)
            continue;
        for (const QString &fragment : alternative.says) {
            for (const Figure &figure : figuresOf(fragment)) {
                // a cap itself can be reached, so that even "less than" is only its direction
                const unsigned direction = figure.comparison & (Less | Greater);
                if (direction != 0 && direction != (comparison & (Less | Greater)))
                    m_findings.warning(
                        code::boundaryOperator, alternative.place,
                        {fragment, operatorsOf(figure.comparison), operatorsOf(comparison)});
            }
        }
    }
}

/// "Not more than" a rate promises a ceiling only; "at most" behind a fixed rate is a cap.
void Linter::lintExact(const Amount &amount)
{
    static const QRegularExpression notMoreThan(u"不(?:超过|高于|多于|大于)"_s);
    for (const auto *stage : {&amount.base, &amount.rate}) {
        for (const Alternative &alternative : *stage) {
            for (const QString &fragment : alternative.says) {
                if (folded(fragment).contains(notMoreThan))
                    m_findings.warning(code::exactNotCeiling, alternative.place, {fragment});
            }
        }
    }
}

/// Amounts and percentages that the words name must be constants of the formula.
void Linter::lintFigures(const QStringList &says, const feel::Formula &formula,
                         const base::Source &place)
{
    const std::vector<Constant> constants = constantsOf(formula);
    for (const QString &fragment : says) {
        for (const Figure &figure : figuresOf(fragment)) {
            const bool isAmount = figure.kinds.front() == feel::Kind::Money
                                  || figure.kinds.size() > 1 || figure.amount.endsWith(u'%');
            const bool found =
                std::any_of(constants.begin(), constants.end(), [&](const Constant &constant) {
                    return figure.equals(constant.number, constant.kind);
                });
            if (isAmount && !found)
                m_findings.warning(code::figureDiffers, place, {fragment, figure.amount});
        }
    }
}

} // namespace

base::Issues lint(const Rulebook &rulebook) { return Linter(rulebook).run(); }

} // namespace rulebook
