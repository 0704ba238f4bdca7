// examples/<id>.yaml into Example.
#pragma once

#include "rulebook/rule_files.h"
#include "rulebook/rulebook.h"

namespace rulebook {

/// What examples are read against.
struct ExampleContext {
    const Rulebook &rulebook;     ///< with its symbols and measures
    QStringList measures;         ///< ids, also of measures that could not be read
    bool namesAreComplete = true; ///< otherwise paths are not checked
};

/// The examples of one file, `given` merged with each `with`.
std::vector<Example> loadExamples(const RuleFile &file, const ExampleContext &context,
                                  Findings &findings);

} // namespace rulebook
