#include "explain/sentences.h"

#include "explain/plain_text.h"
#include "explain/sentence_table.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <array>
#include <span>

namespace explain {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(explain::Sentences)
};

constexpr int widestArgument = 160; ///< columns: an argument may quote a hostile file
constexpr int widestExcerpt = 110;

struct Word {
    const char *token;
    const char *text;
};

QString wordOf(std::span<const Word> words, const QString &token)
{
    for (const Word &word : words) {
        if (token == QLatin1String(word.token))
            return Sentences::tr(word.text);
    }
    return {};
}

QString typeWord(const QString &token)
{
    static constexpr std::array words{
        Word{"truth", QT_TRANSLATE_NOOP("explain::Sentences", "true or false")},
        Word{"number", QT_TRANSLATE_NOOP("explain::Sentences", "a number")},
        Word{"money", QT_TRANSLATE_NOOP("explain::Sentences", "an amount of money")},
        Word{"date", QT_TRANSLATE_NOOP("explain::Sentences", "a date")},
        Word{"days", QT_TRANSLATE_NOOP("explain::Sentences", "a number of days")},
        Word{"months", QT_TRANSLATE_NOOP("explain::Sentences", "a number of months")},
        Word{"text", QT_TRANSLATE_NOOP("explain::Sentences", "a text")},
        Word{"place", QT_TRANSLATE_NOOP("explain::Sentences", "a place")},
        Word{"table", QT_TRANSLATE_NOOP("explain::Sentences", "a table")},
        Word{"list", QT_TRANSLATE_NOOP("explain::Sentences", "a list")},
        Word{"choice", QT_TRANSLATE_NOOP("explain::Sentences", "a choice from a list")},
        Word{"column", QT_TRANSLATE_NOOP("explain::Sentences", "a column of a table")},
    };
    if (token.startsWith(QLatin1String("choice:")))
        return Sentences::tr("a member of the list %1").arg(token.mid(7));
    if (token.startsWith(QLatin1String("money:")))
        return Sentences::tr("an amount in %1").arg(token.mid(6));
    if (token.startsWith(QLatin1String("number:")))
        return Sentences::tr("a number in %1").arg(token.mid(7));
    return wordOf(words, token);
}

QString parserWord(const QString &token)
{
    static constexpr std::array words{
        Word{"operand", QT_TRANSLATE_NOOP("explain::Sentences", "a value")},
        Word{"operator", QT_TRANSLATE_NOOP("explain::Sentences", "an operator")},
        Word{"name", QT_TRANSLATE_NOOP("explain::Sentences", "a name")},
    };
    const QString word = wordOf(words, token);
    return word.isEmpty() ? Sentences::tr("“%1”").arg(token) : word;
}

QString valueWord(const QString &token)
{
    static constexpr std::array words{
        Word{"date", QT_TRANSLATE_NOOP("explain::Sentences", "a day as YYYY-MM-DD, 1900 to 2199")},
        Word{"truth", QT_TRANSLATE_NOOP("explain::Sentences", "true or false")},
        Word{"number", QT_TRANSLATE_NOOP("explain::Sentences", "a number such as 0.05 or 5%")},
        Word{"money",
             QT_TRANSLATE_NOOP("explain::Sentences", "an amount in yuan such as 500000.00")},
        Word{"wan_money", QT_TRANSLATE_NOOP("explain::Sentences", "an amount such as 50万元")},
        Word{"name",
             QT_TRANSLATE_NOOP("explain::Sentences",
                               "a name of letters, digits and underscores, no digit first")},
        Word{"token", QT_TRANSLATE_NOOP("explain::Sentences",
                                        "an id of letters, digits, underscores and hyphens")},
        Word{"place_code",
             QT_TRANSLATE_NOOP("explain::Sentences", "a place code of 2 to 6 digits")},
        Word{"file_name", QT_TRANSLATE_NOOP("explain::Sentences", "a file name without folders")},
        Word{"not_empty", QT_TRANSLATE_NOOP("explain::Sentences", "a text that is not empty")},
    };
    return wordOf(words, token);
}

QString shapeWord(const QString &token)
{
    static constexpr std::array words{
        Word{"map", QT_TRANSLATE_NOOP("explain::Sentences", "a map of keys")},
        Word{"list", QT_TRANSLATE_NOOP("explain::Sentences", "a list")},
        Word{"text", QT_TRANSLATE_NOOP("explain::Sentences", "a text")},
    };
    return wordOf(words, token);
}

