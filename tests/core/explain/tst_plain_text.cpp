#include "explain/plain_text.h"

#include <QtTest>

class TstPlainText : public QObject {
    Q_OBJECT
private slots:
    void widths_data();
    void widths();
    void hostileCharactersBecomeVisible_data();
    void hostileCharactersBecomeVisible();
    void cutsToColumns();
    void longTextsAreCutQuickly();
    void padsByWidth();
};

void TstPlainText::widths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("empty") << "" << 0;
    QTest::newRow("latin") << "abc" << 3;
    QTest::newRow("chinese") << "合同额" << 6;
    QTest::newRow("full-width sign") << "，（" << 4;
    QTest::newRow("mixed") << "50万元" << 6;
    QTest::newRow("combining mark") << QString::fromUtf8("e\u0301") << 1;
    QTest::newRow("beyond the plane") << QString::fromUtf8("\U00020000") << 2;
    QTest::newRow("quotes") << "「」“”" << 6;
}

void TstPlainText::widths()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QCOMPARE(explain::displayWidth(text), width);
}

void TstPlainText::hostileCharactersBecomeVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing to do") << "甲 <b>x</b> &amp;"
                                   << "甲 <b>x</b> &amp;";
    QTest::newRow("escape sequence") << "a\x1b[31mb"
                                     << "a<U+001B>[31mb";
    QTest::newRow("line ends") << "a\r\nb"
                               << "a<U+000D><U+000A>b";
    QTest::newRow("C1 control") << QString(QChar(0x9b)) << "<U+009B>";
    QTest::newRow("right to left override") << QString::fromUtf8("a\u202eb") << "a<U+202E>b";
    QTest::newRow("isolate") << QString::fromUtf8("\u2067") << "<U+2067>";
    QTest::newRow("zero width space") << QString::fromUtf8("\u200b") << "<U+200B>";
    QTest::newRow("byte order mark") << QString(QChar(0xfeff)) << "<U+FEFF>";
    QTest::newRow("line separator") << QString::fromUtf8("\u2028") << "<U+2028>";
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << "<U+D800>";
    QTest::newRow("tag character") << QString::fromUtf8("\U000e0041") << "<U+E0041>";
}

void TstPlainText::hostileCharactersBecomeVisible()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(explain::visible(text), shown);
}

void TstPlainText::cutsToColumns()
{
    QCOMPARE(explain::elided("abcdef", 6), "abcdef");
    QCOMPARE(explain::elided("abcdef", 5), "abcd…");
    QCOMPARE(explain::elided("合同额度", 7), "合同额…");
    QCOMPARE(explain::elided("合同额度", 6), "合同…");
    QCOMPARE(explain::elided("", 3), "");
}

void TstPlainText::longTextsAreCutQuickly()
{
    const QString cut = explain::elided(QString(10'000, u'x'), 60);
    QCOMPARE(explain::displayWidth(cut), 60);
    QVERIFY(cut.endsWith(u'…'));
    // Marks take no column: what is cut off must be seen all the same.
    QVERIFY(explain::elided(u'a' + QString(10'000, QChar(0x301)), 60).endsWith(u'…'));
}

void TstPlainText::padsByWidth()
{
    QCOMPARE(explain::padded("合同", 6), "合同  ");
    QCOMPARE(explain::padded("1.00", 6, true), "  1.00");
    QCOMPARE(explain::padded("longer", 3), "longer");
}

QTEST_APPLESS_MAIN(TstPlainText)
#include "tst_plain_text.moc"
