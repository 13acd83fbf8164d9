#include "model/store/tables/changewriter.h"

#include "model/base/uid.h"
#include "model/store/sqlite/statement.h"
#include "model/store/tables/treereader.h"

#include <QCoreApplication>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

/// What stands in the project is not what the change says it replaces.
std::unexpected<Error> outdated(const QString &what)
{
    return failure(ErrorKind::Conflict,
                   QCoreApplication::translate("Store", "The project has changed in the meantime. Please try again."),
                   what);
}

QStringList uidsOf(const project::FeatureSummary &feature)
{
    QStringList uids;
    for (const project::Scenario &scenario : feature.scenarios)
        uids.append(scenario.uid);
    return uids;
}

QStringList uidsOf(const project::FolderNode &node)
{
    return node.feature ? uidsOf(*node.feature) : QStringList();
}

} // namespace

ChangeWriter::ChangeWriter(Database &database, FeatureTable &features, const project::ProjectTree &before,
                           Derivation derivation, bool tellsSteps)
    : m_database(database), m_features(features), m_tree(before), m_derivation(derivation), m_tellsSteps(tellsSteps)
{
}

Result<> ChangeWriter::write(project::Operation &operation)
{
    return std::visit([this](auto &one) { return write(one); }, operation);
}

Result<> ChangeWriter::write(project::AddFolder &add)
{
    project::Folder &folder = add.folder;
    if (folder.uid.isEmpty())
        folder.uid = newUid();
    if (m_tree.find(folder.uid))
        return outdated(u"there is a folder %1 already"_s.arg(folder.uid));
    const auto parentId = parentIdOf(folder.parentUid);
    if (!parentId)
        return failure(parentId.error());
    const QByteArray tags = tagsToJson(folder.tags);
    Result<> done = run(
        m_database, "INSERT INTO folder(uid, parent_id, name, position, description, tags) VALUES(?, ?, ?, ?, ?, ?)"_ba,
        folder.uid, *parentId, folder.name, folder.position, folder.description, QUtf8StringView(tags));
    if (!done)
        return done;
    m_tree.setFolder(folder);
    if (!add.feature)
        return {};
    return writeFeature(m_database.lastInsertId(), folder.uid, *add.feature, add.scenarioUids, {})
        .transform([&add](QStringList uids) { add.scenarioUids = std::move(uids); });
}

Result<> ChangeWriter::write(project::RemoveFolder &remove)
{
    const project::FolderNode *node = m_tree.find(remove.folder.uid);
    if (!node || node->folder != remove.folder)
        return outdated(u"folder %1 is not as expected"_s.arg(remove.folder.uid));
    const Result<qint64> id = idOf(remove.folder.uid);
    if (!id)
        return failure(id.error());
    const auto children = findInteger(m_database, "SELECT 1 FROM folder WHERE parent_id = ? LIMIT 1"_ba, *id);
    if (!children)
        return failure(children.error());
    if (*children)
        return outdated(u"folder %1 has sub-folders"_s.arg(remove.folder.uid));
    const auto before = stored(*id, remove.folder.uid, remove.feature);
    if (!before)
        return failure(before.error());
    remove.scenarioUids = uidsOf(*node);
    if (*before) {
        if (Result<> done = removeFeature(*id, remove.folder.uid, **before); !done)
            return done;
    }
    if (Result<> done = run(m_database, "DELETE FROM folder WHERE id = ?"_ba, *id); !done)
        return done;
    m_tree.removeFolder(remove.folder.uid);
    return {};
}

Result<> ChangeWriter::write(project::UpdateFolder &update)
{
    const project::FolderNode *node = m_tree.find(update.before.uid);
    if (!node || node->folder != update.before || update.after.uid != update.before.uid)
        return outdated(u"folder %1 is not as expected"_s.arg(update.before.uid));
    if (isBelow(update.after.parentUid, update.after.uid))
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("Store", "A folder cannot be moved into itself."), update.after.uid);
    const auto parentId = parentIdOf(update.after.parentUid);
    if (!parentId)
        return failure(parentId.error());
    const QByteArray tags = tagsToJson(update.after.tags);
    Result<> done =
        run(m_database,
            "UPDATE folder SET parent_id = ?, name = ?, position = ?, description = ?, tags = ? WHERE uid = ?"_ba,
            *parentId, update.after.name, update.after.position, update.after.description, QUtf8StringView(tags),
            update.after.uid);
    if (done)
        m_tree.setFolder(update.after);
    return done;
}

