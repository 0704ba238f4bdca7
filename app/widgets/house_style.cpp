#include "widgets/house_style.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QIconEngine>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTableView>

namespace widgets {

namespace {

constexpr const char *primaryProperty = "huisuanPrimary";

void roundRect(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line,
               qreal width = 1)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal half = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), cornerRadius,
                            cornerRadius);
    painter.restore();
}

bool has(const QStyleOption &option, QStyle::StateFlag flag) { return option.state & flag; }

void drawInput(const QStyleOption &option, QPainter &painter)
{
    const Colours &colours = coloursOf(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focus = has(option, QStyle::State_HasFocus) && enabled;
    roundRect(painter, option.rect, option.palette.color(QPalette::Base),
              focus     ? colours.accent
              : enabled ? colours.frame
                        : colours.line,
              focus ? 2 : 1);
}

/// An icon of Qt's own, looked up when it is first painted: its pictures come with plugins, which every
/// window would wait for.
class LateEngine : public QIconEngine {
public:
    explicit LateEngine(QStyle::StandardPixmap picture) : m_picture(picture) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        icon().paint(painter, rect, Qt::AlignCenter, mode, state);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return icon().pixmap(size, mode, state);
    }

    QIconEngine *clone() const override { return new LateEngine(m_picture); }

private:
    QIcon icon() const
    {
        const auto *house = qobject_cast<const QProxyStyle *>(QApplication::style());
        return house ? house->baseStyle()->standardIcon(m_picture) : QIcon();
    }

    QStyle::StandardPixmap m_picture;
};

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    const Colours &colours = coloursOf(option->palette);
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (panel && panel->lineWidth > 0)
            drawInput(*option, *painter);
        else
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    }
    case PE_FrameLineEdit:
        drawInput(*option, *painter);
        return;
    case PE_PanelButtonCommand:
        drawButton(*option, *painter);
        return;
    case PE_PanelButtonTool:
        drawTool(*option, *painter);
        return;
    case PE_Frame:
        roundRect(*painter, option->rect, {}, colours.line);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            colours.line);
        return;
    case PE_FrameTabWidget:
        return;
    case PE_FrameFocusRect: {
        const bool inView = qobject_cast<const QAbstractItemView *>(widget) != nullptr;
        if (inView) {
            painter->setPen(colours.accent);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        } else {
            roundRect(*painter, option->rect, {}, colours.accent, 1.5);
        }
        return;
    }
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && has(*option, State_Selected))
            painter->fillRect(option->rect, colours.selection);
        else if (item && has(*option, State_MouseOver) && has(*option, State_Enabled))
            painter->fillRect(option->rect, colours.hover);
        else if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        return;
    }
    case PE_IndicatorBranch:
        if (has(*option, State_Children)) {
            const QString name = has(*option, State_Open) ? QStringLiteral("chevron-down")
                                                          : QStringLiteral("chevron-right");
            QRect rect(0, 0, 12, 12);
            rect.moveCenter(option->rect.center());
            paintIcon(*painter, rect, name, colours.quiet);
        }
        return;
    case PE_IndicatorArrowDown: {
        QRect rect(0, 0, 12, 12);
        rect.moveCenter(option->rect.center());
        paintIcon(*painter, rect, QStringLiteral("chevron-down"), colours.quiet);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawButton(const QStyleOption &option, QPainter &painter) const
{
    const Colours &colours = coloursOf(option.palette);
    const bool enabled = has(option, State_Enabled);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const bool primary =
        option.styleObject && option.styleObject->property(primaryProperty).toBool();
    const bool pressed = has(option, State_Sunken) || has(option, State_On);
    QColor fill = flat ? QColor() : colours.surface;
    QColor line = flat ? QColor() : colours.frame;
    if (primary && enabled) {
        fill = pressed ? colours.accent.darker(115) : colours.accent;
        line = colours.accent;
    } else if (pressed) {
        fill = colours.selection;
        line = flat ? QColor() : colours.accent;
    } else if (has(option, State_MouseOver) && enabled) {
        fill = colours.hover;
    }
    if (!enabled)
        line = flat ? QColor() : colours.line;
    roundRect(painter, option.rect, fill, line);
}

void HouseStyle::drawTool(const QStyleOption &option, QPainter &painter) const
{
    const Colours &colours = coloursOf(option.palette);
    const bool raised = !has(option, State_AutoRaise);
    QColor fill = raised ? colours.surface : QColor();
    if (has(option, State_On) || has(option, State_Sunken))
        fill = colours.selection;
    else if (has(option, State_MouseOver) && has(option, State_Enabled))
        fill = colours.hover;
    QColor line;
    if (raised)
        line = !has(option, State_Enabled) ? colours.line
               : has(option, State_On)     ? colours.accent
                                           : colours.frame;
    roundRect(painter, option.rect, fill, line);
}

void HouseStyle::drawHeader(const QStyleOption &option, QPainter &painter) const
{
    const Colours &colours = coloursOf(option.palette);
    painter.fillRect(option.rect, colours.alternate);
    painter.setPen(colours.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const auto *section = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (section && section->position != QStyleOptionHeader::End
        && section->position != QStyleOptionHeader::OnlyOneSection
        && section->orientation == Qt::Horizontal)
        painter.drawLine(option.rect.topRight() + QPoint(0, space::tiny),
                         option.rect.bottomRight() - QPoint(0, space::tiny));
}

void HouseStyle::drawTab(const QStyleOption &option, QPainter &painter) const
{
    const Colours &colours = coloursOf(option.palette);
    const bool selected = has(option, State_Selected);
    if (!selected && has(option, State_MouseOver))
        painter.fillRect(option.rect.adjusted(0, 0, 0, -1), colours.hover);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     colours.line);
    if (selected)
        painter.fillRect(
            QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2),
            colours.accent);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Colours &colours = coloursOf(option->palette);
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeader(*option, *painter);
        return;
    case CE_TabBarTabShape:
        drawTab(*option, *painter);
        return;
    case CE_Splitter: {
        const QPoint middle = option->rect.center();
        painter->setPen(has(*option, State_MouseOver) ? colours.accent : colours.line);
        if (has(*option, State_Horizontal))
            painter->drawLine(middle.x(), option->rect.top(), middle.x(), option->rect.bottom());
        else
            painter->drawLine(option->rect.left(), middle.y(), option->rect.right(), middle.y());
        return;
    }
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && option->styleObject && has(*option, State_Enabled)
            && option->styleObject->property(primaryProperty).toBool()) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, colours.onAccent);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    }
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colours.window);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox)
        drawCombo(*option, *painter, widget);
    else if (control == CC_ScrollBar)
        drawScrollBar(*option, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void HouseStyle::drawCombo(const QStyleOptionComplex &option, QPainter &painter,
                           const QWidget *widget) const
{
    const Colours &colours = coloursOf(option.palette);
    QStyleOptionComplex frame = option;
    frame.palette.setColor(QPalette::Base,
                           has(option, State_Enabled) ? colours.surface : colours.window);
    drawInput(frame, painter);
    const QRect arrow = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    QRect rect(0, 0, 12, 12);
    rect.moveCenter(arrow.center());
    paintIcon(painter, rect, QStringLiteral("chevron-down"),
              has(option, State_Enabled) ? colours.quiet : colours.line);
}

void HouseStyle::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter,
                               const QWidget *widget) const
{
    const Colours &colours = coloursOf(option.palette);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    if (!bar || bar->minimum == bar->maximum)
        return;
    QRect handle = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    handle = bar->orientation == Qt::Horizontal ? handle.adjusted(1, 3, -1, -3)
                                                : handle.adjusted(3, 1, -3, -1);
    const bool active = has(option, State_MouseOver) || has(option, State_Sunken);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(active ? colours.quiet : colours.frame);
    const int radius = std::min(handle.width(), handle.height()) / 2;
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 9;
    case PM_TreeViewIndentation:
        return space::large;
    case PM_FocusFrameHMargin: // of text in a cell; one pixel is added to it
        return 5;
    case PM_HeaderMargin:
        return 6;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl part, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return rect.adjusted(space::tiny, 0, 0, 0);
    return rect;
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_PushButton:
    case CT_HeaderSection:
        result.setHeight(std::max(result.height(), controlHeight));
        break;
    default:
        break;
    }
    if (type == CT_PushButton)
        result.rwidth() += space::small;
    if (type == CT_ComboBox)
        result.rwidth() += space::tiny;
    return result;
}

QIcon HouseStyle::standardIcon(StandardPixmap picture, const QStyleOption *option,
                               const QWidget *widget) const
{
    // Every menu bar asks for this one and hardly any shows it.
    if (picture == SP_ToolBarHorizontalExtensionButton)
        return QIcon(new LateEngine(picture));
    return QProxyStyle::standardIcon(picture, option, widget);
}

void makePrimary(QPushButton &button) { button.setProperty(primaryProperty, true); }

void makeReadByLine(QTableView &table)
{
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setSelectionMode(QTableView::SingleSelection);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace widgets
