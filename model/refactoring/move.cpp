#include "model/refactoring/move.h"

#include "model/refactoring/arrangement.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::refactoring {

using namespace gherkin;

namespace {

std::unexpected<Error> refuse(const char *text)
{
    return failure(ErrorKind::Invalid, QCoreApplication::translate("Refactoring", text), {});
}

constexpr quint32 movableKinds = bit(LineKind::Rule) | bit(LineKind::Scenario) | bit(LineKind::Step) |
                                 bit(LineKind::Examples) | bit(LineKind::TableRow);

// The header of examples stays at the top.
std::size_t firstMovable(const Siblings &siblings)
{
    const bool hasHeader = siblings.kind == LineKind::TableRow && siblings.parent.kind() == LineKind::Examples;
    return hasHeader ? 1 : 0;
}

// Exchanges two neighbouring pieces of a text, `upper` and `lower`, with the blank lines between them. The one that is
// moved keeps its place in the edits, so that marks and the cursor in it stay.
std::vector<TextEdit> exchanged(const Tree &tree, LineRange upper, LineRange lower, bool movesUpper)
{
    const QByteArray lineEnd = lineEndOf(tree);
    QByteArray above = textOf(tree, upper);
    QByteArray below = textOf(tree, lower);
    const QByteArray between = textOf(tree, {upper.end(), lower.first - upper.end()});
    const bool isAtEnd = !below.endsWith('\n'); // the text has no last line end
    const quint32 upperBegin = lineBegin(tree, upper.first);
    const quint32 upperEnd = lineBegin(tree, upper.end());
    const quint32 lowerBegin = lineBegin(tree, lower.first);
    const quint32 lowerEnd = lineBegin(tree, lower.end());
    if (movesUpper) {
        const quint32 lineEndSize = isAtEnd ? (above.endsWith("\r\n") ? 2 : 1) : 0;
        if (isAtEnd)
            below += lineEnd;
        return {{upperBegin, 0, below + between}, {upperEnd - lineEndSize, lowerEnd - upperEnd + lineEndSize, {}}};
    }
    QByteArray behind = between + above;
    if (isAtEnd) {
        behind.prepend(lineEnd);
        behind.chop(above.endsWith("\r\n") ? 2 : 1);
    }
    return {{upperBegin, lowerBegin - upperBegin, {}}, {lowerEnd, 0, behind}};
}

// Before which of its siblings a selection goes, or into which neighbour of its parent.
std::optional<Place> placeBeyond(const Tree &tree, const Selection &selection, Direction direction)
{
    const Siblings &siblings = selection.siblings;
    if (direction == Direction::Up && selection.first > firstMovable(siblings))
        return Place{siblings.parent, selection.first - 1};
    if (direction == Direction::Down && selection.last + 1 < siblings.blocks.size())
        return Place{siblings.parent, selection.last + 2};
    const Feature feature = tree.feature();
    if (siblings.kind != LineKind::Scenario || !feature)
        return {};
    const Siblings rules = siblingsIn(tree, feature, LineKind::Rule);
    const bool isInRule = siblings.parent.kind() == LineKind::Rule;
    const auto rule = std::ranges::find(rules.blocks, siblings.parent, &Block::node);
    if (direction == Direction::Down) {
        const auto next = isInRule ? std::next(rule) : rules.blocks.begin();
        return next == rules.blocks.end() ? std::nullopt : std::optional(Place{next->node, 0});
    }
    if (!isInRule)
        return {};
    const Node target = rule == rules.blocks.begin() ? Node(feature) : std::prev(rule)->node;
    return Place{target, siblingsIn(tree, target, LineKind::Scenario).blocks.size()};
}

Result<TextChange> movedInParent(const Tree &tree, const Selection &selection, std::size_t index)
{
    const std::vector<Block> &blocks = selection.siblings.blocks;
    const auto between = [&blocks](std::size_t first, std::size_t last) {
        return LineRange{blocks[first].lines.first, blocks[last].lines.end() - blocks[first].lines.first};
    };
    index = std::clamp(index, firstMovable(selection.siblings), blocks.size());
    if (selection.first < firstMovable(selection.siblings))
        return refuse(QT_TRANSLATE_NOOP("Refactoring", "The header of a table of examples stays its first row."));
    if (index < selection.first)
        return TextChange{{}, exchanged(tree, between(index, selection.first - 1), selection.lines(), false)};
    if (index > selection.last + 1)
        return TextChange{{}, exchanged(tree, selection.lines(), between(selection.last + 1, index - 1), true)};
    return refuse(QT_TRANSLATE_NOOP("Refactoring", "It stands there already."));
}

// Whether things of a kind may stand in a parent.
bool mayHold(Node parent, LineKind kind)
{
    switch (kind) {
    case LineKind::Rule:
        return parent.kind() == LineKind::Feature;
    case LineKind::Scenario:
        return parent.kind() == LineKind::Feature || parent.kind() == LineKind::Rule;
    case LineKind::Step:
        return parent.kind() == LineKind::Scenario || parent.kind() == LineKind::Background;
    case LineKind::Examples:
        return parent.kind() == LineKind::Scenario;
    default:
        return false;
    }
}

} // namespace

