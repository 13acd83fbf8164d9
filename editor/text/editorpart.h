#pragma once

#include "editor/highlighting/editorthemes.h"

#include <QList>
#include <QTextEdit>

#include <span>

class QKeyEvent;
class QMenu;
class QMimeData;
class QPainter;

namespace stepwright {

struct VisibleLine;

/// A part of an editor with a life of its own, such as completion or tables: it sees keys before the editor does, hears
/// of typing and marks text. GherkinEdit::addPart makes it one of an editor's.
class EditorPart
{
public:
    virtual ~EditorPart() = default;

    /// Whether `takeKey` would take the key now, so that it does not become a shortcut of the window.
    [[nodiscard]] virtual bool wants(const QKeyEvent & /*event*/) const { return false; }
    /// Deals with a key if it means something here; else answers false, and the next part is asked.
    virtual bool takeKey(const QKeyEvent & /*event*/) { return false; }
    /// The user typed something; it is in the text already.
    virtual void textTyped() {}
    /// Pastes what is in the clipboard if that means something here; else answers false, and the next part is asked.
    virtual bool takePaste(const QMimeData & /*data*/) { return false; }
    /// Adds other forms of what is selected to its text, as it goes to the clipboard.
    virtual void addToClipboard(QMimeData & /*data*/) const {}
    /// What to tell of a line when the mouse rests on it; empty: nothing.
    [[nodiscard]] virtual QString helpAt(int /*blockNumber*/) const { return {}; }
    /// Adds what can be done at a place to the menu that is opened there.
    virtual void addToMenu(QMenu & /*menu*/, const QTextCursor & /*place*/) {}
    /// The editor lost the keyboard.
    virtual void focusLost() {}
    /// What is marked, over the text's own look.
    [[nodiscard]] virtual QList<QTextEdit::ExtraSelection> selections(const EditorColors & /*colors*/) const
    {
        return {};
    }
    /// Draws over the text of the lines in view.
    virtual void paint(QPainter & /*painter*/, std::span<const VisibleLine> /*lines*/) const {}
};

} // namespace stepwright
