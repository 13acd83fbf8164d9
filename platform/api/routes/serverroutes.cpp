#include "platform/accounts/secrets.h"
#include "platform/api/accounts/passwordcheck.h"
#include "platform/api/answers/jsonapi.h"
#include "platform/api/dispatch/metrics.h"
#include "platform/api/dispatch/openapi.h"
#include "platform/api/routes/routes.h"
#include "platform/api/search/searchupdate.h"
#include "platform/base/times.h"
#include "platform/storage/tables/accounts/requests.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 tokenLife = 365LL * 24 * 60 * 60 * 1000;

Async<> askDatabase(Database &database)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Read);
    co_await connection->query("SELECT 1");
}

Async<Answer> health(Call &call)
{
    const Result<> database = co_await caught(askDatabase(call.services.database));
    co_return jsonAnswer({{u"status"_s, database ? u"ok"_s : u"failed"_s},
                          {u"version"_s, QStringLiteral(STEPWRIGHT_VERSION)},
                          {u"database"_s, database ? u"ok"_s : u"failed"_s}},
                         database ? 200 : 503);
}

/// For this machine alone: behind a proxy the client's address is the one that the proxy names.
Async<Answer> showMetrics(Call &call)
{
    static const QStringList here{u"127."_s, u"::1"_s, u"::ffff:127."_s};
    if (std::ranges::none_of(here, [&](const QString &begin) { return call.request.address.startsWith(begin); }))
        co_return errorAnswer(404, u"There is no such page."_s);
    const Result<std::vector<qint64>> toIndex = co_await caught(projectsToIndex(call.services.database));
    Answer answer;
    answer.type = "text/plain; version=0.0.4; charset=utf-8";
    answer.body = call.services.metrics.text(toIndex ? std::optional(toIndex->size()) : std::nullopt);
    co_return answer;
}

Async<Answer> describe([[maybe_unused]] Call &call)
{
    co_return jsonAnswer(openApi(allRoutes()));
}

Async<> keepToken(Call &call, StoredToken token)
{
    const std::unique_ptr<Connection> connection = co_await call.services.database.connect(Database::Access::Write);
    co_await addToken(*connection, call.account.id, std::move(token));
    co_await writeAudit(*connection, {call.request.id, call.request.address, call.account.id, {}, u"sign in"_s, {}});
    co_await connection->commit();
}

Async<Answer> signIn(Call &call)
{
    const QString email = call.body.value("email"_L1).toString();
    const QString password = call.body.value("password"_L1).toString();
    const std::optional<Account> account = co_await accountOf(call.services, email, password);
    if (!account) {
        Answer answer;
        answer.status = 401;
        answer.type = "application/json";
        answer.body = R"({"errors":["Invalid login credentials. Please try again."]})";
        co_return answer;
    }
    call.account = *account;
    const QByteArray token = randomToken();
    const StoredToken kept{randomToken(), tokenHash(token), now() + tokenLife};
    co_await keepToken(call, kept);
    Answer answer = jsonAnswer({{u"data"_s, QJsonObject{{u"id"_s, call.account.id},
                                                        {u"email"_s, call.account.email},
                                                        {u"uid"_s, call.account.email},
                                                        {u"name"_s, call.account.name},
                                                        {u"provider"_s, u"email"_s}}}});
    answer.headers = {{"access-token", token},
                      {"token-type", "Bearer"},
                      {"client", kept.client},
                      {"expiry", QByteArray::number(kept.expiresAt / 1000)},
                      {"uid", call.account.email.toUtf8()},
                      {"Cache-Control", "no-store"}};
    co_return answer;
}

} // namespace

QList<Route> serverRoutes()
{
    return {
        {"GET", u"/health"_s, Access::Open, health, u"Whether the server and its database work"_s, 200, {}, {}},
        {"GET", u"/metrics"_s, Access::Open, showMetrics, u"Counts for Prometheus, for this machine"_s, 200, {}, {}},
        {"GET", u"/api/openapi.json"_s, Access::Open, describe, u"This document"_s, 200, {}, {}},
        {"POST",
         u"/api/auth/sign_in"_s,
         Access::Open,
         signIn,
         u"Signs in: the credentials are in the answer's headers"_s,
         200,
         {},
         {}},
    };
}

} // namespace stepwright::platform
