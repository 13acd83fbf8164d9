#pragma once

#include <QByteArray>
#include <QByteArrayView>
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

/// One step of a feature.
struct StepUse
{
    QByteArrayView text; ///< UTF-8, without keyword
    StepKind kind = StepKind::Unknown;

    bool operator==(const StepUse &) const = default;
};

/// All steps of one feature in document order; none for a folder whose feature went. Completion builds its index of
/// these.
struct FeatureSteps
{
    QString folderUid;
    std::vector<StepUse> uses;
    QByteArray source; ///< where their texts lie; never changed

    bool operator==(const FeatureSteps &other) const { return folderUid == other.folderUid && uses == other.uses; }
};

} // namespace stepwright::project
