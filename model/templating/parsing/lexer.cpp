#include "model/templating/parsing/lexing.h"

namespace stepwright::templating {

using namespace Qt::StringLiterals;

std::vector<Token> Lexer::run()
{
    while (m_tokens.empty() || (m_tokens.back().kind != TokenKind::End && m_tokens.back().kind != TokenKind::Invalid)) {
        if (m_inMustache)
            mustache();
        else if (m_rawDepth > 0)
            rawContent();
        else
            content();
    }
    return std::move(m_tokens);
}

void Lexer::content()
{
    if (m_at == m_text.size()) {
        add(TokenKind::End, m_at);
        return;
    }
    const qsizetype open = m_text.indexOf("{{"_L1, m_at);
    if (open < 0) {
        addContent(m_text.size());
        return;
    }
    const bool isEscaped = open > m_at && m_text.at(open - 1) == u'\\';
    const bool isEscapedBackslash = isEscaped && open > m_at + 1 && m_text.at(open - 2) == u'\\';
    const qsizetype end = isEscaped ? open - 1 : open;
    if (end > m_at)
        addContent(end);
    advance(open);
    if (isEscaped && !isEscapedBackslash)
        escapedMustache();
    else
        m_inMustache = true;
}

/// `\{{` was read: the mustache and what follows it are text up to the next mustache.
void Lexer::escapedMustache()
{
    const qsizetype next = m_text.indexOf("{{"_L1, m_at + 2);
    if (next < 0) {
        addContent(m_text.size());
        return;
    }
    qsizetype end = next;
    for (int backslashes = 0; backslashes < 2 && end > m_at + 2 && m_text.at(end - 1) == u'\\'; ++backslashes)
        --end;
    addContent(end);
}

void Lexer::rawContent()
{
    if (!at(m_at, u"{{{{")) {
        const qsizetype open = m_text.indexOf("{{{{"_L1, m_at);
        open < 0 ? void(add(TokenKind::Invalid, m_text.size())) : addContent(open);
        return;
    }
    if (m_at + 4 < m_text.size() && m_text.at(m_at + 4) != u'/') {
        ++m_rawDepth;
        add(TokenKind::Content, m_at + 4);
        return;
    }
    qsizetype end = m_at + 5;
    while (end < m_text.size() && isIdentifierCharacter(m_text.at(end)))
        ++end;
    if (end > m_at + 5 && at(end, u"}}}}")) {
        --m_rawDepth;
        const QString name = m_text.sliced(m_at + 5, end - m_at - 5);
        if (m_rawDepth > 0)
            add(TokenKind::Content, end + 4);
        else
            add(TokenKind::EndRawBlock, end + 4).text = name;
        return;
    }
    const qsizetype open = m_text.indexOf("{{{{"_L1, m_at + 1);
    open < 0 ? void(add(TokenKind::Invalid, m_text.size())) : addContent(open);
}

std::vector<Token> tokenize(const QString &text)
{
    return Lexer(text).run();
}

} // namespace stepwright::templating
