#include "window/rules_loading.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace window {

RulesLoading::RulesLoading(QString folder, QWidget &window)
    : m_folder(std::move(folder)), m_job([this](const Rules &rules) {
          if (rules)
              emit loaded(*rules);
          else
              emit failed(rules.error());
      })
{
    window.installEventFilter(this);
}

bool RulesLoading::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        object->removeEventFilter(this);
        QTimer::singleShot(0, this, &RulesLoading::begin); // its parts are painted first
    }
    return false;
}

void RulesLoading::begin()
{
    m_job.start([folder = m_folder] {
        return rulebook::Rulebook::load(folder, rulebook::ExampleFiles::LeftOut);
    });
}

RulesLoading::~RulesLoading() = default;

} // namespace window
