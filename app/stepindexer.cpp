#include "app/stepindexer.h"

#include "model/completion/projectsteps.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace stepwright {

StepIndexer::StepIndexer(QObject *parent) : QObject(parent) {}

StepIndexer::~StepIndexer() = default;

void StepIndexer::add(std::vector<project::FeatureSteps> steps, std::shared_ptr<const project::ProjectTree> tree)
{
    enqueue([steps = std::move(steps), tree = std::move(tree)](const Index &base) {
        return completion::withFeatures(base, steps, *tree);
    });
}

void StepIndexer::setActionWords(const QList<project::ActionWord> &actionWords)
{
    enqueue([actionWords](const Index &base) { return completion::withActionWords(base, actionWords); });
}

void StepIndexer::enqueue(Update update)
{
    m_waiting.push_back(std::move(update));
    runNext();
}

void StepIndexer::runNext()
{
    if (m_isRunning || m_waiting.empty())
        return;
    m_isRunning = true;
    Update update = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    QtConcurrent::run([base = m_index, update = std::move(update)] {
        return update(base);
    }).then(this, [this](const Index &index) {
        m_isRunning = false;
        m_index = index;
        Q_EMIT indexChanged();
        runNext();
    });
}

} // namespace stepwright
