#pragma once

#include "platform/storage/database.h"

namespace stepwright::platform {

/// Makes an account and a project of a folder of features, where the database has no account yet. Gives what to tell:
/// the sign-in and the project's secret token. Errors: those of reading the folder.
[[nodiscard]] Async<QString> makeSample(Database &database, QString featureFolder);

} // namespace stepwright::platform
