#include "platform/api/dispatch/openapi.h"

#include "platform/api/batch/batch.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// "name!" is a name that must be there.
std::pair<QString, bool> nameAndNeed(const QString &text)
{
    const bool isNeeded = text.endsWith(u'!');
    return {isNeeded ? text.chopped(1) : text, isNeeded};
}

QJsonArray parametersOf(const Route &route)
{
    QJsonArray parameters;
    static const QRegularExpression place(u"\\{(\\w+)\\}"_s);
    for (const QRegularExpressionMatch &match : place.globalMatch(route.path)) {
        const QString name = match.captured(1);
        const bool isText = name == "token"_L1 || name == "format"_L1;
        parameters.append(QJsonObject{{u"name"_s, name},
                                      {u"in"_s, u"path"_s},
                                      {u"required"_s, true},
                                      {u"schema"_s, QJsonObject{{u"type"_s, isText ? u"string"_s : u"integer"_s}}}});
    }
    for (const QString &text : route.query) {
        const auto [name, isNeeded] = nameAndNeed(text);
        parameters.append(QJsonObject{{u"name"_s, name},
                                      {u"in"_s, u"query"_s},
                                      {u"required"_s, isNeeded},
                                      {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}});
    }
    return parameters;
}

QJsonObject typed(const QString &type, const QString &description)
{
    return {{u"type"_s, type}, {u"description"_s, description}};
}

/// The operations of a batch.
QJsonObject operationsSchema()
{
    const QJsonObject properties{
        {u"method"_s, QJsonObject{{u"enum"_s, QJsonArray{u"POST"_s, u"PATCH"_s, u"DELETE"_s}}}},
        {u"path"_s, typed(u"string"_s, u"Below the project: scenarios/77"_s)},
        {u"body"_s, typed(u"object"_s, u"What the path takes by itself"_s)},
        {u"if-match"_s, typed(u"string"_s, u"The object's ETag"_s)},
        {u"lid"_s, typed(u"string"_s, u"A name for what is made: later operations write lid:NAME in their paths and as "
                                      "folder-id or parent-id"_s)}};
    return {{u"type"_s, u"array"_s},
            {u"minItems"_s, 1},
            {u"maxItems"_s, mostOperations},
            {u"items"_s, QJsonObject{{u"type"_s, u"object"_s},
                                     {u"required"_s, QJsonArray{u"method"_s, u"path"_s}},
                                     {u"properties"_s, properties}}}};
}

QJsonObject bodyOf(const Route &route)
{
    QJsonObject attributes;
    QJsonArray needed;
    for (const QString &text : route.attributes) {
        const auto [name, isNeeded] = nameAndNeed(text);
        QJsonArray types{u"string"_s};
        if (name.endsWith("-id"_L1) || name.endsWith("_id"_L1))
            types = {u"integer"_s, u"string"_s, u"null"_s};
        else if (name == "data"_L1)
            types = {u"object"_s};
        else if (name.endsWith("_ids"_L1) || name == "step-statuses"_L1)
            types = {u"array"_s};
        else if (name == "external"_L1)
            types = {u"boolean"_s, u"integer"_s};
        attributes.insert(name, name == "operations"_L1 ? operationsSchema() : QJsonObject{{u"type"_s, types}});
        if (isNeeded)
            needed.append(name);
    }
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, attributes}};
    if (!needed.isEmpty())
        schema.insert(u"required"_s, needed);
    const auto object = [](const QString &name, const QJsonObject &content) {
        return QJsonObject{{u"type"_s, u"object"_s},
                           {u"required"_s, QJsonArray{name}},
                           {u"properties"_s, QJsonObject{{name, content}}}};
    };
    const QJsonObject whole = object(u"data"_s, object(u"attributes"_s, schema));
    return {{u"required"_s, true},
            {u"content"_s, QJsonObject{{u"application/json"_s, QJsonObject{{u"schema"_s, whole}}}}}};
}

/// Reports come as files in a form.
QJsonObject filesBody()
{
    const QJsonObject schema{
        {u"type"_s, u"object"_s},
        {u"additionalProperties"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"binary"_s}}}};
    return {{u"required"_s, true},
            {u"content"_s, QJsonObject{{u"multipart/form-data"_s, QJsonObject{{u"schema"_s, schema}}}}}};
}

QJsonObject operation(const Route &route)
{
    QJsonObject responses{{QString::number(route.status), QJsonObject{{u"description"_s, u"Success"_s}}}};
    const auto refuses = [&](int status, const QString &why) {
        responses.insert(QString::number(status), QJsonObject{{u"description"_s, why}});
    };
    if (route.access == Access::Token)
        refuses(404, u"No project has this secret token"_s);
    else if (route.access != Access::Open)
        refuses(401, u"Not signed in"_s);
    if (route.isInProject())
        refuses(404, u"Not there, or not for the caller"_s);
    if (route.isInProject() && route.writes()) {
        refuses(403, u"The caller's role does not allow it"_s);
        refuses(412, u"The object is not as If-Match says"_s);
        refuses(422, u"The values are not accepted"_s);
    }
    if (route.path.endsWith("_snapshots"_L1))
        refuses(423, u"The run's tests are being made: see Retry-After"_s);
    refuses(429, u"Too many requests: see Retry-After"_s);
    QJsonObject object{{u"summary"_s, route.summary}, {u"responses"_s, responses}};
    if (const QJsonArray parameters = parametersOf(route); !parameters.isEmpty())
        object.insert(u"parameters"_s, parameters);
    if (route.path.contains("{format}"_L1) || route.attributes.contains(u"file!"))
        object.insert(u"requestBody"_s, filesBody());
    else if (!route.attributes.isEmpty())
        object.insert(u"requestBody"_s, bodyOf(route));
    if (route.access == Access::Open || route.access == Access::Token)
        object.insert(u"security"_s, QJsonArray());
    return object;
}

QJsonObject headerKey(const QString &name)
{
    return {{u"type"_s, u"apiKey"_s}, {u"in"_s, u"header"_s}, {u"name"_s, name}};
}

} // namespace

QJsonObject openApi(const QList<Route> &routes)
{
    QJsonObject paths;
    for (const Route &route : routes) {
        QJsonObject operations = paths.value(route.path).toObject();
        operations.insert(QString::fromLatin1(route.method).toLower(), operation(route));
        paths.insert(route.path, operations);
    }
    const QJsonObject schemes{{u"token"_s, headerKey(u"access-token"_s)},
                              {u"client"_s, headerKey(u"client"_s)},
                              {u"uid"_s, headerKey(u"uid"_s)}};
    const QJsonObject together{{u"token"_s, QJsonArray()}, {u"client"_s, QJsonArray()}, {u"uid"_s, QJsonArray()}};
    return {{u"openapi"_s, u"3.1.0"_s},
            {u"info"_s,
             QJsonObject{{u"title"_s, u"Stepwright platform"_s}, {u"version"_s, QStringLiteral(STEPWRIGHT_VERSION)}}},
            {u"paths"_s, paths},
            {u"components"_s, QJsonObject{{u"securitySchemes"_s, schemes}}},
            {u"security"_s, QJsonArray{together}}};
}

} // namespace stepwright::platform
