// The rules folder beside this file, and short forms of issues for comparing.
#pragma once

#include "base/issue.h"
#include "rulebook/rulebook.h"

#include <QString>
#include <QStringList>

#include <memory>

/// Ends the test program where the folder has a fault.
std::shared_ptr<const rulebook::Rulebook> smallRules();

/// A vocabulary of one fact, `firm.staff`.
std::shared_ptr<const rulebook::Rulebook> bareRules();

const feel::ValueSymbol &factOf(const rulebook::Rulebook &rules, const char *path);
const feel::ValueSymbol &columnOf(const rulebook::Rulebook &rules, const char *table,
                                  const char *column);

/// `code(argument, argument)` and ` → suggestion` where there is one.
QString shortForm(const base::Issue &issue);
/// One a line.
QString shortForm(const base::Issues &issues);
/// `line:column path code(arguments) → suggestion`, one a line.
QString withPlaces(const base::Issues &issues);