Result<TextChange> movedTo(const Tree &tree, const Selection &selection, const Place &place)
{
    const Siblings &siblings = selection.siblings;
    Result<TextChange> change;
    if (place.parent == siblings.parent) {
        change = movedInParent(tree, selection, place.index);
    } else {
        if (!place.parent || !mayHold(place.parent, siblings.kind))
            return refuse(QT_TRANSLATE_NOOP("Refactoring", "It cannot stand there."));
        const QByteArray indent = indentIn(tree, place.parent, siblings.kind, indentLevel(tree));
        const QByteArray lines = reindented(textOf(tree, selection.lines()),
                                            indentOf(tree, selection.firstBlock().node.lineIndex()), indent);
        const TextEdit removed = removal(tree, selection);
        const TextEdit inserted = insertion(tree, place, siblings.kind, lines);
        change = TextChange{{}, {removed, inserted}};
        std::ranges::stable_sort(change->edits, {}, &TextEdit::offset);
        const quint32 shift = inserted.offset > removed.offset ? removed.removed : 0;
        const auto contentBegin =
            std::ranges::find_if_not(inserted.inserted, [](char c) { return c == '\n' || c == '\r'; });
        change->cursor = inserted.offset - shift + quint32(contentBegin - inserted.inserted.begin());
    }
    if (change)
        change->label = QCoreApplication::translate("Refactoring", "Move");
    return change;
}

Result<TextChange> moved(const Tree &tree, LineRange lines, Direction direction)
{
    const std::vector<Selection> selections = selectionsAt(tree, lines);
    if (selections.empty() || !(bit(selections.back().siblings.kind) & movableKinds))
        return refuse(QT_TRANSLATE_NOOP(
            "Refactoring", "Nothing to move here: steps, rows, examples, scenarios and rules can be moved."));
    const Selection &selection = selections.back();
    const std::optional<Place> place = placeBeyond(tree, selection, direction);
    if (place)
        return movedTo(tree, selection, *place);
    return direction == Direction::Up ? refuse(QT_TRANSLATE_NOOP("Refactoring", "It is the first one already."))
                                      : refuse(QT_TRANSLATE_NOOP("Refactoring", "It is the last one already."));
}

std::optional<Place> placeBefore(const Tree &tree, const Selection &selection, quint32 line)
{
    std::optional<Place> best;
    quint32 bestDistance = ~0U;
    const auto consider = [&](Node parent) {
        if (parent != selection.siblings.parent && !(parent && mayHold(parent, selection.siblings.kind)))
            return;
        const Siblings siblings = siblingsIn(tree, parent, selection.siblings.kind);
        for (std::size_t index = firstMovable(siblings); index <= siblings.blocks.size(); ++index) {
            const quint32 at = lineOf(tree, {parent, index}, siblings.kind);
            const quint32 distance = at > line ? at - line : line - at;
            if (distance < bestDistance) {
                best = Place{parent, index};
                bestDistance = distance;
            }
        }
    };
    consider(selection.siblings.parent);
    constexpr quint32 parents =
        bit(LineKind::Feature) | bit(LineKind::Rule) | bit(LineKind::Background) | bit(LineKind::Scenario);
    for (const quint32 near : {line, line > 0 ? line - 1 : 0}) {
        for (Node node = tree.enclosingNode(qMin(near, tree.lineCount() - 1), parents); node;
             node = node.lineIndex() > 0 ? tree.enclosingNode(node.lineIndex() - 1, parents) : Node()) {
            consider(node);
            if (node.kind() == LineKind::Feature || mayHold(node, selection.siblings.kind))
                break;
        }
    }
    return best;
}

quint32 lineOf(const Tree &tree, const Place &place, LineKind kind)
{
    const Siblings siblings = siblingsIn(tree, place.parent, kind);
    if (place.index < siblings.blocks.size())
        return siblings.blocks[place.index].lines.first;
    if (!siblings.blocks.empty())
        return siblings.blocks.back().lines.end();
    return tree.lineAt(insertion(tree, place, kind, {}).offset);
}

} // namespace stepwright::refactoring
