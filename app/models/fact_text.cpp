#include "models/fact_text.h"

#include "base/money.h"
#include "cases/binding.h"
#include "explain/words.h"
#include "session/path_label.h"

namespace models {

namespace {

using base::Language;

const QString unknownText = QStringLiteral("?");

/// A canonical text with its value; absent for "?" and for what the vocabulary refuses.
std::optional<eval::Value> valueOf(const QString &text, const feel::ValueSymbol &symbol,
                                   const rulebook::Rulebook &rules)
{
    if (text == unknownText)
        return std::nullopt;
    const base::Result<eval::Value> value = cases::valueFromText(text, symbol, rules);
    return value ? std::optional(*value) : std::nullopt;
}

QString words(const QString &text, const feel::ValueSymbol &symbol, rulebook::NumberForm form,
              const rulebook::Rulebook &rules, Language language)
{
    if (text == unknownText)
        return FactText::dontKnow();
    const std::optional<eval::Value> value = valueOf(text, symbol, rules);
    return value ? explain::valueText(*value, symbol.type, form, rules, language) : text;
}

const rulebook::ListInfo *listOf(const rulebook::FactInfo &fact, const rulebook::Rulebook &rules)
{
    const auto slot = static_cast<std::size_t>(fact.type.list);
    const auto &lists = rules.vocabulary().lists;
    return fact.type.kind == feel::Kind::Choice && slot < lists.size() ? &lists[slot] : nullptr;
}

QString rowInWords(const cases::Path &path, const cases::RowTexts &row,
                   const rulebook::Rulebook &rules, Language language)
{
    QStringList parts;
    for (const auto &[column, text] : row) {
        const QString cell = cases::cellPath(path.name, path.row, column);
        const std::optional<Subject> subject = subjectOf(cell, rules);
        const QString label = subject ? subject->fact->label.in(language) : column;
        parts += FactText::tr("%1: %2").arg(label, FactText::atPath(cell, text, rules, language));
    }
    return parts.join(FactText::tr("; "));
}

QString choiceLabel(const QString &reading, const QString &choice, const rulebook::Rulebook &rules,
                    Language language)
{
    for (const rulebook::Reading &known : rules.readings()) {
        if (known.id != reading)
            continue;
        for (const rulebook::Choice &option : known.choices) {
            if (option.id == choice)
                return option.label.in(language);
        }
    }
    return choice;
}

} // namespace

std::optional<Subject> subjectOf(const QString &path, const rulebook::Rulebook &rules)
{
    const std::optional<cases::Path> parsed = cases::parsePath(path);
    if (!parsed)
        return std::nullopt;
    const feel::Symbols &symbols = rules.symbols();
    const rulebook::Vocabulary &vocabulary = rules.vocabulary();
    Subject subject{*parsed, nullptr, nullptr, nullptr};
    const auto at = [](const auto &all, int slot) {
        return &all[static_cast<std::size_t>(slot)];
    };
    std::optional<int> slot;
    switch (parsed->kind) {
    case cases::Path::Kind::On:
        return subject;
    case cases::Path::Kind::Fact:
        slot = symbols.findFact(parsed->name);
        if (slot) {
            subject.fact = at(vocabulary.facts, *slot);
            subject.symbol = at(symbols.facts, *slot);
        }
        break;
    case cases::Path::Kind::Reading:
        slot = symbols.findReading(QStringLiteral("reading.") + parsed->name);
        if (slot)
            subject.symbol = at(symbols.readings, *slot);
        break;
    case cases::Path::Kind::Assumption:
        slot = symbols.findAssumption(QStringLiteral("assumption.") + parsed->name);
        if (slot)
            subject.symbol = at(symbols.assumptions, *slot);
        break;
    case cases::Path::Kind::Table:
    case cases::Path::Kind::Row:
    case cases::Path::Kind::Cell:
        slot = symbols.findTable(parsed->name);
        if (slot)
            subject.table = at(vocabulary.tables, *slot);
        if (slot && parsed->kind == cases::Path::Kind::Cell) {
            const int table = *slot;
            slot = symbols.findColumn(table, parsed->column);
            if (slot) {
                subject.fact = at(subject.table->columns, *slot);
                subject.symbol = at(at(symbols.tables, table)->columns, *slot);
            }
        }
        break;
    }
    return slot ? std::optional(subject) : std::nullopt;
}

QString FactText::label(const QString &path, const rulebook::Rulebook &rules, Language language)
{
    return session::pathLabel(path, rules, language);
}

QString FactText::unit(const rulebook::FactInfo &fact, Language language)
{
    if (!fact.unit.isEmpty())
        return fact.unit.in(language);
    switch (fact.type.kind) {
    case feel::Kind::Money:
        return tr("yuan");
    case feel::Kind::Days:
        return tr("days");
    case feel::Kind::Months:
        return tr("months");
    default:
        return {};
    }
}

QString FactText::inWords(const QString &text, const rulebook::FactInfo &fact,
                          const feel::ValueSymbol &symbol, const rulebook::Rulebook &rules,
                          Language language)
{
    return words(text, symbol, fact.form, rules, language);
}

QString FactText::inCell(const QString &text, const rulebook::FactInfo &fact,
                         const feel::ValueSymbol &symbol, const rulebook::Rulebook &rules,
                         Language language)
{
    if (fact.type.kind == feel::Kind::Money) {
        if (const std::optional<base::Money> money = base::moneyFromText(text))
            return base::toGroupedText(*money);
    }
    return inWords(text, fact, symbol, rules, language);
}

QString FactText::forEditing(const QString &text, const rulebook::FactInfo &fact,
                             const rulebook::Rulebook &rules, Language language)
{
    if (text == unknownText)
        return text;
    if (fact.type.kind == feel::Kind::Truth)
        return text == u"true" ? tr("yes") : text == u"false" ? tr("no") : text;
    if (const rulebook::ListInfo *list = listOf(fact, rules)) {
        for (const rulebook::Member &member : list->members) {
            if (member.id == text)
                return member.label.in(language);
        }
        return text;
    }
    if (fact.form == rulebook::NumberForm::Ratio) {
        const std::optional<base::Rational> ratio = base::rationalFromText(text);
        const auto percent = ratio ? base::multiply(*ratio, base::Rational(100)) : std::nullopt;
        const QString digits = percent ? base::toText(*percent) : QString();
        if (!digits.isEmpty() && !digits.contains(u'/'))
            return digits + u'%';
    }
    return text;
}

QString FactText::atPath(const QString &path, const std::optional<QString> &text,
                         const rulebook::Rulebook &rules, Language language)
{
    if (!text)
        return {};
    const std::optional<Subject> subject = subjectOf(path, rules);
    if (!subject)
        return *text;
    if (subject->path.kind == cases::Path::Kind::Table)
        return *text == u"[]" ? tr("none") : *text;
    if (subject->path.kind == cases::Path::Kind::Row) {
        if (*text == unknownText)
            return {}; // the table was unknown
        const std::optional<cases::RowTexts> row = cases::rowFromText(*text);
        return row ? rowInWords(subject->path, *row, rules, language) : *text;
    }
    if (subject->path.kind == cases::Path::Kind::Reading)
        return choiceLabel(subject->path.name, *text, rules, language);
    if (!subject->symbol)
        return *text;
    auto form = rulebook::NumberForm::Plain;
    if (subject->fact)
        form = subject->fact->form;
    else if (subject->symbol->type.kind == feel::Kind::Number)
        form = rulebook::NumberForm::Ratio; // an assumption is a ratio or money
    return words(*text, *subject->symbol, form, rules, language);
}

std::vector<Choice> FactText::choices(const rulebook::FactInfo &fact,
                                      const rulebook::Rulebook &rules, Language language)
{
    std::vector<Choice> result;
    if (fact.type.kind == feel::Kind::Truth) {
        result.push_back({QStringLiteral("true"), tr("yes")});
        result.push_back({QStringLiteral("false"), tr("no")});
    } else if (const rulebook::ListInfo *list = listOf(fact, rules)) {
        for (const rulebook::Member &member : list->members)
            result.push_back({member.id, member.label.in(language)});
    } else if (fact.type.kind == feel::Kind::Place) {
        for (const rulebook::Place &place : rules.vocabulary().places)
            result.push_back({place.code, place.label.in(language)});
    }
    if (!result.empty())
        result.push_back({unknownText, dontKnow()});
    return result;
}

QString FactText::dontKnow() { return tr("don't know"); }

QString FactText::stateName(FactState state)
{
    switch (state) {
    case FactState::Unanswered:
        return tr("not answered");
    case FactState::DontKnow:
        return dontKnow();
    case FactState::Answered:
        return tr("answered");
    case FactState::Error:
        return tr("cannot be read");
    }
    Q_UNREACHABLE();
}

} // namespace models
