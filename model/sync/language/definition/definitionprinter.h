#pragma once

#include "model/sync/language/definition/definitionparser.h"

namespace stepwright::sync {

/// The text of a definition as the platform lays it out: two blanks a level, one statement a line, a line end at the
/// end.
[[nodiscard]] QString printDefinition(const PlatformDefinition &definition);

/// The lines of a body, `level` levels deep; empty for none.
[[nodiscard]] QString printBody(const project::Body &body, int level = 0);

/// A value on its place in a statement. Parentheses come where the tree needs them and has none.
[[nodiscard]] QString printValue(const project::Expression &value);

/// The text of a definition, proven: reading it gives the definition as `normalized` has it. Error (Invalid): the
/// language has no way to say it (an unknown operator, a name that is none).
[[nodiscard]] Result<QString> provenText(const PlatformDefinition &definition);

/// The text of a changed definition in which everything that did not change keeps its characters. `text` is what
/// `original` was read from. Unchanged definitions give `text` itself.
[[nodiscard]] QString printOver(const QString &text, const ParsedDefinition &original,
                                const PlatformDefinition &changed);

} // namespace stepwright::sync
