#pragma once

#include "model/sync/language/xml/definitionxml.h"
#include "platform/storage/tables/runs/testruns.h"

namespace stepwright::platform {

/// A test run as code generators fetch it. With a status only the tests that have it, and what they need.
[[nodiscard]] Async<sync::RunDocument> runDocument(Connection &connection, TestRun run, QString status);

} // namespace stepwright::platform
