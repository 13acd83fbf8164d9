#pragma once

#include <QByteArray>

#include <cstring>
#include <string>
#include <vector>

namespace stepwright::importing {

/// Reads of an XML document what nearly all of it consists of: elements with at most one attribute, and text in UTF-8
/// with the five named entities. It stops before the first thing that is anything else, an error too; that is for a
/// whole parser to read. Several times as fast as one.
class PlainXml
{
public:
    enum class Kind : quint8 {
        Start,         ///< of an element
        End,           ///< of an element
        Text,          ///< as it stands in the document
        EscapedText,   ///< with entities; `appendUnescaped` reads them
        EndOfDocument, ///< all was read and is well-formed
        Beyond         ///< something else stands here
    };

    struct Token
    {
        Kind kind = Kind::Beyond;
        qsizetype offset = 0; ///< of the token in the document
        QByteArrayView text;  ///< of a text; of the start of an element its name. Lies in the document
    };

    /// `bytes` must outlive this.
    explicit PlainXml(QByteArrayView bytes);

    /// Goes on to what comes next. Beyond, once it came, stays.
    Token next();

    /// Appends an escaped text as it is meant.
    static void appendUnescaped(QByteArrayView text, std::string &target);

private:
    [[nodiscard]] Token text();
    [[nodiscard]] Token start();
    [[nodiscard]] Token end();
    [[nodiscard]] bool skipAttribute();
    void skipBlanks();
    [[nodiscard]] bool startsWith(QByteArrayView text) const
    {
        return m_bytes.size() - m_at >= text.size() &&
               std::memcmp(m_bytes.data() + m_at, text.data(), std::size_t(text.size())) == 0;
    }
    [[nodiscard]] bool isAt(char c) const { return m_at < m_bytes.size() && m_bytes.data()[m_at] == c; }
    [[nodiscard]] Token beyond(qsizetype offset);

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    std::vector<QByteArrayView> m_open; ///< names of the elements around the place
    bool m_hasRoot = false;
    bool m_isEndOfEmpty = false; ///< the end of `<name/>` comes next
};

} // namespace stepwright::importing
