#include "window/rules_loading.h"

namespace window {

RulesLoading::RulesLoading(const QString &folder, QObject *parent)
    : QObject(parent), m_job([this](const Rules &rules) {
          if (rules)
              emit loaded(*rules);
          else
              emit failed(rules.error());
      })
{
    m_job.start(
        [folder] { return rulebook::Rulebook::load(folder, rulebook::ExampleFiles::LeftOut); });
}

RulesLoading::~RulesLoading() = default;

} // namespace window
