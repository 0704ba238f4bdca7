#include "advisers/example_runner.h"

namespace advisers {

ExampleRunner::ExampleRunner(QObject *parent)
    : QObject(parent), m_job([this](const ExamplesRun &run) {
          m_last = run;
          emit ran();
      })
{
    constexpr int pause = 150; // ms
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ExampleRunner::start);
}

ExampleRunner::~ExampleRunner() = default;

void ExampleRunner::run(const std::shared_ptr<const rulebook::Rulebook> &rules,
                        const QString &folder, const QString &measure)
{
    if (m_rules == rules && m_measure == measure)
        return;
    m_rules = rules;
    m_folder = folder;
    m_measure = measure;
    m_pause.start();
}

void ExampleRunner::start()
{
    auto known = !m_rules->examples().empty()           ? m_rules
                 : m_last && m_last->folder == m_folder ? m_last->rules
                                                        : nullptr;
    m_job.start([known = std::move(known), folder = m_folder, measure = m_measure] {
        ExamplesRun run{known, folder, measure, {}};
        if (!run.rules)
            run.rules = rulebook::Rulebook::load(folder).value_or(nullptr);
        if (run.rules)
            run.results = assess::runExamples(run.rules, measure);
        return run;
    });
}

const ExamplesRun *ExampleRunner::examplesOf(const QString &measure) const
{
    const bool isIt = m_last && m_last->measure == measure && m_last->folder == m_folder;
    return isIt && m_measure == measure ? &*m_last : nullptr;
}

} // namespace advisers
