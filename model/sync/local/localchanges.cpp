#include "model/sync/local/localchanges.h"

#include "model/base/uid.h"
#include "model/project/tagtext.h"
#include "model/sync/language/writing/definitiongherkin.h"
#include "model/sync/local/entities.h"
#include "model/sync/reconcile/projects/projectmerge.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

ScenarioDocument documentOf(const SyncScenario &scenario, ScenarioDocument document)
{
    document.uid = scenario.uid;
    document.name = scenario.name;
    document.description = scenario.description;
    document.tags = scenario.tags;
    document.parameters = scenario.parameters;
    document.datasets = scenario.datasets;
    document.body = scenario.body;
    return document;
}

/// Whether two forms of a feature say the same, their scenarios in the same order.
bool saySame(const FeatureDocument &one, const FeatureDocument &other)
{
    return contentHash(entityOf(one.folder)) == contentHash(entityOf(other.folder)) &&
           std::ranges::equal(one.scenarios, other.scenarios, [](const ScenarioDocument &a, const ScenarioDocument &b) {
               return a.uid == b.uid && contentHash(entityOf(a)) == contentHash(entityOf(b));
           });
}

class Writing
{
public:
    Writing(const LocalProject &local, const SyncProject &wanted, QString projectName);

    LocalChanges run(const QString &label);

private:
    void addHome();
    void placeFolders();
    void placeFolder(const SyncFolder &folder);
    void writeFeatures();
    void writeFeature(const QString &uid, const SyncFolder *folder);
    void keepSidecar(const QString &uid, const Sidecar &sidecar);
    void refuse(const QString &uid, const FeatureDocument &wanted, const FeatureDocument &got);
    void writeWords();
    void removeFolders();

    [[nodiscard]] const FolderNode *nodeOf(const QString &uid) const { return m_local.source.tree->find(uid); }
    [[nodiscard]] std::optional<FeatureText> textOf(const QString &uid) const;

    const LocalProject &m_local;
    const SyncProject &m_wanted;
    QString m_projectName;
    ByUid<SyncFolder> m_folders;
    QHash<QString, QList<const SyncScenario *>> m_scenarios; ///< wanted, by folder; those of no folder by the home
    QHash<QString, ScenarioDocument> m_before;               ///< scenarios as they are here
    QList<ActionWordDocument> m_words;
    std::vector<Operation> m_losing; ///< feature texts that lose scenarios, which others may get
    std::vector<Operation> m_texts;
    LocalChanges m_result;
};

Writing::Writing(const LocalProject &local, const SyncProject &wanted, QString projectName)
    : m_local(local), m_wanted(wanted), m_projectName(std::move(projectName)), m_folders(wanted.folders)
{
    m_result.homeUid = local.source.homeUid;
    for (const DefinedFeature &defined : local.features) {
        for (const ScenarioDocument &scenario : defined.feature.scenarios)
            m_before.insert(scenario.uid, scenario);
    }
    for (const SyncActionWord &word : wanted.actionWords)
        m_words.append({word.uid, word.name, {word.description, word.tags, word.parameters, word.body, {}}});
    QSet<QString> own;
    for (const SyncActionWord &word : local.project.actionWords)
        own.insert(word.uid);
    std::ranges::copy_if(local.words, std::back_inserter(m_words),
                         [&](const ActionWordDocument &word) { return !own.contains(word.uid); });
}

LocalChanges Writing::run(const QString &label)
{
    m_result.change.label = label;
    addHome();
    for (const SyncScenario &scenario : m_wanted.scenarios)
        m_scenarios[scenario.folderUid.isEmpty() ? m_result.homeUid : scenario.folderUid].append(&scenario);
    placeFolders();
    writeFeatures();
    writeWords();
    removeFolders();
    return std::move(m_result);
}

/// The folder here for what lies in no folder on the platform, as soon as there is something.
void Writing::addHome()
{
    const bool isNeeded = std::ranges::any_of(m_wanted.scenarios, &QString::isEmpty, &SyncScenario::folderUid);
    if (!isNeeded || (!m_result.homeUid.isEmpty() && nodeOf(m_result.homeUid)))
        return;
    m_result.homeUid = newUid();
    m_result.change.operations.push_back(
        AddFolder{{.uid = m_result.homeUid, .parentUid = {}, .name = m_projectName}, {}, {}});
}

