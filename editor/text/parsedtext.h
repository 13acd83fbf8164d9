#pragma once

#include "editor/text/sourceformat.h"
#include "model/gherkin/document.h"

#include <QObject>
#include <QTextBlock>

class QTextDocument;

namespace stepwright {

/// The syntax tree of a QTextDocument, up to date after each edit. A line of the tree is a block of the document.
class ParsedText : public QObject
{
    Q_OBJECT

public:
    explicit ParsedText(QTextDocument *document, QObject *parent = nullptr);

    /// Says how the document's text stands for a file's and forgets the text so far; call before the document gets the
    /// new text.
    void setFormat(const SourceFormat &format, bool isMarkdown);

    [[nodiscard]] const gherkin::Tree &tree() const { return m_gherkin.tree(); }

    /// The record of a block; a blank one for the last line where it holds nothing but white space.
    [[nodiscard]] gherkin::Line lineOf(int blockNumber) const;

    /// The position in a block's text of a byte of the tree's source.
    [[nodiscard]] static int positionInBlock(const gherkin::Tree &tree, quint32 line, quint32 offset);

Q_SIGNALS:
    /// Some text changed: the first and last changed block, whose text is new, and the lines whose meaning is.
    void changed(int firstBlock, int lastBlock, const stepwright::gherkin::LineChange &change);

private:
    void takeEdit(int position, int charactersRemoved, int charactersAdded);
    [[nodiscard]] QByteArray textOfBlocks(int first, int last) const;
    [[nodiscard]] qsizetype lineStart(int line) const;

    QTextDocument *m_document;
    SourceFormat m_format;
    gherkin::Document m_gherkin;
    int m_blockCount = 1;
};

} // namespace stepwright
