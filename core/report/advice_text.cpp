#include "report/advice_text.h"

#include "explain/plain_text.h"
#include "explain/words.h"
#include "report/grid.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace report {

namespace {

using advice::Piece;
using base::Language;
using explain::elided;

struct Advice {
    Q_DECLARE_TR_FUNCTIONS(report::Advice)
};

constexpr int nameColumns = 60;

QString idsOf(const std::vector<const rulebook::Measure *> &measures, Language language)
{
    QStringList ids;
    for (const rulebook::Measure *measure : measures)
        ids += explain::visible(measure->id);
    return explain::listText(ids, language);
}

QString yuan(base::Money money) { return Advice::tr("%1 yuan").arg(base::toGroupedText(money)); }

QString promiseLine(const advice::NextQuestions &next, Language language)
{
    const advice::Promise &promise = *next.promise;
    const QString count = QString::number(promise.inputs.size());
    const QString ids = idsOf(promise.measures, language);
    if (!promise.settles)
        return Advice::tr("Answers: %1. They settle an amount that has no upper end yet (%2).")
            .arg(count, ids);
    if (*promise.settles == base::Money())
        return Advice::tr("Answers: %1. They settle %2.").arg(count, ids);
    return Advice::tr("Answers: %1. They settle up to %2 (%3).")
        .arg(count, yuan(*promise.settles), ids);
}

/// "3.00 yuan → 5.00 yuan", or one figure where nothing moves.
QString courseText(const advice::Course &course, const advice::WhatIf &result, const Piece &piece)
{
    const auto first = course.at(result.fact.valueAt(piece.from));
    const auto last = course.at(result.fact.valueAt(piece.to));
    if (!first || !last)
        return Advice::tr("too large");
    return *first == *last ? yuan(*first)
                           : Advice::tr("%1 → %2").arg(base::toGroupedText(*first), yuan(*last));
}

QString amountText(const advice::WhatIf &result, const Piece &piece)
{
    QString low = courseText(piece.low, result, piece);
    if (!piece.high)
        return Advice::tr("at least %1").arg(low);
    if (*piece.high == piece.low)
        return low;
    return Advice::tr("from %1 to %2").arg(low, courseText(*piece.high, result, piece));
}

QString startText(advice::Start start)
{
    switch (start) {
    case advice::Start::Edge:
        return {};
    case advice::Start::Kink:
        return Advice::tr("bend");
    case advice::Start::Cliff:
        return Advice::tr("jump");
    }
    Q_UNREACHABLE();
}

QString pieceLines(const std::vector<Piece> &pieces, const advice::WhatIf &result, bool isAward,
                   Language language)
{
    Grid grid({true, false, true, false, false});
    for (const Piece &piece : pieces) {
        const PieceText text = pieceText(piece, result, isAward, language);
        grid.add({text.from, QStringLiteral("–"), text.to, text.start, text.amount});
    }
    return grid.text(4);
}

QString noWayText(assess::Verdict verdict, Language language)
{
    if (verdict == assess::Verdict::NotEligible)
        return Advice::tr("No way among up to three facts that can still change.");
    return Advice::tr("%1: there is nothing to change.")
        .arg(explain::verdictName(verdict, language));
}

/// "Contract 3 · Contract sum: 480,000.00 yuan → 500,000.00 yuan (+20,000.00 yuan)".
QString moveText(const advice::Move &move, const rulebook::Rulebook &rules, Language language)
{
    const feel::Type type = advice::symbolOf(move.input, rules.symbols()).type;
    const rulebook::NumberForm form = advice::infoOf(move.input, rules).form;
    QString text =
        QStringLiteral("%1 → %2").arg(explain::valueText(move.from, type, form, rules, language),
                                      explain::valueText(move.to, type, form, rules, language));
    if (move.by)
        text = Advice::tr("%1 (%2)", "values, change")
                   .arg(text, explain::deltaText(*move.by, type.kind, form));
    return Advice::tr("%1: %2", "fact, values")
        .arg(elided(explain::inputName(move.input, rules, language), nameColumns), text);
}

QString wayLines(const advice::Way &way, const rulebook::Measure &measure,
                 const advice::NearestWays &nearest, Language language)
{
    QString text;
    for (const advice::Move &move : way.moves)
        text += (text.isEmpty() ? QStringLiteral("  · ") : QStringLiteral("    "))
                + moveText(move, *nearest.rules, language) + u'\n';
    const QString amount = explain::amountPhrase(measure.amount.kind, way.amount, language);
    const QString verdict = explain::verdictName(way.verdict, language);
    text +=
        QString(6, u' ')
        + (way.on == nearest.on ? Advice::tr("then %1: %2", "verdict, amount").arg(verdict, amount)
                                : Advice::tr("then, on %1, %2: %3", "date, verdict, amount")
                                      .arg(way.on.toText(), verdict, amount));
    return text + u'\n';
}

/// By how much the money before exceeds the money after; nothing where it does not.
struct Loss {
    std::optional<base::Money> by; ///< absent: an amount that is not set here
    bool isSure = false;           ///< else it is a ceiling
};

std::optional<Loss> lossOf(const assess::Amount &before, const assess::Amount &after,
                           const rulebook::Measure &measure)
{
    if (!before.high)
        return after.high ? std::optional(Loss{}) : std::nullopt;
    if (!after.high || *after.high >= *before.high)
        return std::nullopt;
    const bool isSure = before.low == *before.high && after.low == *after.high
                        && measure.amount.kind == rulebook::AmountKind::Exact;
    return Loss{base::Money::fromFen(before.high->fen() - after.high->fen()), isSure};
}

QString lessText(const Loss &loss)
{
    if (!loss.by)
        return Advice::tr("an amount that is not set here less");
    return (loss.isSure ? Advice::tr("%1 less") : Advice::tr("up to %1 less")).arg(yuan(*loss.by));
}

QString moreText(const Loss &gain)
{
    if (!gain.by)
        return Advice::tr("an amount that is not set here more");
    return (gain.isSure ? Advice::tr("%1 more") : Advice::tr("up to %1 more")).arg(yuan(*gain.by));
}

QString verdictText(const advice::Day &day, Language language)
{
    QString text = Advice::tr("%1 → %2").arg(explain::verdictName(day.before, language),
                                             explain::verdictName(day.after, language));
    if (const auto loss = lossOf(day.amountBefore, day.amountAfter, *day.measure))
        return Advice::tr("%1: %2", "what happens, money").arg(text, lessText(*loss));
    if (const auto gain = lossOf(day.amountAfter, day.amountBefore, *day.measure))
        return Advice::tr("%1: %2", "what happens, money").arg(text, moreText(*gain));
    return text;
}

/// "Contract 1 · Signed on by this day: up to 600,000.00 yuan more (within the period of validity)".
QString lastDayText(const advice::Day &day, const rulebook::Rulebook &rules, Language language)
{
    const auto &conditions = day.measure->conditions;
    const auto condition = std::ranges::find(conditions, day.condition, &rulebook::Condition::id);
    const QString why = condition != conditions.end() ? condition->label.in(language)
                                                      : Advice::tr("within the period of validity");
    const QString fact = elided(explain::inputName(*day.fact, rules, language), nameColumns);
    const auto loss = lossOf(day.amountBefore, day.amountAfter, *day.measure);
    return loss ? Advice::tr("%1 by this day: %2 (%3)").arg(fact, moreText(*loss), why)
                : Advice::tr("%1 by this day (%2)").arg(fact, why);
}

/// Whether anybody could have claimed before or can after.
bool concernsAClaim(const advice::Day &day)
{
    return day.kind == advice::Day::Kind::LastDay
           || std::min(day.before, day.after) <= assess::Verdict::Undetermined;
}

} // namespace

