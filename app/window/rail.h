#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QToolButton;

namespace window {

enum class Page { Start, Assessment, Interview, Scenarios, Rules, History };
inline constexpr int pageCount = 6;

/// The pages at the left, each an icon with its word.
class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void setCurrent(Page page);
    static QString label(Page page);

signals:
    void pageWanted(window::Page page);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QButtonGroup *m_group = nullptr;
    std::vector<QToolButton *> m_buttons;
};

} // namespace window
