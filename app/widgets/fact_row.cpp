#include "widgets/fact_row.h"

#include "widgets/icons.h"
#include "widgets/labels.h"
#include "widgets/money_edit.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

const QKeySequence detailKeys(Qt::CTRL | Qt::Key_I);

QString withoutMnemonics(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

void copyText(const QString &text) { QGuiApplication::clipboard()->setText(text); }

} // namespace

FactRow::FactRow(const InputSpec &spec, QWidget *parent)
    : QWidget(parent),
      m_name(spec.objectName),
      m_isMoney(spec.kind == feel::Kind::Money),
      m_canBeUnknown(spec.kind != feel::Kind::Text),
      m_keepsEcho(m_isMoney || spec.creditCode)
{
    build(spec);
    connect(m_input, &FactInput::typed, this, [this](const QString &text) {
        showEcho();
        emit typed(text);
    });
    connect(m_input, &FactInput::committed, this, &FactRow::committed);
    connect(m_input, &FactInput::cancelled, this, [this] {
        showEcho();
        emit cancelled();
    });
    connect(m_dontKnow, &QToolButton::clicked, this, [this](bool on) {
        m_dontKnow->setChecked(m_view.canonical == u"?");
        emit committed(on ? QStringLiteral("?") : QString());
    });
    connect(m_help, &QToolButton::toggled, this, &FactRow::showDetails);
    connect(m_correct, &QToolButton::clicked, this, [this] { answer(m_view.correction); });
    auto *details = new QShortcut(detailKeys, this);
    details->setContext(Qt::WidgetWithChildrenShortcut);
    connect(details, &QShortcut::activated, m_help, &QToolButton::toggle);
    QWidget &input = m_input->widget();
    auto *line = qobject_cast<QLineEdit *>(&input);
    if (!line)
        line = input.findChild<QLineEdit *>(); // of a list that is searched
    QWidget &target = line ? *line : input;
    target.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&target, &QWidget::customContextMenuRequested, this,
            [this, line, &target](const QPoint &at) {
                // A line keeps what lines have: undo, cut, paste.
                openMenu(line ? *line->createStandardContextMenu() : *new QMenu(this),
                         target.mapToGlobal(at));
            });
    retranslate();
}

void FactRow::build(const InputSpec &spec)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);

    // Made in the order in which Tab goes through them.
    m_missing = new QLabel(this);
    QSizePolicy kept = m_missing->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // marks come and go with every key: nothing may move
    m_missing->setSizePolicy(kept);
    m_missing->hide();
    m_label = new WrappedLabel(this);
    m_label->setTextFormat(Qt::PlainText);
    m_input = makeInput(spec, this);
    m_unit = new QLabel(this);
    m_dontKnow = new QToolButton(this);
    m_dontKnow->setCheckable(true);
    m_dontKnow->setMinimumHeight(controlHeight);
    m_dontKnow->setObjectName(spec.objectName + QStringLiteral("/dont-know"));
    m_dontKnow->setVisible(!m_input->offersDontKnow() && spec.kind != feel::Kind::Text);
    m_help = new QToolButton(this);
    m_help->setAutoRaise(true);
    m_help->setCheckable(true);
    m_help->setIcon(icon(QStringLiteral("help")));
    m_help->setIconSize({14, 14});
    m_help->setObjectName(spec.objectName + QStringLiteral("/help"));
    m_help->setFocusPolicy(Qt::TabFocus);
    m_label->setBuddy(&m_input->widget());

    auto *head = new QHBoxLayout;
    head->setSpacing(space::tiny);
    head->addWidget(m_label, 1);
    head->addWidget(m_missing);
    head->addWidget(m_help);
    layout->addLayout(head);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(&m_input->widget(), 1);
    line->addWidget(m_unit);
    line->addWidget(m_dontKnow);
    layout->addLayout(line);

    m_echo = new ElidedLabel(Type::Caption, false, this);
    m_echo->setQuiet(true);
    m_echo->setObjectName(spec.objectName + QStringLiteral("/echo"));
    m_echo->setSteady(Qt::AlignLeft);
    m_echo->setVisible(m_keepsEcho);
    layout->addWidget(m_echo);
    m_error = new QuietLabel(Type::Caption, this);
    m_error->setMark(explain::Mark::Unmet);
    m_error->setObjectName(spec.objectName + QStringLiteral("/error"));
    m_correct = new LinkButton(this);
    m_correct->setObjectName(spec.objectName + QStringLiteral("/correct"));
    m_details = new WrappedLabel(this);
    setType(*m_details, Type::Caption);
    m_details->setObjectName(spec.objectName + QStringLiteral("/details"));
    m_details->setTextFormat(Qt::RichText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setMargin(space::small);
    m_details->setAutoFillBackground(true);
    m_details->setBackgroundRole(QPalette::AlternateBase);
    layout->addWidget(m_error);
    layout->addWidget(m_correct, 0, Qt::AlignLeft);
    layout->addWidget(m_details);
    for (QWidget *part : std::initializer_list<QWidget *>{m_error, m_correct, m_details})
        part->hide();
}

