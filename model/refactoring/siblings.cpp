#include "model/refactoring/siblings.h"

#include <algorithm>
#include <ranges>

namespace stepwright::refactoring {

using namespace gherkin;

namespace {

bool isBlank(const Tree &tree, quint32 line)
{
    const Line &record = tree.lines()[line];
    return record.kind != LineKind::DocStringText && record.indent == tree.data().lineRange(line).length;
}

// A line with the comments directly above that belong to it.
quint32 withComments(const Tree &tree, quint32 line)
{
    const quint32 indent = tree.lines()[line].indent;
    while (line > 0 && tree.lines()[line - 1].kind == LineKind::Comment && tree.lines()[line - 1].indent <= indent)
        --line;
    return line;
}

quint32 withoutBlankEnd(const Tree &tree, quint32 first, quint32 end)
{
    while (end > first + 1 && isBlank(tree, end - 1))
        --end;
    return end;
}

Nodes<Node> childrenOf(const Tree &tree, Node parent)
{
    constexpr quint32 inContainer = bit(LineKind::Background) | bit(LineKind::Scenario) | bit(LineKind::Rule);
    constexpr quint32 inScenario = bit(LineKind::Step) | bit(LineKind::Examples);
    if (!parent)
        return tree.topLevel();
    const bool isContainer = parent.kind() == LineKind::Feature || parent.kind() == LineKind::Rule;
    const quint32 kinds = isContainer ? inContainer : inScenario;
    return {&tree.data(), tree.lines().data(), {parent.lineIndex() + 1, parent.record().extent - 1}, kinds};
}

// The line after a parent's last thing and what belongs to it.
quint32 endOf(const Tree &tree, Node parent)
{
    const quint32 end = parent ? parent.lines().end() : tree.lineCount();
    return end < tree.lineCount() ? withComments(tree, end) : end;
}

std::vector<Block> rowsIn(const Tree &tree, DataTable table)
{
    std::vector<Block> rows;
    if (!table)
        return rows;
    for (const TableRow row : table.rows()) {
        const quint32 first = withComments(tree, row.lineIndex());
        rows.push_back({row, {first, row.lineIndex() + 1 - first}});
    }
    return rows;
}

LineRange trimmed(const Tree &tree, LineRange lines)
{
    quint32 end = qMin(lines.end(), tree.lineCount());
    quint32 first = qMin(lines.first, end);
    while (first + 1 < end && isBlank(tree, first))
        ++first;
    end = end > first ? withoutBlankEnd(tree, first, end) : end;
    return {first, end - first};
}

// The neighbours in a parent that the lines mean; nullopt where they touch its own lines, or things of several kinds.
std::optional<Selection> selectionIn(const Tree &tree, Node parent, LineRange lines)
{
    const std::vector<Block> blocks = blocksIn(tree, parent);
    const auto first =
        std::ranges::find_if(blocks, [&](const Block &block) { return block.lines.end() > lines.first; });
    const auto last =
        std::ranges::find_if(first, blocks.end(), [&](const Block &block) { return block.lines.end() >= lines.end(); });
    if (last == blocks.end() || first->lines.first > lines.first || first->node.kind() != last->node.kind())
        return {};
    Selection selection{{first->node.kind(), parent}};
    for (auto block = blocks.begin(); block != blocks.end(); ++block) {
        if (block->node.kind() != selection.siblings.kind)
            continue;
        if (block == first)
            selection.first = selection.siblings.blocks.size();
        if (block == last)
            selection.last = selection.siblings.blocks.size();
        selection.siblings.blocks.push_back(*block);
    }
    return selection;
}

} // namespace

LineRange Selection::lines() const
{
    return {firstBlock().lines.first, lastBlock().lines.end() - firstBlock().lines.first};
}

std::vector<Block> blocksIn(const Tree &tree, Node parent)
{
    if (parent && parent.kind() == LineKind::Step)
        return rowsIn(tree, as<Step>(parent).dataTable());
    if (parent && parent.kind() == LineKind::Examples)
        return rowsIn(tree, as<Examples>(parent).table());
    std::vector<Block> blocks;
    if (parent && parent.kind() == LineKind::TableRow)
        return blocks;
    quint32 end = endOf(tree, parent);
    for (const Node node : childrenOf(tree, parent))
        blocks.push_back({node, {withComments(tree, node.lines().first), 0}});
    for (Block &block : blocks | std::views::reverse) {
        block.lines.count = withoutBlankEnd(tree, block.node.lineIndex(), end) - block.lines.first;
        end = block.lines.first;
    }
    return blocks;
}

Siblings siblingsIn(const Tree &tree, Node parent, LineKind kind)
{
    Siblings siblings{kind, parent, blocksIn(tree, parent)};
    std::erase_if(siblings.blocks, [kind](const Block &block) { return block.node.kind() != kind; });
    return siblings;
}

std::vector<Selection> selectionsAt(const Tree &tree, LineRange lines)
{
    lines = trimmed(tree, lines);
    std::vector<Selection> selections;
    Node parent;
    do {
        std::optional<Selection> found = selectionIn(tree, parent, lines);
        if (!found)
            break;
        parent = found->first == found->last ? found->firstBlock().node : Node();
        selections.push_back(*std::move(found));
    } while (parent);
    return selections;
}

std::optional<Selection> selectionAt(const Tree &tree, LineRange lines, quint32 kinds)
{
    for (Selection &selection : selectionsAt(tree, lines) | std::views::reverse) {
        if (kinds & bit(selection.siblings.kind))
            return std::move(selection);
    }
    return {};
}

} // namespace stepwright::refactoring
