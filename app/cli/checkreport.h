#pragma once

#include "app/cli/checkinput.h"
#include "app/cli/command.h"

namespace stepwright::cli {

/// Writes the problems of features one after another in some format.
class CheckReport
{
public:
    virtual ~CheckReport() = default;
    virtual void add(const FeatureSource &feature, const gherkin::Tree &tree, const linting::Problem &problem) = 0;
    /// Writes what is left once all problems are added.
    virtual void finish() {}
};

/// The report of a format: "text", "json", "sarif" or "github"; null where there is no such format.
[[nodiscard]] std::unique_ptr<CheckReport> makeReport(const QString &format, Console &console);

} // namespace stepwright::cli
