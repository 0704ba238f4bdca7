#include "panes/fact_at.h"

#include "models/fact_text.h"
#include "models/warning_texts.h"
#include "panes/fact_details.h"
#include "session/session.h"

namespace panes {

namespace {

using models::FactText;
using models::Subject;

const rulebook::Assumption *assumptionAt(const QString &path, const rulebook::Rulebook &rules)
{
    const auto parsed = cases::parsePath(path);
    if (!parsed || parsed->kind != cases::Path::Kind::Assumption)
        return nullptr;
    const auto &all = rules.assumptions();
    const auto found = std::ranges::find(all, parsed->name, &rulebook::Assumption::id);
    return found == all.end() ? nullptr : &*found;
}

widgets::FactView assumptionView(const rulebook::Assumption &assumption, const QString &stored,
                                 base::Language language)
{
    widgets::FactView view;
    view.label = panes::FactAt::tr("Your own assumption: %1").arg(assumption.label.in(language));
    view.help = assumption.why.in(language);
    view.unit = assumption.isRatio ? QString() : panes::FactAt::tr("yuan");
    view.canonical = stored;
    view.written = stored;
    return view;
}

QString helpOf(const rulebook::FactInfo &fact, const rulebook::Rulebook &rules,
               base::Language language)
{
    QStringList help = {fact.help.in(language), fact.source.in(language)};
    const rulebook::Material *proof = rules.vocabulary().findMaterial(fact.proof);
    if (proof)
        help.append(panes::FactAt::tr("Proof: %1").arg(proof->label.in(language)));
    help.removeAll(QString());
    return help.join(u'\n');
}

widgets::FactView factView(const QString &path, const QString &stored,
                           const session::Session &session)
{
    const base::Language language = session.language();
    const rulebook::Rulebook &rules = session.rules();
    widgets::FactView view;
    view.label = FactText::label(path, rules, language);
    const std::optional<Subject> subject = models::subjectOf(path, rules);
    if (!subject || !subject->fact)
        return view;
    const rulebook::FactInfo &fact = *subject->fact;
    view.question = fact.question.in(language);
    view.help = helpOf(fact, rules, language);
    view.unit = FactText::unit(fact, language);
    view.canonical = stored;
    view.written = fact.type.kind == feel::Kind::Money
                       ? FactText::inCell(stored, fact, *subject->symbol, rules, language)
                       : FactText::forEditing(stored, fact, rules, language);
    view.state = stored.isEmpty() ? models::FactState::Unanswered
                 : stored == u"?" ? models::FactState::DontKnow
                                  : models::FactState::Answered;
    for (const models::Choice &choice : FactText::choices(fact, rules, language)) {
        view.choiceTexts.append(choice.text);
        view.choiceLabels.append(choice.label);
    }
    const auto warnings = models::Warnings::of(session);
    const auto warning = warnings.find(path);
    if (warning != warnings.end()) {
        view.warning = warning->second.text;
        view.correction = warning->second.correction;
        view.correctionLabel = warning->second.correctionLabel;
    }
    return view;
}

} // namespace

widgets::InputSpec FactAt::spec(const QString &path, const session::Session &session)
{
    widgets::InputSpec spec;
    spec.creditCode = path == u"applicant.credit_code";
    if (const auto *assumption = assumptionAt(path, session.rules())) {
        spec.kind = assumption->isRatio ? feel::Kind::Number : feel::Kind::Money;
        spec.form = assumption->isRatio ? rulebook::NumberForm::Ratio : rulebook::NumberForm::Plain;
        return spec;
    }
    const std::optional<Subject> subject = models::subjectOf(path, session.rules());
    if (subject && subject->fact) {
        spec.kind = subject->fact->type.kind;
        spec.form = subject->fact->form;
    }
    return spec;
}

widgets::FactView FactAt::view(const QString &path, const session::Session &session)
{
    const QString stored = cases::textAt(session.current(), path).value_or(QString());
    const auto *assumption = assumptionAt(path, session.rules());
    widgets::FactView view = assumption ? assumptionView(*assumption, stored, session.language())
                                        : factView(path, stored, session);
    view.details = [path, &session](const widgets::Colours &colours) {
        return FactDetails::html(path, session, colours);
    };
    return view;
}

base::Result<void> FactAt::commit(const QString &path, const QString &typed,
                                  session::Session &session)
{
    if (const auto *assumption = assumptionAt(path, session.rules()))
        return session.setAssumption(assumption->id, typed);
    return session.setFact(path, typed);
}

QString FactAt::question(const QString &path, const session::Session &session)
{
    const base::Language language = session.language();
    const std::optional<Subject> subject = models::subjectOf(path, session.rules());
    if (subject && subject->table && !subject->fact)
        return tr("Is there anything to enter under “%1”?").arg(subject->table->label.in(language));
    QString question = subject && subject->fact ? subject->fact->question.in(language) : QString();
    if (!question.isEmpty())
        return question;
    const auto *assumption = assumptionAt(path, session.rules());
    return assumption ? assumption->label.in(language)
                      : FactText::label(path, session.rules(), language);
}

} // namespace panes
