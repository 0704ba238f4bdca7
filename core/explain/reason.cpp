#include "explain/reason.h"

#include "assess/inputs.h"
#include "explain/reason_parts.h"
#include "explain/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace explain {

namespace {

using assess::Verdict;
using base::Language;

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(explain::Reasons)
};

/// Verdict and amount, as the date of assessment would have them were the measure in force.
const assess::Amount &amountOf(const assess::Outcome &outcome)
{
    return outcome.wouldBe ? outcome.wouldBe->amount : outcome.amount;
}

const std::vector<eval::Input> &missingOf(const assess::Outcome &outcome)
{
    return outcome.wouldBe ? outcome.wouldBe->missing : outcome.missing;
}

Verdict verdictOf(const assess::Outcome &outcome)
{
    return outcome.wouldBe ? outcome.wouldBe->verdict : outcome.verdict;
}

/// "Eligible: up to 600,000.00 yuan".
QString resultText(Verdict verdict, const assess::Amount &amount, rulebook::AmountKind kind,
                   Language language)
{
    const QString name = verdictName(verdict, language);
    return verdict > Verdict::Undetermined ? name
                                           : Reasons::tr("%1: %2", "verdict, amount")
                                                 .arg(name, amountPhrase(kind, amount, language));
}

QString notInForceText(const Ground &ground)
{
    const base::Period period = ground.period();
    switch (ground.outcome().reason) {
    case assess::Reason::Draft:
        return Reasons::tr("draft for comment, nothing to claim");
    case assess::Reason::NotYet:
        return period.from ? Reasons::tr("in force from %1").arg(period.from->toText())
                           : Reasons::tr("not yet in force");
    case assess::Reason::Repealed:
        return Reasons::tr("repealed");
    default:
        return period.until
                   ? Reasons::tr("expired after %1").arg(base::addDays(*period.until, -1).toText())
                   : Reasons::tr("the period of validity is over");
    }
}

QString notEligibleText(const Ground &ground)
{
    const assess::Outcome &outcome = ground.outcome();
    if (outcome.reason == assess::Reason::NoRows) {
        const auto table = static_cast<std::size_t>(ground.measure().table);
        const auto &tables = ground.rules().vocabulary().tables;
        return table < tables.size()
                   ? Reasons::tr("none entered: %1").arg(tables[table].label.in(ground.language()))
                   : reasonName(outcome.reason, ground.language());
    }
    for (const auto *condition : inReadingOrder(outcome.conditions)) {
        if (condition->state != assess::State::Unmet)
            break;
        const QString label = ground.conditionLabel(*condition);
        if (!condition->margin)
            return Reasons::tr("not met: %1").arg(label);
        return Reasons::tr("%1: %2", "condition, margin").arg(label, ground.marginOf(*condition));
    }
    return verdictName(outcome.verdict, ground.language());
}

QString headlineOf(const Ground &ground)
{
    const assess::Outcome &outcome = ground.outcome();
    const rulebook::AmountKind kind = ground.measure().amount.kind;
    QString phrase = amountPhrase(kind, outcome.amount, ground.language());
    switch (outcome.verdict) {
    case Verdict::Eligible:
        return phrase;
    case Verdict::Conditional:
        return kind == rulebook::AmountKind::Grades
                   ? phrase
                   : Reasons::tr("%1, once decided in favour").arg(phrase);
    case Verdict::Undetermined: {
        const QString facts = Reasons::tr("facts missing: %1").arg(outcome.missing.size());
        const bool bounded = outcome.amount.high && kind != rulebook::AmountKind::InKind;
        return bounded ? Reasons::tr("%1; at most %2 yuan")
                             .arg(facts, base::toGroupedText(*outcome.amount.high))
                       : facts;
    }
    case Verdict::NotEligible:
        return notEligibleText(ground);
    case Verdict::NotApplicable:
        return reasonName(outcome.reason, ground.language());
    case Verdict::NotInForce:
        return notInForceText(ground);
    }
    Q_UNREACHABLE();
}

