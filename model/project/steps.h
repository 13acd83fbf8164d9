#pragma once

#include <QString>

#include <vector>

namespace stepwright::project {

/// What a step says; a conjunction (And, But) counts as the step before it.
enum class StepKind : quint8 {
    Unknown, ///< `*`, or a conjunction without a step before it
    Context,
    Action,
    Outcome,
};

/// A distinct step text. Its number holds while the project is open.
struct StepText
{
    quint32 id = 0;
    QString text;

    bool operator==(const StepText &) const = default;
};

/// One step of a feature.
struct StepUse
{
    quint32 textId = 0;
    StepKind kind = StepKind::Unknown;

    bool operator==(const StepUse &) const = default;
};

/// All steps of one feature in document order; none for a folder whose feature went.
struct FeatureSteps
{
    QString folderUid;
    std::vector<StepUse> uses;

    bool operator==(const FeatureSteps &) const = default;
};

/// The steps of a project, or what a change made of them: the texts not told before, and the features that changed.
/// Completion builds its index of it.
struct ProjectSteps
{
    std::vector<StepText> texts;
    std::vector<FeatureSteps> features;

    bool operator==(const ProjectSteps &) const = default;
};

} // namespace stepwright::project
