#pragma once

#include <QWidget>

#include <array>

class QToolButton;

namespace widgets {

/// Yes, no or don't know, side by side. Pressing the answer that holds takes it away.
class TruthBox : public QWidget {
    Q_OBJECT

public:
    explicit TruthBox(QWidget *parent = nullptr);

    /// "true", "false", "?" or empty.
    void setStored(const QString &canonical);
    QString stored() const { return m_stored; }
    /// Names the three buttons, too: "<name>/yes", "<name>/no", "<name>/unknown".
    void setNames(const QString &objectName, const QString &label);

signals:
    void committed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose(const QString &text);

    std::array<QToolButton *, 3> m_buttons{};
    QString m_stored;
    QString m_label;
};

} // namespace widgets
