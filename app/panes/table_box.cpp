#include "panes/table_box.h"

#include "explain/sentences.h"
#include "models/table_model.h"
#include "panes/row_form.h"
#include "session/session.h"
#include "widgets/case_table.h"
#include "widgets/icons.h"
#include "widgets/labels.h"
#include "widgets/money_edit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace panes {

using widgets::space::small;
using widgets::space::tiny;

namespace {

constexpr int mostRows = 6; ///< more scroll

} // namespace

TableBox::TableBox(session::Session &session, const QString &table, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new models::TableModel(session, table, this))
{
    build();
    connectAll();
    retranslate();
}

TableBox::~TableBox() = default;

QPushButton *TableBox::addButton(const QString &name, const QString &icon)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QStringLiteral("case/%1/%2").arg(m_model->info().name, name));
    button->setIcon(widgets::icon(icon));
    button->setAutoDefault(false);
    return button;
}

void TableBox::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tiny);

    auto *head = new QHBoxLayout;
    head->setSpacing(small);
    m_label = new QLabel(this);
    m_label->setWordWrap(true);
    widgets::setType(*m_label, widgets::Type::Body, true);
    m_state = new widgets::QuietLabel(widgets::Type::Caption, this);
    m_state->setWordWrap(false);
    m_wideButton = new QToolButton(this);
    m_wideButton->setAutoRaise(true);
    m_wideButton->setCheckable(true);
    m_wideButton->setObjectName(QStringLiteral("case/%1/wide").arg(m_model->info().name));
    head->addWidget(m_label, 1);
    head->addWidget(m_state);
    head->addWidget(m_wideButton);
    layout->addLayout(head);
    m_help = new widgets::QuietLabel(widgets::Type::Caption, this);
    layout->addWidget(m_help);

    m_table = new widgets::CaseTable(*m_model, this);
    m_table->setObjectName(QStringLiteral("case/%1/table").arg(m_model->info().name));
    layout->addWidget(m_table);

    m_echo = new widgets::ElidedLabel(widgets::Type::Caption, false, this);
    m_echo->setQuiet(true);
    m_echo->setObjectName(QStringLiteral("case/%1/echo").arg(m_model->info().name));
    m_echo->setSteady(Qt::AlignLeft);
    auto *errorLine = new QHBoxLayout;
    m_error = new widgets::QuietLabel(widgets::Type::Caption, this);
    m_error->setMark(explain::Mark::Unmet);
    m_error->setObjectName(QStringLiteral("case/%1/error").arg(m_model->info().name));
    m_toError = new widgets::LinkButton(this);
    errorLine->addWidget(m_error, 1);
    errorLine->addWidget(m_toError);
    m_error->hide();
    m_toError->hide();
    layout->addWidget(m_echo);
    layout->addLayout(errorLine);

    m_add = addButton(QStringLiteral("add"), QStringLiteral("add"));
    m_remove = addButton(QStringLiteral("remove"), QStringLiteral("delete"));
    m_paste = addButton(QStringLiteral("paste"), QStringLiteral("paste"));
    m_fill = addButton(QStringLiteral("fill"), QStringLiteral("fill-down"));
    m_none = addButton(QStringLiteral("none"), QStringLiteral("none"));
    m_none->setCheckable(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tiny);
    for (QPushButton *button : {m_add, m_none})
        buttons->addWidget(button);
    buttons->addStretch();
    for (QPushButton *button : {m_paste, m_fill, m_remove})
        buttons->addWidget(button);
    layout->addLayout(buttons);

    m_rowButton = new QToolButton(this);
    m_rowButton->setObjectName(QStringLiteral("case/%1/row").arg(m_model->info().name));
    m_rowButton->setAutoRaise(true);
    m_rowButton->setIconSize({12, 12});
    m_rowButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_row = new RowForm(m_session, *m_model, this);
    layout->addWidget(m_rowButton, 0, Qt::AlignLeft);
    layout->addWidget(m_row);
}

