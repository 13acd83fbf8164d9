#pragma once

#include "model/completion/proposal.h"
#include "model/completion/search/likesteps.h"

namespace stepwright::completion {

/// What is known of a step that is proposed.
struct StepPreview
{
    Proposal step;
    QList<UsedText> features;   ///< names of those that use exactly this step, the most uses first
    int likeUses = 0;           ///< uses of all steps that differ from it in their values only
    QString header;             ///< the first row of the table it has most often; empty: none
    bool isHeaderUsual = false; ///< at least every second use has a table
    QString mediaType;          ///< of the doc string it has most often; empty: none

    bool operator==(const StepPreview &) const = default;
};

} // namespace stepwright::completion
