#pragma once

#include "models/totals_view.h"
#include "session/session.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace models {

/// The measures of the live assessment: a tree of two levels, groups by verdict and measures sorted by
/// money. Groups without a measure are not there. Updated by measure id: indexes stay valid through
/// every edit; it resets only when another case is opened or there is no assessment.
/// Column 0 and the others answer all roles alike.
class BoardModel : public QAbstractItemModel {
    Q_OBJECT

public:
    /// In the order of the board. Near: not eligible, and a margin says how far. From NoEntries on
    /// groups are folded at first.
    enum class Group {
        Eligible,
        Conditional,
        Undetermined,
        Near,
        NotEligible,
        NoEntries,
        NotApplicable,
        NotInForce,
        Draft,
    };
    static constexpr int groupCount = 9;

    enum Column { TitleColumn, AmountColumn, HeadlineColumn, ArticleColumn, ColumnCount };

    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString: measure id; groups: "group/<number>"
        IsGroupRole,               ///< bool
        GroupRole,                 ///< int of Group
        FoldedRole,                ///< bool: the group is folded at first
        CountRole,                 ///< int: measures in the group; 0 for measures
        TitleRole,                 ///< QString
        SummaryRole,               ///< QString: one sentence
        HeadlineRole,              ///< QString: explain::headline
        ArticleRole,               ///< QString: locator in the language
        DocumentRole,              ///< QString: title of the document
        DocumentIdRole,            ///< QString
        ValidityRole,              ///< QString: "2021-10-09 – 2026-10-08"; empty = no term stated
        AmountTextRole, ///< QString, for people; where not in force what it would have given; empty = none
        LowRole,        ///< qlonglong fen
        HighRole,        ///< qlonglong fen; invalid = nothing bounds it
        AmountKindRole,  ///< int of rulebook::AmountKind
        DestinationRole, ///< int of rulebook::Destination
        VerdictRole,     ///< int of assess::Verdict
        VerdictTextRole, ///< QString
        MarkRole,        ///< int of explain::Mark
        TotalRole,   ///< int of models::Total: where its amount is counted; Total::None = nowhere
        WouldBeRole, ///< bool: amounts are what it would have given
        MissingCountRole, ///< int
        MissingRole,      ///< QStringList of case paths
        ApproximateRole,  ///< bool
        AssumedRole,      ///< bool: a user's assumption is in the amount
        ChosenRole,       ///< bool: in the best lawful combination
    };

    /// The session must outlive the model.
    explicit BoardModel(session::Session &session, QObject *parent = nullptr);
    ~BoardModel() override;

    /// The index of a measure (column 0); invalid where the board does not show it.
    QModelIndex indexOf(const QString &measure) const;
    /// The index of a group; invalid while it is empty.
    QModelIndex indexOf(Group group) const;
    static Group groupOf(const assess::Outcome &outcome);
    static QString groupTitle(Group group);
    static bool isFolded(Group group) { return group >= Group::NoEntries; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Item;
    struct Node;

    void reload();
    void update();
    void retranslate();
    void dropMissing(const std::vector<Item> &wanted);
    void dropEmptyGroups();
    void place(const Item &item, int row);
    Node *ensureGroup(Group group);

    std::vector<Item> read() const; ///< in the order of the board
    Item itemOf(const assess::Assessment &assessment, const assess::Outcome &outcome) const;
    QString amountWords(const assess::Outcome &outcome, const Item &item) const;

    Node *find(const QString &measure) const;
    int rowOf(const Node &node) const;
    QModelIndex indexOf(const Node &node) const;

    QVariant groupData(const Node &node, int column, int role) const;
    QVariant measureData(const Item &item, int column, int role) const;
    static bool isTextRole(int role);
    static QVariant textRole(const Item &item, int role);
    static QVariant figureRole(const Item &item, int role);
    QString spoken(const Item &item) const;

    session::Session &m_session;
    std::vector<std::unique_ptr<Node>> m_groups; ///< present ones, in the order of Group
};

} // namespace models
