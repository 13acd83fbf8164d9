#pragma once

#include "model/gherkin/tree/tree.h"
#include "model/project/definition.h"

#include <QHash>

namespace stepwright::project {

/// The values of an outline's columns, by column name, over all its tables.
using OutlineColumns = QHash<QString, QStringList>;

/// The columns of a scenario's examples; without examples there are none. A cell that a row lacks is empty.
[[nodiscard]] OutlineColumns columnsOf(const gherkin::Scenario &scenario);

/// A value as an expression: `<column>`s become variables, the rest text.
[[nodiscard]] Expression valueExpression(const QString &text, const OutlineColumns &columns);

/// "given", "when", "then", "and" or "but" for a step's keyword in any language; empty for a bullet.
[[nodiscard]] QString annotationOf(const gherkin::Step &step);

} // namespace stepwright::project
