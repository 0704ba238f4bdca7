#include "cases/binding.h"

#include "cases/credit_code.h"
#include "cases/diagnostics.h"
#include "cases/names.h"
#include "cases/slips.h"
#include "cases/values.h"
#include "eval/evaluator.h"

#include <QHash>
#include <QSet>

namespace cases {

namespace {

constexpr std::size_t mostIssues = 1000;

base::Issue placed(base::Issue issue, const QString &path)
{
    issue.place.path = path;
    return issue;
}

base::Issues placed(base::Issues issues, const QString &path)
{
    for (base::Issue &issue : issues)
        issue.place.path = path;
    return issues;
}

base::Result<void> unknown(base::Issue issue, const QString &path)
{
    return base::failure(placed(std::move(issue), path));
}

base::Result<void> checkText(const QString &text, const Shape &shape, const QString &path)
{
    auto value = readTyped(text, shape);
    if (!value)
        return base::failure(placed(std::move(value.error()), path));
    return {};
}

base::Result<void> checkRow(const QString &text, int table, const Edit &edit,
                            const rulebook::Rulebook &rules)
{
    const auto row = rowFromText(text);
    if (!row)
        return unknown(issueOf(code::badRow, {text}), edit.path);
    base::Issues issues;
    for (const auto &[column, value] : *row) {
        const auto slot = rules.symbols().findColumn(table, column);
        if (!slot) {
            issues.push_back(placed(unknownColumn(column, table, rules), edit.path));
            continue;
        }
        const auto good =
            checkText(value, columnShape(rules, table, *slot), edit.path + u'.' + column);
        if (!good)
            issues.insert(issues.end(), good.error().begin(), good.error().end());
    }
    if (!issues.empty())
        return base::failure(std::move(issues));
    return {};
}

base::Result<void> checkInTable(const Path &path, const Edit &edit, const rulebook::Rulebook &rules)
{
    const auto table = rules.symbols().findTable(path.name);
    if (!table)
        return unknown(unknownTable(path.name, rules), edit.path);
    if (path.kind == Path::Kind::Cell) {
        const auto column = rules.symbols().findColumn(*table, path.column);
        if (!column)
            return unknown(unknownColumn(path.column, *table, rules), edit.path);
        return edit.after ? checkText(*edit.after, columnShape(rules, *table, *column), edit.path)
                          : base::Result<void>();
    }
    if (!edit.after)
        return {};
    if (path.kind == Path::Kind::Row)
        return *edit.after == u"?" ? base::Result<void>()
                                   : checkRow(*edit.after, *table, edit, rules);
    if (*edit.after != u"[]")
        return unknown(issueOf(code::badRow, {*edit.after}), edit.path);
    return {};
}

base::Result<void> checkReading(const Path &path, const Edit &edit, const rulebook::Rulebook &rules)
{
    const auto slot = findReading(path.name, rules);
    if (!slot)
        return unknown(unknownReading(path.name, rules), edit.path);
    if (edit.after && !findChoice(*edit.after, *slot, rules))
        return unknown(unknownChoice(*edit.after, *slot, rules), edit.path);
    return {};
}

/// Fills the facts of an evaluator slot by slot.
class Binder {
public:
    Binder(const Case &subject, const rulebook::Rulebook &rules)
        : m_subject(subject), m_rules(rules), m_symbols(rules.symbols())
    {
        m_bound.facts = eval::Facts::unknown(m_symbols);
    }

    Bound bind()
    {
        bindDate();
        for (const auto &[path, text] : m_subject.facts)
            bindFact(path, text);
        presume();
        for (const auto &[name, rows] : m_subject.tables)
            bindTable(name, rows);
        bindReadings();
        bindAssumptions();
        return std::move(m_bound);
    }

private:
    void report(base::Issue issue, const QString &path)
    {
        if (m_bound.issues.size() >= mostIssues)
            return;
        issue.severity = base::Severity::Warning;
        m_bound.issues.push_back(placed(std::move(issue), path));
    }

    /// Absent, with an issue, where the text cannot be read.
    template <class MakePath>
    std::optional<eval::Value> valueOf(const QString &text, const Shape &shape, MakePath path)
    {
        auto value = readTyped(text, shape);
        if (value)
            return std::move(value->value);
        for (base::Issue &issue : value.error())
            report(std::move(issue), path());
        return std::nullopt;
    }

