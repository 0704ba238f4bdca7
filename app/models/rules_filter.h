#pragma once

#include <QSortFilterProxyModel>

namespace models {

/// Search over a RulesModel: a row stays while it, one above it or one below it contains all words.
class RulesFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit RulesFilter(QObject *parent = nullptr);

    /// Full width and case do not matter; empty = everything.
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QStringList m_words;
};

} // namespace models
