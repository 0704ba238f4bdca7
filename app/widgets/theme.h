// The look of the program in one place: colours, sizes of type, spacing. Everything that paints asks here.
#pragma once

#include "explain/reason.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace widgets {

/// Distances in logical pixels; nothing else is used between things.
namespace space {
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int huge = 24;
inline constexpr int giant = 32;
} // namespace space

inline constexpr int contentWidth = 1100; ///< no column of text is wider
inline constexpr int cornerRadius = 4;
inline constexpr int controlHeight = 28; ///< of inputs and buttons, before the font asks for more

/// The four sizes of type: 0.9, 1.0, 1.25 and 1.8 of the system's.
enum class Type { Caption, Body, Heading, Figure };

enum class ThemeChoice { System, Light, Dark };

/// Every colour that is painted. Text colours have a contrast of at least 4.5 on window, surface,
/// alternate and selection.
struct Colours {
    QColor window;    ///< behind everything
    QColor surface;   ///< lists, inputs, cards
    QColor alternate; ///< every other row, headers of tables
    QColor hover;
    QColor selection;
    QColor line;  ///< between things; decoration only
    QColor frame; ///< around inputs; at least 3 on surface
    QColor text;
    QColor quiet; ///< secondary text
    QColor accent;
    QColor onAccent;
    QColor met, unmet, unknown, waits,
        grey;      ///< states; each safe for colour blindness beside a symbol
    QColor notice; ///< background of a bar that says something
};

const Colours &lightColours();
const Colours &darkColours();
/// The set whose palette this is: decided by the palette's lightness.
const Colours &coloursOf(const QPalette &palette);
bool isDark(const QPalette &palette);
QPalette paletteOf(const Colours &colours);

/// The colour of a state; the quiet colour for Mark::None.
QColor colourOf(explain::Mark mark, const Colours &colours);

/// The contrast of two opaque colours after WCAG 2: 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// A font of one of the four sizes, relative to the application's font.
QFont fontOf(Type type, bool bold = false);
/// Gives a widget a size of type that follows every later zoom.
void setType(QWidget &widget, Type type, bool bold = false);

/// Theme and zoom of the running program. Make one after QApplication, before any widget; it keeps
/// what the system wanted.
class Appearance {
public:
    static constexpr int zoomSteps[] = {80, 90, 100, 110, 125, 150, 175, 200};

    Appearance();

    /// Looks the fonts up, which the first text would wait for.
    static void findFonts();

    ThemeChoice theme() const { return m_theme; }
    void setTheme(ThemeChoice theme);
    bool isDarkNow() const;

    int zoom() const { return m_zoom; } ///< percent
    void setZoom(int percent);          ///< clamped to the ends of zoomSteps
    void zoomBy(int steps);

    /// "system", "light", "dark"; anything else is System.
    static ThemeChoice themeFromToken(const QString &token);
    static QString token(ThemeChoice theme);

private:
    QPalette m_system;
    double m_points = 0; ///< size of the system's font
    ThemeChoice m_theme = ThemeChoice::System;
    int m_zoom = 100;
};

} // namespace widgets