/// Puts the whole tree of one outcome together.
class TreeWriter {
public:
    TreeWriter(const Ground &ground, const assess::MeasureTrace &trace, const FactWords &words)
        : m_ground(ground),
          m_trace(trace),
          m_words(words),
          m_facts(words.facts()),
          m_conditions(ground, trace, words)
    {}

    Reason write()
    {
        const rulebook::Measure &measure = m_ground.measure();
        m_root.key = measure.id;
        m_root.mark = markOf(outcome().verdict);
        m_root.what = measure.title.in(language());
        m_root.has = verdictName(outcome().verdict, language());
        m_root.article = m_ground.article();
        m_root.says = measure.says;
        m_root.detail = measure.summary.in(language());
        m_root.missing = m_ground.paths(missingOf(outcome()));
        writeVerdict();
        writeConditions();
        writeMissing();
        writeReadings();
        writeAssumptions();
        writePresumptions();
        writeSchedule();
        writeReservations();
        return std::move(m_root);
    }

private:
    const assess::Outcome &outcome() const { return m_ground.outcome(); }
    Language language() const { return m_ground.language(); }
    rulebook::AmountKind kind() const { return m_ground.measure().amount.kind; }

    Reason &add(const QString &key, Mark mark, const QString &what)
    {
        Reason &line = m_root.children.emplace_back();
        line.key = key;
        line.mark = mark;
        line.what = what;
        return line;
    }

    void writeVerdict();
    void writePlace(Reason &line) const;
    void writeConditions();
    void writeRow(const assess::RowOutcome &row);
    QString rowName(const assess::RowOutcome &row) const;
    void writeAmount(const std::vector<assess::Stage> &stages);
    void writeMissing();
    void writeReadings();
    void writeAlternatives(const assess::ReadingEffect &effect, const rulebook::Reading &reading,
                           Reason &line) const;
    void writeAssumptions();
    void writePresumptions();
    void writeSchedule();
    void writeReservations();

    const Ground &m_ground;
    const assess::MeasureTrace &m_trace;
    const FactWords &m_words;
    const eval::Facts &m_facts;
    ConditionReasons m_conditions;
    Reason m_root;
};

void TreeWriter::writeVerdict()
{
    Reason &line = add(QStringLiteral("verdict"), markOf(outcome().verdict),
                       verdictName(outcome().verdict, language()));
    line.has = headlineOf(m_ground);
    line.article = m_ground.article();
    line.detail = reasonName(outcome().reason, language());
    if (outcome().verdict == Verdict::NotApplicable)
        writePlace(line);
    if (!outcome().wouldBe)
        return;
    line.has = Reasons::tr("date of assessment %1").arg(m_ground.assessment().on.toText());
    line.needs = m_ground.periodText();
    const rulebook::Part &part = m_ground.rules().partOf(m_ground.measure());
    line.says = part.says;
    if (!part.says.isEmpty())
        line.article = part.title.in(language());
    line.detail =
        Reasons::tr("%1. Were it in force: %2")
            .arg(headlineOf(m_ground),
                 resultText(verdictOf(outcome()), amountOf(outcome()), kind(), language()));
}

/// What the applicant is, and what the document or the measure is for.
void TreeWriter::writePlace(Reason &line) const
{
    const rulebook::Rulebook &rules = m_ground.rules();
    const bool isPlace = outcome().reason == assess::Reason::Place;
    const auto slot = rules.symbols().findFact(isPlace ? u"applicant.place" : u"applicant.kind");
    if (!slot)
        return;
    const auto index = static_cast<std::size_t>(*slot);
    const feel::Type type = rules.symbols().facts[index].type;
    line.has =
        valueText(m_facts.facts[index], type, rulebook::NumberForm::Plain, rules, language());
    line.needs =
        isPlace ? valueText(eval::Words{m_ground.document().place}, {feel::Kind::Place, -1},
                            rulebook::NumberForm::Plain, rules, language())
                : listText(memberNames(m_ground.measure().applicants, type.list, rules, language()),
                           language());
}

