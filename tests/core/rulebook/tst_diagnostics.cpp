// Every diagnostic of shape, names and meaning, with its place.
#include "mini_rulebook.h"

#include <QtTest>

namespace {

struct Row {
    const char *name;
    const char *file;
    const char *from;
    const char *to;
    const char *code;
    int line;
    int column;
    const char *suggestion;
};

constexpr char vocabularyFile[] = "vocabulary/all.yaml";
constexpr char documentFile[] = "town-2021/document.yaml";
constexpr char readingsFile[] = "town-2021/readings.yaml";
constexpr char measureFile[] = "town-2021/measures/m1.yaml";
constexpr char secondFile[] = "town-2021/measures/m2.yaml";
constexpr char exampleFile[] = "town-2021/examples/m1.yaml";
constexpr Row rows[] = {
    {"unknown key", measureFile, "departments:", "department:", "unknown-key", 10, 1,
     "departments"},
    {"unknown key in an inner map", measureFile, "    judge: panel", "    judged: panel",
     "unknown-key", 36, 5, "judge"},
    {"missing key", measureFile, "kind: post_subsidy\n", "", "missing-key", 1, 1, ""},
    {"missing language", measureFile, "{zh: 受让方, en: Receiver}", "{zh: 受让方}", "missing-key",
     27, 12, ""},
    {"list where text", measureFile, "kind: post_subsidy", "kind: [post_subsidy]", "wrong-shape", 6,
     7, ""},
    {"text where list", measureFile, "payers: [city, county]", "payers: city", "wrong-shape", 9, 9,
     ""},
    {"text where map", measureFile, "summary: {zh: 合同补助, en: A subsidy for contracts}",
     "summary: A subsidy", "wrong-shape", 3, 10, ""},
    {"nothing where text", measureFile, "kind: post_subsidy", "kind:", "wrong-shape", 6, 1, ""},
    {"list before keys", measureFile, "id: m1", "- id: m1", "yaml-syntax", 2, 1, ""},
    {"empty text", measureFile, "{zh: 备注, en: Notes}", "{zh: '', en: Notes}", "bad-value", 49, 13,
     ""},
    {"truth", vocabularyFile, "changeable: true", "changeable: yes", "bad-value", 18, 92, ""},
    {"date", documentFile, "issued: 2021-10-09", "issued: 2021-02-30", "bad-value", 6, 9, ""},
    {"place code", documentFile, "place: '2107'", "place: '21070'", "bad-value", 8, 8, ""},
    {"name with a blank", vocabularyFile, "name: staff", "name: staff count", "bad-value", 32, 16,
     ""},
    {"name that begins with a digit", vocabularyFile, "name: staff", "name: 1staff", "bad-value",
     32, 16, ""},
    {"token", measureFile, "id: receiver\n", "id: re.ceiver\n", "bad-value", 26, 9, ""},
    {"file name that leaves the folder", documentFile, "source_file: town.txt",
     "source_file: ../town.txt", "bad-value", 10, 14, ""},
    {"closed list", measureFile, "kind: post_subsidy", "kind: post_subsidie", "unknown-value", 6, 7,
     "post_subsidy"},
    {"destination", measureFile, "destination: grant", "destination: grants", "unknown-value", 8,
     14, "grant"},
    {"payer", measureFile, "payers: [city, county]", "payers: [city, country]", "unknown-value", 9,
     16, "county"},
    {"schedule", measureFile, "schedule: once", "schedule: monthly", "unknown-value", 11, 11, ""},
    {"judge", measureFile, "judge: panel", "judge: pannel", "unknown-value", 36, 12, "panel"},
    {"amount kind", measureFile, "kind: ceiling", "kind: celing", "unknown-value", 40, 9,
     "ceiling"},
    {"rounding", measureFile, "rounding: down", "rounding: up", "unknown-value", 45, 13, ""},
    {"status", documentFile, "status: in_force", "status: inforce", "unknown-value", 7, 9,
     "in_force"},
    {"fact type", vocabularyFile, "type: ratio", "type: ration", "unknown-value", 18, 34, "ratio"},
    {"formula in double quotes", measureFile, "formula: 'role = \"receiver\"'", "formula: \"role\"",
     "formula-not-quoted", 28, 14, ""},
    {"plain formula", measureFile, "{formula: '20%', says: ['20%']}",
     "{formula: 20%, says: ['20%']}", "formula-not-quoted", 42, 19, ""},
    {"plain grade", measureFile,
     "  kind: ceiling\n  base: {formula: 'realised', label: {zh: 实际发生额, en: Realised}, says: "
     "['实际发生']}\n  rate: {formula: '20%', says: ['20%']}\n  floor: {formula: '1万元', says: "
     "['最低1万元']}\n  cap: {formula: '100万元', says: ['最高100万元']}\n  rounding: down\n",
     "  kind: grades\n  grades: [100万元]\n", "formula-not-quoted", 41, 12, ""},
    {"too many fragments", measureFile, "says: ['评审']",
     "says: ['评', '评', '评', '评', '评', '评']", "says-count", 38, 11, ""},
    {"no fragment", measureFile, "says: ['评审']", "says: []", "says-count", 38, 11, ""},
    {"long fragment", measureFile, "says: ['评审']", "says: ['一二三四五六七八九十一二三四五六七']",
     "says-length", 38, 12, ""},
    {"column like a section", vocabularyFile, "name: staff", "name: decisions", "name-taken", 32,
     16, ""},
    {"column like a table", vocabularyFile, "name: staff", "name: contracts", "name-taken", 32, 16,
     ""},
    {"column like a function", vocabularyFile, "name: staff", "name: count", "name-taken", 32, 16,
     ""},
    {"column like a keyword", vocabularyFile, "name: staff", "name: some", "name-taken", 32, 16,
     ""},
    {"section like a prefix", vocabularyFile, "  - {id: decisions,",
     "  - {id: reading, label: {zh: 口径, en: Reading}}\n  - {id: decisions,", "name-taken", 3, 10,
     ""},
    {"fact like a column", vocabularyFile, "path: applicant.rate", "path: contracts.rate",
     "name-taken", 18, 12, ""},
    {"path without dot", vocabularyFile, "path: applicant.rate", "path: rate", "fact-path", 18, 12,
     ""},
    {"path with two dots", vocabularyFile, "path: applicant.rate", "path: applicant.rate.now",
     "fact-path", 18, 12, ""},
    {"section of a fact", vocabularyFile, "path: applicant.rate", "path: aplicant.rate",
     "unknown-section", 18, 12, "applicant"},
    {"section of a table", vocabularyFile, "section: contracts", "section: contract",
     "unknown-section", 22, 14, "contracts"},
    {"list of a fact", vocabularyFile, "list: applicant_kind,", "list: aplicant_kind,",
     "unknown-list", 16, 48, "applicant_kind"},
    {"material of a fact", vocabularyFile, "proof: licence", "proof: license", "unknown-material",
     16, 98, "licence"},
    {"table of a check", vocabularyFile, "table: contracts, formula", "table: contract, formula",
     "unknown-table", 34, 41, "contracts"},
    {"check that reads a reading", vocabularyFile, "formula: 'realised <= amount'",
     "formula: 'reading.cap_unit = \"project\"'", "check-reads-reading", 34, 61, ""},
    {"list on a number", vocabularyFile, "type: ratio, to: '50%'", "type: ratio, list: role",
     "key-not-allowed", 18, 41, ""},
    {"domain on a text", vocabularyFile, "{name: project, type: text",
     "{name: project, type: text, to: '5'", "key-not-allowed", 31, 37, ""},
    {"domain end that is no number", vocabularyFile, "to: '50%'", "to: half", "bad-value", 18, 45,
     ""},
    {"domain end that is no date", vocabularyFile, "from: '1950-01-01'", "from: '1950'",
     "bad-value", 17, 52, ""},
    {"domain end that is no money", vocabularyFile, "{name: amount, type: money",
     "{name: amount, type: money, from: '1.005'", "bad-value", 28, 43, ""},
    {"empty domain", vocabularyFile, "to: '50%'", "from: '60%', to: '50%'", "empty-domain", 18, 5,
     ""},
    {"same fact twice", vocabularyFile, "path: applicant.rate", "path: applicant.place",
     "duplicate-id", 18, 12, ""},
    {"same column twice", vocabularyFile, "name: staff", "name: amount", "duplicate-id", 32, 9, ""},
    {"same member twice", vocabularyFile, "{id: provider,", "{id: receiver,", "duplicate-id", 13,
     14, ""},
    {"same list twice", vocabularyFile,
     "facts:", "  - {id: role, members: [{id: a, label: {zh: 甲, en: A}}]}\nfacts:", "duplicate-id",
     14, 10, ""},
    {"same material twice", vocabularyFile, "  - {id: contract, label",
     "  - {id: licence, label: {zh: 照, en: L}}\n  - {id: contract, label", "duplicate-id", 37, 10,
     ""},
    {"part of a row", documentFile, "{id: 一.2, en: I.2, part: annex",
     "{id: 一.2, en: I.2, part: anex", "unknown-part", 23, 30, "annex"},
    {"same row twice", documentFile, "{id: 一.4,", "{id: 一.2,", "duplicate-id", 25, 10, ""},
    {"end before start", documentFile, "date: 2026-10-09", "date: 2020-10-09", "end-before-start",
     17, 59, ""},
    {"when that reads a fact", documentFile, "'reading.period_end = \"day_before\"'",
     "'decisions.reviewed'", "when-reads-facts", 17, 17, ""},
    {"claims that read a fact", documentFile,
     "claims_after_expiry: 'reading.period_end = \"matching_day\"'",
     "claims_after_expiry: 'decisions.reviewed'", "when-reads-facts", 19, 27, ""},
    {"measure that does not exist", documentFile, "measures: [m1]", "measures: [m1, mm1]",
     "unknown-measure", 22, 70, "m1"},
    {"measure of another row", documentFile, "measures: [m2]", "measures: [m2, m1]",
     "article-of-other", 24, 68, ""},
    {"default choice", readingsFile, "default: matching_day", "default: matching", "unknown-choice",
     7, 14, ""},
    {"article of a reading", readingsFile, "articles: [一.1]", "articles: [一.9]",
     "unknown-article", 9, 16, "一.1"},
    {"same reading twice", readingsFile, "id: cap_unit", "id: period_end", "duplicate-id", 10, 9,
     ""},
    {"assumption type", readingsFile, "type: ratio", "type: number", "unknown-value", 19, 31, ""},
    {"article of a measure", measureFile, "article: 一.1", "article: 一.7", "unknown-article", 4,
     10, "一.1"},
    {"id and file name", measureFile, "id: m1", "id: m3", "id-not-file-name", 1, 5, ""},
    {"applicant kind", measureFile, "applicants: [enterprise]", "applicants: [enterprises]",
     "unknown-member", 7, 14, "enterprise"},
    {"department", measureFile, "departments: [science]", "departments: [sience]",
     "unknown-department", 10, 15, "science"},
    {"table", measureFile, "table: contracts", "table: contract", "unknown-table", 13, 10,
     "contracts"},
    {"material", measureFile, "materials: [licence, contract]", "materials: [licence, contracts]",
     "unknown-material", 46, 22, "contract"},
    {"evidence", measureFile, "evidence: [contract]", "evidence: [contrat]", "unknown-material", 25,
     16, "contract"},
    {"article that is not modelled", measureFile, "{article: 一.1, text", "{article: 二.1, text",
     "unknown-article", 48, 15, "一.1"},
    {"condition twice", measureFile, "- id: realised", "- id: receiver", "duplicate-id", 30, 9, ""},
    {"condition twice, one with when", secondFile, "    when: 'reading.cap_unit = \"contract\"'\n",
     "", "duplicate-id", 16, 9, ""},
    {"built-in condition", measureFile, "- id: realised", "- id: in_period", "name-taken", 30, 9,
     ""},
    {"says and implied", measureFile, "    says: ['承接']",
     "    says: ['承接']\n    implied: {zh: 因, en: Why}", "says-or-implied", 26, 9, ""},
    {"neither says nor implied", measureFile, "    says: ['承接']\n", "", "says-or-implied", 26, 9,
     ""},
    {"judged condition that reads facts", measureFile, "    formula: 'decisions.reviewed'",
     "    formula: 'decisions.reviewed and role = \"receiver\"'", "judged-reads-facts", 37, 15, ""},
    {"condition that is no truth", measureFile, "formula: 'role = \"receiver\"'",
     "formula: 'amount'", "expected-type", 28, 15, ""},
    {"unknown name", measureFile, "formula: 'realised > 0元'", "formula: 'realized > 0元'",
     "unknown-name", 32, 15, "realised"},
    {"unknown name behind a doubled quote", measureFile, "formula: 'realised > 0元'",
     "formula: '\"''\" = project and realized > 0元'", "unknown-name", 32, 34, "realised"},
    {"group key", measureFile, "by: 'project'", "by: 'amount'", "key-type", 15, 51, ""},
    {"anchor that is no date", measureFile, "{formula: 'signed_on', label",
     "{formula: 'amount', label", "expected-type", 17, 20, ""},
    {"missing anchor", measureFile,
     "anchor: {formula: 'signed_on', label: {zh: 签订日, en: Signed on}}\n", "", "missing-key", 1,
     1, ""},
    {"parameter twice", measureFile, "conditions:\n",
     "  - {name: threshold, formula: '1元'}\nconditions:\n", "duplicate-id", 20, 12, ""},
    {"base that is a truth", measureFile, "base: {formula: 'realised',",
     "base: {formula: 'realised > 0元',", "base-type", 41, 20, ""},
    {"bases of two types", measureFile,
     "  base: {formula: 'realised', label: {zh: 实际发生额, en: Realised}, says: ['实际发生']}",
     "  base:\n    - {when: 'reading.cap_unit = \"project\"', formula: 'realised'}\n    - "
     "{formula: 'staff'}",
     "base-types-differ", 43, 18, ""},
    {"rate of money on money", measureFile, "rate: {formula: '20%'", "rate: {formula: '20元'",
     "expected-type", 42, 20, ""},
    {"cap that is a number", measureFile, "cap: {formula: '100万元'", "cap: {formula: '100万'",
     "expected-type", 44, 19, "100万元"},
    {"cap that reads a row", measureFile, "cap: {formula: '100万元'", "cap: {formula: 'amount'",
     "stage-reads-row", 44, 19, ""},
    {"ceiling that rounds half up", measureFile, "rounding: down", "rounding: half_up",
     "rounding-not-down", 45, 13, ""},
    {"rate without rounding", secondFile, "  rounding: half_up\n", "", "missing-key", 22, 3, ""},
    {"grades without grades", measureFile,
     "  kind: ceiling\n  base: {formula: 'realised', label: {zh: 实际发生额, en: Realised}, says: "
     "['实际发生']}\n  rate: {formula: '20%', says: ['20%']}\n  floor: {formula: '1万元', says: "
     "['最低1万元']}\n  cap: {formula: '100万元', says: ['最高100万元']}\n  rounding: down\n",
     "  kind: grades\n", "missing-key", 40, 3, ""},
    {"amount in kind", measureFile,
     "  kind: ceiling\n  base: {formula: 'realised', label: {zh: 实际发生额, en: Realised}, says: "
     "['实际发生']}\n  rate: {formula: '20%', says: ['20%']}\n  floor: {formula: '1万元', says: "
     "['最低1万元']}\n  cap: {formula: '100万元', says: ['最高100万元']}\n  rounding: down\n",
     "  kind: in_kind\n  cap: {formula: '1元'}\n", "key-not-allowed", 41, 3, ""},
    {"grade that is no amount", measureFile,
     "  kind: ceiling\n  base: {formula: 'realised', label: {zh: 实际发生额, en: Realised}, says: "
     "['实际发生']}\n  rate: {formula: '20%', says: ['20%']}\n  floor: {formula: '1万元', says: "
     "['最低1万元']}\n  cap: {formula: '100万元', says: ['最高100万元']}\n  rounding: down\n",
     "  kind: grades\n  grades: ['1万元 + 1万元']\n", "bad-value", 41, 12, ""},
    {"no instrument", secondFile, "  instrument: {zh: 另行规定, en: A later rule}\n", "",
     "missing-key", 22, 3, ""},
    {"unknown assumption", secondFile, "assumption: interest_rate", "assumption: intrest_rate",
     "unknown-assumption", 24, 15, "interest_rate"},
    {"assumption that nobody reads", secondFile, "rate: {formula: 'assumption.interest_rate'}",
     "rate: {formula: '20%'}", "assumption-unused", 24, 15, ""},
    {"formula and table", measureFile, "rate: {formula: '20%', says",
     "rate: {formula: '20%', table: {hit: first, inputs: ['role'], rows: [{when: ['-'], then: "
     "'20%'}], otherwise: '0'}, says",
     "key-not-allowed", 42, 10, ""},
    {"table without otherwise", measureFile, "rate: {formula: '20%', says: ['20%']}",
     "rate: {table: {hit: first, inputs: ['role'], rows: [{when: ['-'], then: '20%'}]}}",
     "missing-key", 42, 17, ""},
    {"cell without quotes", measureFile, "rate: {formula: '20%', says: ['20%']}",
     "rate: {table: {hit: first, inputs: ['role'], rows: [{when: [-], then: '20%'}], otherwise: "
     "'0'}}",
     "formula-not-quoted", 42, 63, ""},
    {"row of another width", measureFile, "rate: {formula: '20%', says: ['20%']}",
     "rate: {table: {hit: first, inputs: ['staff'], rows: [{when: ['-', '-'], then: '20%'}], "
     "otherwise: '0'}}",
     "table-shape", 42, 65, ""},
    {"hit policy", measureFile, "rate: {formula: '20%', says: ['20%']}",
     "rate: {table: {hit: all, inputs: ['staff'], rows: [{when: ['-'], then: '20%'}], otherwise: "
     "'0'}}",
     "unknown-value", 42, 23, ""},
    {"measure of an example", exampleFile, "measure: m1", "measure: m9", "unknown-measure", 1, 10,
     "m1"},
    {"path of an example", exampleFile, "applicant.place:", "applicant.palce:", "unknown-path", 4,
     3, "applicant.place"},
    {"column of an example", exampleFile,
     "contracts[0].amount:", "contracts[0].amuont:", "unknown-path", 5, 3, "contracts[0].amount"},
    {"choice of an example", exampleFile, "reading.cap_unit: contract",
     "reading.cap_unit: contracts", "unknown-choice", 11, 92, "contract"},
    {"verdict of an example", exampleFile, "{verdict: eligible, kind", "{verdict: elligible, kind",
     "unknown-value", 9, 23, "eligible"},
    {"amount of an example", exampleFile, "low: '120000.00'", "low: '12万元'", "bad-value", 9, 53,
     ""},
    {"key under expect", exampleFile, "unmet: []", "unmt: []", "unknown-key", 9, 98, "unmet"},
    {"value that is a list", exampleFile, "contracts[0].amount: '3000000.00'",
     "contracts[0].amount: [1]", "wrong-shape", 5, 24, ""},
};

} // namespace

