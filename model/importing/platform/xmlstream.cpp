#include "model/importing/platform/xmlstream.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <expat.h>

namespace stepwright::importing {

namespace {

constexpr qsizetype pieceSize = qsizetype(64) * 1024;
constexpr std::size_t plainEvents = 4096;

} // namespace

/// What Expat calls.
struct XmlStream::Handlers
{
    static XmlStream &stream(void *data) { return *static_cast<XmlStream *>(data); }

    static qsizetype offsetIn(const XmlStream &stream) { return XML_GetCurrentByteIndex64(stream.m_parser.get()); }

    static void start(void *data, const char *name, const char ** /*attributes*/)
    {
        XmlStream &stream = Handlers::stream(data);
        const qsizetype offset = offsetIn(stream);
        if (offset >= stream.m_known)
            stream.m_events.push_back({.token = Token::Start, .name = stream.numberOf(name), .offset = offset});
    }

    static void end(void *data, const char * /*name*/)
    {
        XmlStream &stream = Handlers::stream(data);
        const qsizetype offset = offsetIn(stream);
        // `<name/>` ends where the next token begins, and was read before that.
        const bool isNew = offset == stream.m_known ? QByteArrayView(stream.m_bytes).sliced(offset).startsWith("</")
                                                    : offset > stream.m_known;
        if (isNew)
            stream.m_events.push_back({.token = Token::End, .offset = offset});
    }

    static void text(void *data, const char *characters, int count)
    {
        XmlStream &stream = Handlers::stream(data);
        const qsizetype offset = offsetIn(stream);
        if (offset < stream.m_known)
            return;
        const bool isInDocument = offset >= 0 && offset + count <= stream.m_bytes.size() &&
                                  std::memcmp(stream.m_bytes.constData() + offset, characters, std::size_t(count)) == 0;
        Event *before =
            stream.m_events.empty() || stream.m_events.back().token != Token::Text ? nullptr : &stream.m_events.back();
        if (!before && isInDocument) {
            stream.m_events.push_back({.token = Token::Text, .size = count, .from = offset, .offset = offset});
            return;
        }
        if (before && isInDocument && before->home == Home::Document && before->from + before->size == offset) {
            before->size += count;
            return;
        }
        if (!before) {
            before = &stream.m_events.emplace_back(Token::Text);
            before->offset = offset;
        }
        if (before->home == Home::Document) {
            const QByteArrayView known = QByteArrayView(stream.m_bytes).sliced(before->from, before->size);
            before->home = Home::Copies;
            before->from = qsizetype(stream.m_copies.size());
            stream.m_copies.append(known.data(), std::size_t(known.size()));
        }
        stream.m_copies.append(characters, std::size_t(count));
        before->size += count;
    }

    static void documentType(void *data, const char *, const char *, const char *, int)
    {
        stream(data).m_parseError =
            QCoreApplication::translate("ProjectXml", "document type declarations are not accepted");
        XML_StopParser(stream(data).m_parser.get(), XML_FALSE);
    }
};

XmlStream::XmlStream(const QByteArray &bytes)
    : m_bytes(bytes), m_parser(XML_ParserCreate(nullptr), &XML_ParserFree), m_plain(bytes)
{
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), &Handlers::start, &Handlers::end);
    XML_SetCharacterDataHandler(m_parser.get(), &Handlers::text);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), &Handlers::documentType);
}

XmlStream::~XmlStream() = default;

/// The number of an element's name. Documents have few names, and name them often.
int XmlStream::numberOf(QByteArrayView name)
{
    const auto place = std::size_t(uchar(name.front() * 7 + name.back() * 3 + name.size()));
    int &last = m_nameNumbers[place];
    if (last > 0 && m_names[std::size_t(last) - 1] == name)
        return last - 1;
    auto known = m_numbers.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (known == m_numbers.cend()) {
        m_names.push_back(name.toByteArray());
        known = m_numbers.insert(m_names.back(), int(m_names.size()));
    }
    last = *known;
    return last - 1;
}

/// Reads the next piece of the document; false at its end and after an error.
bool XmlStream::parseMore()
{
    m_events.clear();
    m_nextEvent = 0;
    m_copies.clear();
    if (m_isPlain)
        parsePlain();
    if (!m_isPlain && m_events.empty())
        parseByExpat();
    return !m_events.empty();
}

