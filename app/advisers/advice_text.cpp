#include "advisers/advice_text.h"

#include "explain/words.h"

namespace advisers {

using base::Language;

QString AdviceText::promise(const advice::NextQuestions &next, Language language)
{
    if (!next.promise)
        return next.questions.empty()
                   ? tr("Nothing is missing: no answer changes an amount any more.")
                   : tr("No more money hangs on what is missing; verdicts alone do.");
    const auto &inputs = next.promise->inputs;
    const bool isOne = inputs.size() == 1;
    const QString count = QString::number(inputs.size());
    if (!next.promise->settles)
        return isOne ? tr("One more answer settles an amount that has no upper end yet.")
                     : tr("%1 more answers settle an amount that has no upper end yet.").arg(count);
    if (*next.promise->settles == base::Money())
        return isOne ? tr("One more answer settles a verdict.")
                     : tr("%1 more answers settle a verdict.").arg(count);
    const QString money = explain::moneyText(*next.promise->settles, language);
    return isOne ? tr("One more answer settles up to %1.").arg(money)
                 : tr("%1 more answers settle up to %2.").arg(count, money);
}

QString AdviceText::stake(const advice::Question &question, Language language)
{
    if (!question.decides)
        return tr("closes an open amount");
    if (*question.decides == base::Money())
        return tr("decides a verdict");
    return tr("decides up to %1").arg(explain::moneyText(*question.decides, language));
}

QStringList AdviceText::moves(const advice::Way &way, const rulebook::Rulebook &rules,
                              Language language)
{
    QStringList lines;
    for (const advice::Move &move : way.moves) {
        const rulebook::FactInfo &info = advice::infoOf(move.input, rules);
        const auto text = [&](const eval::Value &value) {
            return explain::valueText(value, info.type, info.form, rules, language);
        };
        lines += tr("%1: %2 → %3", "fact, value now, value needed")
                     .arg(explain::inputName(move.input, rules, language), text(move.from),
                          text(move.to));
    }
    return lines;
}

QString AdviceText::gain(const advice::Way &way, const rulebook::Measure &measure,
                         Language language)
{
    return tr("%1: %2", "verdict, amount")
        .arg(explain::verdictName(way.verdict, language),
             explain::amountPhrase(measure.amount.kind, way.amount, language));
}

QString AdviceText::day(const advice::Day &day, const rulebook::Rulebook &rules, Language language)
{
    if (day.kind == advice::Day::Kind::Verdict)
        return tr("From this day on: %1 (before: %2)")
            .arg(explain::verdictName(day.after, language),
                 explain::verdictName(day.before, language));
    return tr("Last day for: %1").arg(explain::inputName(*day.fact, rules, language));
}

} // namespace advisers
