#pragma once

#include "model/sync/reconcile/definitions/definitionmerge.h"
#include "model/sync/reconcile/resolving/listchoices.h"
#include "model/sync/reconcile/wording/editedtext.h"

namespace stepwright::sync {

/// The versions of a definition that decisions are about.
struct DefinitionVersions
{
    Definition merged;
    std::optional<Definition> base;
    Definition ours;
    Definition theirs;
};

/// A definition with what was decided about its parameters, steps and rows. Edited texts must be such as can be read.
[[nodiscard]] Definition withDefinitionChoices(const DefinitionVersions &versions,
                                               const QList<DecidedConflict> &decisions, const EditContext &context);

/// A body with what was decided about its statements. decisions: of this body; the first `depth` indexes of their
/// places lead to it.
[[nodiscard]] project::Body withBodyChoices(project::Body body, const QList<DecidedConflict> &decisions,
                                            const EditContext &context, int depth = 0);

} // namespace stepwright::sync
