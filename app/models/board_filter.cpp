#include "models/board_filter.h"

#include "models/board_model.h"

#include <algorithm>

namespace models {

namespace {

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace

BoardFilter::BoardFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void BoardFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = folded(text).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool BoardFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    if (index.data(BoardModel::IsGroupRole).toBool())
        return false; // stays while one of its measures does
    const QString text = folded(index.data(BoardModel::TitleRole).toString() + u'\n'
                                + index.data(BoardModel::SummaryRole).toString() + u'\n'
                                + index.data(BoardModel::ArticleRole).toString() + u'\n'
                                + index.data(BoardModel::DocumentRole).toString() + u'\n'
                                + index.data(BoardModel::IdRole).toString());
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return text.contains(word); });
}

} // namespace models
