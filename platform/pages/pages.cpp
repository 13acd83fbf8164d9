#include "platform/pages/pages.h"

#include "platform/accounts/secrets.h"
#include "platform/api/dispatch/metrics.h"
#include "platform/api/dispatch/route.h"
#include "platform/api/search/searchupdate.h"
#include "platform/base/times.h"
#include "platform/pages/addresses.h"
#include "platform/pages/frame.h"
#include "platform/storage/tables/projects/projects.h"

#include <QFile>
#include <QUrlQuery>

static void usePageFiles()
{
    Q_INIT_RESOURCE(platform_pages);
}

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QList<PageRoute> &allPages()
{
    static const QList<PageRoute> pages = signInPages() + projectPages() + contentPages() + findingPages();
    return pages;
}

QString pathOf(const Request &request)
{
    return u'/' + request.segments.join(u'/');
}

/// The address with its query, as signing in comes back to it.
QString addressOf(const Request &request)
{
    QUrlQuery query;
    for (auto value = request.query.cbegin(); value != request.query.cend(); ++value)
        query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(value.key())),
                           QString::fromLatin1(QUrl::toPercentEncoding(value.value())));
    const QString text = query.toString(QUrl::FullyEncoded);
    return pathOf(request) + (text.isEmpty() ? QString() : QString(u'?' + text));
}

bool isFile(const Request &request)
{
    return pathOf(request) == addresses::style || pathOf(request) == addresses::icon;
}

/// Style and icon, which are the same for everybody.
Answer file(const Request &request)
{
    usePageFiles();
    QFile source(u":/stepwright/pages"_s + pathOf(request));
    if (!source.open(QIODevice::ReadOnly))
        qFatal("a file of the pages is missing");
    Answer answer;
    answer.type = pathOf(request) == addresses::style ? "text/css; charset=utf-8" : "image/svg+xml";
    answer.body = source.readAll();
    answer.headers.emplace_back("Cache-Control", "public, max-age=3600");
    answer.headers.emplace_back("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    return answer;
}

/// The routes of a path, and the values of their places.
struct Found
{
    const PageRoute *route = nullptr;
    QStringList values;
    QByteArrayList methods; ///< that the path has
};

Found find(const Request &request)
{
    Found found;
    for (const PageRoute &route : allPages()) {
        const std::optional<QStringList> values = placesOf(route.path.sliced(1).split(u'/'), request.segments);
        if (!values)
            continue;
        found.methods.append(route.method);
        if (route.method == request.method || (request.method == "HEAD" && route.method == "GET")) {
            found.route = &route;
            found.values = *values;
        }
    }
    return found;
}

Answer notThere(const Visit &visit)
{
    return errorPage(visit, 404,
                     visit.language.translate("Pages", "This page does not exist, or is not for you to see."));
}

Answer failed(const Visit &visit, const Error &error)
{
    if (error.kind == ErrorKind::NotFound)
        return notThere(visit);
    Answer answer =
        error.kind == ErrorKind::Invalid
            ? errorPage(visit, 422, visit.language.translate("Pages", "The server does not understand that."))
            : errorPage(visit, 500, visit.language.translate("Pages", "The server failed. Try again later."));
    answer.log.insert(u"detail"_s, error.detail);
    return answer;
}

} // namespace

bool Pages::isFor(const Request &request)
{
    if (request.segments.isEmpty() || isFile(request) || !find(request).methods.isEmpty())
        return true;
    return findRoute(request.method, request.segments).methods.isEmpty() &&
           request.header("accept").contains("text/html");
}

Async<Answer> Pages::answer(Request request)
{
    const auto began = std::chrono::steady_clock::now();
    const PageRoute *route = find(request).route;
    Answer answer = co_await answerUncounted(request);
    m_services.metrics.count(request.method, route ? route->path : QString(), answer.status,
                             std::chrono::steady_clock::now() - began);
    co_return answer;
}

Async<Answer> Pages::answerUncounted(const Request &request)
{
    Visit visit{m_services, request, Language::wanted(request.header("accept-language"))};
    if (const int wait = m_services.limiter.count(request.address, now())) {
        Answer refused =
            errorPage(visit, 429, visit.language.translate("Pages", "Too many requests. Try again later."));
        refused.headers.emplace_back("Retry-After", QByteArray::number(wait));
        co_return refused;
    }
    if (isFile(request))
        co_return file(request);
    if (request.segments.isEmpty())
        co_return goTo(addresses::projects);
    const Found found = find(request);
    if (found.methods.isEmpty())
        co_return notThere(visit);
    if (!found.route) {
        Answer refused =
            errorPage(visit, 405, visit.language.translate("Pages", "The server does not understand that."));
        refused.headers.emplace_back("Allow", found.methods.join(", "));
        co_return refused;
    }
    visit.pathValues = found.values;
    visit.key = request.cookies.value("stepwright_session");
    Result<Answer> answered = co_await caught(answerVisit(visit, *found.route));
    Answer answer = answered ? std::move(*answered) : failed(visit, answered.error());
    answer.log.insert(u"route"_s, found.route->path);
    if (visit.visitor)
        answer.log.insert(u"account"_s, visit.visitor->account.id);
    if (visit.project != 0)
        answer.log.insert(u"project"_s, visit.project);
    co_return answer;
}

Async<Answer> Pages::answerVisit(Visit &visit, const PageRoute &route)
{
    if (route.access == PageRoute::Access::Open)
        co_return co_await route.handle(visit);
    const qint64 project = route.access == PageRoute::Access::Reader ? visit.pathValues.first().toLongLong() : 0;
    std::unique_ptr<Connection> connection = co_await m_services.database.connect(Database::Access::Read);
    visit.connection = connection.get();
    if (!visit.key.isEmpty())
        visit.visitor = co_await visitorOf(*connection, tokenHash(visit.key), project);
    if (!visit.visitor)
        co_return goTo(visit.request.method == "POST" ? addresses::signIn
                                                      : addresses::signInFor(addressOf(visit.request)));
    if (route.access == PageRoute::Access::Reader) {
        if (!visit.visitor->role)
            co_return notThere(visit);
        visit.project = project;
        if (route.searches) {
            connection.reset();
            co_await updateSearch(m_services.database, project);
            connection = co_await m_services.database.connect(Database::Access::Read);
            visit.connection = connection.get();
        }
        visit.projectName = (co_await projectById(*connection, project)).name;
    }
    Result<Answer> answered = co_await caught(route.handle(visit));
    visit.connection = nullptr;
    if (!answered)
        co_return failed(visit, answered.error());
    co_return std::move(*answered);
}

} // namespace stepwright::platform
