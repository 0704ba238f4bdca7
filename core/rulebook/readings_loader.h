// readings.yaml of all documents into Symbols::readings and ::assumptions.
#pragma once

#include "feel/symbols.h"
#include "rulebook/document.h"
#include "rulebook/reader.h"
#include "rulebook/rule_files.h"

#include <QHash>

namespace rulebook {

/// A reading or assumption that two documents ask for is one switch, one slot.
class ReadingsLoader {
public:
    ReadingsLoader(feel::Symbols &symbols, std::vector<Reading> &readings,
                   std::vector<Assumption> &assumptions, Findings &findings);

    void read(const RuleFile &file, const QString &document);
    /// Whether every reading and assumption has got its slot.
    bool isComplete() const { return m_isComplete; }
    /// Reports articles that the document's ledger does not have; call when it is loaded.
    void checkArticles(const Document &document) const;

private:
    struct ArticleUse {
        QString document;
        QString article;
        base::Source place;
    };

    void readReading(const YamlNode &node, const QString &document);
    void readChoices(const MapReader &map, Reading &reading);
    void addReading(Reading reading, const base::Source &place);
    void readAssumption(const YamlNode &node, const QString &document);
    QStringList readArticles(const MapReader &map, const QString &document);

    feel::Symbols &m_symbols;
    std::vector<Reading> &m_readings;
    std::vector<Assumption> &m_assumptions;
    Findings &m_findings;
    QHash<QString, base::Source> m_readingPlaces;
    QHash<QString, base::Source> m_assumptionPlaces;
    std::vector<ArticleUse> m_uses;
    bool m_isComplete = true;
};

} // namespace rulebook
