#include "explain/plain_text.h"
#include "report/json_text.h"
#include "report/receipt.h"

#include <QCoreApplication>

#include <optional>

namespace report {

namespace {

struct Receipt {
    Q_DECLARE_TR_FUNCTIONS(report::Receipt)
};

constexpr int valueColumns = 60;

QString tokenOf(ReceiptCause cause)
{
    switch (cause) {
    case ReceiptCause::Input:
        return QStringLiteral("input");
    case ReceiptCause::Record:
        return QStringLiteral("record");
    case ReceiptCause::Rules:
        return QStringLiteral("rules");
    case ReceiptCause::Program:
        return QStringLiteral("program");
    }
    Q_UNREACHABLE();
}

QString headOf(ReceiptCause cause)
{
    switch (cause) {
    case ReceiptCause::Input:
        return Receipt::tr("Inputs: the case in the receipt was changed after it was made");
    case ReceiptCause::Record:
        return Receipt::tr("Record: the receipt itself was changed after it was made");
    case ReceiptCause::Rules:
        return Receipt::tr("Rules: they are not those of the receipt");
    case ReceiptCause::Program:
        return Receipt::tr("Program: the same inputs and rules give something else");
    }
    Q_UNREACHABLE();
}

QString valueOf(const QString &text)
{
    return text.isEmpty() ? Receipt::tr("(nothing)") : explain::elided(text, valueColumns);
}

/// What is told by the result that it leads to; the JSON has it.
bool isStepOnTheWay(const QString &path)
{
    return path.contains(u"/conditions/") || path.contains(u"/steps/");
}

QString lineOf(const ReceiptDifference &difference)
{
    QString line = QStringLiteral("  ") + explain::elided(difference.path, valueColumns);
    if (!difference.frozen.isEmpty() || !difference.now.isEmpty())
        line += QStringLiteral(": ") + valueOf(difference.frozen) + QStringLiteral(" → ")
                + valueOf(difference.now);
    return line + u'\n';
}

} // namespace

QString verificationText(const Verification &verification, base::Language)
{
    QString text = Receipt::tr("Receipt of %1, made by version %2")
                       .arg(explain::elided(verification.on, valueColumns),
                            explain::elided(verification.program, valueColumns))
                   + u'\n';
    if (verification.isSame())
        return text + Receipt::tr("Same: recomputed, every figure and every reason agrees.")
               + u'\n';
    std::optional<ReceiptCause> last;
    for (const ReceiptDifference &difference : verification.differences) {
        if (isStepOnTheWay(difference.path))
            continue;
        if (difference.cause != last)
            text += headOf(difference.cause) + u'\n';
        last = difference.cause;
        text += lineOf(difference);
    }
    if (verification.more)
        text += Receipt::tr("There are more differences than are listed.") + u'\n';
    return text;
}

QByteArray verificationJson(const Verification &verification)
{
    Json differences = Json::array();
    for (const ReceiptDifference &one : verification.differences)
        differences.push_back({{"cause", jsonOf(tokenOf(one.cause))},
                               {"path", jsonOf(one.path)},
                               {"frozen", jsonOf(one.frozen)},
                               {"now", jsonOf(one.now)}});
    return bytesOf(
        {{"same", verification.isSame()},
         {"on", jsonOf(verification.on)},
         {"program", {{"frozen", jsonOf(verification.program)}, {"now", HUISUAN_VERSION}}},
         {"differences", std::move(differences)},
         {"more", verification.more}});
}

} // namespace report
