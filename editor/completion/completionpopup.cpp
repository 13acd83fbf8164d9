#include "editor/completion/completionpopup.h"

#include "editor/completion/previewpane.h"
#include "editor/completion/proposaldelegate.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QScrollBar>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 10;
constexpr int narrowest = 240;
constexpr int widest = 720;

int rowsOf(int key) // that a key moves the choice by; 0: none
{
    switch (key) {
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Down:
        return 1;
    case Qt::Key_PageUp:
        return 1 - mostRows;
    case Qt::Key_PageDown:
        return mostRows - 1;
    default:
        return 0;
    }
}

} // namespace

CompletionPopup::CompletionPopup(QWidget *editor)
    : QFrame(editor, Qt::ToolTip | Qt::FramelessWindowHint), m_model(new CompletionModel(this)),
      m_view(new QListView(this)), m_delegate(new ProposalDelegate(m_view)), m_preview(new PreviewPane(editor))
{
    setObjectName(u"completionPopup"_s);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setAutoFillBackground(true); // shows as a frame of one pixel around the list
    m_view->setObjectName(u"completionList"_s);
    m_view->setAccessibleName(tr("Proposals"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_view);
    m_view->setMinimumSize(1, 1); // one row is enough
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT clicked(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!current() || !completion::isStep(current()->kind))
            m_preview->hide(); // that of another step stays until the next one comes, lest it flickers
        Q_EMIT currentChanged();
    });
}

QSize CompletionPopup::wantedSize() const
{
    const int rows = m_model->rowCount();
    const int rowHeight = m_view->sizeHintForRow(0);
    const int bar = rows > mostRows ? m_view->verticalScrollBar()->sizeHint().width() : 0;
    return {qBound(narrowest, m_view->sizeHintForColumn(0) + bar, widest) + 2, qMin(rows, mostRows) * rowHeight + 4};
}

void CompletionPopup::showAt(const QRect &cursor, int column, const QList<completion::Proposal> &proposals,
                             const QString &typed, int row, const EditorColors &colors)
{
    m_colors = colors;
    m_delegate->setColors(colors);
    QPalette framed = colors.palette;
    framed.setColor(QPalette::Window, colors.popupBorder);
    setPalette(framed);
    m_view->setPalette(colors.palette);
    m_view->setFont(parentWidget()->font());
    m_model->setProposals(proposals, typed);
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const QSize size = wantedSize();
    QPoint corner(column - ProposalDelegate::textOffset(m_view->fontMetrics()) - 1, cursor.bottom() + 2);
    if (corner.y() + size.height() > screen.bottom())
        corner.setY(cursor.top() - 2 - size.height());
    corner.setX(qBound(screen.left(), corner.x(), qMax(screen.left(), screen.right() - size.width())));
    setGeometry(QRect(corner, size));
    show();
    choose(row); // now that the list is there: the preview may be found at once, and goes beside it
    m_isChosen = false;
}

const completion::Proposal *CompletionPopup::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model->proposals()[index.row()] : nullptr;
}

void CompletionPopup::showPreview(const completion::StepPreview &preview)
{
    if (isVisible() && current() && *current() == preview.step)
        m_preview->showBeside(geometry(), preview, m_colors);
}

void CompletionPopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_preview->hide();
}

void CompletionPopup::choose(int row)
{
    m_view->setCurrentIndex(m_model->index(row)); // of -1 an invalid one
}

bool CompletionPopup::movesWith(const QKeyEvent &event) const
{
    return event.modifiers() == Qt::NoModifier && rowsOf(event.key()) != 0;
}

void CompletionPopup::moveWith(const QKeyEvent &event)
{
    const int rows = rowsOf(event.key());
    const int count = m_model->rowCount();
    const int from = m_view->currentIndex().row();
    if (from < 0)
        choose(rows > 0 ? 0 : count - 1);
    else if (qAbs(rows) == 1)
        choose((from + rows + count) % count);
    else
        choose(qBound(0, from + rows, count - 1));
    m_isChosen = true;
}

} // namespace stepwright
