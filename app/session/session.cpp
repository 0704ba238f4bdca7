#include "session/session.h"

#include "cases/binding.h"
#include "cases/case_file.h"
#include "session/diagnostics.h"
#include "session/session_private.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>

namespace session {

namespace {

const QString languageSetting = QStringLiteral("language");
const QString caseSetting = QStringLiteral("case");

QString systemNowUtc() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate); }

base::Date systemToday()
{
    const QDate today = QDate::currentDate();
    return base::Date::fromCivil(today.year(), static_cast<unsigned>(today.month()),
                                 static_cast<unsigned>(today.day()))
        .value_or(base::Date::first());
}

base::Language rememberedLanguage(const store::Workspace &workspace)
{
    const std::optional<QString> text = workspace.setting(languageSetting);
    if (text)
        return *text == u"en" ? base::Language::English : base::Language::Chinese;
    return QLocale::system().language() == QLocale::English ? base::Language::English
                                                            : base::Language::Chinese;
}

QString sampleFile(const QString &name) { return QStringLiteral(":/samples/%1.json").arg(name); }

base::Issue fileIssue(QLatin1StringView code, const QString &fileName, const QString &reason)
{
    base::Issue issue;
    issue.code = code;
    issue.place.file = fileName;
    issue.arguments = {fileName, reason};
    return issue;
}

} // namespace

Session::Session(std::unique_ptr<Private> data) : d(std::move(data))
{
    d->q = this;
    d->effects.setSingleShot(true);
    d->effects.setInterval(Private::effectsDelay);
    connect(&d->effects, &QTimer::timeout, this, [this] { d->assessShownFully(); });
}

Session::~Session() = default;

base::Result<std::unique_ptr<Session>>
Session::open(std::shared_ptr<const rulebook::Rulebook> rules, Surroundings surroundings)
{
    auto result = open(std::move(surroundings));
    if (result)
        (*result)->setRules(std::move(rules));
    return result;
}

base::Result<std::unique_ptr<Session>> Session::open(Surroundings surroundings)
{
    auto workspace = store::Workspace::open(surroundings.workspaceFile);
    if (!workspace)
        return base::failure(std::move(workspace.error()));
    return over(*std::move(workspace), std::move(surroundings));
}

std::unique_ptr<Session> Session::over(std::unique_ptr<store::Workspace> workspace,
                                       Surroundings surroundings)
{
    auto data = std::make_unique<Private>();
    data->surroundings = std::move(surroundings);
    if (!data->surroundings.nowUtc)
        data->surroundings.nowUtc = systemNowUtc;
    if (!data->surroundings.today)
        data->surroundings.today = systemToday;
    data->workspace = std::move(workspace);
    data->language = rememberedLanguage(*data->workspace);
    return std::unique_ptr<Session>(new Session(std::move(data)));
}

void Session::setRules(std::shared_ptr<const rulebook::Rulebook> rules)
{
    Q_ASSERT(rules && !d->rules);
    d->rules = std::move(rules);
    d->asked = cases::askedAmounts(*d->rules);
    // A case that is gone or cannot be read must not keep the workspace shut.
    if (const store::CaseId last = d->rememberedCase(); last > 0)
        (void)d->load(last);
    emit rulesCame();
}

bool Session::hasRules() const { return d->rules != nullptr; }
bool Session::remembersCase() const { return d->rememberedCase() > 0; }

store::CaseId Session::Private::rememberedCase() const
{
    return workspace->setting(caseSetting).value_or(QString()).toLongLong();
}

const rulebook::Rulebook &Session::rules() const { return *d->rules; }
const std::map<QString, cases::AskedAmounts> &Session::askedAmounts() const { return d->asked; }
QString Session::rulesFolder() const { return d->surroundings.rulesFolder; }

std::shared_ptr<const rulebook::Rulebook> Session::sharedRules() const { return d->rules; }
base::Date Session::today() const { return d->surroundings.today(); }

// Cases

std::vector<store::CaseSummary> Session::caseList() const
{
    base::Result<std::vector<store::CaseSummary>> cases = d->workspace->caseList();
    if (!cases) {
        (void)d->fail(std::move(cases.error()));
        return {};
    }
    return *std::move(cases);
}

