#include "model/store/tables/scenariouids.h"

#include "model/base/uid.h"
#include "model/project/scenariomatching.h"
#include "model/store/sqlite/statement.h"

#include <QSet>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

std::vector<project::ScenarioShape> shapesOf(const project::FeatureContent &content)
{
    std::vector<project::ScenarioShape> shapes;
    shapes.reserve(content.scenarios().size());
    for (const project::ScenarioContent &scenario : content.scenarios())
        shapes.push_back({scenario.node.name().toString(), scenario.rule ? scenario.rule.name().toString() : QString(),
                          scenario.body()});
    return shapes;
}

} // namespace

Result<> ScenarioUids::begin()
{
    return findInteger(*m_database, "SELECT 1 FROM removed_scenario LIMIT 1"_ba).transform([this](auto found) {
        m_hasRemoved = found.has_value();
    });
}

QStringList ScenarioUids::inherited(const project::FeatureContent &before, const QStringList &beforeUids,
                                    const project::FeatureContent &after)
{
    QStringList uids(qsizetype(after.scenarios().size()));
    const std::vector<int> matches = project::matchScenarios(shapesOf(before), shapesOf(after));
    for (size_t index = 0; index < matches.size(); ++index)
        uids[qsizetype(index)] = beforeUids.value(matches[index]);
    return uids;
}

Result<> ScenarioUids::rememberRemoved(const QString &folderUid, const project::FeatureContent &content,
                                       const QStringList &uids, const QStringList &staying)
{
    const QSet<QString> stay(staying.cbegin(), staying.cend());
    const qsizetype count = std::min(uids.size(), qsizetype(content.scenarios().size()));
    for (qsizetype index = 0; index < count; ++index) {
        if (stay.contains(uids[index]))
            continue;
        const project::ScenarioContent &scenario = content.scenarios()[size_t(index)];
        Result<> done =
            run(*m_database,
                "INSERT OR REPLACE INTO removed_scenario(uid, folder_uid, name, body_hash) VALUES(?, ?, ?, ?)"_ba,
                uids[index], folderUid, scenario.node.name(), scenario.bodyHash());
        if (!done)
            return done;
        m_hasRemoved = true;
    }
    return {};
}

Result<QStringList> ScenarioUids::complete(const QString &folderUid, const project::FeatureContent &content,
                                           QStringList uids)
{
    Q_ASSERT(uids.size() == qsizetype(content.scenarios().size()));
    QSet<QString> given;
    for (qsizetype index = 0; index < uids.size(); ++index) {
        QString &uid = uids[index];
        if (!uid.isEmpty()) {
            const Result<bool> used = isInUse(uid);
            if (!used)
                return failure(used.error());
            if (*used || given.contains(uid))
                uid.clear();
        }
        if (uid.isEmpty() && m_hasRemoved) {
            Result<QString> found = remembered(folderUid, content.scenarios()[size_t(index)]);
            if (!found)
                return failure(found.error());
            if (!given.contains(*found))
                uid = *found;
        }
        if (uid.isEmpty()) {
            uid = newUid();
            continue;
        }
        given.insert(uid);
        if (!m_hasRemoved)
            continue;
        if (Result<> done = run(*m_database, "DELETE FROM removed_scenario WHERE uid = ?"_ba, uid); !done)
            return failure(done.error());
    }
    return uids;
}

Result<QString> ScenarioUids::remembered(const QString &folderUid, const project::ScenarioContent &scenario)
{
    QString uid;
    const Result<> done = forEach(
        *m_database,
        "SELECT uid FROM removed_scenario WHERE name = ?1 AND (body_hash = ?2 OR folder_uid = ?3) "
        "ORDER BY body_hash = ?2 DESC, folder_uid = ?3 DESC, id DESC LIMIT 1"_ba,
        [&uid](const Statement &row) { uid = row.text(0); }, scenario.node.name(), scenario.bodyHash(), folderUid);
    if (!done)
        return failure(done.error());
    return uid;
}

Result<bool> ScenarioUids::isInUse(const QString &uid)
{
    return findInteger(*m_database, "SELECT 1 FROM scenario WHERE uid = ?"_ba, uid).transform([](auto found) {
        return found.has_value();
    });
}

} // namespace stepwright::store
