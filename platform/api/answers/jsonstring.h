#pragma once

#include <QByteArray>
#include <QStringView>

namespace stepwright::platform {

/// Appends a text as a JSON string (RFC 8259, section 7), with its quotes. Half a surrogate pair is lost.
void appendJsonString(QByteArray &to, QStringView text);

} // namespace stepwright::platform
