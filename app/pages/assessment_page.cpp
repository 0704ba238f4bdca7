#include "pages/assessment_page.h"

#include "advisers/advice_text.h"
#include "advisers/questioner.h"
#include "assess/assessment.h"
#include "models/totals_view.h"
#include "panes/board_pane.h"
#include "panes/expiry_bar.h"
#include "panes/form_pane.h"
#include "panes/measure_pane.h"
#include "session/session.h"
#include "widgets/house_style.h"
#include "widgets/labels.h"
#include "widgets/theme.h"
#include "widgets/totals_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace pages {

namespace space = widgets::space;

namespace {

const QString splitterSetting = QStringLiteral("assessment/splitter");

/// Widths of the three panes on a window of 1280 pixels.
constexpr int formWidth = 420;
constexpr int boardWidth = 350;
constexpr int measureWidth = 430;

} // namespace

AssessmentPage::AssessmentPage(session::Session &session, advisers::Questioner &questioner,
                               QWidget *parent)
    : QWidget(parent), m_session(session), m_questioner(questioner)
{
    setObjectName(QStringLiteral("case"));
    m_stack = new QStackedLayout(this);
    auto *empty = new QWidget(this);
    buildEmpty(*empty);
    auto *work = new QWidget(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(work);

    auto *layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_expired = new panes::ExpiryBar(session, QStringLiteral("case/expired"), work);
    m_totals = new widgets::TotalsStrip(work);
    m_totals->setObjectName(QStringLiteral("case/totals"));
    m_splitter = new QSplitter(Qt::Horizontal, work);
    m_splitter->setObjectName(QStringLiteral("case/splitter"));
    m_splitter->setChildrenCollapsible(false);
    m_form = new panes::FormPane(session, m_splitter);
    m_board = new panes::BoardPane(session, m_splitter);
    m_measure = new panes::MeasurePane(session, m_splitter);
    m_form->setMinimumWidth(320);
    m_board->setMinimumWidth(280);
    m_measure->setMinimumWidth(340);
    for (QWidget *pane : std::initializer_list<QWidget *>{m_form, m_board, m_measure})
        m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 4);
    layout->addWidget(m_expired);
    layout->addWidget(m_totals);
    layout->addWidget(makePromise(work));
    layout->addWidget(m_splitter, 1);

    connect(m_board, &panes::BoardPane::measureChosen, this, &AssessmentPage::choose);
    connect(m_measure, &panes::MeasurePane::factWanted, this, &AssessmentPage::focusPath);
    connect(m_measure, &panes::MeasurePane::rulesWanted, this, &AssessmentPage::rulesWanted);
    connect(m_board, &panes::BoardPane::rulesWanted, this, &AssessmentPage::rulesWanted);
    connect(m_board, &panes::BoardPane::printWanted, this, &AssessmentPage::printWanted);
    connect(m_board, &panes::BoardPane::measureWanted, m_measure,
            &panes::MeasurePane::focusReasons);
    connect(m_form, &panes::FormPane::historyWanted, this, &AssessmentPage::historyWanted);
    connect(m_measure, &panes::MeasurePane::textsWanted, this, &AssessmentPage::textsWanted);
    connect(m_form, &panes::FormPane::wideWanted, this, &AssessmentPage::setWide);
    connect(m_splitter, &QSplitter::splitterMoved, this, &AssessmentPage::keepSplitter);
    connect(&session, &session::Session::caseOpened, this, &AssessmentPage::showCase);
    connect(&session, &session::Session::assessed, this, &AssessmentPage::showTotals);
    connect(&questioner, &advisers::Questioner::ranked, this, &AssessmentPage::showPromise);
    restoreSplitter();
    retranslate();
    showCase();
}

AssessmentPage::~AssessmentPage() = default;

