#include "widgets/money_edit.h"

#include "base/capitals.h"
#include "base/rational.h"

#include <cstdint>

namespace widgets {

namespace {

constexpr std::int64_t fenPerYuan = 100;

struct Unit {
    QStringView suffix;
    std::int64_t yuan;
};

/// Longest first: 万元 before 元.
constexpr Unit units[] = {
    {u"亿元", 100'000'000}, {u"万元", 10'000}, {u"亿", 100'000'000}, {u"万", 10'000}, {u"元", 1},
};

/// Whether a text names 万 or 亿 itself: then yuan is what it does not say.
bool namesLargeUnit(const QString &typed) { return typed.contains(u'万') || typed.contains(u'亿'); }

QString withoutSeparators(QString text)
{
    text.remove(u',');
    text.remove(u' ');
    return text;
}

} // namespace

std::optional<base::Money> moneyFromTyped(const QString &typed)
{
    QString text = withoutSeparators(folded(typed));
    if (text.startsWith(u'¥'))
        text.remove(0, 1);
    std::int64_t yuan = 1;
    for (const Unit &unit : units) {
        if (text.endsWith(unit.suffix)) {
            text.chop(unit.suffix.size());
            yuan = unit.yuan;
            break;
        }
    }
    if (text.endsWith(u'%'))
        return std::nullopt;
    const auto number = base::rationalFromText(text);
    if (!number)
        return std::nullopt;
    const auto fen = base::multiply(*number, base::Rational(yuan * fenPerYuan));
    if (!fen)
        return std::nullopt;
    const auto whole = fen->toInt64();
    return whole ? std::optional(base::Money::fromFen(*whole)) : std::nullopt;
}

MoneyEdit::MoneyEdit(QWidget *parent) : LineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setInputMethodHints(Qt::ImhPreferNumbers);
}

QString MoneyEdit::clean(const QString &text) const
{
    const auto money = moneyFromTyped(text);
    return money ? base::toText(*money) : folded(text);
}

QString MoneyEdit::echo() const { return moneyEcho(text()); }

QString moneyEcho(const QString &typed)
{
    const auto money = moneyFromTyped(typed);
    if (!money)
        return {};
    const auto wan = namesLargeUnit(typed) ? std::nullopt : base::toWanText(*money);
    const QString capitals = base::toCapitals(*money);
    return wan ? MoneyEdit::tr("= %1 × 10,000 yuan · in capitals %2").arg(*wan, capitals)
               : MoneyEdit::tr("= %1 yuan · in capitals %2")
                     .arg(base::toGroupedText(*money), capitals);
}

QString moneyInCapitals(const QString &typed)
{
    const auto money = moneyFromTyped(typed);
    return money ? base::toCapitals(*money) : QString();
}

NumberEdit::NumberEdit(QWidget *parent) : LineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setInputMethodHints(Qt::ImhPreferNumbers);
}

QString NumberEdit::clean(const QString &text) const { return withoutSeparators(folded(text)); }

} // namespace widgets
