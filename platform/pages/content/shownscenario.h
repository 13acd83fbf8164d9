#pragma once

#include "platform/pages/content/shownattachments.h"
#include "platform/pages/content/shownsteps.h"
#include "platform/storage/tables/content/scenarios.h"
#include "platform/storage/tables/runs/lastresults.h"

namespace stepwright::platform {

/// A scenario with all that is shown of it.
struct ShownScenario
{
    Scenario source;
    std::vector<Tag> tags;
    project::ScenarioDocument document;
    std::optional<LastResult> last;
    std::vector<Attachment> attachments;

    [[nodiscard]] static Async<ShownScenario> read(Visit &visit, Scenario scenario);

    /// Its tags, description, files, steps and examples, below a heading.
    void add(Html &html, const Visit &visit, const ShownSteps &steps) const;
};

/// How the last result was, in words and colour.
void addStatus(Html &html, const Visit &visit, const std::optional<LastResult> &last);

/// A status as people say it.
[[nodiscard]] QString statusName(const Language &language, const QString &status);

} // namespace stepwright::platform
