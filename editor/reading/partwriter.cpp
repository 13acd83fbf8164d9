#include "editor/reading/partwriter.h"

#include "editor/reading/markdowntext.h"

#include <QFontDatabase>
#include <QTextTable>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::LineKind;
using reading::Block;
using reading::BlockKind;

namespace {

constexpr int stepIndent = 20;   // pixels
constexpr int cellPadding = 5;   // pixels
constexpr qreal smallSpace = 4;  // pixels
constexpr qreal middleSpace = 8; // pixels
constexpr qreal largeSpace = 14; // pixels

/// A text in one block of a document: what would begin another block there breaks the line only.
QString inOneBlock(QString text)
{
    constexpr char16_t frameBegin = 0xfdd0;
    constexpr char16_t frameEnd = 0xfdd1;
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == frameBegin || c == frameEnd)
            c = QChar::LineSeparator;
        else if (c == QChar::ObjectReplacementCharacter)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

int titleSize(LineKind kind)
{
    switch (kind) {
    case LineKind::Feature:
        return 3;
    case LineKind::Rule:
        return 2;
    case LineKind::Examples:
        return 0;
    default:
        return 1;
    }
}

PageBreak breakBefore(LineKind kind)
{
    if (kind == LineKind::Examples)
        return PageBreak::Piece;
    return kind == LineKind::Feature || kind == LineKind::Rule ? PageBreak::Heading : PageBreak::Part;
}

} // namespace

int PartWriter::write(QTextDocument &document, int position, const reading::Part &part)
{
    m_isInRule = part.isInRule && part.kind != LineKind::Rule;
    m_hasStep = false;
    m_cursor = QTextCursor(&document);
    m_cursor.setPosition(position);
    m_cursor.insertBlock();
    m_cursor.setPosition(position);
    m_isFresh = true;
    bool isFirst = true;
    for (const Block &block : part.blocks) {
        m_line = block.line;
        writeBlock(block);
        if (isFirst) {
            QTextBlockFormat format = document.findBlock(position).blockFormat();
            format.setProperty(BreakProperty, int(breakBefore(part.kind)));
            QTextCursor first(&document);
            first.setPosition(position);
            first.setBlockFormat(format);
            isFirst = false;
        }
    }
    m_isFresh = false; // an empty block behind a table would take no room
    beginBlock(0);
    QTextBlockFormat end = blockFormat(0);
    end.setLineHeight(gap, QTextBlockFormat::FixedHeight);
    m_cursor.setBlockFormat(end);
    return m_cursor.position() + 1 - position;
}

void PartWriter::writeBlock(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Title:
        writeTitle(block);
        break;
    case BlockKind::Tags:
        writeTags(block);
        break;
    case BlockKind::Description:
        writeDescription(block);
        break;
    case BlockKind::Step:
        writeStep(block);
        break;
    case BlockKind::DataTable:
    case BlockKind::ExamplesTable:
        writeTable(block);
        break;
    case BlockKind::DocString:
        writeDocString(block);
        break;
    case BlockKind::Comment:
        writeAside(block.text, m_look.quiet, true);
        break;
    case BlockKind::Unread: {
        beginBlock(smallSpace, PageBreak::Piece);
        QTextCharFormat format = plain();
        format.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        format.setFontUnderline(true);
        insert(block.text, format);
        break;
    }
    case BlockKind::Problem:
        writeAside(u"⚠ "_s + block.text, m_look.problem, false);
        break;
    }
}

void PartWriter::writeTitle(const Block &block)
{
    const int size = titleSize(block.titleKind);
    const bool isExamples = block.titleKind == LineKind::Examples;
    const bool isFeature = block.titleKind == LineKind::Feature;
    beginBlock(isExamples ? largeSpace : 0, isExamples ? PageBreak::Piece : PageBreak::Never);
    insert(block.keyword, bold(m_look.accent, isFeature ? 0 : size));
    if (isFeature)
        beginBlock(0);
    else if (!block.text.isEmpty() && !block.keyword.isEmpty())
        insert(u"  "_s, bold(m_look.accent, size));
    insert(block.text, bold(m_look.text, size));
}

void PartWriter::writeTags(const Block &block)
{
    beginBlock(smallSpace);
    QTextCharFormat chip = plain();
    chip.setForeground(m_look.quiet);
    chip.setBackground(m_look.shade);
    chip.setProperty(QTextFormat::FontSizeAdjustment, -1);
    QTextCharFormat between = chip;
    between.clearBackground();
    for (const QString &tag : block.tags) {
        insert(QChar::Nbsp + tag + QChar::Nbsp, chip);
        insert(u" "_s, between);
    }
}

void PartWriter::writeDescription(const Block &block)
{
    beginBlock(middleSpace);
    insertMarkdown(m_cursor, block.text, blockFormat(smallSpace), plain());
}

void PartWriter::writeStep(const Block &block)
{
    beginBlock(smallSpace + (m_hasStep ? 0 : smallSpace), m_hasStep ? PageBreak::Piece : PageBreak::Never, stepIndent);
    m_hasStep = true;
    insert(block.keyword, bold(m_look.accent));
    insert(u' ' + block.text, plain());
}

