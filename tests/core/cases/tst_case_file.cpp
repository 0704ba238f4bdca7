// The case file: what is read, what is refused and where, and the way there and back.
#include "cases/case_file.h"
#include "cpu_time.h"
#include "small_rules.h"

#include <QTest>

#include <random>

using cases::Case;

namespace {

const char *const sampleFile = R"({
  "huisuan": 1,
  "applicant": {
    "name": "示例装备有限公司",
    "credit_code": "91350100M000100Y43",
    "place": "210702",
    "kind": "enterprise"
  },
  "on": "2024-06-30",
  "facts": {
    "firm.revenue": "3000000.00",
    "firm.profit": {"from": "-100.00", "to": "200.00"},
    "firm.staff": {"unknown": true},
    "firm.rnd_share": "0.05",
    "firm.has_plan": true,
    "contracts": [
      {
        "role": "receiver",
        "amount": "3000000.00",
        "realised": {"from": "1.00"},
        "signed_on": {"to": "2024-03-01"},
        "converts": false
      },
      {}
    ],
    "prizes": []
  },
  "readings": {
    "cap_unit": "project"
  },
  "assumptions": {
    "interest_rate": "0.025"
  }
}
)";

Case sampleCase()
{
    const auto s = [](const char *text) {
        return QString::fromUtf8(text);
    };
    Case subject;
    subject.on = s("2024-06-30");
    subject.facts = {{s("applicant.name"), s("示例装备有限公司")},
                     {s("applicant.credit_code"), s("91350100M000100Y43")},
                     {s("applicant.place"), s("210702")},
                     {s("applicant.kind"), s("enterprise")},
                     {s("firm.revenue"), s("3000000.00")},
                     {s("firm.profit"), s("-100.00..200.00")},
                     {s("firm.staff"), s("?")},
                     {s("firm.rnd_share"), s("0.05")},
                     {s("firm.has_plan"), s("true")}};
    subject.tables[s("prizes")];
    subject.tables[s("contracts")] = {{{s("role"), s("receiver")},
                                       {s("amount"), s("3000000.00")},
                                       {s("realised"), s("1.00..")},
                                       {s("signed_on"), s("..2024-03-01")},
                                       {s("converts"), s("false")}},
                                      {}};
    subject.readings = {{s("cap_unit"), s("project")}};
    subject.assumptions = {{s("interest_rate"), s("0.025")}};
    return subject;
}

QString read(const QByteArray &bytes, const rulebook::Rulebook &rules = *smallRules())
{
    const auto result = cases::readCaseFile(bytes, QStringLiteral("case.json"), rules);
    return result ? QString() : withPlaces(result.error());
}

/// A file of one fact, in one line.
QByteArray fact(const QByteArray &member) { return R"({"huisuan": 1, "facts": {)" + member + "}}"; }

} // namespace

class TestCaseFile : public QObject {
    Q_OBJECT

private slots:
    void sample();
    void values_data();
    void values();
    void problems_data();
    void problems();
    void allProblemsAtOnce();
    void places();
    void versionOutranks();
    void shapes_data();
    void shapes();
    void identityNeedsNoVocabulary();
    void limits();
    void manyProblems();
    void anyBytes();
};

void TestCaseFile::sample()
{
    const auto result = cases::readCaseFile(sampleFile, QStringLiteral("case.json"), *smallRules());
    QVERIFY2(result, result ? "" : qPrintable(withPlaces(result.error())));
    QVERIFY(*result == sampleCase());
    QCOMPARE(cases::writeCaseFile(*result, *smallRules()), QByteArray(sampleFile));
    const QByteArray empty = cases::writeCaseFile({}, *smallRules());
    QCOMPARE(empty, QByteArray("{\n  \"huisuan\": 1,\n  \"applicant\": {},\n  \"facts\": {},\n"
                               "  \"readings\": {},\n  \"assumptions\": {}\n}\n"));
}

