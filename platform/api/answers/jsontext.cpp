#include "platform/api/answers/jsontext.h"

#include <QJsonDocument>

#include <array>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// How a byte of UTF-8 that cannot stand in a string is written (RFC 8259, section 7).
void appendEscaped(QByteArray &to, char byte)
{
    static constexpr std::array<std::pair<char, char>, 7> shortForms{
        {{'"', '"'}, {'\\', '\\'}, {'\n', 'n'}, {'\r', 'r'}, {'\t', 't'}, {'\b', 'b'}, {'\f', 'f'}}};
    for (const auto &[plain, letter] : shortForms) {
        if (byte == plain) {
            to += '\\';
            to += letter;
            return;
        }
    }
    to += "\\u00" + QByteArray::number(uchar(byte), 16).rightJustified(2, '0');
}

void appendString(QByteArray &to, const QByteArray &utf8)
{
    to += '"';
    qsizetype copied = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char byte = utf8[i];
        if (uchar(byte) >= 0x20 && byte != '"' && byte != '\\')
            continue;
        to.append(utf8.constData() + copied, i - copied);
        appendEscaped(to, byte);
        copied = i + 1;
    }
    to.append(utf8.constData() + copied, utf8.size() - copied);
    to += '"';
}

} // namespace

JsonText::JsonText(const QJsonValue &value)
{
    if (value.isObject())
        m_text = value.toObject().isEmpty() ? "{}" : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    else if (value.isArray())
        m_text = QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    else // in an array, whose brackets go
        m_text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

JsonText JsonText::list()
{
    JsonText text;
    text.m_isList = true;
    return text;
}

void JsonText::beginMember(QLatin1StringView name)
{
    if (!m_text.endsWith('{'))
        m_text += ',';
    m_text += '"';
    m_text.append(name.data(), name.size());
    m_text += "\":";
}

void JsonText::add(QLatin1StringView name, const QString &text)
{
    beginMember(name);
    appendString(m_text, text.toUtf8());
}

void JsonText::add(QLatin1StringView name, QLatin1StringView text)
{
    beginMember(name);
    m_text += '"';
    m_text.append(text.data(), text.size());
    m_text += '"';
}

void JsonText::add(QLatin1StringView name, const JsonText &value)
{
    beginMember(name);
    m_text += value.bytes();
}

void JsonText::addNull(QLatin1StringView name)
{
    beginMember(name);
    m_text += "null";
}

void JsonText::append(const JsonText &value)
{
    if (!m_text.isEmpty())
        m_text += ',';
    m_text += value.bytes();
}

} // namespace stepwright::platform
