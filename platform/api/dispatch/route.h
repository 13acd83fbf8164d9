#pragma once

#include "platform/api/dispatch/call.h"

#include <QList>

namespace stepwright::platform {

/// Who may use a route.
enum class Access {
    Open,          ///< everybody; the route connects to the database itself where it needs to
    SignedIn,      ///< whoever has an account
    Token,         ///< whoever has the project's secret token, which is in the path
    Reader,        ///< a member of the project with at least this role
    Tester,        ///< a member of the project with at least this role
    Member,        ///< a member of the project with at least this role
    Administrator, ///< a member of the project with at least this role
};

/// One operation: how it is called, by whom, and what answers it. Everything that is said about operations (dispatch,
/// the OpenAPI document, tests of rights) is made of these.
struct Route
{
    QByteArray method;
    QString path; ///< "/api/projects/{project}/folders/{folder}"; places in braces take numbers, {token} a long one,
                  ///< {format} a word
    Access access = Access::SignedIn;
    Async<Answer> (*handle)(Call &call) = nullptr;
    QString summary;
    int status = 200;       ///< of success
    QStringList attributes; ///< that a body may have; a '!' at the end: must have
    QStringList query;      ///< values of the query; a '!' at the end: must be there
    bool searches = false;  ///< the index of the search is brought up to date before
    QStringList parts;      ///< of the path, put in by allRoutes()

    [[nodiscard]] bool isInProject() const { return access >= Access::Reader; }
    [[nodiscard]] bool writes() const { return method != "GET"; }
    [[nodiscard]] bool takesFiles() const { return access == Access::Token || attributes.contains(u"file!"); }
};

/// Writes down that a call of a route below a project is made, for administrators.
[[nodiscard]] Async<> auditWrite(Call &call, const Route &route);

/// All operations.
[[nodiscard]] const QList<Route> &allRoutes();

/// The values of the places of a route's path, which is split at its slashes; empty where the path is another.
[[nodiscard]] std::optional<QStringList> placesOf(const QStringList &parts, const QStringList &segments);

/// What a method and a path lead to.
struct RouteMatch
{
    const Route *route = nullptr; ///< none: see `methods`
    QStringList pathValues;
    QList<QByteArray> methods; ///< that the path has; empty: there is no such path
};

[[nodiscard]] RouteMatch findRoute(const QByteArray &method, const QStringList &segments);

} // namespace stepwright::platform
