#pragma once

#include "model/sync/language/writing/stepwriter.h"
#include "model/sync/reconcile/resolving/resolve.h"

namespace stepwright::sync {

/// What people read of a conflict, translated.
struct ConflictVersions
{
    QString what;                ///< "Step", "Cell “amount”"
    std::optional<QString> base; ///< nullopt: it is not there
    std::optional<QString> mine;
    std::optional<QString> theirs;
};

/// A line of a merged thing, which looks like Gherkin.
struct ThingLine
{
    int depth = 0;
    QString text;
    int conflict = -1; ///< index of the conflict that stands here in place of a text; -1: none
    bool isHeading = false;
    std::optional<MarkKind> mark; ///< what was merged by rule and should be looked at
};

/// Writes the things and conflicts of a reconciliation for people.
class ConflictTexts
{
public:
    /// given: must outlive it, unchanged.
    explicit ConflictTexts(const Reconciliation &given);

    [[nodiscard]] ConflictVersions textOf(const Conflict &conflict);

    /// What an editor of a conflict begins with: ours, else theirs.
    [[nodiscard]] QString editTextOf(const Conflict &conflict);

    /// A whole thing with its conflicts in their places.
    [[nodiscard]] QList<ThingLine> linesOf(EntityKind kind, const QString &uid);

    /// The name that a thing has here, else there.
    [[nodiscard]] QString nameOf(EntityKind kind, const QString &uid) const;

private:
    using Key = QPair<EntityKind, QString>;

    [[nodiscard]] std::optional<QString> valueOf(const ConflictValue &value, const Conflict &conflict);
    [[nodiscard]] QString statementText(const project::Statement &statement);
    [[nodiscard]] QString bodyText(const project::Body &body);
    [[nodiscard]] QString folderName(const QString &uid) const;
    [[nodiscard]] std::optional<QString> rowsOf(const SyncProject &side, const QString &uid);

    const Reconciliation &m_given;
    QList<project::ActionWordDocument> m_words;
    StepWriter m_writer;
    QHash<Key, QString> m_names;
    QHash<Key, QList<int>> m_conflicts; ///< their indexes
    QHash<Key, QList<Mark>> m_marks;
    QHash<Key, qsizetype> m_merged; ///< index in the merged list of a kind
    friend class ThingWriter;
};

} // namespace stepwright::sync