/// Parents before children, so that no folder is moved into itself on the way.
void Writing::placeFolders()
{
    QHash<QString, QList<const SyncFolder *>> children;
    for (const SyncFolder &folder : m_wanted.folders)
        children[folder.parentUid].append(&folder);
    QList<const SyncFolder *> open = children.value({});
    while (!open.isEmpty()) {
        const SyncFolder *folder = open.takeFirst();
        placeFolder(*folder);
        open += children.value(folder->uid);
    }
}

void Writing::placeFolder(const SyncFolder &folder)
{
    const FolderNode *node = nodeOf(folder.uid);
    Folder after{.uid = folder.uid, .parentUid = folder.parentUid, .name = folder.name, .position = folder.position};
    const bool hasText = m_scenarios.contains(folder.uid) || !folder.body.empty() || (node && node->feature);
    if (!hasText) {
        after.description = folder.description;
        for (const Tag &tag : folder.tags)
            after.tags.append(tagText(tag));
    }
    if (!node) {
        m_result.change.operations.push_back(AddFolder{after, {}, {}});
        return;
    }
    // What lies in the home here lies in the project there.
    if (after.parentUid.isEmpty() && node->folder.parentUid == m_local.source.homeUid)
        after.parentUid = node->folder.parentUid;
    const auto local = std::ranges::find(m_local.project.folders, folder.uid, &SyncFolder::uid);
    if (hasText && local != m_local.project.folders.end() && local->name == folder.name)
        after.name = node->folder.name; // the text names it, and stays
    if (hasText) {
        after.description = node->folder.description;
        after.tags = node->folder.tags;
    }
    if (node->folder != after)
        m_result.change.operations.push_back(UpdateFolder{node->folder, after});
}

std::optional<FeatureText> Writing::textOf(const QString &uid) const
{
    const auto found = m_local.source.texts.constFind(uid);
    return found == m_local.source.texts.cend() ? std::nullopt : std::optional(*found);
}

void Writing::writeFeatures()
{
    for (const SyncFolder &folder : m_wanted.folders)
        writeFeature(folder.uid, &folder);
    if (!m_result.homeUid.isEmpty())
        writeFeature(m_result.homeUid, nullptr);
    // Folders that go lose their scenarios before others get them.
    for (const QString &uid : m_local.source.tree->depthFirst()) {
        if (!m_folders.find(uid) && uid != m_result.homeUid && textOf(uid))
            m_losing.push_back(SetFeature{uid, textOf(uid), std::nullopt, {}, {}});
    }
    std::ranges::move(m_losing, std::back_inserter(m_result.change.operations));
    std::ranges::move(m_texts, std::back_inserter(m_result.change.operations));
}

/// folder: null for the home, whose folder is no folder on the platform.
void Writing::writeFeature(const QString &uid, const SyncFolder *folder)
{
    const auto defined = m_local.features.constFind(uid);
    const bool hasText = defined != m_local.features.cend();
    QList<const SyncScenario *> scenarios = m_scenarios.value(uid);
    if (!hasText && scenarios.isEmpty() && (!folder || folder->body.empty()))
        return;
    std::ranges::stable_sort(scenarios, {}, &SyncScenario::position);
    FeatureDocument wanted{hasText ? defined->feature.folder : FolderDocument{.uid = uid, .name = m_projectName}, {}};
    if (folder) {
        wanted.folder.uid = uid;
        const bool isNamed = !hasText || !wanted.folder.name.isEmpty() || nodeOf(uid)->folder.name != folder->name;
        if (isNamed)
            wanted.folder.name = folder->name;
        wanted.folder.description = folder->description;
        wanted.folder.tags = folder->tags;
        wanted.folder.setup = folder->body;
    }
    for (const SyncScenario *scenario : std::as_const(scenarios))
        wanted.scenarios.append(documentOf(*scenario, m_before.value(scenario->uid)));
    if (hasText && saySame(wanted, defined->feature)) {
        keepSidecar(uid, defined->sidecar);
        return;
    }
    const WrittenFeature written = gherkinOf(wanted, m_words, hasText ? &defined->sidecar : nullptr);
    for (const QString &problem : written.problems)
        m_result.problems.append(wanted.folder.name + u": "_s + problem);
    refuse(uid, wanted, written.sidecar.feature);
    keepSidecar(uid, written.sidecar);
    const std::optional<FeatureText> before = textOf(uid);
    if (before == written.text)
        return;
    QStringList uids;
    for (const ScenarioDocument &scenario : written.sidecar.feature.scenarios)
        uids.append(scenario.uid);
    const auto goes = [&](const ScenarioDocument &scenario) { return !uids.contains(scenario.uid); };
    const bool isLosing = hasText && std::ranges::any_of(defined->feature.scenarios, goes);
    (isLosing ? m_losing : m_texts).push_back(SetFeature{uid, before, written.text, {}, uids});
}

