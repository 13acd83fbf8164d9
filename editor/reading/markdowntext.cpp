#include "editor/reading/markdowntext.h"

#include "editor/reading/partwriter.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextList>

#include <ranges>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestHeading = 1;    // as large as the title of a scenario
constexpr qreal quoteIndent = 16;    // pixels
constexpr QChar placeholder(0x200b); // no width: the words of a picture that has none, as Qt drops such pictures

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
            const QString words = format.stringProperty(QTextFormat::ImageAltText).remove(placeholder).trimmed();
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

// Where the words are no picture after all, such as in code.
void removePlaceholders(QTextDocument &document)
{
    for (QTextCursor found = document.find(placeholder); !found.isNull(); found = document.find(placeholder, found))
        found.removeSelectedText();
}

/// Check boxes as characters: Qt draws them too faint on a dark ground, and they could neither be copied nor printed.
void writeCheckBoxes(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat::MarkerType marker = block.blockFormat().marker();
        if (marker == QTextBlockFormat::MarkerType::NoMarker)
            continue;
        if (QTextList *list = block.textList())
            list->remove(block);
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setMarker(QTextBlockFormat::MarkerType::NoMarker);
        cursor.setBlockFormat(format);
        cursor.insertText(marker == QTextBlockFormat::MarkerType::Checked ? u"\u2611 "_s : u"\u2610 "_s,
                          QTextCharFormat());
    }
}

} // namespace

void insertMarkdown(QTextCursor &cursor, const QString &markdown, const QTextBlockFormat &block,
                    const QTextCharFormat &text)
{
    ClosedDocument document;
    document.setUndoRedoEnabled(false);
    // Two blanks before a line end keep it.
    static const QRegularExpression wordlessPicture(uR"(!\[\s*\](?=[(\[]))"_s);
    document.setMarkdown(
        QString(markdown).replace(u'\n', u"  \n"_s).replace(wordlessPicture, u"![%1]"_s.arg(placeholder)),
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    makePlain(document);
    removePlaceholders(document);
    writeCheckBoxes(document);
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
