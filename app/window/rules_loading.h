#pragma once

#include "advisers/latest_job.h"
#include "base/issue.h"
#include "rulebook/rulebook.h"

#include <QObject>

#include <memory>

class QWidget;

namespace window {

/// Loads rules, without their examples, in a thread of its own once the window stands: where cores are few,
/// the one would hold the other up.
class RulesLoading : public QObject {
    Q_OBJECT

public:
    /// Begins when the window, not shown yet, has been painted for the first time. A folder of the file
    /// system, or `:/rules`. What has become of it is told by one signal, once, from the event loop.
    RulesLoading(QString folder, QWidget &window);
    ~RulesLoading() override; ///< waits for the thread

signals:
    void loaded(const std::shared_ptr<const rulebook::Rulebook> &rules);
    void failed(const base::Issues &issues);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void begin();

    using Rules = base::Result<std::shared_ptr<const rulebook::Rulebook>>;

    QString m_folder;
    advisers::LatestJob<Rules> m_job;
};

} // namespace window
