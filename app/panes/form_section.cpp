#include "panes/form_section.h"

#include "cases/case.h"
#include "models/form_model.h"
#include "panes/fact_details.h"
#include "panes/table_box.h"
#include "session/session.h"
#include "widgets/icons.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace panes {

using Form = models::FormModel;
namespace space = widgets::space;

FormSection::FormSection(session::Session &session, models::FormModel &model,
                         const QModelIndex &section, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(model),
      m_section(section),
      m_id(section.data(Form::PathRole).toString())
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, space::large, 0);
    m_head = new QToolButton(this);
    m_head->setObjectName(QStringLiteral("case/%1").arg(m_id));
    m_head->setAutoRaise(true);
    m_head->setIconSize({12, 12});
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    widgets::setType(*m_head, widgets::Type::Body, true);
    m_count = new widgets::QuietLabel(widgets::Type::Caption, this);
    m_count->setWordWrap(false);
    line->addWidget(m_head, 1);
    line->addWidget(m_count);
    m_layout->addLayout(line);
    connect(m_head, &QToolButton::clicked, this, [this] {
        setUnfolded(!isUnfolded());
        emit foldedByUser();
    });
    showHead();
}

FormSection::~FormSection() = default;

bool FormSection::isUnfolded() const { return m_body && !m_body->isHidden(); }

void FormSection::setUnfolded(bool unfolded)
{
    if (unfolded && !m_body)
        build();
    if (m_body)
        m_body->setVisible(unfolded);
    showHead();
}

void FormSection::build()
{
    m_body = new QWidget(this);
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(space::large, space::tiny, space::large, space::large);
    layout->setSpacing(space::medium);
    m_help = new widgets::QuietLabel(widgets::Type::Caption, m_body);
    layout->addWidget(m_help);
    for (int row = 0; row < m_model.rowCount(m_section); ++row) {
        const QModelIndex field = m_model.index(row, 0, m_section);
        if (field.data(Form::IsTableRole).toBool())
            addTable(field);
        else
            addFact(field);
    }
    m_layout->addWidget(m_body);
    // The measures that read a fact come to something else, whichever fact was changed.
    connect(&m_session, &session::Session::assessed, this, [this] {
        for (const auto &[path, row] : m_facts)
            row->refreshDetails();
    });
    refreshAll();
}

void FormSection::addFact(const QModelIndex &field)
{
    const QString path = field.data(Form::PathRole).toString();
    widgets::InputSpec spec;
    spec.kind = static_cast<feel::Kind>(field.data(Form::KindRole).toInt());
    spec.form = static_cast<rulebook::NumberForm>(field.data(Form::FormRole).toInt());
    spec.creditCode = path == u"applicant.credit_code";
    spec.objectName = QStringLiteral("case/%1/%2").arg(m_id, path);
    auto *row = new widgets::FactRow(spec, m_body);
    connect(row, &widgets::FactRow::typed, this, [this, path](const QString &text) {
        (void)m_session.preview(path, text); // what cannot be read is told when it is committed
    });
    connect(row, &widgets::FactRow::committed, this,
            [this, path](const QString &text) { commit(path, text); });
    connect(row, &widgets::FactRow::cancelled, this, [this, path] {
        m_session.endPreview();
        m_model.dropError(path);
        m_facts.at(path)->restore();
    });
    connect(row, &widgets::FactRow::historyWanted, this,
            [this, path] { emit historyWanted(path); });
    m_body->layout()->addWidget(row);
    m_facts.emplace(path, row);
}

void FormSection::addTable(const QModelIndex &field)
{
    const QString table = field.data(Form::PathRole).toString();
    auto *box = new TableBox(m_session, table, m_body);
    box->setMeasure(m_measure);
    box->setWide(m_wide);
    connect(box, &TableBox::wideWanted, this, &FormSection::wideWanted);
    connect(box, &TableBox::shown, this, &FormSection::shown);
    connect(box, &TableBox::historyWanted, this, &FormSection::historyWanted);
    m_body->layout()->addWidget(box);
    m_tables.emplace(table, box);
}

void FormSection::commit(const QString &path, const QString &text)
{
    const base::Result<void> done = m_model.commit(path, text);
    if (!done)
        m_session.endPreview();
    refresh(path);
}

