#pragma once

#include "model/sync/reconcile/projects/reconcile.h"

namespace stepwright::sync {

/// What one step of a push does, in the order in which the kinds are sent: each leaves a project on the platform that
/// is whole. The platform takes a name and a definition only in requests of their own, unless the name is in the
/// definition.
enum class PushKind {
    CreateFolder,     ///< name, parent; parents first
    RenameFolder,     ///< name
    MoveFolder,       ///< parent; once the new one is there and not below it
    CreateActionWord, ///< name and description, so that definitions that call it can be read
    WriteActionWord,  ///< definition with name and parameters, and description; called ones first
    CreateScenario,   ///< name, folder, tags
    WriteScenario,    ///< definition with name and parameters
    PlaceScenario,    ///< description and folder
    WriteExamples,    ///< parameters that are missing, rows
    WriteFolder,      ///< description and setup
    WriteTags,        ///< of scenarios that were there already
    DeleteScenario,
    DeleteFolder,     ///< once it is empty; children first
    DeleteActionWord, ///< once nothing calls it, no folder's setup either
    ImportFeature,    ///< never planned: a new folder's whole text at once, in place of the steps for what is in it
};

/// One step of a push.
struct PushOperation
{
    PushKind kind = PushKind::WriteScenario;
    EntityKind entity = EntityKind::Scenario;
    QString uid;
    QString remoteId;      ///< empty: what a step before creates
    Fields fields;         ///< what it writes; the values are those of the merged project
    QList<int> dependsOn;  ///< indexes of steps that must have been done
    bool isRename = false; ///< of an action word: read its callers again afterwards

    bool operator==(const PushOperation &) const = default;
};

/// Why something is not sent.
enum class HoldReason {
    InConflict,  ///< somebody has to decide first
    NeedsOther,  ///< it refers to something that is not sent
    StillCalled, ///< an action word that the platform's things still call
    StillFilled, ///< a folder that still holds something on the platform
    NotWritable, ///< the platform has no way to write tags of folders and action words
};

/// What stays behind, and because of what.
struct HeldPush
{
    EntityKind entity = EntityKind::Scenario;
    QString uid;
    HoldReason reason = HoldReason::InConflict;
    Fields fields;
    QString because; ///< uid of the other thing

    bool operator==(const HeldPush &) const = default;
};

struct PushPlan
{
    QList<PushOperation> operations;
    QList<HeldPush> held;
};

/// The steps that give the platform what it lacks of the merged project. A conflict holds back its own thing and what
/// depends on it, nothing else. A pure function.
[[nodiscard]] PushPlan plan(const Reconciliation &reconciliation);

/// The triple after all changes were made here and all steps of the plan there: what of a thing was sent is its new
/// base. Tests and previews use it.
[[nodiscard]] ProjectTriple settled(const Reconciliation &reconciliation, const PushPlan &plan);

} // namespace stepwright::sync
