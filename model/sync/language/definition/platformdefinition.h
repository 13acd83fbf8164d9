#pragma once

#include "model/project/projectdocument.h"

namespace stepwright::sync {

/// What a definition defines.
enum class DefinitionKind { Scenario, ActionWord, Folder };

/// A scenario, an action word or a folder's setup as the platform's definition language says it.
struct PlatformDefinition
{
    DefinitionKind kind = DefinitionKind::Scenario;
    QString name; ///< of a folder empty: the language does not name it
    QList<project::Parameter> parameters;
    QList<project::Tag> tags;
    project::Body body;

    bool operator==(const PlatformDefinition &) const = default;
};

/// What a scenario's definition is: its name, parameters and body. Tags and datasets are resources of their own.
[[nodiscard]] PlatformDefinition definitionOf(const project::ScenarioDocument &scenario);

/// What an action word's definition is.
[[nodiscard]] PlatformDefinition definitionOf(const project::ActionWordDocument &word);

/// What a folder's definition is: its setup.
[[nodiscard]] PlatformDefinition definitionOf(const project::FolderDocument &folder);

/// The definition in the form that the language has for it, so that two ways of saying the same are equal: keywords and
/// media types of Gherkin go, plain text becomes a template, strings in a row within a template become one.
[[nodiscard]] PlatformDefinition normalized(PlatformDefinition definition);

/// The same for a body alone.
[[nodiscard]] project::Body normalized(project::Body body);

/// The same for a value alone.
[[nodiscard]] project::Expression normalized(project::Expression value);

} // namespace stepwright::sync
