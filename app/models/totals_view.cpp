#include "models/totals_view.h"

#include "explain/words.h"

namespace models {

namespace {

QString wanNumber(base::Money money)
{
    // Fen of the figure in 万元: 60.00 万元 is shown with the separators of 60.00 yuan.
    const std::optional<QString> wan = base::toWanText(money);
    const std::optional<base::Money> figure = wan ? base::moneyFromText(*wan) : std::nullopt;
    return figure ? base::toGroupedText(*figure) : QString();
}

} // namespace

bool givesMore(const assess::Amount &a, const assess::Amount &b)
{
    if (a.low != b.low)
        return a.low > b.low;
    return a.high.value_or(base::Money()) > b.high.value_or(base::Money());
}

TotalsView TotalsView::of(const assess::Totals &totals, base::Language language)
{
    TotalsView view;
    for (int i = 0; i < static_cast<int>(Total::None); ++i) {
        TotalLine line;
        line.total = static_cast<Total>(i);
        line.label = label(line.total);
        line.amount = totals.figuresOf(line.total);
        line.text = amountText(line.amount, language);
        if (line.total == Total::Certain && totals.notSet > 0) {
            line.notSet = totals.notSet;
            line.text = tr("%1 + set elsewhere: %2").arg(line.text).arg(line.notSet);
        }
        line.spoken = tr("%1: %2").arg(line.label, line.text);
        line.isZero = line.amount == assess::Amount() && line.notSet == 0;
        view.lines.push_back(std::move(line));
    }
    return view;
}

const TotalLine &TotalsView::line(Total total) const
{
    Q_ASSERT(total != Total::None);
    return lines[static_cast<std::size_t>(total)];
}

QString TotalsView::label(Total total)
{
    switch (total) {
    case Total::Certain:
        return tr("Certain");
    case Total::Ceiling:
        return tr("Up to");
    case Total::ByReview:
        return tr("By review");
    case Total::Assumed:
        return tr("On your assumptions");
    case Total::Equity:
        return tr("Not counted: equity");
    case Total::Person:
        return tr("Not counted: to persons");
    case Total::Bank:
        return tr("Not counted: to banks");
    case Total::Government:
        return tr("Not counted: to governments");
    case Total::None:
        break;
    }
    return {};
}

QString TotalsView::amountText(const assess::Amount &amount, base::Language language)
{
    if (!amount.high) {
        if (amount.low == base::Money())
            return tr("open");
        return tr("at least %1").arg(explain::moneyText(amount.low, language));
    }
    if (*amount.high == amount.low)
        return explain::moneyText(amount.low, language);
    const QString low = wanNumber(amount.low);
    const QString high = wanNumber(*amount.high);
    // 万元 is a unit of Chinese alone.
    if (language == base::Language::Chinese && !low.isEmpty() && !high.isEmpty())
        return QStringLiteral("%1 – %2 万元").arg(low, high);
    return tr("%1 – %2 yuan")
        .arg(base::toGroupedText(amount.low), base::toGroupedText(*amount.high));
}

} // namespace models
