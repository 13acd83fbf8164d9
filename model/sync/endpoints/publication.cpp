#include "model/sync/endpoints/publication.h"

#include "model/sync/wire/document.h"
#include "model/sync/wire/readvalues.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 betweenQuestions = 5000;
constexpr int mostQuestions = 200;

Answered<QByteArray> bodyOf(const Answered<Answer> &answer)
{
    return answer.transform([](const Answer &whole) { return whole.body; });
}

Request requestFor(Method method, const QString &path)
{
    return {.method = method,
            .path = path,
            .query = {},
            .body = {},
            .contentType = method == Method::Post ? "application/x-www-form-urlencoded"_ba : QByteArray(),
            .priority = Priority::Verify,
            .access = Access::Publication};
}

} // namespace

struct Publication::Export
{
    QPromise<Answered<QByteArray>> promise;
    QPointer<RequestQueue> queue;
    QString path; ///< of the publication
    QString id;
};

bool Publication::isToken(const QString &text)
{
    static const QRegularExpression usable(u"\\A[0-9]{1,200}\\z"_s);
    return usable.matchView(text).hasMatch();
}

QFuture<Answered<importing::ProjectXml>> Publication::project(const QString &token) const
{
    if (!isToken(token))
        return QtFuture::makeReadyValueFuture(Answered<importing::ProjectXml>(
            failed(Outcome::Rejected,
                   {ErrorKind::Invalid,
                    QCoreApplication::translate(
                        "Platform", "A project's secret token has digits only. Copy it from the project's settings."),
                    {}})));
    auto running = std::make_shared<Export>();
    running->queue = m_queue;
    running->path = u"/publication/%1/"_s.arg(token);
    running->promise.start();
    QFuture<Answered<QByteArray>> xml = running->promise.future();
    m_queue->send(requestFor(Method::Post, running->path + u"async_project"_s))
        .then([running](const Answered<Answer> &answer) {
            if (!answer && answer.error().outcome == Outcome::NotFound) {
                takeAtOnce(running);
                return;
            }
            const Answered<wire::Document> document = answer.and_then(
                [](const Answer &whole) { return orFailed(Outcome::ReadFailed, wire::readAnswer(whole.body)); });
            if (document)
                running->id = wire::readId(document->members.value("publication_export_id"_L1));
            if (!document)
                finish(running, failed(document.error()));
            else if (running->id.isEmpty())
                finish(running, failed(Outcome::ReadFailed, wire::unusableAnswer(u"no publication_export_id"_s)));
            else
                ask(running, 1);
        });
    return xml.then(QtFuture::Launch::Async, [](const Answered<QByteArray> &whole) {
        return whole.and_then(
            [](const QByteArray &bytes) { return orFailed(Outcome::ReadFailed, importing::readProjectXml(bytes)); });
    });
}

void Publication::ask(const std::shared_ptr<Export> &running, int times)
{
    if (!running->queue)
        return;
    running->queue->send(requestFor(Method::Get, running->path + u"async_project/"_s + running->id))
        .then([running, times](const Answered<Answer> &answer) {
            if (!answer || answer->status != 202)
                finish(running, bodyOf(answer));
            else if (times >= mostQuestions)
                finish(running, failed(Outcome::ReadFailed,
                                       {ErrorKind::Network,
                                        QCoreApplication::translate(
                                            "Platform", "The export was not ready in time. Try again later."),
                                        u"202 for the last time"_s}));
            else if (running->queue)
                running->queue->clock().after(betweenQuestions, running->queue,
                                              [running, times] { ask(running, times + 1); });
        });
}

void Publication::takeAtOnce(const std::shared_ptr<Export> &running)
{
    if (!running->queue)
        return;
    running->queue->send(requestFor(Method::Get, running->path + u"project"_s))
        .then([running](const Answered<Answer> &answer) {
            if (!answer && answer.error().outcome == Outcome::NotFound)
                finish(running,
                       failed(Outcome::NotFound, {ErrorKind::NotFound,
                                                  QCoreApplication::translate(
                                                      "Platform", "No project has this secret token. Copy it from the "
                                                                  "project's settings."),
                                                  {}}));
            else
                finish(running, bodyOf(answer));
        });
}

void Publication::finish(const std::shared_ptr<Export> &running, Answered<QByteArray> xml)
{
    running->promise.addResult(std::move(xml));
    running->promise.finish();
}

} // namespace stepwright::sync
