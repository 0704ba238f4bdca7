// Every failing test of every shipped example, told in both languages: fact, value, threshold, margin, article.
#include "assess/example_case.h"
#include "assess/inputs.h"
#include "explain/reason.h"
#include "explain/words.h"
#include "support/language.h"
#include "support/shipped_rules.h"

#include <QtTest>

#include <map>

using base::Language;
using explain::Reason;
using feel::Op;

namespace {

/// What the beginnings of codes in the shipped rules mean (GB/T 2260).
const std::map<QString, base::LocalText> areas{
    {QStringLiteral("11"), {QStringLiteral("北京市"), QStringLiteral("Beijing")}},
    {QStringLiteral("12"), {QStringLiteral("天津市"), QStringLiteral("Tianjin")}},
    {QStringLiteral("2107"), {QStringLiteral("锦州市"), QStringLiteral("Jinzhou")}}};

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// What a sentence has to hold about one failing test.
struct Wanted {
    QString key; ///< of the condition's line
    QStringList pieces;
};

/// Finds what fails in a trace, on its own: nothing here is what the explainer found.
class Failing {
public:
    Failing(const rulebook::Rulebook &rules, const feel::Formula &formula, Language language)
        : m_rules(rules), m_formula(formula), m_language(language)
    {}

    void collect(const eval::TraceNode &trace, bool positive, std::vector<QStringList> &found) const
    {
        if (trace.node < 0)
            return;
        const feel::Node &node = m_formula.node(trace.node);
        const auto *truth = std::get_if<base::Truth>(&trace.value);
        if (truth == nullptr || *truth != base::truthOf(!positive))
            return;
        switch (node.op) {
        case Op::Parameter:
            return collect(trace.children.front(), positive, found);
        case Op::Not:
            return collect(trace.children.front(), !positive, found);
        case Op::And:
        case Op::Or:
            for (const eval::TraceNode &child : trace.children)
                collect(child, positive, found);
            return;
        case Op::Some:
        case Op::Every:
            for (const eval::TraceNode &row : trace.children)
                collect(row.children.front(), positive, found);
            return;
        case Op::If:
            return;
        default:
            found.push_back(pieces(trace));
        }
    }

private:
    const rulebook::FactInfo *info(const feel::Node &node) const
    {
        const auto &vocabulary = m_rules.vocabulary();
        if (node.op == Op::Fact)
            return &vocabulary.facts[at(node.slot)];
        return node.op == Op::Column ? &vocabulary.tables[at(node.table)].columns[at(node.slot)]
                                     : nullptr;
    }

    bool readsFacts(int index) const
    {
        const feel::Node &node = m_formula.node(index);
        return info(node) != nullptr || std::ranges::any_of(node.children, [this](int child) {
                   return readsFacts(child);
               });
    }

    /// Of a choice between readings the one that is used.
    void addLabels(const eval::TraceNode &trace, QStringList &pieces) const
    {
        if (trace.node < 0)
            return;
        const feel::Node &node = m_formula.node(trace.node);
        if (const auto *fact = info(node))
            pieces += fact->label.in(m_language);
        for (const eval::TraceNode &child : trace.children) {
            if (node.op != Op::If || readsFacts(node.children[0]) || !isLeftOut(trace, child))
                addLabels(child, pieces);
        }
    }

    static bool isLeftOut(const eval::TraceNode &choice, const eval::TraceNode &branch)
    {
        const bool chosen = std::get<base::Truth>(choice.children[0].value) == base::Truth::True;
        return &branch == &choice.children[chosen ? 2 : 1];
    }

    QString number(const base::Rational &value, feel::Kind kind, rulebook::NumberForm form) const
    {
        if (kind == feel::Kind::Money)
            return explain::yuanText(value);
        if (form == rulebook::NumberForm::Ratio)
            return base::toText(*base::multiply(value, base::Rational(100)));
        if (kind == feel::Kind::Date)
            return base::Date::fromDays(*value.toInt64())->toText();
        return base::toText(value);
    }

