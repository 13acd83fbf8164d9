#include "model/sync/remote/remoteproject.h"

#include "model/base/uid.h"
#include "model/sync/reconcile/values/canonical.h"
#include "model/sync/remote/publishedrows.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

/// Scenarios whose examples are read again in each run though nothing says that they changed: a change of examples need
/// not show in the scenario's time.
constexpr int rowsLookedAtAgain = 4;

/// From that many scenarios on their examples are read from the project's XML, which takes two requests or a few more.
constexpr qsizetype rowsWorthAnExport = 6;

/// Things of a new project stand behind those that are here.
constexpr int behindLocal = 100'000;

QString timeText(const wire::Times &times)
{
    return times.updated.isValid() ? times.updated.toString(Qt::ISODateWithMs) : QString();
}

class Pulling
{
public:
    Pulling(const Caller &ask, const Pull &how);

    Answered<RemoteProject> run();

private:
    RemoteProject asKnown();
    Answered<> readWords();
    Answered<> readFolders();
    Answered<> readScenarios();
    Answered<> readRows();
    Answered<> readRowsOf(const QList<SyncScenario *> &scenarios);
    Answered<std::optional<PublishedRows>> publishedRows();
    void orderRows(SyncScenario &scenario) const;
    Answered<> completed(wire::Scenario &scenario);

    /// Reads what is known and misses in a list. While something in the list could not be read, it stays as it was.
    template <class Value, class Get, class Take>
    Answered<> lookForMissing(EntityKind kind, const wire::Listing<Value> &listing, Get get, Take take);

    void addFolder(const wire::Folder &folder);
    void addScenario(const wire::Scenario &scenario);
    void addWord(const wire::ActionWord &word);
    QString uidOf(EntityKind kind, const QString &remoteId);
    [[nodiscard]] QString placeOf(const QString &folderId);

    const Caller &m_ask;
    const Pull &m_how;
    QHash<QPair<EntityKind, QString>, QString> m_uids; ///< by remote id
    RemoteProject m_remote;
    int m_position = behindLocal;
};

Pulling::Pulling(const Caller &ask, const Pull &how) : m_ask(ask), m_how(how)
{
    for (const auto &[key, thing] : how.known.asKeyValueRange())
        m_uids.insert({key.first, thing.remoteId}, key.second);
}

Answered<RemoteProject> Pulling::run()
{
    const Binding &binding = m_how.binding;
    if (binding.cursor >= 0) {
        const auto changes =
            m_ask([&](const PlatformClient &client) { return client.projects.changes(binding.cursor); });
        if (!changes && changes.error().outcome != Outcome::NotFound)
            return failed(changes.error());
        // In a database that was restored the cursor says nothing: all is read, and a new one asked for.
        const bool isSameDatabase = m_ask.serverEpoch() == binding.epoch;
        m_remote.cursor = changes && isSameDatabase ? changes->cursor : -1;
        if (changes && isSameDatabase && !changes->isAny && !m_how.readsAllRows)
            return asKnown();
    }
    const auto project = m_ask([](const PlatformClient &client) { return client.projects.get(Priority::Scan); });
    if (!project)
        return failed(project.error());
    m_remote.name = project->name;
    m_remote.rootFolderId = project->rootFolderId.value_or(QString());
    m_remote.project.remoteId = project->id;
    if (m_remote.cursor < 0 && !m_ask.serverEpoch().isEmpty()) {
        const auto changes = m_ask([](const PlatformClient &client) { return client.projects.changes({}); });
        if (changes)
            m_remote.cursor = changes->cursor;
    }
    return readWords()
        .and_then([this] { return readFolders(); })
        .and_then([this] { return readScenarios(); })
        .and_then([this] { return readRows(); })
        .transform([this] { return std::move(m_remote); });
}

