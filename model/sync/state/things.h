#pragma once

#include "model/sync/reconcile/values/syncproject.h"

#include <QHash>

#include <optional>
#include <variant>

namespace stepwright::sync {

/// Any thing that is kept in step.
using Thing = std::variant<SyncFolder, SyncActionWord, SyncScenario>;

/// Names a thing within its project.
using ThingKey = std::pair<EntityKind, QString>;

[[nodiscard]] EntityKind kindOf(const Thing &thing);
[[nodiscard]] const QString &uidOf(const Thing &thing);
[[nodiscard]] const QString &nameOf(const Thing &thing);
[[nodiscard]] const QString &remoteIdOf(const Thing &thing);

/// contentHash of whatever it is.
[[nodiscard]] QByteArray contentHash(const Thing &thing, Fields fields = allFields);

/// The thing of a project; nothing where it has none.
[[nodiscard]] std::optional<Thing> findThing(const SyncProject &project, const ThingKey &key);

/// All things of a project by their names within it.
[[nodiscard]] QHash<ThingKey, Thing> thingsOf(const SyncProject &project);

/// Adds a thing to a project, or puts it in the place of the one with its uid.
void setThing(SyncProject &project, const Thing &thing);
void removeThing(SyncProject &project, const ThingKey &key);

/// Copies some parts of a thing to another of its kind.
void copyFields(Thing &to, const Thing &from, Fields fields);

/// The thing as JSON text, for storage. `thingFromJson(toJson(x)) == x`.
[[nodiscard]] QString toJson(const Thing &thing);

/// Reads what toJson wrote; nothing where it is something else.
[[nodiscard]] std::optional<Thing> thingFromJson(const QString &json);

/// The rows of a scenario's examples as JSON text, and back.
[[nodiscard]] QString rowsToJson(const QList<project::Dataset> &rows);
[[nodiscard]] QList<project::Dataset> rowsFromJson(const QString &json);

} // namespace stepwright::sync