void TreeWriter::writeConditions()
{
    const auto &rows = outcome().rows;
    if (rows.empty()) {
        for (Reason &line : m_conditions.of(outcome().conditions))
            m_root.children.push_back(std::move(line));
        writeAmount(outcome().stages);
        return;
    }
    std::vector<assess::ConditionOutcome> flat;
    std::ranges::copy_if(outcome().conditions, std::back_inserter(flat),
                         [](const auto &condition) { return condition.row < 0; });
    const bool single = rows.size() == 1;
    if (single)
        std::ranges::copy_if(rows.front().conditions, std::back_inserter(flat),
                             [](const auto &condition) { return condition.row >= 0; });
    for (Reason &line : m_conditions.of(flat))
        m_root.children.push_back(std::move(line));
    if (single) {
        writeAmount(rows.front().stages);
        return;
    }
    for (const assess::RowOutcome &row : rows)
        writeRow(row);
    writeAmount({});
}

QString TreeWriter::rowName(const assess::RowOutcome &row) const
{
    const auto &tables = m_ground.rules().vocabulary().tables;
    const auto table = static_cast<std::size_t>(m_ground.measure().table);
    QStringList numbers;
    for (const int number : row.rows)
        numbers += QString::number(number + 1);
    QString rows = QStringLiteral("%1 %2").arg(
        table < tables.size() ? tables[table].row.in(language()) : QString(),
        listText(numbers, language()));
    if (!row.group)
        return rows;
    if (*row.group == u"*")
        return rows;
    const QString group = *row.group == u"?" ? Reasons::tr("group not known") : *row.group;
    return QStringLiteral("%1 · %2").arg(group, rows);
}

void TreeWriter::writeRow(const assess::RowOutcome &row)
{
    const QString place = row.rows.empty() ? QString() : QString::number(row.rows.front());
    Reason &line = add(QStringLiteral("row@") + place, markOf(row.verdict), rowName(row));
    line.has = resultText(row.verdict, row.amount, kind(), language());
    std::vector<assess::ConditionOutcome> tested;
    std::ranges::copy_if(row.conditions, std::back_inserter(tested),
                         [](const auto &condition) { return condition.row >= 0; });
    if (row.rows.size() == 1) {
        line.children = m_conditions.of(tested);
    } else {
        for (const int number : row.rows) {
            std::vector<assess::ConditionOutcome> own;
            std::ranges::copy_if(tested, std::back_inserter(own), [number](const auto &condition) {
                return condition.row == number;
            });
            Reason &part = line.children.emplace_back();
            part.key = QStringLiteral("row@%1/%2").arg(place).arg(number);
            part.what = rowName({{number}, std::nullopt, {}, {}, {}, {}});
            part.children = m_conditions.of(own);
            const auto worst = inReadingOrder(own);
            part.mark = worst.empty() ? Mark::Met : markOf(worst.front()->state);
        }
    }
    if (row.verdict < Verdict::NotEligible)
        line.children.push_back(amountReason(
            m_ground, m_trace, m_words,
            {row.stages, row.amount, row.rows, QStringLiteral("amount@") + place, false}));
}

void TreeWriter::writeAmount(const std::vector<assess::Stage> &stages)
{
    if (verdictOf(outcome()) >= Verdict::NotEligible)
        return;
    const std::vector<int> rows =
        outcome().rows.size() == 1 ? outcome().rows.front().rows : std::vector<int>();
    const bool counts = outcome().verdict < Verdict::NotEligible;
    Reason line =
        amountReason(m_ground, m_trace, m_words,
                     {stages, amountOf(outcome()), rows, QStringLiteral("amount"), counts});
    line.decisive = outcome().verdict < Verdict::NotEligible;
    QStringList parts;
    for (const assess::RowOutcome &row : outcome().rows) {
        const QString text = amountText(row.amount, language());
        if (row.verdict < Verdict::NotEligible)
            parts += row.amount.high == row.amount.low ? text : u'(' + text + u')';
    }
    constexpr qsizetype addends = 12;
    if (parts.size() > 1 && parts.size() <= addends) {
        const QString total = amountText(amountOf(outcome()), language());
        const QString sum = parts.join(QStringLiteral(" + ")) + QStringLiteral(" = ") + total;
        line.detail.prepend(line.detail.isEmpty() ? sum : sum + u'\n');
    }
    m_root.children.push_back(std::move(line));
}

