#include "widgets/fact_input.h"

#include "widgets/choice_box.h"
#include "widgets/date_edit.h"
#include "widgets/money_edit.h"
#include "widgets/truth_box.h"

namespace widgets {

namespace {

class LineInput : public FactInput {
public:
    LineInput(LineEdit *edit, const QString &objectName, QObject *parent)
        : FactInput(parent), m_edit(edit)
    {
        m_edit->setObjectName(objectName);
        connect(m_edit, &LineEdit::typed, this, &FactInput::typed);
        connect(m_edit, &LineEdit::committed, this, &FactInput::committed);
        connect(m_edit, &LineEdit::cancelled, this, &FactInput::cancelled);
    }

    QWidget &widget() override { return *m_edit; }
    void setStored(const QString &, const QString &written) override { m_edit->setStored(written); }
    void restore(const QString &, const QString &written) override { m_edit->restore(written); }
    void setLabel(const QString &label) override { m_edit->setAccessibleName(label); }
    QString echo() const override { return m_edit->echo(); }
    bool echoWarns() const override { return m_edit->echoWarns(); }

private:
    LineEdit *m_edit;
};

class ChoiceInput : public FactInput {
public:
    ChoiceInput(ChoiceBox *box, const QString &objectName, QObject *parent)
        : FactInput(parent), m_box(box)
    {
        m_box->setObjectName(objectName);
        connect(m_box, &ChoiceBox::committed, this, &FactInput::committed);
        connect(m_box, &ChoiceBox::cancelled, this, &FactInput::cancelled);
    }

    QWidget &widget() override { return *m_box; }
    void setStored(const QString &canonical, const QString &) override
    {
        m_box->setStored(canonical);
    }
    void restore(const QString &canonical, const QString &) override
    {
        m_box->setStored(canonical);
    }
    void setChoices(const QStringList &texts, const QStringList &labels) override
    {
        m_box->setChoices(texts, labels);
    }
    void setLabel(const QString &label) override { m_box->setAccessibleName(label); }
    bool offersDontKnow() const override { return true; }

private:
    ChoiceBox *m_box;
};

class TruthInput : public FactInput {
public:
    TruthInput(TruthBox *box, const QString &objectName, QObject *parent)
        : FactInput(parent), m_box(box), m_name(objectName)
    {
        m_box->setNames(objectName, {});
        connect(m_box, &TruthBox::committed, this, &FactInput::committed);
    }

    QWidget &widget() override { return *m_box; }
    void setStored(const QString &canonical, const QString &) override
    {
        m_box->setStored(canonical);
    }
    void restore(const QString &canonical, const QString &) override
    {
        m_box->setStored(canonical);
    }
    void setLabel(const QString &label) override { m_box->setNames(m_name, label); }
    bool offersDontKnow() const override { return true; }

private:
    TruthBox *m_box;
    QString m_name;
};

LineEdit *makeLine(const InputSpec &spec, QWidget *parent)
{
    switch (spec.kind) {
    case feel::Kind::Money:
        return new MoneyEdit(parent);
    case feel::Kind::Date:
        return new DateEdit(parent);
    case feel::Kind::Number:
    case feel::Kind::Days:
    case feel::Kind::Months:
        return new NumberEdit(parent);
    default:
        break;
    }
    if (spec.creditCode)
        return new CreditCodeEdit(parent);
    return new TextEdit(parent);
}

} // namespace

FactInput *makeInput(const InputSpec &spec, QWidget *parent)
{
    switch (spec.kind) {
    case feel::Kind::Truth:
        return new TruthInput(new TruthBox(parent), spec.objectName, parent);
    case feel::Kind::Choice:
        return new ChoiceInput(new ChoiceBox(parent), spec.objectName, parent);
    case feel::Kind::Place:
        return new ChoiceInput(new PlaceBox(parent), spec.objectName, parent);
    default:
        return new LineInput(makeLine(spec, parent), spec.objectName, parent);
    }
}

} // namespace widgets