void TestCaseFile::values_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *value, const char *text) {
        QTest::addRow("%s %s", name, value)
            << (QByteArray("\"") + name + "\": " + value) << QString::fromUtf8(text);
    };
    row("firm.revenue", "\"3000000.00\"", "3000000.00");
    row("firm.revenue", "\"3000000\"", "3000000.00");
    row("firm.revenue", "3000000", "3000000.00");
    row("firm.revenue", "0.07", "0.07");
    row("firm.revenue", "333333333333333.33", "333333333333333.33"); // lost by a binary float
    row("firm.revenue", "92233720368547758.07", "92233720368547758.07");
    row("firm.revenue", "9007199254740993", "9007199254740993.00"); // 2^53 + 1
    row("firm.revenue", "3e6", "3000000.00");
    row("firm.revenue", "1.23456e3", "1234.56");
    row("firm.revenue", "1234500E-2", "12345.00");
    row("firm.revenue", "-0", "0.00");
    row("firm.revenue", "-0.0", "0.00");
    row("firm.profit", "-12.5", "-12.50");
    row("firm.profit", "-1.25e1", "-12.50");
    row("firm.rnd_share", "\"5%\"", "0.05");
    row("firm.rnd_share", "\"0.050\"", "0.05");
    row("firm.rnd_share", "0.05", "0.05");
    row("firm.rnd_share", "5e-2", "0.05");
    row("firm.rnd_share", "1e-05", "0.00001");
    row("firm.rnd_share", R"({"from": "3%", "to": 0.05})", "0.03..0.05");
    row("firm.staff", "120", "120");
    row("firm.staff", "\"120\"", "120");
    row("firm.staff", "120.0", "120");
    row("firm.score", "-0.125", "-0.125");
    row("firm.founded_on", "\"2000-02-29\"", "2000-02-29");
    row("firm.founded_on", R"({"from": "2000-01-01", "to": "2000-12-31"})",
        "2000-01-01..2000-12-31");
    row("firm.founded_on", R"({"from": "2000-01-01", "to": "2000-01-01"})", "2000-01-01");
    row("firm.has_plan", "false", "false");
    row("firm.has_plan", R"({"unknown": true})", "?");
    row("firm.field", "\"\"", "");
    row("firm.field", R"("a\"b\\c\n\u0001\u4e2d\ud840\udc00/")", "a\"b\\c\n\x01中𠀀/");
    row("firm.field", "\"?\"", "?");
    row("firm.field", "\" 100..200 \"", " 100..200 ");
}

void TestCaseFile::values()
{
    QFETCH(QByteArray, member);
    QFETCH(QString, text);
    const QString name = QString::fromUtf8(member).section(u'"', 1, 1);
    const auto result = cases::readCaseFile(fact(member), {}, *smallRules());
    QVERIFY2(result, result ? "" : qPrintable(withPlaces(result.error())));
    QCOMPARE(result->facts.at(name), text);
    const auto again =
        cases::readCaseFile(cases::writeCaseFile(*result, *smallRules()), {}, *smallRules());
    QVERIFY(again && *again == *result);
}

