#include "platform/api/answers/jsonapi.h"

#include <QJsonDocument>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString statusTitle(int status)
{
    switch (status) {
    case 400:
        return u"Bad Request"_s;
    case 401:
        return u"Unauthorized"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"Not Found"_s;
    case 405:
        return u"Method Not Allowed"_s;
    case 409:
        return u"Conflict"_s;
    case 412:
        return u"Precondition Failed"_s;
    case 422:
        return u"Unprocessable Entity"_s;
    case 423:
        return u"Locked"_s;
    case 429:
        return u"Too Many Requests"_s;
    default:
        return u"Internal Server Error"_s;
    }
}

QJsonObject errorObject(int status, const QString &message)
{
    const QJsonObject error{
        {u"status"_s, QString::number(status)}, {u"title"_s, statusTitle(status)}, {u"detail"_s, message}};
    return {{u"errors"_s, QJsonArray{error}}, {u"error"_s, message}};
}

} // namespace

QByteArray entityTag(qint64 version)
{
    return '"' + QByteArray::number(version) + '"';
}

QJsonObject resource(const QString &type, qint64 id, const QJsonObject &attributes, const QJsonObject &relationships)
{
    const QString text = QString::number(id);
    QJsonObject object{{u"type"_s, type},
                       {u"id"_s, text},
                       {u"attributes"_s, attributes},
                       {u"links"_s, QJsonObject{{u"self"_s, QString(u'/' + type + u'/' + text)}}}};
    if (!relationships.isEmpty())
        object.insert(u"relationships"_s, relationships);
    return object;
}

JsonText beginResource(QLatin1StringView type, qint64 id, qsizetype expectedSize)
{
    JsonText text = JsonText::object(expectedSize);
    text.add("type"_L1, type);
    text.addQuoted("id"_L1, {}, id);
    text.beginObject("attributes"_L1);
    return text;
}

void endAttributes(JsonText &resource, QLatin1StringView path, qint64 id)
{
    resource.endObject();
    resource.beginObject("links"_L1);
    resource.addQuoted("self"_L1, path, id);
    resource.endObject();
}

QJsonObject linkTo(const QString &type, const QList<qint64> &ids)
{
    QJsonArray links;
    for (const qint64 id : ids)
        links.append(QJsonObject{{u"type"_s, type}, {u"id"_s, QString::number(id)}});
    return {{u"data"_s, links}};
}

Answer dataAnswer(const JsonText &data, const JsonText &included, int status)
{
    Answer answer;
    answer.status = status;
    answer.body.reserve(data.size() + included.size() + 32);
    answer.body += R"({"data":)";
    data.appendTo(answer.body);
    if (!included.isEmpty()) {
        answer.body += R"(,"included":)";
        included.appendTo(answer.body);
    }
    answer.body += '}';
    return answer;
}

Answer objectAnswer(const JsonText &data, qint64 version, const JsonText &included, int status)
{
    Answer answer = dataAnswer(data, included, status);
    answer.headers.emplace_back("ETag", entityTag(version));
    return answer;
}

Answer jsonAnswer(const QJsonObject &object, int status)
{
    Answer answer;
    answer.status = status;
    answer.type = "application/json";
    answer.body = compact(object);
    return answer;
}

Answer emptyAnswer()
{
    return dataAnswer(QJsonObject());
}

Answer errorAnswer(int status, const QString &message)
{
    Answer answer;
    answer.status = status;
    answer.body = compact(errorObject(status, message));
    return answer;
}

Answer errorAnswer(const Error &error)
{
    int status = 500;
    switch (error.kind) {
    case ErrorKind::NotFound:
        status = 404;
        break;
    case ErrorKind::Invalid:
        status = 422;
        break;
    case ErrorKind::Conflict:
        status = 409;
        break;
    case ErrorKind::Denied:
        status = 403;
        break;
    default:
        break;
    }
    Answer answer = errorAnswer(status, status == 500 ? u"The server failed."_s : error.message);
    if (!error.detail.isEmpty())
        answer.log.insert(u"detail"_s, error.detail);
    return answer;
}

Answer changedAnswer(const JsonText &data, qint64 version)
{
    Answer answer;
    answer.status = 412;
    answer.body = compact(errorObject(412, u"The object has changed."_s));
    answer.body.chop(1);
    answer.body += R"(,"data":)";
    data.appendTo(answer.body);
    answer.body += '}';
    answer.headers.emplace_back("ETag", entityTag(version));
    return answer;
}

} // namespace stepwright::platform
