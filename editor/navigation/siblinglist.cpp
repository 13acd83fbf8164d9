#include "editor/navigation/siblinglist.h"

#include <QKeyEvent>
#include <QScreen>

namespace stepwright {

namespace {

constexpr int mostRows = 16;
constexpr int smallestWidth = 160; // pixels
constexpr int largestWidth = 480;  // pixels
constexpr int room = 40;           // pixels beside the longest text

} // namespace

SiblingList::SiblingList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("siblingList"));
    setAccessibleName(tr("Go to"));
    setWindowFlag(Qt::Popup);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::Box);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListWidget::itemClicked, this, &SiblingList::choose);
}

void SiblingList::add(const QString &text, int line, bool isCurrent)
{
    auto *item = new QListWidgetItem(text, this);
    item->setData(Qt::UserRole, line);
    item->setToolTip(text);
    if (isCurrent)
        setCurrentItem(item);
}

void SiblingList::open(const QPoint &corner)
{
    int width = smallestWidth;
    for (int row = 0; row < count(); ++row)
        width = qMax(width, fontMetrics().horizontalAdvance(item(row)->text()) + room);
    resize(qMin(width, largestWidth), sizeHintForRow(0) * qMin(count(), mostRows) + 2 * frameWidth());
    const QRect screenPlace = screen()->availableGeometry();
    move(qMin(corner.x(), screenPlace.right() - this->width()), qMin(corner.y(), screenPlace.bottom() - height()));
    show();
    setFocus(Qt::PopupFocusReason);
    scrollToItem(currentItem());
}

void SiblingList::choose(const QListWidgetItem *item)
{
    const int line = item->data(Qt::UserRole).toInt();
    close();
    Q_EMIT lineChosen(line);
}

void SiblingList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentItem())
            choose(currentItem());
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        Q_EMIT neighbourWanted((event->key() == Qt::Key_Left) == isLeftToRight() ? -1 : 1);
        break;
    default:
        QListWidget::keyPressEvent(event);
    }
}

} // namespace stepwright
