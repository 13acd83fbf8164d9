#pragma once

#include "model/project/projectdocument.h"

#include <QHash>

namespace stepwright::platform {

using ValuesByName = QHash<QString, project::Expression>;

/// Puts values in the place of parameters, and the bodies of action words in the place of calls.
class Unfolding
{
public:
    explicit Unfolding(const project::ProjectDocument &document);

    /// A body without calls of words that have one.
    [[nodiscard]] project::Body unfolded(const project::Body &body, const ValuesByName &values, int depth = 0) const;

private:
    void add(const project::Call &call, const ValuesByName &values, int depth, project::Body &result) const;
    void add(const project::Step &step, const ValuesByName &values, int depth, project::Body &result) const;
    void add(const project::Assign &assign, const ValuesByName &values, int depth, project::Body &result) const;
    void add(const project::If &branch, const ValuesByName &values, int depth, project::Body &result) const;
    void add(const project::While &loop, const ValuesByName &values, int depth, project::Body &result) const;

    QHash<QString, project::ActionWordDocument> m_words;
};

/// The values of a dataset by their parameters.
[[nodiscard]] ValuesByName valuesOf(const project::Dataset &dataset);

/// The rows that a scenario is tested with: its datasets, or a single one without values.
[[nodiscard]] QList<project::Dataset> rowsOf(const project::ScenarioDocument &scenario);

/// The name of a scenario's test with a row: `Pay (gold)`.
[[nodiscard]] QString testName(const project::ScenarioDocument &scenario, const project::Dataset &row);

/// Turns scenarios into tests: one for each dataset, with its values in the place of parameters, and action words that
/// have a body replaced by it.
void makeLeafless(project::ProjectDocument &document);

} // namespace stepwright::platform
