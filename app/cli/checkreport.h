#pragma once

#include "app/cli/checkinput.h"
#include "app/cli/command.h"

namespace stepwright::cli {

/// A line of a report. Lines and columns count from 1, columns in code points.
struct ReportEntry
{
    QString file;
    int line = 1;
    int column = 1;
    int endColumn = 1; ///< behind the last character
    linting::Severity severity = linting::Severity::Error;
    QString rule;       ///< name of what was found
    int ruleIndex = -1; ///< of the rules that there are
    QString message;
};

/// A problem of a feature as it is reported.
[[nodiscard]] ReportEntry entryOf(const FeatureSource &feature, const gherkin::Tree &tree,
                                  const linting::Problem &problem);

/// Writes problems one after another in some format.
class CheckReport
{
public:
    virtual ~CheckReport() = default;
    virtual void add(const ReportEntry &entry) = 0;
    /// Writes what is left once all problems are added.
    virtual void finish() {}
};

/// The report of a format: "text", "json", "sarif" or "github"; null where there is no such format.
[[nodiscard]] std::unique_ptr<CheckReport> makeReport(const QString &format, Console &console);

} // namespace stepwright::cli
