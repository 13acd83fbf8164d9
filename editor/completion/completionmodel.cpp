#include "editor/completion/completionmodel.h"

namespace stepwright {

void CompletionModel::setCompletions(const QList<Completion> &completions)
{
    if (completions == m_completions)
        return;
    beginResetModel();
    m_completions = completions;
    endResetModel();
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_completions.size());
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Completion &completion = m_completions[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return completion.text;
    case Qt::AccessibleTextRole:
        return completion.note.isEmpty() ? completion.text : tr("%1, %2").arg(completion.text, completion.note);
    case Qt::ToolTipRole:
        return completion.text;
    case NoteRole:
        return completion.note;
    case KindRole:
        return int(completion.kind);
    default:
        return {};
    }
}

} // namespace stepwright
