#include "widgets/truth_box.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace widgets {

namespace {

constexpr std::array<const char *, 3> texts = {"true", "false", "?"};
constexpr std::array<const char *, 3> names = {"/yes", "/no", "/unknown"};

} // namespace

TruthBox::TruthBox(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setMinimumSize(52, controlHeight);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this,
                [this, i] { choose(QString::fromLatin1(texts.at(i))); });
        layout->addWidget(button);
        m_buttons.at(i) = button;
    }
    layout->addStretch();
    setFocusProxy(m_buttons.front());
    retranslate();
}

void TruthBox::setStored(const QString &canonical)
{
    m_stored = canonical;
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(canonical == QLatin1String(texts.at(i)));
}

void TruthBox::setNames(const QString &objectName, const QString &label)
{
    setObjectName(objectName);
    m_label = label;
    setAccessibleName(label);
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setObjectName(objectName + QLatin1String(names.at(i)));
    retranslate();
}

void TruthBox::choose(const QString &text)
{
    const QString wanted = text == m_stored ? QString() : text;
    setStored(m_stored); // what is stored decides what is shown
    emit committed(wanted);
}

void TruthBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_stored.isEmpty())
            emit committed({});
        return;
    case Qt::Key_Y:
        emit committed(QString::fromLatin1(texts[0]));
        return;
    case Qt::Key_N:
        emit committed(QString::fromLatin1(texts[1]));
        return;
    case Qt::Key_Question:
        emit committed(QString::fromLatin1(texts[2]));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TruthBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TruthBox::retranslate()
{
    m_buttons[0]->setText(tr("Yes"));
    m_buttons[1]->setText(tr("No"));
    m_buttons[2]->setText(tr("Don't know"));
    for (QToolButton *button : m_buttons)
        button->setAccessibleName(
            m_label.isEmpty() ? button->text() : m_label + QStringLiteral(": ") + button->text());
}

} // namespace widgets
