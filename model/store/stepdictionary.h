#pragma once

#include "model/project/featurecontent.h"
#include "model/project/steps.h"

#include <QHash>

namespace stepwright::store {

/// Numbers the distinct step texts of an open project for completion. Numbers are never given twice.
class StepDictionary
{
public:
    /// The number of a text, a new one for a text not met before.
    [[nodiscard]] quint32 idOf(const QString &text);

    /// A feature's steps by their numbers.
    [[nodiscard]] project::FeatureSteps stepsOf(const QString &folderUid, const project::FeatureContent &content);

    /// The texts that were numbered since the last call.
    [[nodiscard]] std::vector<project::StepText> takeNewTexts();

private:
    QHash<QString, quint32> m_ids;
    std::vector<project::StepText> m_new;
};

} // namespace stepwright::store
