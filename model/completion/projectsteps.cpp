#include "model/completion/projectsteps.h"

#include "model/completion/stepindexbuilder.h"

namespace stepwright::completion {

using namespace Qt::StringLiterals;

namespace {

StepType typeOf(project::StepKind kind)
{
    switch (kind) {
    case project::StepKind::Unknown:
        return StepType::Unknown;
    case project::StepKind::Context:
        return StepType::Given;
    case project::StepKind::Action:
        return StepType::When;
    case project::StepKind::Outcome:
        return StepType::Then;
    }
    return StepType::Unknown;
}

} // namespace

std::shared_ptr<const StepIndex> withFeatures(const std::shared_ptr<const StepIndex> &base,
                                              std::span<const project::FeatureSteps> features,
                                              const project::ProjectTree &tree)
{
    StepIndexBuilder builder(base);
    std::vector<StepUse> uses;
    for (const project::FeatureSteps &feature : features) {
        const project::FolderNode *node = tree.find(feature.folderUid);
        if (!node || feature.uses.empty()) {
            builder.removeFeature(feature.folderUid);
            continue;
        }
        uses.clear();
        for (const project::StepUse &use : feature.uses)
            uses.push_back({use.text, typeOf(use.kind)});
        builder.setFeature({feature.folderUid, node->folder.parentUid, node->folder.name}, uses);
    }
    return builder.finish();
}

std::shared_ptr<const StepIndex> withActionWords(const std::shared_ptr<const StepIndex> &base,
                                                 const QList<project::ActionWord> &actionWords)
{
    std::vector<QByteArray> names;
    names.reserve(std::size_t(actionWords.size()));
    std::vector<StepUse> uses;
    for (const project::ActionWord &word : actionWords)
        uses.push_back({names.emplace_back(word.name.toUtf8()), StepType::Unknown, true});
    StepIndexBuilder builder(base);
    builder.setFeature({u"action words"_s, {}}, uses); // no uid of a folder
    return builder.finish();
}

} // namespace stepwright::completion
