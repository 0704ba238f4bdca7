#pragma once

#include <QProxyStyle>

class QPushButton;
class QTableView;

namespace widgets {

/// Fusion, drawn flatter: quiet frames, one accent for focus, slim scroll bars, no animation.
class HouseStyle : public QProxyStyle {
    Q_OBJECT

public:
    HouseStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    QIcon standardIcon(StandardPixmap picture, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;

private:
    void drawButton(const QStyleOption &option, QPainter &painter) const;
    void drawTool(const QStyleOption &option, QPainter &painter) const;
    void drawCombo(const QStyleOptionComplex &option, QPainter &painter,
                   const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex &option, QPainter &painter,
                       const QWidget *widget) const;
    void drawHeader(const QStyleOption &option, QPainter &painter) const;
    void drawTab(const QStyleOption &option, QPainter &painter) const;
};

/// A push button that stands out as the one thing to do.
void makePrimary(QPushButton &button);

/// A table that is read line by line: no grid, no numbers, one line selected, Tab leaves it.
void makeReadByLine(QTableView &table);

} // namespace widgets
