// What is handed in: papers merged over measures, the form, the folder.
#include "papers/delivery.h"
#include "papers/form.h"
#include "papers/html.h"
#include "papers/materials.h"
#include "papers/submission.h"
#include "support/dossiers.h"
#include "support/language.h"

#include <QtTest>

using base::Language;
using base::Money;
using papers::Format;
using papers::FormField;

class TstHandIn : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void materialsAreMerged();
    void whatTheTextDoesNotSayIsNotInvented();
    void formIsFilled();
    void unknownIsNeverNone();
    void sumsInBothWays();
    void formats_data();
    void formats();
    void fileNames();
    void folderIsWhole();
    void folderIsNotOverwritten();
    void stoppedLeavesNothing();
    void fileIsReplacedWholeOrNot();

private:
    papers::Dossier dossier(const QStringList &measures = {}) const
    {
        auto result =
            support::dossierOver(support::sampleCase(QStringLiteral("equipment-maker"), *m_rules),
                                 m_rules, Language::Chinese);
        papers::Dossier made = result ? *result : papers::Dossier();
        made.measures = measures;
        return made;
    }
    static const FormField *fieldOf(const papers::Form &form, const QString &label)
    {
        for (const auto &group : form.groups) {
            for (const auto &field : group.fields) {
                if (field.label == label)
                    return &field;
            }
        }
        return nullptr;
    }

    std::shared_ptr<const rulebook::Rulebook> m_rules;
    std::unique_ptr<support::Speaking> m_speaking;
};

void TstHandIn::initTestCase()
{
    m_rules = support::shippedRules();
    QVERIFY(m_rules);
    m_speaking = std::make_unique<support::Speaking>(Language::Chinese);
    QVERIFY(m_speaking->isReady());
}

void TstHandIn::materialsAreMerged()
{
    const auto made = dossier({QStringLiteral("jz3-4"), QStringLiteral("jz3-5")});
    const auto lines = papers::materialsOf(made);
    QStringList ids;
    for (const auto &line : lines)
        ids += line.id;
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    for (const char *measure : {"jz3-4", "jz3-5"}) {
        for (const QString &id : m_rules->findMeasure(QString::fromLatin1(measure))->materials)
            QVERIFY2(ids.contains(id), qPrintable(id));
    }
    const auto of = [&](const char *id) {
        return *std::ranges::find(lines, QLatin1String(id), &papers::MaterialLine::id);
    };
    QCOMPARE(of("business_licence").measures.size(), std::size_t{2});
    QCOMPARE(of("business_licence").pieces(), 1); // used again
    QCOMPARE(of("application_form").pieces(), 2); // one for each
    QVERIFY(of("technology_contract").proves.size() > 3);
    // Every paper that proves a condition is on the list, too.
    QVERIFY(ids.contains(QStringLiteral("conversion_proof")));
}

void TstHandIn::whatTheTextDoesNotSayIsNotInvented()
{
    const QString html = papers::htmlOf(papers::materialsList(dossier({QStringLiteral("jz3-4")})),
                                        papers::Medium::Screen);
    const auto lines = papers::materialsOf(dossier({QStringLiteral("jz3-4")}));
    // Copies, original or copy, seal, where to get it: four for each paper.
    QCOMPARE(html.count(QStringLiteral(">未写明<")), 4 * static_cast<qsizetype>(lines.size()));
    QCOMPARE(html.count(QStringLiteral("☐")), static_cast<qsizetype>(lines.size()));
}