QString questionsText(const advice::NextQuestions &next, Language language)
{
    if (next.settled && next.questions.empty())
        return Advice::tr("Nothing is missing: no answer changes a total.") + u'\n';
    QString text;
    if (next.promise)
        text += promiseLine(next, language) + QStringLiteral("\n\n");
    text += Advice::tr("To be answered, what decides most first") + u'\n';
    Grid grid({true, false, false, false, false});
    int number = 0;
    for (const advice::Question &question : next.questions) {
        const QString decides = !question.decides ? Advice::tr("closes an open end")
                                : *question.decides == base::Money()
                                    ? Advice::tr("decides a verdict")
                                    : Advice::tr("decides up to %1").arg(yuan(*question.decides));
        grid.add({QString::number(++number),
                  elided(explain::inputName(question.input, *next.rules, language), nameColumns),
                  decides, idsOf(question.measures, language),
                  eval::pathOf(question.input, next.rules->symbols())});
    }
    return text + grid.text(2);
}

PieceText pieceText(const Piece &piece, const advice::WhatIf &result, bool isAward,
                    Language language)
{
    const auto positionText = [&](std::int64_t at) {
        return explain::valueText(base::Range::point(result.fact.valueAt(at)), result.fact.type,
                                  result.fact.form, *result.rules, language);
    };
    const bool isNothing = isAward && piece.verdict > assess::Verdict::Undetermined;
    return {positionText(piece.from), positionText(piece.to), startText(piece.start),
            isNothing ? explain::verdictName(piece.verdict, language) : amountText(result, piece)};
}

