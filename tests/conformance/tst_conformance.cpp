// The formula language against the public conformance cases: never a value that is not expected.
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <cmath>
#include <map>
#include <set>

namespace {

const QString countsFile = QStringLiteral(HUISUAN_SOURCE_DIR "/tests/conformance/counts.txt");

QList<QByteArray> linesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeIf([](const QByteArray &line) { return line.trimmed().isEmpty(); });
    return lines;
}

/// What the command prints for these lines; empty where it fails or does not end.
QList<QByteArray> answersTo(const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral(HUISUAN_CLI), {QStringLiteral("feel"), QStringLiteral("--jsonl")});
    process.write(input);
    process.closeWriteChannel();
    constexpr int patience = 60'000;
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return {};
    QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    lines.removeLast();
    return lines;
}

QJsonObject objectOf(const QByteArray &line) { return QJsonDocument::fromJson(line).object(); }

/// A duration in months or, behind `hasSeconds`, in seconds. The kit writes one value in many ways.
struct Amount {
    bool good = false;
    bool hasSeconds = false;
    double value = 0;
};

Amount amountOf(QString text)
{
    Amount amount;
    const bool isNegative = text.startsWith(u'-');
    if (isNegative)
        text.remove(0, 1);
    if (!text.startsWith(u'P'))
        return amount;
    bool inTime = false;
    QString digits;
    for (const QChar c : text.mid(1)) {
        if (c == u'T') {
            inTime = true;
        } else if (c.isDigit() || c == u'.') {
            digits += c;
        } else {
            const double count = digits.toDouble(&amount.good);
            digits.clear();
            const double seconds = c == u'D'             ? 86'400
                                   : c == u'H'           ? 3'600
                                   : inTime && c == u'M' ? 60
                                                         : 1;
            const bool isMonths = !inTime && (c == u'Y' || c == u'M');
            amount.value += count * (isMonths ? (c == u'Y' ? 12 : 1) : seconds);
            amount.hasSeconds = amount.hasSeconds || !isMonths;
        }
    }
    amount.value = isNegative ? -amount.value : amount.value;
    return amount;
}

bool isSame(const QJsonObject &actual, const QJsonObject &expected)
{
    const QString type = expected[u"t"].toString();
    if (actual[u"t"].toString() != type)
        return false;
    const QString is = actual[u"v"].toString();
    const QString wanted = expected[u"v"].toString();
    if (type == u"number")
        return std::fabs(is.toDouble() - wanted.toDouble()) <= 1e-8;
    if (type.endsWith(u"duration")) {
        const Amount left = amountOf(is);
        const Amount right = amountOf(wanted);
        return left.good && right.good && left.value == right.value
               && (left.hasSeconds == right.hasSeconds || left.value == 0);
    }
    return actual[u"v"] == expected[u"v"];
}

struct Counts {
    std::map<QString, int> lines;
    QStringList wrong;
    QStringList missed; ///< in the profile, and not right

    void add(const QJsonObject &test, const QJsonObject &answer, bool isInProfile);
    QString text() const;
};

void Counts::add(const QJsonObject &test, const QJsonObject &answer, bool isInProfile)
{
    const QString id = test[u"id"].toString();
    const QJsonObject expected = test[u"expected"].toObject();
    const bool wantsValue = !expected.contains(u"error") && expected[u"t"].toString() != u"null";
    const QString group = wantsValue ? QStringLiteral("value expected: ")
                                     : QStringLiteral("error or null expected: ");
    bool isRight = false;
    QString outcome;
    if (answer[u"id"].toString() != id) {
        outcome = QStringLiteral("wrong");
    } else if (answer.contains(u"value")) {
        isRight = wantsValue && isSame(answer[u"value"].toObject(), expected);
        outcome = isRight ? QStringLiteral("right") : QStringLiteral("wrong");
    } else if (!wantsValue) {
        isRight = true;
        outcome = QStringLiteral("right");
    } else if (answer.contains(u"refused")) {
        outcome = QStringLiteral("refused ") + answer[u"refused"].toString();
    } else {
        outcome = answer.contains(u"unknown") ? QStringLiteral("unknown") : QStringLiteral("error");
    }
    ++lines[group + outcome];
    ++lines[group + QStringLiteral("all")];
    if (outcome == u"wrong")
        wrong += id;
    if (isInProfile) {
        ++lines[QStringLiteral("in profile: all")];
        lines[QStringLiteral("in profile: right")] += isRight ? 1 : 0;
        if (!isRight)
            missed += id + u' ' + outcome;
    }
}