void TableBox::connectAll()
{
    connect(m_add, &QPushButton::clicked, this,
            [this] { m_table->edit(m_model->index(m_model->rowCount() - 1, 0)); });
    connect(m_remove, &QPushButton::clicked, m_table, &widgets::CaseTable::removeRows);
    connect(m_paste, &QPushButton::clicked, m_table, &widgets::CaseTable::paste);
    connect(m_fill, &QPushButton::clicked, m_table, &widgets::CaseTable::fillDown);
    connect(m_none, &QPushButton::clicked, this, [this](bool on) {
        const base::Result<void> done = on ? m_model->setNone() : m_model->setUnknown();
        refuse(done ? base::Issues() : done.error());
        showState();
    });
    connect(m_wideButton, &QToolButton::clicked, this, &TableBox::wideWanted);
    connect(m_toError, &QToolButton::clicked, this,
            [this] { m_table->edit(m_model->nextError()); });
    connect(m_rowButton, &QToolButton::clicked, this, [this] {
        m_row->setVisible(m_row->isHidden());
        showRow();
    });
    connect(m_row, &RowForm::shown, this, &TableBox::shown);
    connect(m_row, &RowForm::historyWanted, this, &TableBox::historyWanted);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && current.row() != m_row->row())
                    m_row->setRow(current.row());
                showRow();
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TableBox::showEcho);
    connect(m_table, &widgets::CaseTable::typed, this, &TableBox::typed);
    connect(m_table, &widgets::CaseTable::typingEnded, this, [this] {
        showEcho();
        m_session.endPreview();
    });
    connect(m_table, &widgets::CaseTable::refused, this, &TableBox::refuse);
    connect(m_model, &models::TableModel::stateChanged, this, &TableBox::showState);
    connect(m_model, &models::TableModel::errorsChanged, this, &TableBox::showErrors);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty() || roles.contains(models::TableModel::WarningRole))
                    showErrors();
                if (roles.isEmpty())
                    showEcho();
            });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &TableBox::fitHeight);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TableBox::fitHeight);
}

void TableBox::setMeasure(const QString &measure) { m_model->setMeasure(measure); }

void TableBox::focusPath(const QString &path)
{
    QModelIndex cell = m_model->indexOf(path);
    if (!cell.isValid())
        cell = m_model->index(m_model->rowCount() - 1, 0);
    if (m_row->isHidden()) {
        m_table->edit(cell);
        return;
    }
    m_table->setCurrentIndex(cell);
    const auto &column = m_model->info().columns.at(static_cast<std::size_t>(cell.column()));
    m_row->focusColumn(column.name);
}

void TableBox::setWide(bool wide)
{
    m_wide = wide;
    m_wideButton->setChecked(wide);
    m_row->setVisible(!wide); // a wide table shows every column itself
    retranslate();
    fitHeight();
}

void TableBox::typed(const QString &path, const QString &text)
{
    m_echo->setText(echoOf(m_model->indexOf(path), text));
    (void)m_session.preview(path, text); // text that cannot be read is told when it is committed
}

QString TableBox::echoOf(const QModelIndex &cell, const QString &text)
{
    const bool money =
        cell.data(models::TableModel::KindRole).toInt() == static_cast<int>(feel::Kind::Money);
    return money ? widgets::moneyEcho(text) : QString();
}

/// Of the cell under the cursor, as it is stored.
void TableBox::showEcho()
{
    const QModelIndex cell = m_table->currentIndex();
    m_echo->setText(echoOf(cell, cell.data(models::TableModel::CanonicalRole).toString()));
}

void TableBox::refuse(const base::Issues &issues)
{
    m_refused = issues;
    showErrors();
}

