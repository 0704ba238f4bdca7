// The commands. Each takes its arguments, prints and says how it ended.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

#include <vector>

namespace cli {

struct Command {
    const char *name;
    const char *usage;                 ///< operands and options, not translated
    const char *summary;               ///< English source; translated in the context cli::Help
    std::vector<const char *> options; ///< besides --lang and --help
    int leastOperands = 0;
    int mostOperands = 0;     ///< -1 = any number
    const char *operandNames; ///< for "needs"
    Exit (*run)(const Arguments &arguments, Console &console);
};

/// In the order of the help.
const std::vector<Command> &commands();

Exit assessCase(const Arguments &arguments, Console &console);
Exit explainMeasure(const Arguments &arguments, Console &console);
Exit workOnReceipt(const Arguments &arguments, Console &console);
Exit askNext(const Arguments &arguments, Console &console);
Exit varyFact(const Arguments &arguments, Console &console);
Exit findNearest(const Arguments &arguments, Console &console);
Exit listDays(const Arguments &arguments, Console &console);
Exit showVocabulary(const Arguments &arguments, Console &console);
Exit checkRules(const Arguments &arguments, Console &console);
Exit runFeel(const Arguments &arguments, Console &console);
Exit compareRules(const Arguments &arguments, Console &console);
Exit makeReport(const Arguments &arguments, Console &console);
Exit testRules(const Arguments &arguments, Console &console);

/// The help of the program, or of one command.
QString helpText();
QString helpText(const Command &command);

/// The value of --format. Reports what is wrong; empty then.
QString formatOf(const Arguments &arguments, const QStringList &formats, const Console &console);

} // namespace cli
