// The rules of all documents, loaded and checked. Immutable once loaded.
#pragma once

#include "base/issue.h"
#include "eval/facts.h"
#include "feel/symbols.h"
#include "rulebook/document.h"
#include "rulebook/measure.h"
#include "rulebook/stacking.h"
#include "rulebook/vocabulary.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace rulebook {

/// An example of a rule folder: case paths and what must come out. See rules/README.md.
struct Example {
    base::LocalText name;
    QString measure;
    std::vector<std::pair<QString, std::optional<QString>>>
        paths; ///< in order; absent text = unknown
    struct Expected {
        std::optional<QString> verdict;
        std::optional<QString> kind;
        std::optional<QString> destination;
        std::optional<QString> low;
        std::optional<QString> high; ///< empty text = no upper end
        std::optional<QStringList> missing;
        std::optional<QStringList> unmet;
        std::optional<QString> wouldBeVerdict;
        std::optional<QString> wouldBeLow;
        std::optional<QString> wouldBeHigh;
    } expected;
    base::Source place;
};

/// Whether the files under examples/ are read, too: more than half of all bytes, and only those who test
/// or compare rules ask for them.
enum class ExampleFiles : std::uint8_t { Read, LeftOut };

class Rulebook {
public:
    /// Loads a folder (a path of the file system, or `:/rules`). All issues of all files come back
    /// together; warnings alone do not fail the load and stand in warnings().
    /// Hash of a document: SHA-256 over sorted relative path, NUL, bytes with LF line ends, of the
    /// files of its folder (examples left out) and of vocabulary/.
    static base::Result<std::shared_ptr<const Rulebook>>
    load(const QString &folder, ExampleFiles examples = ExampleFiles::Read);

    const feel::Symbols &symbols() const { return m_symbols; }
    const Vocabulary &vocabulary() const { return m_vocabulary; }
    const std::vector<Document> &documents() const { return m_documents; }
    const std::vector<Reading> &readings() const { return m_readings; }
    const std::vector<Assumption> &assumptions() const { return m_assumptions; }
    const std::vector<Measure> &measures() const
    {
        return m_measures;
    } ///< in document, then ledger order
    const std::vector<StackingRule> &stacking() const { return m_stacking; } ///< in file order
    const std::vector<Example> &examples() const { return m_examples; } ///< none where left out
    const std::vector<Quote> &quotes() const { return m_quotes; }       ///< all deciding words
    const base::Issues &warnings() const { return m_warnings; }

    /// Null where there is none.
    const Document *findDocument(QStringView id) const;
    const Measure *findMeasure(QStringView id) const;
    const Part &partOf(const Measure &measure) const;

private:
    friend class Loader;
    Rulebook() = default;

    feel::Symbols m_symbols;
    Vocabulary m_vocabulary;
    std::vector<Document> m_documents;
    std::vector<Reading> m_readings;
    std::vector<Assumption> m_assumptions;
    std::vector<Measure> m_measures;
    std::vector<StackingRule> m_stacking;
    std::vector<Example> m_examples;
    std::vector<Quote> m_quotes;
    base::Issues m_warnings;
};

/// Whether a `when` holds under the readings in `facts`; null = always. A formula that cannot be
/// evaluated does not hold.
bool holds(const feel::FormulaPtr &when, const eval::Facts &facts);

/// The first alternative that holds; null where none does. Points into `alternatives`.
const Alternative *inUse(const std::vector<Alternative> &alternatives, const eval::Facts &facts);

/// In which the event of a measure of the part must lie. `holds` answers for a `when` that is not null.
base::Period eventPeriod(const Part &part,
                         const std::function<bool(const feel::FormulaPtr &when)> &holds);
base::Period eventPeriod(const Part &part, const eval::Facts &facts);

/// Looks the deciding words and the articles' opening characters up in the official texts that lie in
/// `folder` (NFKC, white space removed), and numbered lines at which no row of the ledger starts.
/// Errors, one per slip; a warning `source-missing` for a text that is not there. Empty = all found.
base::Issues checkAgainst(const Rulebook &rulebook, const QString &folder);

/// What only a linter minds, as warnings: boundary words against operators, figures against
/// constants, articles without measures or reasons. The length of `says` and measures outside the
/// ledger are errors of load().
base::Issues lint(const Rulebook &rulebook);

} // namespace rulebook
