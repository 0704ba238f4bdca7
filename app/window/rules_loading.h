#pragma once

#include "advisers/latest_job.h"
#include "base/issue.h"
#include "rulebook/rulebook.h"

#include <QObject>

#include <memory>

namespace window {

/// Loads rules, without their examples, in a thread of its own while the window is made and shown.
class RulesLoading : public QObject {
    Q_OBJECT

public:
    /// A folder of the file system, or `:/rules`.
    explicit RulesLoading(QString folder, QObject *parent = nullptr);
    ~RulesLoading() override; ///< waits for the thread

    /// To be called once. What has become of it is told by one signal, once, from the event loop.
    void start();

signals:
    void loaded(const std::shared_ptr<const rulebook::Rulebook> &rules);
    void failed(const base::Issues &issues);

private:
    using Rules = base::Result<std::shared_ptr<const rulebook::Rulebook>>;

    QString m_folder;
    advisers::LatestJob<Rules> m_job;
};

} // namespace window
