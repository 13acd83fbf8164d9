#pragma once

#include "model/sync/reconcile/wording/conflicttexts.h"

#include <QObject>

#include <memory>

namespace stepwright {

/// The conflicts of a sync with what was decided about them so far. It lives as long as the project is open, so that
/// closing the view loses nothing.
class ConflictSession : public QObject
{
    Q_OBJECT

public:
    /// Something that has conflicts, or parts that were merged by rule.
    struct Thing
    {
        sync::EntityKind kind = sync::EntityKind::Scenario;
        QString uid;
        QList<int> conflicts; ///< their indexes, in the order in which one reads
        int marks = 0;
    };

    explicit ConflictSession(QObject *parent = nullptr);
    ~ConflictSession() override;

    /// Takes the findings of a new sync. What was decided about conflicts that are the same still, stays decided.
    void setReconciliation(const std::shared_ptr<const sync::Reconciliation> &given);

    [[nodiscard]] const QList<Thing> &things() const { return m_things; } ///< those with conflicts first
    [[nodiscard]] const QList<sync::Conflict> &conflicts() const { return m_given->findings.conflicts; }
    [[nodiscard]] const std::optional<sync::Choice> &choice(int conflict) const { return m_choices[conflict]; }
    [[nodiscard]] sync::ConflictTexts &texts() { return *m_texts; }
    [[nodiscard]] int left() const { return int(m_choices.count(std::nullopt)); }
    [[nodiscard]] int leftIn(const Thing &thing) const;

    /// What the decisions come to by now.
    [[nodiscard]] const sync::Resolution &resolution();

    /// Decides. Gives what is wrong with the choice, then nothing is decided; empty: nothing is.
    QString choose(int conflict, const sync::Choice &choice);

    /// Takes one side for all conflicts of a thing in which that is possible.
    void takeAll(const Thing &thing, sync::Choice::Take take);

    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    /// Takes the last decision back. Gives a conflict that it was about; -1: there was none.
    int undo();

Q_SIGNALS:
    void changed(const QList<int> &conflicts);
    void replaced(); ///< by the findings of another sync

private:
    using Earlier = QList<std::pair<int, std::optional<sync::Choice>>>;

    void findThings();
    void decide(const Earlier &earlier);

    std::shared_ptr<const sync::Reconciliation> m_given;
    std::unique_ptr<sync::ConflictTexts> m_texts;
    QList<Thing> m_things;
    sync::Choices m_choices;
    QList<Earlier> m_undo; ///< what was before each decision
    std::optional<sync::Resolution> m_resolution;
};

} // namespace stepwright
