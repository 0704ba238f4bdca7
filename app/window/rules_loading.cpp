#include "window/rules_loading.h"

#include <utility>

namespace window {

RulesLoading::RulesLoading(QString folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_job([this](const Rules &rules) {
          if (rules)
              emit loaded(*rules);
          else
              emit failed(rules.error());
      })
{}

RulesLoading::~RulesLoading() = default;

void RulesLoading::start()
{
    m_job.start([folder = m_folder] {
        return rulebook::Rulebook::load(folder, rulebook::ExampleFiles::LeftOut);
    });
}

} // namespace window