/// Reads some tokens of the document's plain part.
void XmlStream::parsePlain()
{
    while (m_events.size() < plainEvents) {
        const PlainXml::Token token = m_plain.next();
        switch (token.kind) {
        case PlainXml::Kind::Start:
            m_events.push_back({.token = Token::Start, .name = numberOf(token.text), .offset = token.offset});
            break;
        case PlainXml::Kind::End:
            m_events.push_back({.token = Token::End, .offset = token.offset});
            break;
        case PlainXml::Kind::Text:
            m_events.push_back(
                {.token = Token::Text, .size = int(token.text.size()), .from = token.offset, .offset = token.offset});
            break;
        case PlainXml::Kind::EscapedText: {
            const std::size_t from = m_copies.size();
            PlainXml::appendUnescaped(token.text, m_copies);
            m_events.push_back({.token = Token::Text,
                                .home = Home::Copies,
                                .size = int(m_copies.size() - from),
                                .from = qsizetype(from),
                                .offset = token.offset});
            break;
        }
        case PlainXml::Kind::EndOfDocument:
            return;
        case PlainXml::Kind::Beyond:
            m_isPlain = false;
            m_known = token.offset;
            return;
        }
    }
}

/// Has Expat read the document from its beginning, until there are tokens behind what is known.
void XmlStream::parseByExpat()
{
    while (m_events.empty() && m_parseError.isEmpty() && m_parsed <= m_bytes.size()) {
        const qsizetype size = std::min(pieceSize, m_bytes.size() - m_parsed);
        const bool isLast = m_parsed + size == m_bytes.size();
        if (XML_Parse(m_parser.get(), m_bytes.constData() + m_parsed, int(size), isLast) == XML_STATUS_ERROR) {
            m_parseErrorOffset = std::max<qsizetype>(XML_GetCurrentByteIndex64(m_parser.get()), 0);
            if (m_parseError.isEmpty())
                m_parseError = QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(m_parser.get())));
        }
        m_parsed += isLast ? size + 1 : size;
    }
}

XmlStream::Token XmlStream::readNext()
{
    if (hasError())
        return Token::EndOfDocument;
    if (m_nextEvent == m_events.size() && !parseMore()) {
        m_error = m_parseError;
        m_offset = m_parseError.isEmpty() ? m_bytes.size() : m_parseErrorOffset;
        return Token::EndOfDocument;
    }
    const Event &event = m_events[m_nextEvent++];
    if (event.token == Token::Start)
        m_text = m_names[std::size_t(event.name)];
    else if (event.token == Token::Text)
        m_text = event.home == Home::Document ? QByteArrayView(m_bytes).sliced(event.from, event.size)
                                              : QByteArrayView(m_copies.data() + event.from, event.size);
    m_offset = event.offset;
    return event.token;
}

bool XmlStream::readNextStartElement()
{
    Token token = readNext();
    while (token == Token::Text)
        token = readNext();
    return token == Token::Start;
}

void XmlStream::skipCurrentElement()
{
    for (qsizetype depth = 1; depth > 0;) {
        const Token token = readNext();
        if (token == Token::EndOfDocument)
            return;
        depth += token == Token::Start ? 1 : token == Token::End ? -1 : 0;
    }
}

QString XmlStream::readElementText()
{
    QString text;
    while (true) {
        switch (readNext()) {
        case Token::Text:
            text += QString::fromUtf8(m_text);
            break;
        case Token::Start:
            skipCurrentElement();
            break;
        case Token::End:
        case Token::EndOfDocument:
            return text;
        }
    }
}

QString XmlStream::readRecurringText()
{
    if (m_nextEvent + 1 >= m_events.size() || m_events[m_nextEvent].token != Token::Text ||
        m_events[m_nextEvent + 1].token != Token::End)
        return readElementText();
    readNext();
    const QByteArrayView text = m_text;
    auto known = m_recurring.constFind(QByteArray::fromRawData(text.data(), text.size()));
    if (known == m_recurring.constEnd())
        known = m_recurring.insert(text.toByteArray(), QString::fromUtf8(text));
    readNext();
    return *known;
}

qint64 XmlStream::lineNumber()
{
    m_line += std::count(m_bytes.begin() + m_lineOffset, m_bytes.begin() + m_offset, '\n');
    m_lineOffset = m_offset;
    return m_line;
}

void XmlStream::raiseError(const QString &message)
{
    if (!hasError())
        m_error = message;
}

} // namespace stepwright::importing