    QStringList pieces(const eval::TraceNode &trace) const
    {
        const feel::Node &node = m_formula.node(trace.node);
        QStringList result;
        const bool hasSides = !node.children.empty();
        const eval::TraceNode &subject = hasSides ? trace.children.front() : trace;
        const feel::Node &tested = m_formula.node(hasSides ? node.children.front() : trace.node);
        addLabels(subject, result);
        const auto *fact = info(tested);
        const auto form = fact != nullptr ? fact->form : rulebook::NumberForm::Plain;
        if (fact != nullptr)
            result += explain::valueText(subject.value, tested.type, form, m_rules, m_language);
        if (node.op == Op::In) {
            for (std::size_t i = 1; i < node.children.size(); ++i)
                result += explain::memberNames(m_formula.node(node.children[i]).members,
                                               tested.type.list, m_rules, m_language);
        }
        if (node.op == Op::Within)
            result += areas.contains(node.text) ? areas.at(node.text).in(m_language) : node.text;
        if (node.children.size() == 2 && node.op != Op::In)
            addBound(trace, form, result);
        return result;
    }

    void addBound(const eval::TraceNode &trace, rulebook::NumberForm form,
                  QStringList &result) const
    {
        const feel::Node &node = m_formula.node(trace.node);
        const feel::Kind kind = m_formula.node(node.children[0]).type.kind;
        const eval::TraceNode &bound = trace.children[1];
        const auto *members = std::get_if<eval::Members>(&bound.value);
        if (members != nullptr)
            result += explain::memberNames(
                members->bits, m_formula.node(node.children[1]).type.list, m_rules, m_language);
        const auto *a = std::get_if<base::Range>(&trace.children[0].value);
        const auto *b = std::get_if<base::Range>(&bound.value);
        if (a == nullptr || b == nullptr || !a->isPoint() || !b->isPoint())
            return;
        result += number(*b->low, kind, form);
        if (node.op == Op::Equal || node.op == Op::NotEqual || *a->low == *b->low)
            return;
        auto by = *base::subtract(*a->low, *b->low);
        if (by.sign() < 0)
            by = *base::negate(by);
        // What is whole is short of a strict bound by one more.
        if ((node.op == Op::Less || node.op == Op::Greater) && kind != feel::Kind::Number)
            by = *base::add(by, base::Rational(1));
        result += number(by, kind == feel::Kind::Date ? feel::Kind::Days : kind, form);
    }

    const rulebook::Rulebook &m_rules;
    const feel::Formula &m_formula;
    Language m_language;
};

const Reason *lineAt(const Reason &tree, const QString &key)
{
    if (tree.key == key)
        return &tree;
    for (const Reason &child : tree.children) {
        if (const Reason *found = lineAt(child, key))
            return found;
    }
    return nullptr;
}

bool tells(const Reason &line, const QStringList &pieces)
{
    const bool here = line.mark == explain::Mark::Unmet && !line.sentence.isEmpty()
                      && std::ranges::all_of(pieces, [&](const QString &piece) {
                             return line.sentence.contains(piece);
                         });
    return here || std::ranges::any_of(line.children, [&](const Reason &child) {
               return tells(child, pieces);
           });
}

QString dump(const Reason &line)
{
    QString text = line.key + QStringLiteral(": ") + line.sentence + u'\n';
    for (const Reason &child : line.children)
        text += dump(child);
    return text;
}

} // namespace

class TstEveryReason : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void sentencesHoldEverything_data();
    void sentencesHoldEverything();

private:
    std::vector<Wanted> wanted(const assess::Outcome &outcome, const assess::MeasureTrace &trace,
                               const assess::Assessment &assessment, Language language) const;

    std::shared_ptr<const rulebook::Rulebook> m_rules;
    struct Work {
        const rulebook::Example *example;
        cases::Case subject;
        std::shared_ptr<const assess::Assessment> assessment;
    };
    std::vector<Work> m_work;
};

