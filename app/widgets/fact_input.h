// One handle for every kind of input, so that a form needs to know none of them.
#pragma once

#include "feel/type.h"
#include "rulebook/vocabulary.h"

#include <QObject>
#include <QString>
#include <QStringList>

class QWidget;

namespace widgets {

/// What sort of input a fact needs.
struct InputSpec {
    feel::Kind kind = feel::Kind::Text;
    rulebook::NumberForm form = rulebook::NumberForm::Plain;
    bool creditCode = false;
    QString objectName; ///< of the widget that takes keys
};

/// Drives one input widget: shows what is stored, tells what is typed and what is committed. Lives as
/// long as its widget's parent.
class FactInput : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QWidget &widget() = 0;
    /// Shows what is stored: its canonical text, and how a person writes it. What is being typed stays.
    virtual void setStored(const QString &canonical, const QString &written) = 0;
    /// As setStored(), and drops what is being typed.
    virtual void restore(const QString &canonical, const QString &written) = 0;
    virtual void setChoices(const QStringList & /*texts*/, const QStringList & /*labels*/) {}
    virtual void setLabel(const QString &label) = 0; ///< for screen readers
    virtual QString echo() const { return {}; }
    virtual bool echoWarns() const { return false; }
    /// Whether "don't know" is one of the things that can be picked in it.
    virtual bool offersDontKnow() const { return false; }

signals:
    void typed(const QString &text);     ///< per key; not stored yet
    void committed(const QString &text); ///< once; "" = taken away
    void cancelled();                    ///< back to what is stored
};

/// Never null. `parent` owns both the handle and its widget.
FactInput *makeInput(const InputSpec &spec, QWidget *parent);

} // namespace widgets
