#pragma once

#include "model/base/result.h"
#include "platform/api/answers/jsontext.h"
#include "platform/http/message.h"

namespace stepwright::platform {

/// The ETag of an object at a version.
[[nodiscard]] QByteArray entityTag(qint64 version);

/// A resource as the API writes it: its id as text, its own path as link. `relationships` that are not included are {}.
[[nodiscard]] QJsonObject resource(const QString &type, qint64 id, const QJsonObject &attributes,
                                   const QJsonObject &relationships = {});

/// The beginning of such a resource, up to its attributes, whose members are to be written next; and its end, after
/// them: where it is the end, the relationships are to be written as one object. `path` is "/scenarios/" or the like.
[[nodiscard]] JsonText beginResource(QLatin1StringView type, qint64 id, qsizetype expectedSize);
void endAttributes(JsonText &resource, QLatin1StringView path, qint64 id);

/// What a relationship says when it is included: a list of types and ids.
[[nodiscard]] QJsonObject linkTo(const QString &type, const QList<qint64> &ids);

/// `{"data": …, "included": […]}`, the latter only where there is something.
[[nodiscard]] Answer dataAnswer(const JsonText &data, const JsonText &included = {}, int status = 200);

/// The same for one object, with its ETag.
[[nodiscard]] Answer objectAnswer(const JsonText &data, qint64 version, const JsonText &included = {},
                                  int status = 200);

/// An object as plain JSON, for what is not JSON:API.
[[nodiscard]] Answer jsonAnswer(const QJsonObject &object, int status = 200);

/// `{"data": {}}`, what a deletion answers.
[[nodiscard]] Answer emptyAnswer();

/// An error in both shapes that clients read: a list of objects, and one sentence.
[[nodiscard]] Answer errorAnswer(int status, const QString &message);

/// The status that says an Error, with its message. What the database says stays in the log.
[[nodiscard]] Answer errorAnswer(const Error &error);

/// 412 with the state that the object has now.
[[nodiscard]] Answer changedAnswer(const JsonText &data, qint64 version);

} // namespace stepwright::platform
