#pragma once

#include "app/cli/exportarguments.h"
#include "model/project/projectdocument.h"

namespace stepwright::cli {

/// Adds the options of `export` that tell what is new for those who write the code of action words.
void describeActionWordReports(QCommandLineParser &parser);

/// Whether one of these options is given.
[[nodiscard]] bool isActionWordReport(const ExportArguments &arguments);

/// Ids of these options, which no exporter has.
[[nodiscard]] QStringList actionWordReportOptions();

/// Compares the project with the signature file in the output folder and prints what was asked for.
[[nodiscard]] ExitCode reportActionWords(const ExportArguments &arguments, const project::ProjectDocument &document,
                                         const exporting::Exporter &exporter, const exporting::ExportOptions &options,
                                         Console &console);

} // namespace stepwright::cli
