#pragma once

#include "model/sync/client/queue/requestqueue.h"
#include "model/sync/wire/readvalues.h"

#include <functional>

namespace stepwright::sync {

/// What the groups of endpoints share: how requests are made and answers become values. All functions of the groups
/// answer with the outcomes of `RequestQueue::send`; a read whose answer makes no sense has failed, the outcome of such
/// a write is unknown.
class Endpoints
{
public:
    /// queue: must outlive all answers. project: its id; empty where there is none yet.
    Endpoints(RequestQueue &queue, QString project) : m_queue(&queue), m_project(std::move(project)) {}

protected:
    [[nodiscard]] RequestQueue &queue() const { return *m_queue; }

    /// A path from its parts, below the project; empty, which the queue refuses, where an id would not fit into one.
    [[nodiscard]] QString path(const QStringList &parts) const;

    [[nodiscard]] static Request reading(const QString &path, Priority priority, const QString &include = {});
    [[nodiscard]] static Request writing(Method method, const QString &path, const QByteArray &body = {});

    /// The same only over a version of the object, where there is one. Conflict: the object is another one by now.
    [[nodiscard]] static Request over(const QByteArray &version, Request request);
    [[nodiscard]] static Request byTag(const QString &path, const QString &key, const std::optional<QString> &value);

    template <class T>
    [[nodiscard]] QFuture<Answered<T>> one(const Request &request) const;
    template <class T>
    [[nodiscard]] QFuture<Answered<wire::Listing<T>>> list(const Request &request) const;

    /// Sends a request and reads its answer.
    template <class T>
    [[nodiscard]] QFuture<Answered<T>> read(const Request &request,
                                            std::function<Result<T>(const wire::Document &)> reader) const;

    /// Sends a request whose answer holds nothing of interest.
    [[nodiscard]] QFuture<Answered<>> done(const Request &request) const;

    /// The ready answer to what cannot be sent.
    template <class T>
    [[nodiscard]] static QFuture<Answered<T>> refused(Error error)
    {
        return QtFuture::makeReadyValueFuture(
            Answered<T>(std::unexpected(Failure{std::move(error), Outcome::Rejected})));
    }

private:
    /// A list that is read page by page.
    template <class T>
    struct Pages
    {
        QPromise<Answered<wire::Listing<T>>> promise;
        wire::Listing<T> listing;
        QSet<QUrl> read;
    };

    template <class T>
    static void readPages(RequestQueue *queue, const Request &request, std::shared_ptr<Pages<T>> pages);

    /// The request for the next page; nothing after the last. Error (Network): it leads elsewhere or in a circle.
    [[nodiscard]] static Result<std::optional<Request>> nextPage(const RequestQueue &queue, const Request &request,
                                                                 const QUrl &from, const QString &next,
                                                                 QSet<QUrl> &read);

    RequestQueue *m_queue;
    QString m_project;
};

template <class T>
QFuture<Answered<T>> Endpoints::read(const Request &request,
                                     std::function<Result<T>(const wire::Document &)> reader) const
{
    return m_queue->send(request).then(
        [isWrite = request.isWrite(), reader = std::move(reader)](const Answered<Answer> &answer) -> Answered<T> {
            if (!answer)
                return failed(answer.error());
            return orFailed(isWrite ? Outcome::Unknown : Outcome::ReadFailed,
                            wire::readAnswer(answer->body).and_then(reader));
        });
}

template <class T>
QFuture<Answered<T>> Endpoints::one(const Request &request) const
{
    return read<T>(request, &wire::readOne<T>);
}

template <class T>
QFuture<Answered<wire::Listing<T>>> Endpoints::list(const Request &request) const
{
    auto pages = std::make_shared<Pages<T>>();
    pages->promise.start();
    const QFuture<Answered<wire::Listing<T>>> future = pages->promise.future();
    readPages<T>(m_queue, request, std::move(pages));
    return future;
}

template <class T>
void Endpoints::readPages(RequestQueue *queue, const Request &request, std::shared_ptr<Pages<T>> pages)
{
    const auto finish = [pages](Answered<wire::Listing<T>> result) {
        pages->promise.addResult(std::move(result));
        pages->promise.finish();
    };
    using Page = std::pair<QUrl, QString>; // where it came from, and where it says that the list goes on
    const auto parse = [pages](const Answered<Answer> &answer) -> Answered<Page> {
        return answer.and_then([&](const Answer &whole) {
            return orFailed(Outcome::ReadFailed,
                            wire::readAnswer(whole.body).transform([&](const wire::Document &document) {
                                wire::readPage(document, pages->listing);
                                return Page(whole.url, document.next);
                            }));
        });
    };
    // Lists hold the whole text of a project: they are read on another thread than the window's.
    queue->send(request)
        .then(QtFuture::Launch::Async, parse)
        .then(queue, [queue, request, pages, finish](const Answered<Page> &page) {
            if (!page) {
                finish(failed(page.error()));
                return;
            }
            const auto next = nextPage(*queue, request, page->first, page->second, pages->read);
            if (!next)
                finish(failed(Outcome::ReadFailed, next.error()));
            else if (*next)
                readPages<T>(queue, **next, pages);
            else
                finish(std::move(pages->listing));
        });
}

} // namespace stepwright::sync
