#include "model/gherkin/messages/jsonwriter.h"

#include "model/gherkin/scanning/textscan.h"

namespace stepwright::gherkin {

void JsonWriter::open(QByteArrayView key, char bracket)
{
    begin(key);
    m_json.append(bracket);
    m_needsComma = false;
}

void JsonWriter::close(char bracket)
{
    m_json.append(bracket);
    m_needsComma = true;
}

void JsonWriter::begin(QByteArrayView key)
{
    if (m_needsComma)
        m_json.append(',');
    m_needsComma = true;
    if (!key.isEmpty())
        m_json.append('"').append(key).append("\":");
}

void JsonWriter::string(QByteArrayView key, QByteArrayView value)
{
    begin(key);
    m_json.append('"');
    if (value.isValidUtf8())
        appendEscaped(value);
    else
        appendEscaped(validUtf8(value.toByteArray()));
    m_json.append('"');
}

void JsonWriter::number(QByteArrayView key, qint64 value)
{
    begin(key);
    m_json.append(QByteArray::number(value));
}

void JsonWriter::id(QByteArrayView key, quint32 value)
{
    begin(key);
    m_json.append('"').append(QByteArray::number(value)).append('"');
}

void JsonWriter::appendEscaped(QByteArrayView text)
{
    const char *done = text.begin();
    for (const char *at = text.begin(); at < text.end(); ++at) {
        const auto byte = static_cast<quint8>(*at);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        m_json.append(done, at - done);
        done = at + 1;
        constexpr QByteArrayView special = "\"\\\b\f\n\r\t";
        constexpr QByteArrayView letters = "\"\\bfnrt";
        const qsizetype index = special.indexOf(*at);
        if (index >= 0)
            m_json.append('\\').append(letters[index]);
        else
            m_json.append("\\u00").append(QByteArray::number(byte, 16).rightJustified(2, '0'));
    }
    m_json.append(done, text.end() - done);
}

} // namespace stepwright::gherkin
