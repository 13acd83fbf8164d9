#include "platform/api/dispatch/route.h"

#include "platform/api/routes/routes.h"
#include "platform/storage/tables/accounts/requests.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QString &segment, qsizetype longest)
{
    return !segment.isEmpty() && segment.size() <= longest &&
           std::ranges::all_of(segment, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isWord(const QString &segment)
{
    return !segment.isEmpty() &&
           std::ranges::all_of(segment, [](QChar c) { return c == u'-' || c == u'_' || c.isLetterOrNumber(); });
}

QList<Route> withParts(QList<Route> routes)
{
    for (Route &route : routes)
        route.parts = route.path.sliced(1).split(u'/');
    return routes;
}

} // namespace

std::optional<QStringList> placesOf(const QStringList &parts, const QStringList &segments)
{
    if (parts.size() != segments.size())
        return {};
    QStringList values;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!parts[i].startsWith(u'{')) {
            if (parts[i] != segments[i])
                return {};
        } else if (parts[i] == "{format}"_L1 ? isWord(segments[i])
                                             : isNumber(segments[i], parts[i] == "{token}"_L1 ? 64 : 18)) {
            values.append(segments[i]);
        } else {
            return {};
        }
    }
    return values;
}

const QList<Route> &allRoutes()
{
    static const QList<Route> routes = withParts(
        serverRoutes() + projectRoutes() + folderRoutes() + featureRoutes() + searchRoutes() + scenarioRoutes() +
        datasetRoutes() + actionWordRoutes() + testRunRoutes() + testRoutes() + folderSnapshotRoutes() + buildRoutes() +
        publicationRoutes() + reportRoutes() + attachmentRoutes() + jobRoutes() + batchRoutes());
    return routes;
}

Async<> auditWrite(Call &call, const Route &route)
{
    co_await writeAudit(call.db(),
                        {call.request.id, call.request.address, call.account.id, call.project,
                         QString::fromLatin1(route.method) + u' ' + route.path, call.pathValues.sliced(1).join(u'/')});
}

RouteMatch findRoute(const QByteArray &method, const QStringList &segments)
{
    RouteMatch match;
    for (const Route &route : allRoutes()) {
        const std::optional<QStringList> values = placesOf(route.parts, segments);
        if (!values)
            continue;
        match.methods.append(route.method);
        if (route.method == method || (method == "HEAD" && route.method == "GET")) {
            match.route = &route;
            match.pathValues = *values;
        }
    }
    return match;
}

} // namespace stepwright::platform
