// The workbook: live formulas that come to the result, texts that stay texts. Whether a spreadsheet program
// comes to the same is scripts/soak spreadsheet.
#include "papers/spreadsheet.h"
#include "support/dossiers.h"
#include "support/language.h"
#include "zip_text.h"

#include <QXmlStreamReader>
#include <QtTest>

using base::Language;

namespace {

struct CellText {
    QString formula; ///< empty = a value
    QString value;   ///< the stored number, or the text
};

using SheetCells = QMap<QString, CellText>;

QStringList sharedStrings(const QByteArray &xml)
{
    QStringList strings;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"si")
            strings += QString();
        else if (reader.name() == u"t")
            strings.last() += reader.readElementText();
    }
    return strings;
}

SheetCells cellsOf(const QByteArray &book, int sheet)
{
    const QStringList strings = sharedStrings(zipMember(book, "xl/sharedStrings.xml"));
    QXmlStreamReader reader(
        zipMember(book, "xl/worksheets/sheet" + QByteArray::number(sheet) + ".xml"));
    SheetCells cells;
    QString name;
    bool isText = false;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"c") {
            name = reader.attributes().value(QLatin1String("r")).toString();
            isText = reader.attributes().value(QLatin1String("t")) == u"s";
        } else if (reader.name() == u"f") {
            cells[name].formula = reader.readElementText();
        } else if (reader.name() == u"v") {
            const QString text = reader.readElementText();
            cells[name].value = isText ? strings.value(text.toInt()) : text;
        }
    }
    return cells;
}

/// Row of a measure on the sheet of results; 0 = none.
int rowOf(const SheetCells &cells, const QString &id)
{
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        if (it.key().startsWith(u'A') && it->value == id)
            return it.key().mid(1).toInt();
    }
    return 0;
}

} // namespace

class TstSpreadsheet : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void resultsAreFormulas();
    void stepsMultiplyBeforeTheyDivide();
    void textsStayTexts();
    void withoutStoredResults();
    void canBeStopped();

private:
    QByteArray book(const cases::Case &subject,
                    const papers::SpreadsheetOptions &options = {}) const
    {
        const auto dossier = support::dossierOver(subject, m_rules, Language::English);
        const auto made = dossier ? papers::spreadsheet(*dossier, options)
                                  : base::Result<QByteArray>(QByteArray());
        return made ? *made : QByteArray();
    }
    cases::Case sample() const
    {
        return support::sampleCase(QStringLiteral("equipment-maker"), *m_rules);
    }
    std::shared_ptr<const rulebook::Rulebook> m_rules;
};

void TstSpreadsheet::initTestCase()
{
    m_rules = support::shippedRules();
    QVERIFY(m_rules);
}

void TstSpreadsheet::resultsAreFormulas()
{
    const auto dossier = support::dossierOver(sample(), m_rules, Language::English);
    const SheetCells cells = cellsOf(book(sample()), 1);
    for (const auto &outcome : dossier->assessment->outcomes) {
        const int row = rowOf(cells, outcome.measure->id);
        QVERIFY2(row > 0, qPrintable(outcome.measure->id));
        const auto &low = cells[QStringLiteral("F%1").arg(row)];
        const auto &high = cells[QStringLiteral("G%1").arg(row)];
        QCOMPARE(low.value, QString::number(outcome.amount.low.fen()));
        QCOMPARE(high.value, outcome.amount.high ? QString::number(outcome.amount.high->fen())
                                                 : QStringLiteral("open"));
    }
    for (const char *id : {"jz3-4", "jz3-5"}) {
        const int row = rowOf(cells, QLatin1String(id));
        QVERIFY(cells[QStringLiteral("F%1").arg(row)].formula.startsWith(QStringLiteral("SUMIF(")));
        QVERIFY(cells[QStringLiteral("G%1").arg(row)].formula.startsWith(QStringLiteral("SUMIF(")));
    }
    const int total = rowOf(cells, QStringLiteral("ceiling"));
    QCOMPARE(cells[QStringLiteral("F%1").arg(total)].value, QStringLiteral("60000000"));
    QVERIFY(!cells[QStringLiteral("F%1").arg(total)].formula.isEmpty());
}

void TstSpreadsheet::stepsMultiplyBeforeTheyDivide()
{
    const SheetCells cells = cellsOf(book(sample()), 2);
    QStringList formulas;
    for (const auto &cell : cells)
        formulas += cell.formula;
    // 3,000,000.00 yuan straight from the inputs; INT alone divides.
    QVERIFY(formulas.filter(QStringLiteral("'Inputs'!D")).size() >= 2);
    int roundings = 0;
    for (const QString &formula : formulas) {
        const bool divides = formula.contains(u'/');
        QVERIFY2(!divides || formula.startsWith(QStringLiteral("MAX(0,INT(")), qPrintable(formula));
        roundings += divides ? 1 : 0;
    }
    QVERIFY(roundings > 3);
}

void TstSpreadsheet::textsStayTexts()
{
    for (const QString &name :
         {QStringLiteral("=HYPERLINK(\"http://x\")"), QStringLiteral("+1"), QStringLiteral("-1"),
          QStringLiteral("@SUM(A1)"), QStringLiteral("{=1}"), QStringLiteral("<b>&amp;"),
          QString(10'000, u'x'), QStringLiteral("a\x01\x1b") + QChar(0x202e)}) {
        auto subject = sample();
        subject.facts[QStringLiteral("applicant.name")] = name;
        subject.tables[QStringLiteral("contracts")][0][QStringLiteral("project")] = name;
        const QByteArray made = book(subject);
        QVERIFY(!made.isEmpty());
        QString shown = name.left(8'000);
        shown.replace(QChar(0x01), QStringLiteral("<U+0001>"))
            .replace(QChar(0x1b), QStringLiteral("<U+001B>"))
            .replace(QChar(0x202e), QStringLiteral("<U+202E>"));
        bool found = false;
        for (int sheet = 1; sheet <= 4; ++sheet) {
            for (const auto &cell : cellsOf(made, sheet)) {
                QVERIFY2(!cell.formula.contains(QStringLiteral("HYPERLINK"))
                             && !cell.formula.contains(QStringLiteral("A1)")),
                         qPrintable(cell.formula));
                found = found || cell.value.startsWith(shown);
            }
        }
        QVERIFY2(found, qPrintable(shown.left(40)));
    }
    // All digits, and longer than the numbers of a spreadsheet.
    auto subject = sample();
    subject.facts[QStringLiteral("applicant.credit_code")] = QStringLiteral("912107020000000000");
    const SheetCells inputs = cellsOf(book(subject), 3);
    QVERIFY(std::ranges::any_of(
        inputs, [](const CellText &cell) { return cell.value == u"912107020000000000"; }));
}

void TstSpreadsheet::withoutStoredResults()
{
    const SheetCells cells = cellsOf(book(sample(), {false}), 1);
    const int row = rowOf(cells, QStringLiteral("jz3-5"));
    QCOMPARE(cells[QStringLiteral("F%1").arg(row)].value, QStringLiteral("0"));
}

void TstSpreadsheet::canBeStopped()
{
    const auto dossier = support::dossierOver(sample(), m_rules, Language::English);
    const auto made = papers::spreadsheet(*dossier, {}, [](int done, int) { return done < 5; });
    QVERIFY(!made);
    QCOMPARE(made.error().front().code, QStringLiteral("cancelled"));
}

QTEST_GUILESS_MAIN(TstSpreadsheet)
#include "tst_spreadsheet.moc"
