#include "models/rules_model.h"

namespace models {

RulesModel::RulesModel(const rulebook::Rulebook &rules, base::Language language, QObject *parent)
    : QAbstractItemModel(parent), m_rules(rules), m_language(language)
{
    for (const rulebook::Document &document : rules.documents())
        addDocument(document);
}

int RulesModel::add(Node node)
{
    const int index = static_cast<int>(m_nodes.size());
    std::vector<int> &siblings =
        node.parent < 0 ? m_documents : m_nodes[static_cast<std::size_t>(node.parent)].children;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(index);
    m_nodes.push_back(std::move(node));
    return index;
}

void RulesModel::addDocument(const rulebook::Document &document)
{
    Node node;
    node.document = &document;
    const int documentNode = add(node);
    for (const rulebook::Part &part : document.parts) {
        node.kind = Kind::Part;
        node.part = &part;
        node.parent = documentNode;
        const int partNode = add(node);
        for (const rulebook::Article &article : document.ledger) {
            if (article.part != part.id)
                continue;
            node.kind = Kind::Article;
            node.article = &article;
            node.parent = partNode;
            const int articleNode = add(node);
            for (const QString &id : article.measures) {
                node.kind = Kind::Measure;
                node.measure = m_rules.findMeasure(id);
                node.parent = articleNode;
                if (node.measure != nullptr)
                    add(node);
            }
            node.measure = nullptr;
        }
        node.article = nullptr;
    }
}

const RulesModel::Node &RulesModel::nodeOf(const QModelIndex &index) const
{
    return m_nodes.at(static_cast<std::size_t>(index.internalId()));
}

QModelIndex RulesModel::index(int row, int column, const QModelIndex &parent) const
{
    const std::vector<int> &children = parent.isValid() ? nodeOf(parent).children : m_documents;
    if (column != 0 || row < 0 || row >= static_cast<int>(children.size()))
        return {};
    return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex RulesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int parent = nodeOf(child).parent;
    if (parent < 0)
        return {};
    return createIndex(m_nodes[static_cast<std::size_t>(parent)].row, 0,
                       static_cast<quintptr>(parent));
}

int RulesModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const std::vector<int> &children = parent.isValid() ? nodeOf(parent).children : m_documents;
    return static_cast<int>(children.size());
}

int RulesModel::columnCount(const QModelIndex &) const { return 1; }

QString RulesModel::title(const Node &node) const
{
    switch (node.kind) {
    case Kind::Document:
        return node.document->title.in(m_language);
    case Kind::Part:
        return node.part->title.in(m_language);
    case Kind::Article:
        return m_language == base::Language::English && !node.article->en.isEmpty()
                   ? node.article->en
                   : node.article->id;
    case Kind::Measure:
        return node.measure->title.in(m_language);
    }
    Q_UNREACHABLE();
}

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return title(node);
    case KindRole:
        return static_cast<int>(node.kind);
    case IdRole:
        switch (node.kind) {
        case Kind::Document:
            return node.document->id;
        case Kind::Part:
            return node.part->id;
        case Kind::Article:
            return node.article->id;
        case Kind::Measure:
            return node.measure->id;
        }
        Q_UNREACHABLE();
    case DocumentRole:
        return node.document->id;
    case SearchRole:
        if (node.kind == Kind::Measure)
            return QString(title(node) + u'\n' + node.measure->id + u'\n' + node.measure->article
                           + u'\n' + node.measure->summary.in(m_language));
        return title(node);
    case NotModelledRole:
        return node.kind == Kind::Article && !node.article->notModelled.isEmpty();
    default:
        return {};
    }
}

QHash<int, QByteArray> RulesModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert(KindRole, "kind");
    names.insert(IdRole, "id");
    names.insert(DocumentRole, "document");
    names.insert(SearchRole, "search");
    names.insert(NotModelledRole, "notModelled");
    return names;
}

void RulesModel::setLanguage(base::Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    for (const Node &node : m_nodes) {
        if (node.children.empty())
            continue;
        const QModelIndex parent =
            createIndex(node.row, 0, static_cast<quintptr>(&node - m_nodes.data()));
        emit dataChanged(index(0, 0, parent),
                         index(static_cast<int>(node.children.size()) - 1, 0, parent));
    }
    if (!m_documents.empty())
        emit dataChanged(index(0, 0), index(static_cast<int>(m_documents.size()) - 1, 0));
}

QModelIndex RulesModel::indexOfMeasure(const QString &id) const
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].measure != nullptr && m_nodes[i].measure->id == id)
            return createIndex(m_nodes[i].row, 0, static_cast<quintptr>(i));
    }
    return {};
}

} // namespace models
