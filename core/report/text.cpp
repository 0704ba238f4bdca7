#include "report/text.h"

#include "explain/plain_text.h"
#include "explain/words.h"
#include "report/grid.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace report {

namespace {

using assess::Amount;
using assess::Outcome;
using assess::Verdict;
using base::Language;
using explain::elided;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(report::Text)
};

constexpr int nameColumns = 60;
constexpr int titleColumns = 38;
constexpr int headlineColumns = 90;

QString yuan(const Amount &amount, Language language)
{
    const QString text = explain::amountText(amount, language);
    return amount.high || amount.low != base::Money() ? Text::tr("%1 yuan").arg(text) : text;
}

bool isNothing(const Amount &amount) { return amount == Amount(); }

class AssessmentWriter {
public:
    AssessmentWriter(const assess::Assessment &assessment, const cases::Case &subject,
                     Language language)
        : m_assessment(assessment), m_subject(subject), m_language(language)
    {}

    QString write()
    {
        writeHeader();
        writeDocuments();
        writeTotals();
        writePortfolio();
        writeMeasures();
        return m_text;
    }

private:
    const rulebook::Rulebook &rules() const { return *m_assessment.rules; }
    QString fact(const QString &path) const
    {
        const auto found = m_subject.facts.find(path);
        return found == m_subject.facts.end() ? QString() : found->second;
    }

    void writeHeader();
    void writeDocuments();
    QString stateOf(const assess::DocumentState &state) const;
    void writeTotals();
    void writePortfolio();
    void writeMeasures();
    std::vector<const Outcome *> group(Verdict verdict) const;
    QString amountCell(const Outcome &outcome) const;
    QString noteCell(const Outcome &outcome) const;
    QString missingLine(const Outcome &outcome) const;
    QString presumedLine(const Outcome &outcome) const;

    const assess::Assessment &m_assessment;
    const cases::Case &m_subject;
    Language m_language;
    QString m_text;
};

void AssessmentWriter::writeHeader()
{
    QStringList who;
    const QString name = fact(QStringLiteral("applicant.name"));
    who += name.isEmpty() ? Text::tr("Applicant without a name") : elided(name, nameColumns);
    if (const QString code = fact(QStringLiteral("applicant.credit_code")); !code.isEmpty())
        who += elided(code, nameColumns);
    m_text += who.join(QStringLiteral(" · ")) + u'\n';
    m_text += Text::tr("Date of assessment: %1").arg(m_assessment.on.toText()) + u'\n';
    const QString place = fact(QStringLiteral("applicant.place"));
    if (const auto *known = rules().vocabulary().findPlace(place))
        m_text +=
            Text::tr("Place: %1").arg(elided(known->label.in(m_language), nameColumns)) + u'\n';
    else
        m_text += (place.isEmpty() ? Text::tr("Place: unknown")
                                   : Text::tr("Place: %1").arg(elided(place, nameColumns)))
                  + u'\n';
    if (!m_assessment.covered)
        m_text += Text::tr("No document covers this place.") + u'\n';
}

QString AssessmentWriter::stateOf(const assess::DocumentState &state) const
{
    QString text;
    switch (state.reason) {
    case assess::Reason::None:
        text = state.lastDay ? Text::tr("in force until %1").arg(state.lastDay->toText())
                             : Text::tr("in force, no end stated");
        break;
    case assess::Reason::Expired:
        text = state.lastDay ? Text::tr("expired after %1").arg(state.lastDay->toText())
                             : Text::tr("period over");
        break;
    case assess::Reason::Draft:
        text = Text::tr("draft for comment");
        break;
    case assess::Reason::NotYet:
        text = Text::tr("not yet in force");
        break;
    default:
        text = explain::reasonName(state.reason, m_language);
    }
    if (!state.coversPlace && !state.placeUnknown)
        text += Text::tr("; another place");
    return text;
}

void AssessmentWriter::writeDocuments()
{
    m_text += u'\n' + Text::tr("Rules") + u'\n';
    Grid grid({});
    for (const assess::DocumentState &state : m_assessment.documents)
        grid.add({elided(state.document->title.in(m_language), nameColumns),
                  Text::tr("version %1").arg(explain::visible(state.document->version)),
                  stateOf(state)});
    m_text += grid.text(2);
}

