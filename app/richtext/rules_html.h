// What the rules page says beside its tree, as rich text. Every text from outside is escaped.
#pragma once

#include "advisers/example_runner.h"
#include "base/local_text.h"
#include "rulebook/rulebook.h"
#include "widgets/theme.h"

#include <QModelIndex>
#include <QString>

namespace richtext {

/// One row of a models::RulesModel in full. Links: `measure:ID` to another row, `assess:ID` to what the
/// open case gets. Empty for an invalid index. `examples`: those of the measure, where they have been run.
QString rulesHtml(const QModelIndex &index, const rulebook::Rulebook &rules,
                  const advisers::ExamplesRun *examples, base::Language language,
                  const widgets::Colours &colours);

} // namespace richtext
