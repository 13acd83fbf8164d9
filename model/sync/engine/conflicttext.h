#pragma once

#include "model/project/steptext.h"
#include "model/sync/engine/syncreport.h"
#include "model/sync/reconcile/projects/reconcile.h"

namespace stepwright::sync {

/// Conflicts in words.
class ConflictText
{
public:
    explicit ConflictText(const Reconciliation &merged);

    /// One version of what is in conflict: steps as Gherkin lines; empty where it is not there.
    [[nodiscard]] QString value(const ConflictValue &value) const;

    /// Translated: "Both sides changed it to different values."
    [[nodiscard]] static QString kind(ConflictKind kind);

    /// Translated: what is in conflict, "steps" or "examples, amount".
    [[nodiscard]] static QString part(const Conflict &conflict);

    /// Of the thing in conflict.
    [[nodiscard]] QString name(const Conflict &conflict) const;

private:
    [[nodiscard]] QString line(const project::Statement &statement) const;

    const Reconciliation &m_merged;
    project::ProjectDocument m_document;
    project::ActionWordIndex m_words;
};

} // namespace stepwright::sync
