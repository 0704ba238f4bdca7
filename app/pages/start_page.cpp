#include "pages/start_page.h"

#include "models/case_list_model.h"
#include "pages/case_delegate.h"
#include "panes/item_menu.h"
#include "session/session.h"
#include "widgets/house_style.h"
#include "widgets/icons.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pages {

using models::CaseListModel;
namespace space = widgets::space;

namespace {

/// What a sample calls its applicant; the file's name where it has none.
QString sampleTitle(const QString &name)
{
    QFile file(QStringLiteral(":/samples/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return name;
    const QJsonObject subject = QJsonDocument::fromJson(file.readAll()).object();
    return subject[u"applicant"][u"name"].toString(name);
}

} // namespace

StartPage::StartPage(session::Session &session, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_cases(new CaseListModel(session, this))
{
    setObjectName(QStringLiteral("start"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *outer = new QWidget(this);
    auto *middle = new QHBoxLayout(outer);
    middle->setContentsMargins(space::giant, space::giant, space::giant, space::giant);
    auto *column = new QWidget(outer);
    column->setMaximumWidth(widgets::contentWidth);
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);

    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_question = new QLabel(column);
    widgets::setType(*m_question, widgets::Type::Figure, true);
    m_inForce = new widgets::QuietLabel(widgets::Type::Body, column);
    m_inForce->setObjectName(QStringLiteral("start/in-force"));
    layout->addWidget(m_question);
    layout->addWidget(m_inForce);
    layout->addSpacing(space::large);
    auto *panes = new QHBoxLayout;
    panes->setSpacing(space::giant);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::small);
    left->addWidget(makeActions(column));
    left->addSpacing(space::large);
    left->addWidget(makeSamples(column));
    left->addStretch();
    panes->addLayout(left, 2);
    panes->addWidget(makeCases(column), 3);
    layout->addLayout(panes, 1);
    setWidget(outer);

    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_cases, signal, this, &StartPage::showCases);
    connect(&session, &session::Session::rulesCame, this,
            [this] { m_inForce->setText(inForceText()); });
    retranslate();
}

StartPage::~StartPage() = default;

QWidget *StartPage::makeActions(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_new = new QPushButton(widgets::icon(QStringLiteral("new-case"), widgets::Tint::OnAccent),
                            QString(), box);
    m_new->setObjectName(QStringLiteral("start/new"));
    widgets::makePrimary(*m_new);
    m_open = new QPushButton(widgets::icon(QStringLiteral("open")), QString(), box);
    m_open->setObjectName(QStringLiteral("start/open"));
    for (QPushButton *button : {m_new, m_open}) {
        button->setMinimumHeight(space::giant + space::small);
        button->setIconSize({20, 20});
        layout->addWidget(button);
    }
    connect(m_new, &QPushButton::clicked, this, &StartPage::newCaseWanted);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openFileWanted);
    return box;
}

QWidget *StartPage::makeSamples(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_samplesTitle = new QLabel(box);
    widgets::setType(*m_samplesTitle, widgets::Type::Heading, true);
    m_samplesHelp = new widgets::QuietLabel(widgets::Type::Caption, box);
    layout->addWidget(m_samplesTitle);
    layout->addWidget(m_samplesHelp);
    for (const QString &name : m_session.samples()) {
        auto *button =
            new QPushButton(widgets::icon(QStringLiteral("sample")), sampleTitle(name), box);
        button->setObjectName(QStringLiteral("start/sample/") + name);
        button->setMinimumHeight(space::giant);
        button->setIconSize({16, 16});
        connect(button, &QPushButton::clicked, this, [this, name] { emit sampleWanted(name); });
        layout->addWidget(button);
        m_samples.push_back(button);
    }
    if (m_samples.empty())
        box->hide();
    return box;
}

QWidget *StartPage::makeCases(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_casesTitle = new QLabel(box);
    widgets::setType(*m_casesTitle, widgets::Type::Heading, true);
    m_noCases = new widgets::QuietLabel(widgets::Type::Body, box);
    m_list = new QListView(box);
    m_list->setObjectName(QStringLiteral("start/cases"));
    m_list->setModel(m_cases);
    m_list->setItemDelegate(new CaseDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setMinimumHeight(240);
    layout->addWidget(m_casesTitle);
    layout->addWidget(m_noCases);
    layout->addWidget(m_list, 1);
    layout->addStretch();
    const auto open = [this](const QModelIndex &index) {
        emit caseWanted(index.data(CaseListModel::IdRole).toLongLong());
    };
    new panes::ItemMenu(*m_list, [this](panes::ItemMenu &menu, const QModelIndex &index) {
        fillMenu(menu, index);
    });
    connect(m_list, &QListView::clicked, this, open);
    connect(m_list, &QListView::activated, this, open);
    return box;
}

void StartPage::fillMenu(panes::ItemMenu &menu, const QModelIndex &index)
{
    const qlonglong id = index.data(CaseListModel::IdRole).toLongLong();
    const bool archived = index.data(CaseListModel::ArchivedRole).toBool();
    menu.add(
        QStringLiteral("open"), tr("Open"), [this, id] { emit caseWanted(id); },
        QKeySequence(Qt::Key_Return));
    menu.add(QStringLiteral("rename"), tr("Rename…"), [this, id] {
        emit caseWanted(id);
        if (m_session.caseId() == id) // the case is called what its applicant is called
            emit pathWanted(QStringLiteral("applicant.name"));
    });
    menu.add(QStringLiteral("duplicate"), tr("Duplicate"), [this, id] { duplicate(id); });
    menu.addLine();
    menu.add(QStringLiteral("copy"), tr("Copy the name"),
             [text = index.data(Qt::DisplayRole).toString()] { panes::ItemMenu::copy(text); });
    menu.addLine();
    menu.add(QStringLiteral("archive"), archived ? tr("Bring back") : tr("Put away"),
             [this, id, archived] { (void)m_session.archive(id, !archived); })
        ->setToolTip(tr("Nothing is deleted: what is put away stands at the end of the list."));
}

void StartPage::duplicate(qlonglong id)
{
    if (!m_session.openCase(id))
        return; // told by the session
    const QString name = m_session.applicantName();
    if (m_session.copyCase(tr("%1 (copy)").arg(name.isEmpty() ? tr("Unnamed case") : name)))
        emit caseWanted(m_session.caseId());
}

QString StartPage::inForceText() const
{
    if (!m_session.hasRules())
        return tr("The rules are being loaded…");
    const base::Date today = m_session.today();
    const auto assessed = assess::assess(m_session.sharedRules(), {}, {today, {}, {}, false});
    if (!assessed)
        return {};
    int inForce = 0;
    QStringList ended;
    for (const assess::DocumentState &state : (*assessed)->documents) {
        if (state.reason == assess::Reason::None)
            ++inForce;
        else if (state.reason == assess::Reason::Expired && state.lastDay)
            ended.append(
                tr("%1 ended on %2")
                    .arg(state.document->title.in(m_session.language()), state.lastDay->toText()));
    }
    QString text = tr("Documents in force today, %1: %n.", nullptr, inForce).arg(today.toText());
    if (!ended.isEmpty())
        text += u' '
                + tr("%1; it can still be assessed on a day on which it was in force.")
                      .arg(ended.join(tr(", ")));
    return text;
}

void StartPage::showCases()
{
    const bool any = m_cases->rowCount() > 0;
    m_list->setVisible(any);
    m_noCases->setVisible(!any);
}

void StartPage::retranslate()
{
    m_question->setText(tr("What would you like to do?"));
    m_inForce->setText(inForceText());
    m_new->setText(tr("New case"));
    m_open->setText(tr("Open a case file…"));
    m_samplesTitle->setText(tr("Samples"));
    m_samplesHelp->setText(tr("Ready-made cases to look around in. Each is opened as a copy."));
    m_casesTitle->setText(tr("Recent cases"));
    m_noCases->setText(tr("None yet. Whatever you enter is kept here by itself; there is nothing "
                          "to save."));
    m_list->setAccessibleName(tr("Recent cases"));
    showCases();
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace pages
