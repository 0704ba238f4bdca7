#include "widgets/find_bar.h"

#include "models/search_words.h"
#include "widgets/icons.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>

namespace widgets {

FindBar::FindBar(QAbstractItemView &view, const QString &objectName, QWidget &where)
    : QWidget(&where), m_view(view)
{
    build(objectName);
    const auto shortcut = [this, &where](const QKeySequence &keys, Way way) {
        auto *made = new QShortcut(keys, &where);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, [this, way] { go(way); });
    };
    shortcut(QKeySequence(Qt::Key_F3), Way::Forth);
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), Way::Back);
    connect(m_forth, &QToolButton::clicked, this, [this] { go(Way::Forth); });
    connect(m_back, &QToolButton::clicked, this, [this] { go(Way::Back); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_line, &QLineEdit::textEdited, this, &FindBar::typed);
    m_line->installEventFilter(this);
    retranslate();
    hide();
}

void FindBar::build(const QString &objectName)
{
    setObjectName(objectName);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::small, space::tiny, space::small, space::tiny);
    layout->setSpacing(space::tiny);
    m_line = new QLineEdit(this);
    m_line->setObjectName(objectName + QStringLiteral("/line"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_says = new QuietLabel(Type::Caption, this);
    m_says->setObjectName(objectName + QStringLiteral("/says"));
    m_says->setWordWrap(false);
    const auto button = [this, &objectName](const QString &name) {
        auto *made = new QToolButton(this);
        made->setObjectName(objectName + u'/' + name);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    m_back = button(QStringLiteral("back"));
    m_back->setIcon(icon(QStringLiteral("chevron-up")));
    m_forth = button(QStringLiteral("forth"));
    m_forth->setIcon(icon(QStringLiteral("chevron-down")));
    m_close = button(QStringLiteral("close"));
    m_close->setIcon(icon(QStringLiteral("close")));
    layout->addWidget(m_line, 1);
    layout->addWidget(m_says);
    for (QToolButton *made : {m_back, m_forth, m_close})
        layout->addWidget(made);
}

void FindBar::open()
{
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FindBar::close()
{
    hide();
    m_view.setFocus(Qt::OtherFocusReason);
}

void FindBar::typed() { find(Way::Forth, true); }

void FindBar::go(Way way)
{
    if (m_line->text().trimmed().isEmpty())
        open();
    else
        find(way, false);
}

bool FindBar::matches(const QModelIndex &row, const QStringList &words) const
{
    QStringList cells;
    for (int column = 0; column < m_view.model()->columnCount(row.parent()); ++column)
        cells += row.siblingAtColumn(column).data(Qt::DisplayRole).toString();
    return models::hasWords(cells.join(u'\n'), words);
}

QModelIndex FindBar::end(Way way) const
{
    const QAbstractItemModel &model = *m_view.model();
    if (way == Way::Forth)
        return model.index(0, 0);
    QModelIndex last = model.index(model.rowCount() - 1, 0);
    while (model.rowCount(last) > 0)
        last = model.index(model.rowCount(last) - 1, 0, last);
    return last;
}

QModelIndex FindBar::beside(const QModelIndex &row, Way way) const
{
    const QAbstractItemModel &model = *m_view.model();
    if (way == Way::Forth) {
        if (model.rowCount(row) > 0)
            return model.index(0, 0, row);
        for (QModelIndex at = row; at.isValid(); at = at.parent()) {
            if (at.row() + 1 < model.rowCount(at.parent()))
                return at.siblingAtRow(at.row() + 1);
        }
        return {};
    }
    if (row.row() == 0)
        return row.parent();
    QModelIndex before = row.siblingAtRow(row.row() - 1);
    while (model.rowCount(before) > 0)
        before = model.index(model.rowCount(before) - 1, 0, before);
    return before;
}

void FindBar::find(Way way, bool fromHere)
{
    m_says->clear();
    m_says->setMark(explain::Mark::None);
    const QStringList words = models::searchWords(m_line->text());
    if (words.isEmpty() || m_view.model()->rowCount() == 0)
        return;
    const auto around = [this](const QModelIndex &row, Way to) {
        const QModelIndex next = beside(row, to);
        return next.isValid() ? next : end(to);
    };
    const QModelIndex here = m_view.currentIndex().siblingAtColumn(0);
    const QModelIndex start = here.isValid() ? here : end(way);
    const Way other = way == Way::Forth ? Way::Back : Way::Forth;
    // Each row once: from the one that is looked at, or the next, around to it again.
    const bool withIt = fromHere || !here.isValid();
    const QModelIndex last = withIt ? around(start, other) : start;
    QModelIndex at = withIt ? start : around(start, way);
    bool isRound = !withIt && at == end(way);
    while (at != last && !matches(at, words)) {
        at = around(at, way);
        isRound = isRound || at == end(way);
    }
    if (!matches(at, words)) {
        m_says->setMark(explain::Mark::Unmet);
        m_says->setText(tr("Not found"));
        return;
    }
    if (isRound)
        m_says->setText(way == Way::Forth ? tr("Went on from the top")
                                          : tr("Went on from the bottom"));
    const int column = std::max(m_view.currentIndex().column(), 0);
    m_view.setCurrentIndex(at.siblingAtColumn(column));
    m_view.scrollTo(at.siblingAtColumn(column));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    go(key->modifiers().testFlag(Qt::ShiftModifier) ? Way::Back : Way::Forth);
    return true;
}

void FindBar::retranslate()
{
    m_line->setPlaceholderText(tr("Find here"));
    m_line->setAccessibleName(tr("Find here"));
    const auto name = [](QToolButton &button, const QString &text) {
        button.setToolTip(text);
        button.setAccessibleName(text);
    };
    name(*m_back, tr("Previous (Shift+F3)"));
    name(*m_forth, tr("Next (F3)"));
    name(*m_close, tr("Close the search (Esc)"));
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace widgets