void TableBox::showErrors()
{
    QStringList sentences;
    const auto add = [this, &sentences](const base::Issue &issue) {
        sentences.append(explain::sentence(issue, m_session.language()) + u' '
                         + explain::hint(issue, m_session.language()));
    };
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < std::min(most, m_refused.size()); ++i)
        add(m_refused[i]);
    const QModelIndex wrong = m_model->nextError();
    if (sentences.isEmpty() && wrong.isValid())
        sentences.append(wrong.data(models::TableModel::ErrorRole).toString() + u' '
                         + wrong.data(models::TableModel::HintRole).toString());
    m_error->setMark(sentences.isEmpty() ? explain::Mark::Unknown : explain::Mark::Unmet);
    if (sentences.isEmpty())
        sentences = warnings();
    m_error->setText(sentences.join(u'\n').trimmed());
    m_error->setVisible(!sentences.isEmpty());
    m_toError->setVisible(wrong.isValid());
}

QStringList TableBox::warnings() const
{
    constexpr int most = 3;
    QStringList sentences;
    for (int row = 0; row < m_model->entries() && sentences.size() < most; ++row) {
        const QString text =
            m_model->index(row, 0).data(models::TableModel::WarningRole).toString();
        if (!text.isEmpty())
            sentences.append(tr("%1 %2: %3")
                                 .arg(m_model->info().row.in(m_session.language()),
                                      QString::number(row + 1), text));
    }
    return sentences;
}

void TableBox::showState()
{
    using State = models::TableModel::State;
    const State state = m_model->state();
    m_none->setChecked(state == State::None);
    m_none->setEnabled(state != State::Rows);
    m_state->setMark(state == State::Unknown ? explain::Mark::Unknown : explain::Mark::None);
    m_state->setText(state == State::Unknown ? tr("not answered yet")
                     : state == State::None  ? tr("there are none")
                                             : tr("Entries: %n", nullptr, m_model->entries()));
    m_remove->setEnabled(state == State::Rows);
    m_fill->setEnabled(state == State::Rows);
    fitHeight();
}

void TableBox::fitHeight()
{
    showRow();
    if (m_model->state() == models::TableModel::State::Rows)
        m_state->setText(tr("Entries: %n", nullptr, m_model->entries()));
    const int height = m_table->heightForRows(m_wide ? 3 * mostRows : mostRows);
    m_table->setFixedHeight(height);
}

void TableBox::showRow()
{
    const QString row = QStringLiteral("%1 %2").arg(m_model->info().row.in(m_session.language()),
                                                    QString::number(m_row->row() + 1));
    m_rowButton->setText(m_row->row() < m_model->entries() ? tr("%1, field by field").arg(row)
                                                           : tr("New: %1").arg(row));
    m_rowButton->setIcon(widgets::icon(m_row->isHidden() ? QStringLiteral("chevron-right")
                                                         : QStringLiteral("chevron-down")));
}

void TableBox::retranslate()
{
    const QString label = m_model->label();
    m_label->setText(label);
    m_help->setText(m_model->help());
    m_table->setAccessibleName(label);
    m_table->setAccessibleDescription(m_model->help());
    m_add->setText(tr("Add row"));
    m_add->setToolTip(tr("Start a new row"));
    m_none->setText(tr("None"));
    m_none->setToolTip(tr("Say that there is none: then it counts as known"));
    m_remove->setAccessibleName(tr("Delete"));
    m_remove->setToolTip(tr("Delete the chosen rows (Ctrl+Delete)"));
    m_fill->setAccessibleName(tr("Fill down"));
    m_fill->setToolTip(tr("Give the chosen cells the value of the first (Ctrl+D)"));
    m_paste->setAccessibleName(tr("Paste"));
    m_paste->setToolTip(tr("Paste rows from a spreadsheet (Ctrl+V)"));
    m_toError->setText(tr("Go there"));
    m_wideButton->setIcon(
        widgets::icon(m_wide ? QStringLiteral("shrink") : QStringLiteral("expand")));
    m_wideButton->setToolTip(m_wide ? tr("Narrow the form again") : tr("Widen the form"));
    m_wideButton->setAccessibleName(m_wideButton->toolTip());
    showState();
    showErrors();
    showEcho();
    showRow();
}

void TableBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fitHeight();
    QWidget::changeEvent(event);
}

} // namespace panes
