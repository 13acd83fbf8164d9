#pragma once

#include "model/importing/platform/plainxml.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <array>
#include <memory>
#include <string>
#include <vector>

struct XML_ParserStruct;

namespace stepwright::importing {

/// Reads an XML document element by element, without document type declarations and the entities they bring. What is
/// plain (PlainXml) is read here; where something else stands Expat reads the document, and what follows is from it.
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

    /// The same for texts that recur, such as names: equal ones are one.
    [[nodiscard]] QString readRecurringText();

    /// The name of the element that begins here; in UTF-8 and valid as long as this.
    [[nodiscard]] QByteArrayView name() const { return m_text; }

    /// The text here; in UTF-8 and valid until the next token. A text may come in several pieces.
    [[nodiscard]] QByteArrayView text() const { return m_text; }

    /// The line of the current token or of the error, from 1.
    [[nodiscard]] qint64 lineNumber();

    /// Ends reading with an error here; the first error stays.
    void raiseError(const QString &message);

    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }
    [[nodiscard]] const QString &errorString() const { return m_error; }

private:
    /// Where the text of a token lies.
    enum class Home : quint8 {
        Document, ///< m_bytes, as most texts stand there just so
        Copies    ///< m_copies, which grows and moves while a piece is parsed
    };

    /// A token that was parsed already.
    struct Event
    {
        Token token;
        Home home = Home::Document;
        int name = 0;         ///< of an element that begins: in m_names
        int size = 0;         ///< of a text
        qsizetype from = 0;   ///< of a text, in its home
        qsizetype offset = 0; ///< of the token in m_bytes
    };
    struct Handlers;

    bool parseMore();
    void parsePlain();
    void parseByExpat();
    [[nodiscard]] int numberOf(QByteArrayView name);

    const QByteArray &m_bytes;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct *)> m_parser;
    PlainXml m_plain;
    bool m_isPlain = true;  ///< all that was read until now
    qsizetype m_known = 0;  ///< where Expat's tokens begin to count: those before were plain
    qsizetype m_parsed = 0; ///< bytes given to Expat
    std::vector<Event> m_events;
    std::size_t m_nextEvent = 0;
    std::string m_copies;            ///< texts that stand otherwise in the document: with entities, of another encoding
    std::vector<QByteArray> m_names; ///< of elements, each once
    QHash<QByteArray, int> m_numbers;     ///< their places there, from 1
    std::array<int, 256> m_nameNumbers{}; ///< the same, of the last name that is alike
    QByteArrayView m_text;
    QHash<QByteArray, QString> m_recurring;
    qsizetype m_offset = 0; ///< of the current token
    qint64 m_line = 1;      ///< that of m_lineOffset
    qsizetype m_lineOffset = 0;
    QString m_error;
    QString m_parseError; ///< raised when the tokens before it are read
    qsizetype m_parseErrorOffset = 0;
};

} // namespace stepwright::importing
