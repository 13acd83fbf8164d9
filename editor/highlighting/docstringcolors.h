#pragma once

#include "editor/highlighting/editorthemes.h"
#include "editor/text/parsedtext.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/State>
#include <QHash>
#include <QTextLayout>

namespace stepwright {

/// Colours the lines of doc strings in their own language ("""json), by KSyntaxHighlighting's definitions.
class DocStringColors : private KSyntaxHighlighting::AbstractHighlighter
{
public:
    DocStringColors(const EditorThemes &themes, const ParsedText &text) : m_themes(themes), m_text(text) {}

    void setColors(const EditorColors &colors);

    /// The formats of a block inside of a doc string; empty where its language is not known. Asked for one block after
    /// the other it takes one pass; a first block deep inside a doc string is reached by a pass over the lines right
    /// before it.
    [[nodiscard]] QList<QTextLayout::FormatRange> formatsOf(const QTextBlock &block);

private:
    /// Where the last line asked for left off.
    struct Place
    {
        int revision = -1; ///< of the document
        int block = -1;    ///< whose line comes next
        int indent = 0;    ///< of the doc string, in characters
        KSyntaxHighlighting::State state;
        bool hasLanguage = false;
    };

    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
    void begin(const QTextBlock &block);
    void readLine(const QTextBlock &block);
    [[nodiscard]] KSyntaxHighlighting::Definition languageOf(const gherkin::DocString &docString);

    const EditorThemes &m_themes;
    const ParsedText &m_text;
    EditorColors m_colors;
    QHash<QString, KSyntaxHighlighting::Definition> m_languages; // by media type
    QHash<int, QTextCharFormat> m_formats;                       // by the definitions' format ids
    Place m_place;
    int m_lineStart = 0; // characters of the doc string's indent in the present line
    QList<QTextLayout::FormatRange> m_found;
};

} // namespace stepwright
