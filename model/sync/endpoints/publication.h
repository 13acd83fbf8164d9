#pragma once

#include "model/importing/platform/projectxml.h"
#include "model/sync/client/queue/requestqueue.h"

namespace stepwright::sync {

/// Fetches a project's XML by its secret token, which is what administrators see in the project's settings.
class Publication
{
public:
    /// queue: must outlive the answers.
    explicit Publication(RequestQueue &queue) : m_queue(&queue) {}

    /// Whether a text could be a secret token: they are all digits.
    [[nodiscard]] static bool isToken(const QString &text);

    /// Has the platform make the export, asks every five seconds whether it is there (200 times at most), and takes the
    /// export that is made at once where the platform knows no other. The XML is read on another thread.
    /// Outcomes: Rejected (the token is not all digits), NotFound (no project has this token), ReadFailed (not ready in
    /// time, or the XML is of no use), those of `RequestQueue::send`.
    [[nodiscard]] QFuture<Answered<importing::ProjectXml>> project(const QString &token) const;

private:
    struct Export;

    static void ask(const std::shared_ptr<Export> &running, int times);
    static void takeAtOnce(const std::shared_ptr<Export> &running);
    static void finish(const std::shared_ptr<Export> &running, Answered<QByteArray> xml);

    RequestQueue *m_queue;
};

} // namespace stepwright::sync