    void bindDate()
    {
        if (!m_subject.on)
            return;
        m_bound.on = base::Date::fromText(*m_subject.on);
        if (!m_bound.on)
            report(issueOf(code::badDate, {*m_subject.on}), QStringLiteral("on"));
    }

    void bindFact(const QString &path, const QString &text)
    {
        const auto slot = m_symbols.findFact(path);
        if (!slot) {
            if (!identityShape(path, m_rules))
                report(unknownFact(path, m_rules), path);
            return;
        }
        if (auto value = valueOf(text, factShape(m_rules, *slot), [&] { return path; }))
            m_bound.facts.facts[static_cast<std::size_t>(*slot)] = std::move(*value);
    }

    void presume()
    {
        const auto &infos = m_rules.vocabulary().facts;
        for (std::size_t slot = 0; slot < infos.size(); ++slot) {
            if (!infos[slot].presumed || m_subject.facts.contains(infos[slot].name))
                continue;
            m_bound.facts.facts[slot] =
                *infos[slot].presumed ? base::Truth::True : base::Truth::False;
            m_bound.presumed.push_back(static_cast<int>(slot));
        }
    }

    void bindTable(const QString &name, const std::vector<RowTexts> &rows)
    {
        const auto table = m_symbols.findTable(name);
        if (!table) {
            report(unknownTable(name, m_rules), name);
            return;
        }
        const auto &columns = m_symbols.tables[static_cast<std::size_t>(*table)].columns;
        QHash<QString, int> slots;
        std::vector<Shape> shapes;
        eval::Row unknownRow;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            slots.insert(columns[i].path, static_cast<int>(i));
            shapes.push_back(columnShape(m_rules, *table, static_cast<int>(i)));
            unknownRow.push_back(eval::unknownOf(columns[i], m_symbols));
        }
        QSet<QString> unknownColumns;
        eval::TableValue &target = m_bound.facts.tables[static_cast<std::size_t>(*table)];
        target.known = true;
        target.rows.assign(rows.size(), unknownRow);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (const auto &cell : rows[row]) {
                const QString &column = cell.first;
                const auto path = [&] {
                    return cellPath(name, static_cast<int>(row), column);
                };
                const auto slot = slots.constFind(column);
                if (slot != slots.constEnd()) {
                    const auto at = static_cast<std::size_t>(*slot);
                    if (auto value = valueOf(cell.second, shapes[at], path))
                        target.rows[row][at] = std::move(*value);
                } else if (!unknownColumns.contains(column)) {
                    unknownColumns.insert(column);
                    report(unknownColumn(column, *table, m_rules), path());
                }
            }
        }
    }

    void bindReadings()
    {
        for (std::size_t i = 0; i < m_rules.readings().size(); ++i)
            choose(static_cast<int>(i), m_rules.readings()[i].defaultChoice);
        for (const auto &[id, choice] : m_subject.readings) {
            const QString path = QStringLiteral("reading.") + id;
            const auto slot = findReading(id, m_rules);
            if (!slot) {
                report(unknownReading(id, m_rules), path);
                continue;
            }
            if (const auto index = findChoice(choice, *slot, m_rules))
                choose(*slot, *index);
            else
                report(unknownChoice(choice, *slot, m_rules), path);
        }
    }

    void choose(int slot, int choice)
    {
        m_bound.facts.readings[static_cast<std::size_t>(slot)] =
            eval::Members{std::uint64_t{1} << choice};
    }

    void bindAssumptions()
    {
        for (const auto &[id, text] : m_subject.assumptions) {
            const QString path = QStringLiteral("assumption.") + id;
            const auto slot = findAssumption(id, m_rules);
            if (!slot) {
                report(unknownAssumption(id, m_rules), path);
                continue;
            }
            if (auto value = valueOf(text, assumptionShape(m_rules, *slot), [&] { return path; }))
                m_bound.facts.assumptions[static_cast<std::size_t>(*slot)] = std::move(*value);
        }
    }

    const Case &m_subject;
    const rulebook::Rulebook &m_rules;
    const feel::Symbols &m_symbols;
    Bound m_bound;
};

base::Issue warning(QLatin1StringView code, QStringList arguments, const QString &path,
                    const QString &suggestion = {})
{
    base::Issue issue = placed(issueOf(code, std::move(arguments), suggestion), path);
    issue.severity = base::Severity::Warning;
    return issue;
}