void AssessmentPage::buildEmpty(QWidget &empty)
{
    auto *layout = new QVBoxLayout(&empty);
    layout->setContentsMargins(space::giant, space::giant, space::giant, space::giant);
    layout->setSpacing(space::medium);
    m_emptyText = new QLabel(&empty);
    widgets::setType(*m_emptyText, widgets::Type::Heading);
    m_emptyNew = new QPushButton(&empty);
    m_emptyNew->setObjectName(QStringLiteral("case/empty/new"));
    widgets::makePrimary(*m_emptyNew);
    m_emptyStart = new QPushButton(&empty);
    m_emptyStart->setObjectName(QStringLiteral("case/empty/start"));
    layout->addStretch(1);
    layout->addWidget(m_emptyText, 0, Qt::AlignCenter);
    layout->addWidget(m_emptyNew, 0, Qt::AlignCenter);
    layout->addWidget(m_emptyStart, 0, Qt::AlignCenter);
    layout->addStretch(2);
    connect(m_emptyNew, &QPushButton::clicked, this, &AssessmentPage::newCaseWanted);
    connect(m_emptyStart, &QPushButton::clicked, this, &AssessmentPage::startWanted);
}

QWidget *AssessmentPage::makePromise(QWidget *parent)
{
    m_promiseLine = new QWidget(parent);
    auto *layout = new QHBoxLayout(m_promiseLine);
    layout->setContentsMargins(space::large, space::tiny, space::large, space::tiny);
    layout->setSpacing(space::small);
    m_promise = new widgets::ElidedLabel(widgets::Type::Body, false, m_promiseLine);
    m_promise->setObjectName(QStringLiteral("case/promise"));
    m_answer = new QPushButton(m_promiseLine);
    m_answer->setObjectName(QStringLiteral("case/answer"));
    layout->addWidget(m_promise);
    layout->addWidget(m_answer);
    layout->addStretch();
    connect(m_answer, &QPushButton::clicked, this, &AssessmentPage::interviewWanted);
    return m_promiseLine;
}

void AssessmentPage::focusPath(const QString &path)
{
    if (m_measure->focusPath(path))
        return;
    m_form->focusPath(path);
}

void AssessmentPage::chooseMeasure(const QString &measure) { m_board->choose(measure); }

void AssessmentPage::setTextsFolder(const QString &folder)
{
    m_session.setSetting(panes::MeasurePane::textsSetting, folder);
    m_measure->showPapers();
}

void AssessmentPage::choose(const QString &measure)
{
    m_measure->setMeasure(measure);
    m_form->setMeasure(measure);
}

void AssessmentPage::showCase()
{
    m_stack->setCurrentIndex(m_session.hasCase() ? 1 : 0);
    if (!m_session.hasCase())
        return;
    showTotals();
    showPromise();
    m_board->chooseFirst();
}

void AssessmentPage::showTotals()
{
    const auto assessment = m_session.assessment();
    if (assessment)
        m_totals->show(models::TotalsView::of(assessment->totals, m_session.language()));
    else
        m_totals->showNothing(
            tr("Enter a date of assessment at the top: then the result is here."));
}

void AssessmentPage::showPromise()
{
    // The line stays where it is while another ranking is under way: nothing moves by itself.
    const advice::NextQuestions *latest = m_questioner.latest();
    m_promiseLine->setVisible(m_session.current().on.has_value());
    m_promise->setText(latest ? advisers::AdviceText::promise(*latest, m_session.language())
                              : tr("Looking for the question that decides most…"));
    m_answer->setVisible(!latest || !latest->questions.empty());
}

void AssessmentPage::setWide(bool wide)
{
    m_wide = wide;
    m_measure->setVisible(!wide);
    m_board->setVisible(!wide);
    m_form->setWide(wide);
}

void AssessmentPage::keepSplitter()
{
    QStringList sizes;
    for (const int size : m_splitter->sizes())
        sizes.append(QString::number(size));
    if (!m_wide)
        m_session.setSetting(splitterSetting, sizes.join(u','));
}

void AssessmentPage::restoreSplitter()
{
    QList<int> sizes;
    for (const QString &size : m_session.setting(splitterSetting).split(u',', Qt::SkipEmptyParts))
        sizes.append(size.toInt());
    if (sizes.size() != m_splitter->count())
        sizes = {formWidth, boardWidth, measureWidth};
    m_splitter->setSizes(sizes);
}

void AssessmentPage::retranslate()
{
    m_emptyText->setText(tr("No case is open."));
    m_emptyNew->setText(tr("New case"));
    m_emptyStart->setText(tr("Open a case or a sample"));
    m_form->setAccessibleName(tr("Facts of the case"));
    m_answer->setText(tr("Answer them"));
    showTotals();
    showPromise();
}

void AssessmentPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pages
