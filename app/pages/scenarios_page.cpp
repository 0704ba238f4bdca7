#include "pages/scenarios_page.h"

#include "models/scenarios_model.h"
#include "panes/item_menu.h"
#include "panes/what_if_pane.h"
#include "session/session.h"
#include "widgets/find_bar.h"
#include "widgets/house_style.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace pages {

using models::ScenariosModel;
namespace space = widgets::space;

ScenariosPage::ScenariosPage(session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new ScenariosModel(session, this))
{
    setObjectName(QStringLiteral("scenarios"));
    build();
    connect(m_copy, &QPushButton::clicked, this, &ScenariosPage::copy);
    connect(m_table, &QTableView::activated, this, &ScenariosPage::activate);
    for (QComboBox *list : m_lists)
        connect(list, &QComboBox::currentIndexChanged, this, &ScenariosPage::compare);
    connect(&session, &session::Session::caseOpened, this, &ScenariosPage::caseListChanged);
    connect(&session, &session::Session::caseListChanged, this, &ScenariosPage::caseListChanged);
    connect(&session, &session::Session::assessed, this, [this] {
        if (isVisible())
            m_model->refresh();
    });
    retranslate();
}

ScenariosPage::~ScenariosPage() = default;

void ScenariosPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::huge, space::large, space::huge, space::large);
    layout->setSpacing(space::small);
    m_title = new QLabel(this);
    widgets::setType(*m_title, widgets::Type::Heading, true);
    layout->addWidget(m_title);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("scenarios/tabs"));
    m_tabs->setDocumentMode(true);
    m_whatIf = new panes::WhatIfPane(m_session, m_tabs);
    m_tabs->addTab(makeComparison(), QString());
    m_tabs->addTab(m_whatIf, QString());
    layout->addWidget(m_tabs, 1);
}

QWidget *ScenariosPage::makeComparison()
{
    auto *comparison = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(comparison);
    layout->setContentsMargins(0, space::small, 0, 0);
    layout->setSpacing(space::small);
    m_help = new widgets::QuietLabel(widgets::Type::Body, this);
    layout->addWidget(m_help);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    for (std::size_t i = 0; i < columns; ++i) {
        m_lists[i] = new QComboBox(this);
        m_lists[i]->setObjectName(QStringLiteral("scenarios/case%1").arg(i + 1));
        m_lists[i]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_lists[i]->setMinimumContentsLength(16);
        line->addWidget(m_lists[i], 1);
    }
    m_copy = new QPushButton(this);
    m_copy->setObjectName(QStringLiteral("scenarios/copy"));
    widgets::makePrimary(*m_copy);
    line->addWidget(m_copy);
    layout->addLayout(line);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("scenarios/table"));
    m_table->setModel(m_model);
    widgets::makeReadByLine(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_find = new widgets::FindBar(*m_table, QStringLiteral("scenarios/find"), *this);
    layout->addWidget(m_find);
    layout->addWidget(m_table, 1);
    new panes::ItemMenu(*m_table, [this](panes::ItemMenu &menu, const QModelIndex &index) {
        const auto kind =
            static_cast<ScenariosModel::Kind>(index.data(ScenariosModel::KindRole).toInt());
        QStringList cells = panes::ItemMenu::cells(index);
        if (kind != ScenariosModel::Kind::Total)
            menu.add(QStringLiteral("go"), tr("Show in the open case"),
                     [this, at = QPersistentModelIndex(index)] { activate(at); });
        menu.add(QStringLiteral("copy"), tr("Copy the line"),
                 [text = cells.join(tr(", "))] { panes::ItemMenu::copy(text); });
        menu.add(QStringLiteral("copy-table"), tr("Copy the comparison as a table"),
                 [this] { panes::ItemMenu::copyTable(*m_table); });
        menu.addLine();
        menu.add(
            QStringLiteral("find"), tr("Find here…"), [this] { find(); }, QKeySequence::Find);
    });
    return comparison;
}

void ScenariosPage::find()
{
    if (m_table->isVisible())
        m_find->open();
}

