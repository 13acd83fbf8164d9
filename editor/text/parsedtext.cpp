#include "editor/text/parsedtext.h"

#include <QTextDocument>

namespace stepwright {

namespace {

gherkin::ParseOptions optionsFor(bool isMarkdown)
{
    gherkin::ParseOptions options;
    options.isMarkdown = isMarkdown;
    return options;
}

} // namespace

ParsedText::ParsedText(QTextDocument *document, QObject *parent)
    : QObject(parent), m_document(document), m_gherkin({}, optionsFor(false))
{
    connect(m_document, &QTextDocument::contentsChange, this, &ParsedText::takeEdit);
}

void ParsedText::setFormat(const SourceFormat &format, bool isMarkdown)
{
    m_document->clear();
    m_format = format;
    m_gherkin = gherkin::Document({}, optionsFor(isMarkdown));
    m_blockCount = m_document->blockCount();
}

gherkin::Line ParsedText::lineOf(int blockNumber) const
{
    const auto lines = tree().lines();
    if (std::size_t(blockNumber) < lines.size())
        return lines[std::size_t(blockNumber)];
    gherkin::Line blank;
    blank.state = tree().stateBefore(tree().lineCount());
    return blank;
}

int ParsedText::positionInBlock(const gherkin::Tree &tree, quint32 line, quint32 offset)
{
    if (line >= tree.lineCount())
        return 0;
    const QUtf8StringView text = tree.lineText(line);
    const qsizetype bytes = qBound<qsizetype>(0, qsizetype(offset) - tree.lines()[line].offset, text.size());
    return int(QString::fromUtf8(text.data(), bytes).size());
}

QByteArray ParsedText::textOfBlocks(int first, int last) const
{
    if (first == 0 && last + 1 == m_document->blockCount())
        return m_format.toParserText(m_document->toRawText());
    QString text;
    QTextBlock block = m_document->findBlockByNumber(first);
    for (int number = first; number <= last && block.isValid(); ++number, block = block.next()) {
        text.append(block.text());
        if (number + 1 < m_document->blockCount())
            text.append(u'\n');
    }
    return m_format.toParserText(text);
}

qsizetype ParsedText::lineStart(int line) const
{
    const auto lines = tree().lines();
    if (std::size_t(line) < lines.size())
        return lines[std::size_t(line)].offset;
    return std::size_t(line) == lines.size() ? qsizetype(tree().data().end) : tree().source().size();
}

// Replaces the lines that an edit touched. The numbers of characters may count the document's last separator.
void ParsedText::takeEdit(int position, int /*charactersRemoved*/, int charactersAdded)
{
    const int blockCount = m_document->blockCount();
    const int end = qMin(position + charactersAdded, m_document->characterCount() - 1);
    const int first = m_document->findBlock(position).blockNumber();
    const int last = m_document->findBlock(end).blockNumber();
    const int lastBefore = last + m_blockCount - blockCount;
    const qsizetype from = lineStart(first);
    const qsizetype to = lastBefore + 1 >= m_blockCount ? tree().source().size() : lineStart(lastBefore + 1);
    m_blockCount = blockCount;
    const gherkin::LineChange change = m_gherkin.edit({quint32(from), quint32(to - from), textOfBlocks(first, last)});
    Q_EMIT changed(first, last, change);
}

} // namespace stepwright
