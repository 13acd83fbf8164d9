#include "platform/api/dispatch/call.h"

#include "platform/api/answers/jsonapi.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 4'000'000; // characters

Result<QString> checkedText(QLatin1StringView name, const QString &text)
{
    if (text.size() > longestText || text.contains(QChar(u'\0')) || !text.isValidUtf16())
        return failure(ErrorKind::Invalid, u"%1 is too long, or holds a NUL or half a character."_s.arg(name));
    return text;
}

Result<std::optional<qint64>> toInteger(QLatin1StringView name, const QJsonValue &value)
{
    if (value.isUndefined())
        return std::optional<qint64>();
    if (value.isNull())
        return std::optional<qint64>(0);
    bool isNumber = value.isDouble();
    const qint64 number = isNumber ? value.toInteger(-1) : value.toString().toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return failure(ErrorKind::Invalid, u"%1 must be a number."_s.arg(name));
    return std::optional(number);
}

} // namespace

bool Call::includes(QLatin1StringView what) const
{
    return request.query.value(u"include"_s).split(u',').contains(what);
}

QJsonValue Call::attribute(QLatin1StringView name) const
{
    const QJsonObject attributes = body.value("data"_L1).toObject().value("attributes"_L1).toObject();
    if (attributes.contains(name))
        return attributes.value(name);
    return attributes.value(QString(name).replace(u'-', u'_'));
}

Result<std::optional<QString>> Call::text(QLatin1StringView name) const
{
    const QJsonValue value = attribute(name);
    if (value.isUndefined())
        return std::optional<QString>();
    if (value.isNull())
        return std::optional(QString());
    if (!value.isString())
        return failure(ErrorKind::Invalid, u"%1 must be a text."_s.arg(name));
    return checkedText(name, value.toString()).transform([](const QString &text) { return std::optional(text); });
}

Result<std::optional<qint64>> Call::integer(QLatin1StringView name) const
{
    return toInteger(name, attribute(name));
}

Result<std::optional<qint64>> Call::related(QLatin1StringView name) const
{
    const QJsonObject relationships = body.value("data"_L1)["relationships"_L1].toObject();
    const QString underscored = QString(name).replace(u'-', u'_');
    const QJsonValue object =
        relationships.contains(name) ? relationships.value(name) : relationships.value(underscored);
    return toInteger(name, object["data"_L1]["id"_L1]);
}

Result<QString> Call::requiredText(QLatin1StringView name) const
{
    const Result<std::optional<QString>> value = text(name);
    if (!value)
        return failure(value.error());
    QString given = value->value_or(QString());
    if (given.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, u"%1 can't be blank."_s.arg(name));
    return given;
}

Result<QString> Call::requiredQuery(const QString &name) const
{
    QString value = request.query.value(name);
    if (value.isEmpty())
        return failure(ErrorKind::Invalid, u"The query needs %1."_s.arg(name));
    return value;
}

std::optional<QString> Call::query(const QString &name) const
{
    const auto value = request.query.constFind(name);
    return value == request.query.cend() ? std::nullopt : std::optional(*value);
}

bool Call::matches(qint64 version) const
{
    const QByteArray wanted = request.header("if-match");
    if (wanted.isEmpty() || wanted.trimmed() == "*")
        return true;
    for (const QByteArray &tag : wanted.split(',')) {
        if (tag.trimmed() == entityTag(version))
            return true;
    }
    return false;
}

} // namespace stepwright::platform
