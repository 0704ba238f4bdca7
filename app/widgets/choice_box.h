#pragma once

#include <QComboBox>
#include <QStringList>

namespace widgets {

/// A closed list. Commits when something is picked; Delete takes the answer away. The wheel scrolls
/// the page, never the answer.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    /// Parallel lists of canonical texts and what is shown. What is stored stays chosen.
    void setChoices(const QStringList &texts, const QStringList &labels);
    /// The same for a list in which one thing is always chosen.
    void setRequiredChoices(const QStringList &texts, const QStringList &labels);
    virtual void setStored(const QString &canonical);
    QString stored() const { return m_stored; }

signals:
    void committed(const QString &text);
    void cancelled();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

    /// The row of a canonical text; the first where there is none.
    int rowOf(const QString &canonical) const;

private:
    void fill(const QStringList &texts, const QStringList &labels);

    QString m_stored;
    bool m_required = false;
};

/// A place: typed to search in names and codes, or picked. A code that is not in the list is taken as
/// it is.
class PlaceBox : public ChoiceBox {
    Q_OBJECT

public:
    explicit PlaceBox(QWidget *parent = nullptr);

    void setStored(const QString &canonical) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void commitTyped();
    QString canonicalOf(const QString &typed) const;
};

} // namespace widgets
