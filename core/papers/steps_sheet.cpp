#include "papers/steps_sheet.h"

#include "papers/papers_text.h"

#include <algorithm>

namespace papers {

namespace {

using assess::Stage;
using base::Int128;
using base::Rational;
using Kind = Stage::Kind;

std::optional<Fraction> fractionOf(const std::optional<Rational> &value)
{
    if (!value)
        return std::nullopt;
    return Fraction{value->numerator(), value->denominator()};
}

bool fits(Int128 value) { return -mostExact <= value && value <= mostExact; }

bool isEqual(const Fraction &fraction, const Rational &value)
{
    const auto reduced = Rational::make(fraction.numerator, fraction.denominator);
    return reduced && *reduced == value;
}

/// A numerator or denominator as a formula, with what it comes to.
struct Half {
    QString formula;
    Int128 value = 0;
};

/// Both halves of a step's result; absent where it is no formula.
struct Made {
    Half above;
    Half below;
};

/// Names of the four cells that a step reads, and what stands in them.
struct Reads {
    QString p, q; ///< the row above: numerator, denominator
    QString m, n; ///< the operand
    Fraction before;
    Fraction operand;
};

Made rate(const Reads &r)
{
    return {{QStringLiteral("=%1*%2").arg(r.p, r.m), r.before.numerator * r.operand.numerator},
            {QStringLiteral("=%1*%2").arg(r.q, r.n), r.before.denominator * r.operand.denominator}};
}

Made less(const Reads &r)
{
    const Int128 rest =
        r.before.numerator * r.operand.denominator - r.operand.numerator * r.before.denominator;
    return {{QStringLiteral("=MAX(0,%1*%4-%3*%2)").arg(r.p, r.q, r.m, r.n), rest > 0 ? rest : 0},
            {QStringLiteral("=%1*%2").arg(r.q, r.n), r.before.denominator * r.operand.denominator}};
}

Made bound(const Reads &r, bool isFloor)
{
    const Int128 left = r.before.numerator * r.operand.denominator;
    const Int128 right = r.operand.numerator * r.before.denominator;
    const bool keeps = isFloor ? left >= right : left <= right;
    const QString test =
        QStringLiteral("%1*%4%5%3*%2")
            .arg(r.p, r.q, r.m, r.n, isFloor ? QStringLiteral(">=") : QStringLiteral("<="));
    return {{QStringLiteral("=IF(%1,%2,%3)").arg(test, r.p, r.m),
             keeps ? r.before.numerator : r.operand.numerator},
            {QStringLiteral("=IF(%1,%2,%3)").arg(test, r.q, r.n),
             keeps ? r.before.denominator : r.operand.denominator}};
}

/// Whether the products that a step compares or takes apart stay exact.
bool productsFit(const Reads &r)
{
    return fits(r.before.numerator) && fits(r.before.denominator) && fits(r.operand.numerator)
           && fits(r.operand.denominator) && fits(r.before.numerator * r.operand.denominator)
           && fits(r.operand.numerator * r.before.denominator);
}

Int128 floorOf(Int128 numerator, Int128 denominator)
{
    const Int128 quotient = numerator / denominator;
    return numerator % denominator < 0 ? quotient - 1 : quotient;
}

Made rounded(const QString &p, const QString &q, const Fraction &before, base::Rounding rounding)
{
    const Int128 n = before.numerator;
    const Int128 d = before.denominator;
    Half whole;
    switch (rounding) {
    case base::Rounding::Down:
        whole = {QStringLiteral("=MAX(0,INT(%1/%2))").arg(p, q), floorOf(n, d)};
        break;
    case base::Rounding::HalfUp:
        whole = {QStringLiteral("=MAX(0,INT((2*%1+%2)/(2*%2)))").arg(p, q),
                 floorOf(2 * n + d, 2 * d)};
        break;
    case base::Rounding::Up:
        whole = {QStringLiteral("=MAX(0,-INT(-%1/%2))").arg(p, q), -floorOf(-n, d)};
        break;
    }
    whole.value = std::max<Int128>(whole.value, 0);
    return {whole, {QStringLiteral("=1"), 1}};
}

QString tokenOf(Kind kind)
{
    switch (kind) {
    case Kind::Base:
        return QStringLiteral("base");
    case Kind::Rate:
        return QStringLiteral("rate");
    case Kind::Less:
        return QStringLiteral("less");
    case Kind::Floor:
        return QStringLiteral("floor");
    case Kind::Cap:
        return QStringLiteral("cap");
    case Kind::Rounding:
        return QStringLiteral("rounding");
    }
    Q_UNREACHABLE();
}

QString nameOf(Kind kind, base::Rounding rounding)
{
    switch (kind) {
    case Kind::Base:
        return Papers::tr("Base");
    case Kind::Rate:
        return Papers::tr("Rate");
    case Kind::Less:
        return Papers::tr("Taken off");
    case Kind::Floor:
        return Papers::tr("Floor");
    case Kind::Cap:
        return Papers::tr("Cap");
    case Kind::Rounding:
        break;
    }
    return rounding == base::Rounding::Down     ? Papers::tr("Rounded down to the fen")
           : rounding == base::Rounding::HalfUp ? Papers::tr("Rounded half up to the fen")
                                                : Papers::tr("Rounded up to the fen");
}

} // namespace

StepsSheet::StepsSheet(Sheet sheet, base::Language language)
    : m_sheet(std::move(sheet)), m_language(language)
{
    m_sheet.widths({10, 26, 26, 10, 14, 8, 14, 8, 16, 8, 16, 8, 30});
    m_sheet.head({Papers::tr("Measure"), Papers::tr("Row or group"), Papers::tr("Step"),
                  Papers::tr("Kind"), Papers::tr("Operand, low: numerator"), Papers::tr("over"),
                  Papers::tr("Operand, high: numerator"), Papers::tr("over"),
                  Papers::tr("Result in fen, low: numerator"), Papers::tr("over"),
                  Papers::tr("Result in fen, high: numerator"), Papers::tr("over"),
                  Papers::tr("Remark")});
}

QString StepsSheet::at(int column, int back) const { return cellName(m_row - back, column); }

void StepsSheet::putFixed(int column, const std::optional<Rational> &wanted)
{
    m_isExact = false;
    if (!wanted) {
        m_sheet.text(m_row, column, Papers::tr("open"), CellForm::Quiet);
        return;
    }
    const bool small = fits(wanted->numerator()) && fits(wanted->denominator());
    if (small) {
        m_sheet.number(m_row, column, static_cast<std::int64_t>(wanted->numerator()));
        m_sheet.number(m_row, column + 1, static_cast<std::int64_t>(wanted->denominator()));
    } else {
        m_sheet.text(m_row, column, base::toText(wanted->numerator()));
        m_sheet.text(m_row, column + 1, base::toText(wanted->denominator()));
    }
    m_sheet.text(m_row, Remark, Papers::tr("a value, no formula"), CellForm::Quiet);
}

void StepsSheet::putOperand(const base::Range &operand)
{
    const bool exact = m_isExact;
    if (operand.low)
        putFixed(OperandLow, operand.low);
    if (operand.high)
        putFixed(OperandHigh, operand.high);
    if (!operand.high)
        m_sheet.text(m_row, OperandHigh, Papers::tr("open"), CellForm::Quiet);
    m_sheet.text(m_row, Remark, {});
    m_isExact = exact;
}

void StepsSheet::putBase(const Stage &stage, const QStringList &baseCells)
{
    const bool linked = !baseCells.isEmpty() && stage.result.isPoint()
                        && stage.result.low->isWhole() && fits(stage.result.low->numerator());
    const bool exact = m_isExact;
    if (linked) {
        const auto value = static_cast<std::int64_t>(stage.result.low->numerator());
        const QString sum = u'=' + baseCells.join(u'+');
        for (const int column : {OperandLow, OperandHigh}) {
            m_sheet.formula(m_row, column, sum, value);
            m_sheet.number(m_row, column + 1, 1);
        }
    } else {
        putOperand(stage.operand);
    }
    m_isExact = exact;
    for (const bool isHigh : {false, true}) {
        const auto &end = isHigh ? stage.result.high : stage.result.low;
        const int from = isHigh ? OperandHigh : OperandLow;
        const int to = isHigh ? High : Low;
        auto &now = isHigh ? m_now.high : m_now.low;
        now = fractionOf(end);
        if (!now || !fits(now->numerator) || !fits(now->denominator)) {
            putFixed(to, end);
            continue;
        }
        m_sheet.formula(m_row, to, u'=' + at(from), static_cast<std::int64_t>(now->numerator));
        m_sheet.formula(m_row, to + 1, u'=' + at(from + 1),
                        static_cast<std::int64_t>(now->denominator));
    }
}

/// One end of a step behind the base.
void StepsSheet::step(const Stage &stage, base::Rounding rounding, bool isHigh)
{
    const auto &wanted = isHigh ? stage.result.high : stage.result.low;
    const auto &before = isHigh ? m_before.high : m_before.low;
    auto &now = isHigh ? m_now.high : m_now.low;
    const int to = isHigh ? High : Low;
    // What is taken off works the other way round.
    const bool takesHigh = stage.kind == Kind::Less ? !isHigh : isHigh;
    const auto operand = fractionOf(takesHigh ? stage.operand.high : stage.operand.low);
    const int from = takesHigh ? OperandHigh : OperandLow;
    std::optional<Made> made;
    if (stage.kind == Kind::Rounding) {
        constexpr int doubled = 2;
        if (before && fits(before->numerator * doubled) && fits(before->denominator * doubled))
            made = rounded(at(to, 1), at(to + 1, 1), *before, rounding);
    } else if (before && operand) {
        const Reads reads{at(to, 1), at(to + 1, 1), at(from), at(from + 1), *before, *operand};
        if (productsFit(reads))
            made = stage.kind == Kind::Rate   ? rate(reads)
                   : stage.kind == Kind::Less ? less(reads)
                                              : bound(reads, stage.kind == Kind::Floor);
    } else if (operand && stage.kind == Kind::Cap) {
        made = Made{{u'=' + at(from), operand->numerator},
                    {u'=' + at(from + 1), operand->denominator}};
    }
    const bool good = made && wanted && fits(made->above.value) && fits(made->below.value)
                      && isEqual({made->above.value, made->below.value}, *wanted);
    now = good ? std::optional(Fraction{made->above.value, made->below.value}) : fractionOf(wanted);
    if (!good) {
        putFixed(to, wanted);
        return;
    }
    m_sheet.formula(m_row, to, made->above.formula, static_cast<std::int64_t>(made->above.value));
    m_sheet.formula(m_row, to + 1, made->below.formula,
                    static_cast<std::int64_t>(made->below.value));
}

void StepsSheet::put(const Stage &stage, base::Rounding rounding, const QStringList &baseCells)
{
    QString label = nameOf(stage.kind, rounding);
    if (stage.alternative != nullptr && !stage.alternative->label.isEmpty())
        label = stage.alternative->label.in(m_language);
    m_sheet.text(m_row, Step, label);
    m_sheet.text(m_row, Token, tokenOf(stage.kind), CellForm::Quiet);
    if (stage.kind == Kind::Base) {
        putBase(stage, baseCells);
    } else {
        if (stage.kind != Kind::Rounding)
            putOperand(stage.operand);
        step(stage, rounding, false);
        step(stage, rounding, true);
    }
    m_before = m_now;
    ++m_row;
}

/// The verdict as a factor on each end: an award that is not sure has no low end, one that is refused none.
void StepsSheet::putResult(const assess::Outcome &outcome, const QString &groupName,
                           assess::Verdict verdict, const assess::Amount &amount)
{
    m_sheet.text(m_row, Measure, outcome.measure->id);
    m_sheet.text(m_row, Group, groupName);
    m_sheet.text(m_row, Step, Papers::tr("Result, by the verdict"), CellForm::Strong);
    m_sheet.text(m_row, Token, QStringLiteral("result"), CellForm::Quiet);
    const auto end = [&](bool isHigh, const std::optional<base::Money> &wanted) {
        const auto &before = isHigh ? m_before.high : m_before.low;
        const int to = isHigh ? High : Low;
        const int from = isHigh ? OperandHigh : OperandLow;
        const auto worst = isHigh ? assess::Verdict::Undetermined : assess::Verdict::Conditional;
        const std::int64_t factor = verdict <= worst ? 1 : 0;
        m_sheet.number(m_row, from, factor);
        if (!wanted) {
            putFixed(to, std::nullopt);
            return;
        }
        const Rational value(wanted->fen());
        const bool good = before && before->denominator == 1
                          && isEqual({before->numerator * factor, 1}, value) && fits(wanted->fen());
        if (!good) {
            putFixed(to, value);
            return;
        }
        m_sheet.formula(m_row, to, QStringLiteral("=%1*%2").arg(at(to, 1), at(from)),
                        wanted->fen());
    };
    end(false, amount.low);
    end(true, amount.high);
    ++m_row;
}

StepsOfMeasure StepsSheet::add(const assess::Outcome &outcome, const QString &groupName,
                               const std::vector<Stage> &stages, assess::Verdict verdict,
                               const assess::Amount &amount, const QStringList &baseCells)
{
    StepsOfMeasure result;
    result.firstRow = m_row;
    m_isExact = true;
    m_before = {};
    for (const Stage &stage : stages) {
        m_sheet.text(m_row, Measure, outcome.measure->id, CellForm::Quiet);
        m_sheet.text(m_row, Group, groupName, CellForm::Quiet);
        put(stage, outcome.measure->amount.rounding, baseCells);
    }
    putResult(outcome, groupName, verdict, amount);
    result.lastRow = m_row - 1;
    result.isExact = m_isExact;
    return result;
}

} // namespace papers
