// Small pieces of text.
#pragma once

#include "widgets/theme.h"

#include <QLabel>
#include <QToolButton>

#include <map>

namespace widgets {

/// One line that gives way: what does not fit is cut with an ellipsis and told by the tool tip.
class ElidedLabel : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLabel(Type type = Type::Body, bool bold = false, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setQuiet(bool quiet);
    /// A state gives the text its colour; Mark::None = the usual one.
    void setMark(explain::Mark mark);
    /// A steady label takes the width that it is given: its text changes without a new layout.
    void setSteady(Qt::Alignment alignment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    bool m_quiet = false;
    bool m_steady = false;
    explain::Mark m_mark = explain::Mark::None;
    Qt::Alignment m_alignment = Qt::AlignLeft;
};

/// A label that wraps and remembers how high it is at the widths that it was asked for: a form asks
/// many labels many times whenever one of them appears.
class WrappedLabel : public QLabel {
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QString m_measured; ///< the text that the heights are of
    mutable std::map<int, int> m_heights;
};

/// A label in the secondary colour that follows the theme. Wraps.
class QuietLabel : public WrappedLabel {
    Q_OBJECT

public:
    explicit QuietLabel(Type type = Type::Caption, QWidget *parent = nullptr);

    /// A state gives the text its colour; Mark::None = quiet.
    void setMark(explain::Mark mark);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    explain::Mark m_mark = explain::Mark::None;
};

/// A button that looks like a link.
class LinkButton : public QToolButton {
    Q_OBJECT

public:
    explicit LinkButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace widgets
