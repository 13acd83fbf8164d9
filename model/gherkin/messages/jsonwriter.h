#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QUtf8StringView>

namespace stepwright::gherkin {

/// Writes compact JSON member by member. Strings are UTF-8; what is no UTF-8 is written as U+FFFD; escapes are those of
/// ECMAScript.
class JsonWriter
{
public:
    void beginObject(QByteArrayView key = {}) { open(key, '{'); }
    void endObject() { close('}'); }
    void beginArray(QByteArrayView key = {}) { open(key, '['); }
    void endArray() { close(']'); }
    void string(QByteArrayView key, QByteArrayView value);
    void string(QByteArrayView key, QUtf8StringView value) { string(key, QByteArrayView(value.data(), value.size())); }
    void number(QByteArrayView key, qint64 value);
    /// Ids are numbers in strings.
    void id(QByteArrayView key, quint32 value);
    /// Ends one message.
    void endLine()
    {
        m_json.append('\n');
        m_needsComma = false;
    }

    [[nodiscard]] const QByteArray &json() const { return m_json; }

private:
    void open(QByteArrayView key, char bracket);
    void close(char bracket);
    void begin(QByteArrayView key);
    void appendEscaped(QByteArrayView text);

    QByteArray m_json;
    bool m_needsComma = false;
};

} // namespace stepwright::gherkin
