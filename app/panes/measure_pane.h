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
class QuietLabel;
class ReasonView;
} // namespace widgets

namespace panes {

class ReadingsBox;

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

signals:
    void factWanted(const QString &path); ///< a missing fact was clicked

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeReasons();
    void retranslate();
    void showHead();
    void showAmount();
    void showMissing();
    void showDetail();
    void showSymbol(explain::Mark mark);
    void showPapers();
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
    QTextBrowser *m_detail = nullptr;
    QString m_detailHtml; ///< what m_detail shows
    ReadingsBox *m_readings = nullptr;
    QTextBrowser *m_papers = nullptr;
};

} // namespace panes