void TstEveryReason::initTestCase()
{
    m_rules = support::shippedRules();
    QVERIFY(m_rules);
    assess::Options options;
    options.readingEffects = false;
    for (const auto &example : m_rules->examples()) {
        const auto subject = assess::caseOf(example, *m_rules);
        QVERIFY2(subject, qPrintable(example.name.en));
        const auto assessment = assess::assess(m_rules, *subject, options);
        QVERIFY2(assessment, qPrintable(example.name.en));
        m_work.push_back({&example, *subject, *assessment});
    }
}

std::vector<Wanted> TstEveryReason::wanted(const assess::Outcome &outcome,
                                           const assess::MeasureTrace &trace,
                                           const assess::Assessment &assessment,
                                           Language language) const
{
    const rulebook::Document &document = *m_rules->findDocument(outcome.measure->document);
    const auto locator = [&](const QString &id) {
        const auto *article = document.findArticle(id.isEmpty() ? outcome.measure->article : id);
        return language == Language::Chinese ? article->id : article->en;
    };
    std::vector<assess::ConditionOutcome> conditions = outcome.conditions;
    for (const auto &row : outcome.rows)
        conditions.insert(conditions.end(), row.conditions.begin(), row.conditions.end());
    std::vector<Wanted> result;
    for (const auto &condition : conditions) {
        if (condition.state != assess::State::Unmet)
            continue;
        const QString key = condition.row < 0
                                ? condition.id
                                : QStringLiteral("%1@%2").arg(condition.id).arg(condition.row);
        if (condition.condition == nullptr) {
            QStringList pieces{locator({})};
            if (condition.id == u"happened")
                pieces += assessment.on.toText();
            if (condition.margin)
                pieces += base::toText(*base::negate(condition.margin->by));
            result.push_back({key, pieces});
            continue;
        }
        for (const auto &one : trace.conditions) {
            if (one.condition != condition.condition || one.row != condition.row)
                continue;
            std::vector<QStringList> found;
            Failing(*m_rules, *condition.condition->formula, language)
                .collect(one.root, true, found);
            for (QStringList &pieces : found) {
                pieces += locator(condition.condition->article);
                result.push_back({key, pieces});
            }
        }
    }
    return result;
}

void TstEveryReason::sentencesHoldEverything_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("zh") << Language::Chinese;
    QTest::newRow("en") << Language::English;
}

void TstEveryReason::sentencesHoldEverything()
{
    QFETCH(const Language, language);
    const support::Speaking speaking(language);
    QVERIFY(speaking.isReady());
    int told = 0;
    QStringList wrong;
    for (const Work &work : m_work) {
        const auto *outcome = work.assessment->find(work.example->measure);
        QVERIFY(outcome);
        const auto trace = assess::trace(m_rules, work.subject, {}, outcome->measure->id);
        const auto tree =
            explain::reasonsOf(*work.assessment, *outcome, work.subject, {}, language);
        QVERIFY(trace && tree);
        for (const Wanted &one : wanted(*outcome, *trace, *work.assessment, language)) {
            const Reason *line = lineAt(*tree, one.key);
            // Not shown where the measure is not for this applicant at all, or nothing is there to test.
            if (line == nullptr && outcome->verdict == assess::Verdict::NotApplicable)
                continue;
            ++told;
            if (line == nullptr || !tells(*line, one.pieces))
                wrong += QStringLiteral("%1, %2: wanted %3, told %4")
                             .arg(work.example->measure, one.key, one.pieces.join(u'|'),
                                  line == nullptr ? QString() : dump(*line));
        }
    }
    qInfo("failing tests told: %d, of %zu examples", told, m_work.size());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 12).join(u'\n')));
    QVERIFY(told > 200);
}

QTEST_GUILESS_MAIN(TstEveryReason)
#include "tst_every_reason.moc"
