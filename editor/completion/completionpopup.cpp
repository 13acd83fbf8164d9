#include "editor/completion/completionpopup.h"

#include "model/completion/parameters.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 10;
constexpr int padding = 8;
constexpr int rowSpacing = 6;
constexpr int noteGap = 24;
constexpr int narrowest = 240;
constexpr int widest = 720;

// Draws a proposal with its values tinted and its note at the right.
class ProposalDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setColors(const EditorColors &colors) { m_colors = colors; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isSelected = option.state & QStyle::State_Selected;
        const QPalette::ColorRole textRole = isSelected ? QPalette::HighlightedText : QPalette::Text;
        painter->save();
        painter->fillRect(option.rect, option.palette.brush(isSelected ? QPalette::Highlight : QPalette::Base));
        QRect place = option.rect.adjusted(padding, 0, -padding, 0);
        const QString note = index.data(CompletionModel::NoteRole).toString();
        painter->setFont(option.widget->parentWidget()->font());
        painter->setPen(isSelected ? option.palette.color(textRole) : m_colors.lineNumber);
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, note);
        if (!note.isEmpty())
            place.adjust(0, 0, -painter->fontMetrics().horizontalAdvance(note) - noteGap, 0);
        painter->setFont(option.font);
        drawText(painter, place, index, option.palette.color(textRole), isSelected);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString note = index.data(CompletionModel::NoteRole).toString();
        const int noteWidth = note.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(note) + noteGap;
        return {option.fontMetrics.horizontalAdvance(index.data().toString()) + noteWidth + 3 * padding,
                option.fontMetrics.height() + rowSpacing};
    }

private:
    void drawText(QPainter *painter, const QRect &place, const QModelIndex &index, const QColor &color,
                  bool isSelected) const
    {
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width());
        int x = place.left();
        const auto draw = [&](const QString &piece, const QColor &pieceColor) {
            painter->setPen(pieceColor);
            painter->drawText(QRect(x, place.top(), place.right() - x + 1, place.height()),
                              Qt::AlignLeft | Qt::AlignVCenter, piece);
            x += painter->fontMetrics().horizontalAdvance(piece);
        };
        const bool isStep = index.data(CompletionModel::KindRole).toInt() == int(Completion::Kind::Step);
        qsizetype done = 0;
        for (const completion::StepParameter &parameter :
             isStep ? completion::parametersOf(text) : QList<completion::StepParameter>()) {
            const TextRole role = parameter.kind == completion::ParameterKind::Quoted   ? TextRole::Quoted
                                  : parameter.kind == completion::ParameterKind::Number ? TextRole::Number
                                                                                        : TextRole::Placeholder;
            draw(text.sliced(done, parameter.start - done), color);
            draw(text.sliced(parameter.start, parameter.length),
                 isSelected ? color : m_colors.format(role).foreground().color());
            done = parameter.start + parameter.length;
        }
        draw(text.sliced(done), color);
    }

    EditorColors m_colors;
};

} // namespace

CompletionPopup::CompletionPopup(QWidget *editor)
    : QFrame(editor, Qt::ToolTip | Qt::FramelessWindowHint), m_model(new CompletionModel(this)),
      m_view(new QListView(this))
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
    m_view->setItemDelegate(new ProposalDelegate(m_view));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_view);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT clicked(index.row()); });
}

QSize CompletionPopup::wantedSize() const
{
    const int rows = m_model->rowCount();
    const int rowHeight = m_view->sizeHintForRow(0);
    const int bar = rows > mostRows ? m_view->verticalScrollBar()->sizeHint().width() : 0;
    return {qBound(narrowest, m_view->sizeHintForColumn(0) + bar, widest) + 2, qMin(rows, mostRows) * rowHeight + 4};
}

void CompletionPopup::showAt(const QRect &cursor, int column, const QList<Completion> &completions,
                             const EditorColors &colors)
{
    static_cast<ProposalDelegate *>(m_view->itemDelegate())->setColors(colors);
    QPalette framed = colors.palette;
    framed.setColor(QPalette::Window, colors.popupBorder);
    setPalette(framed);
    m_view->setPalette(colors.palette);
    m_view->setFont(parentWidget()->font());
    m_model->setCompletions(completions);
    choose(0);
    m_isChosen = false;
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const QSize size = wantedSize();
    QPoint corner(column - padding - 2, cursor.bottom() + 2);
    if (corner.y() + size.height() > screen.bottom())
        corner.setY(cursor.top() - 2 - size.height());
    corner.setX(qBound(screen.left(), corner.x(), qMax(screen.left(), screen.right() - size.width())));
    setGeometry(QRect(corner, size));
    show();
}

const Completion *CompletionPopup::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model->completions()[index.row()] : nullptr;
}

void CompletionPopup::choose(int row)
{
    m_view->setCurrentIndex(m_model->index(row));
}

void CompletionPopup::move(int rows)
{
    const int count = m_model->rowCount();
    const int from = m_view->currentIndex().row();
    const bool isOneRow = qAbs(rows) == 1;
    choose(isOneRow ? (from + rows + count) % count : qBound(0, from + rows, count - 1));
    m_isChosen = true;
}

int CompletionPopup::pageSize() const
{
    return mostRows - 1;
}

} // namespace stepwright
