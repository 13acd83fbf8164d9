#include "app/palette/palette.h"

#include "app/palette/palettedelegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <utility>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 640;
constexpr int mostRows = 12;
constexpr int top = 48;

PaletteKind kindOf(const QString &text)
{
    if (text.startsWith(u'>'))
        return PaletteKind::Commands;
    return text.startsWith(u':') ? PaletteKind::Line : PaletteKind::Names;
}

QString prefixOf(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Commands:
        return u"> "_s;
    case PaletteKind::Line:
        return u":"_s;
    case PaletteKind::Names:
        break;
    }
    return {};
}

int rowsOf(int key) // that a key moves the choice by; 0: none
{
    switch (key) {
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Down:
        return 1;
    case Qt::Key_PageUp:
        return -mostRows;
    case Qt::Key_PageDown:
        return mostRows;
    default:
        return 0;
    }
}

} // namespace

Palette::Palette(QWidget *window)
    : QFrame(window), m_line(new QLineEdit(this)), m_view(new QListView(this)), m_answer(new QLabel(this)),
      m_model(new PaletteModel(this))
{
    setObjectName(u"palette"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_line->setObjectName(u"paletteLine"_s);
    m_line->setAccessibleName(tr("What to find"));
    m_line->setPlaceholderText(tr("A feature or scenario; > for a command, : for a line"));
    m_line->installEventFilter(this);
    m_view->setObjectName(u"paletteItems"_s);
    m_view->setAccessibleName(tr("What was found"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PaletteDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_answer->setObjectName(u"paletteAnswer"_s);
    m_answer->setForegroundRole(QPalette::PlaceholderText);
    m_answer->setMargin(8);
    m_answer->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_line);
    layout->addWidget(m_view);
    layout->addWidget(m_answer);
    connect(m_line, &QLineEdit::textChanged, this, &Palette::typed);
    connect(m_line, &QLineEdit::returnPressed, this, &Palette::takeCurrent);
    connect(m_view, &QListView::clicked, this, &Palette::takeCurrent);
    window->installEventFilter(this);
    hide();
}

void Palette::open(PaletteKind kind)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    show();
    raise();
    const QSignalBlocker blocker(m_line);
    m_line->setText(prefixOf(kind));
    m_line->setFocus(Qt::OtherFocusReason); // another reason would select the prefix
    choose(kind);
    typed(m_line->text());
}

void Palette::choose(PaletteKind kind)
{
    m_kind = kind;
    m_model->setItems(itemsOf(kind));
}

void Palette::typed(const QString &text)
{
    const PaletteKind kind = kindOf(text);
    if (kind != m_kind)
        choose(kind);
    m_model->setQuery(text.mid(prefixOf(kind).trimmed().size()));
    m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->scrollToTop();
    showAnswer();
    layOut();
}

void Palette::showAnswer()
{
    QString answer;
    if (!m_model->hasItems())
        answer = emptyText(m_kind);
    else if (m_model->rowCount() == 0)
        answer = tr("Nothing fits \"%1\".").arg(m_line->text().trimmed());
    m_answer->setText(answer);
    m_answer->setVisible(!answer.isEmpty());
    m_view->setVisible(m_model->rowCount() > 0);
}

void Palette::layOut()
{
    const int width = qMin(widest, parentWidget()->width() - 2 * top);
    const int rows = qMin(mostRows, m_model->rowCount());
    m_view->setFixedHeight(rows * qMax(1, m_view->sizeHintForRow(0)) + 2);
    setFixedWidth(width);
    adjustSize();
    move((parentWidget()->width() - width) / 2, top);
}

void Palette::takeCurrent()
{
    if (m_kind == PaletteKind::Line) {
        bool isNumber = false;
        const int line = m_line->text().mid(1).trimmed().toInt(&isNumber);
        if (!isNumber || line < 1)
            return;
        leave();
        Q_EMIT lineChosen(line);
        return;
    }
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const std::function<void()> run = m_model->item(current.row()).run;
    leave();
    run();
}

void Palette::leave()
{
    hide();
    if (m_before)
        m_before->setFocus();
}

bool Palette::takeKey(int key)
{
    if (key == Qt::Key_Escape) {
        leave();
        return true;
    }
    const int rows = rowsOf(key);
    const int count = m_model->rowCount();
    if (rows == 0 || count == 0)
        return false;
    const bool isPage = qAbs(rows) > 1;
    const int row = m_view->currentIndex().row() + rows;
    m_view->setCurrentIndex(m_model->index(isPage ? qBound(0, row, count - 1) : (row + count) % count, 0));
    return true;
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        layOut();
    if (watched == m_line && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_line && event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    return QFrame::eventFilter(watched, event);
}

} // namespace stepwright
