#include "platform/api/dispatch/dispatcher.h"

#include "platform/accounts/secrets.h"
#include "platform/api/answers/jsonapi.h"
#include "platform/api/dispatch/metrics.h"
#include "platform/api/search/searchupdate.h"
#include "platform/base/times.h"
#include "platform/storage/tables/accounts/requests.h"
#include "platform/storage/tables/projects/projects.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKey = 255;

Answer notSignedIn()
{
    Answer answer;
    answer.status = 401;
    answer.body = R"({"errors":["You need to sign in or sign up before continuing."]})";
    return answer;
}

/// The role that a route below a project needs.
Role neededRole(Access access)
{
    switch (access) {
    case Access::Tester:
        return Role::Tester;
    case Access::Member:
        return Role::Member;
    case Access::Administrator:
        return Role::Administrator;
    default:
        return Role::Reader;
    }
}

/// A body is a JSON object, or nothing.
Result<QJsonObject> readBody(const Request &request)
{
    if (request.body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (!document.isObject())
        return failure(ErrorKind::Invalid, u"The body is not a JSON object."_s, error.errorString());
    return document.object();
}

QByteArray requestHash(const Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray(request.method + ' ' + request.segments.join(u'/').toUtf8() + '\n'));
    hash.addData(request.body);
    return hash.result().toHex();
}

QByteArray headerOf(const Answer &answer, const QByteArray &name)
{
    const auto found = std::ranges::find(answer.headers, name, &std::pair<QByteArray, QByteArray>::first);
    return found == answer.headers.end() ? QByteArray() : found->second;
}

Answer repeated(const RememberedAnswer &before)
{
    Answer answer;
    answer.status = before.status;
    answer.body = before.body;
    if (!before.etag.isEmpty())
        answer.headers.emplace_back("ETag", before.etag);
    answer.headers.emplace_back("Idempotency-Replayed", "true");
    return answer;
}

} // namespace

Async<Answer> Dispatcher::answer(Request request)
{
    const auto began = std::chrono::steady_clock::now();
    const RouteMatch match = findRoute(request.method, request.segments);
    Answer answer = co_await answerMatched(request, match);
    m_services.metrics.count(request.method, match.route ? match.route->path : QString(), answer.status,
                             std::chrono::steady_clock::now() - began);
    co_return answer;
}

Async<Answer> Dispatcher::answerMatched(const Request &request, RouteMatch match)
{
    if (!match.route && match.methods.isEmpty())
        co_return errorAnswer(404, u"There is no such page."_s);
    if (!match.route) {
        Answer refused = errorAnswer(405, u"The path does not have this method."_s);
        refused.headers.emplace_back("Allow", match.methods.join(", "));
        co_return refused;
    }
    const bool isWatched = match.route->path == "/health"_L1 || match.route->path == "/metrics"_L1;
    if (const int wait = isWatched ? 0 : m_services.limiter.count(request.address, now())) {
        Answer refused = errorAnswer(429, u"Too many requests. Try again in %1 seconds."_s.arg(wait));
        refused.headers.emplace_back("Retry-After", QByteArray::number(wait));
        co_return refused;
    }
    Call call{m_services, request, match.pathValues, nullptr, {}, 0, {}, {}};
    if (!match.route->takesFiles()) {
        Result<QJsonObject> body = readBody(request);
        if (!body)
            co_return errorAnswer(400, body.error().message);
        call.body = *body;
    }
    Result<Answer> answered = co_await caught(answerByAccess(call, *match.route));
    Answer answer = answered ? std::move(*answered) : errorAnswer(answered.error());
    answer.log.insert(u"route"_s, match.route->path);
    if (call.account.id != 0)
        answer.log.insert(u"account"_s, call.account.id);
    if (call.project != 0)
        answer.log.insert(u"project"_s, call.project);
    const QByteArray known = request.header("if-none-match");
    if (answer.status == 200 && !match.route->writes() && !known.isEmpty() && known == headerOf(answer, "ETag")) {
        answer.status = 304;
        answer.body.clear();
    }
    co_return answer;
}

