#pragma once

#include "model/gherkin/tree/node.h"

namespace stepwright::gherkin {

/// Goes over the tags of one tag line. A plain line is cut at the first `#` after white space and split at each `@`; in
/// Markdown a tag is what stands between backticks after an `@`.
class TagScanner
{
public:
    /// `begin` … `end` is the line's content; positions are pointers into it.
    TagScanner(const char *begin, const char *end, bool isMarkdown);

    /// Moves to the next tag with a name; false after the last.
    bool next();
    [[nodiscard]] const char *tagBegin() const { return m_tagBegin; } ///< at the `@`
    [[nodiscard]] const char *tagEnd() const { return m_tagEnd; }
    [[nodiscard]] const char *tagLimit() const { return m_at; } ///< with the white space behind it

    [[nodiscard]] bool hasWhitespace() const; ///< whether the present tag is none because of white space in it
    [[nodiscard]] bool hasEmptyTags() const { return m_hasEmptyTags; } ///< among the tags so far
    [[nodiscard]] const char *uncommentedEnd() const { return m_end; } ///< where the comment begins, or the end

private:
    bool nextPlain();
    bool nextMarkdown();
    const char *m_at;
    const char *m_end;
    const char *m_tagBegin = nullptr;
    const char *m_tagEnd = nullptr;
    bool m_isMarkdown;
    bool m_hasEmptyTags = false;
};

} // namespace stepwright::gherkin
