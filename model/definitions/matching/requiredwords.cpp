#include "model/definitions/matching/requiredwords.h"

#include <utility>

namespace stepwright::definitions {

namespace {

bool isWordPart(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

// Calls take(hash) for each run of letters and digits. open…: what is beyond the text may belong to its words there.
template <class Take>
void visitWords(QStringView text, bool openBegin, bool openEnd, Take take)
{
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isWordPart(text[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        quint64 hash = 0xcbf29ce484222325ULL;
        for (; at < text.size() && isWordPart(text[at]); ++at)
            hash = (hash ^ text[at].toLower().unicode()) * 0x100000001b3ULL;
        if ((begin > 0 || !openBegin) && (at < text.size() || !openEnd))
            take(hash ^ hash >> 29);
    }
}

/// Collects the pieces of a regular expression that every match holds as they are.
class Pieces
{
public:
    Pieces(QStringView regex, bool beginsText, bool endsText)
        : m_regex(regex), m_endsText(endsText), m_isOpen(!beginsText), m_isFirst(beginsText)
    {
    }

    Required read()
    {
        while (m_at < m_regex.size()) {
            if (m_regex[m_at] == u'|')
                return {}; // either side is enough
            readOne();
        }
        end(!m_endsText);
        return std::move(m_required);
    }

private:
    void end(bool isOpenEnd)
    {
        if (m_isFirst)
            m_required.beginning = m_piece;
        m_isFirst = false;
        visitWords(m_piece, m_isOpen, isOpenEnd, [this](quint64 hash) { m_required.words.append(hash); });
        m_piece.clear();
        m_isOpen = true;
    }

    void readOne()
    {
        const QChar character = m_regex[m_at];
        switch (character.unicode()) {
        case u'^':
            ++m_at;
            if (m_piece.isEmpty() && m_required.words.isEmpty() && m_at == 1) {
                m_isOpen = false;
                m_isFirst = true;
            } else {
                end(true);
            }
            break;
        case u'$':
            ++m_at;
            end(m_at < m_regex.size());
            break;
        case u'\\':
            readEscape();
            break;
        case u'(':
            skipGroup();
            end(true);
            break;
        case u'[':
            skipClass();
            end(true);
            break;
        case u'?':
        case u'*':
        case u'{':
            readQuantifier();
            break;
        case u'+':
        case u'.':
            ++m_at;
            end(true);
            break;
        default:
            m_piece += character;
            ++m_at;
        }
    }

    void readEscape()
    {
        const QChar next = m_at + 1 < m_regex.size() ? m_regex[m_at + 1] : QChar();
        m_at += 2;
        if (next.isNull() || isWordPart(next)) { // \d, \b, \x{e9} …
            end(true);
            if ((next == u'x' || next == u'p' || next == u'P') && m_at < m_regex.size() && m_regex[m_at] == u'{') {
                const qsizetype close = m_regex.indexOf(u'}', m_at);
                m_at = close < 0 ? m_regex.size() : close + 1;
            } else if (next == u'x') {
                m_at += 2;
            }
        } else {
            m_piece += next;
        }
    }

    // What stood before need not be there.
    void readQuantifier()
    {
        if (!m_piece.isEmpty())
            m_piece.chop(m_piece.back().isLowSurrogate() ? 2 : 1);
        end(true);
        if (m_regex[m_at] == u'{') {
            const qsizetype close = m_regex.indexOf(u'}', m_at);
            m_at = close < 0 ? m_regex.size() : close;
        }
        ++m_at;
    }

    void skipClass()
    {
        ++m_at;
        const qsizetype first = m_at + (m_at < m_regex.size() && m_regex[m_at] == u'^' ? 1 : 0);
        for (; m_at < m_regex.size(); ++m_at) {
            if (m_regex[m_at] == u'\\')
                ++m_at;
            else if (m_regex[m_at] == u']' && m_at != first)
                break;
        }
        ++m_at;
    }

    void skipGroup()
    {
        int depth = 0;
        while (m_at < m_regex.size()) {
            const QChar character = m_regex[m_at];
            if (character == u'[') {
                skipClass();
                continue;
            }
            m_at += character == u'\\' ? 2 : 1;
            depth += character == u'(' ? 1 : character == u')' ? -1 : 0;
            if (depth == 0)
                return;
        }
    }

    QStringView m_regex;
    bool m_endsText;
    bool m_isOpen;
    bool m_isFirst;
    QString m_piece;
    Required m_required;
    qsizetype m_at = 0;
};

} // namespace

WordBits wordBits(QStringView text)
{
    WordBits bits;
    visitWords(text, false, false, [&bits](quint64 hash) { bits.add(hash); });
    return bits;
}

Required requiredBy(QStringView regex, bool beginsText, bool endsText)
{
    return Pieces(regex, beginsText, endsText).read();
}

} // namespace stepwright::definitions
