// What the rules page says beside its tree, as rich text. Every text from outside is escaped.
#pragma once

#include "base/local_text.h"
#include "rulebook/rulebook.h"
#include "widgets/theme.h"

#include <QModelIndex>
#include <QString>

namespace pages {

/// One row of a models::RulesModel in full. Links: `measure:ID` to another row, `assess:ID` to what the
/// open case gets. Empty for an invalid index.
QString rulesHtml(const QModelIndex &index, const rulebook::Rulebook &rules,
                  base::Language language, const widgets::Colours &colours);

} // namespace pages
