#include "widgets/fact_row.h"

#include "widgets/icons.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

FactRow::FactRow(const InputSpec &spec, QWidget *parent) : QWidget(parent)
{
    build(spec);
    connect(m_input, &FactInput::typed, this, [this](const QString &text) {
        showEcho();
        emit typed(text);
    });
    connect(m_input, &FactInput::committed, this, &FactRow::committed);
    connect(m_input, &FactInput::cancelled, this, &FactRow::cancelled);
    connect(m_dontKnow, &QToolButton::clicked, this, [this](bool on) {
        m_dontKnow->setChecked(m_view.canonical == u"?");
        emit committed(on ? QStringLiteral("?") : QString());
    });
    connect(m_help, &QToolButton::toggled, this, &FactRow::showHelp);
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
    m_echo->setSteady(spec.kind == feel::Kind::Money ? Qt::AlignRight : Qt::AlignLeft);
    m_echo->hide();
    layout->addWidget(m_echo);
    m_error = new QuietLabel(Type::Caption, this);
    m_error->setMark(explain::Mark::Unmet);
    m_error->setObjectName(spec.objectName + QStringLiteral("/error"));
    m_helpText = new QuietLabel(Type::Caption, this);
    for (QuietLabel *text : {m_error, m_helpText}) {
        text->hide();
        layout->addWidget(text);
    }
}

void FactRow::show(const FactView &view)
{
    const bool wasError = m_view.state == models::FactState::Error;
    m_view = view;
    m_label->setText(QString(view.label).replace(u'&', QStringLiteral("&&")));
    m_input->setLabel(view.label);
    m_input->widget().setAccessibleDescription(view.question);
    m_input->setChoices(view.choiceTexts, view.choiceLabels);
    const QString written = view.canonical == u"?" ? QString() : view.written;
    if (view.state != models::FactState::Error) {
        if (wasError)
            m_input->restore(view.canonical, written);
        else
            m_input->setStored(view.canonical, written);
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
    m_help->setVisible(!view.help.isEmpty() || view.more);
    showHelp(m_help->isChecked());
    QString error = view.hint.isEmpty() ? view.error : view.error + u' ' + view.hint;
    m_error->setMark(error.isEmpty() ? explain::Mark::Unknown : explain::Mark::Unmet);
    if (error.isEmpty())
        error = view.warning;
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    showEcho();
}

void FactRow::restore()
{
    m_input->restore(m_view.canonical, m_view.canonical == u"?" ? QString() : m_view.written);
    showEcho();
}

void FactRow::showEcho()
{
    const QString echo = m_input->echo();
    m_echo->setMark(m_input->echoWarns() ? explain::Mark::Unknown : explain::Mark::None);
    m_echo->setText(echo);
    m_echo->setVisible(!echo.isEmpty());
}

void FactRow::showHelp(bool on)
{
    if (on) {
        QStringList parts = {m_view.question, m_view.help, m_view.more ? m_view.more() : QString()};
        parts.removeAll(QString());
        m_helpText->setText(parts.join(u'\n'));
    }
    m_helpText->setVisible(on && !m_helpText->text().isEmpty());
}

void FactRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        m_missing->setPixmap(
            tinted(QStringLiteral("unknown"), coloursOf(palette()).unknown, QSize(14, 14)));
    QWidget::changeEvent(event);
}

void FactRow::retranslate()
{
    m_dontKnow->setText(tr("Don't know"));
    m_dontKnow->setAccessibleName(tr("Don't know") + QStringLiteral(": ") + m_view.label);
    m_help->setAccessibleName(tr("Help") + QStringLiteral(": ") + m_view.label);
    m_missing->setPixmap(
        tinted(QStringLiteral("unknown"), coloursOf(palette()).unknown, QSize(14, 14)));
    m_missing->setToolTip(tr("The chosen measure lacks this."));
    showEcho();
}

} // namespace widgets
