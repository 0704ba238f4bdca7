#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <utility>

namespace advisers {

/// Work that is done beside the window. Of several jobs started one after another only the last one's
/// result arrives, in the thread that made this; what has not begun by then never runs.
/// Must live in a thread with an event loop. Its end waits for the job that runs.
template <class Result> class LatestJob {
public:
    explicit LatestJob(std::function<void(const Result &)> done)
    {
        m_pool.setMaxThreadCount(1);
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, [this, done = std::move(done)] {
            if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
                return;
            m_runs = false;
            done(m_watcher.result());
        });
    }
    ~LatestJob()
    {
        drop();
        m_pool.waitForDone();
    }
    LatestJob(const LatestJob &) = delete;
    LatestJob &operator=(const LatestJob &) = delete;

    /// `work` must own or share all that it reads.
    void start(std::function<Result()> work)
    {
        drop();
        auto promise = std::make_shared<QPromise<Result>>();
        m_watcher.setFuture(promise->future());
        promise->start();
        m_runs = true;
        m_pool.start([promise, work = std::move(work)] {
            if (!promise->isCanceled())
                promise->addResult(work());
            promise->finish();
        });
    }
    /// No result arrives any more.
    void drop()
    {
        m_watcher.cancel();
        m_pool.clear();
        m_runs = false;
    }
    bool runs() const { return m_runs; }

private:
    QThreadPool m_pool;
    QFutureWatcher<Result> m_watcher;
    bool m_runs = false;
};

} // namespace advisers
