// The table of commands and the help that is made from it.
#include "cli/commands.h"

#include <QCoreApplication>

#include <algorithm>

namespace cli {

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(cli::Help)
};

struct OptionText {
    const char *name;
    const char *text;
};

const std::vector<OptionText> &optionTexts()
{
    static const std::vector<OptionText> texts{
        {"--rules",
         QT_TRANSLATE_NOOP("cli::Help", "rules of this folder instead of the built-in ones")},
        {"--on", QT_TRANSLATE_NOOP("cli::Help",
                                   "date of assessment, YYYY-MM-DD, instead of the case's own")},
        {"--reading",
         QT_TRANSLATE_NOOP("cli::Help",
                           "how an open question of a text is read; may stand several times")},
        {"--assume",
         QT_TRANSLATE_NOOP("cli::Help",
                           "an assumption of your own, such as 0.02; may stand several times")},
        {"--vary", QT_TRANSLATE_NOOP("cli::Help", "the fact to move and its range, such as "
                                                  "contracts[0].realised=0..5000000")},
        {"--to",
         QT_TRANSLATE_NOOP("cli::Help", "where it is written; the ending says what: .pdf .html "
                                        ".xlsx .ics, none for a submission folder")},
        {"--made", QT_TRANSLATE_NOOP(
                       "cli::Help", "day that stands on the papers, YYYY-MM-DD; today by default")},
        {"--measure",
         QT_TRANSLATE_NOOP("cli::Help",
                           "applies for this measure; may stand several times; by default "
                           "for all that may be had together")},
        {"--until", QT_TRANSLATE_NOOP("cli::Help", "the last day to look at; three years ahead "
                                                   "where none is given")},
        {"--format", QT_TRANSLATE_NOOP("cli::Help", "form of the result")},
        {"--against",
         QT_TRANSLATE_NOOP("cli::Help",
                           "folder of the official texts, to look the deciding words up")},
        {"--deep",
         QT_TRANSLATE_NOOP("cli::Help", "shows notes, too: gaps, cliffs, what nothing reads")},
        {"--boundary-cases",
         QT_TRANSLATE_NOOP("cli::Help",
                           "writes case files below, at and above every threshold into a folder")},
        {"--cases",
         QT_TRANSLATE_NOOP("cli::Help", "folder of case files, to see whose result changes")},
        {"--template", QT_TRANSLATE_NOOP("cli::Help", "an empty case file for the measures named")},
        {"--lang", QT_TRANSLATE_NOOP("cli::Help", "language of the output")},
        {"--jsonl", QT_TRANSLATE_NOOP("cli::Help", "cases as lines of JSON")},
        {"--help", QT_TRANSLATE_NOOP("cli::Help", "this help")},
        {"--version", QT_TRANSLATE_NOOP("cli::Help", "version of the program")},
    };
    return texts;
}

QString optionLines(const std::vector<const char *> &names)
{
    constexpr int column = 24;
    QString lines;
    for (const char *name : names) {
        const QLatin1StringView wanted(name);
        const auto spec = std::ranges::find_if(allOptions(), [&](const OptionSpec &candidate) {
            return wanted == QLatin1StringView(candidate.name);
        });
        const auto text = std::ranges::find_if(optionTexts(), [&](const OptionText &candidate) {
            return wanted == QLatin1StringView(candidate.name);
        });
        QString head = QStringLiteral("  ") + wanted;
        if (spec != allOptions().end() && spec->value != nullptr)
            head += u' ' + QString::fromLatin1(spec->value);
        lines += head.leftJustified(column) + u' '
                 + (text != optionTexts().end() ? Help::tr(text->text) : QString()) + u'\n';
    }
    return lines;
}

} // namespace

