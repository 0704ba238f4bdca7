#pragma once

#include "widgets/fact_row.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <map>

class QToolButton;
class QVBoxLayout;

namespace models {
class FormModel;
}
namespace session {
class Session;
}
namespace widgets {
class QuietLabel;
}

namespace panes {

class TableBox;

/// One section of the form: a heading with how much of it is answered, and its facts and tables. The
/// inside is made when it is first unfolded.
class FormSection : public QWidget {
    Q_OBJECT

public:
    /// `section` is a top row of the model; all must outlive this.
    FormSection(session::Session &session, models::FormModel &model, const QModelIndex &section,
                QWidget *parent = nullptr);
    ~FormSection() override;

    QString id() const { return m_id; }
    bool isUnfolded() const;
    void setUnfolded(bool unfolded);
    void setMeasure(const QString &measure);
    void setWide(bool wide);

    /// The model says something new about the field at a path, or about the section itself.
    void refresh(const QString &path);
    void refreshMissing(const QString &path); ///< whether the chosen measure lacks it, no more
    void refreshAll();
    /// Unfolds, scrolls there and puts the cursor in. False where the section has no such field.
    bool focusPath(const QString &path);

signals:
    void wideWanted(bool wide);
    void shown(QWidget *field); ///< should be scrolled to
    void foldedByUser();
    void historyWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addFact(const QModelIndex &field);
    void addTable(const QModelIndex &field);
    void showHead();
    void commit(const QString &path, const QString &text);
    widgets::FactView viewOf(const QModelIndex &field) const;

    session::Session &m_session;
    models::FormModel &m_model;
    QPersistentModelIndex m_section;
    QString m_id;
    QString m_measure;
    QToolButton *m_head = nullptr;
    widgets::QuietLabel *m_count = nullptr;
    QWidget *m_body = nullptr; ///< null until first unfolded
    widgets::QuietLabel *m_help = nullptr;
    QVBoxLayout *m_layout = nullptr;
    std::map<QString, widgets::FactRow *> m_facts;
    std::map<QString, TableBox *> m_tables;
    bool m_wide = false;
};

} // namespace panes