void FactRow::show(const FactView &view)
{
    const bool wasError = m_view.state == models::FactState::Error;
    m_view = view;
    m_label->setText(withoutMnemonics(view.label));
    m_input->setLabel(view.label);
    m_input->widget().setAccessibleDescription(view.question);
    m_input->setChoices(view.choiceTexts, view.choiceLabels);
    if (view.state != models::FactState::Error) {
        if (wasError)
            m_input->restore(view.canonical, written());
        else
            m_input->setStored(view.canonical, written());
    }
    m_unit->setText(view.unit);
    m_unit->setVisible(!view.unit.isEmpty());
    m_dontKnow->setChecked(view.canonical == u"?");
    m_missing->setVisible(view.missing);
    QString tip = view.question;
    if (!view.help.isEmpty())
        tip += u'\n' + view.help;
    if (!view.origin.isEmpty())
        tip += u'\n' + view.origin;
    m_label->setToolTip(tip);
    m_help->setToolTip(tip);
    m_help->setVisible(static_cast<bool>(view.details));
    fillDetails();
    showProblem();
    showEcho();
}

void FactRow::setMissing(bool missing)
{
    m_view.missing = missing;
    m_missing->setVisible(missing);
}

void FactRow::refreshDetails()
{
    if (m_help->isChecked())
        fillDetails();
}

QString FactRow::written() const { return m_view.canonical == u"?" ? QString() : m_view.written; }

void FactRow::showProblem()
{
    QString text = m_view.hint.isEmpty() ? m_view.error : m_view.error + u' ' + m_view.hint;
    const bool isError = !text.isEmpty();
    m_error->setMark(isError ? explain::Mark::Unmet : explain::Mark::Unknown);
    if (!isError)
        text = m_view.warning;
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_correct->setVisible(!isError && !m_view.correction.isEmpty());
    if (m_correct->isHidden())
        return;
    m_correct->setText(withoutMnemonics(tr("Change to %1").arg(m_view.correctionLabel)));
    m_correct->setToolTip(tr("Change to %1").arg(m_view.correctionLabel));
}

void FactRow::restore()
{
    m_input->restore(m_view.canonical, written());
    showEcho();
}

void FactRow::showEcho()
{
    const QString echo = m_input->echo();
    m_echo->setMark(m_input->echoWarns() ? explain::Mark::Unknown : explain::Mark::None);
    m_echo->setText(echo);
    m_echo->setVisible(m_keepsEcho || !echo.isEmpty());
}

void FactRow::showDetails(bool on)
{
    m_help->setChecked(on);
    fillDetails();
}

/// What is told is asked for only while somebody looks.
void FactRow::fillDetails()
{
    const bool on = m_help->isChecked() && m_view.details;
    if (on) {
        const QString html = m_view.details(coloursOf(palette()));
        if (html != m_detailsHtml)
            m_details->setText(html);
        m_detailsHtml = html;
    }
    m_details->setVisible(on && !m_details->text().isEmpty());
}

/// From the menu or a button: what was being typed goes.
void FactRow::answer(const QString &text)
{
    restore();
    emit committed(text);
}

void FactRow::openMenu(QMenu &menu, const QPoint &where)
{
    menu.setObjectName(m_name + QStringLiteral("/menu"));
    menu.setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, &menu](const QString &name, const QString &text, bool enabled) {
        QAction *action = menu.addAction(text);
        action->setObjectName(m_name + QStringLiteral("/menu/") + name);
        action->setEnabled(enabled);
        return action;
    };
    if (!menu.isEmpty())
        menu.addSeparator();
    const QString value = written();
    const bool hasValue = !value.isEmpty();
    connect(add(QStringLiteral("copy"), tr("Copy the answer"), hasValue), &QAction::triggered, this,
            [value] { copyText(value); });
    const QString capitals = m_isMoney ? moneyInCapitals(value) : QString();
    if (m_isMoney)
        connect(
            add(QStringLiteral("capitals"), tr("Copy in capital characters"), !capitals.isEmpty()),
            &QAction::triggered, this, [capitals] { copyText(capitals); });
    menu.addSeparator();
    connect(add(QStringLiteral("clear"), tr("Clear the answer"), !m_view.canonical.isEmpty()),
            &QAction::triggered, this, [this] { answer({}); });
    if (m_canBeUnknown)
        connect(add(QStringLiteral("dont-know"), tr("Don't know"), m_view.canonical != u"?"),
                &QAction::triggered, this, [this] { answer(QStringLiteral("?")); });
    menu.addSeparator();
    QAction *details =
        add(QStringLiteral("details"), tr("Details: origin and what reads it"), true);
    details->setCheckable(true);
    details->setChecked(m_help->isChecked());
    details->setShortcut(detailKeys); // shown; the row itself takes the keys
    connect(details, &QAction::triggered, this, &FactRow::showDetails);
    if (m_view.hasHistory)
        connect(add(QStringLiteral("history"), tr("Show in the history"),
                    hasValue || m_view.canonical == u"?"),
                &QAction::triggered, this, &FactRow::historyWanted);
    menu.popup(where);
}

void FactRow::contextMenuEvent(QContextMenuEvent *event)
{
    openMenu(*new QMenu(this), event->globalPos());
}

void FactRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        m_missing->setPixmap(
            tinted(QStringLiteral("unknown"), coloursOf(palette()).unknown, QSize(14, 14)));
    if (event->type() == QEvent::PaletteChange)
        fillDetails();
    QWidget::changeEvent(event);
}

void FactRow::retranslate()
{
    m_dontKnow->setText(tr("Don't know"));
    m_dontKnow->setAccessibleName(tr("Don't know") + QStringLiteral(": ") + m_view.label);
    m_help->setAccessibleName(tr("Details") + QStringLiteral(": ") + m_view.label);
    m_missing->setPixmap(
        tinted(QStringLiteral("unknown"), coloursOf(palette()).unknown, QSize(14, 14)));
    m_missing->setToolTip(tr("The chosen measure lacks this."));
    fillDetails();
    showProblem();
    showEcho();
}

} // namespace widgets
