#include "app/commands/exportcontent.h"

#include "model/base/inputfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

const QString signatureFile = u"actionwords_signature.yaml"_s;

bool areEqual(const exporting::ExportOptions &one, const exporting::ExportOptions &other)
{
    const QStringList ids = one.ids();
    return ids.size() == other.ids().size() && std::ranges::all_of(ids, [&](const QString &id) {
               return other.isSet(id) && one.value(id) == other.value(id);
           });
}

/// The words of a library that the project has no more.
WordNews lostLibrary(const exporting::SignedLibrary &library)
{
    WordNews news{.library = library.name, .diff = {}};
    for (const exporting::SignedWord &word : library.words)
        news.diff.deleted.append({.name = word.name, .nameInCode = word.name, .oldNameInCode = {}, .skeleton = {}});
    return news;
}

Result<QList<WordNews>> compareWords(const ExportRequest &request, const project::ProjectDocument &document,
                                     const QList<exporting::SignedLibrary> &signature)
{
    QStringList libraries{QString()};
    for (const project::LibraryDocument &library : document.libraries)
        libraries.append(library.name);
    QList<WordNews> news;
    for (const QString &library : std::as_const(libraries)) {
        Result<exporting::ActionWordDiff> diff =
            diffActionWords(document, request.exporter, request.options, signature, library);
        if (!diff)
            return failure(diff.error());
        news.append({library, *std::move(diff)});
    }
    for (const exporting::SignedLibrary &library : signature) {
        if (!libraries.contains(library.name))
            news.append(lostLibrary(library));
    }
    return news;
}

void addWords(ExportContent &content, const ExportRequest &request)
{
    const QString path = QDir(request.folder).filePath(signatureFile);
    content.hasSignature = QFileInfo::exists(path);
    const auto signature = content.hasSignature ? readInputFile(path).and_then(&exporting::readSignature)
                                                : Result<QList<exporting::SignedLibrary>>();
    Result<QList<WordNews>> words = signature ? compareWords(request, *content.document, *signature)
                                              : Result<QList<WordNews>>(failure(signature.error()));
    if (words)
        content.words = *std::move(words);
    else
        content.wordsProblem = words.error();
}

} // namespace

void renderContent(QPromise<Result<ExportContent>> &promise, const ExportRequest &request,
                   const std::shared_ptr<const exporting::WholeProject> &project,
                   const std::shared_ptr<const ExportContent> &last)
{
    const exporting::ExportProgress progress = [&promise](qsizetype done, qsizetype all) {
        promise.setProgressRange(0, int(all));
        promise.setProgressValue(int(done));
        return !promise.isCanceled();
    };
    ExportContent content{.options = request.options, .folder = request.folder};
    content.document =
        last ? last->document : std::make_shared<const project::ProjectDocument>(exporting::documentOf(*project));
    if (last && areEqual(last->options, request.options)) {
        content.result = last->result;
    } else {
        Result<exporting::ExportResult> result =
            exporting::exportProject(*content.document, request.exporter, request.options, progress);
        if (!result) {
            promise.addResult(failure(result.error()));
            return;
        }
        content.result = std::make_shared<const exporting::ExportResult>(*std::move(result));
    }
    if (Result<> checked = checkPlaces(*content.result, request.folder); !checked)
        content.problem = checked.error();
    Result<exporting::ExportPlan> plan = planExport(*content.result, request.folder, true, progress);
    if (!plan) {
        promise.addResult(failure(plan.error()));
        return;
    }
    content.plan = *std::move(plan);
    if (request.exporter.writesSignature)
        addWords(content, request);
    promise.addResult(std::move(content));
}

} // namespace stepwright
