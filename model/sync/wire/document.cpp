#include "model/sync/wire/document.h"

#include "model/sync/wire/visibletext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <limits>

namespace stepwright::sync::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestId = 64;

QString dashed(QString name)
{
    return name.replace(u'_', u'-');
}

/// Plural and without the dash that "action-words" has in places.
QString typeOf(const QJsonValue &value)
{
    QString type = dashed(value.toString().toLower());
    if (type.startsWith("action-word"_L1))
        type.remove(6, 1);
    if (!type.isEmpty() && !type.endsWith(u's'))
        type += u's';
    return type.left(longestId);
}

/// Two spellings of one name: the one with dashes counts.
QJsonObject withDashes(const QJsonObject &attributes)
{
    QJsonObject result;
    for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute) {
        const QString name = dashed(attribute.key());
        if (name == attribute.key() || !attributes.contains(name))
            result.insert(name, attribute.value());
    }
    return result;
}

Reference referenceOf(const QJsonObject &object)
{
    QJsonObject attributes = object.value("attributes"_L1).toObject();
    for (const QString &name : {u"key"_s, u"value"_s}) {
        if (object.contains(name))
            attributes.insert(name, object.value(name));
    }
    return {typeOf(object.value("type"_L1)), readId(object.value("id"_L1)), attributes};
}

std::optional<QList<Reference>> referencesOf(const QJsonValue &relationship)
{
    const QJsonValue data = relationship.toObject().value("data"_L1);
    QList<Reference> references;
    if (data.isObject()) {
        references.append(referenceOf(data.toObject()));
    } else if (data.isArray()) {
        for (const QJsonValue &item : data.toArray()) {
            if (!item.isObject())
                return std::nullopt; // a reference that makes no sense: better none than too few
            references.append(referenceOf(item.toObject()));
        }
    } else if (!data.isNull()) {
        return std::nullopt;
    }
    return references;
}

Result<Resource> resourceOf(const QJsonValue &value)
{
    if (!value.isObject())
        return failure(ErrorKind::Network, {}, u"no object"_s);
    const QJsonObject object = value.toObject();
    Resource resource{typeOf(object.value("type"_L1)),
                      readId(object.value("id"_L1)),
                      withDashes(object.value("attributes"_L1).toObject()),
                      {}};
    if (resource.id.isEmpty())
        resource.id = readId(resource.attributes.value("id"_L1)); // attachments have theirs inside
    if (resource.id.isEmpty())
        return failure(ErrorKind::Network, {}, u"%1 without a usable id"_s.arg(visibleText(resource.type, 40)));
    resource.version = object.value("meta"_L1).toObject().value("etag"_L1).toString().toLatin1();
    const QJsonObject relationships = object.value("relationships"_L1).toObject();
    for (auto relationship = relationships.begin(); relationship != relationships.end(); ++relationship) {
        if (auto references = referencesOf(relationship.value()))
            resource.relationships.insert(dashed(relationship.key()), *references);
    }
    return resource;
}

void readData(const QJsonValue &data, Document &document)
{
    const QJsonArray items = data.isArray()                                  ? data.toArray()
                             : data.isObject() && !data.toObject().isEmpty() ? QJsonArray{data}
                                                                             : QJsonArray{};
    if (!data.isArray() && !data.isObject() && !data.isNull() && !data.isUndefined())
        document.unreadable.append(u"data is neither an object nor a list"_s);
    for (const QJsonValue &item : items) {
        if (Result<Resource> resource = resourceOf(item))
            document.data.append(*std::move(resource));
        else
            document.unreadable.append(resource.error().detail);
    }
}

QString refusalIn(const QJsonValue &value, int depth = 0)
{
    if (value.isString())
        return value.toString();
    QStringList parts;
    if (depth < 4 && value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            parts += refusalIn(item, depth + 1);
    } else if (depth < 4 && value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const auto member : {"detail"_L1, "title"_L1, "message"_L1, "error"_L1, "errors"_L1}) {
            if (const QString text = refusalIn(object.value(member), depth + 1); !text.isEmpty())
                return text;
        }
        for (auto member = object.begin(); depth > 0 && member != object.end(); ++member) {
            if (const QString text = refusalIn(member.value(), depth + 1); !text.isEmpty())
                parts += u"%1 %2"_s.arg(member.key(), text);
        }
    }
    parts.removeAll(QString());
    return parts.join("; "_L1);
}

} // namespace

std::optional<QList<Reference>> Resource::related(const QString &name) const
{
    const auto found = relationships.constFind(name);
    return found == relationships.constEnd() ? std::nullopt : std::optional(*found);
}

QString readId(const QJsonValue &value)
{
    static const QRegularExpression usable(u"\\A[A-Za-z0-9_-]{1,64}\\z"_s);
    if (value.isDouble()) {
        const qint64 number = value.toInteger(-1);
        return number >= 0 ? QString::number(number) : QString();
    }
    const QString text = value.toString();
    return usable.matchView(text).hasMatch() ? text : QString();
}

QJsonValue writeId(const QString &id)
{
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    return isNumber && QString::number(number) == id ? QJsonValue(number) : QJsonValue(id);
}

Result<Document> readAnswer(const QByteArray &body)
{
    Document document;
    if (body.trimmed().isEmpty())
        return document;
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(body, &problem);
    if (!json.isObject())
        return failure(
            ErrorKind::Network,
            QCoreApplication::translate("Platform", "The server's answer cannot be understood. Is its address right?"),
            problem.error == QJsonParseError::NoError
                ? u"the answer is no JSON object"_s
                : u"%1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    document.members = json.object();
    readData(document.members.value("data"_L1), document);
    for (const QJsonValue &item : document.members.value("included"_L1).toArray()) {
        if (Result<Resource> resource = resourceOf(item))
            document.included.insert({resource->type, resource->id}, *resource);
    }
    const QJsonValue next = document.members.value("links"_L1).toObject().value("next"_L1);
    document.next = next.isObject() ? next.toObject().value("href"_L1).toString() : next.toString();
    return document;
}

QString readRefusal(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (json.isObject() || json.isArray())
        return visibleText(refusalIn(json.isObject() ? QJsonValue(json.object()) : QJsonValue(json.array())));
    const QString text = QString::fromUtf8(body.left(4000)).trimmed();
    const bool isJson = text.startsWith(u'{') || text.startsWith(u'[');
    return isJson || text.startsWith(u'<') ? QString() : visibleText(text);
}

} // namespace stepwright::sync::wire
