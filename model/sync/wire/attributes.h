#pragma once

#include "model/sync/wire/document.h"
#include "model/sync/wire/values.h"

namespace stepwright::sync::wire {

/// Reads a resource's attributes by type and remembers the first that is of another one.
class Attributes
{
public:
    explicit Attributes(const Resource &resource) : m_resource(resource) {}

    /// A text; an absent one and null are empty.
    [[nodiscard]] QString text(const QString &name);

    /// A text; nothing where it is absent. Null is an empty text.
    [[nodiscard]] std::optional<QString> optionalText(const QString &name);

    /// A name: a text that is there.
    [[nodiscard]] QString name(const QString &attribute = QStringLiteral("name"));

    /// Another object's id; an empty text for null, nothing where it is absent.
    [[nodiscard]] std::optional<QString> id(const QString &name);

    [[nodiscard]] bool flag(const QString &name);
    [[nodiscard]] qint64 number(const QString &name);
    [[nodiscard]] QDateTime time(const QString &name);
    [[nodiscard]] QStringList texts(const QString &name);
    [[nodiscard]] Times times();

    /// A dataset's cells.
    [[nodiscard]] QHash<QString, QString> cells(const QString &name);

    /// Says that an attribute makes no sense.
    void refuse(const QString &name);

    /// The value, or which attribute makes no sense.
    template <class T>
    [[nodiscard]] Result<T> answer(T value) const
    {
        if (m_problem.isEmpty())
            return value;
        return failure(problem());
    }

private:
    [[nodiscard]] Error problem() const;
    [[nodiscard]] QJsonValue value(const QString &name) const { return m_resource.attributes.value(name); }

    const Resource &m_resource;
    QString m_problem;
};

} // namespace stepwright::sync::wire
