// A complete small rulebook, and what a load makes of it.
#include "mini_rulebook.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace rulebook;

class TestLoad : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void vocabulary();
    void domains();
    void symbols();
    void readings();
    void document();
    void measure();
    void amount();
    void secondMeasure();
    void examples();
    void examplesLeftOut();
    void quotes();
    void hash();
    void lineEndsDoNotMatter();
    void placesNameTheFile();
    void severalVocabularyFiles();
    void ownRules();
    void builtInRulesAreTheSame();

private:
    std::shared_ptr<const Rulebook> m_book;
};

void TestLoad::initTestCase()
{
    MiniRulebook mini;
    auto result = mini.load();
    QVERIFY2(result, result ? "" : qPrintable(shortened(result.error())));
    m_book = *result;
    QVERIFY(m_book->warnings().empty());
}

void TestLoad::vocabulary()
{
    const Vocabulary &v = m_book->vocabulary();
    QCOMPARE(v.sections.size(), 3U);
    QCOMPARE(v.lists.size(), 2U);
    QCOMPARE(v.facts.size(), 5U);
    QCOMPARE(v.tables.size(), 1U);
    QCOMPARE(v.checks.size(), 1U);
    QCOMPARE(v.checks[0].table, 0);
    QVERIFY(v.findMaterial(u"licence")->reusable);
    QVERIFY(v.findMaterial(u"nothing") == nullptr);
    QCOMPARE(v.findDepartment(u"science")->label.zh, QStringLiteral("科技局"));
    QCOMPARE(v.findPlace(u"210702")->label.en, QStringLiteral("Guta"));
    QCOMPARE(v.facts[1].proof, QStringLiteral("licence"));
    QCOMPARE(v.facts[1].section, QStringLiteral("applicant"));
    QVERIFY(v.facts[3].changeable);
    QCOMPARE(v.facts[3].form, NumberForm::Ratio);
    QCOMPARE(v.tables[0].columns[5].form, NumberForm::Count);
    QCOMPARE(v.tables[0].row.en, QStringLiteral("Contract"));
}

void TestLoad::domains()
{
    const feel::Symbols &s = m_book->symbols();
    const auto domain = [&](const char *path) {
        return s.facts[static_cast<std::size_t>(*s.findFact(QString::fromLatin1(path)))].domain;
    };
    QCOMPARE(domain("applicant.rate").low, base::Rational(0));
    QCOMPARE(domain("applicant.rate").high, base::Rational::make(1, 2));
    QCOMPARE(domain("applicant.founded_on").low,
             base::Rational(base::Date::fromCivil(1950, 1, 1)->days()));
    QCOMPARE(domain("applicant.founded_on").high, base::Rational(base::Date::last().days()));
    QVERIFY(domain("applicant.place") == base::Range::everything());
    const auto &columns = s.tables[0].columns;
    QVERIFY(columns[1].domain == base::Range::atLeast(0));
    QVERIFY(columns[5].domain == base::Range::atLeast(0));
}

void TestLoad::symbols()
{
    const feel::Symbols &s = m_book->symbols();
    const Vocabulary &v = m_book->vocabulary();
    QCOMPARE(s.facts.size(), v.facts.size());
    for (std::size_t i = 0; i < s.facts.size(); ++i)
        QCOMPARE(s.facts[i].path, v.facts[i].name);
    QCOMPARE(s.tables[0].columns.size(), v.tables[0].columns.size());
    QCOMPARE(s.lists.size(), 4U);
    QCOMPARE(s.lists[2].name, QStringLiteral("reading.period_end"));
    QCOMPARE(s.lists[2].members,
             QStringList({QStringLiteral("day_before"), QStringLiteral("matching_day")}));
    QVERIFY(s.parameters.empty());
    QCOMPARE(s.assumptions[0].path, QStringLiteral("assumption.interest_rate"));
    QVERIFY(s.assumptions[0].type.kind == feel::Kind::Number);
}

void TestLoad::readings()
{
    QCOMPARE(m_book->readings().size(), 2U);
    const Reading &reading = m_book->readings()[0];
    QCOMPARE(reading.id, QStringLiteral("period_end"));
    QCOMPARE(reading.defaultChoice, 1);
    QCOMPARE(reading.documents, QStringList{QStringLiteral("town-2021")});
    QCOMPARE(reading.articles, QStringList{QStringLiteral("一.1")});
    QCOMPARE(m_book->assumptions().size(), 1U);
    QVERIFY(m_book->assumptions()[0].isRatio);
}

void TestLoad::document()
{
    const Document *document = m_book->findDocument(u"town-2021");
    QVERIFY(document != nullptr);
    QVERIFY(document->status == Status::InForce);
    QCOMPARE(document->issued, base::Date::fromCivil(2021, 10, 9));
    QCOMPARE(document->sourceFile, QStringLiteral("town.txt"));
    const Part *part = document->findPart(u"annex");
    QVERIFY(part != nullptr);
    QCOMPARE(part->until.size(), 2U);
    QVERIFY(part->until[0].when != nullptr);
    QCOMPARE(part->until[0].date, *base::Date::fromCivil(2026, 10, 9));
    QVERIFY(part->claimsAfterExpiry != nullptr);
    QCOMPARE(part->says, QStringList{QStringLiteral("有效期五年")});
    QCOMPARE(document->ledger.size(), 4U);
    QCOMPARE(document->findArticle(u"一.2")->nothing.zh, QStringLiteral("只对政府"));
    QCOMPARE(document->ledger[0].starts, QStringLiteral("1.鼓励企业"));
    QCOMPARE(document->ledger[0].place.line, 22);
    QCOMPARE(document->ledger[0].place.column, 10);
}

