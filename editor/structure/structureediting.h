#pragma once

#include "model/refactoring/move.h"

#include <QObject>

#include <optional>

class QMouseEvent;

namespace stepwright {

class DropIndicator;
class DragGrip;
class GherkinEdit;

/// Dragging steps, rows, scenarios, examples and rules of one editor: by their line numbers, and in the outline.
class StructureEditing : public QObject
{
    Q_OBJECT

public:
    /// gutter: the strip with the line numbers. Both must outlive this.
    StructureEditing(GherkinEdit *edit, QWidget *gutter);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Drag
    {
        quint32 line = 0;                             ///< 0-based, where the button was pressed
        int pressedAt = 0;                            ///< height in the gutter
        std::optional<refactoring::Selection> things; ///< what is dragged; nullopt: the mouse has not gone far enough
        std::optional<refactoring::Place> place;
    };
    bool takeGutterEvent(QEvent *event);
    void press(const QMouseEvent &event);
    void drag(Drag &drag, int y);
    void showPlace(Drag &drag, const refactoring::Selection &things, int y);
    void drop();
    void cancel();
    void showGrip(int y);
    void moveInOutline(int fromLine, int parentLine, int beforeLine);
    [[nodiscard]] std::optional<refactoring::Selection> thingsAt(quint32 line) const;
    [[nodiscard]] quint32 lineBefore(int y) const;
    [[nodiscard]] int heightOf(quint32 line) const;

    GherkinEdit *m_edit;
    QWidget *m_gutter;
    DropIndicator *m_indicator;
    DragGrip *m_grip;
    std::optional<Drag> m_drag;
};

} // namespace stepwright
