#include "feel/printing.h"

namespace feel::printing {

QString within(const Text &text, Strength least)
{
    return text.strength < least ? u'(' + text.text + u')' : text.text;
}

Text binary(const Text &left, const QString &sign, const Text &right, Strength strength)
{
    // Comparisons do not chain: both sides bind more tightly.
    const auto tighter = static_cast<Strength>(strength + 1);
    const Strength leftLeast = strength == Comparison ? tighter : strength;
    return {within(left, leftLeast) + u' ' + sign + u' ' + within(right, tighter), strength};
}

Text joined(const QList<Text> &operands, const QString &word, Strength strength)
{
    QStringList parts;
    for (const Text &operand : operands)
        parts += within(operand, Comparison);
    return {parts.join(u' ' + word + u' '), strength};
}

Text conditional(const QString &condition, const QString &first, const QString &second)
{
    return {QStringLiteral("if ") + condition + QStringLiteral(" then ") + first
                + QStringLiteral(" else ") + second,
            Loose};
}

QString call(const QString &name, const QStringList &arguments)
{
    return name + u'(' + arguments.join(QStringLiteral(", ")) + u')';
}

QString range(const QString &low, const QString &high, bool lowOpen, bool highOpen)
{
    return (lowOpen ? u'(' : u'[') + low + QStringLiteral("..") + high + (highOpen ? u')' : u']');
}

Text membership(const Text &subject, const QStringList &tests, bool isBracketed)
{
    const QString list = tests.join(QStringLiteral(", "));
    return {within(subject, Sum) + QStringLiteral(" in ")
                + (isBracketed && tests.size() == 1 ? list : u'(' + list + u')'),
            Comparison};
}

QString signOf(Op comparison)
{
    switch (comparison) {
    case Op::NotEqual:
        return QStringLiteral("!=");
    case Op::Less:
        return QStringLiteral("<");
    case Op::LessEqual:
        return QStringLiteral("<=");
    case Op::Greater:
        return QStringLiteral(">");
    case Op::GreaterEqual:
        return QStringLiteral(">=");
    default:
        return QStringLiteral("=");
    }
}

} // namespace feel::printing
