#include "panes/row_form.h"

#include "models/table_model.h"
#include "panes/fact_details.h"
#include "session/session.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

namespace panes {

using models::TableModel;

RowForm::RowForm(session::Session &session, models::TableModel &model, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(model)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(widgets::space::medium, widgets::space::small, 0,
                               widgets::space::small);
    layout->setSpacing(widgets::space::medium);
    for (int column = 0; column < model.columnCount(); ++column)
        addColumn(column);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                if (m_row.row() < from.row() || m_row.row() > to.row())
                    return;
                for (int column = from.column(); column <= to.column(); ++column) {
                    if (roles.isEmpty())
                        refreshColumn(column);
                    else if (roles.contains(TableModel::MissingRole))
                        m_columns.at(static_cast<std::size_t>(column))
                            ->setMissing(cell(column).data(TableModel::MissingRole).toBool());
                }
            });
    connect(&session, &session::Session::assessed, this, [this] {
        for (widgets::FactRow *field : m_columns)
            field->refreshDetails();
    });
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &RowForm::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { setRow(0); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!m_row.isValid())
            setRow(0);
    });
    setRow(0);
}

RowForm::~RowForm() = default;

int RowForm::row() const { return m_row.row(); }

QModelIndex RowForm::cell(int column) const
{
    return m_row.isValid() ? m_model.index(m_row.row(), column) : QModelIndex();
}

void RowForm::setRow(int row)
{
    const int last = m_model.rowCount() - 1;
    m_row = m_model.index(row < 0 ? last : std::min(row, last), 0);
    for (widgets::FactRow *field : m_columns)
        field->restore();
    refresh();
}

void RowForm::addColumn(int column)
{
    const rulebook::FactInfo &info = m_model.info().columns.at(static_cast<std::size_t>(column));
    widgets::InputSpec spec;
    spec.kind = info.type.kind;
    spec.form = info.form;
    spec.objectName = QStringLiteral("case/%1/%2").arg(m_model.info().name, info.name);
    auto *field = new widgets::FactRow(spec, this);
    connect(field, &widgets::FactRow::typed, this, [this, column](const QString &text) {
        // What cannot be read is told when it is committed.
        (void)m_session.preview(cell(column).data(TableModel::PathRole).toString(), text);
    });
    connect(field, &widgets::FactRow::committed, this,
            [this, column](const QString &text) { commit(column, text); });
    connect(field, &widgets::FactRow::cancelled, this, [this, column] {
        m_session.endPreview();
        m_model.dropError(cell(column));
        m_columns.at(static_cast<std::size_t>(column))->restore();
    });
    connect(field, &widgets::FactRow::historyWanted, this, [this, column] {
        emit historyWanted(cell(column).data(TableModel::PathRole).toString());
    });
    layout()->addWidget(field);
    m_columns.push_back(field);
}

void RowForm::commit(int column, const QString &text)
{
    if (!m_model.setData(cell(column), text))
        m_session.endPreview();
    refreshColumn(column);
}

widgets::FactView RowForm::viewOf(int column) const
{
    const base::Language language = m_session.language();
    const rulebook::FactInfo &info = m_model.info().columns.at(static_cast<std::size_t>(column));
    const QModelIndex index = cell(column);
    widgets::FactView view;
    view.label = info.label.in(language);
    view.question = info.question.in(language);
    view.help = info.help.in(language);
    view.details = [this, column](const widgets::Colours &colours) {
        return FactDetails::html(cell(column).data(TableModel::PathRole).toString(), m_session,
                                 colours);
    };
    view.hasHistory = !index.data(TableModel::NewRowRole).toBool();
    view.unit = models::FactText::unit(info, language);
    view.canonical = index.data(TableModel::CanonicalRole).toString();
    view.written = info.type.kind == feel::Kind::Money ? index.data(Qt::DisplayRole).toString()
                                                       : index.data(Qt::EditRole).toString();
    view.error = index.data(TableModel::ErrorRole).toString();
    view.hint = index.data(TableModel::HintRole).toString();
    view.state = static_cast<models::FactState>(index.data(TableModel::StateRole).toInt());
    view.missing = index.data(TableModel::MissingRole).toBool();
    view.choiceTexts = index.data(TableModel::ChoiceTextsRole).toStringList();
    view.choiceLabels = index.data(TableModel::ChoiceLabelsRole).toStringList();
    return view;
}

void RowForm::refreshColumn(int column)
{
    if (m_row.isValid())
        m_columns.at(static_cast<std::size_t>(column))->show(viewOf(column));
}

void RowForm::refresh()
{
    for (int column = 0; column < m_model.columnCount(); ++column)
        refreshColumn(column);
}

bool RowForm::focusColumn(const QString &column)
{
    const auto &columns = m_model.info().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].name != column)
            continue;
        emit shown(m_columns[i]);
        m_columns[i]->input().widget().setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

} // namespace panes
