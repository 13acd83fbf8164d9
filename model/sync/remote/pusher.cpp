#include "model/sync/remote/pusher.h"

#include "model/base/uid.h"
#include "model/sync/language/definition/remotedefinition.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

constexpr int mostAttempts = 3;

// How often it is asked whether a feature was read, in milliseconds.
constexpr qint64 firstImportPause = 1500;
constexpr qint64 longestImportPause = 10'000;
constexpr qint64 longestImport = 300'000;

} // namespace

Pusher::Pusher(const Caller &ask, const RemoteProject &read, const SyncProject &remote, const SyncProject &merged)
    : m_ask(ask), m_rootFolderId(read.rootFolderId), m_wanted(thingsOf(merged)), m_current(thingsOf(remote))
{
    QHash<QPair<EntityKind, QString>, ThingKey> asRead; // by remote id: what was read has other uids perhaps
    for (const auto &[key, thing] : thingsOf(read.project).asKeyValueRange())
        asRead.insert({key.first, remoteIdOf(thing)}, key);
    for (const auto &[key, thing] : m_current.asKeyValueRange()) {
        const QString id = remoteIdOf(thing);
        m_ids.insert(key, id);
        if (key.first == EntityKind::Folder)
            m_folders.insert(id, key.second);
        m_knownIds.insert({key.first, id});
        const ThingKey before = asRead.value({key.first, id});
        m_definitions.insert(key, read.definitions.value(before));
        if (read.versions.contains(before))
            m_versions.insert(key, read.versions[before]);
    }
}

std::optional<Thing> Pusher::current(const ThingKey &key) const
{
    const auto found = m_current.constFind(key);
    return found == m_current.cend() ? std::nullopt : std::optional(*found);
}

bool Pusher::isCreation(PushKind kind) const
{
    return kind == PushKind::CreateFolder || kind == PushKind::CreateActionWord || kind == PushKind::CreateScenario;
}

Thing Pusher::wanted(const PushOperation &step) const
{
    return m_wanted.value({step.entity, step.uid});
}

QString Pusher::folderId(const QString &uid) const
{
    return uid.isEmpty() ? m_rootFolderId : m_ids.value({EntityKind::Folder, uid});
}

StepResult Pusher::carryOut(const PushOperation &step)
{
    const ThingKey key(step.entity, step.uid);
    m_remarks.clear();
    m_ask.setWork(newUid().toLatin1());
    for (int attempt = 1;; ++attempt) {
        const bool isAgain = attempt > 1;
        if (isCreation(step.kind)) {
            const Answered<bool> isThere = isAgain ? adopt(step) : Answered<bool>(false);
            if (!isThere)
                return judged(isThere.error(), isAgain);
            if (*isThere)
                return {};
        } else if (const auto result = changedMeanwhile(step, isAgain)) {
            return *result;
        }
        const Sent sent = send(step);
        if (sent) {
            if (step.fields.testFlag(Field::Existence)) {
                m_current.remove(key);
            } else {
                if (!m_current.contains(key))
                    m_current.insert(key, wanted(step));
                copyFields(m_current[key], wanted(step), step.fields);
            }
            return {.remarks = m_remarks};
        }
        const bool isInParts = step.kind == PushKind::WriteTags || step.kind == PushKind::WriteExamples;
        if (sent.error().outcome != Outcome::Unknown || attempt == mostAttempts)
            return judged(sent.error(), isAgain || isInParts);
    }
}

StepResult Pusher::importFeature(const QString &folderUid, const QString &text)
{
    const QString id = m_ids.value({EntityKind::Folder, folderUid});
    m_ask.setWork(newUid().toLatin1());
    auto folder = m_ask([&](const PlatformClient &client) { return client.folders.createFromFeature(id, text); });
    qint64 pause = firstImportPause;
    for (qint64 waited = 0; folder && !folder->runningImports.isEmpty();
         pause = std::min(2 * pause, longestImportPause)) {
        if (waited > longestImport)
            return {.state = JournalState::Superseded,
                    .outcome = Outcome::Locked,
                    .message = QCoreApplication::translate("Sync", "The platform is still reading the feature.")};
        m_ask.wait(pause);
        waited += pause;
        folder = m_ask([&](const PlatformClient &client) { return client.folders.get(id); });
    }
    return folder ? StepResult() : judged(folder.error(), false);
}

