#pragma once

#include "model/project/projectdocument.h"
#include "platform/pages/html.h"
#include "platform/pages/visit.h"
#include "platform/storage/tables/content/tags.h"

#include <memory>

namespace stepwright::sync {
class StepWriter;
}

namespace stepwright::platform {

/// Writes what definitions say as HTML: steps as Gherkin has them, with doc strings, tables and examples.
class ShownSteps
{
public:
    /// Reads the action words that the bodies call, as steps are said by them.
    [[nodiscard]] static Async<ShownSteps> read(Visit &visit, std::vector<project::Body> bodies);

    ShownSteps(ShownSteps &&other) noexcept;
    ShownSteps &operator=(ShownSteps &&other) noexcept;
    ~ShownSteps();

    void addBody(Html &html, const project::Body &body) const;

    /// The rows of a scenario as a table; nothing for one without.
    void addExamples(Html &html, const Language &language, const project::ScenarioDocument &scenario) const;

private:
    explicit ShownSteps(const QList<project::ActionWordDocument> &words);
    void addStep(Html &html, const project::Statement &statement) const;

    std::unique_ptr<sync::StepWriter> m_steps;
};

/// Tags as links to what has them; nothing where there are none.
void addTags(Html &html, const Visit &visit, const std::vector<Tag> &tags);

/// "@key:value"
[[nodiscard]] QString tagText(const QString &key, const QString &value);

/// Tags as exporting has them.
[[nodiscard]] QList<project::Tag> toProjectTags(const std::vector<Tag> &tags);

} // namespace stepwright::platform
