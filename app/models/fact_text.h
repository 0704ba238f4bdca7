// How facts are named, shown and offered for choice. Texts only; nothing here changes a case.
#pragma once

#include "base/local_text.h"
#include "cases/case.h"
#include "feel/symbols.h"
#include "rulebook/rulebook.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace models {

/// What the applicant has said about a fact, a cell or a table. Error: what was typed last cannot be
/// read; it is kept beside the stored value until it is corrected.
enum class FactState { Unanswered, DontKnow, Answered, Error };

/// What the vocabulary says about a case path: exactly one of fact, column, table and so on is set.
/// Pointers are owned by the rulebook.
struct Subject {
    cases::Path path;
    const rulebook::FactInfo *fact = nullptr;   ///< a fact, or the column of a cell
    const feel::ValueSymbol *symbol = nullptr;  ///< with `fact`, and of readings and assumptions
    const rulebook::TableInfo *table = nullptr; ///< a table, a row or a cell
};

/// Absent where the path is malformed or the rulebook does not know it.
std::optional<Subject> subjectOf(const QString &path, const rulebook::Rulebook &rules);

/// One thing that a fact can be. `text` is canonical ("true", "receiver", "210702", "?").
struct Choice {
    QString text;
    QString label;
};

struct FactText {
    Q_DECLARE_TR_FUNCTIONS(models::FactText)

public:
    /// What a path is called: "Contracts 1 · Amount", "Date of assessment". The path itself where the
    /// rulebook does not know it.
    static QString label(const QString &path, const rulebook::Rulebook &rules,
                         base::Language language);

    /// "yuan", "%" or empty: what stands behind the label of a column or beside an input.
    static QString unit(const rulebook::FactInfo &fact, base::Language language);

    /// A canonical text in words with its unit: "3,000,000.00 元", "20 %", "受让方", "是", "不清楚".
    /// A text that the vocabulary refuses comes back as it is.
    static QString inWords(const QString &text, const rulebook::FactInfo &fact,
                           const feel::ValueSymbol &symbol, const rulebook::Rulebook &rules,
                           base::Language language);

    /// The same without the unit, for a table whose header names it: "3,000,000.00".
    static QString inCell(const QString &text, const rulebook::FactInfo &fact,
                          const feel::ValueSymbol &symbol, const rulebook::Rulebook &rules,
                          base::Language language);

    /// The text that an editor starts with and a spreadsheet takes: labels of closed lists, plain
    /// figures without separators.
    static QString forEditing(const QString &text, const rulebook::FactInfo &fact,
                              const rulebook::Rulebook &rules, base::Language language);

    /// A canonical text at any path in words; "" for an absent one, "none" for an empty table, the cells of a row.
    static QString atPath(const QString &path, const std::optional<QString> &text,
                          const rulebook::Rulebook &rules, base::Language language);

    /// What can be picked: yes, no, don't know for a truth; the members and don't know for a closed
    /// list; the places and don't know for a place. Empty for everything that is typed.
    static std::vector<Choice> choices(const rulebook::FactInfo &fact,
                                       const rulebook::Rulebook &rules, base::Language language);

    static QString dontKnow();
    static QString stateName(FactState state);
};

} // namespace models
