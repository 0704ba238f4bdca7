#pragma once

#include "assess/outcome.h"
#include "rulebook/measure.h"

#include <QScrollArea>

#include <map>

class QLabel;
class QVBoxLayout;

namespace session {
class Session;
}
namespace widgets {
class ChoiceBox;
class FactRow;
class QuietLabel;
} // namespace widgets

namespace panes {

/// What the text of a measure leaves open, each as a switch with its effect in yuan, and the figures
/// that only the user can fill in.
class ReadingsBox : public QScrollArea {
    Q_OBJECT

public:
    /// The session must outlive the box.
    explicit ReadingsBox(session::Session &session, QWidget *parent = nullptr);
    ~ReadingsBox() override;

    void setMeasure(const QString &measure); ///< empty = none
    int count() const { return static_cast<int>(m_readings.size() + m_assumptions.size()); }
    /// Puts the cursor on `assumption.ID` or `reading.ID`. False where it is not shown.
    bool focusPath(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Reading {
        widgets::ChoiceBox *box = nullptr;
        QLabel *question = nullptr;
        widgets::QuietLabel *effect = nullptr;
        widgets::QuietLabel *why = nullptr;
    };

    void build();
    void addReading(int slot);
    void addAssumption(int slot);
    void refresh();
    void refreshReading(int slot, const Reading &row, const assess::Outcome *outcome);
    void refreshAssumption(int slot, widgets::FactRow &row);
    QString effectText(const assess::ReadingEffect &effect, const assess::Outcome &outcome) const;

    session::Session &m_session;
    const rulebook::Measure *m_measure = nullptr;
    QWidget *m_inside = nullptr;
    QVBoxLayout *m_layout = nullptr;
    widgets::QuietLabel *m_intro = nullptr;
    std::map<int, Reading> m_readings;               ///< by slot
    std::map<int, widgets::FactRow *> m_assumptions; ///< by slot
    std::map<int, QString> m_wrong;                  ///< assumption slot → sentence
};

} // namespace panes
