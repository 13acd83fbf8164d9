// What the editor does with events; the rest of it is in gherkinedit.cpp.
#include "editor/highlighting/highlighting.h"
#include "editor/problems/quickfixes.h"
#include "editor/text/editorpart.h"
#include "editor/text/gherkinedit.h"

#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QToolTip>

namespace stepwright {

using namespace Qt::StringLiterals;

bool GherkinEdit::event(QEvent *event)
{
    // Keys that mean something while proposals or stops are shown must not become shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (std::ranges::any_of(m_parts, [&key](const EditorPart *part) { return part->wants(key); })) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

bool GherkinEdit::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int line = lineAt(help->pos().y());
    QStringList texts{problemText(line)};
    for (const EditorPart *part : std::as_const(m_parts))
        texts.append(part->helpAt(line - 1));
    texts.removeAll(QString());
    const QString text = texts.join(u"\n\n"_s);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text), viewport());
    return true;
}

void GherkinEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_gutter)
        takeColors();
    if (event->type() == QEvent::ReadOnlyChange && isReadOnly())
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void GherkinEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QTextCursor place = cursorForPosition(event->pos());
    m_quickFixes->fillMenu(*menu, place.blockNumber() + 1, place.positionInBlock() + 1);
    menu->addSeparator();
    menu->addActions(actions());
    for (EditorPart *part : std::as_const(m_parts))
        part->addToMenu(*menu, place);
    menu->popup(event->globalPos());
}

void GherkinEdit::focusInEvent(QFocusEvent *event)
{
    m_text->setActiveEditor(this);
    QPlainTextEdit::focusInEvent(event);
}

void GherkinEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    for (EditorPart *part : std::as_const(m_parts))
        part->focusLost();
}

void GherkinEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const bool hasText = !event->commitString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
    if (hasText && !isReadOnly())
        tellTyped();
}

void GherkinEdit::keyPressEvent(QKeyEvent *event)
{
    if (isReadOnly()) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    if (std::ranges::any_of(m_parts, [event](EditorPart *part) { return part->takeKey(*event); }))
        return;
    const bool isNewLine = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isNewLine && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        insertNewLine();
        return;
    }
    const int revision = document()->revision();
    QPlainTextEdit::keyPressEvent(event);
    const bool isTyping = !event->text().isEmpty() && !(event->modifiers() & Qt::ControlModifier);
    if (isTyping && document()->revision() != revision)
        tellTyped();
}

void GherkinEdit::paintEvent(QPaintEvent *event)
{
    const std::vector<VisibleLine> lines = visibleLines();
    if (!lines.empty())
        m_text->highlighting().update(lines.front().block, lines.back().block.blockNumber());
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    for (const EditorPart *part : std::as_const(m_parts))
        part->paint(painter, lines);
}

void GherkinEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
}

void GherkinEdit::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
    event->accept();
}

QMimeData *GherkinEdit::createMimeDataFromSelection() const
{
    auto *selection = new QMimeData;
    selection->setText(QString::fromUtf8(sourceFormat().toParserText(textCursor().selectedText())));
    for (const EditorPart *part : m_parts)
        part->addToClipboard(*selection);
    return selection;
}

void GherkinEdit::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || std::ranges::any_of(m_parts, [source](EditorPart *part) { return part->takePaste(*source); }))
        return;
    if (source->hasText())
        textCursor().insertText(sourceFormat().fromForeignText(source->text()));
}

} // namespace stepwright
