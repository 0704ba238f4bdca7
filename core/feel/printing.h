// What both printers share: texts that know how tightly they bind.
#pragma once

#include "feel/formula.h"

#include <QString>
#include <QStringList>

namespace feel::printing {

enum Strength { Loose, Or, And, Comparison, Sum, Product, Power, Sign, Operand };

struct Text {
    QString text;
    Strength strength = Operand;
};

/// The text, in parentheses where it binds less tightly than `least`.
QString within(const Text &text, Strength least);

/// `left sign right`; operations of one strength group to the left.
Text binary(const Text &left, const QString &sign, const Text &right, Strength strength);

/// `a and b and c`
Text joined(const QList<Text> &operands, const QString &word, Strength strength);

Text conditional(const QString &condition, const QString &first, const QString &second);

QString call(const QString &name, const QStringList &arguments);

QString range(const QString &low, const QString &high, bool lowOpen, bool highOpen);

/// `subject in test` or `subject in (test, test)`; `isBracketed`: the only test is a range or list.
Text membership(const Text &subject, const QStringList &tests, bool isBracketed);

QString signOf(Op comparison);

} // namespace feel::printing
