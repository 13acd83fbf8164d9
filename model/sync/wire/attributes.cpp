#include "model/sync/wire/attributes.h"

#include "model/sync/wire/readvalues.h"
#include "model/sync/wire/visibletext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stepwright::sync::wire {

using namespace Qt::StringLiterals;

QString Attributes::text(const QString &name)
{
    return optionalText(name).value_or(QString());
}

std::optional<QString> Attributes::optionalText(const QString &name)
{
    const QJsonValue attribute = value(name);
    if (attribute.isUndefined())
        return std::nullopt;
    if (!attribute.isString() && !attribute.isNull())
        refuse(name);
    return attribute.toString(u""_s);
}

QString Attributes::name(const QString &attribute)
{
    if (!value(attribute).isString())
        refuse(attribute);
    return text(attribute);
}

std::optional<QString> Attributes::id(const QString &name)
{
    const QJsonValue attribute = value(name);
    if (attribute.isUndefined())
        return std::nullopt;
    if (attribute.isNull())
        return u""_s;
    const QString id = readId(attribute);
    if (id.isEmpty())
        refuse(name);
    return id;
}

bool Attributes::flag(const QString &name)
{
    const QJsonValue attribute = value(name);
    if (!attribute.isBool() && !attribute.isNull() && !attribute.isUndefined())
        refuse(name);
    return attribute.toBool();
}

qint64 Attributes::number(const QString &name)
{
    const QJsonValue attribute = value(name);
    return attribute.isString() ? attribute.toString().toLongLong() : attribute.toInteger();
}

QDateTime Attributes::time(const QString &name)
{
    return QDateTime::fromString(value(name).toString(), Qt::ISODateWithMs).toUTC();
}

QStringList Attributes::texts(const QString &name)
{
    QStringList texts;
    for (const QJsonValue &item : value(name).toArray()) {
        const QString text =
            item.isObject() ? readRefusal(QJsonDocument(item.toObject()).toJson()) : item.toVariant().toString();
        if (!text.isEmpty())
            texts.append(visibleText(text));
    }
    return texts;
}

Times Attributes::times()
{
    return {time(u"created-at"_s), time(u"updated-at"_s), visibleText(value(u"last-author"_s).toString())};
}

QHash<QString, QString> Attributes::cells(const QString &name)
{
    QHash<QString, QString> cells;
    const QJsonValue attribute = value(name);
    if (!attribute.isObject() && !attribute.isNull() && !attribute.isUndefined())
        refuse(name);
    const QJsonObject object = attribute.toObject();
    for (auto cell = object.begin(); cell != object.end(); ++cell) {
        if (cell.value().isObject() || cell.value().isArray())
            refuse(name);
        cells.insert(cell.key(), cell.value().toVariant().toString());
    }
    return cells;
}

void Attributes::refuse(const QString &name)
{
    if (m_problem.isEmpty())
        m_problem = name;
}

Error Attributes::problem() const
{
    return unusableAnswer(
        u"%1 %2: its %3 is of another type"_s.arg(visibleText(m_resource.type, 40), m_resource.id, m_problem));
}

} // namespace stepwright::sync::wire
