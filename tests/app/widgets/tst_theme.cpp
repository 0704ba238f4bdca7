// Colours can be read by everybody; type and zoom go together; icons take any colour.
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QTest>

#include <algorithm>

using widgets::Colours;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void textHasContrast_data();
    void textHasContrast();
    void framesAreSeen_data() { textHasContrast_data(); }
    void framesAreSeen();
    void statesDifferForTheColourBlind_data() { textHasContrast_data(); }
    void statesDifferForTheColourBlind();
    void paletteIsRecognised();
    void typeFollowsZoom();
    void everyMarkHasItsOwnIcon();
    void iconsAreTinted();
    void themeIsChosen();
};

void TestTheme::textHasContrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::textHasContrast()
{
    QFETCH(bool, dark);
    const Colours &c = dark ? widgets::darkColours() : widgets::lightColours();
    const std::pair<const char *, QColor> texts[] = {
        {"text", c.text},   {"quiet", c.quiet},     {"accent", c.accent}, {"met", c.met},
        {"unmet", c.unmet}, {"unknown", c.unknown}, {"waits", c.waits},   {"grey", c.grey},
    };
    const std::pair<const char *, QColor> grounds[] = {
        {"window", c.window},       {"surface", c.surface}, {"alternate", c.alternate},
        {"selection", c.selection}, {"hover", c.hover},
    };
    for (const auto &[text, ink] : texts) {
        for (const auto &[ground, paper] : grounds)
            QVERIFY2(widgets::contrast(ink, paper) >= 4.5,
                     qPrintable(QStringLiteral("%1 on %2: %3")
                                    .arg(QLatin1String(text), QLatin1String(ground))
                                    .arg(widgets::contrast(ink, paper))));
    }
    QVERIFY(widgets::contrast(c.onAccent, c.accent) >= 4.5);
    QVERIFY(widgets::contrast(c.text, c.notice) >= 4.5);
}

void TestTheme::framesAreSeen()
{
    QFETCH(bool, dark);
    const Colours &c = dark ? widgets::darkColours() : widgets::lightColours();
    QVERIFY(widgets::contrast(c.frame, c.surface) >= 3.0);
    QVERIFY(widgets::contrast(c.accent, c.surface) >= 3.0);
}

void TestTheme::statesDifferForTheColourBlind()
{
    QFETCH(bool, dark);
    const Colours &c = dark ? widgets::darkColours() : widgets::lightColours();
    // Without red and green apart (their mean) a met and an unmet thing still differ, in blue or in
    // lightness.
    const auto seen = [](const QColor &colour) {
        return std::pair((colour.red() + colour.green()) / 2, colour.blue());
    };
    const auto met = seen(c.met);
    const auto unmet = seen(c.unmet);
    QVERIFY(std::max(std::abs(met.first - unmet.first), std::abs(met.second - unmet.second)) >= 40);
}

void TestTheme::paletteIsRecognised()
{
    const QPalette light = widgets::paletteOf(widgets::lightColours());
    const QPalette dark = widgets::paletteOf(widgets::darkColours());
    QVERIFY(!widgets::isDark(light));
    QVERIFY(widgets::isDark(dark));
    QCOMPARE(&widgets::coloursOf(dark), &widgets::darkColours());
}

void TestTheme::typeFollowsZoom()
{
    widgets::Appearance appearance;
    QLabel label;
    widgets::setType(label, widgets::Type::Figure, true);
    const double body = QApplication::font().pointSizeF();
    QCOMPARE(label.font().pointSizeF(), body * 1.8);
    appearance.zoomBy(1);
    QCOMPARE(appearance.zoom(), 110);
    QCOMPARE(label.font().pointSizeF(), body * 1.1 * 1.8);
    appearance.setZoom(1000);
    QCOMPARE(appearance.zoom(), 200);
    appearance.zoomBy(1);
    QCOMPARE(appearance.zoom(), 200);
    appearance.setZoom(100);
    QVERIFY(QApplication::font().families().contains(QStringLiteral("Noto Sans CJK SC")));
}

void TestTheme::everyMarkHasItsOwnIcon()
{
    QStringList names;
    for (int mark = static_cast<int>(explain::Mark::Met);
         mark <= static_cast<int>(explain::Mark::NotApplicable); ++mark) {
        const QString name = widgets::markIconName(static_cast<explain::Mark>(mark));
        QVERIFY(!names.contains(name));
        QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)), qPrintable(name));
        names.append(name);
    }
    QVERIFY(widgets::markIcon(explain::Mark::None).isNull());
}

void TestTheme::iconsAreTinted()
{
    const QColor colour(10, 120, 200);
    const QImage image = widgets::tinted(QStringLiteral("met"), colour, QSize(64, 64))
                             .toImage()
                             .convertToFormat(QImage::Format_ARGB32);
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            ++painted;
            QCOMPARE(pixel.rgb(), colour.rgb());
        }
    }
    QVERIFY(painted > 100);
}

void TestTheme::themeIsChosen()
{
    widgets::Appearance appearance;
    appearance.setTheme(widgets::ThemeChoice::Dark);
    QVERIFY(widgets::isDark(QApplication::palette()));
    appearance.setTheme(widgets::ThemeChoice::Light);
    QVERIFY(!widgets::isDark(QApplication::palette()));
    for (const auto theme :
         {widgets::ThemeChoice::System, widgets::ThemeChoice::Light, widgets::ThemeChoice::Dark})
        QCOMPARE(widgets::Appearance::themeFromToken(widgets::Appearance::token(theme)), theme);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
