// Case files that the program writes: there and back, templates, and large ones.
#include "cases/case_file.h"
#include "cpu_time.h"
#include "small_rules.h"

#include <QTest>

#include <random>

using cases::Case;

namespace {

/// A file of one fact, in one line.
QByteArray fact(const QByteArray &member) { return R"({"huisuan": 1, "facts": {)" + member + "}}"; }

} // namespace

class TestCaseFileWritten : public QObject {
    Q_OBJECT

private slots:
    void roundTrips();
    void unknownNamesAreWritten();
    void templates();
    void manyRows();
};

void TestCaseFileWritten::roundTrips()
{
    const auto rules = smallRules();
    std::mt19937 engine(7);
    const auto below = [&](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(engine);
    };
    const std::vector<QStringList> texts = {
        {QStringLiteral("true"), QStringLiteral("false")},
        {QStringLiteral("0.5"), QStringLiteral("0"), QStringLiteral("0.25..0.75"),
         QStringLiteral("..1")},
        {QStringLiteral("0.00"), QStringLiteral("92233720368547758.07"),
         QStringLiteral("1.00..2.00"), QStringLiteral("..5.05"), QStringLiteral("5.00..")},
        {QStringLiteral("2024-02-29"), QStringLiteral("2000-01-01..2199-12-31"),
         QStringLiteral("..2024-01-01")},
        {QStringLiteral("引\"号\\ \t\r\n\x01\x7F 𠀀é"), QString(QChar(0)), QString(),
         QStringLiteral("{\"unknown\": true}"), QStringLiteral(" a..b ")},
        {QStringLiteral("210702"), QStringLiteral("21")}};
    const auto any = [&](const feel::ValueSymbol &symbol, rulebook::NumberForm form) {
        using feel::Kind;
        if (below(5) == 0)
            return QStringLiteral("?");
        const auto pick = [&](std::size_t list) {
            return texts[list][static_cast<qsizetype>(
                below(static_cast<std::size_t>(texts[list].size())))];
        };
        switch (symbol.type.kind) {
        case Kind::Truth:
            return pick(0);
        case Kind::Money:
            return pick(2);
        case Kind::Date:
            return pick(3);
        case Kind::Text:
            return pick(4);
        case Kind::Place:
            return pick(5);
        case Kind::Choice:
            return rules->symbols()
                .lists[static_cast<std::size_t>(symbol.type.list)]
                .members[static_cast<qsizetype>(below(2))];
        default:
            return form == rulebook::NumberForm::Count ? QString::number(below(1000)) : pick(1);
        }
    };
    const auto &vocabulary = rules->vocabulary();
    for (int round = 0; round < 500; ++round) {
        Case subject;
        if (below(2) == 0)
            subject.on = QStringLiteral("2024-06-30");
        for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
            if (below(2) == 0)
                subject.facts[vocabulary.facts[i].name] =
                    any(rules->symbols().facts[i], vocabulary.facts[i].form);
        }
        for (std::size_t t = 0; t < vocabulary.tables.size(); ++t) {
            if (below(3) == 0)
                continue;
            auto &rows = subject.tables[vocabulary.tables[t].name];
            rows.resize(below(4));
            for (auto &row : rows) {
                for (std::size_t c = 0; c < vocabulary.tables[t].columns.size(); ++c) {
                    if (below(2) == 0)
                        row[vocabulary.tables[t].columns[c].name] =
                            any(rules->symbols().tables[t].columns[c],
                                vocabulary.tables[t].columns[c].form);
                }
            }
        }
        if (below(2) == 0)
            subject.readings[QStringLiteral("cap_unit")] = QStringLiteral("project");
        if (below(2) == 0)
            subject.assumptions[QStringLiteral("yearly_quota")] = QStringLiteral("1.00..");
        const QByteArray bytes = cases::writeCaseFile(subject, *rules);
        const auto again = cases::readCaseFile(bytes, {}, *rules);
        QVERIFY2(again, again ? "" : qPrintable(withPlaces(again.error())));
        QVERIFY2(*again == subject, bytes.constData());
        QCOMPARE(cases::writeCaseFile(*again, *rules), bytes);
    }
}

