#pragma once

#include "model/sync/endpoints/actionwordendpoints.h"
#include "model/sync/endpoints/folderendpoints.h"
#include "model/sync/endpoints/projectendpoints.h"
#include "model/sync/endpoints/publication.h"
#include "model/sync/endpoints/scenarioendpoints.h"

namespace stepwright::sync {

/// The platform's API: one function per endpoint, in groups. Answers are values of `wire`, or failures whose outcome
/// says what became of the request.
class PlatformClient
{
public:
    /// queue: must outlive all answers. project: its id; empty as long as none is chosen, then only `signIn` and
    /// `projects.list` are of use.
    explicit PlatformClient(RequestQueue &queue, const QString &project = {})
        : projects(queue, project), folders(queue, project), scenarios(queue, project), actionWords(queue, project),
          folderAttachments(queue, project, QStringLiteral("folders")),
          scenarioAttachments(queue, project, QStringLiteral("scenarios")), publication(queue), m_queue(&queue)
    {
    }

    /// Gets credentials for an account of the platform itself, and gives them to the queue. Users of a sign-in by
    /// Google or GitHub paste theirs (`Credentials::fromTexts`). SignInNeeded: the platform does not know this
    /// pair.
    [[nodiscard]] QFuture<Answered<Credentials>> signIn(const QString &email, const QString &password) const;

    ProjectEndpoints projects;
    FolderEndpoints folders;
    ScenarioEndpoints scenarios;
    ActionWordEndpoints actionWords;
    AttachmentEndpoints folderAttachments;
    AttachmentEndpoints scenarioAttachments;
    Publication publication;

private:
    RequestQueue *m_queue;
};

} // namespace stepwright::sync
