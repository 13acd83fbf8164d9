#include "platform/api/answers/jsontext.h"

#include "platform/api/answers/jsonstring.h"

#include <QJsonDocument>

#include <array>
#include <charconv>
#include <cstring>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

JsonText::JsonText(const QJsonObject &object)
    : m_text(object.isEmpty() ? "{}"_ba : QJsonDocument(object).toJson(QJsonDocument::Compact))
{
}

JsonText::JsonText(const QJsonArray &array) : m_text(QJsonDocument(array).toJson(QJsonDocument::Compact)) {}

JsonText JsonText::null()
{
    JsonText text;
    text.m_text = "null"_ba;
    return text;
}

JsonText JsonText::list()
{
    JsonText text;
    text.m_isList = true;
    return text;
}

JsonText JsonText::object(qsizetype expectedSize)
{
    JsonText text;
    text.m_text.reserve(expectedSize);
    text.m_text += '{';
    return text;
}

void JsonText::beginMember(QLatin1StringView name)
{
    const bool isFirst = m_text.endsWith('{');
    const qsizetype at = m_text.size();
    m_text.resize(at + name.size() + (isFirst ? 3 : 4));
    char *out = m_text.data() + at;
    if (!isFirst)
        *out++ = ',';
    *out++ = '"';
    std::memcpy(out, name.data(), size_t(name.size()));
    out += name.size();
    *out++ = '"';
    *out = ':';
}

void JsonText::appendNumber(qint64 number)
{
    std::array<char, 20> digits;
    const char *end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    m_text.append(digits.data(), end - digits.data());
}

void JsonText::add(QLatin1StringView name, const QString &text)
{
    beginMember(name);
    appendJsonString(m_text, text);
}

void JsonText::add(QLatin1StringView name, QLatin1StringView text)
{
    beginMember(name);
    m_text += '"';
    m_text.append(text.data(), text.size());
    m_text += '"';
}

void JsonText::addQuoted(QLatin1StringView name, QLatin1StringView before, qint64 number)
{
    beginMember(name);
    m_text += '"';
    m_text.append(before.data(), before.size());
    appendNumber(number);
    m_text += '"';
}

void JsonText::add(QLatin1StringView name, const JsonText &value)
{
    beginMember(name);
    value.appendTo(m_text);
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
    value.appendTo(m_text);
}

void JsonText::appendTo(QByteArray &text) const
{
    if (m_isList)
        text += '[';
    text += m_text;
    if (m_isList)
        text += ']';
}

} // namespace stepwright::platform
