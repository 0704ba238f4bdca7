#pragma once

#include "explain/reason.h"
#include "session/session.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace models {

/// The reasons of one measure as a tree; the root reason is not a row but `root()`. Follows the live
/// assessment in place, row by row through the reasons' keys; resets only when another measure or case
/// is shown. A large tree follows as soon as nothing else waits, once for all that came before.
class ReasonModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        WhatColumn,
        HasColumn,
        NeedsColumn,
        MarginColumn,
        ArticleColumn,
        ColumnCount
    };

    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString
        MarkRole,                   ///< int of explain::Mark
        SaysRole,                   ///< QStringList: deciding words
        DetailRole,                 ///< QString: a sentence or more
        MissingRole,                ///< QStringList of case paths
        DecisiveRole,               ///< bool: shown at first
        SentenceRole,               ///< QString: tests in one sentence; others as they are spoken
        FactPathsRole,              ///< QStringList of case paths that the line rests on
        FactTextsRole, ///< QStringList, parallel: name, value, and who said it and when
    };

    /// The session must outlive the model.
    explicit ReasonModel(session::Session &session, QObject *parent = nullptr);
    ~ReasonModel() override;

    QString measure() const { return m_measure; }
    void setMeasure(const QString &measure); ///< empty = none

    /// Verdict, headline and everything else of the measure itself; null where nothing is shown.
    const explain::Reason *root() const;
    /// Why there are no reasons; empty where all is well.
    const base::Issues &issues() const { return m_issues; }

    QModelIndex indexOf(const QString &key) const; ///< column 0; invalid where there is none
    static QString markName(explain::Mark mark);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void measureChanged();
    void rootChanged(); ///< root() has other texts, or is another, or none
    void followed();    ///< the tree tells the live assessment, be it another or not

private:
    struct Node;
    struct Steps;

    void reload();
    void follow();
    void update();
    std::optional<explain::Reason> read();
    // Both take the texts out of what is wanted.
    void fill(Node &node, std::vector<explain::Reason> &reasons);
    void sync(Node &node, std::vector<explain::Reason> &wanted);
    QModelIndex indexOf(const Node &node) const; ///< invalid for the root
    static const Node *find(const Node &node, const QString &key);
    const Node *nodeAt(const QModelIndex &index) const; ///< the root for an invalid index
    static QString text(const explain::Reason &reason, int column);
    static QString spoken(const explain::Reason &reason);
    static QStringList factTexts(const explain::Reason &reason);

    session::Session &m_session;
    QString m_measure;
    base::Issues m_issues;
    std::unique_ptr<Node> m_root; ///< never null
    bool m_shown = false;         ///< whether there are reasons
    int m_lines = 0;              ///< of the tree
    QTimer m_idle;                ///< runs while a large tree is behind the assessment
};

} // namespace models
