#include "session/path_label.h"

#include "cases/case.h"
#include "explain/words.h"
#include "session/session.h"

namespace session {

namespace {

QString inputLabel(const cases::Path &path, const rulebook::Rulebook &rules,
                   base::Language language)
{
    const feel::Symbols &symbols = rules.symbols();
    eval::Input input;
    std::optional<int> slot;
    switch (path.kind) {
    case cases::Path::Kind::Fact:
        slot = symbols.findFact(path.name);
        break;
    case cases::Path::Kind::Assumption:
        input.kind = eval::Input::Kind::Assumption;
        slot = symbols.findAssumption(QStringLiteral("assumption.") + path.name);
        break;
    default:
        input.kind = eval::Input::Kind::Table;
        slot = symbols.findTable(path.name);
        break;
    }
    if (!slot)
        return {};
    input.slot = *slot;
    input.row = path.row;
    if (path.kind == cases::Path::Kind::Cell) {
        const std::optional<int> column = symbols.findColumn(*slot, path.column);
        if (!column)
            return {};
        input.column = *column;
    }
    return explain::inputName(input, rules, language);
}

QString questionOf(const QString &reading, const rulebook::Rulebook &rules, base::Language language)
{
    for (const rulebook::Reading &known : rules.readings()) {
        if (known.id == reading)
            return known.question.in(language);
    }
    return {};
}

} // namespace

QString pathLabel(const QString &path, const rulebook::Rulebook &rules, base::Language language)
{
    const std::optional<cases::Path> parsed = cases::parsePath(path);
    QString label;
    if (!parsed)
        return path;
    if (parsed->kind == cases::Path::Kind::On)
        label = Session::tr("Date of assessment");
    else if (parsed->kind == cases::Path::Kind::Reading)
        label = questionOf(parsed->name, rules, language);
    else
        label = inputLabel(*parsed, rules, language);
    return label.isEmpty() ? path : label;
}

} // namespace session
