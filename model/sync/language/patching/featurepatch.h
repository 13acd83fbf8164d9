#pragma once

#include "model/sync/language/patching/lineedits.h"
#include "model/sync/language/reading/gherkinreader.h"
#include "model/sync/language/writing/featurewriter.h"

namespace stepwright::sync {

/// Brings what changed in a feature into the text that it was read from, and leaves all other lines alone.
class FeaturePatch
{
public:
    /// `before` is what the tree's text says on the platform, its scenarios in the text's order.
    FeaturePatch(const gherkin::Tree &tree, const project::FeatureDocument &before, StepWriter &steps);

    /// False where the text has no place for a change (a rule's background that is not the same in all scenarios any
    /// more); then nothing of the result counts.
    [[nodiscard]] bool apply(const project::FeatureDocument &after);

    [[nodiscard]] QByteArray result() const { return m_edits.result(); }
    /// The scenarios of the changed feature in the order in which they stand in the text.
    [[nodiscard]] const QList<project::ScenarioDocument> &inTextOrder() const { return m_inTextOrder; }

private:
    using Steps = std::vector<gherkin::Step>;

    bool patchBackground(const project::Body &after);
    bool patchScenarios(const QList<project::ScenarioDocument> &after);
    bool patchScenario(const ScenarioNode &node, const project::ScenarioDocument &before,
                       const project::ScenarioDocument &after);
    void removeBlock(const gherkin::TitledNode &node);
    void patchHeading(const gherkin::TitledNode &node, const QString &before, const QString &after);
    void patchTags(const gherkin::TitledNode &node, const QList<project::Tag> &before,
                   const QList<project::Tag> &after);
    void patchDescription(const gherkin::TitledNode &node, const QString &before, const QString &after);
    bool patchBody(const gherkin::TitledNode &node, const Steps &steps, const project::Body &before,
                   const project::Body &after, const OutlineNames &names);
    void patchStep(const gherkin::Step &step, const project::Call &before, const project::Call &after,
                   const OutlineNames &names);
    void patchDocString(const gherkin::Step &step, const WrittenStep &after);
    void patchTable(const gherkin::Step &step, const WrittenStep &after);
    void patchExamples(const gherkin::Scenario &node, const project::ScenarioDocument &before,
                       const project::ScenarioDocument &after, const OutlineNames &names);
    [[nodiscard]] bool patchRows(const gherkin::Scenario &node, const project::ScenarioDocument &before,
                                 const project::ScenarioDocument &after, const OutlineNames &names);
    [[nodiscard]] std::vector<gherkin::LineRange> placesOf(const gherkin::TitledNode &node, const Steps &steps,
                                                           const project::Body &body, const OutlineNames &names,
                                                           bool &areFound);
    [[nodiscard]] quint32 bodyBegin(const gherkin::TitledNode &node) const;

    const gherkin::Tree &m_tree;
    const project::FeatureDocument &m_before;
    StepWriter &m_steps;
    FeatureWriter m_writer;
    LineEdits m_edits;
    std::vector<ScenarioNode> m_nodes;
    QList<project::ScenarioDocument> m_inTextOrder;
};

} // namespace stepwright::sync
