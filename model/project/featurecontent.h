#pragma once

#include "model/gherkin/tree/tree.h"
#include "model/project/entities.h"
#include "model/project/projecttree.h"
#include "model/project/steps.h"

#include <span>
#include <vector>

namespace stepwright::project {

/// Parses a feature's text; one in Windows-1252 as what it says in UTF-8.
[[nodiscard]] gherkin::Tree parseFeature(const FeatureText &text);

/// A scenario as it stands in a text: what tells it from others.
struct ScenarioContent
{
    gherkin::Scenario node;
    gherkin::Rule rule; ///< invalid outside of a rule

    /// The lines under the title without blanks at either end, empty lines and comments.
    [[nodiscard]] std::vector<QUtf8StringView> body() const;
    /// A hash of the body, the same wherever the scenario stands.
    [[nodiscard]] QByteArray bodyHash() const;
};

/// A step as it stands in a text.
struct StepContent
{
    gherkin::Step node;
    StepKind kind = StepKind::Unknown;
    int scenario = 0; ///< from 1 in document order; 0: of a background
};

/// A tag as it stands in a text.
struct TagContent
{
    gherkin::Tag tag;
    int scenario = 0; ///< from 1; 0: of the feature or a rule

    [[nodiscard]] QUtf8StringView name() const { return tag.name().sliced(1); } ///< without '@'
};

/// A row of an Examples table.
struct ExampleRowContent
{
    gherkin::TableRow node;
    int scenario = 0; ///< from 1
    bool isHeader = false;
};

/// What a feature's text says, as the project keeps it. Views of one parsed text; any text has some content.
class FeatureContent
{
public:
    explicit FeatureContent(const FeatureText &text);

    [[nodiscard]] const gherkin::Tree &tree() const { return m_tree; }
    [[nodiscard]] QString name() const; ///< of the feature; empty where the text has none
    [[nodiscard]] std::span<const ScenarioContent> scenarios() const { return m_scenarios; }
    [[nodiscard]] std::span<const StepContent> steps() const { return m_steps; }
    [[nodiscard]] std::span<const TagContent> tags() const { return m_tags; }
    [[nodiscard]] std::span<const ExampleRowContent> exampleRows() const { return m_exampleRows; }

    /// Its steps as completion wants them; they share the bytes of the text.
    [[nodiscard]] FeatureSteps stepUses(const QString &folderUid) const;

    /// What the tree shows, with these uids for the scenarios.
    [[nodiscard]] FeatureSummary summary(const FeatureText &text, const QStringList &scenarioUids) const;

private:
    void read(gherkin::Nodes<gherkin::Node> nodes, gherkin::Rule rule);
    void readSteps(gherkin::Nodes<gherkin::Step> steps, int scenario);
    void readTags(const gherkin::TitledNode &node, int scenario);
    void readScenario(gherkin::Scenario scenario, gherkin::Rule rule);

    gherkin::Tree m_tree;
    std::vector<ScenarioContent> m_scenarios;
    std::vector<StepContent> m_steps;
    std::vector<TagContent> m_tags;
    std::vector<ExampleRowContent> m_exampleRows;
};

} // namespace stepwright::project
