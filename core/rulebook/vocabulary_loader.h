// vocabulary/*.yaml into Vocabulary and feel::Symbols.
#pragma once

#include "feel/symbols.h"
#include "rulebook/findings.h"
#include "rulebook/formula_reader.h"
#include "rulebook/reader.h"
#include "rulebook/rule_files.h"
#include "rulebook/vocabulary.h"

namespace rulebook {

/// Fills both in step: Vocabulary::facts[i] describes Symbols::facts[i], and so on.
class VocabularyLoader {
public:
    VocabularyLoader(Vocabulary &vocabulary, feel::Symbols &symbols, Findings &findings);

    /// Reads all files but their checks. All parts of all files merge.
    void read(const RuleFiles &files);
    /// Whether every list, fact and column has got its slot.
    bool isComplete() const { return m_isComplete; }
    /// Compiles the checks; call when Symbols is complete.
    void readChecks(const RuleFiles &files, const FormulaScope &scope);

private:
    void readUnits(const MapReader &file);
    void readUnit(const MapReader &map, FactInfo &info);
    void readLists(const MapReader &file);
    void readList(const YamlNode &node);
    void readSections(const MapReader &file);
    void readMaterials(const MapReader &file);
    void readPlaces(const MapReader &file);
    void readFacts(const MapReader &file);
    void readFact(const YamlNode &node);
    void readTables(const MapReader &file);
    void readTable(const YamlNode &node);
    void readColumn(const YamlNode &node, TableInfo &table, feel::TableSymbol &symbol);
    void readCheck(const YamlNode &node, const FormulaScope &scope);
    /// What facts and columns share; false where the type is wrong and the value must be left out.
    bool readValue(const MapReader &map, FactInfo &info, feel::ValueSymbol &symbol);
    void readPresumption(const MapReader &map, FactInfo &info);
    bool readType(const MapReader &map, FactInfo &info);
    void readDomain(const MapReader &map, const FactInfo &info, feel::ValueSymbol &symbol);
    QString readSection(const MapReader &map);
    void checkColumnName(const QString &name, const base::Source &place);

    Vocabulary &m_vocabulary;
    feel::Symbols &m_symbols;
    Findings &m_findings;
    QStringList m_tableNames; ///< of all files, before their tables are read
    IdRegister m_sections;
    IdRegister m_units;
    IdRegister m_lists;
    IdRegister m_facts;
    IdRegister m_tables;
    IdRegister m_checks;
    IdRegister m_materials;
    IdRegister m_departments;
    IdRegister m_places;
    bool m_isComplete = true;
};

/// What formulas may be called by nobody else: keyword, function or prefix; empty where `name` is free.
QLatin1StringView reservedAs(const QString &name);

} // namespace rulebook
