#include "panes/board_pane.h"

#include "models/board_filter.h"
#include "models/board_model.h"
#include "models/tab_text.h"
#include "panes/item_menu.h"
#include "session/session.h"
#include "widgets/board_view.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace panes {

namespace space = widgets::space;

BoardPane::BoardPane(session::Session &session, QWidget *parent)
    : QWidget(parent),
      m_model(new models::BoardModel(session, this)),
      m_filter(new models::BoardFilter(this)),
      m_view(new widgets::BoardView(this)),
      m_search(new QLineEdit(this))
{
    m_filter->setSourceModel(m_model);
    m_view->setObjectName(QStringLiteral("case/board"));
    m_view->setModel(m_filter);
    m_search->setObjectName(QStringLiteral("case/search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(widgets::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::small, 0, 0);
    layout->setSpacing(space::small);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::small, 0, space::small, 0);
    top->addWidget(m_search);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    connect(m_search, &QLineEdit::textChanged, m_filter, &models::BoardFilter::setText);
    connect(m_view, &widgets::BoardView::measureChosen, this, &BoardPane::measureChosen);
    new ItemMenu(*m_view,
                 [this](ItemMenu &menu, const QModelIndex &index) { fillMenu(menu, index); });
    retranslate();
}

BoardPane::~BoardPane() = default;

namespace {

using Board = models::BoardModel;

/// What the two lines of a row say: title, verdict, amount, headline, article, document.
QStringList lineOf(const QModelIndex &index)
{
    QStringList parts;
    for (const int role : {Board::TitleRole, Board::VerdictTextRole, Board::AmountTextRole,
                           Board::HeadlineRole, Board::ArticleRole, Board::DocumentRole})
        parts += index.data(role).toString();
    return parts;
}

} // namespace

void BoardPane::fillMenu(ItemMenu &menu, const QModelIndex &index)
{
    const QString measure = index.data(Board::IdRole).toString();
    if (!index.data(Board::IsGroupRole).toBool()) {
        QStringList line = lineOf(index);
        line.removeAll(QString());
        menu.add(QStringLiteral("open"), tr("Show why"),
                 [this, measure] { emit measureWanted(measure); });
        menu.add(QStringLiteral("rules"), tr("Show in the rules"),
                 [this, measure] { emit rulesWanted(measure); });
        menu.addLine();
        menu.add(QStringLiteral("copy"), tr("Copy the line"),
                 [text = line.join(tr(", "))] { ItemMenu::copy(text); });
    }
    menu.add(QStringLiteral("copy-table"), tr("Copy the board as a table"),
             [this] { copyTable(); });
    menu.addLine();
    menu.add(
        QStringLiteral("print"), tr("Print the report…"), [this] { emit printWanted(); },
        QKeySequence::Print);
}

/// What the search lets through, a measure a line.
void BoardPane::copyTable() const
{
    std::vector<QStringList> rows = {{tr("Measure"), tr("Verdict"), tr("Amount"), tr("In short"),
                                      tr("Article"), tr("Document")}};
    for (int group = 0; group < m_filter->rowCount(); ++group) {
        const QModelIndex parent = m_filter->index(group, 0);
        for (int row = 0; row < m_filter->rowCount(parent); ++row)
            rows.push_back(lineOf(m_filter->index(row, 0, parent)));
    }
    ItemMenu::copy(models::textFromCells(rows));
}

QString BoardPane::measure() const { return m_view->measure(); }
void BoardPane::choose(const QString &measure) { m_view->choose(measure); }

void BoardPane::chooseFirst()
{
    if (!m_view->measure().isEmpty())
        return;
    const QModelIndex group = m_filter->index(0, 0);
    if (m_filter->rowCount(group) > 0)
        m_view->choose(m_filter->index(0, 0, group).data(models::BoardModel::IdRole).toString());
}

QModelIndex BoardPane::indexOf(const QString &measure) const { return m_model->indexOf(measure); }

void BoardPane::retranslate()
{
    m_search->setPlaceholderText(tr("Search measures"));
    m_search->setAccessibleName(tr("Search measures"));
    m_view->setAccessibleName(tr("Measures by verdict"));
}

void BoardPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace panes
