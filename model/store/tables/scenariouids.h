#pragma once

#include "model/project/featurecontent.h"
#include "model/store/sqlite/database.h"

namespace stepwright::store {

/// Gives the scenarios of a text their uids: those they had before an edit, those they had before they were cut out
/// somewhere, or new ones.
class ScenarioUids
{
public:
    explicit ScenarioUids(Database &database) : m_database(&database) {}

    /// Reads whether there are removed scenarios at all; call it before the first change of a transaction.
    [[nodiscard]] Result<> begin();

    /// The uids that the scenarios of `after` take over from `before`, in document order; empty for a new scenario.
    [[nodiscard]] static QStringList inherited(const project::FeatureContent &before, const QStringList &beforeUids,
                                               const project::FeatureContent &after);

    /// Remembers scenarios that go: those of `content` whose uids are not in `staying`.
    [[nodiscard]] Result<> rememberRemoved(const QString &folderUid, const project::FeatureContent &content,
                                           const QStringList &uids, const QStringList &staying);

    /// Replaces empty uids, and uids that another scenario has by now, by remembered or new ones. The feature's former
    /// scenario rows must be gone. `uids` has one for each scenario.
    [[nodiscard]] Result<QStringList> complete(const QString &folderUid, const project::FeatureContent &content,
                                               QStringList uids);

private:
    [[nodiscard]] Result<QString> remembered(const QString &folderUid, const project::ScenarioContent &scenario);
    [[nodiscard]] Result<bool> isInUse(const QString &uid);

    Database *m_database;
    bool m_hasRemoved = false;
};

} // namespace stepwright::store
