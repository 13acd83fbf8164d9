#pragma once

#include "model/sync/reconcile/projects/reconcile.h"

namespace stepwright::tests {

/// A scenario written in one line, its parts with " / " between them (tests/data/sync/README.md says what they look
/// like). Fails the running test on a part that means nothing.
[[nodiscard]] sync::SyncScenario scenarioFromLine(const QString &line);

/// Undoes scenarioFromLine.
[[nodiscard]] QString lineOf(const sync::SyncScenario &scenario);

/// "steps 1 edit and delete": a conflict or mark as the case files write it.
[[nodiscard]] QString told(const sync::Conflict &conflict);
[[nodiscard]] QString told(const sync::Mark &mark);

/// A block of a case file: "case TITLE" and lines "KEY  VALUE"; lines that begin with blanks continue a value.
struct CaseBlock
{
    QString title;
    QHash<QString, QStringList> values;

    /// The lines of a key, without empty ones.
    [[nodiscard]] QStringList lines(const QString &key) const { return values.value(key); }
    [[nodiscard]] QString line(const QString &key) const { return values.value(key).join(u' '); }
};

/// All cases of the files of a kind in tests/data/sync, e.g. "merge".
[[nodiscard]] QList<CaseBlock> casesOf(const QString &ending);

} // namespace stepwright::tests
