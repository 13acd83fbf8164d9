#pragma once

#include "app/sync/conflictmodels/conflictsession.h"

#include <QAbstractListModel>

namespace stepwright {

/// The lines of one thing of a session, with its conflicts in their places.
class ConflictLinesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// session: must outlive it.
    explicit ConflictLinesModel(ConflictSession &session, QObject *parent = nullptr);

    /// Shows a thing; nullptr: nothing.
    void setThing(const ConflictSession::Thing *thing);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Decides for a text of one's own.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] const sync::ThingLine &line(int row) const { return m_lines[row]; }
    /// The conflict in a row; -1: there is none.
    [[nodiscard]] int conflictAt(int row) const;
    /// The row of a conflict; -1: it is not shown.
    [[nodiscard]] int rowOf(int conflict) const { return m_rows.value(conflict, -1); }

    [[nodiscard]] const sync::ConflictVersions &text(int conflict) const;
    [[nodiscard]] const sync::Conflict &conflict(int index) const { return m_session.conflicts()[index]; }
    [[nodiscard]] const std::optional<sync::Choice> &choice(int conflict) const { return m_session.choice(conflict); }
    /// Whether what is edited is one line.
    [[nodiscard]] bool isOneLine(int conflict) const;

    /// The conflict whose text is being edited; -1: none.
    [[nodiscard]] int edited() const { return m_edited; }
    void setEdited(int conflict);

    /// What was chosen, in a word; empty: nothing yet.
    [[nodiscard]] static QString choiceText(const std::optional<sync::Choice> &choice);
    /// What a mark says.
    [[nodiscard]] static QString markText(sync::MarkKind mark);

Q_SIGNALS:
    /// A text cannot be; it is kept for the next time that it is edited.
    void refused(const QString &problem);

private:
    [[nodiscard]] QString accessibleText(int conflict) const;

    ConflictSession &m_session;
    QList<sync::ThingLine> m_lines;
    QHash<int, int> m_rows;
    mutable QHash<int, sync::ConflictVersions> m_texts;
    QHash<int, QString> m_refused; ///< texts by conflict
    int m_edited = -1;
};

} // namespace stepwright
