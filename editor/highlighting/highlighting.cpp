#include "editor/highlighting/highlighting.h"

#include "editor/highlighting/linespans.h"

#include <QTextDocument>
#include <QTextLayout>

namespace stepwright {

void Highlighting::setColors(const EditorColors &colors)
{
    m_colors = colors;
    m_docStrings.setColors(colors);
    ++m_generation;
}

// Equal for two states of a line that look the same; the line's own text is left to `invalidate`.
int Highlighting::lookOf(int blockNumber, const gherkin::Line &line) const
{
    std::size_t look = qHashMulti(0, int(line.kind), line.keyword, line.indent, int(line.isFirstRow), m_generation,
                                  m_text.tree().dialect().code(), m_showsBlanks);
    for (const Problem &problem : m_problems.problemsOfLine(blockNumber + 1))
        look = qHashMulti(look, int(problem.severity()), problem.column, problem.length);
    return int(look & 0x7FFFFFFF);
}

void Highlighting::update(QTextBlock block, int lastBlock)
{
    m_showsBlanks = block.document()->defaultTextOption().flags().testFlag(QTextOption::ShowTabsAndSpaces);
    for (; block.isValid() && block.blockNumber() <= lastBlock; block = block.next()) {
        if (!block.isVisible())
            continue;
        const gherkin::Line line = m_text.lineOf(block.blockNumber());
        const int look = lookOf(block.blockNumber(), line);
        // The colours of a line in a doc string follow from the lines before it as well.
        if (block.userState() == look && line.kind != gherkin::LineKind::DocStringText)
            continue;
        apply(block, line);
        block.setUserState(look);
    }
}

// The marks of blanks are quieter than any text.
void Highlighting::appendBlanks(const QString &text, QList<QTextLayout::FormatRange> &formats) const
{
    QTextCharFormat format;
    format.setForeground(m_colors.popupBorder);
    for (qsizetype start = 0; start < text.size(); ++start) {
        qsizetype end = start;
        while (end < text.size() && text[end].isSpace())
            ++end;
        if (end > start)
            formats.append({int(start), int(end - start), format});
        start = end;
    }
}

void Highlighting::apply(const QTextBlock &block, const gherkin::Line &line)
{
    QList<QTextLayout::FormatRange> formats;
    const QString text = block.text();
    for (const LineSpan &span : spansOf(text, line, m_text.tree()))
        formats.append({span.start, span.length, m_colors.format(span.role)});
    if (line.kind == gherkin::LineKind::DocStringText)
        formats.append(m_docStrings.formatsOf(block));
    if (m_showsBlanks)
        appendBlanks(text, formats);
    for (const Problem &problem : m_problems.problemsOfLine(block.blockNumber() + 1)) {
        const bool isHint = problem.severity() == linting::Severity::Hint;
        QTextCharFormat format;
        format.setUnderlineStyle(isHint ? QTextCharFormat::DotLine : QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(problem.severity() == linting::Severity::Error     ? m_colors.error
                                 : problem.severity() == linting::Severity::Warning ? m_colors.warning
                                                                                    : m_colors.lineNumber);
        formats.append({problem.column - 1, problem.length, format});
    }
    if (formats == block.layout()->formats())
        return;
    block.layout()->setFormats(formats);
    const_cast<QTextDocument *>(block.document())->markContentsDirty(block.position(), block.length());
}

} // namespace stepwright