/// What was read last, of which nothing changed.
RemoteProject Pulling::asKnown()
{
    m_remote.name = m_how.binding.projectName;
    m_remote.rootFolderId = m_how.binding.rootFolderId;
    m_remote.project = remoteOf(m_how.known, m_how.binding);
    m_remote.sharedWords = m_how.sharedWords;
    for (const auto &[key, thing] : m_how.known.asKeyValueRange())
        m_remote.updatedAt.insert(key, thing.updatedAt);
    return std::move(m_remote);
}

QString Pulling::uidOf(EntityKind kind, const QString &remoteId)
{
    QString &uid = m_uids[{kind, remoteId}];
    if (uid.isEmpty())
        uid = newUid();
    return uid;
}

QString Pulling::placeOf(const QString &folderId)
{
    return folderId.isEmpty() || folderId == m_remote.rootFolderId ? QString() : uidOf(EntityKind::Folder, folderId);
}

template <class Value, class Get, class Take>
Answered<> Pulling::lookForMissing(EntityKind kind, const wire::Listing<Value> &listing, Get get, Take take)
{
    for (const QString &what : listing.unreadable)
        m_remote.problems.append(
            QCoreApplication::translate("Sync", "Something on the platform could not be read: %1").arg(what));
    QSet<QString> present;
    for (const Value &value : listing.items)
        present.insert(value.id);
    for (const auto &[key, thing] : m_how.known.asKeyValueRange()) {
        if (key.first != kind || thing.remoteId.isEmpty() || thing.isGone || present.contains(thing.remoteId))
            continue;
        const std::optional<Thing> &last = thing.remote ? thing.remote : thing.base;
        if (!listing.isComplete() && last) {
            setThing(m_remote.project, *last);
            m_remote.updatedAt.insert(key, thing.updatedAt);
            continue;
        }
        const QString id = thing.remoteId;
        const auto found = m_ask([&](const PlatformClient &client) { return get(client, id); });
        if (found)
            take(*found);
        else if (found.error().outcome != Outcome::NotFound)
            return failed(found.error());
    }
    return {};
}

Answered<> Pulling::readWords()
{
    const auto listing = m_ask([](const PlatformClient &client) { return client.actionWords.list(); });
    if (!listing)
        return failed(listing.error());
    for (const wire::ActionWord &word : listing->items)
        addWord(word);
    return lookForMissing(
        EntityKind::ActionWord, *listing,
        [](const PlatformClient &client, const QString &id) { return client.actionWords.get(id, Priority::Scan); },
        [this](const wire::ActionWord &word) { addWord(word); });
}

void Pulling::addWord(const wire::ActionWord &word)
{
    if (word.isShared) {
        const SyncActionWord shared = actionWordOf(word, uidOf(EntityKind::ActionWord, word.id));
        m_remote.sharedWords.append(
            {shared.uid, shared.name, {shared.description, shared.tags, shared.parameters, shared.body, {}}});
        return;
    }
    const ThingKey key(EntityKind::ActionWord, uidOf(EntityKind::ActionWord, word.id));
    m_remote.project.actionWords.append(actionWordOf(word, key.second));
    m_remote.definitions.insert(key, word.definition.value_or(QString()));
    m_remote.updatedAt.insert(key, timeText(word.times));
    if (!word.version.isEmpty())
        m_remote.versions.insert(key, word.version);
}

Answered<> Pulling::readFolders()
{
    const auto listing = m_ask([](const PlatformClient &client) { return client.folders.list(); });
    if (!listing)
        return failed(listing.error());
    const auto root = std::ranges::find_if(
        listing->items, [](const wire::Folder &folder) { return folder.parentId && folder.parentId->isEmpty(); });
    if (m_remote.rootFolderId.isEmpty() && root != listing->items.end())
        m_remote.rootFolderId = root->id;
    for (const wire::Folder &folder : listing->items)
        addFolder(folder);
    return lookForMissing(
        EntityKind::Folder, *listing,
        [](const PlatformClient &client, const QString &id) { return client.folders.get(id, Priority::Scan); },
        [this](const wire::Folder &folder) { addFolder(folder); });
}

