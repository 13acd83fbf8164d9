#pragma once

#include "model/sync/reconcile/resolving/listchoices.h"
#include "model/sync/reconcile/wording/editedtext.h"

namespace stepwright::sync {

/// Gives the data table of a step what was decided about its rows and cells. decisions: of this table.
void decideTable(project::Statement &step, const QList<DecidedConflict> &decisions, const EditContext &context);

} // namespace stepwright::sync
