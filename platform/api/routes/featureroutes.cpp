#include "model/sync/language/writing/definitiongherkin.h"
#include "platform/api/answers/jsonapi.h"
#include "platform/api/answers/resources.h"
#include "platform/api/definitions/featureimport.h"
#include "platform/api/jobs/jobnames.h"
#include "platform/api/jobs/runningimports.h"
#include "platform/api/publication/exportdocument.h"
#include "platform/api/routes/routes.h"
#include "platform/storage/tables/jobs/jobs.h"

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
    co_return dataAnswer(folderResource(folder, {}, {}, QString::fromUtf8(written.text.bytes)));
}

/// A small import is over at the next look at the folder; a large one, or one that comes after others that are not
/// over, is a job. The answer names it in either case.
Async<Answer> imported(Call &call, FeatureName name)
{
    const Folder folder = co_await folderById(call.db(), call.project, call.id(0));
    const GivenFeature feature{(co_await call.requiredText("feature"_L1)).toUtf8(), name};
    if (feature.isLarge() || !(co_await runningImports(call)).isEmpty()) {
        co_await checkFeature(feature.text);
        const qint64 job = co_await addJob(
            call.db(), {call.project, importJob, folder.id, call.account.email, feature.toInput(), true});
        co_return dataAnswer(folderResource(folder, {}, {importName(job)}));
    }
    co_await importFeature(call.db(), call.stamp, folder.id, feature);
    const Folder now = co_await folderById(call.db(), call.project, folder.id);
    co_return dataAnswer(folderResource(now, {}, {u"import-of-change-%1"_s.arg(call.stamp.change)}));
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