QString nameWord(const QString &token)
{
    static constexpr std::array words{
        Word{"table", QT_TRANSLATE_NOOP("explain::Sentences", "a table")},
        Word{"section", QT_TRANSLATE_NOOP("explain::Sentences", "a section")},
        Word{"function", QT_TRANSLATE_NOOP("explain::Sentences", "a function")},
        Word{"keyword", QT_TRANSLATE_NOOP("explain::Sentences", "a word of the formula language")},
        Word{"prefix",
             QT_TRANSLATE_NOOP("explain::Sentences", "a prefix such as reading or param")},
        Word{"fact", QT_TRANSLATE_NOOP("explain::Sentences", "a fact")},
        Word{"built_in", QT_TRANSLATE_NOOP("explain::Sentences", "built into the program")},
    };
    return wordOf(words, token);
}

/// What a value of a case file must be, or is.
QString jsonWord(const QString &token)
{
    static constexpr std::array words{
        Word{"object", QT_TRANSLATE_NOOP("explain::Sentences", "an object in braces")},
        Word{"array", QT_TRANSLATE_NOOP("explain::Sentences", "a list in brackets")},
        Word{"version", QT_TRANSLATE_NOOP("explain::Sentences", "a version number")},
    };
    const QString word = wordOf(words, token);
    return word.isEmpty() ? typeWord(token) : word;
}

QString unitWord(const QString &token)
{
    static constexpr std::array words{
        Word{"characters", QT_TRANSLATE_NOOP("explain::Sentences", "characters")},
        Word{"rows", QT_TRANSLATE_NOOP("explain::Sentences", "rows")},
        Word{"nodes", QT_TRANSLATE_NOOP("explain::Sentences", "operations")},
    };
    return wordOf(words, token);
}

/// One argument for people, safe for a terminal.
QString shown(const QString &argument, char kind)
{
    QString word;
    switch (kind) {
    case 't':
        word = typeWord(argument);
        break;
    case 'p':
        word = parserWord(argument);
        break;
    case 'v':
        word = valueWord(argument);
        break;
    case 'h':
        word = shapeWord(argument);
        break;
    case 'n':
        word = nameWord(argument);
        break;
    case 'u':
        word = unitWord(argument);
        break;
    case 'm':
        word = argument.isEmpty() ? Sentences::tr("nothing") : QString();
        break;
    case 'o':
        word = argument.isEmpty() ? Sentences::tr("no limit") : QString();
        break;
    case 'r':
        return argument.isEmpty() ? QString()
                                  : Sentences::tr(" in row %1").arg(argument.toInt() + 1);
    case 'j':
        word = jsonWord(argument);
        break;
    case 'l':
        word = argument.section(QLatin1Char('/'), -2);
        break;
    default:
        break;
    }
    return elided(word.isEmpty() ? argument : word, widestArgument);
}

/// Puts the arguments in the places of %1 to %9 in one pass, so that an argument with %2 in it stays
/// as it is; `%s` is the suggestion. Places without an argument become empty.
QString filled(const QString &pattern, const QStringList &arguments, const QString &suggestion)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar next = i + 1 < pattern.size() ? pattern.at(i + 1) : QChar();
        if (pattern.at(i) == u'%' && next >= u'1' && next <= u'9') {
            result += arguments.value(next.unicode() - u'1');
            ++i;
        } else if (pattern.at(i) == u'%' && next == u's') {
            result += suggestion;
            ++i;
        } else {
            result += pattern.at(i);
        }
    }
    return result;
}

const SentenceEntry *entryOf(const base::Issue &issue)
{
    const SentenceEntry *best = nullptr;
    for (const auto entries : {formulaEntries(), rulebookEntries(), analysisEntries(),
                               caseEntries(), programEntries()}) {
        for (const SentenceEntry &entry : entries) {
            if (issue.code != QLatin1String(entry.code))
                continue;
            if (qstrlen(entry.kinds) == static_cast<size_t>(issue.arguments.size()))
                return &entry;
            if (best == nullptr)
                best = &entry;
        }
    }
    return best;
}

QStringList shownArguments(const base::Issue &issue, const char *kinds)
{
    QStringList result;
    const auto count = static_cast<qsizetype>(qstrlen(kinds));
    for (qsizetype i = 0; i < issue.arguments.size(); ++i)
        result += shown(issue.arguments.at(i), i < count ? kinds[i] : '-');
    return result;
}