void AssessmentWriter::writeTotals()
{
    const assess::Totals &totals = m_assessment.totals;
    m_text += u'\n' + Text::tr("Totals, never to be added up") + u'\n';
    Grid grid({false, true, false});
    const auto line = [&](const QString &label, const Amount &amount, const QString &note = {}) {
        grid.add({label, yuan(amount, m_language), note});
    };
    line(Text::tr("Certain"), totals.certainFigures,
         totals.notSet > 0
             ? Text::tr("besides, measures whose amount is set elsewhere: %1").arg(totals.notSet)
             : QString());
    line(Text::tr("Ceiling"), totals.ceiling);
    line(Text::tr("By review"), totals.byReview);
    if (!isNothing(totals.assumed))
        line(Text::tr("On your own assumptions"), totals.assumed);
    const std::array outside{
        std::pair(rulebook::Destination::Equity, &totals.outside.equity),
        std::pair(rulebook::Destination::Person, &totals.outside.person),
        std::pair(rulebook::Destination::Bank, &totals.outside.bank),
        std::pair(rulebook::Destination::Government, &totals.outside.government)};
    for (const auto &[destination, amount] : outside) {
        if (!isNothing(*amount))
            line(Text::tr("Not counted: %1").arg(explain::destinationName(destination, m_language)),
                 *amount);
    }
    m_text += grid.text(2);
}

/// What may be had together, where a rule has something to say about it.
void AssessmentWriter::writePortfolio()
{
    const assess::Portfolio &portfolio = m_assessment.portfolio;
    const auto ids = [this](const std::vector<const Outcome *> &outcomes) {
        QStringList names;
        for (const Outcome *one : outcomes)
            names += explain::visible(one->measure->id);
        return explain::listText(names, m_language);
    };
    const auto ruleText = [this](const rulebook::StackingRule &rule) {
        const rulebook::Document *document = rules().findDocument(rule.document);
        const rulebook::Article *article =
            document != nullptr ? document->findArticle(rule.article) : nullptr;
        const bool english = m_language == Language::English && article != nullptr;
        return Text::tr("%1 (%2)").arg(elided(rule.label.in(m_language), nameColumns),
                                       explain::visible(english ? article->en : rule.article));
    };
    const auto hindranceLine = [&](const assess::Hindrance &one, const QString &how) {
        return QString(2, u' ')
               + how.arg(explain::visible(one.outcome->measure->id),
                         one.rule != nullptr ? ruleText(*one.rule) : QString())
               + u'\n';
    };
    if (portfolio.forbidden.empty() && portfolio.reduced.empty() && portfolio.warnings.empty())
        return;
    m_text += u'\n' + Text::tr("Together") + u'\n';
    if (!portfolio.forbidden.empty() || !portfolio.reduced.empty())
        m_text +=
            QString(2, u' ') + Text::tr("best combination: %1").arg(ids(portfolio.chosen)) + u'\n';
    if (!portfolio.runnerUp.empty()) {
        const auto least = portfolio.leastDifference;
        const auto most = portfolio.greatestDifference;
        QString by;
        if (least && least == most)
            by = Text::tr(", %1 yuan less").arg(base::toGroupedText(base::Money::fromFen(*least)));
        m_text +=
            QString(2, u' ') + Text::tr("next best: %1").arg(ids(portfolio.runnerUp)) + by + u'\n';
    }
    for (const assess::Hindrance &one : portfolio.forbidden)
        m_text += hindranceLine(one, Text::tr("not %1: %2"));
    for (const assess::Hindrance &one : portfolio.reduced)
        m_text += hindranceLine(one, Text::tr("%1 may be cut: %2"));
    for (const rulebook::StackingRule *rule : portfolio.warnings)
        m_text += QString(2, u' ') + Text::tr("mind: %1").arg(ruleText(*rule)) + u'\n';
}

QString AssessmentWriter::amountCell(const Outcome &outcome) const
{
    const bool counts = outcome.verdict <= Verdict::Undetermined
                        && outcome.measure->amount.kind != rulebook::AmountKind::InKind;
    return counts ? yuan(outcome.amount, m_language) : QStringLiteral("—");
}

