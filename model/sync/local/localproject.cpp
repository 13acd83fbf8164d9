#include "model/sync/local/localproject.h"

#include "model/base/uid.h"
#include "model/project/tagtext.h"
#include "model/sync/local/entities.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

QStringList scenarioUids(const FolderNode &node)
{
    QStringList uids;
    for (const Scenario &scenario : node.feature->scenarios)
        uids.append(scenario.uid);
    return uids;
}

class Reading
{
public:
    explicit Reading(LocalSource source);

    LocalProject run();

private:
    void readFeature(const FolderNode &node);
    void bringMoved(const QString &folderUid, DefinedFeature &defined);
    void readFolder(const FolderNode &node);
    void addScenario(const ScenarioDocument &document, const QString &folderUid);
    void addWords();
    [[nodiscard]] QString placeOf(const QString &folderUid) const;
    template <class Entity>
    [[nodiscard]] const Entity *opaqueBase(EntityKind kind, const QString &uid) const;

    LocalProject m_local;
    StepWords m_words;
    QHash<QString, QString> m_sidecarOf; ///< folder whose sidecar has a scenario
};

QList<ActionWordDocument> declaredWords(const LocalSource &source)
{
    QList<ActionWordDocument> words;
    for (const ActionWord &word : source.actionWords)
        words.append({word.uid, word.name, definitionFromJson(word.definition)});
    return words + source.sharedWords;
}

Reading::Reading(LocalSource source) : m_local{.source = std::move(source)}, m_words(declaredWords(m_local.source))
{
    for (const auto &[folder, sidecar] : m_local.source.sidecars.asKeyValueRange()) {
        for (const ScenarioDocument &scenario : sidecar.feature.scenarios)
            m_sidecarOf.insert(scenario.uid, folder);
    }
}

LocalProject Reading::run()
{
    const ProjectTree &tree = *m_local.source.tree;
    const QStringList folders = tree.depthFirst();
    for (const QString &uid : folders) {
        if (const FolderNode &node = *tree.find(uid); node.feature)
            readFeature(node);
    }
    addWords();
    for (const QString &uid : folders)
        readFolder(*tree.find(uid));
    return std::move(m_local);
}

void Reading::readFeature(const FolderNode &node)
{
    const QString uid = node.folder.uid;
    const FeatureText text = m_local.source.texts.value(uid);
    const auto known = m_local.source.sidecars.constFind(uid);
    const bool isKnown = known != m_local.source.sidecars.cend();
    DefinedFeature defined;
    if (isKnown && known->text == text && known->feature.scenarios.size() == qsizetype(node.feature->scenarios.size()))
        defined = {known->feature, *known, {}};
    else
        defined = definitionOf(text, m_words, isKnown ? &*known : nullptr, scenarioUids(node));
    const QStringList uids = scenarioUids(node);
    for (qsizetype i = 0; i < defined.feature.scenarios.size(); ++i)
        defined.feature.scenarios[i].uid = uids.value(i, newUid());
    bringMoved(uid, defined);
    defined.sidecar.feature = defined.feature;
    for (const QString &problem : std::as_const(defined.problems))
        m_local.problems.append(node.folder.name + u": "_s + problem);
    m_local.features.insert(uid, std::move(defined));
}

/// Scenarios that came from another feature keep what only the platform's form of them says.
void Reading::bringMoved(const QString &folderUid, DefinedFeature &defined)
{
    for (ScenarioDocument &scenario : defined.feature.scenarios) {
        const QString from = m_sidecarOf.value(scenario.uid, folderUid);
        if (from != folderUid)
            scenario = movedScenario(m_local.source.sidecars[from], scenario, m_words, defined.problems);
    }
}

QString Reading::placeOf(const QString &folderUid) const
{
    return folderUid == m_local.source.homeUid ? QString() : folderUid;
}

/// What both sides have had of a thing whose definition cannot be read; null where it can.
template <class Entity>
const Entity *Reading::opaqueBase(EntityKind kind, const QString &uid) const
{
    const auto known = m_local.source.known.constFind({kind, uid});
    if (known == m_local.source.known.cend() || !known->base)
        return nullptr;
    const auto *entity = std::get_if<Entity>(&*known->base);
    return entity && !entity->opaque.isEmpty() ? entity : nullptr;
}

