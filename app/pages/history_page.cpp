#include "pages/history_page.h"

#include "models/history_model.h"
#include "panes/item_menu.h"
#include "session/session.h"
#include "widgets/find_bar.h"
#include "widgets/house_style.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace pages {

using models::HistoryModel;
namespace space = widgets::space;

HistoryPage::HistoryPage(session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new HistoryModel(session, this))
{
    setObjectName(QStringLiteral("history"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::huge, space::large, space::huge, space::large);
    layout->setSpacing(space::small);
    m_title = new QLabel(this);
    widgets::setType(*m_title, widgets::Type::Heading, true);
    m_help = new widgets::QuietLabel(widgets::Type::Body, this);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("history/edits"));
    m_table->setModel(m_model);
    widgets::makeReadByLine(*m_table);
    m_table->setHorizontalScrollMode(QTableView::ScrollPerPixel);
    for (const int column :
         {HistoryModel::FactColumn, HistoryModel::BeforeColumn, HistoryModel::AfterColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    layout->addWidget(m_title);
    layout->addWidget(m_help);
    m_find = new widgets::FindBar(*m_table, QStringLiteral("history/find"), *this);
    layout->addWidget(m_find);
    layout->addWidget(m_table, 1);
    new panes::ItemMenu(*m_table, [this](panes::ItemMenu &menu, const QModelIndex &index) {
        const QString path = index.data(HistoryModel::PathRole).toString();
        QStringList cells = panes::ItemMenu::cells(index);
        cells.removeAll(QString());
        menu.add(QStringLiteral("go"), tr("Go to where it is entered"),
                 [this, path] { emit pathWanted(path); });
        menu.add(QStringLiteral("next"), tr("Older change of the same"),
                 [this, path, row = index.row()] { choose(path, row + 1); });
        menu.addLine();
        menu.add(QStringLiteral("copy"), tr("Copy the line"),
                 [text = cells.join(tr(", "))] { panes::ItemMenu::copy(text); });
        menu.add(QStringLiteral("copy-table"), tr("Copy the history as a table"),
                 [this] { panes::ItemMenu::copyTable(*m_table); });
        menu.addLine();
        menu.add(
            QStringLiteral("find"), tr("Find here…"), [this] { find(); }, QKeySequence::Find);
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit pathWanted(index.data(HistoryModel::PathRole).toString());
    });
    connect(&session, &session::Session::caseOpened, this, &HistoryPage::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HistoryPage::showState);
    fitColumns();
    retranslate();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::find() { m_find->open(); }

void HistoryPage::showPath(const QString &path)
{
    m_table->setFocus(Qt::OtherFocusReason);
    choose(path, 0);
}

void HistoryPage::choose(const QString &path, int from)
{
    const QString row = path.section(u'.', 0, 0); // a row that was pasted or came with a file
    for (int i = from; i < m_model->rowCount(); ++i) {
        const QModelIndex index = m_model->index(i, HistoryModel::FactColumn);
        const QString edited = index.data(HistoryModel::PathRole).toString();
        if (edited != path && (edited != row || !row.endsWith(u']')))
            continue;
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index, QTableView::PositionAtCenter);
        return;
    }
}

void HistoryPage::showState()
{
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_help->setText(!m_session.hasCase() ? tr("No case is open.")
                    : any ? tr("Every change of this case, the newest first. Nothing is ever "
                               "removed from this list; undoing adds a line, too.")
                          : tr("Nothing has been entered yet."));
}

void HistoryPage::fitColumns()
{
    const int em = fontMetrics().height();
    m_table->verticalHeader()->setDefaultSectionSize(em + space::small);
    m_table->setColumnWidth(HistoryModel::TimeColumn, em * 9);
    m_table->setColumnWidth(HistoryModel::ActorColumn, em * 6);
    m_table->setColumnWidth(HistoryModel::StateColumn, em * 7);
}

void HistoryPage::retranslate()
{
    m_title->setText(tr("History of the case"));
    m_table->setAccessibleName(tr("History of the case"));
    showState();
}

void HistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fitColumns();
    QWidget::changeEvent(event);
}

} // namespace pages
