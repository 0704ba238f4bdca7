// Edits, preview and undo of a session.
#include "session/diagnostics.h"
#include "session/path_label.h"
#include "session/session.h"
#include "session/session_private.h"

#include <algorithm>

namespace session {

namespace {

bool namesTheCase(const cases::Edit &edit)
{
    return edit.path == u"applicant.name" || edit.path == u"applicant.credit_code";
}

bool isConflict(const base::Issues &issues)
{
    return std::any_of(issues.begin(), issues.end(),
                       [](const base::Issue &issue) { return issue.code == u"edit-conflict"; });
}

} // namespace

std::vector<cases::Edit> Session::Private::stamped(std::vector<cases::Edit> edits) const
{
    const QString now = surroundings.nowUtc();
    for (cases::Edit &edit : edits) {
        edit.time = now;
        edit.actor = surroundings.actor;
        edit.group = 0;
    }
    return edits;
}

base::Result<void> Session::Private::commit(std::vector<cases::Edit> edits)
{
    if (edits.empty()) {
        q->endPreview();
        return {};
    }
    auto written = workspace->append(id, stamped(std::move(edits)));
    if (!written) {
        // Another process has changed the case: what is shown must be what is stored.
        if (isConflict(written.error()))
            (void)load(id);
        return fail(std::move(written.error()));
    }
    const auto expected = static_cast<std::int64_t>(history.size()) + 1;
    if (written->empty() || written->front().sequence != expected)
        return load(id);
    for (const cases::Edit &edit : *written) {
        if (!cases::apply(current, edit))
            return load(id);
    }
    history.insert(history.end(), written->begin(), written->end());
    for (const cases::Edit &edit : *written)
        origins.note(edit);
    undo.note(*written);
    dropPreview();
    assessStored();
    tell(*written);
    return {};
}

void Session::Private::tell(const std::vector<cases::Edit> &edits)
{
    emit q->edited(edits);
    for (const cases::Edit &edit : edits)
        emit q->factChanged(edit.path);
    emit q->assessed();
    emit q->undoChanged();
    if (std::any_of(edits.begin(), edits.end(), namesTheCase))
        emit q->caseListChanged();
    if (!stored.problems.empty())
        (void)fail(stored.problems);
}

template <class Step> base::Result<void> Session::Private::act(Step step)
{
    if (id == 0)
        return fail(code::noCase);
    Change change(current, *rules);
    if (base::Result<void> done = step(change); !done)
        return fail(std::move(done.error()));
    return commit(change.edits());
}

base::Result<void> Session::setFact(const QString &path, const QString &typed)
{
    return d->act([&](Change &change) { return change.type(path, typed); });
}

base::Result<void> Session::setFacts(const std::vector<std::pair<QString, QString>> &facts)
{
    return d->act([&](Change &change) {
        base::Issues issues;
        for (const auto &[path, typed] : facts) {
            base::Result<void> done = change.type(path, typed);
            if (!done)
                issues.insert(issues.end(), done.error().begin(), done.error().end());
        }
        return issues.empty() ? base::Result<void>() : base::failure(std::move(issues));
    });
}

base::Result<void> Session::clear(const QString &path)
{
    return d->act([&](Change &change) { return change.clear(path); });
}

base::Result<void> Session::setOn(const base::Date &date)
{
    return d->act([&](Change &change) { return change.put(QStringLiteral("on"), date.toText()); });
}

base::Result<void> Session::setReading(const QString &id, const QString &choice)
{
    const QString path = QStringLiteral("reading.") + id;
    return d->act([&](Change &change) { return change.put(path, choice); });
}

base::Result<void> Session::setAssumption(const QString &id, const QString &typed)
{
    const QString path = QStringLiteral("assumption.") + id;
    return d->act([&](Change &change) { return change.type(path, typed); });
}

base::Result<void> Session::insertRow(const QString &table, int row, const cases::RowTexts &texts)
{
    return d->act([&](Change &change) { return change.insertRow(table, row, texts); });
}

base::Result<void> Session::removeRows(const QString &table, std::vector<int> rows)
{
    return d->act([&](Change &change) { return change.removeRows(table, std::move(rows)); });
}

base::Result<void> Session::setTableEmpty(const QString &table)
{
    return d->act([&](Change &change) { return change.empty(table); });
}

base::Result<void> Session::paste(const QString &table, int row, int column,
                                  const std::vector<QStringList> &cells)
{
    return d->act([&](Change &change) { return change.paste(table, row, column, cells); });
}

// Preview

base::Result<void> Session::preview(const QString &path, const QString &typed)
{
    if (!hasCase())
        return base::failure(code::noCase, {});
    Change change(d->current, *d->rules);
    if (auto done = change.type(path, typed); !done)
        return done;
    if (change.edits().empty()) {
        endPreview();
        return {};
    }
    if (d->preview && *d->preview == change.result())
        return {};
    Private::Live live = d->assessed(change.result(), false);
    if (!live.problems.empty())
        return base::failure(std::move(live.problems));
    d->preview = change.result();
    d->previewed = std::move(live);
    d->effects.start();
    emit assessed();
    return {};
}

void Session::endPreview()
{
    if (!d->preview)
        return;
    d->dropPreview();
    if (!d->stored.full)
        d->effects.start();
    emit assessed();
}

// Undo

bool Session::canUndo() const { return d->undo.canUndo(); }
bool Session::canRedo() const { return d->undo.canRedo(); }

QString Session::undoText() const
{
    return canUndo() ? pathLabel(d->undo.undoPath(), *d->rules, d->language) : QString();
}

QString Session::redoText() const
{
    return canRedo() ? pathLabel(d->undo.redoPath(), *d->rules, d->language) : QString();
}

base::Result<void> Session::Private::takeBack(std::int64_t group)
{
    std::vector<cases::Edit> edits;
    std::for_each(history.rbegin(), history.rend(), [&](const cases::Edit &edit) {
        if (edit.group != group)
            return;
        cases::Edit back = cases::inverse(edit);
        back.sequence = 0;
        back.undoes = edit.sequence;
        edits.push_back(std::move(back));
    });
    return commit(std::move(edits));
}

base::Result<void> Session::undo()
{
    return canUndo() ? d->takeBack(d->undo.undoGroup()) : base::Result<void>();
}

base::Result<void> Session::redo()
{
    return canRedo() ? d->takeBack(d->undo.redoGroup()) : base::Result<void>();
}

const std::vector<cases::Edit> &Session::history() const { return d->history; }
const cases::Origins &Session::origins() const { return d->origins; }

} // namespace session