/// Not readable with this vocabulary, but nothing of it is gone.
void TestCaseFileWritten::unknownNamesAreWritten()
{
    Case subject;
    subject.facts = {{QStringLiteral("old.fact"), QStringLiteral("1..2")},
                     {QStringLiteral("applicant.old"), QStringLiteral("?")}};
    subject.tables[QStringLiteral("ancient")] = {{{QStringLiteral("x"), QStringLiteral("1")}}};
    const QByteArray bytes = cases::writeCaseFile(subject, *smallRules());
    QVERIFY(bytes.contains(R"("old.fact": "1..2")"));
    QVERIFY(bytes.contains(R"("old": {"unknown": true})"));
    QVERIFY(bytes.contains(R"("ancient": [)"));
    QVERIFY(bytes.contains(R"("x": "1")"));
}

void TestCaseFileWritten::templates()
{
    const auto rules = smallRules();
    const auto first = cases::templateFor({QStringLiteral("town-1")}, *rules);
    QVERIFY2(first, first ? "" : qPrintable(shortForm(first.error())));
    QCOMPARE(QString::fromUtf8(*first), QString::fromUtf8(R"({
  "huisuan": 1,
  "applicant": {
    "name": {"unknown": true},
    "credit_code": {"unknown": true},
    "place": {"unknown": true},
    "kind": {"unknown": true}
  },
  "on": {"unknown": true},
  "facts": {
    "decisions.reviewed": {"unknown": true},
    "contracts": [
      {
        "amount": {"unknown": true},
        "realised": {"unknown": true},
        "signed_on": {"unknown": true},
        "project": {"unknown": true}
      }
    ]
  },
  "readings": {},
  "assumptions": {}
}
)"));
    const auto both =
        cases::templateFor({QStringLiteral("town-1"), QStringLiteral("town-2")}, *rules);
    QVERIFY(both);
    QVERIFY(both->contains(R"("firm.rnd_share": {"unknown": true})"));
    QVERIFY(both->contains(R"("interest_rate": {"unknown": true})"));
    const auto again = cases::readCaseFile(*both, {}, *rules);
    QVERIFY2(again, again ? "" : qPrintable(withPlaces(again.error())));
    const auto wrong = cases::templateFor({QStringLiteral("town-3"), QStringLiteral("x")}, *rules);
    QVERIFY(!wrong);
    QCOMPARE(shortForm(wrong.error()),
             QStringLiteral("unknown-measure(town-3) → town-1\nunknown-measure(x)"));
}

void TestCaseFileWritten::manyRows()
{
    QByteArray rows = "\"contracts\": [";
    for (int i = 0; i < cases::mostCaseRows; ++i) {
        rows += R"({"role": "receiver", "amount": "3000000.00", "realised": 2999999.99, )"
                R"("signed_on": "2024-06-30", "receiver_place": "210702", "project": "项目 )"
                + QByteArray::number(i) + R"(", "converts": true},)";
    }
    rows.chop(1);
    const QByteArray bytes = fact(rows + "]");
    const CpuTime reading;
    const auto result = cases::readCaseFile(bytes, {}, *smallRules());
    const long long read = reading.milliseconds();
    QVERIFY(result);
    const CpuTime writing;
    const QByteArray written = cases::writeCaseFile(*result, *smallRules());
    const long long wrote = writing.milliseconds();
    qInfo("100,000 rows, %lld MB: read %lld ms, written %lld ms",
          static_cast<long long>(bytes.size() / 1'000'000), read, wrote);
    QVERIFY(read < 30'000); // generous: sanitizers
    QVERIFY(wrote < 30'000);
}

QTEST_APPLESS_MAIN(TestCaseFileWritten)
#include "tst_case_file_written.moc"
