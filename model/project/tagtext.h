#pragma once

#include "model/project/definition.h"

namespace stepwright::project {

/// A tag as one word without its sign: "slow", "JIRA:AB-1".
[[nodiscard]] QString tagText(const Tag &tag);

/// Undoes tagText: what stands before the first colon is the key, what is behind it the value. A colon at the beginning
/// or at the end belongs to the key.
[[nodiscard]] Tag tagFromText(const QString &text);

} // namespace stepwright::project
