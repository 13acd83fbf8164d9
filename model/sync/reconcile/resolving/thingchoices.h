#pragma once

#include "model/sync/reconcile/definitions/entitydefinition.h"
#include "model/sync/reconcile/resolving/definitionchoices.h"

namespace stepwright::sync {

/// A description, tags, a name or a place with what was decided about it.
[[nodiscard]] QString withTextChoice(const QString &merged, const DecidedConflict &decision);
[[nodiscard]] QList<project::Tag> withTagChoice(QList<project::Tag> merged, const DecidedConflict &decision);

/// Ours, with the lines of theirs that it does not have behind those they follow.
[[nodiscard]] QString linesOfBoth(const QString &ours, const QString &theirs);

/// Where a thing is; null for action words, which are nowhere.
template <class Entity>
[[nodiscard]] auto *placeOf(Entity &thing)
{
    if constexpr (requires { thing.parentUid; })
        return &thing.parentUid;
    else if constexpr (requires { thing.folderUid; })
        return &thing.folderUid;
    else
        return static_cast<QString *>(nullptr);
}

/// The versions of a thing.
template <class Entity>
struct EntityVersions
{
    const Entity *base = nullptr;
    const Entity *ours = nullptr;
    const Entity *theirs = nullptr;
};

/// A merged thing with what was decided about all but its existence.
template <class Entity>
[[nodiscard]] Entity withChoices(Entity thing, const EntityVersions<Entity> &versions,
                                 const QList<DecidedConflict> &decisions, const EditContext &context)
{
    QList<DecidedConflict> inDefinition;
    for (const DecidedConflict &decision : decisions) {
        switch (decision.conflict->field) {
        case Field::Name:
            thing.name = withTextChoice(thing.name, decision);
            break;
        case Field::Place:
            if (QString *place = placeOf(thing))
                *place = withTextChoice(*place, decision);
            break;
        case Field::Description:
            thing.description = withTextChoice(thing.description, decision);
            break;
        case Field::Tags:
            thing.tags = withTagChoice(std::move(thing.tags), decision);
            break;
        case Field::Existence:
            break;
        case Field::Parameters:
        case Field::Steps:
        case Field::Examples:
            inDefinition.append(decision);
        }
    }
    if (inDefinition.isEmpty() || !versions.ours || !versions.theirs)
        return thing;
    const auto base = versions.base ? std::optional(definitionOf(*versions.base)) : std::nullopt;
    const DefinitionVersions definitions{definitionOf(thing), base, definitionOf(*versions.ours),
                                         definitionOf(*versions.theirs)};
    setDefinition(thing, withDefinitionChoices(definitions, inDefinition, context));
    return thing;
}

} // namespace stepwright::sync
