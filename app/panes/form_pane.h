#pragma once

#include <QScrollArea>

#include <vector>

namespace models {
class FormModel;
}
namespace session {
class Session;
}

namespace panes {

class FormSection;

/// The form, made from the vocabulary: sections that fold, in each its facts and tables.
class FormPane : public QScrollArea {
    Q_OBJECT

public:
    /// The session must outlive the pane.
    explicit FormPane(session::Session &session, QWidget *parent = nullptr);
    ~FormPane() override;

    /// What this measure lacks is marked.
    void setMeasure(const QString &measure);
    /// Puts the cursor where a case path is entered. False where the form has no such place.
    bool focusPath(const QString &path);
    void setWide(bool wide);
    /// Unfolds what the open case has answers in, and the first sections.
    void unfoldAnswered();

signals:
    void wideWanted(bool wide);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(const QModelIndex &from, const QModelIndex &to);

    models::FormModel *m_model = nullptr;
    std::vector<FormSection *> m_sections;
};

} // namespace panes
