#include "models/reason_model.h"

#include "models/sync_rows.h"

#include <algorithm>
#include <utility>

namespace models {

struct ReasonModel::Node {
    Node *parent = nullptr;
    explain::Reason reason; ///< without its children: these are `children`
    std::vector<std::unique_ptr<Node>> children;
};

namespace {

constexpr int mostAtOnce = 400; ///< lines; more are told when nothing else waits

/// Takes the line itself out; what stands under it stays.
explain::Reason takeLine(explain::Reason &reason)
{
    std::vector<explain::Reason> children = std::exchange(reason.children, {});
    explain::Reason line = std::exchange(reason, {});
    reason.children = std::move(children);
    return line;
}

int linesIn(const std::vector<explain::Reason> &reasons)
{
    int lines = 0;
    for (const explain::Reason &reason : reasons)
        lines += 1 + linesIn(reason.children);
    return lines;
}

bool sameLine(const explain::Reason &a, const explain::Reason &b)
{
    return a.key == b.key && a.mark == b.mark && a.what == b.what && a.has == b.has
           && a.needs == b.needs && a.margin == b.margin && a.article == b.article
           && a.says == b.says && a.detail == b.detail && a.missing == b.missing
           && a.decisive == b.decisive && a.fact == b.fact && a.sentence == b.sentence
           && a.change == b.change && a.facts == b.facts;
}

} // namespace

ReasonModel::ReasonModel(session::Session &session, QObject *parent)
    : QAbstractItemModel(parent), m_session(session), m_root(std::make_unique<Node>())
{
    connect(&session, &session::Session::caseOpened, this, &ReasonModel::reload);
    connect(&session, &session::Session::assessed, this, &ReasonModel::follow);
    m_idle.setSingleShot(true);
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &ReasonModel::update);
    connect(&session, &session::Session::languageChanged, this, [this] {
        update();
        emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
        if (const int rows = rowCount(); rows > 0)
            emit dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
    });
}

ReasonModel::~ReasonModel() = default;

void ReasonModel::setMeasure(const QString &measure)
{
    if (measure == m_measure)
        return;
    m_measure = measure;
    emit measureChanged();
    reload();
}

const explain::Reason *ReasonModel::root() const { return m_shown ? &m_root->reason : nullptr; }

std::optional<explain::Reason> ReasonModel::read()
{
    m_idle.stop();
    m_issues.clear();
    m_lines = 0;
    if (m_measure.isEmpty() || !m_session.hasCase())
        return std::nullopt;
    base::Result<explain::Reason> reason = m_session.reasons(m_measure);
    m_lines = reason ? linesIn(reason->children) : 0;
    if (reason)
        return *std::move(reason);
    m_issues = std::move(reason.error());
    return std::nullopt;
}

void ReasonModel::reload()
{
    std::optional<explain::Reason> reason = read();
    beginResetModel();
    m_shown = reason.has_value();
    m_root->children.clear();
    m_root->reason = reason ? takeLine(*reason) : explain::Reason();
    if (reason)
        fill(*m_root, reason->children);
    endResetModel();
    emit rootChanged();
    emit followed();
}

/// A key waits for the board, not for a tree of hundreds of lines.
void ReasonModel::follow()
{
    if (m_lines > mostAtOnce)
        m_idle.start();
    else
        update();
}

void ReasonModel::update()
{
    const base::Issues issues = m_issues;
    std::optional<explain::Reason> reason = read();
    explain::Reason line = reason ? takeLine(*reason) : explain::Reason();
    const bool changed =
        m_shown != reason.has_value() || issues != m_issues || !sameLine(m_root->reason, line);
    m_shown = reason.has_value();
    m_root->reason = std::move(line);
    std::vector<explain::Reason> none;
    sync(*m_root, reason ? reason->children : none);
    if (changed)
        emit rootChanged();
    emit followed();
}

void ReasonModel::fill(Node &node, std::vector<explain::Reason> &reasons)
{
    for (explain::Reason &reason : reasons) {
        auto child = std::make_unique<Node>();
        child->parent = &node;
        child->reason = takeLine(reason);
        fill(*child, reason.children);
        node.children.push_back(std::move(child));
    }
}

/// The work of syncRows() under one node.
struct ReasonModel::Steps {
    ReasonModel &model;
    Node &node;

    void remove(int row)
    {
        model.beginRemoveRows(model.indexOf(node), row, row);
        node.children.erase(node.children.begin() + row);
        model.endRemoveRows();
    }
    void move(int from, int to)
    {
        const QModelIndex parent = model.indexOf(node);
        model.beginMoveRows(parent, from, from, parent, to);
        const auto begin = node.children.begin();
        std::rotate(begin + to, begin + from, begin + from + 1);
        model.endMoveRows();
    }
    void insert(int row, explain::Reason &reason)
    {
        auto child = std::make_unique<Node>();
        child->parent = &node;
        child->reason = takeLine(reason);
        model.fill(*child, reason.children);
        model.beginInsertRows(model.indexOf(node), row, row);
        node.children.insert(node.children.begin() + row, std::move(child));
        model.endInsertRows();
    }
    void update(int row, explain::Reason &reason)
    {
        Node &child = *node.children[static_cast<std::size_t>(row)];
        if (!sameLine(child.reason, reason)) {
            child.reason = takeLine(reason);
            const QModelIndex first = model.indexOf(child);
            emit model.dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
        }
        model.sync(child, reason.children);
    }
};

