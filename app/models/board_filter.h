#pragma once

#include <QSortFilterProxyModel>

namespace models {

/// Search over a BoardModel: a measure stays when its title, summary, article or document contains all
/// words; a group stays while it has such a measure. Keeps the source's order.
class BoardFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit BoardFilter(QObject *parent = nullptr);

    QString text() const { return m_text; }
    /// Full width and case do not matter; empty = everything.
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString m_text;
    QStringList m_words;
};

} // namespace models