void Pulling::addFolder(const wire::Folder &folder)
{
    if (folder.id == m_remote.rootFolderId)
        return;
    const ThingKey key(EntityKind::Folder, uidOf(EntityKind::Folder, folder.id));
    SyncFolder entity = folderOf(folder, key.second, placeOf(folder.parentId.value_or(QString())));
    entity.position = m_position++;
    m_remote.project.folders.append(entity);
    m_remote.definitions.insert(key, folder.definition.value_or(QString()));
    m_remote.updatedAt.insert(key, timeText(folder.times));
    if (!folder.version.isEmpty())
        m_remote.versions.insert(key, folder.version);
}

Answered<> Pulling::readScenarios()
{
    const auto listing = m_ask([](const PlatformClient &client) { return client.scenarios.list(); });
    if (!listing)
        return failed(listing.error());
    for (wire::Scenario scenario : listing->items) {
        if (Answered<> done = completed(scenario); !done)
            return done;
        addScenario(scenario);
    }
    return lookForMissing(
        EntityKind::Scenario, *listing,
        [](const PlatformClient &client, const QString &id) { return client.scenarios.get(id, Priority::Scan); },
        [this](const wire::Scenario &scenario) { addScenario(scenario); });
}

/// Lists of some platforms leave the definition out.
Answered<> Pulling::completed(wire::Scenario &scenario)
{
    if (scenario.definition && scenario.folderId && scenario.tags)
        return {};
    const auto whole =
        m_ask([&](const PlatformClient &client) { return client.scenarios.get(scenario.id, Priority::Scan); });
    if (!whole)
        return failed(whole.error());
    scenario = *whole;
    return {};
}

void Pulling::addScenario(const wire::Scenario &scenario)
{
    const ThingKey key(EntityKind::Scenario, uidOf(EntityKind::Scenario, scenario.id));
    SyncScenario entity = scenarioOf(scenario, key.second, placeOf(scenario.folderId.value_or(QString())));
    entity.position = m_position++;
    m_remote.project.scenarios.append(entity);
    m_remote.definitions.insert(key, scenario.definition.value_or(QString()));
    m_remote.updatedAt.insert(key, timeText(scenario.times));
    if (!scenario.version.isEmpty())
        m_remote.versions.insert(key, scenario.version);
}

Answered<> Pulling::readRows()
{
    QList<SyncScenario *> read;
    std::multimap<qint64, SyncScenario *> oldest; // by the run in which they were read
    for (SyncScenario &scenario : m_remote.project.scenarios) {
        if (scenario.parameters.isEmpty() || !scenario.opaque.isEmpty())
            continue;
        const ThingKey key(EntityKind::Scenario, scenario.uid);
        const QByteArray hash = QCryptographicHash::hash(m_remote.definitions[key].toUtf8(), QCryptographicHash::Md5);
        const QString stamp = m_remote.updatedAt[key] + u'|' + QString::fromLatin1(hash.toHex());
        const auto known = m_how.rows.constFind(scenario.remoteId);
        if (known == m_how.rows.cend() || known->stamp != stamp || m_how.readsAllRows) {
            m_remote.rows.insert(scenario.remoteId, {.stamp = stamp, .rows = {}, .readIn = m_how.run});
            read.append(&scenario);
            continue;
        }
        scenario.datasets = known->rows;
        if (known->readIn < m_how.run)
            oldest.emplace(known->readIn, &scenario);
    }
    int left = rowsLookedAtAgain;
    for (const auto &[readIn, scenario] : oldest) {
        if (left-- == 0)
            break;
        m_remote.rows.insert(scenario->remoteId,
                             {.stamp = m_how.rows[scenario->remoteId].stamp, .rows = {}, .readIn = m_how.run});
        read.append(scenario);
    }
    if (Answered<> done = readRowsOf(read); !done)
        return done;
    for (SyncScenario &scenario : m_remote.project.scenarios)
        orderRows(scenario);
    return {};
}

