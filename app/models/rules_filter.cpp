#include "models/rules_filter.h"

#include "models/rules_model.h"
#include "models/search_words.h"

namespace models {

RulesFilter::RulesFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void RulesFilter::setText(const QString &text)
{
    m_words = searchWords(text);
    invalidateFilter();
}

bool RulesFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    return hasWords(index.data(RulesModel::SearchRole).toString(), m_words);
}

} // namespace models
