#pragma once

#include "models/fact_text.h"
#include "widgets/fact_input.h"

#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace widgets {

class ElidedLabel;
class QuietLabel;

/// Everything that a row of the form says.
struct FactView {
    QString label;
    QString question;
    QString help; ///< with source and proof, as one text
    std::function<QString()>
        more; ///< told below the help, asked for when it is shown; may be empty
    QString unit;
    QString canonical; ///< what is stored; empty = nothing
    QString written;   ///< the same as a person writes it
    QString origin;    ///< who said it and when
    QString error;
    QString hint;
    QString warning; ///< what is at odds with other facts; decides nothing
    models::FactState state = models::FactState::Unanswered;
    bool missing = false; ///< the chosen measure lacks it
    QStringList choiceTexts;
    QStringList choiceLabels;
};

/// One fact: label, input with unit and echo, "don't know", help, and an error in words with the way
/// out. Where an error stands, what was typed stays, too.
class FactRow : public QWidget {
    Q_OBJECT

public:
    explicit FactRow(const InputSpec &spec, QWidget *parent = nullptr);

    void show(const FactView &view);
    using QWidget::show;
    FactInput &input() { return *m_input; }
    /// Brings back what is stored and forgets what was typed.
    void restore();

signals:
    void typed(const QString &text);
    void committed(const QString &text);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(const InputSpec &spec);
    void retranslate();
    void showEcho();
    void showHelp(bool on);

    FactInput *m_input = nullptr;
    QLabel *m_label = nullptr;
    QLabel *m_missing = nullptr;
    QLabel *m_unit = nullptr;
    QToolButton *m_dontKnow = nullptr;
    QToolButton *m_help = nullptr;
    QuietLabel *m_helpText = nullptr;
    ElidedLabel *m_echo = nullptr;
    QuietLabel *m_error = nullptr;
    FactView m_view;
};

} // namespace widgets
