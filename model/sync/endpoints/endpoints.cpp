#include "model/sync/endpoints/endpoints.h"

#include <QCoreApplication>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPages = 1000;

} // namespace

QString Endpoints::path(const QStringList &parts) const
{
    QString path = u"/projects/"_s + m_project;
    bool isUsable = !wire::readId(m_project).isEmpty();
    for (const QString &part : parts) {
        isUsable = isUsable && !wire::readId(part).isEmpty();
        path += u'/' + part;
    }
    return isUsable ? path : QString();
}

Request Endpoints::reading(const QString &path, Priority priority, const QString &include)
{
    Request request{.path = path, .priority = priority};
    if (!include.isEmpty())
        request.query.addQueryItem(u"include"_s, include);
    return request;
}

Request Endpoints::writing(Method method, const QString &path, const QByteArray &body)
{
    return {.method = method,
            .path = path,
            .query = {},
            .body = body,
            .contentType = body.isEmpty() ? QByteArray() : "application/json; charset=utf-8"_ba,
            .priority = Priority::Push};
}

Request Endpoints::over(const QByteArray &version, Request request)
{
    request.ifMatch = version;
    return request;
}

Request Endpoints::byTag(const QString &path, const QString &key, const std::optional<QString> &value)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    Request request = reading(path, Priority::Scan);
    request.query.addQueryItem(u"key"_s, encoded(key));
    if (value)
        request.query.addQueryItem(u"value"_s, encoded(*value));
    return request;
}

QFuture<Answered<>> Endpoints::done(const Request &request) const
{
    return m_queue->send(request).then(
        [](const Answered<Answer> &answer) -> Answered<> { return answer.transform([](const Answer &) {}); });
}

Result<std::optional<Request>> Endpoints::nextPage(const RequestQueue &queue, const Request &request, const QUrl &from,
                                                   const QString &next, QSet<QUrl> &read)
{
    read.insert(from);
    if (next.isEmpty())
        return std::nullopt;
    const QUrl url = from.resolved(QUrl(next, QUrl::StrictMode));
    Request following = request;
    following.path = queue.connection().apiPath(url);
    following.query = QUrlQuery(url);
    if (following.path.isEmpty())
        return failure(wire::unusableAnswer(u"the next page lies elsewhere"_s));
    if (read.contains(url) || read.size() >= mostPages)
        return failure(wire::unusableAnswer(u"the pages of a list have no end"_s));
    return following;
}

} // namespace stepwright::sync