/// The platform knows no order of rows: those that are known stand as both sides had them last, new ones behind them,
/// by their numbers where they have nothing else for a name.
void Pulling::orderRows(SyncScenario &scenario) const
{
    if (scenario.datasets.size() < 2)
        return;
    const KnownThing known = m_how.known.value({EntityKind::Scenario, scenario.uid});
    const QList<project::Dataset> base =
        known.base ? std::get<SyncScenario>(*known.base).datasets : QList<project::Dataset>();
    QHash<QString, qsizetype> byId;
    QHash<QByteArray, qsizetype> byContent;
    QHash<QString, qsizetype> byName;
    for (qsizetype place = base.size() - 1; place >= 0; --place) { // of like ones the first counts
        byId.insert(base[place].uid, place);
        byContent.insert(canonical(base[place]), place);
        byName.insert(base[place].name, place);
    }
    const auto placeInBase = [&](const project::Dataset &row) {
        if (const auto found = byId.constFind(row.uid); found != byId.cend() && !row.uid.isEmpty())
            return *found;
        if (const auto found = byContent.constFind(canonical(row)); found != byContent.cend())
            return *found;
        return byName.value(row.name, base.size());
    };
    const auto numberOf = [](const project::Dataset &row) { return row.name.toInt(); };
    const bool areNumbered = std::ranges::all_of(
        scenario.datasets, [&](int number) { return number > 0 && number <= scenario.datasets.size(); }, numberOf);
    std::vector<std::tuple<qsizetype, int, qsizetype>> order; // the last: where it is now
    for (qsizetype i = 0; i < scenario.datasets.size(); ++i) {
        const project::Dataset &row = scenario.datasets[i];
        order.emplace_back(placeInBase(row), areNumbered ? numberOf(row) : 0, i);
    }
    if (std::ranges::is_sorted(order))
        return;
    std::ranges::sort(order);
    QList<project::Dataset> rows;
    for (const auto &[place, number, now] : order)
        rows.append(scenario.datasets[now]);
    scenario.datasets = rows;
}

Answered<> Pulling::readRowsOf(const QList<SyncScenario *> &scenarios)
{
    std::optional<PublishedRows> published;
    if (!m_how.secretToken.isEmpty() && scenarios.size() >= rowsWorthAnExport) {
        const auto fetched = publishedRows();
        if (!fetched)
            return failed(fetched.error());
        published = *fetched;
    }
    for (SyncScenario *scenario : scenarios) {
        const auto known = published ? published->of(scenario->name, scenario->parameters) : std::nullopt;
        if (known) {
            scenario->datasets = *known;
        } else {
            const auto listing =
                m_ask([&](const PlatformClient &client) { return client.scenarios.datasets(scenario->remoteId); });
            if (!listing)
                return failed(listing.error());
            scenario->datasets = rowsOf(listing->items, scenario->parameters);
        }
        m_remote.rows[scenario->remoteId].rows = scenario->datasets;
    }
    return {};
}

/// The rows in the project's XML; nothing where the platform does not give it: then they are read one by one.
Answered<std::optional<PublishedRows>> Pulling::publishedRows()
{
    auto published = PublishedRows::fetch(m_ask, m_how.secretToken);
    if (published)
        return *std::move(published);
    const Outcome outcome = published.error().outcome;
    if (outcome != Outcome::NotFound && outcome != Outcome::Rejected && outcome != Outcome::ReadFailed)
        return failed(published.error());
    m_remote.problems.append(published.error().message);
    return std::nullopt;
}

} // namespace

Answered<RemoteProject> pull(const Caller &ask, const Pull &how)
{
    return Pulling(ask, how).run();
}

} // namespace stepwright::sync
