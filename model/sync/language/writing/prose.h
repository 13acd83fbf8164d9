#pragma once

#include "model/gherkin/tree/tree.h"
#include "model/project/definition.h"

#include <QStringList>

namespace stepwright::sync {

/// A description as the platform has it: without the lines' common indent and blanks at their ends. A line that is put
/// into quotes only because it would else be read as something else loses them.
[[nodiscard]] QString proseOf(const gherkin::TitledNode &node);

/// Such a description as lines of Gherkin, without indent.
[[nodiscard]] QStringList proseLines(const QString &text, const gherkin::Dialect &dialect);

/// Gherkin's tags as the platform's: `@k:v` is the key k with the value v.
[[nodiscard]] QList<project::Tag> tagsOf(const gherkin::TitledNode &node);

/// A tag as Gherkin writes it, with its `@`; blanks become low lines.
[[nodiscard]] QString gherkinTag(const project::Tag &tag);

/// A title as it may stand on one line.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace stepwright::sync
