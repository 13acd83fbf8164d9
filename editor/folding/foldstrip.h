#pragma once

#include <QWidget>

#include <optional>

namespace stepwright {

class FoldedLines;
class GherkinEdit;
struct FoldRange;

/// The strip beside the line numbers with a mark at each line under which something folds; under the mouse it shows
/// how far that goes.
class FoldStrip : public QWidget
{
    Q_OBJECT

public:
    FoldStrip(GherkinEdit *edit, FoldedLines &folds);

    /// Width in pixels for the present font.
    [[nodiscard]] int wantedWidth() const;
    [[nodiscard]] QSize sizeHint() const override { return {wantedWidth(), 0}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] int headingAt(int y) const;
    void drawMark(QPainter &painter, const QRectF &row, bool isFolded) const;
    void setHovered(int heading);

    GherkinEdit *m_edit;
    FoldedLines &m_folds;
    int m_hovered = -1; ///< heading under the mouse (0-based)
};

} // namespace stepwright
