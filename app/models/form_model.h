#pragma once

#include "models/fact_text.h"
#include "models/warning_texts.h"
#include "session/session.h"

#include <QAbstractItemModel>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace models {

/// The profile form: the vocabulary's sections, and in each its facts and tables. The rows never
/// change while the model lives; only what they say does.
class FormModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { LabelColumn, ValueColumn, ColumnCount };

    enum Role {
        // all rows
        PathRole = Qt::UserRole + 1, ///< QString: section id, fact path or table name
        IsSectionRole,               ///< bool
        IsTableRole,                 ///< bool
        HelpRole,                    ///< QString
        // sections
        AnsweredRole,   ///< int: facts and tables that are answered or "don't know"
        CountRole,      ///< int: facts and tables
        ErrorCountRole, ///< int
        // facts and tables
        StateRole,        ///< int of FactState
        StateTextRole,    ///< QString
        ValueTextRole,    ///< QString in words; tables: "entries: 3", "none"
        CanonicalRole,    ///< QString: what is stored; empty = nothing
        QuestionRole,     ///< QString
        UnitRole,         ///< QString
        SourceRole,       ///< QString: where a definition comes from
        ProofRole,        ///< QString: label of the material that proves it
        OriginRole,       ///< QString: who said it and when; empty = nobody
        ErrorRole,        ///< QString: the sentence
        HintRole,         ///< QString: what to do
        MissingRole,      ///< bool: the chosen measure lacks it
        MissingCountRole, ///< int: tables: cells that it lacks
        KindRole,         ///< int of feel::Kind; -1 for tables
        FormRole,         ///< int of rulebook::NumberForm
        ChoiceTextsRole,  ///< QStringList of canonical texts; empty = typed freely
        ChoiceLabelsRole, ///< QStringList, parallel
        WarningRole,      ///< QString: what is at odds; tables: that of their rows; empty = nothing
        CorrectionRole,   ///< QString: canonical text that was probably meant; empty = none
        CorrectionLabelRole, ///< QString: the same as a person reads it
    };

    /// The session must outlive the model.
    explicit FormModel(session::Session &session, QObject *parent = nullptr);
    ~FormModel() override;

    /// Facts that this measure lacks answer MissingRole; empty = none.
    void setMeasure(const QString &measure);

    /// Of a fact path, a table name or the path of a row or cell (its table); invalid where there is none.
    QModelIndex indexOf(const QString &path, int column = 0) const;
    QModelIndex indexOfSection(const QString &id,
                               int column = 0) const; ///< invalid where there is none

    /// What setData() does, by path, with the issues where the text cannot be read or stored.
    base::Result<void> commit(const QString &path, const QString &typed);
    void dropError(const QString &path); ///< forgets what was typed

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// ValueColumn and EditRole only: typed text, a label or a canonical text; "" clears, "?" = don't know.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    /// A fact or a table of one section.
    struct Field {
        QString path;
        const rulebook::FactInfo *fact = nullptr; ///< else a table
        const feel::ValueSymbol *symbol = nullptr;
        const rulebook::TableInfo *table = nullptr;
    };
    struct Part {
        const rulebook::Section *section = nullptr;
        std::vector<Field> fields;
    };
    struct Wrong {
        QString typed;
        base::Issue issue;
    };
    struct Origin {
        QString time;
        QString actor;
    };

    void build();
    void follow(const std::vector<cases::Edit> &edits);
    void followCase();
    void followAssessment();
    void everythingChanged();
    void fieldChanged(const QString &path);
    void readOrigins();
    void noteOrigin(const cases::Edit &edit);

    const Field *fieldAt(const QModelIndex &index) const; ///< null for sections
    const Wrong *wrongAt(const Field &field) const;
    std::optional<QString> stored(const Field &field) const;
    FactState stateOf(const Field &field) const;
    QString valueText(const Field &field) const;
    QString originText(const Field &field) const;
    QString proofText(const Field &field) const;
    const base::LocalText &labelOf(const Field &field) const;
    bool isMissing(const Field &field) const;
    QString warningAt(const Field &field) const;
    QString spoken(const Field &field) const;

    QVariant sectionData(const Part &part, int column, int role) const;
    QString sectionWords(const Part &part) const;
    int count(const Part &part, bool (*which)(FactState)) const;
    QVariant fieldData(const Field &field, int column, int role) const;
    QVariant wordsRole(const Field &field, int role) const;
    QVariant stateRole(const Field &field, int role) const;
    QVariant typeRole(const Field &field, int role) const;

    session::Session &m_session;
    std::vector<Part> m_parts;
    std::map<QString, Wrong> m_errors;   ///< fact path → what was typed
    std::map<QString, Origin> m_origins; ///< fact path or table name → its last edit
    QString m_measure;
    std::map<QString, Warning> m_warnings; ///< by the path of a fact or row
    std::set<QString> m_missing;           ///< case paths that the chosen measure lacks
};

} // namespace models
