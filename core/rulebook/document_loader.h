// document.yaml into Document.
#pragma once

#include "rulebook/document.h"
#include "rulebook/formula_reader.h"
#include "rulebook/rule_files.h"

#include <QHash>

namespace rulebook {

/// A measure that a ledger row lists.
struct LedgerLink {
    QString measure;
    QString article;
    base::Source place;
};

/// A document and what can only be checked when its measures are known.
struct LoadedDocument {
    Document document;
    base::Source place;            ///< of its id
    std::vector<LedgerLink> links; ///< in the ledger's order
    std::vector<Quote> quotes;     ///< of the parts and links
    /// By id: lists of conditions that several measures name. The nodes are those of the file.
    QHash<QString, const YamlNode *> sharedConditions;
};

LoadedDocument loadDocument(const YamlNode &root, const FormulaScope &scope, Findings &findings);

/// The id that the document will have, before it is loaded; empty where there is none.
QString peekDocumentId(const DocumentFiles &files);

} // namespace rulebook
