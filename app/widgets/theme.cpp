#include "widgets/theme.h"

#include "widgets/house_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace widgets {

namespace {

constexpr const char *typeProperty = "huisuanType";
constexpr const char *boldProperty = "huisuanBold";

/// Chinese below 10 points is hard to read; smaller systems are lifted to it.
constexpr double smallestSystemPoints = 10.0;

double scaleOf(Type type)
{
    switch (type) {
    case Type::Caption:
        return 0.9;
    case Type::Body:
        return 1.0;
    case Type::Heading:
        return 1.25;
    case Type::Figure:
        return 1.8;
    }
    return 1.0;
}

QColor rgb(unsigned value) { return QColor::fromRgb(static_cast<QRgb>(value)); }

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(static_cast<double>(colour.redF()))
           + 0.7152 * linear(static_cast<double>(colour.greenF()))
           + 0.0722 * linear(static_cast<double>(colour.blueF()));
}

} // namespace

const Colours &lightColours()
{
    static const Colours colours = [] {
        Colours c;
        c.window = rgb(0xF4F6F8);
        c.surface = rgb(0xFFFFFF);
        c.alternate = rgb(0xF8F9FB);
        c.hover = rgb(0xEBEFF3);
        c.selection = rgb(0xDDEAF7);
        c.line = rgb(0xDCE1E6);
        c.frame = rgb(0x88929C);
        c.text = rgb(0x1A2129);
        c.quiet = rgb(0x52606D);
        c.accent = rgb(0x1C5C9E);
        c.onAccent = rgb(0xFFFFFF);
        c.met = rgb(0x0A6B60);
        c.unmet = rgb(0xB0360B);
        c.unknown = rgb(0x855300);
        c.waits = rgb(0x6645AD);
        c.grey = rgb(0x55616D);
        c.notice = rgb(0xFFF6E0);
        return c;
    }();
    return colours;
}

const Colours &darkColours()
{
    static const Colours colours = [] {
        Colours c;
        c.window = rgb(0x1A1D21);
        c.surface = rgb(0x22262B);
        c.alternate = rgb(0x272C32);
        c.hover = rgb(0x2D333A);
        c.selection = rgb(0x28435F);
        c.line = rgb(0x3A414A);
        c.frame = rgb(0x7C8792);
        c.text = rgb(0xE9ECEF);
        c.quiet = rgb(0xAEB7C0);
        c.accent = rgb(0x85B9F0);
        c.onAccent = rgb(0x0E2136);
        c.met = rgb(0x5CCDB6);
        c.unmet = rgb(0xFF9B73);
        c.unknown = rgb(0xE8B854);
        c.waits = rgb(0xBFAAF5);
        c.grey = rgb(0xA9B2BB);
        c.notice = rgb(0x39311C);
        return c;
    }();
    return colours;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

const Colours &coloursOf(const QPalette &palette)
{
    return isDark(palette) ? darkColours() : lightColours();
}

QPalette paletteOf(const Colours &c)
{
    QPalette palette(c.text, c.surface, c.surface, c.line, c.line, c.text, c.text, c.surface,
                     c.window);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::PlaceholderText, c.quiet);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.frame);
    palette.setColor(QPalette::Shadow, c.line);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, c.quiet);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    return palette;
}

QColor colourOf(explain::Mark mark, const Colours &colours)
{
    switch (mark) {
    case explain::Mark::Met:
        return colours.met;
    case explain::Mark::Unmet:
        return colours.unmet;
    case explain::Mark::Unknown:
        return colours.unknown;
    case explain::Mark::Waits:
        return colours.waits;
    case explain::Mark::NotInForce:
    case explain::Mark::NotApplicable:
        return colours.grey;
    case explain::Mark::None:
        break;
    }
    return colours.quiet;
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return std::max(one, two) / std::min(one, two);
}

QFont fontOf(Type type, bool bold)
{
    QFont font = QApplication::font();
    font.setPointSizeF(QApplication::font().pointSizeF() * scaleOf(type));
    font.setBold(bold);
    return font;
}

void setType(QWidget &widget, Type type, bool bold)
{
    widget.setProperty(typeProperty, static_cast<int>(type));
    widget.setProperty(boldProperty, bold);
    widget.setFont(fontOf(type, bold));
}

Appearance::Appearance() : m_system(QApplication::palette())
{
    const QFont general = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    m_points = std::max(general.pointSizeF(), smallestSystemPoints);
    QApplication::setStyle(new HouseStyle);
    setZoom(m_zoom);
    setTheme(m_theme);
}

void Appearance::findFonts()
{
    (void)QFontMetrics(QApplication::font()).horizontalAdvance(QStringLiteral("惠算"));
}

bool Appearance::isDarkNow() const
{
    return m_theme == ThemeChoice::Dark || (m_theme == ThemeChoice::System && isDark(m_system));
}

void Appearance::setTheme(ThemeChoice theme)
{
    m_theme = theme;
    QApplication::setPalette(paletteOf(isDarkNow() ? darkColours() : lightColours()));
}

void Appearance::setZoom(int percent)
{
    m_zoom = std::clamp(percent, *std::begin(zoomSteps), *std::rbegin(zoomSteps));
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC"),
                      QStringLiteral("WenQuanYi Micro Hei")});
    font.setPointSizeF(m_points * m_zoom / 100.0);
    QApplication::setFont(font);
    for (QWidget *widget : QApplication::allWidgets()) {
        const QVariant type = widget->property(typeProperty);
        if (type.isValid())
            widget->setFont(
                fontOf(static_cast<Type>(type.toInt()), widget->property(boldProperty).toBool()));
    }
}

void Appearance::zoomBy(int steps)
{
    const auto here = std::lower_bound(std::begin(zoomSteps), std::end(zoomSteps), m_zoom);
    const auto last = static_cast<std::ptrdiff_t>(std::size(zoomSteps)) - 1;
    const auto place = std::min(here - std::begin(zoomSteps), last);
    setZoom(zoomSteps[std::clamp<std::ptrdiff_t>(place + steps, 0, last)]);
}

ThemeChoice Appearance::themeFromToken(const QString &token)
{
    if (token == u"light")
        return ThemeChoice::Light;
    return token == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

QString Appearance::token(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

} // namespace widgets