void TestCaseFile::problems_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("issue"); // behind "1:" column and path
    const auto row = [](const char *member, const char *issue) {
        QTest::newRow(member) << QByteArray(member) << QString::fromUtf8(issue);
    };
    row(R"("firm.revenue": -1)", "42 /facts/firm.revenue out-of-domain(-1; 0.00; )");
    row(R"("firm.revenue": "-0.01")", "42 /facts/firm.revenue out-of-domain(-0.01; 0.00; )");
    row(R"("firm.revenue": 1.005)", "42 /facts/firm.revenue not-whole-fen(1.005)");
    row(R"("firm.revenue": "1.005")", "42 /facts/firm.revenue not-whole-fen(1.005)");
    row(R"("firm.revenue": "300万")", "42 /facts/firm.revenue bad-money(300万)");
    row(R"("firm.revenue": "3,000")", "42 /facts/firm.revenue bad-money(3,000)");
    row(R"("firm.revenue": " 3")", "42 /facts/firm.revenue bad-money( 3)");
    row(R"("firm.revenue": "")", "42 /facts/firm.revenue bad-money()");
    row(R"("firm.revenue": "?")", "42 /facts/firm.revenue bad-money(?)");
    row(R"("firm.revenue": "1.00..2.00")", "42 /facts/firm.revenue bad-money(1.00..2.00)");
    row(R"("firm.revenue": 1e99)", "42 /facts/firm.revenue bad-money(1e99)");
    row(R"("firm.revenue": 92233720368547758.08)",
        "42 /facts/firm.revenue bad-money(92233720368547758.08)");
    row(R"("firm.revenue": 123456789012345678901234567890123456789012345678901234567890)",
        "42 /facts/firm.revenue "
        "bad-money(123456789012345678901234567890123456789012345678901234567890)");
    row(R"("firm.revenue": true)", "42 /facts/firm.revenue wrong-type(money; truth)");
    row(R"("firm.revenue": [1])", "42 /facts/firm.revenue wrong-type(money; array)");
    row(R"("firm.revenue": null)", "42 /facts/firm.revenue null-refused");
    row(R"("firm.revenue": {})", "42 /facts/firm.revenue bad-range(..)");
    row(R"("firm.revenue": {"unknown": false})", "42 /facts/firm.revenue bad-range(..)");
    row(R"("firm.revenue": {"unknown": 1})",
        "54 /facts/firm.revenue/unknown wrong-type(truth; number)");
    row(R"("firm.revenue": {"unknown": true, "to": 5})",
        "42 /facts/firm.revenue bad-range(..5.00)");
    row(R"("firm.revenue": {"from": 5, "to": 4})",
        "42 /facts/firm.revenue empty-range(5.00..4.00)");
    row(R"("firm.revenue": {"from": -1})", "51 /facts/firm.revenue/from out-of-domain(-1; 0.00; )");
    row(R"("firm.revenue": {"from": null, "to": 1})", "51 /facts/firm.revenue/from null-refused");
    row(R"("firm.revenue": {"from": {"from": 1}})",
        "51 /facts/firm.revenue/from wrong-type(money; object)");
    row(R"("firm.revenue": {"form": 1})", "43 /facts/firm.revenue/form unknown-key(form) → from");
    row(R"("firm.has_plan": "true")", "43 /facts/firm.has_plan wrong-type(truth; text)");
    row(R"("firm.has_plan": 1)", "43 /facts/firm.has_plan wrong-type(truth; number)");
    row(R"("firm.has_plan": {"from": true})", "43 /facts/firm.has_plan range-refused(truth)");
    row(R"("firm.field": 5)", "40 /facts/firm.field wrong-type(text; number)");
    row(R"("firm.field": {"to": "b"})", "40 /facts/firm.field range-refused(text)");
    row(R"("firm.founded_on": "2023-02-29")", "45 /facts/firm.founded_on bad-date(2023-02-29)");
    row(R"("firm.founded_on": "2024/6/30")",
        "45 /facts/firm.founded_on bad-date(2024/6/30) → 2024-06-30");
    row(R"("firm.founded_on": "6/30/2024")",
        "45 /facts/firm.founded_on ambiguous-date(6/30/2024; 2024-06-30; ) → 2024-06-30");
    row(R"("firm.founded_on": 20240630)", "45 /facts/firm.founded_on wrong-type(date; number)");
    row(R"("firm.staff": 1.5)", "40 /facts/firm.staff not-whole(1.5)");
    row(R"("firm.rnd_share": "5")", "44 /facts/firm.rnd_share out-of-domain(5; 0; 1) → 5%");
    row(R"("firm.rnd_share": "1/20")", "44 /facts/firm.rnd_share bad-number(1/20)");
    row(R"("firm.revenu": 1)", "26 /facts/firm.revenu unknown-fact(firm.revenu) → firm.revenue");
    row(R"("applicant.place": "210702")",
        "26 /facts/applicant.place applicant-in-facts(applicant.place) → place");
    row(R"("contrakts": [])", "26 /facts/contrakts unknown-fact(contrakts) → contracts");
    row(R"("contracts.amount": 1)",
        "26 /facts/contracts.amount unknown-fact(contracts.amount) → contracts");
    row(R"("contracts": "none")", "39 /facts/contracts wrong-type(array; text)");
    row(R"("contracts": {"amount": 1})", "39 /facts/contracts wrong-type(array; object)");
    row(R"("contracts": null)", "39 /facts/contracts null-refused");
    row(R"("contracts": [1])", "40 /facts/contracts/0 wrong-type(object; number)");
    row(R"("contracts": [[]])", "40 /facts/contracts/0 wrong-type(object; array)");
    row(R"("contracts": [{}, null])", "44 /facts/contracts/1 null-refused");
    row(R"("contracts": [{}, {"amount": "x"}])", "55 /facts/contracts/1/amount bad-money(x)");
    row(R"("contracts": [{"amuont": 1}])",
        "41 /facts/contracts/0/amuont unknown-column(amuont; contracts) → amount");
    row(R"("contracts": [{"role": "reciever"}])",
        "49 /facts/contracts/0/role unknown-member(reciever; contract_role; receiver, provider, "
        "broker)"
        " → receiver");
    row(R"("contracts": [{"role": "受让方（承接）"}])",
        "49 /facts/contracts/0/role unknown-member(受让方（承接）; contract_role; receiver, "
        "provider, broker)"
        " → receiver");
    row(R"("contracts": [{"receiver_place": "锦州"}])",
        "59 /facts/contracts/0/receiver_place bad-place(锦州)");
    row(R"("contracts": [{"amount": 1, "amount": 1}])",
        "54 /facts/contracts/0/amount duplicate-key(amount; 1)");
    row(R"("firm.staff": 1, "firm.staff": 1)", "43 /facts/firm.staff duplicate-key(firm.staff; 1)");
    row(R"("firm.revenue": {"from": 1, "from": 1})",
        "54 /facts/firm.revenue/from duplicate-key(from; 1)");
    row(R"("a/b~c": 1)", "26 /facts/a~1b~0c unknown-fact(a/b~c)");
}

