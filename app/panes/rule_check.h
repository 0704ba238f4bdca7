#pragma once

#include "advisers/latest_job.h"
#include "base/issue.h"
#include "base/local_text.h"
#include "rulebook/rulebook.h"
#include "widgets/theme.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QTreeWidget;

namespace widgets {
class QuietLabel;
}

namespace panes {

/// A folder of rules, checked: what the loader and the linter find, and the examples that fail, each with
/// its place. Works beside the window; can be stopped.
class RuleCheck : public QWidget {
    Q_OBJECT

public:
    explicit RuleCheck(base::Language language, QWidget *parent = nullptr);
    ~RuleCheck() override;

    void check(const QString &folder);
    QString folder() const { return m_folder; }
    int problemCount() const { return static_cast<int>(m_checked.problems.size()); }
    void setLanguage(base::Language language);
    /// The problem under the cursor with its lines of the file; empty where there is none.
    QString problemHtml(const widgets::Colours &colours) const;

signals:
    /// Null where the folder does not load.
    void rulesLoaded(const std::shared_ptr<const rulebook::Rulebook> &rules);
    void problemChosen();
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Checked {
        std::shared_ptr<const rulebook::Rulebook> rules;
        base::Issues problems;
        int passed = 0; ///< examples
        int failed = 0;
    };
    static Checked checkFolder(const QString &folder);

    void take(const Checked &checked);
    void retranslate();
    void fill();
    const base::Issue *chosen() const;
    QString linesHtml(const base::Source &place, const widgets::Colours &colours) const;

    base::Language m_language;
    QString m_folder;
    Checked m_checked;
    advisers::LatestJob<Checked> m_job;
    widgets::QuietLabel *m_summary = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
    QTreeWidget *m_list = nullptr;
};

} // namespace panes
