#include "models/board_model.h"

#include "models/board_item.h"

#include <algorithm>
#include <map>

namespace models {

BoardModel::BoardModel(session::Session &session, QObject *parent)
    : QAbstractItemModel(parent), m_session(session)
{
    connect(&session, &session::Session::caseOpened, this, &BoardModel::reload);
    connect(&session, &session::Session::assessed, this, &BoardModel::update);
    connect(&session, &session::Session::languageChanged, this, &BoardModel::retranslate);
    reload();
}

BoardModel::~BoardModel() = default;

// Following it

void BoardModel::reload()
{
    beginResetModel();
    m_groups.clear();
    for (Item &item : read()) {
        if (m_groups.empty() || m_groups.back()->group != item.group) {
            m_groups.push_back(std::make_unique<Node>());
            m_groups.back()->group = item.group;
        }
        auto node = std::make_unique<Node>();
        node->parent = m_groups.back().get();
        node->group = item.group;
        node->item = std::move(item);
        m_groups.back()->children.push_back(std::move(node));
    }
    endResetModel();
}

void BoardModel::update()
{
    const std::vector<Item> wanted = read();
    std::map<Group, std::size_t> before;
    for (const auto &group : m_groups)
        before[group->group] = group->children.size();
    dropMissing(wanted);
    int row = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        row = i > 0 && wanted[i - 1].group == wanted[i].group ? row + 1 : 0;
        place(wanted[i], row);
    }
    dropEmptyGroups();
    for (const auto &group : m_groups) {
        const QModelIndex first = indexOf(*group);
        if (before[group->group] != group->children.size())
            emit dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
    }
}

void BoardModel::retranslate()
{
    update();
    for (const auto &group : m_groups) {
        const QModelIndex first = indexOf(*group);
        emit dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void BoardModel::dropMissing(const std::vector<Item> &wanted)
{
    for (const auto &group : m_groups) {
        for (int row = static_cast<int>(group->children.size()) - 1; row >= 0; --row) {
            const QString &id = group->children[static_cast<std::size_t>(row)]->item.id;
            const bool stays = std::any_of(wanted.begin(), wanted.end(),
                                           [&](const Item &item) { return item.id == id; });
            if (stays)
                continue;
            beginRemoveRows(indexOf(*group), row, row);
            group->children.erase(group->children.begin() + row);
            endRemoveRows();
        }
    }
}

BoardModel::Node *BoardModel::ensureGroup(Group group)
{
    const auto place = std::lower_bound(
        m_groups.begin(), m_groups.end(), group,
        [](const std::unique_ptr<Node> &node, Group value) { return node->group < value; });
    if (place != m_groups.end() && (*place)->group == group)
        return place->get();
    const int row = static_cast<int>(place - m_groups.begin());
    auto node = std::make_unique<Node>();
    node->group = group;
    beginInsertRows({}, row, row);
    Node *result = m_groups.insert(place, std::move(node))->get();
    endInsertRows();
    return result;
}

void BoardModel::dropEmptyGroups()
{
    for (int row = static_cast<int>(m_groups.size()) - 1; row >= 0; --row) {
        if (!m_groups[static_cast<std::size_t>(row)]->children.empty())
            continue;
        beginRemoveRows({}, row, row);
        m_groups.erase(m_groups.begin() + row);
        endRemoveRows();
    }
}

void BoardModel::place(const Item &item, int row)
{
    Node *group = ensureGroup(item.group);
    Node *node = find(item.id);
    if (!node) {
        auto made = std::make_unique<Node>();
        made->parent = group;
        made->group = item.group;
        made->item = item;
        beginInsertRows(indexOf(*group), row, row);
        group->children.insert(group->children.begin() + row, std::move(made));
        endInsertRows();
        return;
    }
    Node *old = node->parent;
    const int from = rowOf(*node);
    if (old != group || from != row) {
        beginMoveRows(indexOf(*old), from, from, indexOf(*group), row);
        auto moved = std::move(old->children[static_cast<std::size_t>(from)]);
        old->children.erase(old->children.begin() + from);
        moved->parent = group;
        moved->group = item.group;
        group->children.insert(group->children.begin() + row, std::move(moved));
        endMoveRows();
    }
    if (node->item == item)
        return;
    node->item = item;
    const QModelIndex first = indexOf(*node);
    emit dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
}

// Finding

BoardModel::Node *BoardModel::find(const QString &measure) const
{
    for (const auto &group : m_groups) {
        for (const auto &node : group->children) {
            if (node->item.id == measure)
                return node.get();
        }
    }
    return nullptr;
}

int BoardModel::rowOf(const Node &node) const
{
    const auto &siblings = node.parent ? node.parent->children : m_groups;
    const auto found = std::find_if(siblings.begin(), siblings.end(),
                                    [&](const auto &other) { return other.get() == &node; });
    return static_cast<int>(found - siblings.begin());
}

QModelIndex BoardModel::indexOf(const Node &node) const
{
    return createIndex(rowOf(node), 0, const_cast<Node *>(&node)); // NOLINT: Qt's own way
}

QModelIndex BoardModel::indexOf(const QString &measure) const
{
    const Node *node = find(measure);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex BoardModel::indexOf(Group group) const
{
    for (const auto &node : m_groups) {
        if (node->group == group)
            return indexOf(*node);
    }
    return {};
}

QModelIndex BoardModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto &siblings =
        parent.isValid() ? static_cast<Node *>(parent.internalPointer())->children : m_groups;
    return createIndex(row, column, siblings[static_cast<std::size_t>(row)].get());
}

QModelIndex BoardModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const Node *node = static_cast<Node *>(child.internalPointer());
    return node->parent ? indexOf(*node->parent) : QModelIndex();
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(static_cast<Node *>(parent.internalPointer())->children.size());
}

int BoardModel::columnCount(const QModelIndex &) const { return ColumnCount; }

} // namespace models
