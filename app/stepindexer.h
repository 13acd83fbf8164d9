#pragma once

#include "model/completion/stepindex.h"
#include "model/project/projecttree.h"
#include "model/project/steps.h"

#include <QObject>

#include <functional>

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

    /// Takes in all action words of a project in place of those before.
    void setActionWords(const QList<project::ActionWord> &actionWords);

    /// Null until the first steps are in.
    [[nodiscard]] std::shared_ptr<const completion::StepIndex> index() const { return m_index; }

Q_SIGNALS:
    void indexChanged();

private:
    using Index = std::shared_ptr<const completion::StepIndex>;
    using Update = std::function<Index(const Index &)>;
    void enqueue(Update update);
    void runNext();

    Index m_index;
    std::vector<Update> m_waiting;
    bool m_isRunning = false;
};

} // namespace stepwright
