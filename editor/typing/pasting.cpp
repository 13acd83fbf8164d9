#include "editor/typing/pasting.h"

#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"
#include "model/gherkin/parser.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <optional>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::LineKind;
using gherkin::Tree;

namespace {

constexpr int indentStep = 2;

int indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent].isSpace())
        ++indent;
    return int(indent);
}

bool isBlank(QStringView line)
{
    return indentOf(line) == line.size();
}

// How deep a line of a kind stands in a feature; nullopt for one that follows its neighbours.
std::optional<int> depthOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Feature:
        return 0;
    case LineKind::Rule:
        return 1;
    case LineKind::Background:
    case LineKind::Scenario:
        return 2;
    case LineKind::Step:
    case LineKind::Examples:
        return 3;
    case LineKind::TableRow:
    case LineKind::DocStringSeparator:
        return 4;
    default:
        return {};
    }
}

// The depth of a line, or of what comments and tags before it belong to.
std::optional<int> depthAt(const Tree &tree, quint32 line, quint32 end)
{
    for (; line < qMin(end, tree.lineCount()); ++line) {
        if (const auto depth = depthOf(tree.lines()[line].kind))
            return depth;
    }
    return {};
}

// The indent of what stands at a depth behind some lines: that of the last one as deep, or more than what it lies in.
int indentBehind(const Tree &tree, quint32 line, int depth)
{
    while (line-- > 0) {
        const auto other = depthOf(tree.lines()[line].kind);
        if (other && *other <= depth)
            return int(tree.lines()[line].indent) + (*other < depth ? indentStep : 0);
    }
    return 0;
}

// What the first of some pasted lines was indented by where it came from; copied from its first word on it does not
// say so itself.
int formerIndent(const Tree &tree, quint32 first, const QStringList &lines, int depth)
{
    const int own = indentOf(lines.first());
    if (own > 0)
        return own;
    std::optional<int> beside;
    std::optional<int> below;
    for (int i = 1; i < int(lines.size()) && first + quint32(i) < tree.lineCount(); ++i) {
        const auto other = depthOf(tree.lines()[first + quint32(i)].kind);
        if (other && !isBlank(lines[i])) {
            std::optional<int> &least = *other > depth ? below : beside;
            least = qMin(indentOf(lines[i]), least.value_or(indentOf(lines[i])));
        }
    }
    return qMax(0, beside.value_or(below.value_or(indentStep) - indentStep));
}

} // namespace

bool Pasting::takePaste(const QMimeData &data)
{
    const QTextCursor cursor = m_edit->textCursor();
    const QTextBlock block = m_edit->document()->findBlock(cursor.selectionStart());
    const QString text = data.hasText() ? m_edit->sourceFormat().fromForeignText(data.text()) : QString();
    const bool isAtLineStart = isBlank(QStringView(block.text()).first(cursor.selectionStart() - block.position()));
    if (!m_isOn || !text.contains(u'\n') || !isAtLineStart)
        return false;
    const QString lines = indented(text, cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart());
    if (lines.isEmpty())
        return false;
    m_edit->textCursor().insertText(lines);
    return true;
}

// Empty where it is to be pasted as it is.
QString Pasting::indented(const QString &text, int position, int removed) const
{
    const quint32 from = byteAt(*m_edit, position);
    const QByteArray inserted = m_edit->sourceFormat().toParserText(text);
    const QByteArray source =
        gherkin::edited(m_edit->tree().source(), {from, byteAt(*m_edit, position + removed) - from, inserted});
    const Tree tree = gherkin::parse(source, {.isMarkdown = m_edit->tree().isMarkdown()});
    const QTextBlock block = m_edit->document()->findBlock(position);
    const auto first = quint32(block.blockNumber());
    QStringList lines = text.split(u'\n');
    const auto depth = depthAt(tree, first, first + quint32(lines.size()));
    if (!depth || isBlank(lines.first()) || isInDocString(tree.stateBefore(first)) || tree.isMarkdown())
        return {};
    const int column = position - block.position();
    const int wanted = column > 0 ? column : indentBehind(tree, first, *depth);
    const int more = wanted - formerIndent(tree, first, lines, *depth);
    for (QString &line : lines) {
        if (!isBlank(line))
            line = more > 0 ? QString(more, u' ') + line : line.sliced(qMin(-more, indentOf(line)));
    }
    const QString opening = lines.first();
    lines.first() = QString(wanted - column, u' ') + opening.sliced(indentOf(opening));
    const QTextBlock last = m_edit->document()->findBlock(position + removed);
    const bool cutsLine = !isBlank(QStringView(last.text()).sliced(position + removed - last.position()));
    if (lines.last().isEmpty() && cutsLine && column > 0)
        lines.last() = QString(column, u' ');
    return lines.join(u'\n');
}

void pasteAsItIs(GherkinEdit &edit)
{
    if (!edit.isReadOnly())
        edit.textCursor().insertText(edit.sourceFormat().fromForeignText(QGuiApplication::clipboard()->text()));
}

} // namespace stepwright
