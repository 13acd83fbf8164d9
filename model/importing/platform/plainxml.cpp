#include "model/importing/platform/plainxml.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>

namespace stepwright::importing {

namespace {

/// What a byte means in a text.
enum class TextByte : quint8 { Letter, NotAscii, Ampersand, Bracket, LessThan, Refused };

constexpr std::array<TextByte, 256> textBytes = [] {
    std::array<TextByte, 256> bytes{};
    for (std::size_t byte = 0; byte < bytes.size(); ++byte)
        bytes[byte] = byte >= 0x80  ? TextByte::NotAscii
                      : byte < 0x20 ? TextByte::Refused // a carriage return too: parsers make line feeds of them
                                    : TextByte::Letter;
    bytes['\t'] = bytes['\n'] = TextByte::Letter;
    bytes['&'] = TextByte::Ampersand;
    bytes[']'] = TextByte::Bracket;
    bytes['<'] = TextByte::LessThan;
    return bytes;
}();

struct Entity
{
    QByteArrayView name;
    char character;
};

constexpr std::array entities = {
    Entity{"&amp;", '&'}, Entity{"&lt;", '<'}, Entity{"&gt;", '>'}, Entity{"&apos;", '\''}, Entity{"&quot;", '"'},
};

/// The entity that a text begins with, or null.
const Entity *entityAt(QByteArrayView text)
{
    const auto found = std::ranges::find_if(entities, [&](const Entity &one) { return text.startsWith(one.name); });
    return found == entities.end() ? nullptr : found;
}

constexpr bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

constexpr std::array<bool, 256> nameParts = [] {
    std::array<bool, 256> bytes{};
    for (std::size_t byte = 0; byte < 0x80; ++byte) {
        const char c = char(byte);
        bytes[byte] = isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
    return bytes;
}();

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

/// Whether XML allows these characters beyond ASCII; false for some more of the same bytes, which are rare.
bool isAllowed(QByteArrayView text)
{
    return QUtf8StringView(text.data(), text.size()).isValidUtf8() && !text.contains("\xEF\xBF");
}

/// The name at the beginning of a text; empty where there is none.
QByteArrayView nameAt(QByteArrayView text)
{
    if (text.isEmpty() || !isNameStart(text.front()))
        return {};
    const char *end = text.data() + 1;
    while (end != text.data() + text.size() && nameParts[uchar(*end)])
        ++end;
    return text.first(end - text.data());
}

} // namespace

PlainXml::PlainXml(QByteArrayView bytes) : m_bytes(bytes)
{
    for (const QByteArrayView declaration : {R"(<?xml version="1.0" encoding="UTF-8"?>)", R"(<?xml version="1.0"?>)"}) {
        if (startsWith(declaration))
            m_at = declaration.size();
    }
}

PlainXml::Token PlainXml::beyond(qsizetype offset)
{
    m_at = offset;
    return {Kind::Beyond, offset, {}};
}

void PlainXml::skipBlanks()
{
    while (m_at < m_bytes.size() && isBlank(m_bytes[m_at]))
        ++m_at;
}

PlainXml::Token PlainXml::next()
{
    if (m_isEndOfEmpty) {
        m_isEndOfEmpty = false;
        m_open.pop_back();
        return {Kind::End, m_at, {}};
    }
    if (m_open.empty()) {
        skipBlanks();
        if (m_hasRoot)
            return m_at == m_bytes.size() ? Token{Kind::EndOfDocument, m_at, {}} : beyond(m_at);
    }
    if (m_at + 1 >= m_bytes.size())
        return beyond(m_at);
    if (m_bytes[m_at] != '<')
        return m_open.empty() ? beyond(m_at) : text();
    return m_bytes[m_at + 1] == '/' ? end() : start();
}

PlainXml::Token PlainXml::text()
{
    const qsizetype from = m_at;
    bool isAscii = true;
    bool isEscaped = false;
    const char *bytes = m_bytes.data();
    for (; m_at < m_bytes.size(); ++m_at) {
        const TextByte byte = textBytes[uchar(bytes[m_at])];
        if (byte == TextByte::Letter)
            continue;
        if (byte == TextByte::LessThan)
            break;
        isAscii = isAscii && byte != TextByte::NotAscii;
        isEscaped = isEscaped || byte == TextByte::Ampersand;
        if (byte == TextByte::Refused || (byte == TextByte::Bracket && startsWith("]]>")) ||
            (byte == TextByte::Ampersand && !entityAt(m_bytes.sliced(m_at))))
            return beyond(from);
    }
    const QByteArrayView text = m_bytes.sliced(from, m_at - from);
    if (m_at == m_bytes.size() || (!isAscii && !isAllowed(text)))
        return beyond(from);
    return {isEscaped ? Kind::EscapedText : Kind::Text, from, text};
}

PlainXml::Token PlainXml::start()
{
    const qsizetype from = m_at;
    const QByteArrayView name = nameAt(m_bytes.sliced(from + 1));
    m_at += 1 + name.size();
    if (name.isEmpty() || (!isAt('>') && !skipAttribute()))
        return beyond(from);
    m_isEndOfEmpty = isAt('/');
    m_at += m_isEndOfEmpty ? 1 : 0;
    if (!isAt('>'))
        return beyond(from);
    ++m_at;
    m_open.push_back(name);
    m_hasRoot = true;
    return {Kind::Start, from, name};
}

/// Goes behind the blanks and the one attribute that may follow an element's name; false where more does.
bool PlainXml::skipAttribute()
{
    if (m_at == m_bytes.size() || !isBlank(m_bytes[m_at]))
        return true;
    skipBlanks();
    const QByteArrayView name = nameAt(m_bytes.sliced(m_at));
    if (name.isEmpty())
        return true;
    m_at += name.size();
    if (!startsWith("=\"") && !startsWith("='"))
        return false;
    const char quote = m_bytes[m_at + 1];
    m_at += 2;
    while (m_at < m_bytes.size() && m_bytes[m_at] != quote && textBytes[uchar(m_bytes[m_at])] == TextByte::Letter)
        ++m_at;
    if (m_at == m_bytes.size() || m_bytes[m_at] != quote)
        return false;
    ++m_at;
    skipBlanks();
    return true;
}

PlainXml::Token PlainXml::end()
{
    const qsizetype from = m_at;
    m_at += 2;
    if (m_open.empty() || !startsWith(m_open.back()))
        return beyond(from);
    m_at += m_open.back().size();
    if (!isAt('>'))
        return beyond(from);
    ++m_at;
    m_open.pop_back();
    return {Kind::End, from, {}};
}

void PlainXml::appendUnescaped(QByteArrayView text, std::string &target)
{
    while (!text.isEmpty()) {
        const qsizetype ampersand = text.indexOf('&');
        const QByteArrayView plain = ampersand < 0 ? text : text.first(ampersand);
        target.append(plain.data(), std::size_t(plain.size()));
        text = text.sliced(plain.size());
        if (const Entity *entity = entityAt(text)) {
            target += entity->character;
            text = text.sliced(entity->name.size());
        }
    }
}

} // namespace stepwright::importing
