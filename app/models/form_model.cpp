#include "models/form_model.h"

#include "cases/binding.h"
#include "models/missing_facts.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace models {

namespace {

/// The row of the form that a case path is about; empty for dates, readings and assumptions.
QString fieldOf(const QString &path)
{
    const std::optional<cases::Path> parsed = cases::parsePath(path);
    if (!parsed)
        return {};
    switch (parsed->kind) {
    case cases::Path::Kind::Fact:
    case cases::Path::Kind::Table:
    case cases::Path::Kind::Row:
    case cases::Path::Kind::Cell:
        return parsed->name;
    case cases::Path::Kind::On:
    case cases::Path::Kind::Reading:
    case cases::Path::Kind::Assumption:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

FormModel::FormModel(session::Session &session, QObject *parent)
    : QAbstractItemModel(parent), m_session(session)
{
    build();
    readOrigins();
    m_warnings = Warnings::of(m_session);
    connect(&session, &session::Session::caseOpened, this, &FormModel::followCase);
    connect(&session, &session::Session::edited, this, &FormModel::follow);
    connect(&session, &session::Session::assessed, this, &FormModel::followAssessment);
    connect(&session, &session::Session::languageChanged, this, [this] {
        m_warnings = Warnings::of(m_session);
        emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
        everythingChanged();
    });
}

FormModel::~FormModel() = default;

void FormModel::build()
{
    const rulebook::Vocabulary &vocabulary = m_session.rules().vocabulary();
    const feel::Symbols &symbols = m_session.rules().symbols();
    for (const rulebook::Section &section : vocabulary.sections) {
        Part part{&section, {}};
        for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
            const rulebook::FactInfo &fact = vocabulary.facts[i];
            if (fact.section == section.id)
                part.fields.push_back({fact.name, &fact, &symbols.facts[i], nullptr});
        }
        for (const rulebook::TableInfo &table : vocabulary.tables) {
            if (table.section == section.id)
                part.fields.push_back({table.name, nullptr, nullptr, &table});
        }
        if (!part.fields.empty())
            m_parts.push_back(std::move(part));
    }
}

void FormModel::setMeasure(const QString &measure)
{
    m_measure = measure;
    followAssessment();
}

// Following the session

void FormModel::followCase()
{
    m_errors.clear();
    m_missing = missingFacts(m_session, m_measure);
    m_warnings = Warnings::of(m_session);
    readOrigins();
    everythingChanged();
}

void FormModel::follow(const std::vector<cases::Edit> &edits)
{
    std::set<QString> changed;
    for (const cases::Edit &edit : edits) {
        noteOrigin(edit);
        m_errors.erase(edit.path);
        changed.insert(fieldOf(edit.path));
    }
    const std::map<QString, Warning> before = std::exchange(m_warnings, Warnings::of(m_session));
    for (const auto &[path, warning] : m_warnings) {
        if (const auto known = before.find(path); known == before.end() || known->second != warning)
            changed.insert(fieldOf(path));
    }
    for (const auto &[path, warning] : before) {
        if (!m_warnings.contains(path))
            changed.insert(fieldOf(path));
    }
    for (const QString &path : changed)
        fieldChanged(path);
}

void FormModel::followAssessment()
{
    const std::set<QString> before = std::exchange(m_missing, missingFacts(m_session, m_measure));
    std::vector<QString> paths;
    std::ranges::set_symmetric_difference(before, m_missing, std::back_inserter(paths));
    std::set<QString> changed;
    for (const QString &path : paths)
        changed.insert(fieldOf(path));
    for (const QString &path : changed) {
        if (const QModelIndex field = indexOf(path); field.isValid())
            emit dataChanged(
                field, field.siblingAtColumn(ColumnCount - 1),
                {MissingRole, MissingCountRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

void FormModel::everythingChanged()
{
    if (m_parts.empty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex section = index(row, 0);
        emit dataChanged(index(0, 0, section),
                         index(rowCount(section) - 1, ColumnCount - 1, section));
    }
}

void FormModel::fieldChanged(const QString &path)
{
    const QModelIndex field = indexOf(path);
    if (!field.isValid())
        return;
    emit dataChanged(field, field.siblingAtColumn(ColumnCount - 1));
    const QModelIndex section = field.parent();
    if (section.isValid())
        emit dataChanged(section, section.siblingAtColumn(ColumnCount - 1));
}

void FormModel::readOrigins()
{
    m_origins.clear();
    for (const cases::Edit &edit : m_session.history())
        noteOrigin(edit);
}

void FormModel::noteOrigin(const cases::Edit &edit)
{
    const QString field = fieldOf(edit.path);
    if (!field.isEmpty())
        m_origins.insert_or_assign(field, Origin{edit.time, edit.actor});
}

// Editing

base::Result<void> FormModel::commit(const QString &path, const QString &typed)
{
    const Field *field = fieldAt(indexOf(path));
    if (field && field->fact && !typed.trimmed().isEmpty()) {
        base::Result<QString> text = cases::canonicalText(typed, *field->symbol, m_session.rules());
        if (!text) {
            m_errors.insert_or_assign(path, Wrong{typed, text.error().front()});
            fieldChanged(path);
            return base::failure(std::move(text.error()));
        }
    }
    dropError(path);
    base::Result<void> done = m_session.setFact(path, typed);
    if (!done && field && field->fact) {
        m_errors.insert_or_assign(path, Wrong{typed, done.error().front()});
        fieldChanged(path);
    }
    return done;
}

void FormModel::dropError(const QString &path)
{
    if (m_errors.erase(path) > 0)
        fieldChanged(path);
}

bool FormModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Field *field = fieldAt(index);
    if (role != Qt::EditRole || !field || !field->fact || index.column() != ValueColumn)
        return false;
    return commit(field->path, value.toString()).has_value();
}

// Structure: internalId 0 = a section, else the section's row + 1.

QModelIndex FormModel::indexOf(const QString &path, int column) const
{
    const QString wanted = fieldOf(path);
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        const std::vector<Field> &fields = m_parts[part].fields;
        for (std::size_t field = 0; field < fields.size(); ++field) {
            if (fields[field].path == wanted)
                return createIndex(static_cast<int>(field), column, part + 1);
        }
    }
    return {};
}

QModelIndex FormModel::indexOfSection(const QString &id, int column) const
{
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        if (m_parts[part].section->id == id)
            return createIndex(static_cast<int>(part), column, quintptr(0));
    }
    return {};
}

QModelIndex FormModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex FormModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int FormModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_parts.size());
    if (parent.column() > 0 || parent.internalId() != 0)
        return 0;
    return static_cast<int>(m_parts[static_cast<std::size_t>(parent.row())].fields.size());
}

int FormModel::columnCount(const QModelIndex &) const { return ColumnCount; }

const FormModel::Field *FormModel::fieldAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_parts[index.internalId() - 1].fields[static_cast<std::size_t>(index.row())];
}

} // namespace models
