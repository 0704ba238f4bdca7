// What stands beside the tree, as rich text. Every text from outside is escaped.
#pragma once

#include "base/local_text.h"
#include "rulebook/rulebook.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QModelIndex>
#include <QString>

namespace richtext {

struct DetailText {
    Q_DECLARE_TR_FUNCTIONS(richtext::DetailText)
};

/// One node of a models::ReasonModel in full: found, asked for, margin, article, deciding words.
/// Missing facts are links whose address is their case path.
QString reasonHtml(const QModelIndex &index, const rulebook::Rulebook &rules,
                   base::Language language, const widgets::Colours &colours);

/// Papers to bring, who pays, who decides, what is not worked out.
QString measureHtml(const rulebook::Measure &measure, const rulebook::Rulebook &rules,
                    base::Language language, const widgets::Colours &colours);

} // namespace richtext
