#pragma once

#include <QByteArray>

namespace stepwright::bench {

/// A feature of about so many lines, always the same: rules, backgrounds, scenarios, outlines with examples, tables,
/// doc strings, tags, comments and descriptions in about the proportions of real files.
[[nodiscard]] QByteArray featureText(int lines);

} // namespace stepwright::bench
