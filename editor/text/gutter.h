#pragma once

#include <QWidget>

namespace stepwright {

class GherkinEdit;

/// The strip left of the text: line numbers, in a tag where there is a bookmark, and for lines with problems a shape
/// that says how bad it is.
class Gutter : public QWidget
{
    Q_OBJECT

public:
    explicit Gutter(GherkinEdit *edit);

    /// Width in pixels for the present number of lines.
    [[nodiscard]] int wantedWidth() const;
    [[nodiscard]] QSize sizeHint() const override { return {wantedWidth(), 0}; }

Q_SIGNALS:
    /// The lamp of the cursor's line, at which problems can be mended.
    void lampClicked();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void drawMark(QPainter &painter, int line, const QRectF &lineRectangle) const;
    void drawBookmark(QPainter &painter, const QRectF &row) const;
    [[nodiscard]] bool hasLamp(int line) const;

    GherkinEdit *m_edit;
};

} // namespace stepwright
