#pragma once

#include "model/base/result.h"

#include <QCommandLineParser>

namespace stepwright::cli {

/// Adds the options of the established tool that say how to reach its server, how to talk to the user, and which
/// results to send, so that command lines written for it can stay. They are not in the help, as none does anything
/// here.
void describeServerOptions(QCommandLineParser &parser);

/// Whether it is one of them.
[[nodiscard]] bool isServerOption(const QString &id);

/// Whether it is one of them that stands alone, without a value.
[[nodiscard]] bool isServerSwitch(const QString &id);

/// What to tell whoever gave such an option; empty where nothing. Error: Invalid for those that send results, as
/// whoever gave them waits for what an export does not do.
[[nodiscard]] Result<QString> serverOptionRemark(const QString &id);

} // namespace stepwright::cli