void TestCaseFile::problems()
{
    QFETCH(QByteArray, member);
    QFETCH(QString, issue);
    QCOMPARE(read(fact(member)), QStringLiteral("1:") + issue);
}

void TestCaseFile::allProblemsAtOnce()
{
    QCOMPARE(
        read(R"({
  "huisuan": 1, "aplicant": {"anything": [null]},
  "applicant": {"nmae": "x", "place": "0", "applicant.kind": "y", "kind": {"unknown": true}},
  "on": "2024-02-30",
  "facts": {"firm.staff": "中中",  "firm.score": null},
  "readings": {"cap_unit": "x", "cap": "project", "cap_unit": "y"},
  "assumptions": {"rate": 1, "interest_rate": "abc", "yearly_quota": {"from": 1}},
  "huisuan": 2
})"),
        QStringLiteral("2:17 /aplicant unknown-key(aplicant) → applicant\n"
                       "3:17 /applicant/nmae unknown-fact(nmae) → name\n"
                       "3:39 /applicant/place bad-place(0)\n"
                       "3:44 /applicant/applicant.kind unknown-fact(applicant.kind) → kind\n"
                       "4:9 /on bad-date(2024-02-30)\n"
                       "5:27 /facts/firm.staff bad-number(中中)\n"
                       "5:48 /facts/firm.score null-refused\n"
                       "6:28 /readings/cap_unit unknown-choice(x; cap_unit; project, contract)\n"
                       "6:33 /readings/cap unknown-reading(cap)\n"
                       "6:51 /readings/cap_unit duplicate-key(cap_unit; 6)\n"
                       "7:19 /assumptions/rate unknown-assumption(rate)\n"
                       "7:47 /assumptions/interest_rate bad-number(abc)\n"
                       "8:3 /huisuan duplicate-key(huisuan; 2)"));
}

