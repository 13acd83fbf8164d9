#include "model/gherkin/scanning/tagscan.h"

#include "model/gherkin/scanning/textscan.h"

#include <algorithm>
#include <cstring>

namespace stepwright::gherkin {

namespace {

const char *find(const char *begin, const char *end, char c)
{
    const auto *found = begin < end ? static_cast<const char *>(std::memchr(begin, c, end - begin)) : nullptr;
    return found ? found : end;
}

// The white space before the first `#` that has some; the end where there is none.
const char *commentBegin(const char *begin, const char *end)
{
    for (const char *hash = find(begin, end, '#'); hash != end; hash = find(hash + 1, end, '#')) {
        for (int length = 1; length <= 3 && length <= hash - begin; ++length) {
            if (whitespaceLength(hash - length, end) == length)
                return hash - length;
        }
    }
    return end;
}

} // namespace

TagScanner::TagScanner(const char *begin, const char *end, bool isMarkdown)
    : m_at(begin), m_end(isMarkdown ? end : commentBegin(begin, end)), m_isMarkdown(isMarkdown)
{
}

bool TagScanner::next()
{
    return m_isMarkdown ? nextMarkdown() : nextPlain();
}

bool TagScanner::nextPlain()
{
    while (m_at < m_end) {
        m_tagBegin = m_at;
        m_at = find(m_tagBegin + 1, m_end, '@');
        m_tagEnd = trimmedEnd(m_tagBegin + 1, m_at);
        if (m_tagEnd > m_tagBegin + 1)
            return true;
        m_hasEmptyTags = true;
    }
    return false;
}

bool TagScanner::nextMarkdown()
{
    for (const char *tick = find(m_at, m_end, '`'); tick != m_end; tick = find(tick + 1, m_end, '`')) {
        const char *close = find(tick + 1, m_end, '`');
        if (close == m_end)
            break;
        if (tick[1] == '@' && close - tick > 2) {
            m_tagBegin = tick + 1;
            m_tagEnd = close;
            m_at = close + 1;
            return true;
        }
    }
    m_at = m_end;
    return false;
}

bool TagScanner::hasWhitespace() const
{
    if (m_isMarkdown)
        return false;
    for (const char *at = m_tagBegin; at < m_tagEnd; ++at) {
        if (whitespaceLength(at, m_tagEnd) > 0)
            return true;
    }
    return false;
}

} // namespace stepwright::gherkin
