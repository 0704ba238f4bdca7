// Runs the examples of a rule folder: tests, and documentation.
#pragma once

#include "base/issue.h"
#include "rulebook/rulebook.h"

#include <memory>
#include <vector>

namespace assess {

struct ExampleResult {
    const rulebook::Example *example = nullptr;
    /// What differs: "example-verdict", "example-kind", "example-destination", "example-low", "example-high", "example-missing",
    /// "example-unmet", "example-would-be" with arguments expected and found; "example-input". Empty = passed.
    base::Issues differences;
};

std::vector<ExampleResult> runExamples(std::shared_ptr<const rulebook::Rulebook> rules);

} // namespace assess
