#include "window/page_stack.h"

#include "advisers/questioner.h"
#include "pages/assessment_page.h"
#include "pages/history_page.h"
#include "pages/interview_page.h"
#include "pages/rules_page.h"
#include "pages/scenarios_page.h"
#include "pages/start_page.h"
#include "session/session.h"
#include "widgets/dialogs.h"
#include "widgets/labels.h"
#include "window/first_paint.h"

#include <QEvent>
#include <QVBoxLayout>

namespace window {

namespace {

void focusFirst(QWidget &page)
{
    QWidget *widget = page.nextInFocusChain();
    while (widget != &page
           && !(page.isAncestorOf(widget) && widget->isVisible() && widget->isEnabled()
                && (widget->focusPolicy() & Qt::TabFocus) != 0))
        widget = widget->nextInFocusChain();
    widget->setFocus(Qt::OtherFocusReason);
}

} // namespace

PageStack::PageStack(session::Session &session, widgets::Dialogs &dialogs, QWidget *parent)
    : QStackedWidget(parent), m_session(session), m_dialogs(dialogs)
{
    connect(new FirstPaint(*this, this), &FirstPaint::painted, this, [this] { (void)shown(); });
}

PageStack::~PageStack() = default;

void PageStack::showPage(Page page)
{
    m_page = page;
    const bool waits = page != Page::Start && !m_session.hasRules();
    setCurrentWidget(waits ? waiting() : made(page));
    focusFirst(*currentWidget());
}

QWidget &PageStack::shown()
{
    if (!currentWidget())
        showPage(m_page);
    return *currentWidget();
}

bool PageStack::isWaiting() const { return m_waiting && currentWidget() == m_waiting; }

void PageStack::showMeasure(const QString &measure)
{
    made(Page::Assessment);
    m_assessment->chooseMeasure(measure);
}

void PageStack::showPath(const QString &path)
{
    made(Page::Assessment);
    m_assessment->focusPath(path);
}

QWidget *PageStack::made(Page page)
{
    QWidget *&widget = m_pages.at(static_cast<std::size_t>(page));
    if (!widget) {
        widget = make(page);
        addWidget(widget);
    }
    return widget;
}

QWidget *PageStack::make(Page page)
{
    switch (page) {
    case Page::Start:
        return makeStart();
    case Page::Assessment:
        return makeAssessment();
    case Page::Interview:
        return makeInterview();
    case Page::Scenarios:
        return makeScenarios();
    case Page::Rules:
        return makeRules();
    case Page::History:
        return makeHistory();
    }
    Q_UNREACHABLE();
}

QWidget *PageStack::makeStart()
{
    auto *page = new pages::StartPage(m_session, this);
    connect(page, &pages::StartPage::newCaseWanted, this, &PageStack::newCaseWanted);
    connect(page, &pages::StartPage::openFileWanted, this, &PageStack::openFileWanted);
    connect(page, &pages::StartPage::sampleWanted, this, &PageStack::sampleWanted);
    connect(page, &pages::StartPage::caseWanted, this, &PageStack::caseWanted);
    connect(page, &pages::StartPage::pathWanted, this, &PageStack::pathWanted);
    return page;
}

QWidget *PageStack::makeAssessment()
{
    auto *page = new pages::AssessmentPage(m_session, questioner(), this);
    m_assessment = page;
    connect(page, &pages::AssessmentPage::newCaseWanted, this, &PageStack::newCaseWanted);
    connect(page, &pages::AssessmentPage::startWanted, this,
            [this] { emit pageWanted(Page::Start); });
    connect(page, &pages::AssessmentPage::interviewWanted, this,
            [this] { emit pageWanted(Page::Interview); });
    connect(page, &pages::AssessmentPage::printWanted, this, &PageStack::printWanted);
    connect(page, &pages::AssessmentPage::rulesWanted, this, [this](const QString &measure) {
        emit pageWanted(Page::Rules);
        m_rules->showMeasure(measure);
    });
    connect(page, &pages::AssessmentPage::historyWanted, this, [this](const QString &path) {
        emit pageWanted(Page::History);
        m_history->showPath(path);
    });
    connect(page, &pages::AssessmentPage::textsWanted, this, [this, page] {
        const QString folder = m_dialogs.openFolder(this, tr("The folder of official texts"));
        if (!folder.isEmpty())
            page->setTextsFolder(folder);
    });
    return page;
}

QWidget *PageStack::makeInterview()
{
    auto *page = new pages::InterviewPage(m_session, questioner(), this);
    connect(page, &pages::InterviewPage::newCaseWanted, this, &PageStack::newCaseWanted);
    connect(page, &pages::InterviewPage::measureWanted, this, &PageStack::measureWanted);
    connect(page, &pages::InterviewPage::stopWanted, this,
            [this] { emit pageWanted(Page::Assessment); });
    return page;
}

QWidget *PageStack::makeScenarios()
{
    auto *page = new pages::ScenariosPage(m_session, this);
    connect(page, &pages::ScenariosPage::scenarioMade, this,
            [this] { emit pageWanted(Page::Assessment); });
    connect(page, &pages::ScenariosPage::measureWanted, this, &PageStack::measureWanted);
    connect(page, &pages::ScenariosPage::pathWanted, this, &PageStack::pathWanted);
    return page;
}

QWidget *PageStack::makeRules()
{
    auto *page = new pages::RulesPage(m_session, m_dialogs, this);
    m_rules = page;
    connect(page, &pages::RulesPage::measureWanted, this, &PageStack::measureWanted);
    return page;
}

QWidget *PageStack::makeHistory()
{
    auto *page = new pages::HistoryPage(m_session, this);
    m_history = page;
    connect(page, &pages::HistoryPage::pathWanted, this, &PageStack::pathWanted);
    return page;
}

QWidget *PageStack::waiting()
{
    if (!m_waiting) {
        m_waiting = new QWidget(this);
        m_waiting->setObjectName(QStringLiteral("waiting"));
        m_waitingText = new widgets::QuietLabel(widgets::Type::Body, m_waiting);
        auto *layout = new QVBoxLayout(m_waiting);
        layout->setContentsMargins(widgets::space::huge, widgets::space::large,
                                   widgets::space::huge, widgets::space::large);
        layout->addWidget(m_waitingText);
        layout->addStretch();
        addWidget(m_waiting);
        retranslate();
    }
    return m_waiting;
}

advisers::Questioner &PageStack::questioner()
{
    if (!m_questioner)
        m_questioner = new advisers::Questioner(m_session, this);
    return *m_questioner;
}

void PageStack::retranslate()
{
    if (m_waitingText)
        m_waitingText->setText(tr("The rules are being loaded…"));
}

void PageStack::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

} // namespace window
