#include "papers/calendar_file.h"

#include "advice/calendar.h"
#include "cases/binding.h"
#include "explain/plain_text.h"
#include "explain/words.h"
#include "papers/papers_text.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace papers {

namespace {

using advice::Day;
using assess::Verdict;

class EventMaker {
public:
    EventMaker(const Dossier &dossier, std::vector<Event> &events)
        : m_dossier(dossier), m_events(events)
    {}

    void add(const Day &day)
    {
        const QString title = day.measure->title.in(m_dossier.language);
        Event event;
        event.date = day.date;
        event.detail =
            Papers::tr("%1 · %2 · %3")
                .arg(documentTitle(m_dossier, *day.measure),
                     explain::articleName(*day.measure, m_dossier.rules(), m_dossier.language),
                     day.measure->id);
        if (day.kind == Day::Kind::LastDay) {
            const QString fact =
                day.fact ? explain::inputName(*day.fact, m_dossier.rules(), m_dossier.language)
                         : QString();
            event.summary = Papers::tr("Last day for %1: %2").arg(fact, title);
            event.identity =
                QStringLiteral("last/%1/%2/%3")
                    .arg(day.measure->id, day.condition,
                         day.fact ? eval::pathOf(*day.fact, m_dossier.rules().symbols())
                                  : QString());
        } else if (day.after == Verdict::NotInForce) {
            event.date = base::addDays(day.date, -1);
            event.summary = Papers::tr("Last day in force: %1").arg(title);
            event.identity = QStringLiteral("ends/%1").arg(day.measure->id);
        } else {
            event.summary = Papers::tr("%1: from now on %2")
                                .arg(title, explain::verdictName(day.after, m_dossier.language));
            event.identity =
                QStringLiteral("verdict/%1/%2-%3")
                    .arg(day.measure->id, assess::token(day.before), assess::token(day.after));
        }
        m_events.push_back(std::move(event));
    }

    /// Days that were entered and lie ahead.
    void addEntered()
    {
        const auto bound = cases::bind(m_dossier.subject, m_dossier.rules());
        const auto &vocabulary = m_dossier.rules().vocabulary();
        for (std::size_t i = 0; i < vocabulary.facts.size(); ++i)
            addEntered({eval::Input::Kind::Fact, static_cast<int>(i), -1, -1}, vocabulary.facts[i],
                       bound.facts.facts[i]);
        for (std::size_t i = 0; i < vocabulary.tables.size(); ++i) {
            const auto &rows = bound.facts.tables[i].rows;
            for (std::size_t row = 0; row < rows.size(); ++row) {
                for (std::size_t column = 0; column < rows[row].size(); ++column)
                    addEntered({eval::Input::Kind::Table, static_cast<int>(i),
                                static_cast<int>(row), static_cast<int>(column)},
                               vocabulary.tables[i].columns[column], rows[row][column]);
            }
        }
    }

private:
    void addEntered(const eval::Input &input, const rulebook::FactInfo &info,
                    const eval::Value &value)
    {
        const auto *range = std::get_if<base::Range>(&value);
        if (info.type.kind != feel::Kind::Date || range == nullptr || !range->isPoint())
            return;
        const auto days = range->low->toInt64();
        const auto date = days ? base::Date::fromDays(*days) : std::nullopt;
        if (!date || *date <= m_dossier.assessment->on)
            return;
        Event event;
        event.date = *date;
        event.summary = explain::inputName(input, m_dossier.rules(), m_dossier.language);
        event.detail = Papers::tr("A day that was entered.");
        event.identity = QStringLiteral("fact/") + eval::pathOf(input, m_dossier.rules().symbols());
        m_events.push_back(std::move(event));
    }

