#pragma once

#include "model/base/result.h"
#include "model/sync/language/definition/platformdefinition.h"

#include <functional>
#include <optional>

namespace stepwright::platform {

/// What a definition says; empty for one that is not understood or defines something else.
[[nodiscard]] std::optional<sync::PlatformDefinition> readDefinition(const QString &text, sync::DefinitionKind kind);

/// A definition without steps: `scenario 'Pay' (amount) do`.
[[nodiscard]] QString newDefinition(sync::DefinitionKind kind, const QString &name,
                                    const QList<project::Parameter> &parameters = {});

/// A new action word's definition of its body's lines, with the parameters that stand in its name. Lines that are not
/// understood stand in it as they are.
[[nodiscard]] QString newActionWord(const QString &name, const QString &body);

/// The definition with something about it changed, in which everything else keeps its characters. One that is not
/// understood stays as it is. Errors: Invalid (the language has no way to say the change).
[[nodiscard]] Result<QString> changedDefinition(const QString &text, sync::DefinitionKind kind,
                                                const std::function<void(sync::PlatformDefinition &)> &change);

/// The names of the action words that a definition calls, in order, each once.
[[nodiscard]] QStringList calledNames(const QString &definition);

/// What is wrong with a definition, with line and column; empty for one that is understood.
[[nodiscard]] QStringList definitionProblems(const QString &definition);

/// A parameter's name as the platform keeps it: without spaces.
[[nodiscard]] QString normalizedParameterName(const QString &name);

} // namespace stepwright::platform
