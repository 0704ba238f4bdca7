// What a FormModel says to its views.
#include "explain/sentences.h"
#include "models/form_model.h"
#include "models/missing_facts.h"
#include "models/time_text.h"

#include <algorithm>

namespace models {

namespace {

bool isSettled(FactState state)
{
    return state == FactState::Answered || state == FactState::DontKnow;
}

bool isError(FactState state) { return state == FactState::Error; }

} // namespace

QVariant FormModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Field *field = fieldAt(index);
    return field
               ? fieldData(*field, index.column(), role)
               : sectionData(m_parts[static_cast<std::size_t>(index.row())], index.column(), role);
}

Qt::ItemFlags FormModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Field *field = fieldAt(index);
    if (field)
        flags |= Qt::ItemNeverHasChildren;
    if (field && field->fact && index.column() == ValueColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

// Sections

int FormModel::count(const Part &part, bool (*which)(FactState)) const
{
    return static_cast<int>(
        std::count_if(part.fields.begin(), part.fields.end(),
                      [&](const Field &field) { return which(stateOf(field)); }));
}

QString FormModel::sectionWords(const Part &part) const
{
    return tr("%1: %2 of %3 answered")
        .arg(part.section->label.in(m_session.language()), QString::number(count(part, isSettled)),
             QString::number(part.fields.size()));
}

QVariant FormModel::sectionData(const Part &part, int column, int role) const
{
    const base::Language language = m_session.language();
    switch (role) {
    case Qt::DisplayRole:
        if (column == LabelColumn)
            return part.section->label.in(language);
        return QStringLiteral("%1 / %2").arg(count(part, isSettled)).arg(part.fields.size());
    case Qt::ToolTipRole:
    case HelpRole:
        return part.section->help.in(language);
    case Qt::AccessibleTextRole:
        return sectionWords(part);
    case PathRole:
        return part.section->id;
    case IsSectionRole:
        return true;
    case IsTableRole:
        return false;
    case AnsweredRole:
        return count(part, isSettled);
    case CountRole:
        return static_cast<int>(part.fields.size());
    case ErrorCountRole:
        return count(part, isError);
    default:
        return {};
    }
}

// Facts and tables

const FormModel::Wrong *FormModel::wrongAt(const Field &field) const
{
    const auto found = m_errors.find(field.path);
    return found == m_errors.end() ? nullptr : &found->second;
}

std::optional<QString> FormModel::stored(const Field &field) const
{
    const cases::Case &subject = m_session.current();
    if (field.fact) {
        const auto found = subject.facts.find(field.path);
        return found == subject.facts.end() ? std::nullopt : std::optional(found->second);
    }
    const auto found = subject.tables.find(field.path);
    if (found == subject.tables.end())
        return std::nullopt;
    return found->second.empty() ? QStringLiteral("[]") : QString::number(found->second.size());
}

FactState FormModel::stateOf(const Field &field) const
{
    if (wrongAt(field))
        return FactState::Error;
    const std::optional<QString> text = stored(field);
    if (!text)
        return FactState::Unanswered;
    return *text == u"?" ? FactState::DontKnow : FactState::Answered;
}

QString FormModel::valueText(const Field &field) const
{
    const std::optional<QString> text = stored(field);
    if (!text)
        return {};
    if (field.fact)
        return FactText::inWords(*text, *field.fact, *field.symbol, m_session.rules(),
                                 m_session.language());
    return *text == u"[]" ? tr("none") : tr("entries: %1").arg(*text);
}

QString FormModel::originText(const Field &field) const
{
    if (field.fact && field.fact->presumed && !stored(field))
        return *field.fact->presumed ? tr("Presumed: yes, until you answer")
                                     : tr("Presumed: no, until you answer");
    const auto found = m_origins.find(field.path);
    if (found == m_origins.end() || !stored(field))
        return {};
    const QString time = timeText(found->second.time);
    return found->second.actor.isEmpty() ? time : tr("%1, %2").arg(found->second.actor, time);
}

QString FormModel::proofText(const Field &field) const
{
    if (!field.fact || field.fact->proof.isEmpty())
        return {};
    const rulebook::Material *material =
        m_session.rules().vocabulary().findMaterial(field.fact->proof);
    return material ? material->label.in(m_session.language()) : QString();
}

const base::LocalText &FormModel::labelOf(const Field &field) const
{
    return field.fact ? field.fact->label : field.table->label;
}

bool FormModel::isMissing(const Field &field) const
{
    return field.fact ? m_missing.contains(field.path) : countOfTable(m_missing, field.path) > 0;
}

QString FormModel::warningAt(const Field &field) const
{
    const QString rows = field.path + u'[';
    QStringList texts;
    for (const auto &[path, warning] : m_warnings) {
        if (path == field.path || (field.table && path.startsWith(rows)))
            texts += warning.text;
    }
    return texts.join(u'\n');
}

QString FormModel::spoken(const Field &field) const
{
    const base::Language language = m_session.language();
    const FactState state = stateOf(field);
    const QString value = isSettled(state) ? valueText(field) : FactText::stateName(state);
    QStringList parts = {tr("%1: %2").arg(labelOf(field).in(language), value)};
    if (const Wrong *wrong = wrongAt(field))
        parts += explain::sentence(wrong->issue, language);
    if (isMissing(field))
        parts += tr("needed by the chosen measure");
    if (const QString warning = warningAt(field); !warning.isEmpty())
        parts += warning;
    return parts.join(tr(", "));
}

QVariant FormModel::fieldData(const Field &field, int column, int role) const
{
    const Wrong *wrong = wrongAt(field);
    switch (role) {
    case Qt::DisplayRole:
        if (column == LabelColumn)
            return labelOf(field).in(m_session.language());
        return wrong ? wrong->typed : valueText(field);
    case Qt::EditRole:
        if (column == LabelColumn)
            return labelOf(field).in(m_session.language());
        if (wrong || !field.fact)
            return wrong ? wrong->typed : valueText(field);
        return FactText::forEditing(stored(field).value_or(QString()), *field.fact,
                                    m_session.rules(), m_session.language());
    case Qt::AccessibleTextRole:
        return spoken(field);
    case Qt::ToolTipRole:
        return wrong ? explain::sentence(wrong->issue, m_session.language())
                     : wordsRole(field, HelpRole);
    case PathRole:
        return field.path;
    case IsSectionRole:
        return false;
    case IsTableRole:
        return field.table != nullptr;
    case HelpRole:
    case QuestionRole:
    case SourceRole:
    case ProofRole:
    case OriginRole:
    case UnitRole:
    case ValueTextRole:
        return wordsRole(field, role);
    case KindRole:
    case FormRole:
    case ChoiceTextsRole:
    case ChoiceLabelsRole:
        return typeRole(field, role);
    default:
        return stateRole(field, role);
    }
}

QVariant FormModel::wordsRole(const Field &field, int role) const
{
    const base::Language language = m_session.language();
    switch (role) {
    case HelpRole:
        return (field.fact ? field.fact->help : field.table->help).in(language);
    case QuestionRole:
        return field.fact ? field.fact->question.in(language) : QString();
    case SourceRole:
        return field.fact ? field.fact->source.in(language) : QString();
    case ProofRole:
        return proofText(field);
    case OriginRole:
        return originText(field);
    case UnitRole:
        return field.fact ? FactText::unit(*field.fact, language) : QString();
    default:
        return valueText(field);
    }
}

QVariant FormModel::stateRole(const Field &field, int role) const
{
    const Wrong *wrong = wrongAt(field);
    switch (role) {
    case StateRole:
        return static_cast<int>(stateOf(field));
    case StateTextRole:
        return FactText::stateName(stateOf(field));
    case CanonicalRole:
        return stored(field).value_or(QString());
    case ErrorRole:
        return wrong ? explain::sentence(wrong->issue, m_session.language()) : QString();
    case HintRole:
        return wrong ? explain::hint(wrong->issue, m_session.language()) : QString();
    case MissingRole:
        return isMissing(field);
    case WarningRole:
        return warningAt(field);
    case CorrectionRole:
    case CorrectionLabelRole: {
        const auto found = m_warnings.find(field.path);
        if (found == m_warnings.end())
            return QString();
        return role == CorrectionRole ? found->second.correction : found->second.correctionLabel;
    }
    case MissingCountRole:
        return field.table ? countOfTable(m_missing, field.path) : isMissing(field) ? 1 : 0;
    default:
        return {};
    }
}

QVariant FormModel::typeRole(const Field &field, int role) const
{
    if (role == KindRole)
        return field.fact ? static_cast<int>(field.fact->type.kind) : -1;
    if (role == FormRole)
        return static_cast<int>(field.fact ? field.fact->form : rulebook::NumberForm::Plain);
    QStringList list;
    if (field.fact) {
        for (const Choice &choice :
             FactText::choices(*field.fact, m_session.rules(), m_session.language()))
            list += role == ChoiceLabelsRole ? choice.label : choice.text;
    }
    return list;
}

QVariant FormModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    if (section == LabelColumn)
        return tr("Fact");
    return section == ValueColumn ? QVariant(tr("Answer")) : QVariant();
}

QHash<int, QByteArray> FormModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert(PathRole, "path");
    names.insert(StateRole, "state");
    names.insert(ValueTextRole, "valueText");
    names.insert(CanonicalRole, "canonical");
    names.insert(ErrorRole, "error");
    names.insert(MissingRole, "missing");
    names.insert(OriginRole, "origin");
    return names;
}

} // namespace models
