// Case paths and the texts of rows.
#include "cases/case.h"

#include <QTest>

using cases::parsePath;
using Kind = cases::Path::Kind;

Q_DECLARE_METATYPE(cases::Path::Kind)

class TestPath : public QObject {
    Q_OBJECT

private slots:
    void good_data();
    void good();
    void malformed_data();
    void malformed();
    void rowTexts_data();
    void rowTexts();
    void badRowTexts_data();
    void badRowTexts();
};

void TestPath::good_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("column");
    const auto row = [](const char *path, Kind kind, const char *name, int number = -1,
                        const char *column = "") {
        QTest::newRow(path) << kind << QString::fromUtf8(name) << number
                            << QString::fromUtf8(column);
    };
    row("on", Kind::On, "on");
    row("applicant.place", Kind::Fact, "applicant.place");
    row("decisions.x1", Kind::Fact, "decisions.x1");
    row("企业.名称", Kind::Fact, "企业.名称");
    row("reading.cap_unit", Kind::Reading, "cap_unit");
    row("assumption.rate", Kind::Assumption, "rate");
    row("contracts", Kind::Table, "contracts");
    row("reading", Kind::Table, "reading");
    row("contracts[0]", Kind::Row, "contracts", 0);
    row("contracts[99999]", Kind::Row, "contracts", 99999);
    row("contracts[3].amount", Kind::Cell, "contracts", 3, "amount");
    row("合同[3].金额", Kind::Cell, "合同", 3, "金额");
    row("𠀀.𠀁", Kind::Fact, "𠀀.𠀁");
}

void TestPath::good()
{
    QFETCH(Kind, kind);
    QFETCH(QString, name);
    QFETCH(int, row);
    QFETCH(QString, column);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    const auto path = parsePath(text);
    QVERIFY(path);
    QCOMPARE(path->kind, kind);
    QCOMPARE(path->name, name);
    QCOMPARE(path->row, row);
    QCOMPARE(path->column, column);
    if (kind == Kind::Row)
        QCOMPARE(cases::rowPath(name, row), text);
    if (kind == Kind::Cell)
        QCOMPARE(cases::cellPath(name, row, column), text);
}

void TestPath::malformed_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"",         " ",        ".",       "a.",      ".b",        "a.b.c",         "a b",
          "a.b c",    "a-b",      "[0]",     "a[",      "a[]",       "a[0",           "a]0[",
          "a[-1]",    "a[+1]",    "a[01]",   "a[0x1]",  "a[1.0]",    "a[1234567890]", "a[0]b",
          "a[0].",    "a[0].b.c", "a[0][1]", "a.b[0]",  "a[0].b[1]", "on.x.y",        "a/b",
          "/facts/a", "a.b\n",    "a..b",    "\"a\".b", "a[０]"})
        QTest::newRow(path) << QString::fromUtf8(path);
    QTest::newRow("too long") << QString(2000, u'a');
    QTest::newRow("lone surrogate") << QStringLiteral("a.b") + QChar(0xD800);
}

void TestPath::malformed()
{
    QFETCH(QString, path);
    QVERIFY(!parsePath(path));
    cases::Case subject;
    QVERIFY(!cases::textAt(subject, path));
    cases::Edit edit;
    edit.path = path;
    edit.after = QStringLiteral("1");
    const auto applied = cases::apply(subject, edit);
    QVERIFY(!applied);
    QCOMPARE(applied.error().front().code, QStringLiteral("bad-path"));
    QVERIFY(subject == cases::Case());
}

void TestPath::rowTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"{}", R"({"amount":"1.00"})", R"({"amount":"1.00","role":"receiver"})",
                             R"({"a":"\"\\","b":"line\nline\tend\r","c":"\u0001\u0000"})",
                             R"({"项目":"甲、乙 𠀀 ' / é"})"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestPath::rowTexts()
{
    QFETCH(QString, text);
    const auto row = cases::rowFromText(text);
    QVERIFY(row);
    QCOMPARE(cases::rowText(*row), text);
}

void TestPath::badRowTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "?", "[]", "null", "1", "\"a\"", R"({"a":1})", R"({"a":null})",
                             R"({"a":{}})", R"({"a":["1"]})", R"({"a":"1","a":"1"})",
                             R"({"a":"1"})"
                             "x",
                             R"({"a":"1")", R"([{"a":"1"}])", R"({a:1})", R"({"a":"1"}{"b":"2"})"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestPath::badRowTexts()
{
    QFETCH(QString, text);
    QVERIFY(!cases::rowFromText(text));
}

QTEST_APPLESS_MAIN(TestPath)
#include "tst_path.moc"
