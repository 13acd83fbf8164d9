#include "app/sync/conflicts/conflictdelegate.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

namespace stepwright {

using namespace Qt::StringLiterals;

QWidget *ConflictDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                        const QModelIndex &index) const
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setObjectName(u"conflictText"_s);
    editor->setAccessibleName(tr("Text instead: %1").arg(index.data().toString()));
    editor->setTabChangesFocus(true);
    editor->setFrameShape(QFrame::Box);
    return editor;
}

void ConflictDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *text = qobject_cast<QPlainTextEdit *>(editor);
    if (text->document()->isModified())
        return; // the row is drawn anew while somebody writes
    text->setPlainText(index.data(Qt::EditRole).toString());
    text->moveCursor(QTextCursor::End);
}

void ConflictDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    const QRect place = boxesAt(option, index).edited;
    if (place.isValid())
        editor->setGeometry(place.translated(option.rect.topLeft()));
}

void ConflictDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QPlainTextEdit *>(editor)->toPlainText(), Qt::EditRole);
}

bool ConflictDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QPlainTextEdit *>(watched);
    if (!editor || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isDone = isReturn && (key->modifiers().testFlag(Qt::ControlModifier) ||
                                     (m_model.edited() >= 0 && m_model.isOneLine(m_model.edited())));
    if (!isDone || m_model.edited() < 0)
        return QStyledItemDelegate::eventFilter(watched, event);
    const int conflict = m_model.edited();
    Q_EMIT commitData(editor);
    const auto &choice = m_model.choice(conflict);
    const bool isAccepted = choice && choice->take == sync::Choice::Take::Edited;
    if (isAccepted && choice->text == editor->toPlainText()) // else it stays open, to be mended
        Q_EMIT closeEditor(editor);
    return true;
}

} // namespace stepwright
