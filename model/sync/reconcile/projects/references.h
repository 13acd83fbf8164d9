#pragma once

#include "model/sync/reconcile/projects/identity.h"
#include "model/sync/reconcile/values/conflict.h"

#include <QHash>
#include <QSet>

namespace stepwright::sync {

/// Puts marks (calledword.h) in place of the names of action words in all calls, so that a renamed word makes no caller
/// differ. A name means the word of that name in its own project, else that of the base (the platform may leave callers
/// with a word's old name), else that of another side. Texts that cannot be read stay as they are.
void replaceNamesByWords(ProjectTriple &projects);

/// Puts names in place of marks again. names: by uid; a word without one keeps the name it had.
void replaceWordsByNames(SyncProject &project, const QHash<QString, QString> &names);
void replaceWordsByNames(Findings &findings, const QHash<QString, QString> &names);

/// Puts other names of action words in place of those that calls have, in blocks as well. names: new ones by old ones.
void renameCalls(project::Body &body, const QHash<QString, QString> &names);
void renameCalls(SyncProject &project, const QHash<QString, QString> &names);

/// The uids of the action words that a body with marks calls, in blocks as well.
[[nodiscard]] QSet<QString> calledWords(const project::Body &body);

/// The names that a body with names calls.
[[nodiscard]] QSet<QString> calledNames(const project::Body &body);

} // namespace stepwright::sync
