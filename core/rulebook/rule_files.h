// The files of a rules folder, read, parsed and hashed.
#pragma once

#include "rulebook/rulebook.h"
#include "rulebook/yaml_tree.h"

#include <memory>
#include <vector>

namespace rulebook {

/// A file. `root` is absent where the file could not be parsed (that is reported).
struct RuleFile {
    QString relative; ///< to the rules folder, with `/`
    QString stem;     ///< the file's name without .yaml
    std::optional<FileText> text;
    std::optional<YamlNode> root;
};

/// Files stay at their address: nodes point into them.
using RuleFiles = std::vector<std::unique_ptr<RuleFile>>;

struct DocumentFiles {
    QString folder;
    RuleFiles document; ///< document.yaml: one, or none where it is missing
    RuleFiles readings; ///< readings.yaml: one or none
    RuleFiles stacking; ///< stacking.yaml: one or none
    RuleFiles measures;
    RuleFiles examples;
};

struct RuleFolder {
    RuleFiles vocabulary;
    std::vector<DocumentFiles> documents;
};

/// Reads everything, sorted by name. Reports what is missing, too much, or unreadable.
RuleFolder readRuleFolder(const QString &folder, ExampleFiles examples, Findings &findings);

/// SHA-256 over relative path, NUL, bytes with LF line ends, of document.yaml, readings.yaml,
/// stacking.yaml, the measures and the vocabulary, sorted by path (bytes). Lower-case hex.
QString documentHash(const DocumentFiles &document, const RuleFiles &vocabulary);

} // namespace rulebook