StepResult Pusher::judged(const Failure &failure, bool mayBeThere) const
{
    StepResult result{.state = JournalState::Failed, .outcome = failure.outcome, .message = failure.message};
    switch (failure.outcome) {
    case Outcome::NotReached:
    case Outcome::SignInNeeded:
    case Outcome::TooMany:
    case Outcome::Cancelled:
        result.state = mayBeThere ? JournalState::Unknown : JournalState::Superseded;
        result.endsRun = true;
        break;
    case Outcome::Unknown:
    case Outcome::ReadFailed:
        result.state = JournalState::Unknown;
        break;
    case Outcome::NotFound:
    case Outcome::Conflict:
    case Outcome::Locked:
        result.state = JournalState::Superseded;
        break;
    case Outcome::Refused:
    case Outcome::Rejected:
        break;
    }
    return result;
}

std::optional<StepResult> Pusher::changedMeanwhile(const PushOperation &step, bool isAgain)
{
    const ThingKey key(step.entity, step.uid);
    const bool isPatch = step.kind != PushKind::WriteTags && step.kind != PushKind::WriteExamples;
    const bool isGuarded = isPatch && m_versions.contains(key); // the server itself sees whether it was changed
    if ((m_checked.contains(key) || isGuarded) && !isAgain && !step.fields.testFlag(Field::Existence))
        return {};
    const StepResult superseded{.state = JournalState::Superseded,
                                .outcome = Outcome::Conflict,
                                .message = QCoreApplication::translate(
                                    "Sync", "It was changed on the platform meanwhile, and is looked at again.")};
    const bool isRemoval = step.fields.testFlag(Field::Existence);
    const Answered<Thing> now = readNow(key);
    if (!now && now.error().outcome == Outcome::NotFound)
        return isRemoval ? StepResult() : superseded;
    if (!now)
        return judged(now.error(), isAgain);
    m_checked.insert(key);
    if (isAgain && !isRemoval && contentHash(*now, step.fields) == contentHash(wanted(step), step.fields) &&
        !step.fields.testFlag(Field::Examples)) {
        copyFields(m_current[key], wanted(step), step.fields);
        return StepResult();
    }
    // A part of what a lost request wrote may be there: that is no change by somebody else.
    const Fields compared = (isRemoval ? allFields & ~Fields(Field::Examples) : step.fields) &
                            ~(isAgain ? Fields(Field::Examples | Field::Tags) : Fields(Field::Examples));
    if (contentHash(*now, compared) != contentHash(m_current[key], compared))
        return superseded;
    if (isRemoval && step.entity == EntityKind::Folder) {
        const Answered<bool> isEmpty = isEmptyFolder(m_ids.value(key));
        if (!isEmpty)
            return judged(isEmpty.error(), isAgain);
        if (!*isEmpty)
            return superseded;
    }
    if (isRemoval && step.entity == EntityKind::ActionWord) {
        const auto callers =
            m_ask([id = m_ids.value(key)](const PlatformClient &client) { return client.actionWords.callers(id); });
        if (!callers)
            return judged(callers.error(), isAgain);
        const auto goes = [&](const wire::ActionWord &word) { return word.id == m_ids.value(key); };
        if (!callers->scenarios.isEmpty() || !callers->folders.isEmpty() || !callers->unreadable.isEmpty() ||
            !std::ranges::all_of(callers->actionWords, goes))
            return superseded;
    }
    return {};
}

Answered<Thing> Pusher::readNow(const ThingKey &key)
{
    const QString id = m_ids.value(key);
    const auto uidOfFolder = [&](const std::optional<QString> &folder) {
        const QString place = folder.value_or(QString());
        return place.isEmpty() || place == m_rootFolderId ? QString() : m_folders.value(place, place);
    };
    if (key.first == EntityKind::Folder) {
        const auto folder = m_ask([&](const PlatformClient &client) { return client.folders.get(id); });
        if (!folder)
            return failed(folder.error());
        m_definitions[key] = folder->definition.value_or(QString());
        noteVersion(key, folder->version);
        return folderOf(*folder, key.second, uidOfFolder(folder->parentId));
    }
    if (key.first == EntityKind::ActionWord) {
        const auto word = m_ask([&](const PlatformClient &client) { return client.actionWords.get(id); });
        if (!word)
            return failed(word.error());
        m_definitions[key] = word->definition.value_or(QString());
        noteVersion(key, word->version);
        SyncActionWord now = actionWordOf(*word, key.second);
        if (!word->tags) // they are not in the answer for one
            now.tags = std::get<SyncActionWord>(m_current[key]).tags;
        return now;
    }
    const auto scenario = m_ask([&](const PlatformClient &client) { return client.scenarios.get(id); });
    if (!scenario)
        return failed(scenario.error());
    m_definitions[key] = scenario->definition.value_or(QString());
    noteVersion(key, scenario->version);
    return scenarioOf(*scenario, key.second, uidOfFolder(scenario->folderId));
}

