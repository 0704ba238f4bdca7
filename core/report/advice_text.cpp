#include "report/advice_text.h"

#include "explain/plain_text.h"
#include "explain/words.h"
#include "report/grid.h"

#include <QCoreApplication>

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
    const QString low = courseText(piece.low, result, piece);
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

QString pieceLines(const std::vector<Piece> &pieces, const advice::WhatIf &result, bool withVerdict,
                   Language language)
{
    const auto positionText = [&](std::int64_t at) {
        return explain::valueText(base::Range::point(result.fact.valueAt(at)), result.fact.type,
                                  result.fact.form, *result.rules, language);
    };
    Grid grid({true, false, true, false, false});
    for (const Piece &piece : pieces)
        grid.add({positionText(piece.from), QStringLiteral("–"), positionText(piece.to),
                  startText(piece.start),
                  withVerdict && piece.verdict > assess::Verdict::Undetermined
                      ? explain::verdictName(piece.verdict, language)
                      : amountText(result, piece)});
    return grid.text(4);
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

QString whatIfText(const advice::WhatIf &result, Language language)
{
    QString text =
        elided(explain::inputName(result.fact.input, *result.rules, language), nameColumns) + u'\n';
    bool moves = false;
    for (const advice::AwardPieces &award : result.awards) {
        if (award.pieces.size() < 2 && award.pieces.front().low.moving.empty()
            && (!award.pieces.front().high || award.pieces.front().high->moving.empty()))
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
    const std::array totals{
        std::pair(Advice::tr("Total, certain"), &result.totals.certain),
        std::pair(Advice::tr("Total, ceiling"), &result.totals.ceiling),
        std::pair(Advice::tr("Total, by review"), &result.totals.byReview),
        std::pair(Advice::tr("Total, on your own assumptions"), &result.totals.assumed)};
    for (const auto &[label, pieces] : totals) {
        if (pieces->size() > 1 || !pieces->front().low.moving.empty())
            text += QStringLiteral("\n  %1\n").arg(label)
                    + pieceLines(*pieces, result, false, language);
    }
    return text;
}

} // namespace report
