// The case that a command works on, with the rules and options of its command line.
#pragma once

#include "assess/assessment.h"
#include "cases/case.h"
#include "cli/console.h"

#include <memory>

namespace cli {

/// A case with the rules and options that it is assessed under.
struct Work {
    RulesPtr rules;
    cases::Case subject;
    assess::Options options;
    std::shared_ptr<const assess::Assessment> assessment;
};

/// Reads the case of the first operand and assesses it under --rules, --on, --reading, --assume. What is
/// wrong is reported, warnings too; then the answer is not Done.
Exit prepare(const Arguments &arguments, const Console &console, Work &work);

/// How a command ends that assess() or its like refused: an amount beyond what can be held comes from
/// the case; all else comes from the command line.
Exit exitOf(const base::Issues &issues);

} // namespace cli
