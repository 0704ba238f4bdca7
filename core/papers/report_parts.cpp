#include "papers/report_parts.h"

#include "explain/words.h"
#include "papers/papers_text.h"

#include <array>

namespace papers {

using assess::Verdict;
using explain::Mark;

Text quiet(const QString &text) { return {text, Tone::Quiet}; }
Text strong(const QString &text) { return {text, Tone::Strong}; }
Cell cell(const QString &text, Tone tone) { return {{{text, tone}}, false, 0}; }
Cell moneyCell(const QString &text, Tone tone) { return {{{text, tone}}, true, 0}; }

Cell barCell(const pictures::Bar &bar, std::int64_t full, int width)
{
    constexpr int height = 9;
    const QSize size(width, height);
    Cell result;
    result.picture = Picture{pictures::svgOf(bar, full, size, pictures::paperInks()), size};
    return result;
}

QString numbered(int number, const QString &title, base::Language language)
{
    constexpr std::array<char16_t, 10> digits{u'一', u'二', u'三', u'四', u'五',
                                              u'六', u'七', u'八', u'九', u'十'};
    const auto index = static_cast<std::size_t>(number - 1);
    if (language == base::Language::Chinese && index < digits.size())
        return QStringLiteral("%1、%2").arg(QChar(digits[index]), title);
    return QStringLiteral("%1. %2").arg(QString::number(number), title);
}

QString yuanText(const assess::Amount &amount, base::Language language)
{
    const QString text = explain::amountText(amount, language);
    return amount.high || amount.low != base::Money() ? Papers::tr("%1 yuan").arg(text) : text;
}

QString stateText(const assess::DocumentState &state)
{
    switch (state.reason) {
    case assess::Reason::None:
        return state.lastDay ? Papers::tr("in force until %1").arg(state.lastDay->toText())
                             : Papers::tr("in force, no end stated");
    case assess::Reason::Expired:
        return state.lastDay ? Papers::tr("expired after %1").arg(state.lastDay->toText())
                             : Papers::tr("period over");
    case assess::Reason::Draft:
        return Papers::tr("draft for comment");
    case assess::Reason::NotYet:
        return Papers::tr("not yet in force");
    default:
        return Papers::tr("repealed");
    }
}

QString amountOf(const assess::Outcome &outcome, base::Language language)
{
    return outcome.verdict > Verdict::Undetermined
               ? QString()
               : explain::amountPhrase(outcome.measure->amount.kind, outcome.amount, language);
}

Tone toneOf(Mark mark)
{
    switch (mark) {
    case Mark::Met:
        return Tone::Met;
    case Mark::Unmet:
        return Tone::Unmet;
    case Mark::Unknown:
        return Tone::Unknown;
    case Mark::Waits:
        return Tone::Waits;
    case Mark::NotInForce:
    case Mark::NotApplicable:
        return Tone::Aside;
    case Mark::None:
        break;
    }
    return Tone::Plain;
}

Text markText(Mark mark)
{
    switch (mark) {
    case Mark::Met:
        return {QStringLiteral("✓ ") + Papers::tr("met"), Tone::Met};
    case Mark::Unmet:
        return {QStringLiteral("✗ ") + Papers::tr("not met"), Tone::Unmet};
    case Mark::Unknown:
        return {QStringLiteral("? ") + Papers::tr("unknown"), Tone::Unknown};
    case Mark::Waits:
        return {QStringLiteral("… ") + Papers::tr("decided elsewhere"), Tone::Waits};
    case Mark::NotInForce:
        return {QStringLiteral("– ") + Papers::tr("not in force"), Tone::Aside};
    case Mark::NotApplicable:
        return {QStringLiteral("– ") + Papers::tr("not applicable"), Tone::Aside};
    case Mark::None:
        break;
    }
    return {};
}

} // namespace papers
