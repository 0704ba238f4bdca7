// Edits: what applies, what is refused, and that nothing is lost on the way back.
#include "cases/case.h"
#include "small_rules.h"

#include <QTest>

#include <random>

using cases::Case;
using cases::Edit;
using Text = std::optional<QString>;

namespace {

Text text(const char *from) { return from ? Text(QString::fromUtf8(from)) : std::nullopt; }

Edit edit(const char *path, const char *before, const char *after)
{
    Edit result;
    result.path = QString::fromUtf8(path);
    result.before = text(before);
    result.after = text(after);
    return result;
}

Case sample()
{
    Case subject;
    subject.on = QStringLiteral("2024-06-30");
    subject.facts[QStringLiteral("applicant.place")] = QStringLiteral("210702");
    subject.tables[QStringLiteral("prizes")];
    subject.tables[QStringLiteral("contracts")] = {
        {{QStringLiteral("amount"), QStringLiteral("1.00")}},
        {{QStringLiteral("amount"), QStringLiteral("2.00")},
         {QStringLiteral("role"), QStringLiteral("receiver")}}};
    subject.readings[QStringLiteral("cap_unit")] = QStringLiteral("project");
    return subject;
}

/// Cases and edits over few names, so that edits meet.
class Chance {
public:
    explicit Chance(unsigned seed) : m_engine(seed) {}

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_engine); }
    Text anyText()
    {
        static const char *texts[] = {"1.00", "?", "100.00..", "引\"号\n", "", "2.00"};
        return below(4) == 0 ? std::nullopt : text(texts[below(6)]);
    }
    cases::RowTexts row()
    {
        cases::RowTexts result;
        for (const char *column : {"amount", "role", "金额"}) {
            if (const Text value = anyText())
                result.emplace(QString::fromUtf8(column), *value);
        }
        return result;
    }
    Case subject()
    {
        Case result;
        result.on = anyText();
        for (const char *path : {"a.b", "a.c", "d.e"}) {
            if (const Text value = anyText())
                result.facts.emplace(QString::fromUtf8(path), *value);
        }
        for (const char *table : {"t", "u"}) {
            if (below(3) == 0)
                continue;
            auto &rows = result.tables[QString::fromUtf8(table)];
            for (int count = below(5); count > 0; --count)
                rows.push_back(row());
        }
        if (const Text value = anyText())
            result.readings.emplace(QStringLiteral("r"), *value);
        if (const Text value = anyText())
            result.assumptions.emplace(QStringLiteral("s"), *value);
        return result;
    }
    /// Often applicable, sometimes not.
    Edit edit(const Case &now)
    {
        static const char *paths[] = {"on", "a.b", "d.e", "reading.r", "assumption.s", "t", "u"};
        Edit result;
        if (below(2) == 0) {
            result.path = QString::fromUtf8(paths[below(7)]);
            result.before = cases::textAt(now, result.path);
            result.after = anyText();
            if (result.path.size() == 1)
                result.after = result.before ? std::nullopt : text("[]");
            return result;
        }
        const QString table = QString::fromUtf8(below(2) == 0 ? "t" : "u");
        result.path = cases::rowPath(table, below(4));
        if (below(3) == 0) {
            result.path += QStringLiteral(".amount");
            result.after = anyText();
        } else if (below(3) != 0) {
            result.after = cases::rowText(row());
            if (below(4) != 0)
                return result; // an insertion
        }
        result.before = cases::textAt(now, result.path);
        return result;
    }

private:
    std::mt19937 m_engine;
};

} // namespace

class TestEdits : public QObject {
    Q_OBJECT

private slots:
    void applies_data();
    void applies();
    void refuses_data();
    void refuses();
    void unknownTables();
    void inverseNamesWhatItUndoes();
    void inversesRestore();
    void differenceLeads();
    void differenceIsSmall();
};

