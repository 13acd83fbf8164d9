#include "editor/structure/structureediting.h"

#include "editor/navigation/outlinemodel.h"
#include "editor/structure/dragmarks.h"
#include "editor/structure/textchanges.h"
#include "editor/text/gherkinedit.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <utility>

namespace stepwright {

namespace {

constexpr quint32 draggableKinds = gherkin::bit(gherkin::LineKind::Rule) | gherkin::bit(gherkin::LineKind::Scenario) |
                                   gherkin::bit(gherkin::LineKind::Step) | gherkin::bit(gherkin::LineKind::Examples) |
                                   gherkin::bit(gherkin::LineKind::TableRow);

} // namespace

StructureEditing::StructureEditing(GherkinEdit *edit, QWidget *gutter)
    : QObject(edit), m_edit(edit), m_gutter(gutter), m_indicator(new DropIndicator(edit)), m_grip(new DragGrip(gutter))
{
    m_gutter->setMouseTracking(true);
    m_gutter->installEventFilter(this);
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &StructureEditing::cancel); // what is dragged may be gone
    connect(m_edit->outline(), &OutlineModel::moveRequested, this, &StructureEditing::moveInOutline,
            Qt::QueuedConnection); // the view's drop is over then
}

bool StructureEditing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_gutter)
        return takeGutterEvent(event);
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (m_drag && m_drag->things && isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        if (event->type() == QEvent::KeyPress)
            cancel();
        event->accept();
        return true;
    }
    return false;
}

// Presses reach the gutter as well: it puts the cursor on the line.
bool StructureEditing::takeGutterEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(*static_cast<QMouseEvent *>(event));
        return false;
    case QEvent::MouseMove: {
        const int y = int(static_cast<QMouseEvent *>(event)->position().y());
        if (m_drag)
            drag(*m_drag, y);
        else
            showGrip(y);
        return m_drag.has_value();
    }
    case QEvent::MouseButtonRelease:
        drop();
        return false;
    case QEvent::Leave:
        m_grip->hide();
        return false;
    default:
        return false;
    }
}

void StructureEditing::press(const QMouseEvent &event)
{
    cancel();
    const int line = m_edit->lineAt(int(event.position().y()));
    if (event.button() == Qt::LeftButton && line > 0 && !m_edit->isReadOnly())
        m_drag = Drag{quint32(line - 1), int(event.position().y())};
}

void StructureEditing::drag(Drag &drag, int y)
{
    if (!drag.things && qAbs(y - drag.pressedAt) >= QApplication::startDragDistance())
        drag.things = thingsAt(drag.line);
    if (!drag.things)
        return;
    m_gutter->setCursor(Qt::ClosedHandCursor);
    QScrollBar *bar = m_edit->verticalScrollBar();
    if (y < 0 || y > m_edit->viewport()->height())
        bar->setValue(bar->value() + (y < 0 ? -bar->singleStep() : bar->singleStep()));
    showPlace(drag, *drag.things, y);
}

void StructureEditing::showPlace(Drag &drag, const refactoring::Selection &things, int y)
{
    drag.place = refactoring::placeBefore(m_edit->tree(), things, lineBefore(y));
    if (!drag.place) {
        m_indicator->hide();
        return;
    }
    const quint32 line = refactoring::lineOf(m_edit->tree(), *drag.place, things.siblings.kind);
    m_indicator->showAt(heightOf(line) + m_edit->viewport()->y(), m_edit->viewport()->x());
}

void StructureEditing::drop()
{
    const std::optional<Drag> drag = std::exchange(m_drag, std::nullopt);
    cancel();
    if (!drag || !drag->things || !drag->place)
        return;
    if (const auto change = refactoring::movedTo(m_edit->tree(), *drag->things, *drag->place))
        applyChange(*m_edit, *change, SelectionAfter::SameLength);
}

void StructureEditing::cancel()
{
    m_drag.reset();
    m_indicator->hide();
    m_gutter->unsetCursor();
}

// What the line number of a line drags: the innermost thing, but none by a line in the middle of it.
std::optional<refactoring::Selection> StructureEditing::thingsAt(quint32 line) const
{
    std::vector<refactoring::Selection> selections = refactoring::selectionsAt(m_edit->tree(), {line, 1});
    if (selections.empty() || !(gherkin::bit(selections.back().siblings.kind) & draggableKinds))
        return {};
    const refactoring::Block &block = selections.back().firstBlock();
    if (line > block.node.lineIndex())
        return {};
    return std::move(selections.back());
}

void StructureEditing::showGrip(int y)
{
    const int line = m_edit->lineAt(y);
    const bool canDrag = line > 0 && !m_edit->isReadOnly() && thingsAt(quint32(line - 1)).has_value();
    m_grip->setVisible(canDrag);
    m_gutter->setCursor(canDrag ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (canDrag) {
        const int height = m_edit->fontMetrics().lineSpacing();
        m_grip->move(m_gutter->width() - m_grip->width() - 1,
                     heightOf(quint32(line - 1)) + (height - m_grip->height()) / 2);
    }
}

// The line before which something dropped at a height of the gutter goes.
quint32 StructureEditing::lineBefore(int y) const
{
    for (const VisibleLine &line : m_edit->visibleLines()) {
        if (y < line.rectangle.center().y())
            return quint32(line.block.blockNumber());
    }
    const auto lines = m_edit->visibleLines();
    if (lines.empty())
        return 0;
    QTextBlock block = lines.back().block.next();
    while (block.isValid() && !block.isVisible())
        block = block.next();
    return quint32(block.isValid() ? block.blockNumber() : m_edit->blockCount());
}

int StructureEditing::heightOf(quint32 line) const
{
    for (const VisibleLine &visible : m_edit->visibleLines()) {
        if (quint32(visible.block.blockNumber()) >= line)
            return int(visible.rectangle.top());
    }
    const auto lines = m_edit->visibleLines();
    return lines.empty() ? 0 : int(lines.back().rectangle.bottom());
}

void StructureEditing::moveInOutline(int fromLine, int parentLine, int beforeLine)
{
    const gherkin::Tree tree = m_edit->tree();
    if (!m_edit->text().isActiveEditor(m_edit) || m_edit->isReadOnly() || quint32(fromLine) > tree.lineCount() ||
        quint32(parentLine) > tree.lineCount())
        return;
    const auto things = thingsAt(quint32(fromLine - 1));
    if (!things)
        return;
    const gherkin::Node parent(&tree.data(), quint32(parentLine - 1));
    const auto siblings = refactoring::siblingsIn(tree, parent, things->siblings.kind);
    std::size_t index = 0;
    while (index < siblings.blocks.size() && (beforeLine == 0 || siblings.blocks[index].node.line() < beforeLine))
        ++index;
    if (const auto change = refactoring::movedTo(tree, *things, {parent, index})) {
        m_edit->goToLine(fromLine);
        applyChange(*m_edit, *change);
    }
}

} // namespace stepwright
