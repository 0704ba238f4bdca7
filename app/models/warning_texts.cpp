#include "models/warning_texts.h"

#include "explain/sentences.h"

namespace models {

std::map<QString, QString> warningTexts(const session::Session &session)
{
    std::map<QString, QString> texts;
    for (const base::Issue &issue : session.warnings()) {
        if (issue.place.path.isEmpty())
            continue;
        QString &text = texts[issue.place.path];
        if (!text.isEmpty())
            text += u'\n';
        text += explain::sentence(issue, session.language(), &session.rules());
    }
    return texts;
}

} // namespace models