    const Dossier &m_dossier;
    std::vector<Event> &m_events;
};

QString escaped(const QString &text)
{
    QString result;
    for (const QString &line : text.split(u'\n')) {
        if (!result.isEmpty())
            result += QStringLiteral("\\n");
        QString part = explain::visible(line);
        part.replace(u'\\', QStringLiteral("\\\\"));
        part.replace(u';', QStringLiteral("\\;"));
        part.replace(u',', QStringLiteral("\\,"));
        result += part;
    }
    return result;
}

/// One content line, folded between characters.
QByteArray folded(const QString &line)
{
    constexpr qsizetype most = 75;
    const QByteArray bytes = line.toUtf8();
    QByteArray result;
    qsizetype length = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        qsizetype next = i + 1;
        while (next < bytes.size() && (static_cast<unsigned char>(bytes[next]) & 0xC0U) == 0x80U)
            ++next;
        if (length + (next - i) > most) {
            result += "\r\n ";
            length = 1;
        }
        result += bytes.mid(i, next - i);
        length += next - i;
        i = next;
    }
    return result + "\r\n";
}

QString compact(const base::Date &date) { return date.toText().remove(u'-'); }

} // namespace

base::Result<std::vector<Event>> eventsOf(const Dossier &dossier)
{
    constexpr int horizon = 60; // months
    assess::Options options;
    options.on = dossier.assessment->on;
    options.readingEffects = false;
    const auto calendar = advice::calendar(dossier.assessment->rules, dossier.subject, options,
                                           base::addMonths(dossier.assessment->on, horizon));
    if (!calendar)
        return base::failure(calendar.error());
    std::vector<Event> events;
    EventMaker maker(dossier, events);
    for (const Day &day : calendar->days) {
        const bool isOther =
            day.before == Verdict::NotApplicable || day.after == Verdict::NotApplicable;
        if (day.kind == Day::Kind::LastDay || !isOther)
            maker.add(day);
    }
    maker.addEntered();
    std::ranges::stable_sort(events, {}, &Event::date);
    std::map<QString, int> seen;
    for (Event &event : events) {
        const int count = seen[event.identity]++;
        if (count > 0)
            event.identity += QStringLiteral("/%1").arg(count);
    }
    return events;
}

QByteArray calendarFile(const Dossier &dossier, const std::vector<Event> &events)
{
    const QString code = creditCode(dossier);
    const QString owner = code.isEmpty() ? applicantName(dossier) : code;
    const QString stamp = compact(dossier.made.value_or(dossier.assessment->on));
    QByteArray file = folded(QStringLiteral("BEGIN:VCALENDAR"))
                      + folded(QStringLiteral("VERSION:2.0"))
                      + folded(QStringLiteral("PRODID:-//Huisuan//Huisuan %1//EN")
                                   .arg(QStringLiteral(HUISUAN_VERSION)))
                      + folded(QStringLiteral("CALSCALE:GREGORIAN"))
                      + folded(QStringLiteral("X-WR-CALNAME:")
                               + escaped(Papers::tr("Support: %1").arg(applicantName(dossier))));
    for (const Event &event : events) {
        const QByteArray identity = (owner + u'\n' + event.identity).toUtf8();
        constexpr qsizetype uidLength = 32;
        const QString uid = QString::fromLatin1(
            QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex().left(uidLength));
        file += folded(QStringLiteral("BEGIN:VEVENT"));
        file += folded(QStringLiteral("UID:%1@huisuan").arg(uid));
        file += folded(QStringLiteral("DTSTAMP:%1T000000Z").arg(stamp));
        file += folded(QStringLiteral("DTSTART;VALUE=DATE:") + compact(event.date));
        file += folded(QStringLiteral("DTEND;VALUE=DATE:") + compact(base::addDays(event.date, 1)));
        file += folded(QStringLiteral("SUMMARY:") + escaped(event.summary));
        file += folded(QStringLiteral("DESCRIPTION:") + escaped(event.detail));
        file += folded(QStringLiteral("TRANSP:TRANSPARENT"));
        file += folded(QStringLiteral("END:VEVENT"));
    }
    return file + folded(QStringLiteral("END:VCALENDAR"));
}

} // namespace papers
