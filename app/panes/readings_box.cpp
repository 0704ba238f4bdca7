#include "panes/readings_box.h"

#include "assess/assessment.h"
#include "explain/sentences.h"
#include "explain/words.h"
#include "models/fact_text.h"
#include "session/session.h"
#include "widgets/choice_box.h"
#include "widgets/fact_row.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace panes {

namespace space = widgets::space;

ReadingsBox::ReadingsBox(session::Session &session, QWidget *parent)
    : QScrollArea(parent), m_session(session)
{
    setObjectName(QStringLiteral("case/readings"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    connect(&session, &session::Session::assessed, this, &ReadingsBox::refresh);
    connect(&session, &session::Session::caseOpened, this, [this] { m_wrong.clear(); });
}

ReadingsBox::~ReadingsBox() = default;

void ReadingsBox::setMeasure(const QString &measure)
{
    const rulebook::Measure *wanted = m_session.rules().findMeasure(measure);
    if (wanted == m_measure)
        return;
    m_measure = wanted;
    m_wrong.clear();
    build();
}

void ReadingsBox::build()
{
    m_readings.clear();
    m_assumptions.clear();
    m_inside = new QWidget;
    m_layout = new QVBoxLayout(m_inside);
    m_layout->setContentsMargins(space::large, space::medium, space::large, space::large);
    m_layout->setSpacing(space::tiny);
    m_intro = new widgets::QuietLabel(widgets::Type::Caption, m_inside);
    m_layout->addWidget(m_intro);
    m_layout->addSpacing(space::small);
    if (m_measure) {
        for (const int slot : m_measure->readings)
            addReading(slot);
        if (m_measure->amount.assumption >= 0)
            addAssumption(m_measure->amount.assumption);
    }
    m_layout->addStretch();
    setWidget(m_inside); // deletes the one before
    refresh();
}

void ReadingsBox::addReading(int slot)
{
    const rulebook::Reading &reading = m_session.rules().readings()[static_cast<std::size_t>(slot)];
    Reading row;
    row.question = new QLabel(m_inside);
    row.question->setWordWrap(true);
    row.box = new widgets::ChoiceBox(m_inside);
    row.box->setObjectName(QStringLiteral("case/reading.") + reading.id);
    row.question->setBuddy(row.box);
    row.effect = new widgets::QuietLabel(widgets::Type::Caption, m_inside);
    row.why = new widgets::QuietLabel(widgets::Type::Caption, m_inside);
    connect(row.box, &widgets::ChoiceBox::committed, this,
            [this, id = reading.id](const QString &choice) {
                if (!m_session.setReading(id, choice))
                    refresh();
            });
    for (QWidget *part :
         std::initializer_list<QWidget *>{row.question, row.box, row.effect, row.why})
        m_layout->addWidget(part);
    m_layout->addSpacing(space::medium);
    m_readings.emplace(slot, row);
}

void ReadingsBox::addAssumption(int slot)
{
    const rulebook::Assumption &assumption =
        m_session.rules().assumptions()[static_cast<std::size_t>(slot)];
    const QString path = QStringLiteral("assumption.") + assumption.id;
    widgets::InputSpec spec;
    spec.kind = assumption.isRatio ? feel::Kind::Number : feel::Kind::Money;
    spec.form = assumption.isRatio ? rulebook::NumberForm::Ratio : rulebook::NumberForm::Plain;
    spec.objectName = QStringLiteral("case/") + path;
    auto *row = new widgets::FactRow(spec, m_inside);
    connect(row, &widgets::FactRow::typed, this, [this, path](const QString &text) {
        (void)m_session.preview(path, text); // told when it is committed
    });
    connect(row, &widgets::FactRow::committed, this,
            [this, slot, id = assumption.id](const QString &text) {
                const base::Result<void> done = m_session.setAssumption(id, text);
                m_wrong.erase(slot);
                if (!done) {
                    m_session.endPreview();
                    m_wrong[slot] = explain::sentence(done.error().front(), m_session.language());
                }
                refresh();
            });
    connect(row, &widgets::FactRow::cancelled, this, [this, slot, row] {
        m_session.endPreview();
        m_wrong.erase(slot);
        refresh();
        row->restore();
    });
    m_layout->addWidget(row);
    m_assumptions.emplace(slot, row);
}

QString ReadingsBox::effectText(const assess::ReadingEffect &effect,
                                const assess::Outcome &outcome) const
{
    const base::Language language = m_session.language();
    const rulebook::Reading &reading =
        m_session.rules().readings()[static_cast<std::size_t>(effect.reading)];
    QStringList lines;
    for (const auto &alternative : effect.alternatives) {
        const QString label =
            reading.choices[static_cast<std::size_t>(alternative.choice)].label.in(language);
        if (alternative.verdict == outcome.verdict && alternative.amount == outcome.amount) {
            lines.append(tr("%1: no change").arg(label));
            continue;
        }
        const bool amounts = alternative.verdict <= assess::Verdict::Undetermined;
        lines.append(tr("%1: %2").arg(
            label, amounts
                       ? explain::amountPhrase(m_measure->amount.kind, alternative.amount, language)
                       : explain::verdictName(alternative.verdict, language)));
    }
    return lines.join(u'\n');
}

void ReadingsBox::refreshReading(int slot, const Reading &row, const assess::Outcome *outcome)
{
    const base::Language language = m_session.language();
    const rulebook::Reading &reading = m_session.rules().readings()[static_cast<std::size_t>(slot)];
    QStringList texts;
    QStringList labels;
    for (std::size_t i = 0; i < reading.choices.size(); ++i) {
        texts.append(reading.choices[i].id);
        const QString label = reading.choices[i].label.in(language);
        labels.append(static_cast<int>(i) == reading.defaultChoice ? tr("%1 (default)").arg(label)
                                                                   : label);
    }
    const auto &chosen = m_session.current().readings;
    const auto found = chosen.find(reading.id);
    const QString used = found != chosen.end() ? found->second : texts.value(reading.defaultChoice);
    row.box->setRequiredChoices(texts, labels);
    row.box->setStored(used);
    row.box->setAccessibleName(reading.question.in(language));
    row.question->setText(
        QString(reading.question.in(language)).replace(u'&', QStringLiteral("&&")));
    QString why = reading.why.in(language);
    if (!reading.articles.isEmpty())
        why += QStringLiteral(" (%1)").arg(explain::listText(reading.articles, language));
    row.why->setText(why);
    if (!outcome || outcome->readings.empty())
        return; // the effects come a moment later; those shown stay
    const auto effect =
        std::find_if(outcome->readings.begin(), outcome->readings.end(),
                     [slot](const assess::ReadingEffect &each) { return each.reading == slot; });
    if (effect == outcome->readings.end())
        return;
    const bool changes = std::any_of(effect->alternatives.begin(), effect->alternatives.end(),
                                     [outcome](const auto &alternative) {
                                         return alternative.verdict != outcome->verdict
                                                || alternative.amount != outcome->amount;
                                     });
    row.effect->setMark(changes ? explain::Mark::Waits : explain::Mark::None);
    row.effect->setText(effectText(*effect, *outcome));
}

void ReadingsBox::refreshAssumption(int slot, widgets::FactRow &row)
{
    const base::Language language = m_session.language();
    const rulebook::Assumption &assumption =
        m_session.rules().assumptions()[static_cast<std::size_t>(slot)];
    const auto &given = m_session.current().assumptions;
    const auto found = given.find(assumption.id);
    widgets::FactView view;
    view.label = tr("Your own assumption: %1").arg(assumption.label.in(language));
    view.help = assumption.why.in(language);
    view.unit = assumption.isRatio ? QString() : tr("yuan");
    view.canonical = found == given.end() ? QString() : found->second;
    view.written = view.canonical;
    if (assumption.isRatio) {
        if (const auto ratio = base::rationalFromText(view.canonical)) {
            if (const auto percent = base::multiply(*ratio, base::Rational(100)))
                view.written = base::toText(*percent) + u'%';
        }
    }
    const auto wrong = m_wrong.find(slot);
    view.error = wrong == m_wrong.end() ? QString() : wrong->second;
    view.state = !view.error.isEmpty()      ? models::FactState::Error
                 : view.canonical.isEmpty() ? models::FactState::Unanswered
                                            : models::FactState::Answered;
    row.show(view);
}

void ReadingsBox::refresh()
{
    const auto assessment = m_session.assessment();
    const assess::Outcome *outcome =
        m_measure && assessment ? assessment->find(m_measure->id) : nullptr;
    m_intro->setText(count() == 0 ? tr("The text of this measure leaves nothing open.")
                                  : tr("The text leaves this open. Each switch counts for the "
                                       "whole case and is named in every result."));
    for (const auto &[slot, row] : m_readings)
        refreshReading(slot, row, outcome);
    for (const auto &[slot, row] : m_assumptions)
        refreshAssumption(slot, *row);
}

bool ReadingsBox::focusPath(const QString &path)
{
    auto *input = findChild<QWidget *>(QStringLiteral("case/") + path);
    if (!input)
        return false;
    ensureWidgetVisible(input);
    input->setFocus(Qt::OtherFocusReason);
    return true;
}

void ReadingsBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QScrollArea::changeEvent(event);
}

} // namespace panes