void ReasonModel::sync(Node &node, std::vector<explain::Reason> &wanted)
{
    syncRows(
        node.children, wanted,
        [](const auto &child) -> const QString & { return child->reason.key; },
        [](const explain::Reason &reason) -> const QString & { return reason.key; },
        Steps{*this, node});
}

// Finding

QModelIndex ReasonModel::indexOf(const Node &node) const
{
    if (!node.parent)
        return {};
    const auto &siblings = node.parent->children;
    const auto found = std::find_if(siblings.begin(), siblings.end(),
                                    [&](const auto &other) { return other.get() == &node; });
    return createIndex(static_cast<int>(found - siblings.begin()), 0,
                       const_cast<Node *>(&node)); // NOLINT: Qt's own way
}

const ReasonModel::Node *ReasonModel::find(const Node &node, const QString &key)
{
    for (const auto &child : node.children) {
        if (child->reason.key == key)
            return child.get();
        if (const Node *found = find(*child, key))
            return found;
    }
    return nullptr;
}

QModelIndex ReasonModel::indexOf(const QString &key) const
{
    const Node *node = find(*m_root, key);
    return node ? indexOf(*node) : QModelIndex();
}

const ReasonModel::Node *ReasonModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ReasonModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ReasonModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*nodeAt(child)->parent) : QModelIndex();
}

int ReasonModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(nodeAt(parent)->children.size());
}

int ReasonModel::columnCount(const QModelIndex &) const { return ColumnCount; }

// What it says

QString ReasonModel::markName(explain::Mark mark)
{
    switch (mark) {
    case explain::Mark::None:
        return {};
    case explain::Mark::Met:
        return tr("Met");
    case explain::Mark::Unmet:
        return tr("Not met");
    case explain::Mark::Unknown:
        return tr("Unknown");
    case explain::Mark::Waits:
        return tr("Waits for a decision");
    case explain::Mark::NotInForce:
        return tr("Not in force");
    case explain::Mark::NotApplicable:
        return tr("Not applicable");
    }
    Q_UNREACHABLE();
}

QVariant ReasonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const explain::Reason &reason = nodeAt(index)->reason;
    switch (role) {
    case Qt::DisplayRole:
        return text(reason, index.column());
    case Qt::ToolTipRole:
        return reason.detail;
    case Qt::TextAlignmentRole:
        return index.column() == HasColumn || index.column() == NeedsColumn
                       || index.column() == MarginColumn
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case Qt::AccessibleTextRole:
        return spoken(reason);
    case KeyRole:
        return reason.key;
    case MarkRole:
        return static_cast<int>(reason.mark);
    case SaysRole:
        return reason.says;
    case DetailRole:
        return reason.detail;
    case MissingRole:
        return QStringList(reason.missing.begin(), reason.missing.end());
    case DecisiveRole:
        return reason.decisive;
    case SentenceRole:
        return reason.sentence.isEmpty() ? spoken(reason) : reason.sentence;
    case FactPathsRole: {
        QStringList paths;
        for (const explain::FactUsed &fact : reason.facts)
            paths += fact.path;
        return paths;
    }
    case FactTextsRole:
        return factTexts(reason);
    default:
        return {};
    }
}

QString ReasonModel::text(const explain::Reason &reason, int column)
{
    switch (column) {
    case StateColumn:
        return markName(reason.mark);
    case WhatColumn:
        return reason.what;
    case HasColumn:
        return reason.has;
    case NeedsColumn:
        return reason.needs;
    case MarginColumn:
        return reason.margin;
    case ArticleColumn:
        return reason.article;
    default:
        return {};
    }
}

QString ReasonModel::spoken(const explain::Reason &reason)
{
    QStringList parts;
    if (reason.mark != explain::Mark::None)
        parts += markName(reason.mark);
    parts += reason.what;
    if (!reason.has.isEmpty())
        parts += tr("has %1").arg(reason.has);
    if (!reason.needs.isEmpty())
        parts += tr("needs %1").arg(reason.needs);
    if (!reason.margin.isEmpty())
        parts += reason.margin;
    if (!reason.article.isEmpty())
        parts += reason.article;
    return parts.join(tr(", "));
}

QStringList ReasonModel::factTexts(const explain::Reason &reason)
{
    QStringList texts;
    for (const explain::FactUsed &fact : reason.facts)
        texts +=
            fact.origin.isEmpty()
                ? tr("%1: %2").arg(fact.name, fact.value)
                : tr("%1: %2 (%3)", "fact, value, origin").arg(fact.name, fact.value, fact.origin);
    return texts;
}

QVariant ReasonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (section) {
    case StateColumn:
        return tr("State");
    case WhatColumn:
        return tr("What");
    case HasColumn:
        return tr("Has");
    case NeedsColumn:
        return tr("Needs");
    case MarginColumn:
        return tr("Margin");
    case ArticleColumn:
        return tr("Article");
    default:
        return {};
    }
}

QHash<int, QByteArray> ReasonModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert(KeyRole, "key");
    names.insert(MarkRole, "mark");
    names.insert(SaysRole, "says");
    names.insert(DetailRole, "detail");
    names.insert(MissingRole, "missing");
    names.insert(DecisiveRole, "decisive");
    names.insert(SentenceRole, "sentence");
    names.insert(FactPathsRole, "factPaths");
    names.insert(FactTextsRole, "factTexts");
    return names;
}

} // namespace models
