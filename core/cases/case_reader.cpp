#include "cases/case_reader.h"

#include "cases/case_file.h"
#include "cases/diagnostics.h"
#include "cases/names.h"
#include "feel/nearest.h"

#include <algorithm>

namespace cases {

namespace {

constexpr std::size_t mostIssues = 1000;

QString found(const JsonScalar &value)
{
    switch (value.kind) {
    case JsonScalar::Kind::Truth:
        return QStringLiteral("truth");
    case JsonScalar::Kind::Number:
        return QStringLiteral("number");
    case JsonScalar::Kind::Text:
    case JsonScalar::Kind::Null:
        break;
    }
    return QStringLiteral("text");
}

/// A key in a JSON pointer (RFC 6901).
QString escaped(QString key)
{
    return key.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

} // namespace

CaseReader::CaseReader(QByteArrayView bytes, const QString &fileName,
                       const rulebook::Rulebook &rules)
    : m_rules(rules), m_places(bytes, fileName)
{}

// ---- the open objects and arrays

void CaseReader::push(Meaning own, Meaning first, bool array, ByteSpan span)
{
    Frame frame;
    frame.own = own;
    frame.next = first;
    frame.array = array;
    frame.span = span;
    m_frames.push_back(std::move(frame));
}

void CaseReader::pop()
{
    m_frames.pop_back();
    valueDone();
}

void CaseReader::valueDone()
{
    if (!m_frames.empty() && m_frames.back().array)
        ++m_frames.back().index;
}

QString CaseReader::pointer() const
{
    QString path;
    for (const Frame &frame : m_frames) {
        if (frame.array)
            path += u'/' + QString::number(frame.index);
        else if (!frame.key.isNull())
            path += u'/' + escaped(frame.key);
    }
    return path;
}

// ---- problems

bool CaseReader::goesOn() const { return m_issues.size() <= mostIssues; }

void CaseReader::report(base::Issue issue, ByteSpan span)
{
    if (!goesOn())
        return;
    if (m_issues.size() == mostIssues)
        issue = issueOf(code::tooManyIssues, {QString::number(mostIssues)});
    issue.place = m_places.at(span);
    issue.place.path = pointer();
    m_issues.push_back(std::move(issue));
}

void CaseReader::reportAll(base::Issues issues, ByteSpan span)
{
    for (base::Issue &issue : issues)
        report(std::move(issue), span);
}

void CaseReader::wrongType(const QString &expected, const QString &found, ByteSpan span)
{
    report(issueOf(code::wrongType, {expected, found}), span);
}

QString CaseReader::expectedHere() const
{
    switch (next()) {
    case Meaning::Version:
        return QStringLiteral("version");
    case Meaning::On:
        return QStringLiteral("date");
    case Meaning::Value:
    case Meaning::From:
    case Meaning::To:
        return typeName(m_shape.symbol->type.kind);
    case Meaning::Table:
        return QStringLiteral("array");
    case Meaning::Choice:
        return QStringLiteral("choice");
    case Meaning::Unknown:
        return QStringLiteral("truth");
    case Meaning::Ignored:
    case Meaning::Root:
    case Meaning::Applicant:
    case Meaning::Facts:
    case Meaning::Readings:
    case Meaning::Assumptions:
    case Meaning::Row:
        break;
    }
    return QStringLiteral("object");
}

// ---- events

bool CaseReader::beginObject(ByteSpan span)
{
    const Meaning meaning = next();
    switch (meaning) {
    case Meaning::Ignored:
    case Meaning::Root:
    case Meaning::Applicant:
    case Meaning::Facts:
    case Meaning::Readings:
    case Meaning::Assumptions:
        push(meaning, Meaning::Ignored, false, span);
        break;
    case Meaning::Row:
        m_row.clear();
        push(meaning, Meaning::Ignored, false, span);
        break;
    case Meaning::On:
    case Meaning::Value:
    case Meaning::Table: // {"unknown": true}: as if the table were left out
        m_special = {};
        m_special.forDate = meaning != Meaning::Value;
        push(meaning, Meaning::Ignored, false, span);
        break;
    case Meaning::Version:
    case Meaning::Choice:
    case Meaning::Unknown:
    case Meaning::From:
    case Meaning::To:
        m_special.spoilt = true;
        wrongType(expectedHere(), QStringLiteral("object"), span);
        push(Meaning::Ignored, Meaning::Ignored, false, span);
        break;
    }
    return true;
}

bool CaseReader::endObject()
{
    const Frame &frame = m_frames.back();
    const ByteSpan span = frame.span;
    const Meaning own = frame.own;
    m_frames.back().key = QString();
    bool goOn = true;
    if (own == Meaning::On || own == Meaning::Value || own == Meaning::Table)
        finishSpecial(span);
    else if (own == Meaning::Row)
        goOn = addRow(span);
    pop();
    return goOn && goesOn();
}

bool CaseReader::beginArray(ByteSpan span)
{
    const Meaning meaning = next();
    if (meaning == Meaning::Table) {
        m_case.tables[m_tableName];
        push(meaning, Meaning::Row, true, span);
        return true;
    }
    if (meaning != Meaning::Ignored) {
        m_special.spoilt = true;
        m_sawVersion = m_sawVersion || meaning == Meaning::Root;
        wrongType(expectedHere(), QStringLiteral("array"), span);
    }
    push(Meaning::Ignored, Meaning::Ignored, true, span);
    return true;
}

bool CaseReader::endArray()
{
    pop();
    return true;
}

bool CaseReader::key(const QString &name, ByteSpan span)
{
    Frame &frame = m_frames.back();
    frame.key = name.isNull() ? QStringLiteral("") : name;
    frame.next = Meaning::Ignored;
    if (frame.own == Meaning::Ignored)
        return true;
    const auto first = frame.seen.constFind(name);
    if (first != frame.seen.constEnd()) {
        const int line = m_places.at({*first, 0}).line;
        report(issueOf(code::duplicateKey, {name, QString::number(line)}), span);
        return goesOn();
    }
    frame.seen.insert(name, span.offset);
    Meaning meaning = Meaning::Ignored;
    switch (frame.own) {
    case Meaning::Root:
        meaning = rootKey(name, span);
        break;
    case Meaning::Applicant:
        meaning = applicantKey(name, span);
        break;
    case Meaning::Facts:
        meaning = factsKey(name, span);
        break;
    case Meaning::Readings:
        meaning = readingsKey(name, span);
        break;
    case Meaning::Assumptions:
        meaning = assumptionsKey(name, span);
        break;
    case Meaning::Row:
        meaning = rowKey(name, span);
        break;
    default:
        meaning = specialKey(name, span);
        break;
    }
    m_frames.back().next = meaning;
    return goesOn();
}

bool CaseReader::scalar(const JsonScalar &value)
{
    const Meaning meaning = next();
    const bool null = value.kind == JsonScalar::Kind::Null;
    if (meaning == Meaning::Ignored) {
        // already reported
    } else if (null) {
        m_special.spoilt = true;
        m_sawVersion = m_sawVersion || meaning == Meaning::Root;
        report(issueOf(code::nullRefused), value.span);
    } else if (meaning == Meaning::Version) {
        readVersion(value);
    } else if (meaning == Meaning::On) {
        readOn(value);
    } else if (meaning == Meaning::Choice) {
        readChoice(value);
    } else if (meaning == Meaning::Unknown) {
        readUnknown(value);
    } else if (meaning == Meaning::Value) {
        if (const auto text = readValue(value))
            m_texts->insert_or_assign(m_name, *text);
    } else if (meaning == Meaning::From || meaning == Meaning::To) {
        auto &end = meaning == Meaning::From ? m_special.from : m_special.to;
        end = readValue(value);
        m_special.spoilt = m_special.spoilt || !end;
    } else {
        m_sawVersion = m_sawVersion || meaning == Meaning::Root;
        wrongType(expectedHere(), found(value), value.span);
    }
    valueDone();
    return goesOn();
}

// ---- keys

CaseReader::Meaning CaseReader::rootKey(const QString &name, ByteSpan span)
{
    static const std::vector<std::pair<QString, Meaning>> keys = {
        {QStringLiteral("huisuan"), Meaning::Version},
        {QStringLiteral("applicant"), Meaning::Applicant},
        {QStringLiteral("on"), Meaning::On},
        {QStringLiteral("facts"), Meaning::Facts},
        {QStringLiteral("readings"), Meaning::Readings},
        {QStringLiteral("assumptions"), Meaning::Assumptions},
    };
    QStringList names;
    for (const auto &[known, meaning] : keys) {
        if (known == name) {
            m_sawVersion = m_sawVersion || meaning == Meaning::Version;
            return meaning;
        }
        names += known;
    }
    report(issueOf(code::unknownKey, {name}, feel::nearest(name, names)), span);
    return Meaning::Ignored;
}

CaseReader::Meaning CaseReader::valueOf(std::map<QString, QString> &texts, const QString &name,
                                        const Shape &shape)
{
    m_texts = &texts;
    m_name = name;
    m_shape = shape;
    return Meaning::Value;
}

CaseReader::Meaning CaseReader::applicantKey(const QString &name, ByteSpan span)
{
    const QString prefix = QStringLiteral("applicant.");
    const QString path = prefix + name;
    if (const auto shape = findFactShape(path, m_rules))
        return valueOf(m_case.facts, path, *shape);
    base::Issue issue = unknownFact(path, m_rules);
    issue.arguments = QStringList{name};
    if (name.startsWith(prefix) && findFactShape(name, m_rules))
        issue.suggestion = name.mid(prefix.size());
    else if (issue.suggestion.startsWith(prefix))
        issue.suggestion.remove(0, prefix.size());
    else
        issue.suggestion.clear();
    report(std::move(issue), span);
    return Meaning::Ignored;
}

CaseReader::Meaning CaseReader::factsKey(const QString &name, ByteSpan span)
{
    const QString prefix = QStringLiteral("applicant.");
    if (name.startsWith(prefix)) {
        report(issueOf(code::applicantInFacts, {name}, name.mid(prefix.size())), span);
        return Meaning::Ignored;
    }
    if (const auto fact = m_rules.symbols().findFact(name))
        return valueOf(m_case.facts, name, factShape(m_rules, *fact));
    if (const auto table = m_rules.symbols().findTable(name)) {
        m_table = *table;
        m_tableName = name;
        return Meaning::Table;
    }
    base::Issue issue = unknownFact(name, m_rules);
    if (issue.suggestion.isEmpty())
        issue.suggestion = unknownTable(name, m_rules).suggestion;
    report(std::move(issue), span);
    return Meaning::Ignored;
}

CaseReader::Meaning CaseReader::readingsKey(const QString &name, ByteSpan span)
{
    const auto slot = findReading(name, m_rules);
    if (!slot) {
        report(unknownReading(name, m_rules), span);
        return Meaning::Ignored;
    }
    m_reading = *slot;
    m_name = name;
    return Meaning::Choice;
}

CaseReader::Meaning CaseReader::assumptionsKey(const QString &name, ByteSpan span)
{
    const auto slot = findAssumption(name, m_rules);
    if (slot)
        return valueOf(m_case.assumptions, name, assumptionShape(m_rules, *slot));
    report(unknownAssumption(name, m_rules), span);
    return Meaning::Ignored;
}

CaseReader::Meaning CaseReader::rowKey(const QString &name, ByteSpan span)
{
    const auto column = m_rules.symbols().findColumn(m_table, name);
    if (!column) {
        report(unknownColumn(name, m_table, m_rules), span);
        return Meaning::Ignored;
    }
    const Shape shape = columnShape(m_rules, m_table, *column);
    return valueOf(m_row, shape.symbol->path, shape);
}

CaseReader::Meaning CaseReader::specialKey(const QString &name, ByteSpan span)
{
    if (name == u"unknown")
        return Meaning::Unknown;
    if (!m_special.forDate && name == u"from")
        return Meaning::From;
    if (!m_special.forDate && name == u"to")
        return Meaning::To;
    m_special.spoilt = true;
    if (m_frames.back().own == Meaning::Table) {
        m_frames.back().key = QString();
        wrongType(QStringLiteral("array"), QStringLiteral("object"), m_frames.back().span);
        m_frames.back().own = Meaning::Ignored;
        return Meaning::Ignored;
    }
    QStringList names = {QStringLiteral("unknown")};
    if (!m_special.forDate)
        names << QStringLiteral("from") << QStringLiteral("to");
    report(issueOf(code::unknownKey, {name}, feel::nearest(name, names)), span);
    return Meaning::Ignored;
}

// ---- values

void CaseReader::readVersion(const JsonScalar &value)
{
    if (value.kind == JsonScalar::Kind::Number && value.text == u"1")
        return;
    if (value.kind != JsonScalar::Kind::Number) {
        wrongType(expectedHere(), found(value), value.span);
        return;
    }
    base::Issue issue = issueOf(code::unsupportedVersion, {value.text, QStringLiteral("1")});
    issue.place = m_places.at(value.span);
    issue.place.path = pointer();
    m_otherVersion = std::move(issue);
}

void CaseReader::readOn(const JsonScalar &value)
{
    if (value.kind != JsonScalar::Kind::Text) {
        wrongType(expectedHere(), found(value), value.span);
        return;
    }
    static const feel::ValueSymbol symbol{QStringLiteral("on"), {feel::Kind::Date, -1}, {}};
    auto date = readStrict(value.text, {&symbol, &m_rules, rulebook::NumberForm::Plain});
    if (date)
        m_case.on = date->text;
    else
        reportAll(std::move(date.error()), value.span);
}

void CaseReader::readChoice(const JsonScalar &value)
{
    if (value.kind != JsonScalar::Kind::Text)
        wrongType(expectedHere(), found(value), value.span);
    else if (!findChoice(value.text, m_reading, m_rules))
        report(unknownChoice(value.text, m_reading, m_rules), value.span);
    else
        m_case.readings.insert_or_assign(m_name, value.text);
}

std::optional<QString> CaseReader::readValue(const JsonScalar &value)
{
    using Kind = feel::Kind;
    const Kind kind = m_shape.symbol->type.kind;
    const bool takesNumbers = feel::isScalar(kind) && kind != Kind::Date;
    const bool fits = kind == Kind::Truth
                          ? value.kind == JsonScalar::Kind::Truth
                          : value.kind == JsonScalar::Kind::Text
                                || (takesNumbers && value.kind == JsonScalar::Kind::Number);
    if (!fits) {
        wrongType(expectedHere(), found(value), value.span);
        return std::nullopt;
    }
    if (kind == Kind::Truth)
        return value.truth ? QStringLiteral("true") : QStringLiteral("false");
    auto read = value.kind == JsonScalar::Kind::Number ? readJsonNumber(value.text, m_shape)
                                                       : readStrict(value.text, m_shape);
    if (read)
        return std::move(read->text);
    reportAll(std::move(read.error()), value.span);
    return std::nullopt;
}

void CaseReader::readUnknown(const JsonScalar &value)
{
    if (value.kind != JsonScalar::Kind::Truth) {
        m_special.spoilt = true;
        wrongType(expectedHere(), found(value), value.span);
        return;
    }
    m_special.unknown = value.truth;
    m_special.wrongUnknown = !value.truth;
}

void CaseReader::finishSpecial(ByteSpan span)
{
    const bool ends = m_special.from || m_special.to;
    if (m_special.spoilt)
        return;
    if (m_special.wrongUnknown || m_special.unknown == ends) {
        const QString text = m_special.from.value_or(QString()) + QStringLiteral("..")
                             + m_special.to.value_or(QString());
        report(issueOf(code::badRange, {text}), span);
        return;
    }
    if (m_special.forDate)
        return;
    if (m_special.unknown) {
        m_texts->insert_or_assign(m_name, QStringLiteral("?"));
        return;
    }
    auto range = readRange(m_special.from, m_special.to, m_shape);
    if (range)
        m_texts->insert_or_assign(m_name, range->text);
    else
        reportAll(std::move(range.error()), span);
}

bool CaseReader::addRow(ByteSpan span)
{
    if (++m_rowCount > mostCaseRows) {
        report(issueOf(code::tooManyRows, {QString::number(mostCaseRows)}), span);
        return false;
    }
    m_case.tables[m_tableName].push_back(std::move(m_row));
    m_row.clear();
    return true;
}

base::Result<Case> CaseReader::finish(const std::optional<JsonFault> &fault)
{
    if (m_otherVersion)
        return base::failure(std::move(*m_otherVersion));
    if (fault) {
        m_issues.resize(std::min(m_issues.size(), mostIssues));
        QStringList arguments;
        if (fault->code == code::tooDeep)
            arguments += QString::number(deepestJson);
        else if (fault->code != code::notUtf8)
            arguments += fault->found;
        base::Issue issue = issueOf(fault->code, std::move(arguments));
        issue.place = m_places.at(fault->span);
        if (fault->code != code::notUtf8)
            issue.place.path = pointer();
        m_issues.push_back(std::move(issue));
    } else if (!m_sawVersion) {
        base::Issue issue = issueOf(code::missingVersion);
        issue.place = m_places.at({});
        m_issues.insert(m_issues.begin(), std::move(issue));
    }
    if (m_issues.empty())
        return std::move(m_case);
    return base::failure(std::move(m_issues));
}

} // namespace cases
