#include "editor/tables/celldelegate.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 8;

int heightOf(const QPlainTextEdit &edit)
{
    const int lines = qBound(1, edit.blockCount(), mostLines);
    return lines * edit.fontMetrics().lineSpacing() + 8;
}

} // namespace

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                    const QModelIndex & /*index*/) const
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(u"cellText"_s);
    edit->setAccessibleName(tr("Text of the cell"));
    edit->setFrameShape(QFrame::NoFrame);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    edit->document()->setDocumentMargin(2);
    connect(edit, &QPlainTextEdit::blockCountChanged, edit,
            [edit] { edit->resize(edit->width(), qMax(edit->minimumHeight(), heightOf(*edit))); });
    return edit;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = qobject_cast<QPlainTextEdit *>(editor);
    edit->setPlainText(index.data(Qt::EditRole).toString());
    edit->selectAll();
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QPlainTextEdit *>(editor)->toPlainText(), Qt::EditRole);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex & /*index*/) const
{
    QRect place = option.rect;
    editor->setMinimumHeight(place.height());
    place.setHeight(qMax(place.height(), heightOf(*qobject_cast<QPlainTextEdit *>(editor))));
    editor->setGeometry(place);
}

bool CellDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *edit = qobject_cast<QPlainTextEdit *>(watched);
    if (edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::AltModifier)) {
            edit->insertPlainText(u"\n"_s);
            return true;
        }
        const bool isTab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
        if (isEnter || isTab) {
            Q_EMIT commitData(edit);
            Q_EMIT closeEditor(edit);
            isEnter ? Q_EMIT entered() : Q_EMIT tabbed(key->key() == Qt::Key_Tab);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace stepwright
