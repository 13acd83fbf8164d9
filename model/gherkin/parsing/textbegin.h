#pragma once

#include "model/gherkin/parser.h"

namespace stepwright::gherkin {

/// The dialect in which a text begins.
[[nodiscard]] const Dialect &defaultDialect(const ParseOptions &options);

/// Where the first line begins: behind a byte order mark.
[[nodiscard]] quint32 firstLineOffset(QByteArrayView source);

} // namespace stepwright::gherkin
