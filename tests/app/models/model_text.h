// Everything that a model says, as text, for comparing two of them.
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace modeltext {

inline QString shown(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QStringList>())
        return value.toStringList().join(u'|');
    return value.isValid() ? value.toString() : QStringLiteral("-");
}

inline void add(QStringList &lines, const QAbstractItemModel &model, const QList<int> &roles,
                const QModelIndex &parent, const QString &indent)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column) {
            for (const int role : roles)
                cells += shown(model.data(model.index(row, column, parent), role));
        }
        lines += indent + cells.join(u'\t');
        add(lines, model, roles, model.index(row, 0, parent), indent + u' ');
    }
}

/// One line a row: display, editing, accessibility and the roles from `first` to `last`.
inline QStringList of(const QAbstractItemModel &model, int first, int last,
                      const QList<int> &without = {})
{
    QList<int> roles = {Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole, Qt::AccessibleTextRole};
    for (int role = first; role <= last; ++role) {
        if (!without.contains(role))
            roles += role;
    }
    QStringList lines;
    for (int column = 0; column < model.columnCount(); ++column)
        lines += shown(model.headerData(column, Qt::Horizontal));
    add(lines, model, roles, {}, QString());
    return lines;
}

} // namespace modeltext
