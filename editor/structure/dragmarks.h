#pragma once

#include <QWidget>

namespace stepwright {

/// The dots beside a line number that say: this can be dragged.
class DragGrip : public QWidget
{
    Q_OBJECT

public:
    explicit DragGrip(QWidget *gutter);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The line between two lines of text where something will be dropped: a bar with a triangle at its begin.
class DropIndicator : public QWidget
{
    Q_OBJECT

public:
    explicit DropIndicator(QWidget *parent);

    /// Shows it across its parent, centred at a height, from `left` on.
    void showAt(int y, int left);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace stepwright
