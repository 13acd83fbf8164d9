#include "editor/completion/completionmodel.h"

#include <QLocale>

namespace stepwright {

using completion::Proposal;
using completion::ProposalKind;

void CompletionModel::setProposals(const QList<Proposal> &proposals, const QString &typed)
{
    if (proposals == m_proposals && typed == m_typed)
        return;
    beginResetModel();
    m_proposals = proposals;
    m_typed = typed;
    endResetModel();
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_proposals.size());
}

QString CompletionModel::kindName(ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::Keyword:
        return tr("Keyword");
    case ProposalKind::Step:
        return tr("Step");
    case ProposalKind::ActionWord:
        return tr("Action word");
    case ProposalKind::Tag:
        return tr("Tag");
    case ProposalKind::Language:
        return tr("Language");
    case ProposalKind::MediaType:
        return tr("Media type");
    case ProposalKind::TableHeader:
        return tr("Table");
    case ProposalKind::Cell:
        return tr("Cell");
    case ProposalKind::Parameter:
        return tr("Parameter");
    case ProposalKind::Value:
        return tr("Value");
    }
    return {};
}

QString CompletionModel::noteOf(const Proposal &proposal)
{
    if (!proposal.note.isEmpty())
        return proposal.note;
    if (proposal.kind == ProposalKind::ActionWord)
        return tr("action word");
    return proposal.uses > 0 ? QLocale().toString(proposal.uses) + u'×' : QString();
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Proposal &proposal = m_proposals[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return proposal.text;
    case Qt::AccessibleTextRole: {
        const QString note = noteOf(proposal);
        const QString named = tr("%1: %2").arg(kindName(proposal.kind), proposal.text);
        return note.isEmpty() ? named : tr("%1, %2").arg(named, note);
    }
    case NoteRole:
        return noteOf(proposal);
    case KindRole:
        return int(proposal.kind);
    case TypedRole:
        return m_typed;
    default:
        return {};
    }
}

} // namespace stepwright