void Reading::readFolder(const FolderNode &node)
{
    const QString uid = node.folder.uid;
    const auto defined = m_local.features.constFind(uid);
    SyncFolder folder{.uid = uid,
                      .remoteId = m_local.source.known.value({EntityKind::Folder, uid}).remoteId,
                      .parentUid = placeOf(node.folder.parentUid),
                      .name = node.folder.name,
                      .position = node.folder.position};
    if (defined == m_local.features.cend()) {
        folder.description = node.folder.description;
        for (const QString &tag : node.folder.tags)
            folder.tags.append(tagFromText(tag));
    } else {
        const FolderDocument &document = defined->feature.folder;
        if (!document.name.isEmpty())
            folder.name = document.name;
        folder.description = document.description;
        folder.tags = document.tags;
        folder.body = document.setup;
        for (const ScenarioDocument &scenario : defined->feature.scenarios)
            addScenario(scenario, uid);
    }
    if (uid == m_local.source.homeUid)
        return;
    if (const auto *base = opaqueBase<SyncFolder>(EntityKind::Folder, uid)) {
        folder.body.clear();
        folder.opaque = base->opaque;
    }
    m_local.project.folders.append(folder);
}

void Reading::addScenario(const ScenarioDocument &document, const QString &folderUid)
{
    SyncScenario scenario = entityOf(document);
    scenario.remoteId = m_local.source.known.value({EntityKind::Scenario, document.uid}).remoteId;
    scenario.folderUid = placeOf(folderUid);
    scenario.position = document.position;
    if (const auto *base = opaqueBase<SyncScenario>(EntityKind::Scenario, document.uid)) {
        if (!document.body.empty())
            m_local.problems.append(
                QCoreApplication::translate("Sync", "“%1”: its definition on the platform cannot be read, so that "
                                                    "its steps are not sent.")
                    .arg(document.name));
        scenario.body.clear();
        scenario.parameters = base->parameters;
        scenario.datasets = base->datasets;
        scenario.opaque = base->opaque;
    }
    m_local.project.scenarios.append(scenario);
}

/// The project's own words: the stored ones, some with new parameters, and those that steps made.
void Reading::addWords()
{
    QSet<QString> foreign;
    for (const ActionWord &word : std::as_const(m_local.source.actionWords)) {
        if (!word.libraryName.isEmpty())
            foreign.insert(word.uid);
    }
    for (const ActionWordDocument &word : std::as_const(m_local.source.sharedWords))
        foreign.insert(word.uid);
    m_local.words = m_words.words();
    for (ActionWordDocument &word : m_local.words) {
        if (word.uid.isEmpty())
            word.uid = newUid();
        if (foreign.contains(word.uid))
            continue;
        SyncActionWord entity{.uid = word.uid,
                              .remoteId = m_local.source.known.value({EntityKind::ActionWord, word.uid}).remoteId,
                              .name = word.name,
                              .description = word.definition.description,
                              .tags = word.definition.tags,
                              .parameters = word.definition.parameters,
                              .body = word.definition.body,
                              .opaque = {}};
        if (const auto *base = opaqueBase<SyncActionWord>(EntityKind::ActionWord, word.uid)) {
            entity.body.clear();
            entity.parameters = base->parameters;
            entity.opaque = base->opaque;
        }
        m_local.project.actionWords.append(entity);
    }
}

} // namespace

Result<LocalSource> readSource(store::ProjectFile &file)
{
    SyncState state(file.database());
    LocalSource source{.tree = file.tree()};
    for (const QString &uid : source.tree->depthFirst()) {
        if (!source.tree->find(uid)->feature)
            continue;
        Result<FeatureText> text = file.feature(uid);
        if (!text)
            return failure(text.error());
        source.texts.insert(uid, *std::move(text));
    }
    auto words = file.actionWords();
    auto sidecars = state.sidecars();
    auto known = state.things();
    auto shared = state.sharedWords();
    const auto binding = state.binding();
    if (!words || !sidecars || !known)
        return failure(!words ? words.error() : !sidecars ? sidecars.error() : known.error());
    if (!shared || !binding)
        return failure(!shared ? shared.error() : binding.error());
    source.actionWords = *std::move(words);
    source.sidecars = *std::move(sidecars);
    source.known = *std::move(known);
    source.sharedWords = *std::move(shared);
    source.homeUid = *binding ? (*binding)->homeUid : QString();
    return source;
}

LocalProject localProject(LocalSource source)
{
    return Reading(std::move(source)).run();
}

} // namespace stepwright::sync
