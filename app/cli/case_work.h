// A case read, with the rules and options that it is assessed under: what commands over one case share.
#pragma once

#include "assess/assessment.h"
#include "cli/commands.h"

namespace cli {

struct Work {
    RulesPtr rules;
    cases::Case subject;
    assess::Options options;
};

/// Reads the rules and the case of the first operand. What is wrong is reported.
Exit readWork(const Arguments &arguments, const Console &console, Work &work);

/// Reads and assesses. What is wrong is reported, warnings too; then the answer is not Done.
Exit assessWork(const Arguments &arguments, const Console &console, Work &work,
                std::shared_ptr<const assess::Assessment> &assessment);

/// Reports why a case was not assessed; an amount beyond what can be held comes from the case, all else from
/// the command line.
Exit refuseWork(base::Issues issues, const Work &work, const Console &console);

/// Warnings of the vocabulary's checks.
void reportWarnings(const Arguments &arguments, const Work &work, const Console &console);

} // namespace cli