Answered<bool> Pusher::isEmptyFolder(const QString &id)
{
    const auto folders = m_ask([&](const PlatformClient &client) { return client.folders.children(id); });
    if (!folders)
        return failed(folders.error());
    const auto scenarios = m_ask([&](const PlatformClient &client) { return client.folders.scenarios(id); });
    if (!scenarios)
        return failed(scenarios.error());
    return folders->items.isEmpty() && folders->isComplete() && scenarios->items.isEmpty() && scenarios->isComplete();
}

void Pusher::noteVersion(const ThingKey &key, const QByteArray &version)
{
    if (version.isEmpty())
        m_versions.remove(key);
    else
        m_versions.insert(key, version);
}

void Pusher::created(const ThingKey &key, const QString &id, const QString &definition, const QByteArray &version)
{
    noteVersion(key, version);
    m_ids.insert(key, id);
    if (key.first == EntityKind::Folder)
        m_folders.insert(id, key.second);
    m_knownIds.insert({key.first, id});
    m_definitions.insert(key, definition);
    m_checked.insert(key);
    Thing made = m_wanted.value(key);
    std::visit(
        [&](auto &entity) {
            auto bare = std::decay_t<decltype(entity)>{.uid = entity.uid, .remoteId = id};
            bare.name = entity.name;
            entity = bare;
        },
        made);
    m_current.insert(key, made);
}

template <class Value, class IsIt>
Answered<bool> Pusher::adoptFrom(const Answered<wire::Listing<Value>> &listing, const ThingKey &key, IsIt isIt)
{
    if (!listing)
        return failed(listing.error());
    const Value *found = nullptr;
    for (const Value &value : listing->items) {
        if (m_knownIds.contains({key.first, value.id}) || !isIt(value))
            continue;
        if (found)
            return failed(Outcome::Conflict,
                          {ErrorKind::Conflict,
                           QCoreApplication::translate("Sync", "The platform has several things named “%1” that were "
                                                               "not there before: look there which one is right.")
                               .arg(value.name),
                           {}});
        found = &value;
    }
    if (!found)
        return false;
    created(key, found->id, found->definition.value_or(QString()), found->version);
    if (Thing &current = m_current[key]; key.first != EntityKind::Scenario)
        copyFields(current, m_wanted.value(key), key.first == EntityKind::Folder ? Field::Place : Field::Description);
    else
        copyFields(current, m_wanted.value(key), Field::Place | Field::Tags);
    return true;
}

Answered<bool> Pusher::adopt(const PushOperation &step)
{
    const ThingKey key(step.entity, step.uid);
    const QString name = nameOf(wanted(step));
    // Where a name is taken, the platform adds a number.
    const auto hasName = [&](const QString &other) {
        return other.compare(name, Qt::CaseInsensitive) == 0 ||
               (other.startsWith(name + u" ("_s, Qt::CaseInsensitive) && other.endsWith(u')'));
    };
    if (step.entity == EntityKind::Folder) {
        const QString parent = folderId(std::get<SyncFolder>(wanted(step)).parentUid);
        return adoptFrom(m_ask([](const PlatformClient &client) { return client.folders.list(Priority::Verify); }), key,
                         [&](const wire::Folder &folder) {
                             return folder.name == name && folder.parentId.value_or(QString()) == parent;
                         });
    }
    if (step.entity == EntityKind::ActionWord)
        return adoptFrom(m_ask([](const PlatformClient &client) { return client.actionWords.list(Priority::Verify); }),
                         key, [&](const wire::ActionWord &word) { return hasName(word.name); });
    return adoptFrom(m_ask([](const PlatformClient &client) { return client.scenarios.list(Priority::Verify); }), key,
                     [&](const wire::Scenario &scenario) { return hasName(scenario.name); });
}

void Pusher::noted(const ThingKey &key, const std::optional<QString> &definition, const QByteArray &version,
                   const QStringList &errors)
{
    noteVersion(key, version);
    m_checked.insert(key);
    if (definition)
        m_definitions[key] = *definition;
    for (const QString &error : errors)
        m_remarks.append(
            QCoreApplication::translate("Sync", "“%1”: the platform says: %2").arg(nameOf(m_wanted.value(key)), error));
}

Answered<QString> Pusher::definitionText(const ThingKey &key, const PlatformDefinition &definition)
{
    const QString text = m_definitions.value(key);
    return orFailed(Outcome::Rejected,
                    text.trimmed().isEmpty() ? provenText(definition) : RemoteDefinition(text).changedTo(definition));
}

} // namespace stepwright::sync
