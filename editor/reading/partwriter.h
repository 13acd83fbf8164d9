#pragma once

#include "editor/reading/readinglook.h"
#include "model/reading/readingdocument.h"

#include <QTextCursor>
#include <QTextDocument>

namespace stepwright {

/// A document that shows what is written into it and never reads anything else: no file, no address.
class ClosedDocument : public QTextDocument
{
    Q_OBJECT

public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

/// Writes the parts of a feature into a text document. Text of the feature stays text, whatever it looks like; only
/// descriptions are read as Markdown.
class PartWriter
{
public:
    PartWriter(const ReadingLook &look, bool isRightToLeft) : m_look(look), m_isRightToLeft(isRightToLeft) {}

    /// Writes a part at a position where a block begins, and gives its length in characters.
    int write(QTextDocument &document, int position, const reading::Part &part);

    /// How far a part's text stands from the edge of its card, and a card in a rule from the others' edge, in pixels.
    static constexpr int inset = 20;
    static constexpr int ruleIndent = 16;
    /// What is left free at the end of a part, in pixels; the card ends half way.
    static constexpr int gap = 26;

private:
    void writeBlock(const reading::Block &block);
    void writeTitle(const reading::Block &block);
    void writeTags(const reading::Block &block);
    void writeDescription(const reading::Block &block);
    void writeStep(const reading::Block &block);
    void writeTable(const reading::Block &block);
    void writeDocString(const reading::Block &block);
    void writeAside(const QString &text, const QColor &color, bool isItalic);

    void beginBlock(qreal space, PageBreak pageBreak = PageBreak::Never, int indent = 0);
    [[nodiscard]] QTextBlockFormat blockFormat(qreal space, int indent = 0) const;
    [[nodiscard]] QTextTableFormat tableFormat() const;
    void leaveTable(const QTextTable &table);
    [[nodiscard]] QTextCharFormat plain() const;
    [[nodiscard]] QTextCharFormat bold(const QColor &color, int size = 0) const;
    void insert(const QString &text, const QTextCharFormat &format);

    ReadingLook m_look;
    bool m_isRightToLeft;
    QTextCursor m_cursor;
    bool m_isFresh = false; ///< the cursor stands in an empty block that nothing is written into
    bool m_hasStep = false;
    bool m_isInRule = false;
    quint32 m_line = 0; ///< of the present block, in its part
};

} // namespace stepwright
