#include "platform/api/answers/jsontext.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <string_view>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// How each byte of UTF-8 is written in a string: 0 as it is, 'u' as a number, anything else as this letter behind a
/// backslash (RFC 8259, section 7).
constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> table{};
    std::fill_n(table.begin(), 0x20, 'u');
    table['"'] = '"';
    table['\\'] = '\\';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['\b'] = 'b';
    table['\f'] = 'f';
    return table;
}();

void appendString(QByteArray &to, const QByteArray &utf8)
{
    qsizetype size = utf8.size() + 2;
    for (const char byte : utf8) {
        const char escape = escapes[uchar(byte)];
        size += escape == 0 ? 0 : escape == 'u' ? 5 : 1;
    }
    const qsizetype at = to.size();
    to.resize(at + size);
    char *out = to.data() + at;
    *out++ = '"';
    for (const char byte : utf8) {
        const char escape = escapes[uchar(byte)];
        if (escape == 0) {
            *out++ = byte;
            continue;
        }
        *out++ = '\\';
        *out++ = escape;
        if (escape != 'u')
            continue;
        static constexpr std::string_view digits = "0123456789abcdef";
        out = std::copy_n("00", 2, out);
        *out++ = digits[uchar(byte) >> 4];
        *out++ = digits[uchar(byte) & 15];
    }
    *out = '"';
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