void PartWriter::writeTable(const Block &block)
{
    const bool hasHeader = block.kind == BlockKind::ExamplesTable;
    const qsizetype width = block.rows.front().size();
    if (width == 0)
        return;
    beginBlock(0);
    m_cursor.setBlockFormat(QTextBlockFormat()); // nothing, so that it takes no room
    QTextTableFormat format = tableFormat();
    format.setBorderCollapse(true);
    format.setHeaderRowCount(hasHeader ? 1 : 0);
    const QTextTable *table = m_cursor.insertTable(int(block.rows.size()), int(width), format);
    QTextTableCellFormat body;
    body.setBorder(1);
    body.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    body.setBorderBrush(m_look.line);
    QTextTableCellFormat header = body;
    header.setBackground(m_look.shade);
    QTextBlockFormat line;
    line.setLayoutDirection(m_isRightToLeft ? Qt::RightToLeft : Qt::LayoutDirectionAuto);
    for (int row = 0; row < table->rows(); ++row) {
        line.setProperty(LineProperty, block.rowLines[std::size_t(row)]);
        const bool isHeader = hasHeader && row == 0;
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(row, column);
            cell.setFormat(isHeader ? header : body);
            QTextCursor cursor = cell.firstCursorPosition();
            cursor.setBlockFormat(line);
            const int shown = m_isRightToLeft ? table->columns() - 1 - column : column;
            cursor.insertText(inOneBlock(block.rows[std::size_t(row)][shown]), isHeader ? bold(m_look.text) : plain());
        }
    }
    leaveTable(*table);
}

void PartWriter::writeDocString(const Block &block)
{
    if (!block.keyword.isEmpty())
        writeAside(block.keyword, m_look.quiet, false);
    beginBlock(0);
    m_cursor.setBlockFormat(QTextBlockFormat());
    QTextTableFormat format = tableFormat();
    format.setBorder(0);
    const QTextTable *table = m_cursor.insertTable(1, 1, format);
    QTextTableCellFormat shaded;
    shaded.setBackground(m_look.shade);
    table->cellAt(0, 0).setFormat(shaded);
    QTextCursor cursor = table->cellAt(0, 0).firstCursorPosition();
    QTextBlockFormat line;
    line.setProperty(LineProperty, m_line);
    line.setLayoutDirection(Qt::LayoutDirectionAuto);
    cursor.setBlockFormat(line);
    QTextCharFormat code = plain();
    code.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    cursor.insertText(inOneBlock(block.text), code);
    leaveTable(*table);
}

void PartWriter::writeAside(const QString &text, const QColor &color, bool isItalic)
{
    beginBlock(smallSpace, PageBreak::Never, m_hasStep ? stepIndent : 0);
    QTextCharFormat format = plain();
    format.setForeground(color);
    format.setFontItalic(isItalic);
    format.setProperty(QTextFormat::FontSizeAdjustment, -1);
    insert(text, format);
}

void PartWriter::beginBlock(qreal space, PageBreak pageBreak, int indent)
{
    if (!m_isFresh)
        m_cursor.insertBlock();
    m_isFresh = false;
    QTextBlockFormat format = blockFormat(space, indent);
    format.setProperty(BreakProperty, int(pageBreak));
    m_cursor.setBlockFormat(format);
}

QTextBlockFormat PartWriter::blockFormat(qreal space, int indent) const
{
    const int before = inset + indent + (m_isInRule ? ruleIndent : 0);
    QTextBlockFormat format;
    format.setTopMargin(space);
    format.setLeftMargin(m_isRightToLeft ? inset : before);
    format.setRightMargin(m_isRightToLeft ? before : inset);
    format.setTextIndent(-indent);
    format.setLayoutDirection(m_isRightToLeft ? Qt::RightToLeft : Qt::LayoutDirectionAuto);
    format.setProperty(LineProperty, m_line);
    return format;
}

QTextTableFormat PartWriter::tableFormat() const
{
    const QTextBlockFormat block = blockFormat(0, stepIndent);
    QTextTableFormat format;
    format.setLeftMargin(block.leftMargin());
    format.setRightMargin(block.rightMargin());
    format.setTopMargin(middleSpace);
    format.setBottomMargin(smallSpace);
    format.setCellPadding(cellPadding);
    format.setCellSpacing(0);
    format.setAlignment(m_isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    return format;
}

void PartWriter::leaveTable(const QTextTable &table)
{
    m_cursor.setPosition(table.lastPosition() + 1);
    m_isFresh = true;
}

QTextCharFormat PartWriter::plain() const
{
    QTextCharFormat format;
    format.setForeground(m_look.text);
    return format;
}

QTextCharFormat PartWriter::bold(const QColor &color, int size) const
{
    QTextCharFormat format;
    format.setForeground(color);
    format.setFontWeight(QFont::DemiBold);
    if (size > 0)
        format.setProperty(QTextFormat::FontSizeAdjustment, size);
    return format;
}

void PartWriter::insert(const QString &text, const QTextCharFormat &format)
{
    m_cursor.insertText(inOneBlock(text), format);
}

} // namespace stepwright