void TstHandIn::formIsFilled()
{
    const auto made = dossier({QStringLiteral("jz3-5")});
    const auto form = papers::formOf(made, *made.assessment->find(u"jz3-5"));
    const auto value = [&](const char16_t *label) {
        const FormField *field = fieldOf(form, QString::fromUtf16(label));
        return field != nullptr ? field->value : QStringLiteral("no such field");
    };
    QCOMPARE(value(u"统一社会信用代码"), QStringLiteral("91210702MA00000A9F"));
    QCOMPARE(value(u"小写"), QStringLiteral("50,000.00 元"));
    QCOMPARE(value(u"大写"), QStringLiteral("人民币伍万元整"));
    QCOMPARE(value(u"条款"), QStringLiteral("附件3 二.5"));
    QCOMPARE(value(u"填表日期"), QStringLiteral("2026-11-22"));
    QVERIFY(form.open().join(u' ').contains(QStringLiteral("法定代表人")));
    const QString html = papers::htmlOf(
        papers::applicationForm(made, *made.assessment->find(u"jz3-5")), papers::Medium::Screen);
    for (const char16_t *text : {u"人民币伍万元整", u"大型压缩机节能设计", u"2023-12-28", u"公章"})
        QVERIFY2(html.contains(QString::fromUtf16(text)), qPrintable(QString::fromUtf16(text)));
}

void TstHandIn::unknownIsNeverNone()
{
    auto subject = support::sampleCase(QStringLiteral("equipment-maker"), *m_rules);
    const auto stateOf = [&](const char *measure, const char16_t *label) {
        auto made = support::dossierOver(subject, m_rules, Language::Chinese);
        const auto form =
            papers::formOf(*made, *made->assessment->find(QString::fromLatin1(measure)));
        const FormField *field = fieldOf(form, QString::fromUtf16(label));
        return field != nullptr ? static_cast<int>(field->state) : -1;
    };
    QCOMPARE(stateOf("jz3-6", u"孵化载体备案"), static_cast<int>(FormField::State::None));
    subject.tables.erase(QStringLiteral("carriers"));
    QCOMPARE(stateOf("jz3-6", u"孵化载体备案"), static_cast<int>(FormField::State::Open));
}

void TstHandIn::sumsInBothWays()
{
    const auto text = [](std::int64_t low, std::optional<std::int64_t> high) {
        assess::Amount amount{Money::fromFen(low), std::nullopt};
        if (high)
            amount.high = Money::fromFen(*high);
        return papers::capitalsOf(amount).value_or(QStringLiteral("open"));
    };
    QCOMPARE(text(100'000'000, 100'000'000), QStringLiteral("人民币壹佰万元整"));
    QCOMPARE(text(60'000'000, 78'000'050),
             QStringLiteral("人民币陆拾万元整 — 人民币柒拾捌万元伍角"));
    QCOMPARE(text(0, std::nullopt), QStringLiteral("open"));
}

void TstHandIn::formats_data()
{
    QTest::addColumn<int>("format"); // -1 = none
    const auto row = [](const char *target, std::optional<Format> format) {
        QTest::newRow(target) << (format ? static_cast<int>(*format) : -1);
    };
    row("a.pdf", Format::Pdf);
    row("A.PDF", Format::Pdf);
    row("a.b.html", Format::Html);
    row("a.htm", Format::Html);
    row("a.xlsx", Format::Xlsx);
    row("a.ics", Format::Ics);
    row("folder", Format::Folder);
    row("folder.pdf/", Format::Folder);
    row("a.docx", std::nullopt);
}

