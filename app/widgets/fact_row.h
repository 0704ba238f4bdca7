#pragma once

#include "models/fact_text.h"
#include "widgets/fact_input.h"
#include "widgets/theme.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace widgets {

class ElidedLabel;
class LinkButton;
class QuietLabel;

/// Everything that a row of the form says.
struct FactView {
    QString label;
    QString question;
    QString help;                                    ///< with source and proof, as one text
    std::function<QString(const Colours &)> details; ///< rich text, asked for when it is shown
    QString unit;
    QString canonical; ///< what is stored; empty = nothing
    QString written;   ///< the same as a person writes it
    QString origin;    ///< who said it and when
    QString error;
    QString hint;
    QString warning;         ///< what is at odds with other facts; decides nothing
    QString correction;      ///< canonical text that was probably meant; empty = none
    QString correctionLabel; ///< the same as a person reads it
    bool hasHistory = false; ///< whether historyWanted() leads anywhere
    models::FactState state = models::FactState::Unanswered;
    bool missing = false; ///< the chosen measure lacks it
    QStringList choiceTexts;
    QStringList choiceLabels;
};

/// One fact: label, input with unit and echo, "don't know", details, and an error in words with the way
/// out. Where an error stands, what was typed stays, too. Details: help, origin, proof and what reads it,
/// by the button behind the label, by Ctrl+I and by the menu.
class FactRow : public QWidget {
    Q_OBJECT

public:
    explicit FactRow(const InputSpec &spec, QWidget *parent = nullptr);

    void show(const FactView &view);
    void setMissing(bool missing); ///< as FactView::missing; the rest stays as it is
    void refreshDetails();         ///< asks for FactView::details anew where they are shown
    using QWidget::show;
    FactInput &input() { return *m_input; }
    /// Brings back what is stored and forgets what was typed.
    void restore();
    void showDetails(bool on);

signals:
    void typed(const QString &text);
    void committed(const QString &text);
    void cancelled();
    void historyWanted();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void build(const InputSpec &spec);
    void retranslate();
    void showEcho();
    void showProblem();
    void fillDetails();
    QString written() const;
    void answer(const QString &text);
    void openMenu(QMenu &menu, const QPoint &where);

    QString m_name;
    bool m_isMoney = false;
    bool m_canBeUnknown = false;
    bool m_keepsEcho = false; ///< the line of the echo is there when there is none, too
    FactInput *m_input = nullptr;
    QLabel *m_label = nullptr;
    QLabel *m_missing = nullptr;
    QLabel *m_unit = nullptr;
    QToolButton *m_dontKnow = nullptr;
    QToolButton *m_help = nullptr;
    QLabel *m_details = nullptr;
    QString m_detailsHtml; ///< what m_details shows
    ElidedLabel *m_echo = nullptr;
    QuietLabel *m_error = nullptr;
    LinkButton *m_correct = nullptr;
    FactView m_view;
};

} // namespace widgets
