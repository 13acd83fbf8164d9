#include "model/sync/language/writing/definitiongherkin.h"
#include "platform/api/answers/jsonapi.h"
#include "platform/api/answers/resources.h"
#include "platform/api/definitions/featureimport.h"
#include "platform/api/publication/exportdocument.h"
#include "platform/api/routes/routes.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// What stands in a folder, as a feature.
Async<project::FeatureDocument> featureOf(Call &call, Folder folder, QList<project::ActionWordDocument> &words)
{
    const Project project = co_await projectById(call.db(), call.project);
    const project::ProjectDocument document = co_await exportDocument(call.db(), project);
    words = document.actionWords;
    project::FeatureDocument feature;
    for (const project::FolderDocument &candidate : document.folders) {
        if (candidate.uid == folder.uid)
            feature.folder = candidate;
    }
    for (const project::ScenarioDocument &scenario : document.scenarios) {
        if (scenario.folderUid == folder.uid)
            feature.scenarios.append(scenario);
    }
    co_return feature;
}

Async<Answer> showFeature(Call &call)
{
    const Folder folder = co_await folderById(call.db(), call.project, call.id(0));
    QList<project::ActionWordDocument> words;
    const project::FeatureDocument feature = co_await featureOf(call, folder, words);
    if (feature.scenarios.isEmpty() && feature.folder.description.isEmpty() && feature.folder.setup.empty()) {
        Answer nothing;
        nothing.status = 204;
        co_return nothing;
    }
    const sync::WrittenFeature written = sync::gherkinOf(feature, words);
    co_return dataAnswer(folderResource(folder, QString::fromUtf8(written.text.bytes), {}));
}

/// Imports at once, so that the import that the answer names is over at the next look.
Async<Answer> imported(Call &call, FeatureName name)
{
    const Folder folder = co_await folderById(call.db(), call.project, call.id(0));
    const QString feature = co_await call.requiredText("feature"_L1);
    co_await importFeature(call.db(), call.stamp, folder.id, feature.toUtf8(), name);
    const Folder now = co_await folderById(call.db(), call.project, folder.id);
    co_return dataAnswer(folderResource(now, {}, {u"import-%1"_s.arg(call.stamp.change)}));
}

Async<Answer> createFromFeature(Call &call)
{
    co_return co_await imported(call, FeatureName::IsLeftOut);
}

Async<Answer> updateFromFeature(Call &call)
{
    co_return co_await imported(call, FeatureName::BecomesFolderName);
}

} // namespace

QList<Route> featureRoutes()
{
    const QString folder = u"/api/projects/{project}/folders/{folder}"_s;
    return {
        {"GET",
         folder + u"/feature"_s,
         Access::Reader,
         showFeature,
         u"A folder with its feature's text"_s,
         200,
         {},
         {}},
        {"POST",
         folder + u"/create_from_feature"_s,
         Access::Member,
         createFromFeature,
         u"Imports a feature's text into a folder"_s,
         200,
         {u"feature!"_s},
         {}},
        {"PATCH",
         folder + u"/update_from_feature"_s,
         Access::Member,
         updateFromFeature,
         u"Writes a folder and its scenarios from a feature's text"_s,
         200,
         {u"feature!"_s},
         {}},
    };
}

} // namespace stepwright::platform
