#pragma once

#include <QString>

namespace stepwright::templating {

/// Appends text with the characters & < > " ' ` = as HTML entities, as `{{x}}` writes it.
void appendEscaped(QString &output, QStringView text);

} // namespace stepwright::templating
