#pragma once

#include <QModelIndex>
#include <QWidget>

class QAbstractItemView;
class QLineEdit;
class QToolButton;

namespace widgets {

class QuietLabel;

/// A search through the rows of a view, hidden until it is opened: goes to the next row that holds all
/// words in any of its columns and begins anew behind the last one. Enter and F3 go on, with Shift back;
/// Escape closes.
class FindBar : public QWidget {
    Q_OBJECT

public:
    /// F3 counts while the focus is in `where`, which holds the view and the bar. Both must outlive it.
    FindBar(QAbstractItemView &view, const QString &objectName, QWidget &where);

    void open();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Way { Forth, Back };

    void build(const QString &objectName);
    void retranslate();
    void close();
    void go(Way way);
    void typed();
    void find(Way way, bool fromHere);
    bool matches(const QModelIndex &row, const QStringList &words) const;
    /// The row before or behind another one, as if everything were unfolded; invalid behind the last one.
    QModelIndex beside(const QModelIndex &row, Way way) const;
    QModelIndex end(Way way) const; ///< the first or the last row

    QAbstractItemView &m_view;
    QLineEdit *m_line = nullptr;
    QuietLabel *m_says = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_forth = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace widgets
