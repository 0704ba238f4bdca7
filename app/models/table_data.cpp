// What a TableModel says to its views.
#include "explain/sentences.h"
#include "models/table_model.h"

namespace models {

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : entries() + 1;
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_info->columns.size());
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const base::Language language = m_session.language();
    const Wrong *wrong = wrongAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case Qt::EditRole:
        return wrong ? wrong->typed
                     : FactText::forEditing(stored(index), column(index.column()),
                                            m_session.rules(), language);
    case Qt::TextAlignmentRole:
        return feel::isScalar(column(index.column()).type.kind)
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return wrong ? explain::sentence(wrong->issue, language) : warningAt(index);
    case Qt::AccessibleTextRole:
        return spoken(index);
    case ErrorRole:
        return wrong ? explain::sentence(wrong->issue, language) : QString();
    case HintRole:
        return wrong ? explain::hint(wrong->issue, language) : QString();
    default:
        return cellRole(index, role);
    }
}

QVariant TableModel::cellRole(const QModelIndex &index, int role) const
{
    switch (role) {
    case PathRole:
        return cases::cellPath(m_info->name, index.row(), column(index.column()).name);
    case RowIdRole:
        return rowId(index.row());
    case NewRowRole:
        return index.row() == entries();
    case StateRole:
        return static_cast<int>(stateOf(index));
    case MissingRole:
        return isMissing(index);
    case WarningRole:
        return warningAt(index);
    case CanonicalRole:
        return stored(index);
    case KindRole:
        return static_cast<int>(column(index.column()).type.kind);
    case ChoiceTextsRole:
        return choiceList(index.column(), false);
    case ChoiceLabelsRole:
        return choiceList(index.column(), true);
    default:
        return {};
    }
}

FactState TableModel::stateOf(const QModelIndex &index) const
{
    if (wrongAt(index))
        return FactState::Error;
    const QString text = stored(index);
    if (text.isEmpty())
        return FactState::Unanswered;
    return text == u"?" ? FactState::DontKnow : FactState::Answered;
}

QString TableModel::shown(const QModelIndex &index) const
{
    if (const Wrong *wrong = wrongAt(index))
        return wrong->typed;
    return FactText::inCell(stored(index), column(index.column()), symbol(index.column()),
                            m_session.rules(), m_session.language());
}

bool TableModel::isMissing(const QModelIndex &index) const
{
    if (m_missing.empty() || index.row() >= entries())
        return false;
    return m_missing.contains(
        cases::cellPath(m_info->name, index.row(), column(index.column()).name));
}

QString TableModel::warningAt(const QModelIndex &index) const
{
    const auto found = m_warnings.find(cases::rowPath(m_info->name, index.row()));
    return found == m_warnings.end() ? QString() : found->second.text;
}

QString TableModel::spoken(const QModelIndex &index) const
{
    const base::Language language = m_session.language();
    QStringList parts;
    parts += index.row() < entries() ? QStringLiteral("%1 %2").arg(m_info->row.in(language),
                                                                   QString::number(index.row() + 1))
                                     : tr("new row");
    const QString text = shown(index);
    parts += tr("%1: %2").arg(column(index.column()).label.in(language),
                              text.isEmpty() ? FactText::stateName(FactState::Unanswered) : text);
    if (const Wrong *wrong = wrongAt(index))
        parts += explain::sentence(wrong->issue, language);
    if (isMissing(index))
        parts += tr("needed by the chosen measure");
    if (const QString warning = warningAt(index); !warning.isEmpty())
        parts += warning;
    return parts.join(tr(", "));
}

QString TableModel::columnTip(int section) const
{
    const base::Language language = m_session.language();
    const rulebook::FactInfo &info = column(section);
    QStringList lines;
    for (const base::LocalText *text : {&info.question, &info.help, &info.source}) {
        if (!text->in(language).isEmpty())
            lines += text->in(language);
    }
    return lines.join(u'\n');
}

QStringList TableModel::choiceList(int column, bool labels) const
{
    QStringList list;
    for (const Choice &choice :
         FactText::choices(this->column(column), m_session.rules(), m_session.language()))
        list += labels ? choice.label : choice.text;
    return list;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole)
            return section < entries() ? QString::number(section + 1) : QStringLiteral("+");
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return section < entries() ? QVariant() : QVariant(tr("new row"));
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const rulebook::FactInfo &info = column(section);
    switch (role) {
    case Qt::DisplayRole: {
        const QString label = info.label.in(m_session.language());
        const QString unit = FactText::unit(info, m_session.language());
        return unit.isEmpty() ? label : tr("%1 (%2)").arg(label, unit);
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return columnTip(section);
    default:
        return QAbstractTableModel::headerData(section, orientation, role);
    }
}

QHash<int, QByteArray> TableModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(PathRole, "path");
    names.insert(RowIdRole, "rowId");
    names.insert(NewRowRole, "newRow");
    names.insert(StateRole, "state");
    names.insert(MissingRole, "missing");
    names.insert(ErrorRole, "error");
    names.insert(CanonicalRole, "canonical");
    return names;
}

} // namespace models