/// Code points, not bytes or UTF-16 units; CR LF; tabs count one; marks as long as the token.
void TestCaseFile::places()
{
    const QByteArray bytes =
        "\xEF\xBB\xBF{\r\n\t\"huisuan\": 1, \"facts\": {\"firm.field\": \"𠀀é\", "
        "\"firm.has_plan\": \"很好\"}\r\n}";
    const auto result = cases::readCaseFile(bytes, QStringLiteral("样例.json"), *smallRules());
    QVERIFY(!result);
    QCOMPARE(result.error().size(), std::size_t{1});
    const base::Source &place = result.error().front().place;
    QCOMPARE(place.file, QStringLiteral("样例.json"));
    QCOMPARE(place.line, 2);
    const QString line = QStringLiteral("\t\"huisuan\": 1, \"facts\": {\"firm.field\": \"𠀀é\", "
                                        "\"firm.has_plan\": \"很好\"}");
    QCOMPARE(place.excerpt, line);
    const QList<uint> points = line.toUcs4();
    QCOMPARE(place.column, static_cast<int>(points.indexOf(U'很')));
    QCOMPARE(place.length, 4);
}

void TestCaseFile::versionOutranks()
{
    QCOMPARE(read(R"({"huisuan": 2, "new": 1})"),
             QStringLiteral("1:13 /huisuan unsupported-version(2; 1)"));
    QCOMPARE(read(R"({"new": 1, "huisuan": 1.0})"),
             QStringLiteral("1:23 /huisuan unsupported-version(1.0; 1)"));
    QCOMPARE(read(R"({"huisuan": "1"})"),
             QStringLiteral("1:13 /huisuan wrong-type(version; text)"));
    QCOMPARE(read(R"({"huisuan": null})"), QStringLiteral("1:13 /huisuan null-refused"));
    QCOMPARE(read(R"({"facts": {}})"), QStringLiteral("1:1 - missing-version"));
}

