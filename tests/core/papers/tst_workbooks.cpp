// Workbooks of random cases for a spreadsheet program to compute anew, and what it came to.
//
// scripts/soak spreadsheet runs the two functions apart, with a spreadsheet program between them:
// HUISUAN_WORKBOOKS names the folder, HUISUAN_WORKBOOK_COUNT how many. Without them a few are written into a
// folder of the test's own.
#include "papers/files.h"
#include "papers/spreadsheet.h"
#include "support/dossiers.h"
#include "support/random_case.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <array>

namespace {

/// "id,low,high" in fen; "open" where nothing bounds it.
QByteArray line(const QString &id, const assess::Amount &amount)
{
    return QStringLiteral("%1,%2,%3\n")
        .arg(id, QString::number(amount.low.fen()),
             amount.high ? QString::number(amount.high->fen()) : QStringLiteral("open"))
        .toUtf8();
}

QByteArray expected(const assess::Assessment &assessment)
{
    QByteArray text;
    for (const auto &outcome : assessment.outcomes)
        text += line(outcome.measure->id, outcome.amount);
    const auto &totals = assessment.totals;
    text += line(QStringLiteral("certain"), totals.certain)
            + line(QStringLiteral("ceiling"), totals.ceiling)
            + line(QStringLiteral("by_review"), totals.byReview)
            + line(QStringLiteral("assumed"), totals.assumed)
            + line(QStringLiteral("equity"), totals.outside.equity)
            + line(QStringLiteral("person"), totals.outside.person)
            + line(QStringLiteral("bank"), totals.outside.bank)
            + line(QStringLiteral("government"), totals.outside.government);
    return text;
}

/// The fields of a line of CSV; quotes around a field, doubled inside.
QStringList fields(const QString &text)
{
    QStringList result(1);
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            result += QString();
        else
            result.last() += c;
    }
    return result;
}

/// id → "low,high" as the sheet of results has them, in columns A, F and G.
QMap<QString, QString> computed(const QByteArray &csv)
{
    QMap<QString, QString> results;
    for (const QString &row : QString::fromUtf8(csv).split(u'\n')) {
        const QStringList cells = fields(row);
        if (cells.size() > 6 && !cells.at(0).isEmpty())
            results[cells.at(0)] = cells.at(5) + u',' + cells.at(6);
    }
    return results;
}

/// Where and when measures are in force, mostly, so that there is something to work out.
void place(cases::Case &subject, int number)
{
    static const std::array places{
        std::pair("210702", "2024-06-30"), std::pair("210727", "2023-12-31"),
        std::pair("130300", "2024-06-30"), std::pair("370900", "2020-06-30"),
        std::pair("210702", "2026-11-21")};
    const auto &[code, day] = places[static_cast<std::size_t>(number) % places.size()];
    subject.facts[QStringLiteral("applicant.place")] = QString::fromLatin1(code);
    if (number % 3 != 2)
        subject.facts[QStringLiteral("applicant.kind")] = QStringLiteral("enterprise");
    subject.on = QString::fromLatin1(day);
}

QByteArray contentsOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstWorkbooks : public QObject {
    Q_OBJECT
private slots:
    void write();
    void compare();

private:
    QTemporaryDir m_own;
};

void TstWorkbooks::write()
{
    const QString folder = qEnvironmentVariable("HUISUAN_WORKBOOKS", m_own.path());
    const int count = qEnvironmentVariable("HUISUAN_WORKBOOK_COUNT", QStringLiteral("4")).toInt();
    const auto rules = support::shippedRules();
    QVERIFY(rules && count > 0);
    int amounts = 0;
    for (int i = 0; i < count; ++i) {
        support::RandomCase random(*rules, static_cast<std::uint64_t>(i) + 1);
        cases::Case subject = random.complete();
        if (i % 3 != 0)
            subject = random.forget(subject, i % 3 == 1 ? 20 : 4);
        place(subject, i);
        assess::Options options;
        options.readingEffects = false;
        const auto dossier = support::dossierOver(subject, rules, base::Language::English, options);
        QVERIFY(dossier);
        const auto book = papers::spreadsheet(*dossier, {false});
        QVERIFY(book);
        const QString name = QDir(folder).filePath(QStringLiteral("%1").arg(i));
        QVERIFY(papers::writeFile(name + QStringLiteral(".xlsx"), *book));
        QVERIFY(
            papers::writeFile(name + QStringLiteral(".expected"), expected(*dossier->assessment)));
        for (const auto &outcome : dossier->assessment->outcomes)
            amounts += outcome.amount == assess::Amount() ? 0 : 1;
    }
    QVERIFY2(amounts > 0, "the cases give nothing to compute");
    qInfo("%d workbooks, %d measures with an amount", count, amounts);
}

void TstWorkbooks::compare()
{
    const QDir folder(qEnvironmentVariable("HUISUAN_WORKBOOKS", m_own.path()));
    const QStringList sheets = folder.entryList({QStringLiteral("*.csv")}, QDir::Files);
    if (sheets.isEmpty())
        QSKIP("nothing was computed: see scripts/soak spreadsheet");
    QCOMPARE(sheets.size(), folder.entryList({QStringLiteral("*.xlsx")}, QDir::Files).size());
    int compared = 0;
    int positive = 0;
    for (const QString &sheet : sheets) {
        const auto results = computed(contentsOf(folder.filePath(sheet)));
        const QByteArray wanted =
            contentsOf(folder.filePath(sheet.chopped(3) + QStringLiteral("expected")));
        QVERIFY2(!wanted.isEmpty(), qPrintable(sheet));
        for (const QByteArray &row : wanted.trimmed().split('\n')) {
            const QString text = QString::fromUtf8(row);
            const QString id = text.section(u',', 0, 0);
            QVERIFY2(
                results.value(id) == text.section(u',', 1),
                qPrintable(QStringLiteral("%1: %2 is %3").arg(sheet, text, results.value(id))));
            ++compared;
            positive += text.section(u',', 2) != u"0" && text.section(u',', 2) != u"open" ? 1 : 0;
        }
    }
    QVERIFY(positive > 0);
    qInfo("%lld workbooks, %d amounts the same, %d of them above nothing",
          static_cast<long long>(sheets.size()), compared, positive);
}

QTEST_GUILESS_MAIN(TstWorkbooks)
#include "tst_workbooks.moc"
