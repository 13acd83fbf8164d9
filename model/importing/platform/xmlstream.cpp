#include "model/importing/platform/xmlstream.h"

#include <QCoreApplication>

#include <algorithm>
#include <expat.h>

namespace stepwright::importing {

namespace {

constexpr qsizetype pieceSize = qsizetype(64) * 1024;

} // namespace

/// What Expat calls.
struct XmlStream::Handlers
{
    static XmlStream &stream(void *data) { return *static_cast<XmlStream *>(data); }

    static void add(XmlStream &stream, Token token)
    {
        stream.m_events.push_back(
            {token, XML_GetCurrentByteIndex64(stream.m_parser.get()), stream.m_characters.size()});
    }

    static void append(XmlStream &stream, QByteArrayView characters)
    {
        stream.m_characters.append(characters);
        stream.m_events.back().textSize += characters.size();
    }

    static void start(void *data, const char *name, const char ** /*attributes*/)
    {
        add(stream(data), Token::Start);
        append(stream(data), name);
    }

    static void end(void *data, const char * /*name*/) { add(stream(data), Token::End); }

    static void text(void *data, const char *characters, int count)
    {
        XmlStream &stream = Handlers::stream(data);
        if (stream.m_events.empty() || stream.m_events.back().token != Token::Text)
            add(stream, Token::Text);
        append(stream, {characters, count});
    }

    static void documentType(void *data, const char *, const char *, const char *, int)
    {
        stream(data).m_parseError =
            QCoreApplication::translate("ProjectXml", "document type declarations are not accepted");
        XML_StopParser(stream(data).m_parser.get(), XML_FALSE);
    }
};

XmlStream::XmlStream(const QByteArray &bytes) : m_bytes(bytes), m_parser(XML_ParserCreate(nullptr), &XML_ParserFree)
{
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), &Handlers::start, &Handlers::end);
    XML_SetCharacterDataHandler(m_parser.get(), &Handlers::text);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), &Handlers::documentType);
}

XmlStream::~XmlStream() = default;

/// Parses the next piece of the document; false at its end and after an error.
bool XmlStream::parseMore()
{
    m_events.clear();
    m_nextEvent = 0;
    m_characters.resize(0); // keeps the memory
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
    return !m_events.empty();
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
    m_text = QByteArrayView(m_characters).sliced(event.textFrom, event.textSize);
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