void TestCaseFile::shapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("issues");
    const auto row = [](const char *name, const QByteArray &bytes, const char *issues) {
        QTest::newRow(name) << bytes << QString::fromUtf8(issues);
    };
    row("least", R"({"huisuan":1})", "");
    row("blanks", " \r\n\t{ \"huisuan\" : 1 } \n", "");
    row("mark", "\xEF\xBB\xBF{\"huisuan\":1}", "");
    row("two marks", "\xEF\xBB\xBF\xEF\xBB\xBF{\"huisuan\":1}", "1:1 - bad-json({\"huisuan\":1})");
    row("empty", "", "1:1 - bad-json()");
    row("blank", "  \n ", "2:2 - bad-json()");
    row("half", R"({"huisuan":1)", "1:13 /huisuan bad-json()");
    row("half a text", R"({"huisuan":1, "applicant": {"name": "甲)",
        "1:39 /applicant/name bad-json()");
    row("comma too many", R"({"huisuan":1,})", "1:14 /huisuan bad-json(})");
    row("comma missing", R"({"huisuan":1 "facts":{}})", R"(1:14 /huisuan bad-json("facts":{}}))");
    row("colon missing", R"({"huisuan" 1})", "1:12 /huisuan bad-json(1})");
    row("two commas", R"({"huisuan":1,,"facts":{}})", R"(1:14 /huisuan bad-json(,"facts":{}}))");
    row("comment", "{\"huisuan\":1 /* x */}", "1:14 /huisuan bad-json(/*)");
    row("single quotes", "{'huisuan':1}", "1:2 - bad-json('huisuan':1})");
    row("word", R"({"huisuan":NaN})", "1:12 /huisuan bad-json(NaN})");
    row("leading zero", R"({"huisuan":1, "facts": {"firm.staff": 01}})",
        "1:40 /facts/firm.staff bad-json(1}})");
    row("plus", R"({"huisuan":+1})", "1:12 /huisuan bad-json(+1})");
    row("bare point", R"({"huisuan":1.})", "1:12 /huisuan bad-json(1.})");
    row("bad escape", R"({"huisuan":1, "on": "a\qb"})", R"(1:24 /on bad-json(qb"}))");
    row("lone surrogate", R"({"huisuan":1, "on": "\ud800"})", R"(1:21 /on bad-json("\ud800"}))");
    row("line feed in a text", "{\"huisuan\":1, \"on\": \"a\nb\"}", "1:23 /on bad-json(\n)");
    row("trailing", R"({"huisuan":1} x)", "1:15 - trailing-text(x)");
    row("two", R"({"huisuan":1}{"huisuan":1})", R"(1:14 - trailing-text({"huisuan":1}))");
    row("NUL and more", QByteArray("{\"huisuan\":1}\0{}", 16), "1:14 - trailing-text(");
    row("NUL inside", QByteArray("{\"huisuan\":\0 1}", 15), "1:12 /huisuan bad-json(");
    row("array", "[]", "1:1 - wrong-type(object; array)");
    row("number", "1", "1:1 - wrong-type(object; number)");
    row("null", "null", "1:1 - null-refused");
    row("UTF-16", QByteArray("\xFF\xFE{\0", 4), "1:1 - not-utf8");
    row("Latin-1", "{\"huisuan\":1, \"applicant\": {\"name\": \"caf\xE9\"}}", "1:41 - not-utf8");
    row("overlong", "{\"a\": \"\xC0\xAF\"}", "1:8 - not-utf8");
    row("surrogate as UTF-8", "{\"a\": \"\xED\xA0\x80\"}", "1:8 - not-utf8");
    row("beyond Unicode", "{\"a\": \"\xF4\x90\x80\x80\"}", "1:8 - not-utf8");
    row("cut sequence", "{\"a\": \"\xE4\xB8", "1:8 - not-utf8");
    row("applicant is a list", R"({"huisuan":1, "applicant": []})",
        "1:28 /applicant wrong-type(object; array)");
    row("facts is a text", R"({"huisuan":1, "facts": "x"})",
        "1:24 /facts wrong-type(object; text)");
    row("on unknown", R"({"huisuan":1, "on": {"unknown": true}})", "");
    row("on range", R"({"huisuan":1, "on": {"from": "2024-01-01"}})",
        "1:22 /on/from unknown-key(from)");
    row("table unknown", R"({"huisuan":1, "facts": {"contracts": {"unknown": true}}})", "");
    row("choice of a reading", R"({"huisuan":1, "readings": {"cap_unit": true}})",
        "1:40 /readings/cap_unit wrong-type(choice; truth)");
    row("deep", R"({"huisuan":1, "x": )" + QByteArray(32, '[') + QByteArray(32, ']') + "}",
        "1:15 /x unknown-key(x)\n1:51 "
        "/x/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0"
        " too-deep(32)");
}

void TestCaseFile::shapes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, issues);
    const QString found = read(bytes);
    if (issues.endsWith(u'(') || issues.endsWith(u'\n'))
        QVERIFY2(found.startsWith(issues.trimmed()), qPrintable(found));
    else
        QCOMPARE(found, issues);
}

