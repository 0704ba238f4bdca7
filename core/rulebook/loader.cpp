// Puts a rulebook together: the order of Rulebook::load.
#include "feel/nearest.h"
#include "rulebook/diagnostics.h"
#include "rulebook/document_loader.h"
#include "rulebook/example_loader.h"
#include "rulebook/findings.h"
#include "rulebook/measure_loader.h"
#include "rulebook/readings_loader.h"
#include "rulebook/rule_files.h"
#include "rulebook/rulebook.h"
#include "rulebook/vocabulary_loader.h"

#include <QSet>

#include <algorithm>

namespace rulebook {

/// One load. Vocabulary, then the readings of all documents (now all names are known), then parts,
/// ledgers and measures, then examples.
class Loader {
public:
    Loader(const QString &folder, ExampleFiles examples);

    base::Result<std::shared_ptr<const Rulebook>> run();

private:
    void loadNames();
    void loadAllExamples();
    void loadDocument(const DocumentFiles &files);
    void loadMeasures(const DocumentFiles &files, const LoadedDocument &loaded);
    void linkMeasures();
    void loadAllStacking();
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

namespace {

bool allParsed(const RuleFiles &files)
{
    return std::all_of(files.begin(), files.end(),
                       [](const auto &file) { return file->root && file->root->isMap(); });
}

} // namespace

Loader::Loader(const QString &folder, ExampleFiles examples)
    : m_files(readRuleFolder(folder, examples, m_findings)),
      m_book(new Rulebook),
      m_vocabulary(m_book->m_vocabulary, m_book->m_symbols, m_findings),
      m_readings(m_book->m_symbols, m_book->m_readings, m_book->m_assumptions, m_findings)
{}

base::Result<std::shared_ptr<const Rulebook>> Loader::run()
{
    loadNames();
    for (const DocumentFiles &files : m_files.documents)
        loadDocument(files);
    linkMeasures();
    loadAllStacking();
    loadAllExamples();
    const bool failed = m_findings.errorCount() > 0;
    base::Issues issues = m_findings.take();
    if (failed)
        return base::failure(std::move(issues));
    m_book->m_warnings = std::move(issues);
    return std::shared_ptr<const Rulebook>(m_book);
}

void Loader::loadAllStacking()
{
    for (const DocumentFiles &files : m_files.documents) {
        const Document *document = m_book->findDocument(peekDocumentId(files));
        if (document == nullptr)
            continue;
        for (const auto &file : files.stacking) {
            std::vector<StackingRule> rules = loadStacking(
                *file, {*document, m_book->m_measures, scope()}, m_book->m_quotes, m_findings);
            std::move(rules.begin(), rules.end(), std::back_inserter(m_book->m_stacking));
        }
    }
}

void Loader::loadAllExamples()
{
    ExampleContext context{*m_book, {}, m_isComplete};
    for (const DocumentFiles &files : m_files.documents) {
        for (const auto &file : files.measures)
            context.measures << file->stem;
    }
    for (const DocumentFiles &files : m_files.documents) {
        for (const auto &file : files.examples) {
            std::vector<Example> examples = loadExamples(*file, context, m_findings);
            std::move(examples.begin(), examples.end(), std::back_inserter(m_book->m_examples));
        }
    }
}

/// A measure whose amount another one uses: it must exist and use none itself, and its readings matter.
void Loader::linkMeasures()
{
    const std::vector<Measure> &all = m_book->m_measures;
    const auto uses = [](const Measure &measure) {
        std::vector<const Alternative *> result;
        for (const auto *stage : {&measure.amount.base, &measure.amount.less}) {
            for (const Alternative &alternative : *stage) {
                if (!alternative.measure.isEmpty())
                    result.push_back(&alternative);
            }
        }
        return result;
    };
    for (Measure &measure : m_book->m_measures) {
        for (const Alternative *use : uses(measure)) {
            const Measure *used = m_book->findMeasure(use->measure);
            if (used == nullptr)
                m_findings.error(code::unknownMeasure, use->place, {use->measure},
                                 feel::nearest(use->measure, idsOf(all)));
            else if (!uses(*used).empty())
                m_findings.error(code::measureChain, use->place, {use->measure});
            else
                measure.readings.insert(measure.readings.end(), used->readings.begin(),
                                        used->readings.end());
        }
        std::sort(measure.readings.begin(), measure.readings.end());
        const auto repeated = std::unique(measure.readings.begin(), measure.readings.end());
        measure.readings.erase(repeated, measure.readings.end());
    }
}

/// Vocabulary and readings: from here on every name has its slot.
void Loader::loadNames()
{
    m_vocabulary.read(m_files.vocabulary);
    bool parsed = allParsed(m_files.vocabulary) && !m_files.vocabulary.empty();
    for (const DocumentFiles &files : m_files.documents) {
        parsed = parsed && allParsed(files.readings);
        for (const auto &file : files.readings)
            m_readings.read(*file, peekDocumentId(files));
    }
    m_isComplete = parsed && m_vocabulary.isComplete() && m_readings.isComplete();
    m_vocabulary.readChecks(m_files.vocabulary, scope());
}

void Loader::loadDocument(const DocumentFiles &files)
{
    if (files.document.empty() || !files.document.front()->root)
        return;
    LoadedDocument loaded =
        rulebook::loadDocument(*files.document.front()->root, scope(), m_findings);
    m_documentIds.add(loaded.document.id, loaded.place, m_findings);
    m_readings.checkArticles(loaded.document);
    loadMeasures(files, loaded);
    loaded.document.sha256 = documentHash(files, m_files.vocabulary);
    std::move(loaded.quotes.begin(), loaded.quotes.end(), std::back_inserter(m_book->m_quotes));
    m_book->m_documents.push_back(std::move(loaded.document));
}

void Loader::loadMeasures(const DocumentFiles &files, const LoadedDocument &loaded)
{
    const MeasureContext context{m_book->m_vocabulary, loaded, scope()};
    std::vector<Measure> measures;
    for (const auto &file : files.measures) {
        if (!file->root)
            continue;
        Measure measure = loadMeasure(*file, context, m_book->m_quotes, m_findings);
        if (m_measureIds.add(measure.id, measure.place, m_findings))
            measures.push_back(std::move(measure));
    }
    checkLedger(files, loaded, measures);
    QHash<QString, std::size_t> rank;
    for (std::size_t i = loaded.links.size(); i-- > 0;)
        rank.insert(loaded.links[i].measure, i);
    std::stable_sort(measures.begin(), measures.end(), [&rank](const auto &a, const auto &b) {
        return rank.value(a.id) < rank.value(b.id);
    });
    std::move(measures.begin(), measures.end(), std::back_inserter(m_book->m_measures));
}

/// What the ledger lists must exist and name the same article.
void Loader::checkLedger(const DocumentFiles &files, const LoadedDocument &loaded,
                         const std::vector<Measure> &measures)
{
    QHash<QString, const Measure *> known;
    for (const Measure &measure : measures)
        known.insert(measure.id, &measure);
    QSet<QString> stems; // a file that could not be read is reported already
    for (const auto &file : files.measures)
        stems.insert(file->stem);
    for (const LedgerLink &link : loaded.links) {
        const Measure *measure = known.value(link.measure);
        if (measure != nullptr) {
            if (measure->article != link.article
                && loaded.document.findArticle(measure->article) != nullptr)
                m_findings.error(code::articleOfOther, link.place,
                                 {link.measure, link.article, measure->article});
        } else if (!stems.contains(link.measure)) {
            m_findings.error(code::unknownMeasure, link.place, {link.measure},
                             feel::nearest(link.measure, idsOf(measures)));
        }
    }
}

base::Result<std::shared_ptr<const Rulebook>> Rulebook::load(const QString &folder,
                                                             ExampleFiles examples)
{
    return Loader(folder, examples).run();
}

} // namespace rulebook