Result<> ChangeWriter::write(project::SetFeature &set)
{
    const project::FolderNode *node = m_tree.find(set.folderUid);
    if (!node || set.folderUid.isEmpty())
        return outdated(u"there is no folder %1"_s.arg(set.folderUid));
    const Result<qint64> id = idOf(set.folderUid);
    if (!id)
        return failure(id.error());
    const auto before = stored(*id, set.folderUid, set.before);
    if (!before)
        return failure(before.error());
    set.beforeScenarioUids = uidsOf(*node);
    if (set.after)
        return writeFeature(*id, set.folderUid, *set.after, set.afterScenarioUids, *before)
            .transform([&set](QStringList uids) { set.afterScenarioUids = std::move(uids); });
    set.afterScenarioUids.clear();
    return *before ? removeFeature(*id, set.folderUid, **before) : Result<>();
}

Result<> ChangeWriter::write(project::SetActionWord &set)
{
    const QString uid = set.before ? set.before->uid : set.after ? set.after->uid : QString();
    std::optional<project::ActionWord> now;
    const Result<> read = forEach(
        m_database, "SELECT uid, library, name, definition FROM action_word WHERE uid = ?"_ba,
        [&now](const Statement &row) { now = {row.text(0), row.text(1), row.text(2), row.text(3)}; }, uid);
    if (!read)
        return read;
    if (now != set.before || (set.after && set.after->uid != uid))
        return outdated(u"action word %1 is not as expected"_s.arg(uid));
    if (!set.after)
        return run(m_database, "DELETE FROM action_word WHERE uid = ?"_ba, uid);
    return run(m_database,
               "INSERT INTO action_word(uid, library, name, definition) VALUES(?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE "
               "SET library = excluded.library, name = excluded.name, definition = excluded.definition"_ba,
               uid, set.after->libraryName, set.after->name, set.after->definition);
}

Result<> ChangeWriter::write(project::SetSetting &set)
{
    std::optional<QString> now;
    const Result<> read = forEach(
        m_database, "SELECT value FROM setting WHERE key = ?"_ba, [&now](const Statement &row) { now = row.text(0); },
        set.key);
    if (!read)
        return read;
    if (now != set.before)
        return outdated(u"setting %1 is not as expected"_s.arg(set.key));
    if (!set.after)
        return run(m_database, "DELETE FROM setting WHERE key = ?"_ba, set.key);
    return run(m_database,
               "INSERT INTO setting(key, value) VALUES(?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_ba,
               set.key, *set.after);
}

Result<qint64> ChangeWriter::idOf(const QString &folderUid)
{
    const auto id = findInteger(m_database, "SELECT id FROM folder WHERE uid = ?"_ba, folderUid);
    if (!id)
        return failure(id.error());
    if (!*id)
        return outdated(u"there is no folder %1"_s.arg(folderUid));
    return **id;
}

Result<std::optional<qint64>> ChangeWriter::parentIdOf(const QString &parentUid)
{
    if (parentUid.isEmpty())
        return std::optional<qint64>();
    return idOf(parentUid).transform([](qint64 id) { return std::optional(id); });
}

Result<QStringList> ChangeWriter::writeFeature(qint64 folderId, const QString &folderUid,
                                               const project::FeatureText &text, const QStringList &uids,
                                               const std::optional<FeatureTable::Stored> &before)
{
    const project::FeatureContent content(text);
    Result<project::FeatureSummary> written =
        m_features.write(folderId, folderUid, text, content, uids, before, m_derivation);
    if (!written)
        return failure(written.error());
    if (m_tellsSteps)
        m_changedSteps.push_back(content.stepUses(folderUid));
    QStringList writtenUids = uidsOf(*written);
    m_tree.setFeature(folderUid, std::move(*written));
    return writtenUids;
}

Result<> ChangeWriter::removeFeature(qint64 folderId, const QString &folderUid, const FeatureTable::Stored &before)
{
    if (Result<> done = m_features.remove(folderId, folderUid, before); !done)
        return done;
    m_tree.setFeature(folderUid, {});
    if (m_tellsSteps)
        m_changedSteps.push_back({folderUid, {}});
    return {};
}

Result<std::optional<FeatureTable::Stored>> ChangeWriter::stored(qint64 folderId, const QString &folderUid,
                                                                 const std::optional<project::FeatureText> &expected)
{
    const auto text = m_features.read(folderId);
    if (!text)
        return failure(text.error());
    if (*text != expected)
        return outdated(u"the feature of folder %1 is not as expected"_s.arg(folderUid));
    if (!*text)
        return std::optional<FeatureTable::Stored>();
    return FeatureTable::Stored{**text, uidsOf(*m_tree.find(folderUid))};
}

bool ChangeWriter::isBelow(const QString &uid, const QString &ancestorUid) const
{
    for (const project::FolderNode *node = m_tree.find(uid); node && !node->folder.uid.isEmpty();
         node = m_tree.find(node->folder.parentUid)) {
        if (node->folder.uid == ancestorUid)
            return true;
    }
    return false;
}

} // namespace stepwright::store