const std::vector<Command> &commands()
{
    static const std::vector<Command> table{
        {"assess",
         "CASE.json",
         QT_TRANSLATE_NOOP("cli::Help", "all measures on one case; - reads standard input"),
         {"--rules", "--on", "--reading", "--assume", "--format"},
         1,
         1,
         "CASE.json",
         &assessCase},
        {"explain",
         "CASE.json MEASURE",
         QT_TRANSLATE_NOOP("cli::Help", "the reasons of one measure, step by step"),
         {"--rules", "--on", "--reading", "--assume", "--format"},
         2,
         2,
         "CASE.json MEASURE",
         &explainMeasure},
        {"report",
         "CASE.json --to FILE|DIR",
         QT_TRANSLATE_NOOP("cli::Help",
                           "the papers: report, materials, form, spreadsheet, calendar"),
         {"--to", "--rules", "--on", "--reading", "--assume", "--measure", "--made"},
         1,
         1,
         "CASE.json",
         &makeReport},
        {"receipt",
         "make CASE.json | verify FILE",
         QT_TRANSLATE_NOOP("cli::Help",
                           "freezes an assessment in a file, or recomputes a frozen one"),
         {"--rules", "--on", "--reading", "--assume", "--format"},
         2,
         2,
         "make CASE.json, or verify FILE",
         &workOnReceipt},
        {"next",
         "CASE.json",
         QT_TRANSLATE_NOOP("cli::Help", "what to answer next, by the money that it decides"),
         {"--rules", "--on", "--reading", "--assume", "--format"},
         1,
         1,
         "CASE.json",
         &askNext},
        {"whatif",
         "CASE.json --vary FACT=FROM..TO",
         QT_TRANSLATE_NOOP("cli::Help", "what each award would be if one fact were different"),
         {"--vary", "--rules", "--on", "--reading", "--assume", "--format"},
         1,
         1,
         "CASE.json",
         &varyFact},
        {"nearest",
         "CASE.json [MEASURE]",
         QT_TRANSLATE_NOOP("cli::Help", "the smallest changes after which a measure would be met"),
         {"--rules", "--on", "--reading", "--assume", "--format"},
         1,
         2,
         "CASE.json [MEASURE]",
         &findNearest},
        {"calendar",
         "CASE.json",
         QT_TRANSLATE_NOOP("cli::Help",
                           "the days on which something changes or is lost, and the money"),
         {"--until", "--rules", "--on", "--reading", "--assume", "--format"},
         1,
         1,
         "CASE.json",
         &listDays},
        {"vocabulary",
         "[--template MEASURE...]",
         QT_TRANSLATE_NOOP("cli::Help",
                           "the facts that measures read; with --template an empty case"),
         {"--rules", "--format", "--template"},
         0,
         -1,
         "MEASURE",
         &showVocabulary},
        {"check",
         "DIR",
         QT_TRANSLATE_NOOP("cli::Help", "looks for mistakes in a folder of rules"),
         {"--against", "--deep", "--boundary-cases"},
         1,
         1,
         "DIR",
         &checkRules},
        {"test",
         "DIR",
         QT_TRANSLATE_NOOP("cli::Help", "runs the examples of a folder of rules"),
         {"--coverage"},
         1,
         1,
         "DIR",
         &testRules},
        {"diff",
         "OLD_DIR NEW_DIR",
         QT_TRANSLATE_NOOP("cli::Help", "what changes between two versions of rules, and for whom"),
         {"--cases", "--format"},
         2,
         2,
         "OLD_DIR NEW_DIR",
         &compareRules},
        {"feel",
         "--jsonl",
         QT_TRANSLATE_NOOP("cli::Help",
                           "values of formulas, a case a line on standard input and output"),
         {"--jsonl"},
         0,
         0,
         "",
         &runFeel},
    };
    return table;
}

QString helpText()
{
    constexpr int column = 38;
    QString text =
        Help::tr("Usage: huisuan-cli COMMAND [ARGUMENT...] [OPTION...]") + QStringLiteral("\n\n");
    text += Help::tr("Commands:") + u'\n';
    for (const Command &command : commands()) {
        const QString head = QStringLiteral("  %1 %2").arg(QLatin1StringView(command.name),
                                                           QLatin1StringView(command.usage));
        text += head.leftJustified(column) + u' ' + Help::tr(command.summary) + u'\n';
    }
    text += u'\n' + Help::tr("Options of every command:") + u'\n';
    text += optionLines({"--lang", "--help", "--version"});
    text += u'\n' + Help::tr("huisuan-cli COMMAND --help shows the options of a command.") + u'\n';
    text += Help::tr("Exit codes: 0 done, 1 findings, 2 wrong use, 3 a bad input file.") + u'\n';
    return text;
}

QString helpText(const Command &command)
{
    QString text =
        Help::tr("Usage: %1")
            .arg(QStringLiteral("huisuan-cli %1 %2")
                     .arg(QLatin1StringView(command.name), QLatin1StringView(command.usage)));
    text += QStringLiteral("\n\n") + Help::tr(command.summary) + QStringLiteral("\n\n");
    std::vector<const char *> options = command.options;
    options.insert(options.end(), {"--lang", "--help"});
    return text + optionLines(options);
}

} // namespace cli
