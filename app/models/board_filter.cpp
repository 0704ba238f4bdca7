#include "models/board_filter.h"

#include "models/board_model.h"
#include "models/search_words.h"

namespace models {

BoardFilter::BoardFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void BoardFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = searchWords(text);
    invalidateFilter();
}

bool BoardFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    if (index.data(BoardModel::IsGroupRole).toBool())
        return false; // stays while one of its measures does
    const QString text = (index.data(BoardModel::TitleRole).toString() + u'\n'
                          + index.data(BoardModel::SummaryRole).toString() + u'\n'
                          + index.data(BoardModel::ArticleRole).toString() + u'\n'
                          + index.data(BoardModel::DocumentRole).toString() + u'\n'
                          + index.data(BoardModel::IdRole).toString());
    return hasWords(text, m_words);
}

} // namespace models
