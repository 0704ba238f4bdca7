#include "panes/form_pane.h"

#include "models/form_model.h"
#include "panes/form_section.h"
#include "report/reads.h"
#include "session/session.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace panes {

using Form = models::FormModel;

FormPane::FormPane(session::Session &session, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_model(new models::FormModel(session, this))
{
    setObjectName(QStringLiteral("case/form"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(this);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(widgets::space::tiny, widgets::space::tiny, 0, widgets::space::huge);
    layout->setSpacing(widgets::space::tiny);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        auto *section = new FormSection(session, *m_model, m_model->index(row, 0), inside);
        layout->addWidget(section);
        m_sections.push_back(section);
        connect(section, &FormSection::wideWanted, this, &FormPane::wideWanted);
        connect(section, &FormSection::historyWanted, this, &FormPane::historyWanted);
        connect(section, &FormSection::shown, this, [this](QWidget *field) {
            // The layout of what was just unfolded must be there before it can be scrolled to.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            ensureWidgetVisible(field, 0, widgets::space::huge);
        });
    }
    m_others = new QPushButton(inside);
    m_others->setObjectName(QStringLiteral("case/others"));
    m_others->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_others, &QPushButton::clicked, this, [this] { showOthers(!m_othersShown); });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(widgets::space::large, widgets::space::small, 0, 0);
    line->addWidget(m_others);
    line->addStretch();
    layout->addLayout(line);
    layout->addStretch();
    setWidget(inside);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FormPane::follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        for (FormSection *section : m_sections)
            section->refreshAll();
    });
    connect(&session, &session::Session::caseOpened, this, &FormPane::unfoldAnswered);
    connect(&session, &session::Session::assessed, this, &FormPane::followPlace);
    unfoldAnswered();
    arrange();
}

FormPane::~FormPane() = default;

void FormPane::resizeEvent(QResizeEvent *event)
{
    widget()->setMaximumWidth(viewport()->width()); // tables scroll by themselves
    QScrollArea::resizeEvent(event);
}

void FormPane::follow(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    const QModelIndex parent = from.parent();
    if (!parent.isValid()) {
        for (int row = from.row(); row <= to.row(); ++row)
            m_sections.at(static_cast<std::size_t>(row))->refresh({});
        return;
    }
    FormSection &section = *m_sections.at(static_cast<std::size_t>(parent.row()));
    for (int row = from.row(); row <= to.row(); ++row) {
        const QString path = m_model->index(row, 0, parent).data(Form::PathRole).toString();
        if (roles.contains(Form::MissingRole))
            section.refreshMissing(path);
        else
            section.refresh(path);
    }
}

std::set<QString> FormPane::sectionsReadBy(const QString &document) const
{
    std::set<QString> sections;
    const rulebook::Rulebook &rules = m_session.rules();
    for (const rulebook::Measure &measure : rules.measures()) {
        if (measure.document != document)
            continue;
        for (const QString &path : report::pathsReadBy(measure, rules)) {
            const QString name = path.section(u'.', 0, 0);
            const auto &tables = rules.vocabulary().tables;
            const auto table = std::ranges::find(tables, name, &rulebook::TableInfo::name);
            sections.insert(table == tables.end() ? name : table->section);
        }
    }
    return sections;
}

void FormPane::followPlace()
{
    const auto assessment = m_session.assessment();
    std::set<QString> covering;
    if (assessment) {
        for (const assess::DocumentState &state : assessment->documents) {
            if (state.coversPlace || state.placeUnknown)
                covering.insert(state.document->id);
        }
    }
    if (covering == m_covering)
        return;
    m_covering = std::move(covering);
    arrange();
}

/// Nothing is folded away while no document covers the place: then everything may be asked for.
void FormPane::arrange()
{
    std::set<QString> asked;
    for (const QString &document : m_covering) {
        auto found = m_sectionsRead.find(document);
        if (found == m_sectionsRead.end())
            found = m_sectionsRead.emplace(document, sectionsReadBy(document)).first;
        asked.insert(found->second.begin(), found->second.end());
    }
    int others = 0;
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const QModelIndex section = m_model->index(static_cast<int>(i), 0);
        const QString id = section.data(Form::PathRole).toString();
        const bool isOther = !m_covering.empty() && id != u"applicant" && !asked.contains(id)
                             && section.data(Form::AnsweredRole).toInt() == 0;
        others += isOther ? 1 : 0;
        m_sections[i]->setVisible(!isOther || m_othersShown);
    }
    m_others->setVisible(others > 0);
    m_others->setText(m_othersShown ? tr("Fold away what other places ask for (%1)").arg(others)
                                    : tr("What other places ask for (%1)").arg(others));
}

void FormPane::showOthers(bool shown)
{
    m_othersShown = shown;
    arrange();
}

void FormPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_others)
        arrange();
    QScrollArea::changeEvent(event);
}

void FormPane::unfoldAnswered()
{
    m_covering.clear();
    followPlace();
    arrange();
    constexpr std::size_t alwaysOpen = 2; // who applies, and the most common event
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const QModelIndex section = m_model->index(static_cast<int>(i), 0);
        if (i < alwaysOpen || section.data(Form::AnsweredRole).toInt() > 0)
            m_sections[i]->setUnfolded(true);
    }
}

void FormPane::setMeasure(const QString &measure)
{
    m_model->setMeasure(measure);
    for (FormSection *section : m_sections)
        section->setMeasure(measure);
}

bool FormPane::focusPath(const QString &path)
{
    const QModelIndex parent = m_model->indexOf(path).parent();
    if (parent.isValid() && m_sections.at(static_cast<std::size_t>(parent.row()))->isHidden())
        showOthers(true);
    return std::any_of(m_sections.begin(), m_sections.end(),
                       [&path](FormSection *section) { return section->focusPath(path); });
}

void FormPane::setWide(bool wide)
{
    for (FormSection *section : m_sections)
        section->setWide(wide);
}

} // namespace panes
