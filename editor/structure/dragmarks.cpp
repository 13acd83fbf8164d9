#include "editor/structure/dragmarks.h"

#include <QPainter>

namespace stepwright {

namespace {

constexpr int dot = 2;
constexpr int gap = 2;
constexpr int indicatorHeight = 10;

} // namespace

DragGrip::DragGrip(QWidget *gutter) : QWidget(gutter)
{
    setObjectName(QStringLiteral("dragGrip"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(2 * dot + gap, 3 * dot + 2 * gap);
    hide();
}

void DragGrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 2; ++column)
            painter.fillRect(column * (dot + gap), row * (dot + gap), dot, dot, palette().text());
    }
}

DropIndicator::DropIndicator(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("dropIndicator"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropIndicator::showAt(int y, int left)
{
    setGeometry(left, y - indicatorHeight / 2, parentWidget()->width() - left, indicatorHeight);
    raise();
    show();
}

void DropIndicator::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().accent());
    const double middle = height() / 2.0;
    painter.drawPolygon(QPolygonF({{0, 0}, {middle + 1, middle}, {0, double(height())}}));
    painter.drawRect(QRectF(0, middle - 1, width(), 2));
}

} // namespace stepwright
