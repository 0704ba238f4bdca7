#include "analysis/enterprise.h"

#include "base/date.h"
#include "base/money.h"

#include <bit>

namespace analysis {

using namespace Qt::Literals::StringLiterals;

namespace {

const feel::ValueSymbol &symbolOf(const eval::Input &input, const feel::Symbols &symbols)
{
    const auto slot = static_cast<std::size_t>(input.slot);
    switch (input.kind) {
    case eval::Input::Kind::Fact:
        return symbols.facts[slot];
    case eval::Input::Kind::Assumption:
        return symbols.assumptions[slot];
    case eval::Input::Kind::Table:
        break;
    }
    return symbols.tables[slot].columns[static_cast<std::size_t>(input.column)];
}

QString scalarText(const base::Rational &value, feel::Kind kind)
{
    const auto number = value.toInt64();
    if (kind == feel::Kind::Money)
        return number ? base::toText(base::Money::fromFen(*number)) : QString();
    if (kind == feel::Kind::Date) {
        const auto date = number ? base::Date::fromDays(*number) : std::nullopt;
        return date ? date->toText() : QString();
    }
    return base::toText(value);
}

} // namespace

QString pointText(const eval::Value &value, const feel::Type &type, const feel::Symbols &symbols)
{
    if (const auto *truth = std::get_if<base::Truth>(&value))
        return *truth == base::Truth::True ? u"true"_s : u"false"_s;
    if (const auto *members = std::get_if<eval::Members>(&value))
        return symbols.lists[static_cast<std::size_t>(type.list)].members.value(
            std::countr_zero(members->bits));
    if (const auto *range = std::get_if<base::Range>(&value))
        return range->isPoint() ? scalarText(*range->low, type.kind) : QString();
    return std::get<eval::Words>(value).text.value_or(QString());
}

QString nameOf(const eval::Input &input, const feel::Symbols &symbols)
{
    const QString &path = symbolOf(input, symbols).path;
    if (input.kind != eval::Input::Kind::Table)
        return path;
    return symbols.tables[static_cast<std::size_t>(input.slot)].name + u'.' + path;
}

QString wordsOf(const Example &example, const feel::Symbols &symbols)
{
    QStringList words;
    for (const auto &[input, value] : example)
        words += nameOf(input, symbols) + u" = "_s
                 + pointText(value, symbolOf(input, symbols).type, symbols);
    return words.join(u", "_s);
}

cases::Case caseOf(const Example &example, const Setting &setting)
{
    const Ground &ground = setting.ground;
    const rulebook::Measure &measure = *setting.measure;
    const rulebook::Rulebook &rules = *ground.rules;
    const feel::Symbols &symbols = rules.symbols();
    cases::Case subject;
    subject.on = setting.on.toText();
    const QString place = rules.findDocument(measure.document)->place;
    if (symbols.findFact(u"applicant.place"))
        subject.facts[u"applicant.place"_s] = place.leftJustified(6, u'0');
    for (const rulebook::Place &one : rules.vocabulary().places) {
        if (one.code.startsWith(place) && one.code.size() == 6) {
            subject.facts[u"applicant.place"_s] = one.code;
            break;
        }
    }
    const auto kind = symbols.findFact(u"applicant.kind");
    if (kind && measure.applicants != 0)
        subject.facts[u"applicant.kind"_s] =
            pointText(eval::Members{measure.applicants},
                      symbols.facts[static_cast<std::size_t>(*kind)].type, symbols);
    for (const auto &[input, value] : example) {
        const feel::ValueSymbol &symbol = symbolOf(input, symbols);
        const QString text = pointText(value, symbol.type, symbols);
        if (input.kind == eval::Input::Kind::Fact) {
            subject.facts[symbol.path] = text;
        } else if (input.kind == eval::Input::Kind::Assumption) {
            subject.assumptions[symbol.path.section(u'.', 1)] = text;
        } else {
            auto &rows = subject.tables[symbols.tables[static_cast<std::size_t>(input.slot)].name];
            rows.resize(1);
            rows[0][symbol.path] = text;
        }
    }
    if (measure.table >= 0)
        subject.tables[symbols.tables[static_cast<std::size_t>(measure.table)].name].resize(1);
    for (std::size_t slot = 0; slot < ground.readings.size(); ++slot) {
        const rulebook::Reading &reading = rules.readings()[slot];
        const int choice = ground.readings[slot];
        if (choice >= 0)
            subject.readings[reading.id] = reading.choices[static_cast<std::size_t>(choice)].id;
    }
    return subject;
}

} // namespace analysis