void ScenariosPage::caseListChanged()
{
    m_isStale = true; // nothing is read or assessed while nobody looks
    if (isVisible())
        fillLists();
}

void ScenariosPage::fillLists()
{
    m_isStale = false;
    m_isFilling = true;
    std::vector<store::CaseSummary> cases = m_session.caseList();
    std::erase_if(cases, [](const store::CaseSummary &one) { return one.archived; });
    // The open case comes first, whatever was edited last.
    std::stable_partition(cases.begin(), cases.end(), [this](const store::CaseSummary &one) {
        return one.id == m_session.caseId();
    });
    for (std::size_t i = 0; i < columns; ++i) {
        QComboBox &list = *m_lists[i];
        list.clear();
        if (i > 0)
            list.addItem(tr("(none)"), 0);
        for (const store::CaseSummary &one : cases)
            list.addItem(one.name.isEmpty() ? tr("Unnamed case") : one.name,
                         static_cast<qlonglong>(one.id));
        const bool isThere = i < cases.size();
        list.setCurrentIndex(i == 0 ? 0 : isThere ? static_cast<int>(i) + 1 : 0);
        list.setEnabled(!cases.empty());
    }
    m_copy->setEnabled(m_session.hasCase());
    m_isFilling = false;
    compare();
}

void ScenariosPage::compare()
{
    if (m_isFilling)
        return;
    std::vector<store::CaseId> ids;
    for (const QComboBox *list : m_lists) {
        const store::CaseId id = list->currentData().toLongLong();
        if (id != 0 && std::ranges::find(ids, id) == ids.end())
            ids.push_back(id);
    }
    (void)m_model->setCases(ids); // what cannot be read was told when the list was made
    const bool any = !ids.empty();
    m_table->setVisible(any);
    m_help->setText(
        !any ? tr("Open or make a case first; then copy it, change something in the copy, and see "
                  "here what it is worth.")
             : tr("What differs from the first column is bold. Enter on a measure or a fact of "
                  "the open case leads there."));
    fitRows();
}

void ScenariosPage::copy()
{
    const QString name = m_session.applicantName();
    const QString base = name.isEmpty() ? tr("Unnamed case") : name;
    QStringList taken;
    for (const store::CaseSummary &one : m_session.caseList())
        taken += one.name;
    const auto numbered = [&base](int number) {
        return tr("%1 (scenario %2)").arg(base, QString::number(number));
    };
    int number = 2;
    while (taken.contains(numbered(number)))
        ++number;
    if (m_session.copyCase(numbered(number)))
        emit scenarioMade();
}

void ScenariosPage::activate(const QModelIndex &index)
{
    const QString key = index.data(ScenariosModel::KeyRole).toString();
    switch (static_cast<ScenariosModel::Kind>(index.data(ScenariosModel::KindRole).toInt())) {
    case ScenariosModel::Kind::Total:
        break;
    case ScenariosModel::Kind::Measure:
        emit measureWanted(key);
        break;
    case ScenariosModel::Kind::Fact:
        emit pathWanted(key);
        break;
    }
}

void ScenariosPage::fitRows()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::small);
}

void ScenariosPage::retranslate()
{
    m_title->setText(tr("Scenarios"));
    m_tabs->setTabText(0, tr("Cases side by side"));
    m_tabs->setTabText(1, tr("One fact varied"));
    m_copy->setText(tr("Copy the open case"));
    m_copy->setToolTip(tr("Makes a case of the same facts, to be changed and compared"));
    m_table->setAccessibleName(tr("Cases side by side"));
    for (std::size_t i = 0; i < columns; ++i)
        m_lists[i]->setAccessibleName(tr("Case %1").arg(i + 1));
    caseListChanged();
}

void ScenariosPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fitRows();
    QWidget::changeEvent(event);
}

void ScenariosPage::showEvent(QShowEvent *event)
{
    if (m_isStale)
        fillLists();
    else
        m_model->refresh();
    QWidget::showEvent(event);
}

} // namespace pages
