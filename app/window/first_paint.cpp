#include "window/first_paint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace window {

FirstPaint::FirstPaint(QWidget &widget, QObject *parent) : QObject(parent)
{
    widget.installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        object->removeEventFilter(this);
        QTimer::singleShot(0, this, &FirstPaint::painted); // its children are still to be painted
    }
    return false;
}

} // namespace window
