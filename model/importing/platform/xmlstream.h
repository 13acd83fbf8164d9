#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>
#include <vector>

struct XML_ParserStruct;

namespace stepwright::importing {

/// Reads an XML document element by element, without document type declarations and the entities they bring. Read by
/// Expat, several times as fast as QXmlStreamReader on documents of tens of megabytes.
class XmlStream
{
public:
    enum class Token { Start, End, Text, EndOfDocument };

    /// `bytes` must outlive this.
    explicit XmlStream(const QByteArray &bytes);
    ~XmlStream();
    XmlStream(const XmlStream &) = delete;
    XmlStream &operator=(const XmlStream &) = delete;

    /// Goes on to what comes next: EndOfDocument after the last element and after an error, for good.
    Token readNext();

    /// Goes on to the next child of the current element; false where there is none more: the stream then stands on the
    /// element's end.
    bool readNextStartElement();

    /// Goes to the end of the current element.
    void skipCurrentElement();

    /// Goes to the end of the current element. The text directly in it, without that of its children.
    [[nodiscard]] QString readElementText();

    /// The name of the element that begins or ends here; its data stays while this lives.
    [[nodiscard]] const QString &name() const { return m_name; }

    /// The text here; in UTF-8 and valid until the next token. A text may come in several pieces.
    [[nodiscard]] QByteArrayView text() const { return m_text; }

    /// The line of the current token or of the error, from 1.
    [[nodiscard]] qint64 lineNumber();

    /// Ends reading with an error here; the first error stays.
    void raiseError(const QString &message);

    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }
    [[nodiscard]] const QString &errorString() const { return m_error; }

private:
    /// A token that was parsed already.
    struct Event
    {
        Token token;
        QString name;           ///< of an element
        qsizetype textFrom = 0; ///< in m_characters
        qsizetype textSize = 0;
        qsizetype offset = 0; ///< in m_bytes
    };
    struct Handlers;

    bool parseMore();
    [[nodiscard]] QString interned(const char *name);

    const QByteArray &m_bytes;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct *)> m_parser;
    qsizetype m_parsed = 0; ///< bytes given to the parser
    std::vector<Event> m_events;
    std::size_t m_nextEvent = 0;
    QByteArray m_characters; ///< of the events' texts
    QHash<QByteArray, QString> m_names;
    QString m_name;
    QByteArrayView m_text;
    qsizetype m_offset = 0; ///< of the current token
    qint64 m_line = 1;      ///< that of m_lineOffset
    qsizetype m_lineOffset = 0;
    QString m_error;
    QString m_parseError; ///< raised when the tokens before it are read
    qsizetype m_parseErrorOffset = 0;
};

} // namespace stepwright::importing
