// Amounts in capital characters: the vectors of the rules for vouchers, and a reader of its own that gets
// every amount back.
#include "base/capitals.h"

#include <QtTest>

#include <random>

using base::Money;
using base::toCapitals;

namespace {

/// Reads what toCapitals() writes, by another way: units add up from the left. Absent where the text has
/// anything that the rules do not know.
std::optional<std::uint64_t> wholeFrom(QStringView text)
{
    static const QString digits = QStringLiteral("零壹贰叁肆伍陆柒捌玖");
    std::uint64_t total = 0;   // behind the last 亿
    std::uint64_t myriads = 0; // of the part that is open
    std::uint64_t small = 0;
    std::uint64_t digit = 0;
    bool hasDigit = false;
    for (const QChar c : text) {
        const auto value = digits.indexOf(c);
        if (value >= 0) {
            if (hasDigit && digit != 0)
                return std::nullopt; // two digits side by side
            digit = static_cast<std::uint64_t>(value);
            hasDigit = true;
            continue;
        }
        std::uint64_t unit = 0;
        if (c == u'拾')
            unit = 10;
        else if (c == u'佰')
            unit = 100;
        else if (c == u'仟')
            unit = 1000;
        if (unit != 0) {
            if (!hasDigit || digit == 0)
                return std::nullopt;
            small += digit * unit;
        } else if (c == u'万') {
            myriads = small + digit;
            small = 0;
        } else if (c == u'亿') {
            total = (total + myriads * 10'000 + small + digit) * 100'000'000;
            myriads = 0;
            small = 0;
        } else {
            return std::nullopt;
        }
        digit = 0;
        hasDigit = false;
    }
    return total + myriads * 10'000 + small + digit;
}

std::optional<std::uint64_t> fenFrom(QString text)
{
    static const QString digits = QStringLiteral("零壹贰叁肆伍陆柒捌玖");
    std::uint64_t fen = 0;
    if (text.endsWith(u'整'))
        text.chop(1);
    if (text.endsWith(u'分')) {
        fen += static_cast<std::uint64_t>(digits.indexOf(text.at(text.size() - 2)));
        text.chop(2);
    }
    if (text.endsWith(u'角')) {
        fen += 10 * static_cast<std::uint64_t>(digits.indexOf(text.at(text.size() - 2)));
        text.chop(2);
    } else if (text.endsWith(u'零')) {
        text.chop(1);
    }
    if (text.isEmpty())
        return fen;
    if (!text.endsWith(u'元'))
        return std::nullopt;
    text.chop(1);
    const auto whole = wholeFrom(text);
    return whole ? std::optional(*whole * 100 + fen) : std::nullopt;
}

} // namespace

class TstCapitals : public QObject {
    Q_OBJECT
private slots:
    void vectors_data();
    void vectors();
    void everyAmountComesBack();
    void neverTwoZerosNorLooseOnes();
};

void TstCapitals::vectors_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 fen, const char16_t *text) {
        QTest::addRow("%lld", static_cast<long long>(fen)) << fen << QString::fromUtf16(text);
    };
    row(100'000'000, u"壹佰万元整");
    row(20'000'000, u"贰拾万元整");
    row(140'950, u"壹仟肆佰零玖元伍角");
    row(600'714, u"陆仟零柒元壹角肆分");
    row(168'032, u"壹仟陆佰捌拾元叁角贰分");
    row(10'700'053, u"壹拾万柒仟元伍角叁分");
    row(1'640'902, u"壹万陆仟肆佰零玖元零贰分");
    row(32'504, u"叁佰贰拾伍元零肆分");
    row(56, u"伍角陆分");
    row(10'050'000'000, u"壹亿零伍拾万元整");
    row(2'000'000'100, u"贰仟万零壹元整");
    row(0, u"零元整");
    row(5, u"伍分");
    row(50, u"伍角");
    row(-100, u"负壹元整");
    row(100'000'000'000'000, u"壹万亿元整");
}

void TstCapitals::vectors()
{
    QFETCH(qint64, fen);
    QFETCH(QString, text);
    QCOMPARE(toCapitals(Money::fromFen(fen)), text);
}

void TstCapitals::everyAmountComesBack()
{
    std::mt19937_64 random(20'241'122);
    std::vector<std::int64_t> amounts{std::numeric_limits<std::int64_t>::max(), 1, 9, 10, 99, 100};
    for (std::int64_t power = 1; power < 1'000'000'000'000'000'000; power *= 10)
        amounts.insert(amounts.end(), {power - 1, power, power + 1});
    for (int i = 0; i < 100'000; ++i) {
        const auto digits = static_cast<int>(random() % 18);
        std::uint64_t limit = 10;
        for (int j = 0; j < digits; ++j)
            limit *= 10;
        auto fen = static_cast<std::int64_t>(random() % limit);
        if (random() % 3 == 0) // gaps of noughts
            fen -=
                fen % static_cast<std::int64_t>(limit / 10 > 0 ? 1 + random() % (limit / 10) : 1);
        amounts.push_back(fen);
    }
    for (const std::int64_t fen : amounts) {
        const QString text = toCapitals(Money::fromFen(fen));
        const auto back = fenFrom(text);
        if (fen == 0)
            continue;
        QVERIFY2(back && *back == static_cast<std::uint64_t>(fen),
                 qPrintable(QStringLiteral("%1: %2").arg(fen).arg(text)));
    }
}

void TstCapitals::neverTwoZerosNorLooseOnes()
{
    for (std::int64_t fen = 1; fen < 30'000'000'000; fen += 9'999'967) {
        const QString text = toCapitals(Money::fromFen(fen));
        QVERIFY2(!text.contains(QStringLiteral("零零")) && !text.startsWith(u'零'),
                 qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TstCapitals)
#include "tst_capitals.moc"