Q_DECLARE_METATYPE(Row)

class TestDiagnostics : public QObject {
    Q_OBJECT

private slots:
    void oneIssue_data();
    void oneIssue();
    void measureWithoutRow();
};

void TestDiagnostics::oneIssue_data()
{
    QTest::addColumn<Row>("row");
    for (const Row &row : rows)
        QTest::newRow(row.name) << row;
}

/// One slip in an otherwise good rulebook gives one issue at its place, and nothing in its wake.
void TestDiagnostics::oneIssue()
{
    QFETCH(Row, row);
    MiniRulebook mini;
    QVERIFY(mini.replace(QString::fromUtf8(row.file), row.from, row.to));
    const auto result = mini.load();
    const base::Issues issues = result ? (*result)->warnings() : result.error();
    QVERIFY2(issues.size() == 1, qPrintable(shortened(issues)));
    const base::Issue &issue = issues.front();
    QCOMPARE(issue.code, QString::fromUtf8(row.code));
    QCOMPARE(issue.place.line, row.line);
    QCOMPARE(issue.place.column, row.column);
    QCOMPARE(issue.place.file, mini.folder() + u'/' + QString::fromUtf8(row.file));
    QVERIFY(!issue.place.excerpt.isEmpty());
    QCOMPARE(issue.suggestion, QString::fromUtf8(row.suggestion));
}

/// The slip may be in the ledger, yet the measure is what cannot be used.
void TestDiagnostics::measureWithoutRow()
{
    MiniRulebook mini;
    QVERIFY(mini.replace(QString::fromUtf8(documentFile), "measures: [m1]",
                         "nothing: {zh: 无, en: None}"));
    const auto result = mini.load();
    QVERIFY(!result);
    QCOMPARE(result.error().size(), 1U);
    QCOMPARE(result.error()[0].code, QStringLiteral("measure-not-in-ledger"));
    QCOMPARE(result.error()[0].place.line, 4);
    QCOMPARE(result.error()[0].place.column, 10);
}

QTEST_GUILESS_MAIN(TestDiagnostics)

#include "tst_diagnostics.moc"
