#include "app/stepindexer.h"

#include "model/completion/stepindexbuilder.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace stepwright {

namespace {

completion::StepType typeOf(project::StepKind kind)
{
    switch (kind) {
    case project::StepKind::Unknown:
        return completion::StepType::Unknown;
    case project::StepKind::Context:
        return completion::StepType::Given;
    case project::StepKind::Action:
        return completion::StepType::When;
    case project::StepKind::Outcome:
        return completion::StepType::Then;
    }
    return completion::StepType::Unknown;
}

} // namespace

StepIndexer::StepIndexer(QObject *parent) : QObject(parent) {}

StepIndexer::~StepIndexer() = default;

void StepIndexer::add(std::vector<project::FeatureSteps> steps, std::shared_ptr<const project::ProjectTree> tree)
{
    m_waiting.push_back({std::move(steps), std::move(tree)});
    runNext();
}

std::shared_ptr<const completion::StepIndex>
StepIndexer::updated(const std::shared_ptr<const completion::StepIndex> &base, const Update &update)
{
    completion::StepIndexBuilder builder(base);
    std::vector<completion::StepUse> uses;
    for (const project::FeatureSteps &feature : update.steps) {
        const project::FolderNode *node = update.tree->find(feature.folderUid);
        if (!node || feature.uses.empty()) {
            builder.removeFeature(feature.folderUid);
            continue;
        }
        uses.clear();
        for (const project::StepUse &use : feature.uses)
            uses.push_back({use.text, typeOf(use.kind)});
        builder.setFeature({feature.folderUid, node->folder.parentUid}, uses);
    }
    return builder.finish();
}

void StepIndexer::runNext()
{
    if (m_isRunning || m_waiting.empty())
        return;
    m_isRunning = true;
    Update update = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    QtConcurrent::run([base = m_index, update = std::move(update)] {
        return updated(base, update);
    }).then(this, [this](const std::shared_ptr<const completion::StepIndex> &index) {
        m_isRunning = false;
        m_index = index;
        Q_EMIT indexChanged();
        runNext();
    });
}

} // namespace stepwright
