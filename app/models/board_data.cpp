// What a BoardModel says to its views.
#include "explain/reason.h"
#include "models/board_item.h"

namespace models {

QString BoardModel::groupTitle(Group group)
{
    switch (group) {
    case Group::Eligible:
        return tr("Eligible");
    case Group::Conditional:
        return tr("Waits for a decision");
    case Group::Undetermined:
        return tr("Facts missing");
    case Group::Near:
        return tr("Nearly");
    case Group::NotEligible:
        return tr("Not eligible");
    case Group::NoEntries:
        return tr("Nothing to apply it to");
    case Group::NotApplicable:
        return tr("Not applicable");
    case Group::NotInForce:
        return tr("Not in force");
    case Group::Draft:
        return tr("Draft for comment");
    }
    Q_UNREACHABLE();
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *static_cast<Node *>(index.internalPointer());
    return node.parent ? measureData(node.item, index.column(), role)
                       : groupData(node, index.column(), role);
}

QVariant BoardModel::groupData(const Node &node, int column, int role) const
{
    const auto count = static_cast<int>(node.children.size());
    switch (role) {
    case Qt::DisplayRole:
        return column == TitleColumn ? tr("%1 (%2)").arg(groupTitle(node.group)).arg(count)
                                     : QString();
    case Qt::AccessibleTextRole:
        return tr("%1, measures: %2").arg(groupTitle(node.group)).arg(count);
    case IdRole:
        return QStringLiteral("group/%1").arg(static_cast<int>(node.group));
    case IsGroupRole:
        return true;
    case GroupRole:
        return static_cast<int>(node.group);
    case FoldedRole:
        return isFolded(node.group);
    case CountRole:
        return count;
    case TitleRole:
        return groupTitle(node.group);
    default:
        return {};
    }
}

QVariant BoardModel::measureData(const Item &item, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case TitleColumn:
            return item.title;
        case AmountColumn:
            return item.amountText;
        case HeadlineColumn:
            return item.headline;
        case ArticleColumn:
            return item.article;
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return column == AmountColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return item.summary;
    case Qt::AccessibleTextRole:
        return spoken(item);
    case IsGroupRole:
        return false;
    case GroupRole:
        return static_cast<int>(item.group);
    case FoldedRole:
        return isFolded(item.group);
    case CountRole:
        return 0;
    default:
        return isTextRole(role) ? textRole(item, role) : figureRole(item, role);
    }
}

bool BoardModel::isTextRole(int role)
{
    return role == IdRole || (role >= TitleRole && role <= AmountTextRole)
           || role == VerdictTextRole;
}

QVariant BoardModel::textRole(const Item &item, int role)
{
    switch (role) {
    case IdRole:
        return item.id;
    case TitleRole:
        return item.title;
    case SummaryRole:
        return item.summary;
    case HeadlineRole:
        return item.headline;
    case ArticleRole:
        return item.article;
    case DocumentRole:
        return item.document;
    case DocumentIdRole:
        return item.documentId;
    case ValidityRole:
        return item.validity;
    case AmountTextRole:
        return item.amountText;
    default:
        return item.verdictText;
    }
}

QVariant BoardModel::figureRole(const Item &item, int role)
{
    switch (role) {
    case LowRole:
        return item.hasAmount ? QVariant(static_cast<qlonglong>(item.amount.low.fen()))
                              : QVariant();
    case HighRole:
        return item.hasAmount && item.amount.high
                   ? QVariant(static_cast<qlonglong>(item.amount.high->fen()))
                   : QVariant();
    case AmountKindRole:
        return static_cast<int>(item.kind);
    case DestinationRole:
        return static_cast<int>(item.destination);
    case VerdictRole:
        return static_cast<int>(item.verdict);
    case MarkRole:
        return static_cast<int>(explain::markOf(item.verdict));
    case TotalRole:
        return static_cast<int>(item.total);
    case WouldBeRole:
        return item.wouldBe;
    case MissingCountRole:
        return static_cast<int>(item.missing.size());
    case MissingRole:
        return item.missing;
    case ApproximateRole:
        return item.approximate;
    case AssumedRole:
        return item.assumed;
    case ChosenRole:
        return item.chosen;
    default:
        return {};
    }
}

QString BoardModel::spoken(const Item &item) const
{
    QStringList parts = {item.title, item.verdictText};
    if (!item.amountText.isEmpty())
        parts += item.wouldBe ? tr("would have given %1").arg(item.amountText) : item.amountText;
    if (!item.headline.isEmpty() && item.headline != item.amountText)
        parts += item.headline;
    if (!item.missing.isEmpty())
        parts += tr("facts missing: %1").arg(item.missing.size());
    parts += item.article;
    return parts.join(tr(", "));
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (section) {
    case TitleColumn:
        return tr("Measure");
    case AmountColumn:
        return tr("Amount");
    case HeadlineColumn:
        return tr("In short");
    case ArticleColumn:
        return tr("Article");
    default:
        return {};
    }
}

Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Node *node = static_cast<Node *>(index.internalPointer());
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return node->parent ? common | Qt::ItemNeverHasChildren : common;
}

QHash<int, QByteArray> BoardModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert(IdRole, "id");
    names.insert(GroupRole, "group");
    names.insert(TitleRole, "title");
    names.insert(HeadlineRole, "headline");
    names.insert(ArticleRole, "article");
    names.insert(AmountTextRole, "amountText");
    names.insert(LowRole, "low");
    names.insert(HighRole, "high");
    names.insert(VerdictRole, "verdict");
    return names;
}

} // namespace models