/// The part of a long excerpt around its column, and the caret line below it.
QString excerptText(const base::Source &place)
{
    const auto points = place.excerpt.toUcs4();
    const auto size = static_cast<int>(points.size());
    const int column = place.column - 1;
    const auto slice = [&](int begin, int end) {
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + begin,
                                 end - begin);
    };
    const bool hasCaret = column >= 0 && column <= size;
    int begin = 0;
    if (hasCaret
        && displayWidth(visible(slice(0, std::min(column, 4 * widestExcerpt)))) > widestExcerpt / 2)
        begin = std::max(0, column - widestExcerpt / 4);
    const QString lead = begin > 0 ? QString(QChar(0x2026)) : QString();
    const QString indent = QStringLiteral("  ");
    QString text = indent + lead
                   + elided(slice(begin, std::min(size, begin + 2 * widestExcerpt)), widestExcerpt);
    if (!hasCaret)
        return text;
    const int before = displayWidth(lead + visible(slice(begin, column)));
    const int end = std::min(size, column + std::max(place.length, 1));
    const int width = displayWidth(visible(slice(column, std::max(end, column))));
    const int room = widestExcerpt + 1 - before;
    text += QLatin1Char('\n') + indent + QString(before, u' ')
            + QString(std::clamp(width, 1, std::max(room, 1)), u'^');
    return text;
}

/// The rules' own message of a check between facts; empty for all other issues.
QString checkMessage(const base::Issue &issue, base::Language language,
                     const rulebook::Rulebook *rules)
{
    if (rules == nullptr || issue.code != u"check" || issue.arguments.isEmpty())
        return {};
    const auto &vocabulary = rules->vocabulary();
    for (const rulebook::Check &check : vocabulary.checks) {
        if (check.id != issue.arguments.first())
            continue;
        const QString message = check.message.in(language);
        const QString row = issue.arguments.value(1);
        const auto table = static_cast<std::size_t>(check.table);
        if (row.isEmpty() || check.table < 0 || table >= vocabulary.tables.size())
            return message;
        return QStringLiteral("%1 %2: %3")
            .arg(vocabulary.tables[table].row.in(language), QString::number(row.toInt() + 1),
                 message);
    }
    return {};
}

} // namespace

QString sentence(const base::Issue &issue, base::Language language, const rulebook::Rulebook *rules)
{
    if (const QString message = checkMessage(issue, language, rules); !message.isEmpty())
        return message;
    const SentenceEntry *entry = entryOf(issue);
    if (entry != nullptr)
        return filled(Sentences::tr(entry->text), shownArguments(issue, entry->kinds), {});
    const QStringList arguments = shownArguments(issue, "");
    const QString code =
        issue.code.isEmpty() ? Sentences::tr("unknown problem") : visible(issue.code);
    return arguments.isEmpty()
               ? code
               : QStringLiteral("%1: %2").arg(code, arguments.join(QStringLiteral(", ")));
}

QString hint(const base::Issue &issue, base::Language)
{
    const SentenceEntry *entry = entryOf(issue);
    const QString suggestion = elided(issue.suggestion, widestArgument);
    QStringList parts;
    bool used = false;
    if (entry != nullptr && entry->hint != nullptr) {
        const QString pattern = Sentences::tr(entry->hint);
        used = QLatin1String(entry->hint).contains(QLatin1String("%s"));
        if (!used || !suggestion.isEmpty())
            parts += filled(pattern, shownArguments(issue, entry->kinds), suggestion);
    }
    if (!used && !suggestion.isEmpty())
        parts.prepend(Sentences::tr("Did you mean %1?").arg(suggestion));
    return parts.join(QStringLiteral(" · "));
}

namespace {

QString rendered(const base::Issue &issue, QLatin1StringView kind, base::Language language,
                 const rulebook::Rulebook *rules)
{
    const base::Source &place = issue.place;
    QString head;
    if (!place.file.isEmpty()) {
        head = visible(place.file);
        if (place.line > 0)
            head += QStringLiteral(":%1:%2").arg(place.line).arg(std::max(place.column, 1));
        head += QStringLiteral(": ");
    }
    head += kind + u'[' + visible(issue.code) + QStringLiteral("]: ");
    QString text = head + sentence(issue, language, rules);
    if (!place.path.isEmpty())
        text += QStringLiteral(" (%1)").arg(elided(place.path, widestArgument));
    if (!place.excerpt.isEmpty())
        text += QLatin1Char('\n') + excerptText(place);
    if (const QString advice = hint(issue, language); !advice.isEmpty())
        text += QStringLiteral("\nhint: ") + advice;
    return text + QLatin1Char('\n');
}

} // namespace

QString render(const base::Issue &issue, base::Language language, const rulebook::Rulebook *rules)
{
    const bool isError = issue.severity == base::Severity::Error;
    return rendered(issue, QLatin1StringView(isError ? "error" : "warning"), language, rules);
}

QString renderNote(const base::Issue &issue, base::Language language,
                   const rulebook::Rulebook *rules)
{
    return rendered(issue, QLatin1StringView("note"), language, rules);
}

QString render(const base::Issues &issues, base::Language language, const rulebook::Rulebook *rules)
{
    QString text;
    for (const base::Issue &issue : issues)
        text += render(issue, language, rules);
    return text;
}

} // namespace explain
