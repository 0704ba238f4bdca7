#include "pages/interview_page.h"

#include "advice/next_question.h"
#include "advisers/advice_text.h"
#include "advisers/questioner.h"
#include "models/fact_text.h"
#include "models/totals_view.h"
#include "panes/expiry_bar.h"
#include "panes/question_card.h"
#include "session/session.h"
#include "widgets/house_style.h"
#include "widgets/labels.h"
#include "widgets/totals_strip.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace pages {

namespace space = widgets::space;

namespace {

constexpr int cardWidth = 640;
constexpr int sideWidth = 360;
constexpr std::size_t mostComing = 8;
constexpr int patience = 400; ///< ms

} // namespace

InterviewPage::InterviewPage(session::Session &session, advisers::Questioner &questioner,
                             QWidget *parent)
    : QWidget(parent), m_session(session), m_questioner(questioner), m_patience(new QTimer(this))
{
    setObjectName(QStringLiteral("interview"));
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    build();
    connect(m_patience, &QTimer::timeout, this, [this] {
        if (m_state == State::Waiting && m_questioner.latest() && !openQuestions().empty())
            advance();
    });
    connect(&questioner, &advisers::Questioner::ranked, this, &InterviewPage::follow);
    connect(&session, &session::Session::caseOpened, this, &InterviewPage::openCase);
    connect(&session, &session::Session::edited, this, [this] {
        if (m_state == State::NoDate || m_state == State::Settled || m_state == State::OnlySkipped)
            setState(m_session.current().on ? State::Waiting : State::NoDate);
        else if (m_state == State::Asking && !m_session.current().on)
            setState(State::NoDate);
    });
    connect(&session, &session::Session::assessed, this, &InterviewPage::showTotals);
    retranslate();
    openCase();
}

InterviewPage::~InterviewPage() = default;

void InterviewPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *expired = new panes::ExpiryBar(m_session, QStringLiteral("interview/expired"), this);
    m_totals = new widgets::TotalsStrip(this);
    m_totals->setObjectName(QStringLiteral("interview/totals"));
    layout->addWidget(expired);
    layout->addWidget(m_totals);
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(space::giant, space::huge, space::giant, space::huge);
    columns->setSpacing(space::giant);
    auto *column = new QWidget(this);
    column->setMaximumWidth(cardWidth);
    auto *left = new QVBoxLayout(column);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(space::small);
    m_banner = new QLabel(this);
    m_banner->setObjectName(QStringLiteral("interview/banner"));
    m_banner->setWordWrap(true);
    m_banner->setTextFormat(Qt::PlainText);
    widgets::setType(*m_banner, widgets::Type::Heading, true);
    m_progress = new widgets::QuietLabel(widgets::Type::Caption, this);
    m_progress->setObjectName(QStringLiteral("interview/progress"));
    left->addWidget(m_banner);
    left->addWidget(m_progress);
    left->addSpacing(space::large);
    auto *middle = new QWidget(this);
    m_stack = new QStackedLayout(middle);
    m_stack->addWidget(makeQuestion());
    m_stack->addWidget(makeNote());
    left->addWidget(middle, 1);
    columns->addWidget(column, 3);
    columns->addWidget(makeSide(), 2);
    columns->addStretch(0); // wide windows stay empty at the right
    layout->addLayout(columns, 1);
}

QWidget *InterviewPage::makeQuestion()
{
    auto *box = new QWidget(this);
    auto *outer = new QVBoxLayout(box);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::medium);
    auto *paper = new QFrame(box);
    paper->setFrameShape(QFrame::StyledPanel);
    paper->setBackgroundRole(QPalette::Base);
    paper->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(paper);
    layout->setContentsMargins(space::huge, space::huge, space::huge, space::huge);
    layout->setSpacing(space::huge);
    m_card = new panes::QuestionCard(m_session, box);
    box->setMaximumWidth(cardWidth);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    m_back = new QPushButton(box);
    m_back->setObjectName(QStringLiteral("interview/back"));
    m_skip = new QPushButton(box);
    m_skip->setObjectName(QStringLiteral("interview/skip"));
    m_stop = new QPushButton(box);
    m_stop->setObjectName(QStringLiteral("interview/stop"));
    line->addWidget(m_back);
    line->addWidget(m_skip);
    line->addStretch();
    line->addWidget(m_stop);
    m_keys = new widgets::QuietLabel(widgets::Type::Caption, box);
    layout->addWidget(m_card);
    layout->addLayout(line);
    outer->addWidget(paper);
    outer->addWidget(m_keys);
    outer->addStretch();
    connect(m_card, &panes::QuestionCard::answered, this, &InterviewPage::answered);
    connect(m_card, &panes::QuestionCard::measureWanted, this, &InterviewPage::measureWanted);
    connect(m_back, &QPushButton::clicked, this, &InterviewPage::back);
    connect(m_skip, &QPushButton::clicked, this, &InterviewPage::skip);
    connect(m_stop, &QPushButton::clicked, this, &InterviewPage::stopWanted);
    return box;
}

