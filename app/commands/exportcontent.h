#pragma once

#include "model/exporting/catalogue/exporter.h"
#include "model/exporting/document/wholeproject.h"
#include "model/exporting/files/writeexport.h"
#include "model/exporting/signature/actionworddiff.h"

#include <QPromise>

#include <memory>

namespace stepwright {

/// What an export needs to know.
struct ExportRequest
{
    exporting::Exporter exporter;
    QString folder;                   ///< absolute; made where it is missing
    exporting::ExportOptions options; ///< those that differ from the exporter's defaults
    exporting::ExportPermission permission;
    std::shared_ptr<const exporting::ExportResult> rendered; ///< as previewed; null: still to be rendered
};

/// What is new in one library for those who write the code of action words.
struct WordNews
{
    QString library; ///< empty: the project's own words
    exporting::ActionWordDiff diff;
};

/// An export as it is rendered, compared with its folder.
struct ExportContent
{
    std::shared_ptr<const project::ProjectDocument> document;
    std::shared_ptr<const exporting::ExportResult> result;
    exporting::ExportOptions options; ///< that it was rendered with
    QString folder;                   ///< that it was compared with
    exporting::ExportPlan plan;
    std::optional<Error> problem; ///< why it cannot be written there
    QList<WordNews> words;
    bool hasSignature = false;         ///< the folder holds a signature to compare words with
    std::optional<Error> wordsProblem; ///< why words cannot be compared
};

/// Renders a request in the calling thread and tells the promise how far it is; a cancelled promise ends it with the
/// error Cancelled. What `last` holds for the same options is not rendered again. Other errors: those of exportProject.
void renderContent(QPromise<Result<ExportContent>> &promise, const ExportRequest &request,
                   const std::shared_ptr<const exporting::WholeProject> &project,
                   const std::shared_ptr<const ExportContent> &last);

} // namespace stepwright