Async<Answer> Dispatcher::answerByAccess(Call &call, const Route &route)
{
    if (route.access == Access::Open)
        return route.handle(call);
    return route.access == Access::Token ? answerWithToken(call, route) : answerSignedIn(call, route);
}

Async<Answer> Dispatcher::answerWithToken(Call &call, const Route &route)
{
    const std::unique_ptr<Connection> connection =
        co_await m_services.database.connect(route.writes() ? Database::Access::Write : Database::Access::Read);
    call.connection = connection.get();
    const std::optional<Project> project =
        co_await projectBySecretToken(*connection, call.pathValues.first().toLatin1());
    if (!project)
        co_return errorAnswer(404, u"No project has this secret token."_s);
    call.project = project->id;
    const Answer answer = co_await route.handle(call);
    if (answer.status < 400)
        co_await connection->commit();
    co_return answer;
}

Async<Answer> Dispatcher::answerSignedIn(Call &call, const Route &route)
{
    const QByteArray token = call.request.header("access-token");
    const QByteArray client = call.request.header("client");
    if (token.isEmpty() || client.isEmpty())
        co_return notSignedIn();
    const qint64 project = route.isInProject() ? call.pathValues.first().toLongLong() : 0;
    const Turn turn = co_await m_turns.take(route.writes() ? project : 0);
    std::unique_ptr<Connection> connection =
        co_await m_services.database.connect(route.writes() ? Database::Access::Write : Database::Access::Read);
    call.connection = connection.get();
    const std::optional<Caller> caller = co_await callerOf(*connection, client, project);
    const bool isKnown = caller && equalInConstantTime(caller->token.hash, tokenHash(token)) &&
                         caller->token.expiresAt > now() &&
                         QString::fromUtf8(call.request.header("uid")).toLower() == caller->account.email;
    if (!isKnown)
        co_return notSignedIn();
    call.account = caller->account;
    Answer answer;
    if (route.isInProject() && !caller->role)
        answer = errorAnswer(404, u"There is no such project."_s);
    else if (route.isInProject() && caller->role < neededRole(route.access))
        answer = errorAnswer(403, u"Your role in the project does not allow this."_s);
    else {
        call.project = project;
        if (route.searches) {
            connection.reset();
            co_await updateSearch(m_services.database, project);
            connection = co_await m_services.database.connect(Database::Access::Read);
            call.connection = connection.get();
        }
        answer = co_await answerOnce(call, route);
        if (route.isInProject())
            answer.headers.emplace_back("X-Server-Epoch", caller->serverEpoch);
        if (answer.status < 400)
            co_await connection->commit();
    }
    answer.headers.emplace_back("token-type", "Bearer");
    answer.headers.emplace_back("client", client);
    answer.headers.emplace_back("expiry", QByteArray::number(caller->token.expiresAt / 1000));
    answer.headers.emplace_back("uid", caller->account.email.toUtf8());
    co_return answer;
}

Async<Answer> Dispatcher::answerOnce(Call &call, const Route &route)
{
    const QByteArray key = call.request.header("idempotency-key");
    if (key.isEmpty() || !route.writes())
        co_return co_await answerInProject(call, route);
    if (key.size() > longestKey)
        co_return errorAnswer(422, u"The Idempotency-Key is too long."_s);
    const QByteArray hash = requestHash(call.request);
    const std::optional<RememberedAnswer> before = co_await takeKey(call.db(), call.account.id, key, hash);
    if (before && before->requestHash != hash)
        co_return errorAnswer(422, u"The Idempotency-Key was used for another request."_s);
    if (before)
        co_return repeated(*before);
    const Answer answer = co_await answerInProject(call, route);
    if (answer.status < 400)
        co_await rememberAnswer(call.db(), call.account.id, key,
                                {hash, answer.status, headerOf(answer, "ETag"), answer.body});
    co_return answer;
}

Async<Answer> Dispatcher::answerInProject(Call &call, const Route &route)
{
    if (route.writes() && route.isInProject()) {
        call.stamp = co_await takeStamp(call.db(), call.project, call.account.email);
        co_await auditWrite(call, route);
    }
    co_return co_await route.handle(call);
}

} // namespace stepwright::platform