void TreeWriter::writeMissing()
{
    const auto &missing = missingOf(outcome());
    if (missing.empty())
        return;
    Reason &line = add(QStringLiteral("missing"), Mark::Unknown,
                       Reasons::tr("Facts missing: %1").arg(missing.size()));
    line.missing = m_ground.paths(missing);
    for (const eval::Input &input : missing) {
        Reason &part = line.children.emplace_back();
        const QString path = eval::pathOf(input, m_ground.rules().symbols());
        part.key = QStringLiteral("missing/") + path;
        part.mark = Mark::Unknown;
        part.what = inputName(input, m_ground.rules(), language());
        part.detail = inputQuestion(input, m_ground.rules(), language());
        part.missing = {path};
    }
}

/// One line per alternative: what it would give, and how much more or less.
void TreeWriter::writeAlternatives(const assess::ReadingEffect &effect,
                                   const rulebook::Reading &reading, Reason &line) const
{
    line.decisive = false;
    for (const auto &alternative : effect.alternatives) {
        const rulebook::Choice &choice =
            reading.choices[static_cast<std::size_t>(alternative.choice)];
        Reason &part = line.children.emplace_back();
        part.key = QStringLiteral("%1/%2").arg(line.key, choice.id);
        part.what = choice.label.in(language());
        part.decisive =
            alternative.verdict != outcome().verdict || !(alternative.amount == outcome().amount);
        line.decisive = line.decisive || part.decisive;
        if (!part.decisive) {
            part.margin = Reasons::tr("no change");
            continue;
        }
        part.has = resultText(alternative.verdict, alternative.amount, kind(), language());
        part.margin = differenceText(outcome().amount, alternative.amount);
    }
}

void TreeWriter::writeReadings()
{
    for (const assess::ReadingEffect &effect : outcome().readings) {
        const rulebook::Reading &reading =
            m_ground.rules().readings()[static_cast<std::size_t>(effect.reading)];
        Reason line;
        line.key = QStringLiteral("reading/") + reading.id;
        line.what = Reasons::tr("Reading: %1").arg(reading.question.in(language()));
        line.has = reading.choices[static_cast<std::size_t>(effect.used)].label.in(language());
        line.detail = reading.why.in(language());
        line.article = reading.articles.join(QStringLiteral(", "));
        writeAlternatives(effect, reading, line);
        m_root.children.push_back(std::move(line));
    }
}

void TreeWriter::writeAssumptions()
{
    for (const int slot : outcome().assumptions) {
        const auto index = static_cast<std::size_t>(slot);
        const rulebook::Assumption &assumption = m_ground.rules().assumptions()[index];
        Reason &line = add(QStringLiteral("assumption/") + assumption.id, Mark::None,
                           Reasons::tr("Assumption: %1").arg(assumption.label.in(language())));
        const eval::Value &value = m_facts.assumptions[index];
        const auto form =
            assumption.isRatio ? rulebook::NumberForm::Ratio : rulebook::NumberForm::Plain;
        const auto type = m_ground.rules().symbols().assumptions[index].type;
        const bool given = eval::isPoint(value);
        line.has = given ? Reasons::tr("%1 (your own figure)")
                               .arg(valueText(value, type, form, m_ground.rules(), language()))
                         : Reasons::tr("not filled in");
        line.detail = assumption.why.in(language());
        line.article = assumption.articles.join(QStringLiteral(", "));
        if (!given)
            line.missing = {QStringLiteral("assumption.") + assumption.id};
    }
}

