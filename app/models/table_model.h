#pragma once

#include "models/fact_text.h"
#include "models/warning_texts.h"
#include "session/session.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace models {

/// One table of the case: a row per entry, a column per column of the vocabulary, and one empty row at
/// the end in which a new entry is typed. Edits go through the session; text that cannot be read is
/// kept in its cell with the sentence that says why, and is not committed.
/// Resets only when another case is opened.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class State { Unknown, None, Rows }; ///< nobody has said, known to have no row, has rows

    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString: case path of the cell; of the new row, too
        RowIdRole,        ///< qlonglong: the same for one entry while the model lives; 0 = new row
        NewRowRole,       ///< bool: the empty row at the end
        StateRole,        ///< int of FactState
        MissingRole,      ///< bool: the chosen measure lacks this cell
        ErrorRole,        ///< QString: the sentence; empty = none
        HintRole,         ///< QString: what to do; may be empty
        CanonicalRole,    ///< QString: what is stored; empty = nothing
        KindRole,         ///< int of feel::Kind
        ChoiceTextsRole,  ///< QStringList of canonical texts; empty = typed freely
        ChoiceLabelsRole, ///< QStringList, parallel
        WarningRole,      ///< QString: what is at odds in this row; empty = nothing
    };

    /// `table` must be one of the vocabulary. The session must outlive the model.
    TableModel(session::Session &session, const QString &table, QObject *parent = nullptr);
    ~TableModel() override;

    const rulebook::TableInfo &info() const { return *m_info; }
    QString label() const;
    QString help() const;
    State state() const;
    int entries() const { return static_cast<int>(m_rows.size()); } ///< without the new row
    int errorCount() const { return static_cast<int>(m_errors.size()); }

    /// Cells that this measure lacks answer MissingRole; empty = none.
    void setMeasure(const QString &measure);

    QModelIndex indexOf(const QString &path) const; ///< of a cell path; invalid where there is none
    QModelIndex nextError() const; ///< the first cell with an error; invalid where all is well
    void dropError(const QModelIndex &index); ///< forgets what was typed

    base::Result<void> insertEntry(int row);
    base::Result<void>
    removeEntries(const QModelIndexList &cells); ///< the rows that these cells are in
    base::Result<void> clearCells(const QModelIndexList &cells); ///< one undo step
    base::Result<void> setNone();                                ///< "there are none"
    base::Result<void> setUnknown();                             ///< "nobody has said yet"

    /// Tab-separated text of the rectangle around the cells, rows ending in LF, as spreadsheets take it.
    QString copy(const QModelIndexList &cells) const;
    /// Pastes tab-separated text from the cell on; all or nothing. Issues carry row and column of the text.
    base::Result<void> paste(const QModelIndex &at, const QString &text);
    /// Gives the cells below the first of each column its value; one undo step.
    base::Result<void> fillDown(const QModelIndexList &cells);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// EditRole only: typed text, a label or a canonical text; "" clears, "?" = don't know. False where
    /// the text cannot be read; then the cell keeps it and answers ErrorRole.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void stateChanged();  ///< unknown, none or rows
    void errorsChanged(); ///< errorCount() is another

private:
    struct Row {
        qlonglong id = 0;
        cases::RowTexts texts;
    };
    struct Wrong {
        QString typed;
        base::Issue issue;
    };
    using CellKey = std::pair<qlonglong, int>; ///< row id (0 = new row), column

    static constexpr qlonglong newRowId = 0;

    void reload();
    void follow(const std::vector<cases::Edit> &edits);
    void followRow(int row, const std::optional<cases::RowTexts> &before,
                   const std::optional<cases::RowTexts> &after);
    void followInsert(int row, const cases::RowTexts &texts);
    void followRemove(int row);
    void followCell(int row, const QString &column, const std::optional<QString> &text);
    void followAssessment();
    void followWarnings();
    void retranslate();

    void setError(const QModelIndex &index, const QString &typed, const base::Issue &issue);
    bool takeError(const CellKey &key);
    void dropErrorsOf(qlonglong id);
    void adoptErrors(qlonglong id); ///< those of the new row, which has become an entry
    const Wrong *wrongAt(const QModelIndex &index) const;

    qlonglong rowId(int row) const;
    QString stored(const QModelIndex &index) const; ///< empty = nothing
    const rulebook::FactInfo &column(int column) const;
    const feel::ValueSymbol &symbol(int column) const;
    bool isHeading(const QStringList &cells, int column) const;

    QVariant cellRole(const QModelIndex &index, int role) const;
    FactState stateOf(const QModelIndex &index) const;
    QString shown(const QModelIndex &index) const;
    bool isMissing(const QModelIndex &index) const;
    QString warningAt(const QModelIndex &index) const;
    QString spoken(const QModelIndex &index) const;
    QString columnTip(int section) const;
    QStringList choiceList(int column, bool labels) const;

    session::Session &m_session;
    const rulebook::TableInfo *m_info = nullptr;
    int m_slot = -1; ///< in Symbols::tables
    std::vector<Row> m_rows;
    qlonglong m_nextId = 1;
    std::map<CellKey, Wrong> m_errors;
    QString m_measure;
    std::set<QString> m_missing;           ///< cells that the chosen measure lacks
    std::map<QString, Warning> m_warnings; ///< by the path of a row
    State m_state = State::Unknown;        ///< as last told
    bool m_typing = false; ///< while setData() stores: a row that is added is the new row
};

} // namespace models