void warnOfCreditCode(const Case &subject, base::Issues &issues)
{
    const QString path = QStringLiteral("applicant.credit_code");
    const auto text = textAt(subject, path);
    if (!text || *text == u"?")
        return;
    const CreditCodeCheck result = checkCreditCode(*text);
    const QString &good = result.suggestion;
    switch (result.state) {
    case CreditCodeState::Empty:
    case CreditCodeState::Good:
        return;
    case CreditCodeState::WrongLength:
        issues.push_back(warning(code::creditCodeLength,
                                 {result.normalised, QString::number(result.normalised.size())},
                                 path, good));
        return;
    case CreditCodeState::WrongCharacter:
        issues.push_back(warning(code::creditCodeCharacter,
                                 {result.normalised, QString::number(result.position + 1),
                                  result.normalised.mid(result.position, 1)},
                                 path, good));
        return;
    case CreditCodeState::WrongCheckDigit:
        issues.push_back(warning(code::creditCodeCheckDigit, {result.normalised}, path, good));
        return;
    }
}

/// Whether the formula is false whatever else becomes known.
bool isFalse(const feel::Formula &formula, const eval::Facts &facts, eval::RowScope scope)
{
    const auto result = eval::evaluate(formula, facts, scope);
    const auto *truth = result ? std::get_if<base::Truth>(&result->value) : nullptr;
    return truth && *truth == base::Truth::False;
}

void warnOfCheck(const rulebook::Check &check, const eval::Facts &facts,
                 const feel::Symbols &symbols, base::Issues &issues)
{
    if (check.table < 0) {
        if (isFalse(*check.formula, facts, {}))
            issues.push_back(warning(code::check, {check.id, QString()}, {}));
        return;
    }
    const auto table = static_cast<std::size_t>(check.table);
    for (std::size_t i = 0; i < facts.tables[table].rows.size(); ++i) {
        const int row = static_cast<int>(i);
        if (issues.size() < mostIssues && isFalse(*check.formula, facts, {check.table, row}))
            issues.push_back(warning(code::check, {check.id, QString::number(row)},
                                     rowPath(symbols.tables[table].name, row)));
    }
}

} // namespace

base::Result<eval::Value> valueFromText(const QString &text, const feel::ValueSymbol &symbol,
                                        const rulebook::Rulebook &rules)
{
    auto value = readTyped(text, shapeOf(symbol, rules));
    if (!value)
        return base::failure(std::move(value.error()));
    return std::move(value->value);
}

base::Result<QString> canonicalText(const QString &typed, const feel::ValueSymbol &symbol,
                                    const rulebook::Rulebook &rules)
{
    auto value = readTyped(typed, shapeOf(symbol, rules));
    if (!value)
        return base::failure(std::move(value.error()));
    return std::move(value->text);
}

base::Result<void> check(const Edit &edit, const rulebook::Rulebook &rules)
{
    const auto path = parsePath(edit.path);
    if (!path)
        return unknown(issueOf(code::badPath, {edit.path}), edit.path);
    if (edit.before && !edit.after)
        return {};
    switch (path->kind) {
    case Path::Kind::On:
        if (edit.after && !base::Date::fromText(*edit.after))
            return unknown(issueOf(code::badDate, {*edit.after}), edit.path);
        return {};
    case Path::Kind::Fact: {
        const auto shape = findFactShape(path->name, rules);
        if (!shape)
            return unknown(unknownFact(path->name, rules), edit.path);
        return edit.after ? checkText(*edit.after, *shape, edit.path) : base::Result<void>();
    }
    case Path::Kind::Reading:
        return checkReading(*path, edit, rules);
    case Path::Kind::Assumption: {
        const auto slot = findAssumption(path->name, rules);
        if (!slot)
            return unknown(unknownAssumption(path->name, rules), edit.path);
        return edit.after ? checkText(*edit.after, assumptionShape(rules, *slot), edit.path)
                          : base::Result<void>();
    }
    case Path::Kind::Table:
    case Path::Kind::Row:
    case Path::Kind::Cell:
        return checkInTable(*path, edit, rules);
    }
    return {};
}

Bound bind(const Case &subject, const rulebook::Rulebook &rules)
{
    return Binder(subject, rules).bind();
}

base::Issues warnings(const Case &subject, const rulebook::Rulebook &rules)
{
    base::Issues issues;
    warnOfCreditCode(subject, issues);
    const Bound bound = bind(subject, rules);
    for (const rulebook::Check &check : rules.vocabulary().checks)
        warnOfCheck(check, bound.facts, rules.symbols(), issues);
    warnOfSlips(bound.facts, rules.symbols(), issues);
    return issues;
}

} // namespace cases
