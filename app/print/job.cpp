#include "print/job.h"

#include <QThread>

namespace print {

Job::Job(Work work, QObject *parent) : QObject(parent), m_work(std::move(work)) {}

Job::~Job()
{
    stop();
    if (m_thread != nullptr) {
        m_thread->wait();
        delete m_thread;
    }
}

void Job::start()
{
    m_thread = QThread::create([this] {
        m_issues = m_work([this](int done, int total) {
            emit advanced(done, total);
            return !m_stops;
        });
    });
    connect(m_thread, &QThread::finished, this, [this] { emit finished(m_issues); });
    m_thread->start();
}

} // namespace print
