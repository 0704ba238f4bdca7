#pragma once

#include "explain/reason.h"
#include "rulebook/measure.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QTextBrowser;

namespace models {
class ReasonModel;
}
namespace session {
class Session;
}
namespace widgets {
class ElidedLabel;
class FindBar;
class QuietLabel;
class ReasonView;
} // namespace widgets

namespace panes {

class ItemMenu;
class ReadingsBox;
class Waterfall;
class WaysPane;

/// The chosen measure: what it gives, why, what is missing, what its text leaves open, and the papers.
class MeasurePane : public QWidget {
    Q_OBJECT

public:
    /// The session must outlive the pane.
    explicit MeasurePane(session::Session &session, QWidget *parent = nullptr);
    ~MeasurePane() override;

    QString measure() const;
    void setMeasure(const QString &measure); ///< empty = none
    /// Shows and focuses `reading.ID` or `assumption.ID`. False where the measure has no such thing.
    bool focusPath(const QString &path);
    /// Papers, authorities and, where the user has a folder of them (the setting textsSetting), the words
    /// of the official text.
    void showPapers();
    void focusReasons(); ///< shows the tree and puts the cursor in it
    static const QString textsSetting;

public slots:
    void find(); ///< in the tree of reasons

signals:
    void rulesWanted(const QString &measure);
    void factWanted(const QString &path); ///< a missing fact was clicked
    void textsWanted();                   ///< the folder of official texts is to be chosen

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeReasons();
    QWidget *makeSteps();
    void fillMenu(ItemMenu &menu, const QModelIndex &index);
    void retranslate();
    void showHead();
    void showAmount();
    void showMissing();
    void showDetail();
    void showSymbol(explain::Mark mark);
    void showSteps();
    QString officialHtml(const rulebook::Measure &measure) const;
    QString missingHtml(const QStringList &paths) const;

    session::Session &m_session;
    models::ReasonModel *m_reasons = nullptr;
    QLabel *m_symbol = nullptr;
    QLabel *m_title = nullptr;
    widgets::ElidedLabel *m_place = nullptr;
    widgets::QuietLabel *m_verdict = nullptr;
    widgets::ElidedLabel *m_amount = nullptr;
    widgets::QuietLabel *m_amountNote = nullptr;
    widgets::QuietLabel *m_summary = nullptr;
    QLabel *m_missing = nullptr;
    QTabWidget *m_tabs = nullptr;
    widgets::ReasonView *m_view = nullptr;
    widgets::FindBar *m_find = nullptr;
    QTextBrowser *m_detail = nullptr;
    QString m_detailHtml; ///< what m_detail shows
    Waterfall *m_steps = nullptr;
    widgets::QuietLabel *m_noSteps = nullptr;
    WaysPane *m_ways = nullptr;
    ReadingsBox *m_readings = nullptr;
    QTextBrowser *m_papers = nullptr;
};

} // namespace panes
