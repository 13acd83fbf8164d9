#include "editor/usages/renaming.h"

#include "editor/tables/columnrenaming.h"
#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"
#include "model/gherkin/tree/nodes.h"

#include <QKeyEvent>

namespace stepwright {

using gherkin::LineKind;
using gherkin::TextRange;

namespace {

Renamable renamable(const GherkinEdit &edit, Renamable::Kind kind, QUtf8StringView name, TextRange range)
{
    return {kind, name.toString(), positionOf(edit, range.offset), positionOf(edit, range.end())};
}

// The tag at the cursor, or the only one of the line.
Renamable tagAt(const GherkinEdit &edit, quint32 line)
{
    const quint32 place = byteAt(edit, edit.textCursor().position());
    const gherkin::Tags tags = tagsOfLine(edit.tree().data(), line);
    for (const gherkin::Tag &tag : tags) {
        if (tags.size() == 1 || (place >= tag.range().offset && place <= tag.range().end()))
            return renamable(edit, Renamable::Kind::Tag, tag.name(), tag.range());
    }
    return {};
}

} // namespace

Renamable renamableAtCursor(const GherkinEdit &edit)
{
    if (isInColumnName(edit))
        return {.kind = Renamable::Kind::Column, .name = {}};
    const gherkin::Tree &tree = edit.tree();
    const auto line = quint32(edit.textCursor().blockNumber());
    if (line >= tree.lineCount())
        return {};
    if (tree.lines()[line].kind == LineKind::Tags)
        return tagAt(edit, line);
    if (tree.lines()[line].kind != LineKind::Step)
        return {};
    const gherkin::Step step(&tree.data(), line);
    if (step.text().isEmpty())
        return {};
    return renamable(edit, Renamable::Kind::Step, step.text(), step.nameRange());
}

RenameKey::RenameKey(GherkinEdit *edit) : QObject(edit)
{
    edit->installEventFilter(this);
}

bool RenameKey::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() != Qt::Key_F2 || key.modifiers() != Qt::NoModifier)
        return QObject::eventFilter(watched, event);
    event->accept(); // before it becomes a shortcut of the window
    if (!isOverride)
        Q_EMIT pressed();
    return true;
}

} // namespace stepwright
