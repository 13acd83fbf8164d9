#pragma once

#include "model/linting/rule.h"

namespace stepwright::linting {

/// A page about a rule in Markdown, in the program's language or else in English: what it finds, why that matters, a
/// bad and a good example.
[[nodiscard]] QString explanation(RuleId id);

/// The same in one language: "en" or "fr"; empty where there is no such page.
[[nodiscard]] QString explanation(RuleId id, const QString &language);

} // namespace stepwright::linting