QString whatIfText(const advice::WhatIf &result, Language language)
{
    QString text =
        elided(explain::inputName(result.fact.input, *result.rules, language), nameColumns) + u'\n';
    bool moves = false;
    for (const advice::AwardPieces &award : result.awards) {
        if (!advice::moves(award.pieces))
            continue;
        moves = true;
        text += QStringLiteral("\n  %1 %2 (%3)\n")
                    .arg(explain::visible(award.measure->id),
                         elided(award.measure->title.in(language), nameColumns),
                         explain::articleName(*award.measure, *result.rules, language));
        if (award.approximate)
            text += QString(4, u' ')
                    + Advice::tr("Other facts are not known; the amounts are bounds.") + u'\n';
        text += pieceLines(award.pieces, result, true, language);
    }
    if (!moves)
        return text + u'\n' + Advice::tr("No award changes in this range.") + u'\n';
    const std::array labels{Advice::tr("Total, certain"), Advice::tr("Total, ceiling"),
                            Advice::tr("Total, by review"),
                            Advice::tr("Total, on your own assumptions")};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto &pieces = result.totals.*advice::totalPieces[i];
        if (advice::moves(pieces))
            text += QStringLiteral("\n  %1\n").arg(labels[i])
                    + pieceLines(pieces, result, false, language);
    }
    if (result.isBeforeStacking)
        text += u'\n' + QString(2, u' ')
                + Advice::tr("Totals are sums before the rules on several supports together.")
                + u'\n';
    return text;
}

QString nearestText(const advice::NearestWays &nearest, Language language)
{
    QString text;
    int none = 0;
    for (const advice::MeasureWays &one : nearest.measures) {
        const bool isAsked = nearest.measures.size() == 1;
        none += one.ways.empty() ? 1 : 0;
        if (one.ways.empty() && !isAsked)
            continue;
        text += QStringLiteral("%1 %2 (%3)\n")
                    .arg(explain::visible(one.measure->id),
                         elided(one.measure->title.in(language), nameColumns),
                         explain::articleName(*one.measure, *nearest.rules, language));
        if (one.ways.empty())
            return text + QString(2, u' ') + noWayText(one.verdict, language) + u'\n';
        for (const advice::Way &way : one.ways)
            text += wayLines(way, *one.measure, nearest, language);
        text += u'\n';
    }
    if (none > 0)
        text +=
            Advice::tr("Measures without a way among up to three facts that can still change: %1")
                .arg(none)
            + u'\n';
    return text.isEmpty() ? Advice::tr("No measure is known not to be met.") + u'\n' : text;
}

QString calendarText(const advice::Calendar &calendar, Language language)
{
    QString text =
        Advice::tr("From %1 to %2").arg(calendar.from.toText(), calendar.until.toText()) + u'\n';
    if (calendar.days.empty())
        return text + QString(2, u' ') + Advice::tr("Nothing changes or is lost.") + u'\n';
    int others = 0;
    for (const advice::Day &day : calendar.days) {
        if (!concernsAClaim(day)) {
            ++others;
            continue;
        }
        const QString event = day.kind == advice::Day::Kind::Verdict
                                  ? verdictText(day, language)
                                  : lastDayText(day, *calendar.rules, language);
        text += QStringLiteral("\n  %1  %2\n").arg(day.date.toText(), event);
        text += QStringLiteral("    %1 %2 (%3)\n")
                    .arg(explain::visible(day.measure->id),
                         elided(day.measure->title.in(language), nameColumns),
                         explain::articleName(*day.measure, *calendar.rules, language));
    }
    if (others > 0)
        text += u'\n' + QString(2, u' ')
                + Advice::tr("Besides, changes of measures that are not met before or after: %1")
                      .arg(others)
                + u'\n';
    return text;
}

} // namespace report
