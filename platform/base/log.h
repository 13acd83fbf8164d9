#pragma once

#include <QJsonObject>

namespace stepwright::platform {

enum class LogLevel { Info, Warning, Error };

/// Writes one event as a line of JSON to standard error: time, level, event and its fields. Control characters are
/// escaped by JSON, so a value never makes a line of its own. From any thread. Secrets do not belong into fields.
void writeLog(LogLevel level, const QString &event, QJsonObject fields = {});

} // namespace stepwright::platform
