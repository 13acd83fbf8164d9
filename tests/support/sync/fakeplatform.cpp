#include "tests/support/sync/fakeplatform.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

void FakePlatform::faultAt(int call, const FakeFault &fault)
{
    m_faults.insert(m_nextNumber + call, fault);
}

void FakePlatform::faultNext(int calls, const FakeFault &fault)
{
    for (int call = 0; call < calls; ++call)
        faultAt(call, fault);
}

void FakePlatform::clearFaults()
{
    m_faults.clear();
    faultFor = nullptr;
}

int FakePlatform::writes() const
{
    return int(std::ranges::count_if(m_calls, &FakeCall::isWrite));
}

QNetworkReply *FakePlatform::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    FakeCall call;
    call.number = m_nextNumber++;
    switch (operation) {
    case GetOperation:
        call.method = u"GET"_s;
        break;
    case PostOperation:
        call.method = u"POST"_s;
        break;
    case DeleteOperation:
        call.method = u"DELETE"_s;
        break;
    default:
        call.method = QString::fromLatin1(request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray());
    }
    call.path = request.url().path(QUrl::FullyEncoded);
    call.query = QUrlQuery(request.url());
    for (const QByteArray &name : request.rawHeaderList())
        call.headers.insert(name.toLower(), request.rawHeader(name));
    if (body != nullptr)
        call.body = body->readAll();
    m_calls.append(call);
    if (beforeCall)
        beforeCall(call, state);
    auto *reply = new FakeReply(operation, request, respond(call), manners.latency, m_clock);
    reply->setParent(this);
    return reply;
}

FakeResponse FakePlatform::respond(const FakeCall &call)
{
    if (const auto fault = takeFault(call)) {
        ++m_faultsMet;
        return fail(call, *fault);
    }
    if (isOverLimit())
        return {.status = 429, .body = "Retry later", .headers = {{"Retry-After", "60"}}};
    FakeResponse response = answer(call);
    response.headers.emplaceBack("Expiry", "1893456000");
    return response;
}

FakeResponse FakePlatform::fail(const FakeCall &call, const FakeFault &fault)
{
    FakeResponse response{.status = 0, .body = {}, .headers = {}};
    switch (fault.kind) {
    case FakeFault::Kind::Status:
        response.status = fault.status;
        response.body = fault.body;
        if (!fault.retryAfter.isEmpty())
            response.headers.emplaceBack("Retry-After", fault.retryAfter);
        return response;
    case FakeFault::Kind::Refused:
        response.error = QNetworkReply::ConnectionRefusedError;
        return response;
    case FakeFault::Kind::LostRequest:
        response.error = QNetworkReply::RemoteHostClosedError;
        return response;
    case FakeFault::Kind::LostAnswer:
        (void)answer(call);
        response.error = QNetworkReply::RemoteHostClosedError;
        return response;
    case FakeFault::Kind::Hangs:
        response = answer(call);
        response.isNever = true;
        return response;
    case FakeFault::Kind::Truncated:
        response = answer(call);
        response.headers.emplaceBack("Content-Length", QByteArray::number(response.body.size()));
        response.body.truncate(response.body.size() / 2);
        response.error = QNetworkReply::RemoteHostClosedError;
        return response;
    case FakeFault::Kind::Garbage:
        response = answer(call);
        response.body = fault.body;
        return response;
    }
    return response;
}

FakeResponse FakePlatform::answer(const FakeCall &call)
{
    const QStringList parts = call.path.split(u'/', Qt::SkipEmptyParts);
    if (parts.value(0) == "publication"_L1)
        return publication(call, parts);
    if (parts.value(0) != "api"_L1)
        return FakeAnswers::refusal(404, u"not found"_s);
    if (parts.mid(1) == QStringList{u"auth"_s, u"sign_in"_s})
        return signIn(call);
    const bool isKnown = call.headers.value("access-token") == manners.accessToken &&
                         call.headers.value("client") == manners.client && call.headers.value("uid") == manners.uid;
    if (!isKnown)
        return FakeAnswers::json({{u"errors"_s, QJsonArray{u"You need to sign in or sign up before continuing."_s}}},
                                 401);
    const QByteArray repetition = manners.keepsAnswers ? call.headers.value("idempotency-key") : QByteArray();
    if (m_kept.contains(repetition))
        return m_kept[repetition];
    if (!isOver(call, parts))
        return FakeAnswers::refusal(412, u"it is another version"_s);
    const QString before = std::exchange(state.author, QString::fromLatin1(manners.uid));
    FakeResponse response = FakeEndpoints(state, manners).answer(call, parts.mid(1));
    state.author = before;
    if (!repetition.isEmpty())
        m_kept.insert(repetition, response);
    return response;
}

/// Whether a call is for the version of the object that is there.
bool FakePlatform::isOver(const FakeCall &call, const QStringList &parts)
{
    const QByteArray wanted = call.headers.value("if-match");
    if (!manners.tellsVersions || wanted.isEmpty())
        return true;
    FakeCall look = call;
    look.method = u"GET"_s;
    const FakeResponse now = FakeEndpoints(state, manners).answer(look, parts.mid(1));
    return now.status != 200 || now.body.contains(QByteArray(wanted).replace("\"", "\\\""));
}

FakeResponse FakePlatform::signIn(const FakeCall &call) const
{
    const QJsonObject body = QJsonDocument::fromJson(call.body).object();
    if (body.value("email"_L1).toString().toLatin1() != manners.uid ||
        body.value("password"_L1).toString().toUtf8() != manners.password)
        return FakeAnswers::json({{u"errors"_s, QJsonArray{u"Invalid login credentials. Please try again."_s}}}, 401);
    FakeResponse response = FakeAnswers::json({{u"data"_s, QJsonObject{{u"email"_s, body.value("email"_L1)}}}});
    for (const auto &[name, value] :
         {std::pair("access-token", manners.accessToken), {"client", manners.client}, {"uid", manners.uid}})
        response.headers.emplaceBack(name, value);
    return response;
}

FakeResponse FakePlatform::publication(const FakeCall &call, const QStringList &parts)
{
    const FakeResponse missing = FakeAnswers::refusal(404, u"not found"_s);
    const FakeResponse xml{
        .status = 200, .body = manners.publicationXml, .headers = {{"Content-Type", "application/xml"}}};
    if (parts.value(1).toLatin1() != manners.publicationToken)
        return missing;
    if (parts.value(2) == "project"_L1)
        return xml;
    if (parts.value(2) != "async_project"_L1 || !manners.knowsAsyncExport)
        return missing;
    if (call.isWrite()) {
        m_exportQuestions = manners.exportQuestions;
        return FakeAnswers::json({{u"publication_export_id"_s, 1}}, 201);
    }
    return --m_exportQuestions >= 0 ? FakeResponse{.status = 202, .body = {}, .headers = {}} : xml;
}

std::optional<FakeFault> FakePlatform::takeFault(const FakeCall &call)
{
    if (m_faults.contains(call.number))
        return m_faults.take(call.number);
    return faultFor ? faultFor(call) : std::nullopt;
}

bool FakePlatform::isOverLimit()
{
    if (manners.requestsPerMinute <= 0)
        return false;
    const qint64 now = m_clock.now();
    m_recent.removeIf([now](qint64 time) { return time <= now - 60'000; });
    m_recent.append(now);
    if (m_recent.size() > manners.requestsPerMinute)
        m_penaltyUntil = now + 60'000;
    return now < m_penaltyUntil;
}

} // namespace stepwright::tests
