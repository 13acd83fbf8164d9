#pragma once

#include "model/completion/proposal.h"

#include <QAbstractListModel>

namespace stepwright {

/// The proposals of a completion popup, best first.
class CompletionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { NoteRole = Qt::UserRole, KindRole, TypedRole };

    using QAbstractListModel::QAbstractListModel;

    /// `typed` is what they are proposed for.
    void setProposals(const QList<completion::Proposal> &proposals, const QString &typed);
    [[nodiscard]] const QList<completion::Proposal> &proposals() const { return m_proposals; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// A word for a kind of proposal.
    [[nodiscard]] static QString kindName(completion::ProposalKind kind);

private:
    [[nodiscard]] static QString noteOf(const completion::Proposal &proposal);

    QList<completion::Proposal> m_proposals;
    QString m_typed;
};

} // namespace stepwright