void TestEdits::applies_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Text>("before");
    QTest::addColumn<Text>("after");
    const auto row = [](const char *path, const char *before, const char *after) {
        QTest::addRow("%s %s %s", path, before ? before : "-", after ? after : "-")
            << QString::fromUtf8(path) << text(before) << text(after);
    };
    row("on", "2024-06-30", "2025-01-01");
    row("on", "2024-06-30", nullptr);
    row("applicant.place", "210702", "210703");
    row("applicant.place", "210702", "?");
    row("applicant.kind", nullptr, "enterprise");
    row("reading.cap_unit", "project", nullptr);
    row("assumption.rate", nullptr, "0.05");
    row("prizes", "[]", nullptr);
    row("stays", nullptr, "[]");
    row("contracts[0].amount", "1.00", "1.50");
    row("contracts[1].role", "receiver", nullptr);
    row("contracts[0].role", nullptr, "provider");
    row("contracts[0]", nullptr, R"({"amount":"0.00"})");
    row("contracts[2]", nullptr, "{}");
    row("contracts[0]", R"({"amount":"1.00"})", nullptr);
    row("contracts[1]", R"({"amount":"2.00","role":"receiver"})", R"({"amount":"3.00"})");
    row("prizes[0]", nullptr, R"({"won_on":"2024-01-01"})");
    row("stays[0]", "?", "{}");
}

void TestEdits::applies()
{
    QFETCH(QString, path);
    QFETCH(Text, before);
    QFETCH(Text, after);
    Case subject = sample();
    Edit made;
    made.path = path;
    made.before = before;
    made.after = after;
    const auto applied = cases::apply(subject, made);
    QVERIFY2(applied, applied ? "" : qPrintable(shortForm(applied.error())));
    const bool removedRow = path.endsWith(u']') && !after;
    if (!removedRow)
        QCOMPARE(cases::textAt(subject, path), after);
    QVERIFY(subject != sample());
    QVERIFY(cases::apply(subject, cases::inverse(made)));
    QVERIFY(subject == sample());
}

void TestEdits::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Text>("before");
    QTest::addColumn<Text>("after");
    QTest::addColumn<QString>("issue");
    const auto row = [](const char *path, const char *before, const char *after,
                        const char *issue) {
        QTest::addRow("%s %s %s", path, before ? before : "-", after ? after : "-")
            << QString::fromUtf8(path) << text(before) << text(after) << QString::fromUtf8(issue);
    };
    row("a.b.c", nullptr, "1", "bad-path(a.b.c)");
    row("on", nullptr, "2025-01-01", "edit-conflict(on; ; 2024-06-30)");
    row("applicant.place", "1", "2", "edit-conflict(applicant.place; 1; 210702)");
    row("applicant.kind", "x", nullptr, "edit-conflict(applicant.kind; x; )");
    row("contracts", nullptr, "[]", R"(edit-conflict(contracts; ; {"amount":"1.00"}))");
    row("contracts", "[]", nullptr, R"(edit-conflict(contracts; []; {"amount":"1.00"}))");
    row("prizes", nullptr, "[]", "edit-conflict(prizes; ; [])");
    row("stays", "[]", nullptr, "edit-conflict(stays; []; )");
    row("prizes", "[]", "[{}]", "bad-row([{}])");
    row("contracts[2]", "{}", nullptr, "no-such-row(contracts[2]; 2)");
    row("contracts[3]", nullptr, "{}", "no-such-row(contracts[3]; 2)");
    row("stays[1]", nullptr, "{}", "no-such-row(stays[1]; )");
    row("stays[0].a", nullptr, "1", "no-such-row(stays[0].a; )");
    row("contracts[2].amount", nullptr, "1", "no-such-row(contracts[2].amount; 2)");
    row("contracts[0].amount", "2.00", "1", "edit-conflict(contracts[0].amount; 2.00; 1.00)");
    row("contracts[0]", R"({"amount":"9.00"})", nullptr,
        R"(edit-conflict(contracts[0]; {"amount":"9.00"}; {"amount":"1.00"}))");
    row("contracts[0]", nullptr, "1.00", "bad-row(1.00)");
    row("contracts[0]", "1.00", nullptr, "bad-row(1.00)");
    row("contracts[0]", nullptr, nullptr, "bad-row()");
    row("contracts[0]", "?", "?", "bad-row()");
    row("contracts[0]", "?", "{}", "edit-conflict(contracts[0]; ?; [])");
    row("contracts[0]", R"({"amount":"1.00"})", "?", "no-such-row(contracts[0]; 2)");
}

void TestEdits::refuses()
{
    QFETCH(QString, path);
    QFETCH(Text, before);
    QFETCH(Text, after);
    QFETCH(QString, issue);
    Case subject = sample();
    Edit made;
    made.path = path;
    made.before = before;
    made.after = after;
    const auto applied = cases::apply(subject, made);
    QVERIFY(!applied);
    QCOMPARE(shortForm(applied.error()), issue);
    QCOMPARE(applied.error().front().place.path, path);
    QVERIFY(subject == sample());
}

