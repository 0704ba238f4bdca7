#pragma once

#include "advisers/latest_job.h"
#include "assess/examples.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace advisers {

/// The examples of a measure as they come out, run beside the window. Results point into `rules`, which may be
/// another rulebook than the one that was asked with: the same folder with its examples.
struct ExamplesRun {
    std::shared_ptr<const rulebook::Rulebook> rules;
    QString folder;
    QString measure;
    std::vector<assess::ExampleResult> results;
};

class ExampleRunner : public QObject {
    Q_OBJECT

public:
    explicit ExampleRunner(QObject *parent = nullptr);
    ~ExampleRunner() override;

    /// Rules loaded from `folder`; where their examples were left out the folder is loaded again, once.
    void run(const std::shared_ptr<const rulebook::Rulebook> &rules, const QString &folder,
             const QString &measure);
    /// Null where another measure was asked for last, or it is still at work.
    const ExamplesRun *examplesOf(const QString &measure) const;

signals:
    void ran();

private:
    void start();

    LatestJob<ExamplesRun> m_job;
    QTimer m_pause; ///< whoever leafs through measures waits for none of them
    std::shared_ptr<const rulebook::Rulebook> m_rules;
    QString m_folder;
    QString m_measure;
    std::optional<ExamplesRun> m_last;
};

} // namespace advisers