void TestLoad::measure()
{
    const Measure *measure = m_book->findMeasure(u"m1");
    QVERIFY(measure != nullptr);
    QCOMPARE(measure->document, QStringLiteral("town-2021"));
    QCOMPARE(measure->part, QStringLiteral("annex"));
    QCOMPARE(m_book->partOf(*measure).id, QStringLiteral("annex"));
    QCOMPARE(measure->applicants, std::uint64_t{1});
    QCOMPARE(measure->table, 0);
    QCOMPARE(measure->groups.size(), 2U);
    QCOMPARE(measure->groups[0].keys.size(), 1U);
    QVERIFY(measure->groups[1].keys.empty());
    QCOMPARE(measure->anchor.size(), 1U);
    QCOMPARE(measure->parameters.size(), 1U);
    QCOMPARE(measure->conditions.size(), 4U);
    QVERIFY(measure->conditions[0].perRow);
    QVERIFY(!measure->conditions[3].perRow);
    QVERIFY(measure->conditions[3].judge == Judge::Panel);
    QCOMPARE(measure->conditions[0].place.line, 23);
    QCOMPARE(measure->conditions[0].place.column, 15);
    QCOMPARE(measure->conditions[0].evidence, QStringList{QStringLiteral("contract")});
    QVERIFY(!measure->conditions[2].implied.isEmpty());
    QCOMPARE(measure->readings, std::vector<int>({0, 1}));
    QCOMPARE(measure->notModelled.size(), 1U);
    QVERIFY(!measure->toBeConfirmed);
}

void TestLoad::amount()
{
    const Amount &amount = m_book->findMeasure(u"m1")->amount;
    QVERIFY(amount.kind == AmountKind::Ceiling);
    QVERIFY(amount.rounding == base::Rounding::Down);
    QCOMPARE(amount.base.size(), 1U);
    QCOMPARE(amount.rate.size(), 1U);
    QCOMPARE(amount.floor.size(), 1U);
    QCOMPARE(amount.cap[0].formula->text(), QStringLiteral("100万元"));
    QCOMPARE(amount.cap[0].says, QStringList{QStringLiteral("最高100万元")});
    QVERIFY(amount.base[0].formula->usesRow());
}

void TestLoad::secondMeasure()
{
    QCOMPARE(m_book->measures().size(), 2U);
    const Measure &measure = m_book->measures()[1];
    QCOMPARE(measure.id, QStringLiteral("m2"));
    QCOMPARE(measure.table, -1);
    QCOMPARE(measure.applicants, std::uint64_t{0});
    QCOMPARE(measure.conditions.size(), 2U);
    QVERIFY(measure.amount.kind == AmountKind::NotSet);
    QCOMPARE(measure.amount.assumption, 0);
    QVERIFY(measure.schedule.pace == Pace::Once);
}

void TestLoad::examples()
{
    QCOMPARE(m_book->examples().size(), 2U);
    const Example &first = m_book->examples()[0];
    QCOMPARE(first.measure, QStringLiteral("m1"));
    QCOMPARE(first.paths.size(), 4U);
    QCOMPARE(first.expected.missing, QStringList());
    QCOMPARE(first.expected.unmet, QStringList());
    QCOMPARE(first.expected.low, QStringLiteral("120000.00"));
    QVERIFY(!first.expected.wouldBeVerdict);
    const Example &second = m_book->examples()[1];
    QCOMPARE(second.paths.size(), 6U);
    QCOMPARE(second.paths[3].first, QStringLiteral("contracts[0].realised"));
    QVERIFY(!second.paths[3].second);
    QCOMPARE(second.paths[5].second, QStringLiteral("contract"));
    QVERIFY(!second.expected.low);
    QCOMPARE(second.expected.high, QString());
    QCOMPARE(second.expected.wouldBeHigh, QString());
    QCOMPARE(second.expected.wouldBeVerdict, QStringLiteral("eligible"));
}

void TestLoad::examplesLeftOut()
{
    MiniRulebook mini;
    mini.file(QStringLiteral("town-2021/examples/m1.yaml")) = "no: [example\n";
    mini.write();
    const auto book = Rulebook::load(mini.folder(), ExampleFiles::LeftOut);
    QVERIFY(book);
    QVERIFY((*book)->examples().empty());
    QVERIFY((*book)->warnings().empty());
    QCOMPARE((*book)->measures().size(), m_book->measures().size());
    QCOMPARE((*book)->documents()[0].sha256, m_book->documents()[0].sha256);
    QVERIFY(!Rulebook::load(mini.folder()));
}

