#include "editor/folding/foldranges.h"

#include <array>

namespace stepwright {

using namespace gherkin;

namespace {

constexpr quint32 titledKinds =
    bit(LineKind::Rule) | bit(LineKind::Background) | bit(LineKind::Scenario) | bit(LineKind::Examples);
constexpr quint32 argumentKinds = bit(LineKind::DocStringSeparator) | bit(LineKind::TableRow);

// In the order in which they may lie in each other; none lies in one of its own kind.
constexpr std::array nestedKinds = {bit(LineKind::Rule), bit(LineKind::Background) | bit(LineKind::Scenario),
                                    bit(LineKind::Examples), argumentKinds};

bool isComment(const Tree &tree, quint32 line)
{
    return line < tree.lineCount() && tree.lines()[line].kind == LineKind::Comment;
}

// Blank lines at the end, and comments that are not deeper than the heading, are between it and what follows.
quint32 lastLine(const Tree &tree, quint32 heading)
{
    const auto lines = tree.lines();
    const auto isBetween = [&](const Line &line) {
        const bool isOutside = line.kind == LineKind::Comment && line.indent <= lines[heading].indent;
        return line.kind == LineKind::Empty || isOutside;
    };
    quint32 last = qMin(heading + lines[heading].extent, tree.lineCount()) - 1;
    while (last > heading && isBetween(lines[last]))
        --last;
    return last;
}

// Rows and the end of a doc string are of the kind of what they stand in.
std::optional<FoldRange> innermost(const Tree &tree, quint32 line, quint32 kinds)
{
    for (quint32 i = line + 1; i-- > 0;) {
        const Line &record = tree.lines()[i];
        if (bit(record.kind) & kinds && record.extent > 1 && record.extent > line - i)
            return foldRangeAt(tree, i);
    }
    return {};
}

std::optional<FoldRange> commentsAt(const Tree &tree, quint32 line)
{
    if (!isComment(tree, line) || (line > 0 && isComment(tree, line - 1)))
        return {};
    quint32 last = line;
    while (isComment(tree, last + 1))
        ++last;
    return last > line ? std::optional(FoldRange{line, last}) : std::nullopt;
}

} // namespace

std::optional<FoldRange> foldRangeAt(const Tree &tree, quint32 line)
{
    if (line >= tree.lineCount())
        return {};
    const Line &record = tree.lines()[line];
    if (record.kind == LineKind::Comment)
        return commentsAt(tree, line);
    if (record.extent < 2 || !(bit(record.kind) & (titledKinds | argumentKinds)))
        return {};
    const quint32 last = lastLine(tree, line);
    return last > line ? std::optional(FoldRange{line, last}) : std::nullopt;
}

std::vector<FoldRange> foldRangesAround(const Tree &tree, quint32 line)
{
    std::vector<FoldRange> ranges;
    if (line >= tree.lineCount())
        return ranges;
    const auto add = [&](const std::optional<FoldRange> &range) {
        if (range && line <= range->last)
            ranges.push_back(*range);
    };
    quint32 opening = line; // the line that tags stand over
    while (opening + 1 < tree.lineCount() && tree.lines()[opening].kind == LineKind::Tags)
        ++opening;
    for (const quint32 kinds : nestedKinds)
        add(innermost(tree, opening, kinds));
    quint32 comment = line;
    while (isComment(tree, comment) && comment > 0 && isComment(tree, comment - 1))
        --comment;
    add(commentsAt(tree, comment));
    return ranges;
}

std::vector<FoldRange> foldRanges(const Tree &tree)
{
    std::vector<FoldRange> ranges;
    for (quint32 line = 0; line < tree.lineCount(); ++line) {
        if (const auto range = foldRangeAt(tree, line))
            ranges.push_back(*range);
    }
    return ranges;
}

QString foldName(const Tree &tree, quint32 heading)
{
    if (!foldRangeAt(tree, heading))
        return {};
    const LineKind kind = tree.lines()[heading].kind;
    const bool isArgument = bit(kind) & argumentKinds;
    const Node owner = isArgument ? tree.enclosingNode(heading, bit(LineKind::Step) | bit(LineKind::Examples)) : Node();
    const TextRange text = tree.data().contentRange(owner ? owner.lineIndex() : heading);
    return QChar(u'A' + int(kind)) + tree.data().text(text).toString();
}

} // namespace stepwright
