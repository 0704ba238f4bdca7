#include "panes/form_pane.h"

#include "models/form_model.h"
#include "panes/form_section.h"
#include "session/session.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace panes {

using Form = models::FormModel;

FormPane::FormPane(session::Session &session, QWidget *parent)
    : QScrollArea(parent), m_model(new models::FormModel(session, this))
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
        connect(section, &FormSection::shown, this, [this](QWidget *field) {
            // The layout of what was just unfolded must be there before it can be scrolled to.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            ensureWidgetVisible(field, 0, widgets::space::huge);
        });
    }
    layout->addStretch();
    setWidget(inside);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FormPane::follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        for (FormSection *section : m_sections)
            section->refreshAll();
    });
    connect(&session, &session::Session::caseOpened, this, &FormPane::unfoldAnswered);
    unfoldAnswered();
}

FormPane::~FormPane() = default;

void FormPane::resizeEvent(QResizeEvent *event)
{
    widget()->setMaximumWidth(viewport()->width()); // tables scroll by themselves
    QScrollArea::resizeEvent(event);
}

void FormPane::follow(const QModelIndex &from, const QModelIndex &to)
{
    const QModelIndex parent = from.parent();
    if (!parent.isValid()) {
        for (int row = from.row(); row <= to.row(); ++row)
            m_sections.at(static_cast<std::size_t>(row))->refresh({});
        return;
    }
    FormSection &section = *m_sections.at(static_cast<std::size_t>(parent.row()));
    for (int row = from.row(); row <= to.row(); ++row)
        section.refresh(m_model->index(row, 0, parent).data(Form::PathRole).toString());
}

void FormPane::unfoldAnswered()
{
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
    return std::any_of(m_sections.begin(), m_sections.end(),
                       [&path](FormSection *section) { return section->focusPath(path); });
}

void FormPane::setWide(bool wide)
{
    for (FormSection *section : m_sections)
        section->setWide(wide);
}

} // namespace panes