/// The first row makes a table known, and taking it back makes it unknown again, not empty.
void TestEdits::unknownTables()
{
    Case subject;
    const Edit plain = edit("contracts[0]", nullptr, R"({"amount":"1.00"})");
    const Edit made = cases::completed(subject, plain);
    QCOMPARE(made.before, text("?"));
    QVERIFY(cases::apply(subject, made));
    QCOMPARE(subject.tables.at(QStringLiteral("contracts")).size(), std::size_t{1});
    QVERIFY(cases::completed(subject, plain) == plain);
    QVERIFY(cases::apply(subject, cases::inverse(made)));
    QVERIFY(subject == Case());

    QVERIFY(cases::apply(subject, plain)); // as it is, it makes the table known, too
    QVERIFY(cases::apply(subject, edit("contracts[0]", R"({"amount":"1.00"})", nullptr)));
    QCOMPARE(cases::textAt(subject, QStringLiteral("contracts")), text("[]"));
}

void TestEdits::inverseNamesWhatItUndoes()
{
    Edit made = edit("on", nullptr, "2024-06-30");
    made.sequence = 7;
    made.group = 5;
    made.actor = QStringLiteral("a");
    const Edit back = cases::inverse(made);
    QCOMPARE(back.undoes, 7);
    QCOMPARE(back.sequence, 0);
    QCOMPARE(back.group, 0);
    QVERIFY(back.actor.isEmpty());
    QCOMPARE(back.before, text("2024-06-30"));
    QVERIFY(!back.after);
}

void TestEdits::inversesRestore()
{
    int done = 0;
    int refused = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        Chance chance(seed);
        const Case start = chance.subject();
        Case subject = start;
        std::vector<Edit> made;
        for (int i = 0; i < 60; ++i) {
            const Edit next = cases::completed(subject, chance.edit(subject));
            const Case before = subject;
            if (cases::apply(subject, next)) {
                made.push_back(next);
                ++done;
            } else {
                ++refused;
                QVERIFY(subject == before);
            }
        }
        for (auto last = made.rbegin(); last != made.rend(); ++last) {
            const auto applied = cases::apply(subject, cases::inverse(*last));
            QVERIFY2(applied, applied ? "" : qPrintable(shortForm(applied.error())));
        }
        QVERIFY2(subject == start, qPrintable(QString::number(seed)));
    }
    QVERIFY(done > 5000);
    QVERIFY(refused > 1000);
}

void TestEdits::differenceLeads()
{
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Chance chance(seed);
        const Case from = chance.subject();
        const Case to = chance.subject();
        const std::vector<Edit> edits = cases::difference(from, to);
        Case subject = from;
        for (const Edit &next : edits) {
            QVERIFY(cases::completed(subject, next) == next);
            const auto applied = cases::apply(subject, next);
            QVERIFY2(applied, applied ? "" : qPrintable(shortForm(applied.error())));
        }
        QVERIFY2(subject == to, qPrintable(QString::number(seed)));
        for (auto last = edits.rbegin(); last != edits.rend(); ++last)
            QVERIFY(cases::apply(subject, cases::inverse(*last)));
        QVERIFY(subject == from);
        QVERIFY(cases::difference(to, to).empty());
    }
}

void TestEdits::differenceIsSmall()
{
    const Case from = sample();
    Case to = from;
    auto &rows = to.tables[QStringLiteral("contracts")];
    rows.insert(rows.begin(), cases::RowTexts{{QStringLiteral("amount"), QStringLiteral("0.00")}});
    auto edits = cases::difference(from, to);
    QCOMPARE(edits.size(), std::size_t{1});
    QCOMPARE(edits.front().path, QStringLiteral("contracts[0]"));

    to = from;
    to.tables[QStringLiteral("contracts")][1][QStringLiteral("amount")] = QStringLiteral("5.00");
    edits = cases::difference(from, to);
    QCOMPARE(edits.size(), std::size_t{1});
    QCOMPARE(edits.front().path, QStringLiteral("contracts[1].amount"));
}

QTEST_APPLESS_MAIN(TestEdits)
#include "tst_edits.moc"
