#pragma once

#include "model/sync/language/reading/stepwords.h"

namespace stepwright::sync {

/// A scenario of a text with the rule that it stands under.
struct ScenarioNode
{
    gherkin::Scenario node;
    gherkin::Rule rule; ///< invalid outside of a rule

    /// The steps that are its body on the platform: those of its rule's background and its own. A scenario without
    /// steps has none.
    [[nodiscard]] std::vector<gherkin::Step> steps() const;
    /// How many of these are its rule's.
    [[nodiscard]] qsizetype ruleSteps() const;
    /// Its tags with those of its rule before them.
    [[nodiscard]] QList<project::Tag> tags() const;
};

/// The scenarios of a text in its order.
[[nodiscard]] std::vector<ScenarioNode> scenarioNodes(const gherkin::Tree &tree);

/// What a feature's text says in the platform's terms, as if nothing were known of it: without uids. A text without a
/// feature line is empty. Its scenarios are those of `scenarioNodes`.
[[nodiscard]] project::FeatureDocument readGherkin(const gherkin::Tree &tree, StepWords &words);

/// The name that a row has that was given none, by its place among all rows of its scenario (from 0).
[[nodiscard]] QString usualRowName(qsizetype row, const QString &table);

} // namespace stepwright::sync
