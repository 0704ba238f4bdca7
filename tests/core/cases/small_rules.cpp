#include "small_rules.h"

namespace {

std::shared_ptr<const rulebook::Rulebook> load(const QString &folder)
{
    auto loaded =
        rulebook::Rulebook::load(QStringLiteral(HUISUAN_SOURCE_DIR "/tests/core/cases/") + folder);
    if (!loaded)
        qFatal("%s", qPrintable(withPlaces(loaded.error())));
    return *loaded;
}

} // namespace

std::shared_ptr<const rulebook::Rulebook> smallRules()
{
    static const auto rules = load(QStringLiteral("rules"));
    return rules;
}

std::shared_ptr<const rulebook::Rulebook> bareRules()
{
    static const auto rules = load(QStringLiteral("bare_rules"));
    return rules;
}

const feel::ValueSymbol &factOf(const rulebook::Rulebook &rules, const char *path)
{
    const auto slot = rules.symbols().findFact(QString::fromUtf8(path));
    if (!slot)
        qFatal("no fact %s", path);
    return rules.symbols().facts[static_cast<std::size_t>(*slot)];
}

const feel::ValueSymbol &columnOf(const rulebook::Rulebook &rules, const char *table,
                                  const char *column)
{
    const feel::Symbols &symbols = rules.symbols();
    const auto t = symbols.findTable(QString::fromUtf8(table));
    const auto c = t ? symbols.findColumn(*t, QString::fromUtf8(column)) : std::nullopt;
    if (!c)
        qFatal("no column %s.%s", table, column);
    return symbols.tables[static_cast<std::size_t>(*t)].columns[static_cast<std::size_t>(*c)];
}

QString shortForm(const base::Issue &issue)
{
    QString text = issue.code;
    if (!issue.arguments.isEmpty())
        text += u'(' + issue.arguments.join(QStringLiteral("; ")) + u')';
    if (!issue.suggestion.isEmpty())
        text += QStringLiteral(" → ") + issue.suggestion;
    return text;
}

QString shortForm(const base::Issues &issues)
{
    QStringList lines;
    for (const base::Issue &issue : issues)
        lines += shortForm(issue);
    return lines.join(u'\n');
}

QString withPlaces(const base::Issues &issues)
{
    QStringList lines;
    for (const base::Issue &issue : issues) {
        lines += QStringLiteral("%1:%2 %3 ")
                     .arg(issue.place.line)
                     .arg(issue.place.column)
                     .arg(issue.place.path.isEmpty() ? QStringLiteral("-") : issue.place.path)
                 + shortForm(issue);
    }
    return lines.join(u'\n');
}