/// Facts about integrity that nobody has answered: never in silence.
void TreeWriter::writePresumptions()
{
    for (const int slot : outcome().presumed) {
        const auto index = static_cast<std::size_t>(slot);
        const rulebook::FactInfo &fact = m_ground.rules().vocabulary().facts[index];
        Reason &line = add(QStringLiteral("presumed/") + fact.name, Mark::None,
                           Reasons::tr("Presumed: %1").arg(fact.label.in(language())));
        line.has = Reasons::tr("%1, until you answer")
                       .arg(valueText(m_facts.facts[index], fact.type, fact.form, m_ground.rules(),
                                      language()));
        line.detail = fact.question.in(language());
    }
}

QString paceText(const rulebook::Schedule &schedule)
{
    switch (schedule.pace) {
    case rulebook::Pace::Once:
        return Reasons::tr("Paid once");
    case rulebook::Pace::Yearly:
        return Reasons::tr("Every year in which the conditions hold");
    case rulebook::Pace::OverYears:
        return Reasons::tr("Spread over %1 years").arg(schedule.years);
    case rulebook::Pace::Staged:
        return Reasons::tr("Paid in stages");
    }
    Q_UNREACHABLE();
}

/// When the money comes, and where the text names shares, how much each time.
void TreeWriter::writeSchedule()
{
    const rulebook::Schedule &schedule = m_ground.measure().schedule;
    if (schedule.pace == rulebook::Pace::Once || kind() == rulebook::AmountKind::InKind)
        return;
    Reason &line = add(QStringLiteral("schedule"), Mark::None, paceText(schedule));
    line.article = m_ground.article();
    const std::vector<assess::Amount> parts = assess::instalmentsOf(amountOf(outcome()), schedule);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Reason &part = line.children.emplace_back();
        part.key = QStringLiteral("schedule/%1").arg(i);
        part.what = schedule.instalments[i].label.in(language());
        part.has = amountPhrase(kind(), parts[i], language());
    }
}

/// What the rules leave out or are not sure of: said with every result.
void TreeWriter::writeReservations()
{
    const rulebook::Measure &measure = m_ground.measure();
    for (std::size_t i = 0; i < measure.notModelled.size(); ++i) {
        Reason &line = add(
            QStringLiteral("not_modelled/%1").arg(i), Mark::None,
            Reasons::tr("Not worked out here: %1").arg(measure.notModelled[i].text.in(language())));
        line.article = measure.notModelled[i].article;
    }
    for (std::size_t i = 0; i < measure.limits.size(); ++i) {
        Reason &line = add(
            QStringLiteral("limit/%1").arg(i), Mark::None,
            Reasons::tr("Limit for all applicants: %1").arg(measure.limits[i].text.in(language())));
        line.article = m_ground.article(measure.limits[i].article);
        line.says = measure.limits[i].says;
    }
    if (!measure.notes.isEmpty())
        add(QStringLiteral("notes"), Mark::None,
            Reasons::tr("Note: %1").arg(measure.notes.in(language())));
    if (measure.toBeConfirmed)
        add(QStringLiteral("to_be_confirmed"), Mark::None,
            Reasons::tr("Parts of this rule are still to be confirmed with the bureau"));
    if (outcome().approximate)
        add(QStringLiteral("approximate"), Mark::None,
            Reasons::tr("The interval holds for sure, but may be wider than it need be"));
}

} // namespace

base::Result<Reason> reasonsOf(const assess::Assessment &assessment, const assess::Outcome &outcome,
                               const cases::Case &subject, const assess::Options &options,
                               base::Language language, const cases::Origins *origins)
{
    const auto inputs = assess::prepare(*assessment.rules, subject, options);
    if (!inputs)
        return base::failure(inputs.error());
    const auto trace = assess::traceMeasure(*assessment.rules, *outcome.measure, *inputs);
    if (!trace)
        return base::failure(trace.error());
    const Ground ground(assessment, outcome, language);
    const FactWords facts(*assessment.rules, subject, inputs->facts, origins, assessment.on,
                          language);
    return TreeWriter(ground, *trace, facts).write();
}

QString headline(const assess::Assessment &assessment, const assess::Outcome &outcome,
                 base::Language language)
{
    return headlineOf(Ground(assessment, outcome, language));
}

} // namespace explain