void TstHandIn::formats()
{
    QFETCH(int, format);
    const auto found = papers::formatOf(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(found ? static_cast<int>(*found) : -1, format);
}

void TstHandIn::fileNames()
{
    QCOMPARE(papers::fileNameOf(3, QStringLiteral("示例公司"), QStringLiteral("测算报告"),
                                QStringLiteral("pdf")),
             QStringLiteral("03.示例公司+测算报告.pdf"));
    for (const QString &name :
         {QStringLiteral("../../etc/passwd"), QStringLiteral("a/b\\c:d*?\"<>|"),
          QString(10'000, u'长'), QStringLiteral(".."),
          QString(QChar(0x202e)) + QStringLiteral("x"), QStringLiteral("\n")}) {
        const QString file =
            papers::fileNameOf(1, name, QStringLiteral("r"), QStringLiteral("pdf"));
        QVERIFY2(file.toUtf8().size() < 255, qPrintable(file));
        QVERIFY(!file.contains(u'/') && !file.contains(u'\\') && !file.contains(QChar(0x202e))
                && !file.contains(u'\n'));
        QVERIFY(!file.startsWith(u'.'));
    }
}

void TstHandIn::folderIsWhole()
{
    const QTemporaryDir place;
    const QString target = place.filePath(QStringLiteral("申报"));
    const auto made = dossier({QStringLiteral("jz3-4"), QStringLiteral("jz3-5")});
    const auto done = papers::deliver(made, Format::Folder, target, {});
    QVERIFY(done);
    const QStringList files = QDir(target).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 9);
    const QStringList endings{
        QStringLiteral("html"), QStringLiteral("html"), QStringLiteral("html"),
        QStringLiteral("html"), QStringLiteral("html"), QStringLiteral("xlsx"),
        QStringLiteral("ics"),  QStringLiteral("json"), QStringLiteral("json")};
    for (qsizetype i = 0; i < files.size(); ++i) {
        QVERIFY2(files.at(i).startsWith(QStringLiteral("0%1.示例装备制造有限公司（虚构）+").arg(i)),
                 qPrintable(files.at(i)));
        QVERIFY(files.at(i).endsWith(endings.at(i)));
        QVERIFY(QFileInfo(target + u'/' + files.at(i)).size() > 300);
    }
    QFile contents(target + u'/' + files.first());
    QVERIFY(contents.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(contents.readAll());
    for (const QString &file : files.mid(1))
        QVERIFY2(text.contains(file), qPrintable(file));
    QVERIFY(text.contains(QStringLiteral("合同 2 · 属于科技成果转化"))); // the missing fact
    QVERIFY(text.contains(QStringLiteral("法定代表人")));                // an open field
    QCOMPARE(QDir(place.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

void TstHandIn::folderIsNotOverwritten()
{
    const QTemporaryDir place;
    QFile file(place.filePath(QStringLiteral("mine.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto done = papers::deliver(dossier(), Format::Folder, place.path(), {});
    QVERIFY(!done);
    QCOMPARE(done.error().front().code, QStringLiteral("folder-not-empty"));
    QCOMPARE(QDir(place.path()).entryList(QDir::Files), QStringList{QStringLiteral("mine.txt")});
    const QTemporaryDir empty;
    QVERIFY(papers::deliver(dossier({QStringLiteral("jz3-5")}), Format::Folder, empty.path(), {}));
    QVERIFY(QDir(empty.path()).entryList(QDir::Files).size() > 5);
}

void TstHandIn::stoppedLeavesNothing()
{
    const QTemporaryDir place;
    for (const char *name : {"a.html", "a.xlsx", "folder"}) {
        const auto format = papers::formatOf(QLatin1String(name));
        QVERIFY(format);
        int calls = 0;
        const auto done = papers::deliver(dossier(), *format, place.filePath(QLatin1String(name)),
                                          {}, [&calls](int, int) { return ++calls < 10; });
        QVERIFY2(!done, name);
        QCOMPARE(done.error().front().code, QStringLiteral("cancelled"));
        QCOMPARE(calls, 10);
    }
    QVERIFY(QDir(place.path()).isEmpty());
}

void TstHandIn::fileIsReplacedWholeOrNot()
{
    const QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("a.html"));
    QVERIFY(papers::writeFile(file, "old"));
    QVERIFY(papers::writeFile(file, "new"));
    QFile read(file);
    QVERIFY(read.open(QIODevice::ReadOnly));
    QCOMPARE(read.readAll(), QByteArray("new"));
    QVERIFY(!papers::writeFile(place.filePath(QStringLiteral("no/such/folder.html")), "x"));
    QCOMPARE(QDir(place.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.html")});
}

QTEST_GUILESS_MAIN(TstHandIn)
#include "tst_hand_in.moc"