/// Notes what the text did not take.
void Writing::refuse(const QString &uid, const FeatureDocument &wanted, const FeatureDocument &got)
{
    if (contentHash(entityOf(wanted.folder)) != contentHash(entityOf(got.folder)))
        m_result.unapplied.insert({EntityKind::Folder, uid});
    for (const ScenarioDocument &scenario : wanted.scenarios) {
        const auto place = std::ranges::find(got.scenarios, scenario.uid, &ScenarioDocument::uid);
        if (place == got.scenarios.end() || contentHash(entityOf(*place)) != contentHash(entityOf(scenario)))
            m_result.unapplied.insert({EntityKind::Scenario, scenario.uid});
    }
    for (const ScenarioDocument &scenario : got.scenarios) {
        if (std::ranges::find(wanted.scenarios, scenario.uid, &ScenarioDocument::uid) == wanted.scenarios.end())
            m_result.unapplied.insert({EntityKind::Scenario, scenario.uid});
    }
}

void Writing::keepSidecar(const QString &uid, const Sidecar &sidecar)
{
    const auto known = m_local.source.sidecars.constFind(uid);
    if (known == m_local.source.sidecars.cend() || *known != sidecar)
        m_result.sidecars.insert(uid, sidecar);
}

void Writing::writeWords()
{
    QSet<QString> wanted;
    for (const SyncActionWord &word : m_wanted.actionWords) {
        wanted.insert(word.uid);
        const auto stored = std::ranges::find(m_local.source.actionWords, word.uid, &ActionWord::uid);
        const bool isNew = stored == m_local.source.actionWords.end();
        Definition definition = isNew ? Definition() : definitionFromJson(stored->definition);
        if (definition.wording.size() &&
            (isNew || stored->name != word.name || definition.parameters != word.parameters))
            definition.wording.clear();
        definition.description = word.description;
        definition.tags = word.tags;
        definition.parameters = word.parameters;
        definition.body = word.body;
        const ActionWord after{word.uid, {}, word.name, toJson(definition)};
        if (isNew)
            m_result.change.operations.push_back(SetActionWord{std::nullopt, after});
        else if (*stored != after)
            m_result.change.operations.push_back(SetActionWord{*stored, after});
    }
    for (const ActionWord &word : m_local.source.actionWords) {
        if (word.libraryName.isEmpty() && !wanted.contains(word.uid))
            m_result.change.operations.push_back(SetActionWord{word, std::nullopt});
    }
}

void Writing::removeFolders()
{
    const QStringList all = m_local.source.tree->depthFirst();
    for (qsizetype i = all.size() - 1; i >= 0; --i) { // children before their parents
        if (m_folders.find(all[i]) || all[i] == m_result.homeUid)
            continue;
        m_result.change.operations.push_back(RemoveFolder{nodeOf(all[i])->folder, std::nullopt, {}});
        if (m_local.source.sidecars.contains(all[i]))
            m_result.goneSidecars.append(all[i]);
    }
}

} // namespace

LocalChanges localChanges(const LocalProject &local, const SyncProject &wanted, const QString &label,
                          const QString &projectName)
{
    return Writing(local, wanted, projectName).run(label);
}

} // namespace stepwright::sync
