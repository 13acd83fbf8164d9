#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <concepts>

namespace stepwright::platform {

/// JSON that is written straight as text. What the server mostly answers are lists of many objects, and to build those
/// as QJsonObjects first takes several times as long. Commas come by themselves; what was begun has to be ended.
class JsonText
{
public:
    JsonText() = default; ///< nothing
    [[nodiscard]] static JsonText null();

    /// A list that `append` fills.
    [[nodiscard]] static JsonText list();

    /// An object that was begun, with room for so many bytes.
    [[nodiscard]] static JsonText object(qsizetype expectedSize);

    JsonText(const QJsonObject &object);
    JsonText(const QJsonArray &array);

    void beginObject(QLatin1StringView name) { beginMember(name), m_text += '{'; }
    void endObject() { m_text += '}'; }

    /// Members of the object that was begun.
    void add(QLatin1StringView name, const QString &text);
    void add(QLatin1StringView name, QLatin1StringView text); ///< printable ASCII without quotes
    void add(QLatin1StringView name, const JsonText &value);
    template <std::integral T>
    void add(QLatin1StringView name, T number)
    {
        beginMember(name);
        if constexpr (std::same_as<T, bool>)
            m_text += number ? "true" : "false";
        else
            appendNumber(qint64(number));
    }
    void addQuoted(QLatin1StringView name, QLatin1StringView before, qint64 number); ///< a number as text, behind ASCII
    void addNull(QLatin1StringView name);

    /// An element of a list.
    void append(const JsonText &value);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); } ///< nothing, or a list of nothing

    [[nodiscard]] qsizetype size() const { return m_text.size() + (m_isList ? 2 : 0); } ///< in bytes
    void appendTo(QByteArray &text) const;

private:
    void beginMember(QLatin1StringView name);
    void appendNumber(qint64 number);

    QByteArray m_text;
    bool m_isList = false;
};

} // namespace stepwright::platform