widgets::FactView FormSection::viewOf(const QModelIndex &field) const
{
    const auto text = [&field](int role) {
        return field.data(role).toString();
    };
    widgets::FactView view;
    view.label = field.data(Qt::DisplayRole).toString();
    view.question = text(Form::QuestionRole);
    QStringList help = {text(Form::HelpRole), text(Form::SourceRole)};
    const QString proof = text(Form::ProofRole);
    if (!proof.isEmpty())
        help.append(tr("Proof: %1").arg(proof));
    help.removeAll(QString());
    view.help = help.join(u'\n');
    view.details = [this, path = text(Form::PathRole)](const widgets::Colours &colours) {
        return FactDetails::html(path, m_session, colours);
    };
    view.hasHistory = true;
    view.unit = text(Form::UnitRole);
    view.canonical = text(Form::CanonicalRole);
    view.written = field.siblingAtColumn(Form::ValueColumn).data(Qt::EditRole).toString();
    if (const auto subject = models::subjectOf(text(Form::PathRole), m_session.rules());
        subject && subject->fact && subject->fact->type.kind == feel::Kind::Money)
        view.written = models::FactText::inCell(view.canonical, *subject->fact, *subject->symbol,
                                                m_session.rules(), m_session.language());
    view.origin = text(Form::OriginRole);
    view.error = text(Form::ErrorRole);
    view.hint = text(Form::HintRole);
    view.warning = text(Form::WarningRole);
    view.correction = text(Form::CorrectionRole);
    view.correctionLabel = text(Form::CorrectionLabelRole);
    view.state = static_cast<models::FactState>(field.data(Form::StateRole).toInt());
    view.missing = field.data(Form::MissingRole).toBool();
    view.choiceTexts = field.data(Form::ChoiceTextsRole).toStringList();
    view.choiceLabels = field.data(Form::ChoiceLabelsRole).toStringList();
    return view;
}

void FormSection::refresh(const QString &path)
{
    showHead();
    const auto found = m_facts.find(path);
    if (found != m_facts.end())
        found->second->show(viewOf(m_model.indexOf(path)));
}

void FormSection::refreshMissing(const QString &path)
{
    if (const auto found = m_facts.find(path); found != m_facts.end())
        found->second->setMissing(m_model.indexOf(path).data(Form::MissingRole).toBool());
}

void FormSection::refreshAll()
{
    showHead();
    for (const auto &[path, row] : m_facts)
        row->show(viewOf(m_model.indexOf(path)));
}

void FormSection::showHead()
{
    const QModelIndex section = m_section;
    const QString label = section.data(Qt::DisplayRole).toString();
    m_head->setText(QStringLiteral("  ") + QString(label).replace(u'&', QStringLiteral("&&")));
    m_head->setIcon(widgets::icon(isUnfolded() ? QStringLiteral("chevron-down")
                                               : QStringLiteral("chevron-right")));
    const int answered = section.data(Form::AnsweredRole).toInt();
    const int count = section.data(Form::CountRole).toInt();
    const int errors = section.data(Form::ErrorCountRole).toInt();
    m_count->setMark(errors > 0         ? explain::Mark::Unmet
                     : answered < count ? explain::Mark::None
                                        : explain::Mark::Met);
    m_count->setText(errors > 0 ? tr("%n to correct", nullptr, errors)
                                : QStringLiteral("%1 / %2").arg(answered).arg(count));
    m_head->setAccessibleName(section.data(Qt::AccessibleTextRole).toString());
    m_head->setToolTip(section.data(Form::HelpRole).toString());
    if (m_help)
        m_help->setText(section.data(Form::HelpRole).toString());
}

void FormSection::setMeasure(const QString &measure)
{
    m_measure = measure;
    for (const auto &[table, box] : m_tables)
        box->setMeasure(measure);
}

void FormSection::setWide(bool wide)
{
    m_wide = wide;
    for (const auto &[table, box] : m_tables)
        box->setWide(wide);
}

bool FormSection::focusPath(const QString &path)
{
    const QModelIndex field = m_model.indexOf(path);
    if (!field.isValid() || field.parent() != m_section)
        return false;
    setUnfolded(true);
    const QString name = field.data(Form::PathRole).toString();
    if (const auto fact = m_facts.find(name); fact != m_facts.end()) {
        emit shown(fact->second);
        fact->second->input().widget().setFocus(Qt::OtherFocusReason);
        return true;
    }
    const auto table = m_tables.find(name);
    if (table == m_tables.end())
        return false;
    emit shown(table->second);
    table->second->focusPath(path);
    return true;
}

void FormSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refreshAll();
    QWidget::changeEvent(event);
}

} // namespace panes
