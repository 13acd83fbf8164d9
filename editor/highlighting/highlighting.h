#pragma once

#include "editor/highlighting/docstringcolors.h"
#include "editor/problems/problemsmodel.h"
#include "editor/text/parsedtext.h"

namespace stepwright {

/// Colours the blocks that are asked for and remembers in each block's user state what it was coloured as. So an edit
/// that gives a thousand lines another meaning (an opened doc string) costs no more than those one sees; the rest
/// follows when it is shown.
class Highlighting
{
public:
    Highlighting(const EditorThemes &themes, const ParsedText &text, const ProblemsModel &problems)
        : m_text(text), m_problems(problems), m_docStrings(themes, text)
    {
    }

    void setColors(const EditorColors &colors);

    /// Colours these blocks where their look is not up to date.
    void update(QTextBlock block, int lastBlock);

    /// Says that a block's text is new.
    static void invalidate(QTextBlock block) { block.setUserState(-1); }

private:
    [[nodiscard]] int lookOf(int blockNumber, const gherkin::Line &line) const;
    void appendBlanks(const QString &text, QList<QTextLayout::FormatRange> &formats) const;
    void apply(const QTextBlock &block, const gherkin::Line &line);

    const ParsedText &m_text;
    const ProblemsModel &m_problems;
    DocStringColors m_docStrings;
    EditorColors m_colors;
    int m_generation = 0; // of the colours
    bool m_showsBlanks = false;
};

} // namespace stepwright
