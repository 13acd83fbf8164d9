#include "model/refactoring/surround.h"

#include "model/refactoring/arrangement.h"

#include <QCoreApplication>

namespace stepwright::refactoring {

using namespace gherkin;

Result<TextChange> surroundedWithRule(const Tree &tree, LineRange lines)
{
    const std::optional<Selection> selection = selectionAt(tree, lines, bit(LineKind::Scenario));
    if (!selection || !selection->siblings.parent || selection->siblings.parent.kind() != LineKind::Feature)
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate(
                           "Refactoring", "Put the cursor into a scenario that is in no rule, or select several."),
                       {});
    const std::vector<Block> &blocks = selection->siblings.blocks;
    const QByteArray lineEnd = lineEndOf(tree);
    const QByteArray level = indentLevel(tree);
    const QByteArray indent = indentOf(tree, selection->firstBlock().node.lineIndex());
    const LineRange all{selection->lines().first, blocks.back().lines.end() - selection->lines().first};
    QByteArray text;
    if (selection->last + 1 < blocks.size()) {
        const quint32 next = blocks[selection->last + 1].lines.first;
        text = textOf(tree, {next, blocks.back().lines.end() - next});
        if (!text.endsWith('\n'))
            text += lineEnd;
        const quint32 end = selection->lastBlock().lines.end();
        const QByteArray between = textOf(tree, {end, next - end});
        text += between.isEmpty() ? lineEnd : between;
    }
    text += indent + tree.dialect().keywords(KeywordRole::Rule).constFirst() + ": ";
    const quint32 cursor = lineBegin(tree, all.first) + quint32(text.size());
    text += lineEnd + lineEnd + reindented(textOf(tree, selection->lines()), indent, indent + level);
    const bool hadLineEnd = textOf(tree, all).endsWith('\n');
    if (hadLineEnd && !text.endsWith('\n'))
        text += lineEnd;
    else if (!hadLineEnd && text.endsWith('\n'))
        text.chop(lineEnd.size());
    return TextChange{QCoreApplication::translate("Refactoring", "Surround with a rule"),
                      {{lineBegin(tree, all.first), quint32(textOf(tree, all).size()), text}},
                      cursor};
}

} // namespace stepwright::refactoring