void TestLoad::quotes()
{
    const auto &quotes = m_book->quotes();
    QCOMPARE(quotes.size(), 13U);
    const auto part = std::find_if(quotes.begin(), quotes.end(),
                                   [](const Quote &q) { return q.measure.isEmpty(); });
    QCOMPARE(part->fragment, QStringLiteral("有效期五年"));
    QCOMPARE(part->part, QStringLiteral("annex"));
    QCOMPARE(quotes[0].fragment, QStringLiteral("后补助"));
    QCOMPARE(quotes[0].article, QStringLiteral("一.1"));
    QCOMPARE(quotes[0].place.line, 5);
}

/// By hand: printf 'path\0' and the bytes, in the order of paths, through sha256sum.
void TestLoad::hash()
{
    MiniRulebook mini;
    const QStringList order{
        QStringLiteral("town-2021/document.yaml"), QStringLiteral("town-2021/measures/m1.yaml"),
        QStringLiteral("town-2021/measures/m2.yaml"), QStringLiteral("town-2021/readings.yaml"),
        QStringLiteral("vocabulary/all.yaml")};
    QByteArray all;
    for (const QString &path : order)
        all += path.toUtf8() + '\0' + mini.file(path);
    QCOMPARE(
        m_book->documents()[0].sha256,
        QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex()));
}

void TestLoad::lineEndsDoNotMatter()
{
    MiniRulebook mini;
    for (const char *path : {"town-2021/measures/m1.yaml", "vocabulary/all.yaml"})
        mini.file(QString::fromLatin1(path)).replace("\n", "\r\n");
    mini.file(QStringLiteral("town-2021/examples/m1.yaml")) += "# examples are not in the hash\n";
    const auto book = mini.load();
    QVERIFY(book);
    QCOMPARE((*book)->documents()[0].sha256, m_book->documents()[0].sha256);
    QCOMPARE((*book)->findMeasure(u"m1")->conditions[0].place.line, 23);
    mini.file(QStringLiteral("vocabulary/all.yaml")) += "# another comment\n";
    QVERIFY((*mini.load())->documents()[0].sha256 != m_book->documents()[0].sha256);
}

void TestLoad::placesNameTheFile()
{
    MiniRulebook mini;
    mini.replace(QStringLiteral("town-2021/measures/m1.yaml"), "kind: post_subsidy",
                 "kind: post-subsidy");
    mini.write();
    for (const QString &end : {QString(), QStringLiteral("/"), QStringLiteral("//")}) {
        const auto book = Rulebook::load(mini.folder() + end);
        QVERIFY(!book);
        QCOMPARE(book.error()[0].place.file, mini.folder() + "/town-2021/measures/m1.yaml");
        QCOMPARE(book.error()[0].place.excerpt, QStringLiteral("kind: post-subsidy"));
    }
}

void TestLoad::severalVocabularyFiles()
{
    MiniRulebook mini;
    QByteArray &all = mini.file(QStringLiteral("vocabulary/all.yaml"));
    const qsizetype at = all.indexOf("materials:");
    // materials sort after the facts that name them, and lists before
    mini.file(QStringLiteral("vocabulary/z.yaml")) = all.mid(at);
    all.truncate(at);
    mini.file(QStringLiteral("vocabulary/a.yaml")) =
        "facts:\n"
        "  - {path: decisions.other, type: choice, list: role, label: {zh: 另, en: Other}}\n";
    const auto book = mini.load();
    QVERIFY2(book, book ? "" : qPrintable(shortened(book.error())));
    QCOMPARE((*book)->symbols().facts[0].path, QStringLiteral("decisions.other"));
    QCOMPARE((*book)->symbols().facts.size(), 6U);
}

void TestLoad::ownRules()
{
    const auto book = Rulebook::load(QStringLiteral(HUISUAN_SOURCE_DIR "/rules"));
    QVERIFY2(book, book ? "" : qPrintable(shortened(book.error())));
    QVERIFY2((*book)->warnings().empty(), qPrintable(shortened((*book)->warnings())));
    QVERIFY(!(*book)->measures().empty());
}

/// The rules inside the programs: same folder, same hash, places under :/rules.
void TestLoad::builtInRulesAreTheSame()
{
    if (!QDir(QStringLiteral(":/rules")).exists())
        QSKIP("this build has no rules inside");
    const auto inside = Rulebook::load(QStringLiteral(":/rules"));
    QVERIFY2(inside, inside ? "" : qPrintable(shortened(inside.error())));
    const auto outside = Rulebook::load(QStringLiteral(HUISUAN_SOURCE_DIR "/rules"));
    QVERIFY(outside);
    QCOMPARE((*inside)->documents().size(), (*outside)->documents().size());
    for (std::size_t i = 0; i < (*inside)->documents().size(); ++i)
        QCOMPARE((*inside)->documents()[i].sha256, (*outside)->documents()[i].sha256);
    QVERIFY((*inside)->measures()[0].place.file.startsWith(u":/rules/"));
}

QTEST_GUILESS_MAIN(TestLoad)

#include "tst_load.moc"
