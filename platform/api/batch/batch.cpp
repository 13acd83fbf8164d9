#include "platform/api/batch/batch.h"

#include "platform/api/answers/jsonapi.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr auto localPrefix = "lid:"_L1;
constexpr qsizetype partsBefore = 3; // api, projects, {project}

/// One operation, as the request brings it.
struct Operation
{
    Request request;
    QJsonObject body;
    QString localId; ///< under which later operations know what this one makes; empty: under none
};

/// What operations made, by the names that the request gives them.
using LocalIds = QHash<QString, QString>;

/// The id that stands for `lid:NAME`; other text as it is. Errors: Invalid (nothing of this name was made before).
Result<QString> resolved(const QString &text, const LocalIds &made)
{
    if (!text.startsWith(localPrefix))
        return text;
    const auto found = made.constFind(text.sliced(localPrefix.size()));
    if (found == made.cend())
        return failure(ErrorKind::Invalid, u"No operation before made \"%1\"."_s.arg(text));
    return *found;
}

/// The body with ids in place of names in the attributes that say where something is.
Result<QJsonObject> resolvedBody(QJsonObject body, const LocalIds &made)
{
    QJsonObject data = body.value("data"_L1).toObject();
    QJsonObject attributes = data.value("attributes"_L1).toObject();
    for (const QString &name : {u"folder-id"_s, u"folder_id"_s, u"parent-id"_s, u"parent_id"_s}) {
        const QString given = attributes.value(name).toString();
        if (!given.startsWith(localPrefix))
            continue;
        const Result<QString> id = resolved(given, made);
        if (!id)
            return failure(id.error());
        attributes.insert(name, *id);
        data.insert(u"attributes"_s, attributes);
        body.insert(u"data"_s, data);
    }
    return body;
}

/// The path below the project, "scenarios/77", as a request has it. Errors: Invalid.
Result<QStringList> segmentsOf(const Call &call, const QString &path, const LocalIds &made)
{
    QStringList segments = call.request.segments.first(partsBefore);
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        Result<QString> segment = resolved(part, made);
        if (!segment)
            return failure(segment.error());
        segments.append(*segment);
    }
    return segments;
}

Result<Operation> readOperation(const Call &call, const QJsonValue &given, const LocalIds &made)
{
    if (!given.isObject() || !given["method"_L1].isString() || !given["path"_L1].isString())
        return failure(ErrorKind::Invalid, u"An operation is an object with a method and a path."_s);
    Result<QStringList> segments = segmentsOf(call, given["path"_L1].toString(), made);
    if (!segments)
        return failure(segments.error());
    Result<QJsonObject> body = resolvedBody(given["body"_L1].toObject(), made);
    if (!body)
        return failure(body.error());
    Operation operation;
    operation.request.id = call.request.id;
    operation.request.address = call.request.address;
    operation.request.method = given["method"_L1].toString().toLatin1();
    operation.request.segments = std::move(*segments);
    if (const QString version = given["if-match"_L1].toString(); !version.isEmpty())
        operation.request.headers.insert("if-match", version.toLatin1());
    operation.body = std::move(*body);
    operation.localId = given["lid"_L1].toString();
    return operation;
}

Async<Answer> answered(Call &call, Operation operation)
{
    const RouteMatch match = findRoute(operation.request.method, operation.request.segments);
    if (!match.route || !mayBeInBatch(*match.route))
        co_return errorAnswer(422, u"This is no operation that a batch can have."_s);
    Call own{call.services, operation.request, match.pathValues, call.connection,
             call.account,  call.project,      call.stamp,       operation.body};
    co_await auditWrite(own, *match.route);
    Result<Answer> answer = co_await caught(match.route->handle(own));
    co_return answer ? std::move(*answer) : errorAnswer(answer.error());
}

/// A refusal says which operation it is about.
Answer refused(Answer answer, qsizetype operation)
{
    if (answer.body.endsWith('}')) {
        answer.body.chop(1);
        answer.body += R"(,"meta":{"operation":)" + QByteArray::number(operation) + "}}";
    }
    answer.log.insert(u"operation"_s, operation);
    return answer;
}

/// The id of the object that an operation made; 0, which no object has, where it made none.
QString idIn(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.body)["data"_L1]["id"_L1].toString(u"0"_s);
}

void appendResult(QByteArray &results, const Answer &answer)
{
    if (!results.isEmpty())
        results += ',';
    results += R"({"status":)" + QByteArray::number(answer.status) + R"(,"body":)" + answer.body + '}';
}

} // namespace

bool mayBeInBatch(const Route &route)
{
    static constexpr std::array kinds{"folders"_L1, "scenarios"_L1, "actionwords"_L1};
    const bool isOfKind = route.isInProject() && route.parts.size() > partsBefore &&
                          std::ranges::contains(kinds, route.parts[partsBefore]);
    return isOfKind && route.writes() && route.access == Access::Member && !route.parts.contains("attachments"_L1) &&
           !route.parts.last().endsWith("_from_feature"_L1);
}

Async<Answer> runBatch(Call &call)
{
    const QJsonArray given = call.attribute("operations"_L1).toArray();
    if (given.isEmpty() || given.size() > mostOperations)
        co_return errorAnswer(422, u"A batch has from 1 to %1 operations."_s.arg(mostOperations));
    LocalIds made;
    QByteArray results;
    for (qsizetype i = 0; i < given.size(); ++i) {
        Result<Operation> operation = readOperation(call, given[i], made);
        if (!operation)
            co_return refused(errorAnswer(operation.error()), i);
        const QString localId = operation->localId;
        const Answer answer = co_await answered(call, std::move(*operation));
        if (answer.status >= 400)
            co_return refused(answer, i);
        if (!localId.isEmpty())
            made.insert(localId, idIn(answer));
        appendResult(results, answer);
    }
    Answer answer;
    answer.body = R"({"results":[)" + results + "]}";
    co_return answer;
}

} // namespace stepwright::platform
