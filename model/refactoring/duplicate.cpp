#include "model/refactoring/duplicate.h"

#include "model/refactoring/arrangement.h"

#include <QCoreApplication>
#include <QSet>

namespace stepwright::refactoring {

using namespace gherkin;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Refactoring", text);
}

LineRange present(const Tree &tree, LineRange lines)
{
    const quint32 first = qMin(lines.first, tree.lineCount());
    return {first, qMin(lines.end(), tree.lineCount()) - first};
}

QByteArray nameOfCopy(const Siblings &siblings, KeywordNode node)
{
    QSet<QByteArray> taken;
    for (const Block &block : siblings.blocks) {
        const QUtf8StringView name = as<KeywordNode>(block.node).name();
        taken.insert(QByteArray(name.data(), name.size()));
    }
    const QUtf8StringView name = node.name();
    const QByteArray stem = QByteArray(name.data(), name.size());
    QByteArray copy = stem + said(QT_TRANSLATE_NOOP("Refactoring", " (copy)")).toUtf8();
    for (int number = 2; taken.contains(copy); ++number)
        copy = stem + said(QT_TRANSLATE_NOOP("Refactoring", " (copy %1)")).arg(number).toUtf8();
    return copy;
}

TextChange lineCopy(const Tree &tree, LineRange lines)
{
    QByteArray copy = textOf(tree, lines);
    if (!copy.endsWith('\n')) {
        copy.prepend(lineEndOf(tree));
    }
    const quint32 offset = lineBegin(tree, lines.end());
    return {said(QT_TRANSLATE_NOOP("Refactoring", "Duplicate")), {{offset, 0, copy}}, offset};
}

} // namespace

Result<TextChange> duplicated(const Tree &tree, LineRange lines)
{
    const std::vector<Selection> selections = selectionsAt(tree, lines);
    lines = present(tree, lines);
    if (lines.count == 0)
        return failure(ErrorKind::Invalid, said(QT_TRANSLATE_NOOP("Refactoring", "There is nothing here.")), {});
    if (selections.empty() || selections.back().siblings.kind == LineKind::Background ||
        selections.back().siblings.kind == LineKind::Feature)
        return lineCopy(tree, lines);
    const Selection &selection = selections.back();
    const LineKind kind = selection.siblings.kind;
    QByteArray copy = textOf(tree, selection.lines());
    const Block &block = selection.firstBlock();
    const quint32 copyBegin = lineBegin(tree, selection.lines().first);
    quint32 cursor = lineBegin(tree, block.node.lineIndex()) + block.node.record().indent - copyBegin;
    for (std::size_t i = selection.last + 1; i-- > selection.first;) {
        if (kind != LineKind::Scenario && kind != LineKind::Rule)
            break;
        const auto node = as<KeywordNode>(selection.siblings.blocks[i].node);
        const TextRange name = node.nameRange();
        const QByteArray newName = nameOfCopy(selection.siblings, node);
        copy.replace(name.offset - copyBegin, name.length, newName);
        cursor = name.offset - copyBegin + quint32(newName.size());
    }
    const TextEdit edit = insertion(tree, {selection.siblings.parent, selection.last + 1}, kind, copy);
    const auto shift = quint32(edit.inserted.indexOf(copy.trimmed()) - copy.indexOf(copy.trimmed()));
    return TextChange{said(QT_TRANSLATE_NOOP("Refactoring", "Duplicate")), {edit}, edit.offset + shift + cursor};
}

Result<TextChange> removed(const Tree &tree, LineRange lines)
{
    const std::vector<Selection> selections = selectionsAt(tree, lines);
    lines = present(tree, lines);
    if (lines.count == 0)
        return failure(ErrorKind::Invalid, said(QT_TRANSLATE_NOOP("Refactoring", "There is nothing here.")), {});
    const QString label = said(QT_TRANSLATE_NOOP("Refactoring", "Delete"));
    if (!selections.empty() && selections.back().siblings.kind != LineKind::Feature)
        return TextChange{label, {removal(tree, selections.back())}};
    const quint32 begin = lineBegin(tree, lines.first);
    return TextChange{label, {{begin, lineBegin(tree, lines.end()) - begin, {}}}};
}

} // namespace stepwright::refactoring
