#pragma once

#include <QObject>

class QWidget;

namespace window {

/// Says once that a widget has been painted for the first time and the event loop is free again: the moment for
/// what the eye can wait for.
class FirstPaint : public QObject {
    Q_OBJECT

public:
    /// Of a widget that has not been painted yet, which must outlive the object.
    explicit FirstPaint(QWidget &widget, QObject *parent = nullptr);

signals:
    void painted();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace window