/// What the amount beside it is, or why there is none.
QString AssessmentWriter::noteCell(const Outcome &outcome) const
{
    const QString kind = explain::amountKindName(outcome.measure->amount.kind, m_language);
    QStringList parts;
    if (outcome.verdict == Verdict::Eligible)
        parts += kind;
    else if (outcome.verdict == Verdict::Conditional)
        parts += outcome.measure->amount.kind == rulebook::AmountKind::Grades
                     ? kind
                     : Text::tr("%1, once decided in favour").arg(kind);
    else if (outcome.verdict == Verdict::Undetermined)
        parts +=
            Text::tr("%1, facts missing: %2").arg(kind, QString::number(outcome.missing.size()));
    else
        parts += explain::headline(m_assessment, outcome, m_language);
    if (outcome.wouldBe && outcome.wouldBe->verdict <= Verdict::Undetermined)
        parts += Text::tr("were it in force: %1, %2")
                     .arg(explain::verdictName(outcome.wouldBe->verdict, m_language),
                          explain::amountPhrase(outcome.measure->amount.kind,
                                                outcome.wouldBe->amount, m_language));
    if (outcome.destination != rulebook::Destination::Grant)
        parts += explain::destinationName(outcome.destination, m_language);
    if (outcome.assumed)
        parts += Text::tr("on your own assumption");
    return elided(parts.join(Text::tr("; ")), headlineColumns);
}

QString AssessmentWriter::presumedLine(const Outcome &outcome) const
{
    QStringList names;
    for (const int slot : outcome.presumed) {
        const rulebook::FactInfo &fact = rules().vocabulary().facts[static_cast<std::size_t>(slot)];
        names += QStringLiteral("%1: %2").arg(elided(fact.label.in(m_language), titleColumns),
                                              fact.presumed.value_or(false) ? Text::tr("yes")
                                                                            : Text::tr("no"));
    }
    return Text::tr("presumed until answered: %1").arg(explain::listText(names, m_language));
}

QString AssessmentWriter::missingLine(const Outcome &outcome) const
{
    constexpr std::size_t shown = 6;
    QStringList names;
    for (std::size_t i = 0; i < std::min(shown, outcome.missing.size()); ++i)
        names += elided(explain::inputName(outcome.missing[i], rules(), m_language), titleColumns);
    if (outcome.missing.size() > shown)
        names += QString(QChar(0x2026));
    return Text::tr("missing: %1").arg(explain::listText(names, m_language));
}

/// The outcomes of one verdict, most money first; an open high end is more than any figure.
std::vector<const Outcome *> AssessmentWriter::group(Verdict verdict) const
{
    std::vector<const Outcome *> members;
    for (const Outcome &outcome : m_assessment.outcomes) {
        if (outcome.verdict == verdict)
            members.push_back(&outcome);
    }
    std::ranges::stable_sort(members, [](const Outcome *a, const Outcome *b) {
        const Amount &first = a->wouldBe ? a->wouldBe->amount : a->amount;
        const Amount &second = b->wouldBe ? b->wouldBe->amount : b->amount;
        if (first.low != second.low)
            return first.low > second.low;
        return first.high && second.high ? *first.high > *second.high
                                         : !first.high && second.high.has_value();
    });
    return members;
}

/// One grid for all groups, so that money stands below money.
void AssessmentWriter::writeMeasures()
{
    constexpr std::array order{Verdict::Eligible,   Verdict::Conditional, Verdict::Undetermined,
                               Verdict::NotInForce, Verdict::NotEligible, Verdict::NotApplicable};
    Grid grid({false, false, true, false, false});
    for (const Verdict verdict : order) {
        for (const Outcome *outcome : group(verdict))
            grid.add(
                {explain::visible(outcome->measure->id),
                 elided(outcome->measure->title.in(m_language), titleColumns), amountCell(*outcome),
                 elided(explain::articleName(*outcome->measure, rules(), m_language), titleColumns),
                 noteCell(*outcome)});
    }
    const QStringList lines = grid.lines(2);
    qsizetype next = 0;
    for (const Verdict verdict : order) {
        const auto members = group(verdict);
        if (!members.empty())
            m_text += QStringLiteral("\n%1 (%2)\n")
                          .arg(explain::verdictName(verdict, m_language),
                               QString::number(members.size()));
        for (const Outcome *outcome : members) {
            m_text += lines.value(next++) + u'\n';
            if (!outcome->missing.empty())
                m_text += QString(6, u' ') + missingLine(*outcome) + u'\n';
            if (!outcome->presumed.empty())
                m_text += QString(6, u' ') + presumedLine(*outcome) + u'\n';
        }
    }
}

