#pragma once

#include "model/templating/parsing/lexer.h"

#include <QStringView>

namespace stepwright::templating {

/// Whether a character can stand in an identifier that is written without brackets.
[[nodiscard]] inline bool isIdentifierCharacter(QChar c)
{
    static constexpr QStringView excluded = u"!\"#%&'()*+,./;<=>@[\\]^`{|}~";
    return !isSpace(c) && !excluded.contains(c);
}

/// Reads tokens one after the other, switching between text, mustaches and raw blocks as the template does.
class Lexer
{
public:
    explicit Lexer(const QString &text) : m_text(text) {}

    std::vector<Token> run();

private:
    QStringView rest() const { return QStringView(m_text).sliced(m_at); }
    bool at(qsizetype index, QStringView expected) const
    {
        return QStringView(m_text).sliced(index).startsWith(expected);
    }
    QChar charAt(qsizetype index) const { return index < m_text.size() ? m_text.at(index) : QChar(); }
    qsizetype skipSpace(qsizetype index) const
    {
        while (index < m_text.size() && isSpace(m_text.at(index)))
            ++index;
        return index;
    }

    /// Adds the token from here to `end` and goes there.
    Token &add(TokenKind kind, qsizetype end)
    {
        Token &token = m_tokens.emplace_back(kind, m_text.sliced(m_at, end - m_at), m_position);
        advance(end);
        return token;
    }

    void advance(qsizetype end)
    {
        for (; m_at < end; ++m_at) {
            const bool isLineEnd = m_text.at(m_at) == u'\n' || (m_text.at(m_at) == u'\r' && charAt(m_at + 1) != u'\n');
            m_position =
                isLineEnd ? Position{m_position.line + 1, 1} : Position{m_position.line, m_position.column + 1};
        }
    }

    void addContent(qsizetype end)
    {
        if (rest().first(end - m_at).contains(QChar(0)))
            add(TokenKind::Invalid, end);
        else
            add(TokenKind::Content, end);
    }

    void content();
    void escapedMustache();
    void rawContent();
    void mustache();
    void openingTag();
    void comment(qsizetype exclamationMark);
    bool wholeInverse(qsizetype end);
    void word();
    void quoted(QChar quote, TokenKind kind);
    void leaveMustache(TokenKind kind, qsizetype end)
    {
        add(kind, end);
        m_inMustache = false;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    Position m_position;
    bool m_inMustache = false;
    int m_rawDepth = 0;
    std::vector<Token> m_tokens;
};

} // namespace stepwright::templating
