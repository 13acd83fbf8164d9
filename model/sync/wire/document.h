#pragma once

#include "model/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace stepwright::sync::wire {

/// What a relationship points at. Some answers carry a tag's key and value right here.
struct Reference
{
    QString type; ///< as `Resource::type`
    QString id;   ///< empty where the answer has none
    QJsonObject attributes;
};

/// One object of an answer, with what differs between servers evened out.
struct Resource
{
    QString type;           ///< lower case, dashes, plural: "action-words" becomes "actionwords"
    QString id;             ///< never empty; only letters, digits, '-' and '_', so that it fits into a path
    QJsonObject attributes; ///< names with dashes; what is inside an attribute stays as it was sent

    /// The members of a relationship; nothing where the answer does not tell them (`{}`).
    [[nodiscard]] std::optional<QList<Reference>> related(const QString &name) const;

    QHash<QString, QList<Reference>> relationships; ///< by name with dashes
    QByteArray version;                             ///< for If-Match; empty where the server tells none
};

/// An answer of the platform: its objects, what came along with them, and what could not be read.
struct Document
{
    QList<Resource> data; ///< one or several, no matter whether the answer had an object or an array
    QHash<std::pair<QString, QString>, Resource> included; ///< by type and id
    QString next;           ///< `links.next`: where the list goes on; empty: here it ends
    QJsonObject members;    ///< the answer's members as they were sent, for what is no JSON:API
    QStringList unreadable; ///< objects that make no sense: the list is not complete without them
};

/// An id as the platform writes it, as a string or as an integer; empty where it is neither or would not fit into a
/// path.
[[nodiscard]] QString readId(const QJsonValue &value);

/// An id as a request writes it: an integer where it is one.
[[nodiscard]] QJsonValue writeId(const QString &id);

/// Reads the body of an answer (JSON:API, https://jsonapi.org/format/1.0/#document-structure). An empty body has no
/// data. Error (Network): no JSON object, or nested deeper than Qt's JSON reader goes (1024).
[[nodiscard]] Result<Document> readAnswer(const QByteArray &body);

/// What the body of a refusal says, as one line for people; empty where it says nothing (an HTML page, say). Understood
/// are `error`, `message`, `errors` as a list of texts or of objects (`detail`, `title`), as an object of lists by
/// attribute, and plain text.
[[nodiscard]] QString readRefusal(const QByteArray &body);

} // namespace stepwright::sync::wire
