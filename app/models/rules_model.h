#pragma once

#include "base/local_text.h"
#include "rulebook/rulebook.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace models {

/// What the rules say, as the official documents have it: document → part → article → measure. Articles
/// without a measure are there, too, with the reason.
class RulesModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Kind { Document, Part, Article, Measure };

    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of Kind
        IdRole,                      ///< QString: document, part, article or measure
        DocumentRole,                ///< QString: id of the document it stands in
        SearchRole,                  ///< QString: title, id, article and summary
        NotModelledRole, ///< bool: an article that an applicant could use, but nobody works out
    };

    /// The rules must outlive the model.
    RulesModel(const rulebook::Rulebook &rules, base::Language language, QObject *parent = nullptr);

    void setLanguage(base::Language language);
    /// Invalid where there is none.
    QModelIndex indexOfMeasure(const QString &id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Node {
        Kind kind = Kind::Document;
        const rulebook::Document *document = nullptr;
        const rulebook::Part *part = nullptr;
        const rulebook::Article *article = nullptr;
        const rulebook::Measure *measure = nullptr;
        int parent = -1; ///< of m_nodes
        int row = 0;
        std::vector<int> children;
    };

    int add(Node node);
    void addDocument(const rulebook::Document &document);
    const Node &nodeOf(const QModelIndex &index) const;
    QString title(const Node &node) const;

    const rulebook::Rulebook &m_rules;
    base::Language m_language;
    std::vector<Node> m_nodes;
    std::vector<int> m_documents;
};

} // namespace models