QWidget *InterviewPage::makeNote()
{
    auto *box = new QWidget(this);
    box->setMaximumWidth(cardWidth);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    m_note = new QLabel(box);
    m_note->setObjectName(QStringLiteral("interview/note"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_noteDo = new QPushButton(box);
    m_noteDo->setObjectName(QStringLiteral("interview/do"));
    widgets::makePrimary(*m_noteDo);
    m_noteStop = new QPushButton(box);
    m_noteStop->setObjectName(QStringLiteral("interview/result"));
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(m_noteDo);
    line->addWidget(m_noteStop);
    line->addStretch();
    layout->addWidget(m_note);
    layout->addLayout(line);
    layout->addStretch();
    connect(m_noteDo, &QPushButton::clicked, this, [this] {
        if (m_state == State::NoCase)
            emit newCaseWanted();
        else if (m_state == State::NoDate)
            (void)m_session.setOn(m_session.today()); // a failure is told by the session
        else if (m_state == State::OnlySkipped)
            askSkipped();
    });
    connect(m_noteStop, &QPushButton::clicked, this, &InterviewPage::stopWanted);
    return box;
}

QWidget *InterviewPage::makeSide()
{
    auto *side = new QWidget(this);
    side->setMaximumWidth(sideWidth);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_comingTitle = new QLabel(side);
    widgets::setType(*m_comingTitle, widgets::Type::Body, true);
    layout->addWidget(m_comingTitle);
    layout->addSpacing(space::tiny);
    for (std::size_t i = 0; i < mostComing; ++i) {
        auto *link = new widgets::LinkButton(side);
        link->setObjectName(QStringLiteral("interview/coming/%1").arg(i + 1));
        link->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        auto *stake = new widgets::QuietLabel(widgets::Type::Caption, side);
        stake->setIndent(space::tiny);
        connect(link, &QToolButton::clicked, this, [this, link] {
            const QString path = link->property("path").toString();
            if (m_state == State::Asking && !m_path.isEmpty() && m_path != path)
                m_past.push_back(m_path);
            ask(path);
        });
        layout->addWidget(link);
        layout->addWidget(stake);
        m_coming.push_back(link);
        m_comingStakes.push_back(stake);
    }
    layout->addStretch();
    return side;
}

// What is asked

QString InterviewPage::pathOf(const advice::Question &question) const
{
    return eval::pathOf(question.input, m_session.rules().symbols());
}

bool InterviewPage::isOpen(const QString &path) const
{
    const auto text = cases::textAt(m_session.current(), path);
    return !text && !m_skipped.contains(path);
}

std::vector<const advice::Question *> InterviewPage::openQuestions() const
{
    std::vector<const advice::Question *> open;
    const advice::NextQuestions *latest = m_questioner.latest();
    if (!latest)
        return open;
    for (const advice::Question &question : latest->questions) {
        if (isOpen(pathOf(question)))
            open.push_back(&question);
    }
    return open;
}

const advice::Question *InterviewPage::find(const QString &path) const
{
    const advice::NextQuestions *latest = m_questioner.latest();
    if (!latest)
        return nullptr;
    const auto found = std::ranges::find_if(latest->questions,
                                            [&](const auto &one) { return pathOf(one) == path; });
    return found == latest->questions.end() ? nullptr : &*found;
}

void InterviewPage::openCase()
{
    m_past.clear();
    m_skipped.clear();
    m_answers = 0;
    m_path.clear();
    setState(!m_session.hasCase()      ? State::NoCase
             : !m_session.current().on ? State::NoDate
                                       : State::Waiting);
    showTotals();
}

void InterviewPage::follow()
{
    showBanner();
    showComing();
    if (m_state == State::Waiting && m_questioner.latest())
        advance();
    else if (m_state == State::Asking)
        m_card->showStake(find(m_path));
}

void InterviewPage::answered(const QString &path)
{
    if (path != m_path)
        return;
    m_past.push_back(path);
    ++m_answers;
    m_path.clear();
    setState(State::Waiting);
    m_questioner.rankNow();
}

void InterviewPage::advance()
{
    const auto open = openQuestions();
    if (!open.empty())
        ask(pathOf(*open.front()));
    else
        setState(m_questioner.latest()->questions.empty() ? State::Settled : State::OnlySkipped);
}

void InterviewPage::ask(const QString &path)
{
    // Whoever has gone on working elsewhere in the window is left there. Asked before the old input goes,
    // which would hand its focus on to somebody.
    const QWidget *focus = QApplication::focusWidget();
    const bool isElsewhere = focus && focus->window() == window() && !isAncestorOf(focus);
    m_path = path;
    m_card->ask(path, find(path));
    setState(State::Asking);
    showComing();
    if (isVisible() && !isElsewhere)
        m_card->focusInput();
}

void InterviewPage::skip()
{
    if (m_state != State::Asking)
        return; // what was typed has been committed as the focus left it
    m_skipped.insert(m_path);
    m_past.push_back(m_path);
    m_path.clear();
    advance();
}

void InterviewPage::back()
{
    // Typed text was committed as the focus left it: then the question before that one is meant.
    if (m_state == State::Waiting && m_past.size() > 1)
        m_past.pop_back();
    if (m_past.empty())
        return;
    const QString path = m_past.back();
    m_past.pop_back();
    m_skipped.erase(path);
    ask(path);
}

void InterviewPage::askSkipped()
{
    m_skipped.clear();
    const advice::NextQuestions *latest = m_questioner.latest();
    if (latest && !latest->questions.empty()) {
        const auto open = openQuestions();
        ask(pathOf(open.empty() ? latest->questions.front() : *open.front()));
    }
}

// What is shown

void InterviewPage::setState(State state)
{
    m_state = state;
    const bool asks = state == State::Asking || (state == State::Waiting && m_card->path() != u"");
    m_stack->setCurrentIndex(asks ? 0 : 1);
    m_skip->setEnabled(state == State::Asking);
    m_back->setEnabled(!m_past.empty());
    if (state == State::Waiting) {
        m_patience->start();
        if (m_questioner.latest() && !m_questioner.isRanking())
            QTimer::singleShot(0, this, [this] { // nothing to wait for
                if (m_state == State::Waiting && !m_questioner.isRanking())
                    advance();
            });
    }
    showNote();
    showBanner();
}

void InterviewPage::showNote()
{
    const bool isDone = m_state == State::Settled || m_state == State::OnlySkipped;
    m_noteStop->setVisible(isDone);
    m_noteDo->setVisible(m_state == State::NoCase || m_state == State::NoDate
                         || m_state == State::OnlySkipped);
    switch (m_state) {
    case State::NoCase:
        m_note->setText(tr("No case is open."));
        m_noteDo->setText(tr("New case"));
        break;
    case State::NoDate:
        m_note->setText(tr("Questions need a date of assessment: it decides which rules are in "
                           "force."));
        m_noteDo->setText(tr("Assess as of today"));
        break;
    case State::Waiting:
    case State::Asking:
        m_note->setText(tr("Looking for the question that decides most…"));
        break;
    case State::OnlySkipped:
        m_note->setText(tr("Only what you skipped or do not know is still open."));
        m_noteDo->setText(tr("Ask these again"));
        break;
    case State::Settled:
        m_note->setText(tr("Nothing is missing any more."));
        break;
    }
    m_noteStop->setText(tr("See the result"));
}

void InterviewPage::showBanner()
{
    const advice::NextQuestions *latest = m_questioner.latest();
    const bool isOpen = m_session.hasCase() && latest != nullptr;
    m_banner->setText(isOpen ? advisers::AdviceText::promise(*latest, m_session.language())
                             : tr("Interview"));
    QStringList parts;
    if (isOpen) {
        parts = {tr("answered now: %1").arg(m_answers),
                 tr("still open: %1").arg(latest->questions.size())};
        if (!m_skipped.empty())
            parts.append(tr("skipped: %1").arg(m_skipped.size()));
    }
    m_progress->setText(parts.join(QStringLiteral(" · ")));
}

void InterviewPage::showComing()
{
    std::vector<const advice::Question *> open = openQuestions();
    std::erase_if(open, [this](const auto *question) { return pathOf(*question) == m_path; });
    const base::Language language = m_session.language();
    m_comingTitle->setVisible(!open.empty());
    for (std::size_t i = 0; i < m_coming.size(); ++i) {
        const bool isThere = i < open.size();
        m_coming[i]->setVisible(isThere);
        m_comingStakes[i]->setVisible(isThere);
        if (!isThere)
            continue;
        const QString path = pathOf(*open[i]);
        const QString label = models::FactText::label(path, m_session.rules(), language);
        m_coming[i]->setProperty("path", path);
        m_coming[i]->setText(label);
        m_coming[i]->setToolTip(label);
        m_comingStakes[i]->setText(advisers::AdviceText::stake(*open[i], language));
    }
}

void InterviewPage::showTotals()
{
    const auto assessment = m_session.assessment();
    m_totals->setVisible(m_session.hasCase());
    if (assessment)
        m_totals->show(models::TotalsView::of(assessment->totals, m_session.language()));
    else
        m_totals->showNothing(
            tr("Enter a date of assessment at the top: then the result is here."));
}

void InterviewPage::retranslate()
{
    m_back->setText(tr("&Back"));
    m_skip->setText(tr("Ski&p"));
    m_stop->setText(tr("S&top and see the result"));
    m_comingTitle->setText(tr("Coming next"));
    m_keys->setText(tr("Enter answers and goes on. Every answer is stored at once; stop whenever "
                       "you like."));
    showNote();
    showBanner();
    showComing();
    showTotals();
    if (m_state == State::Asking)
        m_card->showStake(find(m_path));
}

void InterviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void InterviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_questioner.rankNow();
    // What was asked may have been answered elsewhere meanwhile.
    if (m_state == State::Asking && !isOpen(m_path))
        setState(State::Waiting);
}

} // namespace pages
