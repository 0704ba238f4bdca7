// Puts a rulebook together: the order of Rulebook::load.
#pragma once

#include "rulebook/document_loader.h"
#include "rulebook/findings.h"
#include "rulebook/readings_loader.h"
#include "rulebook/rule_files.h"
#include "rulebook/rulebook.h"
#include "rulebook/vocabulary_loader.h"

namespace rulebook {

/// One load. Vocabulary, then the readings of all documents (now all names are known), then parts,
/// ledgers and measures, then examples.
class Loader {
public:
    explicit Loader(const QString &folder);

    base::Result<std::shared_ptr<const Rulebook>> run();

private:
    void loadNames();
    void loadAllExamples();
    void loadDocument(const DocumentFiles &files);
    void loadMeasures(const DocumentFiles &files, const LoadedDocument &loaded);
    void checkLedger(const DocumentFiles &files, const LoadedDocument &loaded,
                     const std::vector<Measure> &measures);
    FormulaScope scope() const { return {&m_book->m_symbols, -1, m_isComplete}; }

    Findings m_findings;
    RuleFolder m_files;
    std::shared_ptr<Rulebook> m_book;
    VocabularyLoader m_vocabulary;
    ReadingsLoader m_readings;
    IdRegister m_documentIds;
    IdRegister m_measureIds;
    bool m_isComplete =
        true; ///< whether every name of the vocabulary and the readings could be read
};

} // namespace rulebook
