// What a Session holds. Private to the room.
#pragma once

#include "session/change.h"
#include "session/session.h"
#include "session/undo_stack.h"

#include <QTimer>

namespace session {

struct Session::Private {
    Session *q = nullptr;
    std::shared_ptr<const rulebook::Rulebook> rules; ///< null until setRules()
    std::map<QString, cases::AskedAmounts> asked;    ///< by these rules
    Surroundings surroundings;
    std::unique_ptr<store::Workspace> workspace;
    base::Language language = base::Language::Chinese;

    store::CaseId id = 0;
    cases::Case current;
    std::vector<cases::Edit> history;
    cases::Origins origins; ///< after `history`
    UndoStack undo;

    /// A case with its result. The result is null where the case has no date or cannot be assessed.
    struct Live {
        std::shared_ptr<const assess::Assessment> result;
        base::Issues problems; ///< why there is none
        bool full = false;     ///< the effects of readings are in it
    };
    Live stored;                          ///< of `current`
    std::optional<base::Issues> warnings; ///< of `current`, once somebody has asked
    std::optional<cases::Case> preview;   ///< while somebody types
    Live previewed;
    /// Runs while a result without the effects of readings is shown; started anew by every change.
    QTimer effects;
    static constexpr int effectsDelay = 120; ///< ms

    const cases::Case &shownCase() const { return preview ? *preview : current; }
    Live &shown() { return preview ? previewed : stored; }

    /// Emits failed() and hands the issues back.
    tl::unexpected<base::Issues> fail(base::Issues issues);
    tl::unexpected<base::Issues> fail(QLatin1StringView code, QStringList arguments = {});

    store::CaseId rememberedCase() const; ///< 0 = none
    /// Makes a case the current one, or none (id 0). On failure everything stays.
    base::Result<void> load(store::CaseId caseId);
    /// A case of these edits, at least one, stored.
    base::Result<store::CaseId> create(std::vector<cases::Edit> edits);
    base::Result<void> import(const QByteArray &bytes, const QString &fileName);

    /// Stores a change, then makes it current and tells everybody.
    base::Result<void> commit(std::vector<cases::Edit> edits);
    /// With time and actor; the store gives them one group.
    std::vector<cases::Edit> stamped(std::vector<cases::Edit> edits) const;
    void tell(const std::vector<cases::Edit> &edits);
    /// Stores the edits that take a group back.
    base::Result<void> takeBack(std::int64_t group);
    /// One user action: `step` fills a Change.
    template <class Step> base::Result<void> act(Step step);

    Live assessed(const cases::Case &subject, bool readingEffects) const;
    void assessStored();
    void assessShownFully();
    void dropPreview();
};

} // namespace session