/// A sign, and its word where the line does not say it anyhow.
QString signOf(const explain::Reason &reason)
{
    const bool speaks = reason.key == u"verdict" || reason.key.startsWith(u"row@")
                        || reason.key.startsWith(u"missing");
    const auto sign = [speaks](const QString &symbol, const QString &word) {
        return speaks ? symbol : symbol + u' ' + word;
    };
    switch (reason.mark) {
    case explain::Mark::Met:
        return sign(QStringLiteral("✓"), Text::tr("met"));
    case explain::Mark::Unmet:
        return sign(QStringLiteral("✗"), Text::tr("not met"));
    case explain::Mark::Unknown:
        return sign(QStringLiteral("?"), Text::tr("unknown"));
    case explain::Mark::Waits:
        return sign(QStringLiteral("…"), Text::tr("decided elsewhere"));
    case explain::Mark::NotInForce:
        return sign(QStringLiteral("–"), Text::tr("not in force"));
    case explain::Mark::NotApplicable:
        return sign(QStringLiteral("–"), Text::tr("not applicable"));
    default:
        return QStringLiteral("·");
    }
}

QString quoted(const QStringList &says)
{
    QString text;
    for (const QString &words : says)
        text += QStringLiteral("「%1」").arg(explain::visible(words));
    return text;
}

/// What fails is told in full: the sentence, what would turn it, who said what it rests on. What is joined of
/// several leaves the facts to those.
QStringList linesOfFailing(const explain::Reason &reason)
{
    QStringList lines{explain::visible(reason.sentence)};
    if (!reason.says.isEmpty())
        lines += explain::visible(reason.article) + u' ' + quoted(reason.says);
    if (reason.children.empty()) {
        if (!reason.change.isEmpty())
            lines += explain::visible(reason.change);
        for (const explain::FactUsed &fact : reason.facts)
            lines += explain::visible(
                fact.origin.isEmpty() ? Text::tr("%1: %2", "fact, value").arg(fact.name, fact.value)
                                      : Text::tr("%1: %2, %3", "fact, value, who said it")
                                            .arg(fact.name, fact.value, fact.origin));
    }
    for (const QString &detail : reason.detail.split(u'\n', Qt::SkipEmptyParts))
        lines += explain::visible(detail);
    return lines;
}

/// The lines of one reason below its first: figures, article and words, details.
QStringList linesOf(const explain::Reason &reason)
{
    QStringList lines;
    if (reason.mark == explain::Mark::Unmet && !reason.sentence.isEmpty())
        return linesOfFailing(reason);
    QStringList figures;
    for (const QString &figure : {reason.has, reason.needs}) {
        if (!figure.isEmpty())
            figures += explain::visible(figure);
    }
    QString first = figures.join(QStringLiteral("   "));
    if (!reason.margin.isEmpty())
        first += (first.isEmpty() ? QString() : QStringLiteral("   "))
                 + QStringLiteral("[%1]").arg(explain::visible(reason.margin));
    if (!first.isEmpty())
        lines += first;
    if (!reason.says.isEmpty())
        lines += explain::visible(reason.article) + u' ' + quoted(reason.says);
    for (const QString &detail : reason.detail.split(u'\n', Qt::SkipEmptyParts))
        lines += explain::visible(detail);
    if (reason.key.startsWith(u"missing/") && reason.missing.size() == 1)
        lines += explain::visible(reason.missing.front());
    return lines;
}

/// What changes nothing takes one line, or none.
bool isAside(const explain::Reason &reason)
{
    return !reason.decisive && reason.key.endsWith(u"/rounding");
}

void writeReason(const explain::Reason &reason, int depth, QString &text)
{
    if (isAside(reason))
        return;
    const QString indent(2 * depth, u' ');
    text += indent + signOf(reason) + QStringLiteral("  ") + explain::visible(reason.what) + u'\n';
    if (!reason.decisive && reason.key.startsWith(u"reading/") && !reason.children.empty()) {
        text += QStringLiteral("%1    %2   [%3]\n")
                    .arg(indent, explain::visible(reason.has),
                         Text::tr("another reading changes nothing"));
        return;
    }
    for (const QString &line : linesOf(reason))
        text += indent + QString(4, u' ') + line + u'\n';
    for (const explain::Reason &child : reason.children)
        writeReason(child, depth + 1, text);
}

} // namespace

QString assessmentText(const assess::Assessment &assessment, const cases::Case &subject,
                       Language language)
{
    return AssessmentWriter(assessment, subject, language).write();
}

QString reasonText(const explain::Reason &reason, Language)
{
    QString text = QStringLiteral("%1 · %2\n")
                       .arg(explain::visible(reason.what), explain::visible(reason.article));
    if (!reason.says.isEmpty())
        text += quoted(reason.says) + u'\n';
    for (const QString &detail : reason.detail.split(u'\n', Qt::SkipEmptyParts))
        text += explain::visible(detail) + u'\n';
    text += u'\n';
    for (const explain::Reason &child : reason.children)
        writeReason(child, 0, text);
    return text;
}

} // namespace report
