#pragma once

#include "base/issue.h"
#include "papers/dossier.h"

#include <QObject>

#include <atomic>
#include <functional>

class QThread;

namespace print {

/// Work in a thread of its own that tells how far it is and can be stopped.
class Job : public QObject {
    Q_OBJECT

public:
    /// Runs in the thread; looks at `progress` now and then and stops where it says so. Empty = done.
    using Work = std::function<base::Issues(const papers::Progress &progress)>;

    explicit Job(Work work, QObject *parent = nullptr);
    ~Job() override; ///< stops, and waits for the end

    void start(); ///< once
    void stop() { m_stops = true; }

signals:
    void advanced(int done, int total);
    /// Comes once, whatever happened; "cancelled" where it was stopped.
    void finished(const base::Issues &issues);

private:
    Work m_work;
    QThread *m_thread = nullptr;
    std::atomic_bool m_stops = false;
    base::Issues m_issues; ///< the thread's until it has ended
};

} // namespace print