QString Counts::text() const
{
    QString result;
    for (const auto &[name, count] : lines)
        result += QStringLiteral("%1 %2\n").arg(name).arg(count);
    return result;
}

} // namespace

class ConformanceTest : public QObject {
    Q_OBJECT

private slots:
    void cases();
    void hostileLines_data();
    void hostileLines();
};

void ConformanceTest::cases()
{
    const QString folder = qEnvironmentVariable("HUISUAN_CONFORMANCE");
    if (folder.isEmpty())
        QSKIP("HUISUAN_CONFORMANCE names no folder with feel-dev.jsonl and in-profile.txt");
    const QList<QByteArray> tests = linesOf(folder + QStringLiteral("/feel-dev.jsonl"));
    QVERIFY(!tests.isEmpty());
    std::set<QString> profile;
    for (const QByteArray &id : linesOf(folder + QStringLiteral("/in-profile.txt")))
        profile.insert(QString::fromUtf8(id));
    QVERIFY(!profile.empty());
    const QList<QByteArray> answers = answersTo(tests.join('\n') + '\n');
    QCOMPARE(answers.size(), tests.size());
    Counts counts;
    for (qsizetype i = 0; i < tests.size(); ++i) {
        const QJsonObject test = objectOf(tests[i]);
        counts.add(test, objectOf(answers[i]), profile.count(test[u"id"].toString()) > 0);
    }
    for (const QString &id : counts.wrong)
        qWarning("wrong: %s", qPrintable(id));
    QVERIFY(counts.wrong.isEmpty());
    for (const QString &missed : counts.missed)
        qInfo("not right: %s", qPrintable(missed));
    const auto right = counts.lines.at(QStringLiteral("in profile: right"));
    const auto all = counts.lines.at(QStringLiteral("in profile: all"));
    QCOMPARE(static_cast<std::size_t>(all), profile.size());
    QVERIFY2(right * 100 >= all * 95, qPrintable(counts.text()));
    QFile file(countsFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(counts.text(), QString::fromUtf8(file.readAll()));
}

void ConformanceTest::hostileLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("error");
    const auto test = [](const QByteArray &expression) {
        return "{\"id\":\"x\",\"context\":{},\"expression\":\"" + expression + "\"}";
    };
    QTest::newRow("no JSON") << QByteArray("{\"id\": ") << QStringLiteral("bad-json");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe{}") << QStringLiteral("bad-json");
    QTest::newRow("a list") << QByteArray("[1]") << QStringLiteral("bad-case");
    QTest::newRow("no expression") << QByteArray("{\"id\":\"x\"}") << QStringLiteral("bad-case");
    QTest::newRow("nested JSON") << QByteArray(100'000, '[') << QStringLiteral("bad-json");
    QTest::newRow("brackets") << test(QByteArray(2'000, '(')) << QStringLiteral("too-deep");
    QTest::newRow("lists") << test(QByteArray(2'000, '[')) << QStringLiteral("too-deep");
    QTest::newRow("minuses") << test(QByteArray(2'000, '-') + '1') << QStringLiteral("too-deep");
    QTest::newRow("long formula") << test(QByteArray(500'000, '1')) << QStringLiteral("too-long");
    QTest::newRow("long line") << test(QByteArray(3 << 20, '1')) << QStringLiteral("too-long");
    const QByteArray list = "[" + QByteArray("1,").repeated(60) + "1]";
    QByteArray nested = "1 = 1";
    for (const char name : {'a', 'b', 'c', 'd', 'e', 'f'})
        nested = QByteArray("some ") + name + " in " + list + " satisfies " + nested;
    QTest::newRow("lists of lists") << test(nested) << QStringLiteral("too-long");
    QTest::newRow("powers") << test("9 ** 16 ** 16 ** 16 ** 16") << QStringLiteral("too-long");
    QTest::newRow("products") << test("9 ** 16 * 9 ** 16 * 9 ** 16") << QStringLiteral("overflow");
}

/// A line of any kind has its answer, and the next line has its own.
void ConformanceTest::hostileLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, error);
    const QList<QByteArray> answers =
        answersTo(line + "\n{\"id\":\"next\",\"expression\":\"1 + 1\"}\n");
    QCOMPARE(answers.size(), 2);
    QCOMPARE(objectOf(answers[0])[u"error"].toString(), error);
    QCOMPARE(objectOf(answers[1])[u"value"].toObject()[u"v"].toString(), QStringLiteral("2"));
}

QTEST_GUILESS_MAIN(ConformanceTest)
#include "tst_conformance.moc"
