#include "model/refactoring/arrangement.h"

#include <algorithm>

namespace stepwright::refactoring {

using namespace gherkin;

namespace {

bool isLargeKind(LineKind kind)
{
    return kind == LineKind::Scenario || kind == LineKind::Rule || kind == LineKind::Background;
}

// The line after all that must stand before the first thing of a kind in a parent.
quint32 headEnd(const Tree &tree, Node parent, LineKind kind)
{
    if (!parent)
        return tree.lineCount();
    const LineRange description = as<TitledNode>(parent).descriptionLines();
    quint32 end = description.count > 0 ? description.end() : parent.lineIndex() + 1;
    for (const Block &block : blocksIn(tree, parent)) {
        const bool standsBefore = kind == LineKind::Rule || block.node.kind() == LineKind::Background ||
                                  (kind == LineKind::Examples && block.node.kind() == LineKind::Step);
        if (standsBefore && kind != LineKind::Background)
            end = block.lines.end();
    }
    return end;
}

bool isBlankLine(const Tree &tree, quint32 line)
{
    return line >= tree.lineCount() || tree.lines()[line].indent == tree.data().lineRange(line).length;
}

// The blank lines between two of the siblings, as they are there; else as usual for the kind.
QByteArray separator(const Tree &tree, const Siblings &siblings, const QByteArray &lineEnd)
{
    if (siblings.blocks.size() < 2)
        return isLargeKind(siblings.kind) || siblings.kind == LineKind::Examples ? lineEnd : QByteArray();
    const quint32 end = siblings.blocks[0].lines.end();
    return textOf(tree, {end, siblings.blocks[1].lines.first - end});
}

} // namespace

TextEdit removal(const Tree &tree, const Selection &selection)
{
    const std::vector<Block> &blocks = selection.siblings.blocks;
    LineRange lines = selection.lines();
    quint32 end = lines.end();
    if (selection.last + 1 < blocks.size()) {
        end = blocks[selection.last + 1].lines.first;
    } else {
        while (lines.first > 0 && isBlankLine(tree, lines.first - 1))
            --lines.first;
    }
    const quint32 begin = lineBegin(tree, lines.first);
    return {begin, lineBegin(tree, end) - begin, {}};
}

TextEdit insertion(const Tree &tree, const Place &place, LineKind kind, QByteArray lines)
{
    const QByteArray lineEnd = lineEndOf(tree);
    const Siblings siblings = siblingsIn(tree, place.parent, kind);
    const QByteArray blank = separator(tree, siblings, lineEnd);
    if (!lines.endsWith('\n'))
        lines += lineEnd;
    if (place.index < siblings.blocks.size())
        return {lineBegin(tree, siblings.blocks[place.index].lines.first), 0, lines + blank};
    const quint32 line =
        siblings.blocks.empty() ? headEnd(tree, place.parent, kind) : siblings.blocks.back().lines.end();
    const quint32 offset = lineBegin(tree, line);
    lines.prepend(blank);
    if (offset > 0 && tree.source().at(offset - 1) != '\n') {
        lines.prepend(lineEnd);
        lines.chop(lineEnd.size());
    } else if (!blank.isEmpty() && !isBlankLine(tree, line)) {
        lines += lineEnd;
    }
    return {offset, 0, lines};
}

QByteArray indentLevel(const Tree &tree)
{
    constexpr quint32 kinds = bit(LineKind::Background) | bit(LineKind::Scenario) | bit(LineKind::Rule);
    const auto first = std::ranges::find_if(tree.lines(), [](const Line &line) { return bit(line.kind) & kinds; });
    const QByteArray indent =
        first == tree.lines().end() ? QByteArray() : tree.source().sliced(first->offset, first->indent);
    return indent.isEmpty() ? "  " : indent;
}

QByteArray indentIn(const Tree &tree, Node parent, LineKind kind, const QByteArray &sample)
{
    const Siblings siblings = siblingsIn(tree, parent, kind);
    if (!siblings.blocks.empty())
        return indentOf(tree, siblings.blocks.front().node.lineIndex());
    return parent ? indentOf(tree, parent.lineIndex()) + sample : sample;
}

} // namespace stepwright::refactoring
