#include "editor/reading/markdowntext.h"

#include "editor/reading/partwriter.h"

#include <QTextBlock>
#include <QTextDocumentFragment>

#include <ranges>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestHeading = 1; // as large as the title of a scenario
constexpr qreal quoteIndent = 16; // pixels

struct Piece
{
    int position = 0;
    int length = 0;
    QTextCharFormat format;
};

std::vector<Piece> piecesOf(const QTextDocument &document)
{
    std::vector<Piece> pieces;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at)
            pieces.push_back({at.fragment().position(), at.fragment().length(), at.fragment().charFormat()});
    }
    return pieces;
}

/// Makes text of pictures and links, and headings small.
void makePlain(QTextDocument &document)
{
    for (const Piece &piece : piecesOf(document) | std::views::reverse) {
        QTextCursor cursor(&document);
        cursor.setPosition(piece.position);
        cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
        QTextCharFormat format = piece.format;
        if (format.isImageFormat()) {
            const QString words = format.stringProperty(QTextFormat::ImageAltText);
            const QString address = format.toImageFormat().name();
            cursor.insertText(words.isEmpty() ? u"[%1]"_s.arg(address) : u"[%1: %2]"_s.arg(words, address),
                              QTextCharFormat());
        } else if (format.isAnchor()) {
            const QString address = format.anchorHref();
            const bool saysAddress = cursor.selectedText() == address;
            format.setAnchor(false);
            format.clearProperty(QTextFormat::AnchorHref);
            format.clearForeground();
            format.setFontUnderline(true);
            cursor.setCharFormat(format);
            cursor.clearSelection();
            if (!saysAddress)
                cursor.insertText(u" (%1)"_s.arg(address), QTextCharFormat());
        } else if (format.intProperty(QTextFormat::FontSizeAdjustment) > largestHeading) {
            format.setProperty(QTextFormat::FontSizeAdjustment, largestHeading);
            cursor.setCharFormat(format);
        }
    }
}

} // namespace

void insertMarkdown(QTextCursor &cursor, const QString &markdown, const QTextBlockFormat &block,
                    const QTextCharFormat &text)
{
    ClosedDocument document;
    document.setUndoRedoEnabled(false);
    // Two blanks before a line end keep it.
    document.setMarkdown(QString(markdown).replace(u'\n', u"  \n"_s),
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                             QTextDocument::MarkdownNoHTML);
    makePlain(document);
    const int begin = cursor.position();
    cursor.insertFragment(QTextDocumentFragment(&document));
    const int end = cursor.position();
    QTextBlockFormat format = block;
    format.setBottomMargin(0);
    for (QTextBlock each = cursor.document()->findBlock(begin); each.isValid() && each.position() <= end;
         each = each.next()) {
        QTextCursor here(each);
        const int quotes = each.blockFormat().intProperty(QTextFormat::BlockQuoteLevel);
        format.setLeftMargin(here.currentTable() ? 0 : block.leftMargin() + quotes * quoteIndent);
        here.mergeBlockFormat(format);
        for (auto at = each.begin(); !at.atEnd(); ++at) {
            if (at.fragment().charFormat().hasProperty(QTextFormat::ForegroundBrush))
                continue;
            here.setPosition(at.fragment().position());
            here.setPosition(at.fragment().position() + at.fragment().length(), QTextCursor::KeepAnchor);
            here.mergeCharFormat(text);
        }
    }
}

} // namespace stepwright
