#pragma once

#include <QScrollArea>

#include <map>
#include <set>
#include <vector>

class QPushButton;

namespace models {
class FormModel;
}
namespace session {
class Session;
}

namespace panes {

class FormSection;

/// The form, made from the vocabulary: sections that fold, in each its facts and tables. Sections that no
/// document of the applicant's place reads are folded away together.
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
    /// What no document of the place reads, too.
    void showOthers(bool shown);

signals:
    void wideWanted(bool wide);
    void historyWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    void followPlace();
    void arrange();
    std::set<QString> sectionsReadBy(const QString &document) const;

    session::Session &m_session;
    QPushButton *m_others = nullptr;
    bool m_othersShown = false;
    std::set<QString> m_covering; ///< documents that read for the place, as last seen
    std::map<QString, std::set<QString>> m_sectionsRead; ///< document → sections; filled on demand
    models::FormModel *m_model = nullptr;
    std::vector<FormSection *> m_sections;
};

} // namespace panes