bool Session::hasCase() const { return d->id != 0; }
store::CaseId Session::caseId() const { return d->id; }
const cases::Case &Session::current() const { return d->current; }

QString Session::applicantName() const
{
    return cases::knownFact(d->current, QStringLiteral("applicant.name"));
}

base::Result<void> Session::Private::load(store::CaseId caseId)
{
    cases::Case subject;
    std::vector<cases::Edit> edits;
    if (caseId != 0) {
        base::Result<cases::Case> loaded = workspace->load(caseId);
        if (!loaded)
            return fail(std::move(loaded.error()));
        base::Result<std::vector<cases::Edit>> past = workspace->history(caseId);
        if (!past)
            return fail(std::move(past.error()));
        subject = *std::move(loaded);
        edits = *std::move(past);
    }
    id = caseId;
    current = std::move(subject);
    history = std::move(edits);
    origins = cases::Origins(history);
    undo = UndoStack(history);
    dropPreview();
    assessStored();
    if (auto done = workspace->setSetting(caseSetting, QString::number(id)); !done)
        (void)fail(std::move(done.error()));
    emit q->caseOpened();
    emit q->assessed();
    emit q->undoChanged();
    if (!stored.problems.empty())
        (void)fail(stored.problems);
    return {};
}

base::Result<void> Session::openCase(store::CaseId id) { return d->load(id); }

base::Result<store::CaseId> Session::Private::create(std::vector<cases::Edit> edits)
{
    const QString now = surroundings.nowUtc();
    base::Result<store::CaseId> made = workspace->createCase(now, surroundings.actor);
    if (!made)
        return fail(std::move(made.error()));
    auto done = workspace->append(*made, stamped(std::move(edits)));
    if (!done) {
        // Out of sight: an empty case that nobody asked for.
        (void)workspace->setArchived(*made, true, now, surroundings.actor);
        return fail(std::move(done.error()));
    }
    emit q->caseListChanged();
    return made;
}

base::Result<void> Session::newCase()
{
    Change change({}, *d->rules);
    if (auto done = change.put(QStringLiteral("on"), today().toText()); !done)
        return d->fail(std::move(done.error()));
    base::Result<store::CaseId> made = d->create(change.edits());
    return made ? d->load(*made) : base::failure(std::move(made.error()));
}

base::Result<void> Session::Private::import(const QByteArray &bytes, const QString &fileName)
{
    base::Result<cases::Case> read = cases::readCaseFile(bytes, fileName, *rules);
    if (!read)
        return fail(std::move(read.error()));
    if (*read == cases::Case())
        return q->newCase(); // a file that says nothing
    base::Result<store::CaseId> made = create(cases::difference({}, *read));
    return made ? load(*made) : base::failure(std::move(made.error()));
}

base::Result<void> Session::importFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return d->fail({fileIssue(code::fileRead, fileName, file.errorString())});
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return d->fail({fileIssue(code::fileRead, fileName, file.errorString())});
    return d->import(bytes, fileName);
}

base::Result<void> Session::copyCase(const QString &name)
{
    if (!hasCase())
        return d->fail(code::noCase);
    cases::Case copy = d->current;
    copy.facts[QStringLiteral("applicant.name")] = name;
    base::Result<store::CaseId> made = d->create(cases::difference({}, copy));
    return made ? d->load(*made) : base::failure(std::move(made.error()));
}

base::Result<Session::StoredCase> Session::storedCase(store::CaseId id) const
{
    base::Result<cases::Case> subject = d->workspace->load(id);
    if (!subject)
        return base::failure(std::move(subject.error()));
    StoredCase result{id, *std::move(subject), nullptr};
    assess::Options options;
    options.readingEffects = false;
    if (auto assessment = assess::assess(d->rules, result.subject, options))
        result.assessment = *std::move(assessment);
    return result;
}

std::vector<QString> Session::samples() const
{
    const QDir folder(QStringLiteral(":/samples"));
    std::vector<QString> names;
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files))
        names.push_back(file.completeBaseName());
    std::sort(names.begin(), names.end());
    return names;
}

