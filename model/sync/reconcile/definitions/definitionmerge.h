#pragma once

#include "model/sync/reconcile/examples/examplesmerge.h"

namespace stepwright::sync {

/// What a definition says: steps and parameters, or a text that cannot be read; and the rows of a scenario.
struct Definition
{
    project::Body body;
    Examples examples;
    QString opaque;

    [[nodiscard]] bool isEmpty() const
    {
        return body.empty() && examples.parameters.isEmpty() && examples.rows.isEmpty() && opaque.isEmpty();
    }
};

/// Merges three versions of a definition. base: null where both sides added the thing.
[[nodiscard]] Definition mergeDefinitions(const Definition *base, const Definition &ours, const Definition &theirs,
                                          const Site &site, Findings &findings);

} // namespace stepwright::sync
