#include "model/store/stepdictionary.h"

namespace stepwright::store {

quint32 StepDictionary::idOf(const QString &text)
{
    const auto next = quint32(m_ids.size());
    const auto known = m_ids.constFind(text);
    if (known != m_ids.cend())
        return *known;
    m_ids.insert(text, next);
    m_new.push_back({next, text});
    return next;
}

project::FeatureSteps StepDictionary::stepsOf(const QString &folderUid, const project::FeatureContent &content)
{
    project::FeatureSteps steps{folderUid, {}};
    steps.uses.reserve(content.steps().size());
    for (const project::StepContent &step : content.steps())
        steps.uses.push_back({idOf(step.node.text().toString()), step.kind});
    return steps;
}

std::vector<project::StepText> StepDictionary::takeNewTexts()
{
    return std::exchange(m_new, {});
}

} // namespace stepwright::store