base::Result<void> Session::importSample(const QString &name)
{
    const std::vector<QString> names = samples();
    if (std::find(names.begin(), names.end(), name) == names.end())
        return d->fail(code::unknownSample, {name});
    return importFile(sampleFile(name));
}

base::Result<void> Session::exportFile(const QString &fileName) const
{
    if (!hasCase())
        return d->fail(code::noCase);
    const QByteArray bytes = cases::writeCaseFile(d->current, *d->rules);
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return d->fail({fileIssue(code::fileWrite, fileName, file.errorString())});
    return {};
}

base::Result<void> Session::archive(store::CaseId id, bool archived)
{
    auto done =
        d->workspace->setArchived(id, archived, d->surroundings.nowUtc(), d->surroundings.actor);
    if (!done)
        return d->fail(std::move(done.error()));
    if (archived && id == d->id)
        (void)d->load(0);
    emit caseListChanged();
    return {};
}

// The live result

Session::Private::Live Session::Private::assessed(const cases::Case &subject,
                                                  bool readingEffects) const
{
    if (id == 0 || !subject.on)
        return {};
    assess::Options options;
    options.readingEffects = readingEffects;
    base::Result<std::shared_ptr<const assess::Assessment>> result =
        assess::assess(rules, subject, options);
    if (!result)
        return {nullptr, std::move(result.error()), false};
    return {*std::move(result), {}, readingEffects};
}

void Session::Private::assessStored()
{
    stored = assessed(current, false);
    warnings.reset();
    effects.start();
}

void Session::Private::assessShownFully()
{
    if (!shown().result || shown().full)
        return;
    Live full = assessed(shownCase(), true);
    if (!full.result)
        return;
    (preview ? previewed : stored) = std::move(full);
    emit q->assessed();
}

void Session::Private::dropPreview()
{
    preview.reset();
    previewed = {};
}

std::shared_ptr<const assess::Assessment> Session::assessment() const { return d->shown().result; }

base::Result<explain::Reason> Session::reasons(const QString &measure) const
{
    if (!hasCase())
        return base::failure(code::noCase, {});
    const Private::Live &live = d->shown();
    if (!live.result) {
        if (!live.problems.empty())
            return base::failure(live.problems);
        return base::failure(QStringLiteral("no-date"), {});
    }
    const assess::Outcome *outcome = live.result->find(measure);
    if (!outcome)
        return base::failure(code::unknownMeasure, {}, {measure});
    return explain::reasonsOf(*live.result, *outcome, d->shownCase(), {}, d->language, &d->origins);
}

base::Issues Session::warnings() const
{
    if (!hasCase())
        return {};
    if (!d->warnings)
        d->warnings = cases::warnings(d->current, *d->rules);
    return *d->warnings;
}

std::optional<base::Date> Session::lastDayInForce() const
{
    std::optional<base::Date> last;
    const auto result = assessment();
    if (!result)
        return last;
    for (const assess::DocumentState &document : result->documents) {
        if (document.coversPlace && document.reason == assess::Reason::Expired && document.lastDay
            && (!last || *last < *document.lastDay))
            last = document.lastDay;
    }
    return last;
}

// Settings

base::Language Session::language() const { return d->language; }

void Session::setLanguage(base::Language language)
{
    const QString text =
        language == base::Language::English ? QStringLiteral("en") : QStringLiteral("zh");
    if (setting(languageSetting) != text)
        setSetting(languageSetting, text);
    if (d->language == language)
        return;
    d->language = language;
    emit languageChanged();
}

QString Session::setting(const QString &name) const
{
    return d->workspace->setting(name).value_or(QString());
}

void Session::setSetting(const QString &name, const QString &text)
{
    if (auto done = d->workspace->setSetting(name, text); !done)
        (void)d->fail(std::move(done.error()));
}

tl::unexpected<base::Issues> Session::Private::fail(base::Issues issues)
{
    emit q->failed(issues);
    return base::failure(std::move(issues));
}

tl::unexpected<base::Issues> Session::Private::fail(QLatin1StringView code, QStringList arguments)
{
    base::Issue issue;
    issue.code = code;
    issue.arguments = std::move(arguments);
    return fail(base::Issues{std::move(issue)});
}

} // namespace session
