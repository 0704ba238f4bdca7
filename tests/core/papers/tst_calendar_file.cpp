// The calendar as RFC 5545 wants it: folded, escaped, whole days, the same UID for the same event.
#include "papers/calendar_file.h"
#include "support/dossiers.h"
#include "support/language.h"

#include <QtTest>

using base::Language;
using papers::Event;

namespace {

/// Property → values of every event, unfolded and unescaped.
std::vector<QMap<QString, QString>> eventsIn(QByteArray file)
{
    file.replace("\r\n ", "");
    std::vector<QMap<QString, QString>> events;
    for (const QByteArray &line : file.split('\n')) {
        QString text = QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line);
        const auto colon = text.indexOf(u':');
        const QString name = text.left(colon);
        QString value = text.mid(colon + 1);
        value.replace(QStringLiteral("\\,"), QStringLiteral(","))
            .replace(QStringLiteral("\\;"), QStringLiteral(";"))
            .replace(QStringLiteral("\\n"), QStringLiteral("\n"))
            .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
        if (text == u"BEGIN:VEVENT")
            events.emplace_back();
        else if (!events.empty())
            events.back()[name] = value;
    }
    return events;
}

} // namespace

class TstCalendarFile : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void form();
    void policyAndCertificateEnd();
    void sameEventKeepsItsUid();
    void hostileTexts();

private:
    std::optional<papers::Dossier> dossier(const char *on = "2024-06-30") const
    {
        auto subject = support::sampleCase(QStringLiteral("equipment-maker"), *m_rules);
        subject.on = QString::fromLatin1(on);
        return support::dossierOver(subject, m_rules, Language::Chinese);
    }
    std::shared_ptr<const rulebook::Rulebook> m_rules;
    std::unique_ptr<support::Speaking> m_speaking;
};

void TstCalendarFile::initTestCase()
{
    m_rules = support::shippedRules();
    QVERIFY(m_rules);
    m_speaking = std::make_unique<support::Speaking>(Language::Chinese);
    QVERIFY(m_speaking->isReady());
}

void TstCalendarFile::form()
{
    const auto made = dossier();
    QVERIFY(made);
    const auto events = papers::eventsOf(*made);
    QVERIFY(events && !events->empty());
    const QByteArray file = papers::calendarFile(*made, *events);
    QVERIFY(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    QVERIFY(file.endsWith("END:VCALENDAR\r\n"));
    for (const QByteArray &line : file.split('\n')) {
        if (line.isEmpty())
            continue;
        QVERIFY(line.endsWith('\r'));
        const QByteArray bytes = line.chopped(1);
        QVERIFY2(bytes.size() <= 75, bytes);
        QVERIFY2(QString::fromUtf8(bytes).toUtf8() == bytes, "a character is torn");
    }
    QSet<QString> uids;
    for (const auto &event : eventsIn(file)) {
        for (const char *name :
             {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY"})
            QVERIFY2(!event.value(QLatin1String(name)).isEmpty(), name);
        QCOMPARE(event.value(QStringLiteral("DTSTAMP")), QStringLiteral("20261122T000000Z"));
        uids.insert(event.value(QStringLiteral("UID")));
    }
    QCOMPARE(uids.size(), static_cast<qsizetype>(events->size()));
    QCOMPARE(papers::calendarFile(*made, *events), file);
}

void TstCalendarFile::policyAndCertificateEnd()
{
    const auto made = dossier();
    QVERIFY(made);
    const auto events = papers::eventsOf(*made);
    QVERIFY(events);
    const auto on = [&](const char *day, const QString &words) {
        return std::ranges::any_of(*events, [&](const Event &event) {
            return event.date.toText() == QLatin1String(day) && event.summary.contains(words);
        });
    };
    QVERIFY(on("2026-10-08", QStringLiteral("最后有效日：科学技术奖项目补助")));
    QVERIFY(on("2025-11-03", QStringLiteral("证书有效期截止日")));
    QVERIFY(std::ranges::is_sorted(*events, {}, &Event::date));
}

void TstCalendarFile::sameEventKeepsItsUid()
{
    const auto now = dossier("2024-06-30");
    const auto later = dossier("2025-01-31");
    QVERIFY(now && later);
    const auto uidsOf = [](const papers::Dossier &one) {
        QMap<QString, QString> uids;
        const auto events = papers::eventsOf(one);
        for (const auto &event : eventsIn(papers::calendarFile(one, *events)))
            uids[event.value(QStringLiteral("SUMMARY"))] = event.value(QStringLiteral("UID"));
        return uids;
    };
    const auto first = uidsOf(*now);
    const auto second = uidsOf(*later);
    int same = 0;
    for (auto it = first.begin(); it != first.end(); ++it) {
        if (!second.contains(it.key()))
            continue;
        QCOMPARE(second.value(it.key()), it.value());
        ++same;
    }
    QVERIFY(same > 3);
    auto other = now;
    other->subject.facts[QStringLiteral("applicant.credit_code")] =
        QStringLiteral("91350100M000100Y43");
    QVERIFY(uidsOf(*other).first() != first.first());
}

void TstCalendarFile::hostileTexts()
{
    auto made = dossier();
    QVERIFY(made);
    const QString nasty = QStringLiteral("a;b,c\\d\nBEGIN:VEVENT\r\nX:1") + QChar(0x202e);
    made->subject.facts[QStringLiteral("applicant.name")] = nasty;
    const QByteArray file = papers::calendarFile(
        *made, {{*base::Date::fromCivil(2024, 7, 1), nasty, nasty, QStringLiteral("id")}});
    QCOMPARE(file.count("\r\nBEGIN:VEVENT"), 1);
    QVERIFY(!file.contains("\r\nX:1"));
    const auto events = eventsIn(file);
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(events.front().value(QStringLiteral("SUMMARY")),
             QStringLiteral("a;b,c\\d\nBEGIN:VEVENT<U+000D>\nX:1<U+202E>"));
}

QTEST_GUILESS_MAIN(TstCalendarFile)
#include "tst_calendar_file.moc"
