#pragma once

#include "model/completion/stepindex.h"
#include "model/project/projecttree.h"
#include "model/project/steps.h"

#include <QObject>

namespace stepwright {

/// Keeps completion's picture of all steps up to date with the project, in a background thread, in the order of the
/// changes.
class StepIndexer : public QObject
{
    Q_OBJECT

public:
    explicit StepIndexer(QObject *parent = nullptr);
    ~StepIndexer() override;

    /// Takes in all steps of a project, or those of a change; `tree` says where the features stand.
    void add(std::vector<project::FeatureSteps> steps, std::shared_ptr<const project::ProjectTree> tree);

    /// Null until the first steps are in.
    [[nodiscard]] std::shared_ptr<const completion::StepIndex> index() const { return m_index; }

Q_SIGNALS:
    void indexChanged();

private:
    struct Update
    {
        std::vector<project::FeatureSteps> steps;
        std::shared_ptr<const project::ProjectTree> tree;
    };

    [[nodiscard]] static std::shared_ptr<const completion::StepIndex>
    updated(const std::shared_ptr<const completion::StepIndex> &base, const Update &update);
    void runNext();

    std::shared_ptr<const completion::StepIndex> m_index;
    std::vector<Update> m_waiting;
    bool m_isRunning = false;
};

} // namespace stepwright
