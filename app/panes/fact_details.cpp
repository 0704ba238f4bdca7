#include "panes/fact_details.h"

#include "cases/origins.h"
#include "models/fact_text.h"
#include "models/time_text.h"
#include "panes/stakes.h"
#include "richtext/html.h"
#include "session/session.h"

#include <algorithm>

namespace panes {

namespace {

/// Whether a text came with the file or the copy that the case was made from.
bool cameWithTheCase(const QString &path, const cases::Origin &origin,
                     const std::vector<cases::Edit> &history)
{
    const auto group = history.empty() ? 0 : history.front().group;
    const auto isFirst = [group](const cases::Edit &edit) {
        return edit.group == group;
    };
    const QString table = path.section(u'[', 0, 0);
    const auto gave = [&](const cases::Edit &edit) {
        return edit.path == path || edit.path.startsWith(table + u'[');
    };
    const auto saidAgain = [&](const cases::Edit &edit) {
        return !isFirst(edit) && edit.path == path && edit.time == origin.time
               && edit.after == origin.text;
    };
    // A new case begins with its date alone.
    return std::ranges::count_if(history, isFirst) > 1 && origin.time == history.front().time
           && std::ranges::any_of(
               history, [&](const cases::Edit &edit) { return isFirst(edit) && gave(edit); })
           && std::ranges::none_of(history, saidAgain);
}

QString originText(const QString &path, const rulebook::FactInfo *fact,
                   const session::Session &session)
{
    const std::vector<cases::Edit> &history = session.history();
    const cases::Origin *origin = session.origins().find(path);
    if (!origin && fact && fact->presumed)
        return *fact->presumed ? FactDetails::tr("Presumed: yes, until you answer")
                               : FactDetails::tr("Presumed: no, until you answer");
    if (!origin)
        return FactDetails::tr("Nobody has answered it yet");
    const QString time = models::timeText(origin->time);
    const QString by = origin->actor.isEmpty()
                           ? time
                           : FactDetails::tr("%1, %2", "who, when").arg(origin->actor, time);
    if (path.startsWith(u"assumption."))
        return FactDetails::tr("Your own assumption: %1").arg(by);
    if (cameWithTheCase(path, *origin, history))
        return FactDetails::tr("Came with the file or the copy that the case was made from: %1")
            .arg(by);
    return origin->text == u"?" ? FactDetails::tr("Said not to be known: %1").arg(by)
                                : FactDetails::tr("Entered: %1").arg(by);
}

} // namespace

QString FactDetails::html(const QString &path, const session::Session &session,
                          const widgets::Colours &colours)
{
    namespace html = richtext::html;
    const base::Language language = session.language();
    const rulebook::Rulebook &rules = session.rules();
    QString question;
    QString rows;
    const auto add = [&](const QString &caption, const QString &text) {
        rows += html::row(caption, html::lines(text), colours);
    };
    const auto subject = models::subjectOf(path, rules);
    const rulebook::FactInfo *fact = subject ? subject->fact : nullptr;
    if (fact) {
        question = html::paragraph(fact->question.in(language));
        add(tr("Help"), fact->help.in(language));
        add(tr("Definition"), fact->source.in(language));
    } else if (subject && subject->path.kind == cases::Path::Kind::Assumption) {
        const auto &all = rules.assumptions();
        const auto found = std::ranges::find(all, subject->path.name, &rulebook::Assumption::id);
        if (found != all.end())
            add(tr("Help"), found->why.in(language));
    }
    add(tr("Origin"), originText(path, fact, session));
    if (!fact)
        return question + html::table(rows);
    if (const rulebook::Material *proof = rules.vocabulary().findMaterial(fact->proof))
        add(tr("Proof"), proof->label.in(language));
    const bool isCell = subject->path.kind == cases::Path::Kind::Cell;
    const QString read =
        isCell ? QStringLiteral("%1.%2").arg(subject->path.name, subject->path.column) : path;
    add(tr("Read by"), Stakes::lines(read, session).join(u'\n'));
    return question + html::table(rows);
}

} // namespace panes
