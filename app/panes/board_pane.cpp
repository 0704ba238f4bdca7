#include "panes/board_pane.h"

#include "models/board_filter.h"
#include "models/board_model.h"
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
    retranslate();
}

BoardPane::~BoardPane() = default;

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
