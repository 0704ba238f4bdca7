#pragma once

#include "papers/delivery.h"
#include "print/job.h"

#include <QObject>

#include <memory>
#include <optional>

class QProgressDialog;
class QWidget;

namespace session {
class Session;
}
namespace widgets {
class Dialogs;
}

namespace window {

/// Makes the papers of the open case in the background, with progress and a way to stop; asks where to.
/// One at a time.
class PaperDesk : public QObject {
    Q_OBJECT

public:
    /// All must outlive the desk.
    PaperDesk(session::Session &session, widgets::Dialogs &dialogs, QWidget &window);
    ~PaperDesk() override;

    void save(papers::Format format);
    void preview(); ///< the report on a printer
    bool isBusy() const { return m_job != nullptr; }

signals:
    void saved(const QString &target);
    void failed(const base::Issues &issues); ///< not for what was stopped

private:
    struct Order;

    std::shared_ptr<Order> orderOf() const;
    QString suggested(papers::Format format) const;
    void run(print::Job::Work work, const std::function<void()> &done);
    void finish(const base::Issues &issues, const std::function<void()> &done);

    session::Session &m_session;
    widgets::Dialogs &m_dialogs;
    QWidget &m_window;
    std::unique_ptr<print::Job> m_job;
    QProgressDialog *m_progress = nullptr;
};

} // namespace window