void TestCaseFile::identityNeedsNoVocabulary()
{
    const auto rules = bareRules();
    const QByteArray bytes = R"({"huisuan": 1, "applicant": {"name": "甲", "credit_code": "x"}})";
    const auto result = cases::readCaseFile(bytes, {}, *rules);
    QVERIFY(result);
    const auto again = cases::readCaseFile(cases::writeCaseFile(*result, *rules), {}, *rules);
    QVERIFY(again && *again == *result);
    QCOMPARE(read(R"({"huisuan": 1, "applicant": {"place": "210702"}})", *rules),
             QStringLiteral("1:30 /applicant/place unknown-fact(place)"));
}

void TestCaseFile::limits()
{
    const QByteArray large = fact(QByteArray()) + QByteArray(cases::largestCaseFile, ' ');
    QCOMPARE(read(large), QStringLiteral("0:0 - file-too-large(67108864)"));

    QByteArray rows = "\"contracts\": [";
    for (int i = 0; i < cases::mostCaseRows; ++i)
        rows += "{},";
    QVERIFY(read(fact(rows + "{}]")).endsWith(QStringLiteral("too-many-rows(100000)")));
    rows.chop(1);
    QCOMPARE(read(fact(rows + "]")), QString());
    // over all tables
    QVERIFY(read(fact(rows + "], \"prizes\": [{}]"))
                .endsWith(QStringLiteral("/facts/prizes/0 too-many-rows(100000)")));
}

/// Neither many problems nor one very long line take long.
void TestCaseFile::manyProblems()
{
    QByteArray members;
    for (int i = 0; i < 200'000; ++i)
        members += "\"firm.staff\": 1, \"firm.x" + QByteArray::number(i)
                   + "\": {\"from\": 2, \"to\": 1}, ";
    const QByteArray bytes = fact(members + "\"firm.score\": 1");
    const CpuTime spent;
    const auto result = cases::readCaseFile(bytes, {}, *smallRules());
    QVERIFY(spent.milliseconds() < 10'000);
    QVERIFY(!result);
    QCOMPARE(result.error().size(), std::size_t{1001});
    QCOMPARE(shortForm(result.error().back()), QStringLiteral("too-many-issues(1000)"));
    QVERIFY(result.error().back().place.excerpt.isEmpty());
}

/// Damaged files are refused or read, never more; and what is read can be written and read again.
void TestCaseFile::anyBytes()
{
    const auto rules = smallRules();
    std::mt19937 engine(11);
    const QByteArray good(sampleFile);
    constexpr char alphabet[] = "{}[]\",:0123456789.eE+-truefalsn\\u \n\t\xE4\xB8\xAD\xFF\0";
    int readable = 0;
    for (int round = 0; round < 6'000; ++round) {
        QByteArray bytes = good;
        for (int change = 0; change < 1 + round % 4; ++change) {
            const auto at = static_cast<qsizetype>(engine() % static_cast<unsigned>(bytes.size()));
            const char with = alphabet[engine() % sizeof alphabet];
            switch (engine() % 4) {
            case 0:
                bytes[at] = with;
                break;
            case 1:
                bytes.insert(at, with);
                break;
            case 2:
                bytes.remove(at, 1 + static_cast<qsizetype>(engine() % 20));
                break;
            default:
                bytes.truncate(at + 1);
                break;
            }
            if (bytes.isEmpty())
                bytes = "{";
        }
        const auto result = cases::readCaseFile(bytes, {}, *rules);
        if (result) {
            ++readable;
            const auto again =
                cases::readCaseFile(cases::writeCaseFile(*result, *rules), {}, *rules);
            QVERIFY2(again && *again == *result, bytes.constData());
        } else {
            for (const base::Issue &issue : result.error())
                QVERIFY2(!issue.code.isEmpty() && issue.place.line > 0 && issue.place.column > 0,
                         bytes.constData());
        }
    }
    QVERIFY2(readable > 20, qPrintable(QString::number(readable)));
}

QTEST_APPLESS_MAIN(TestCaseFile)
#include "tst_case_file.moc"
