#include "window/rail.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace window {

namespace space = widgets::space;

Rail::Rail(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setMinimumWidth(64);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::tiny, space::small, space::tiny, space::small);
    layout->setSpacing(space::tiny);
    const char *names[pageCount] = {"start",     "assessment", "interview",
                                    "scenarios", "rules",      "history"};
    for (int i = 0; i < pageCount; ++i) {
        const QString name = QString::fromLatin1(names[i]);
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("rail/") + name);
        button->setIcon(widgets::icon(name, widgets::Tint::Text));
        button->setIconSize({24, 24});
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        widgets::setType(*button, widgets::Type::Caption);
        m_group->addButton(button, i);
        m_buttons.push_back(button);
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { emit pageWanted(static_cast<Page>(id)); });
    retranslate();
}

void Rail::setCurrent(Page page) { m_buttons.at(static_cast<std::size_t>(page))->setChecked(true); }

QString Rail::label(Page page)
{
    switch (page) {
    case Page::Start:
        return tr("Start");
    case Page::Assessment:
        return tr("Assess");
    case Page::Interview:
        return tr("Interview");
    case Page::Scenarios:
        return tr("Scenarios");
    case Page::Rules:
        return tr("Rules");
    case Page::History:
        return tr("History");
    }
    Q_UNREACHABLE();
}

void Rail::retranslate()
{
    for (int i = 0; i < pageCount; ++i)
        m_buttons.at(static_cast<std::size_t>(i))->setText(label(static_cast<Page>(i)));
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), widgets::coloursOf(palette()).line);
}

} // namespace window
