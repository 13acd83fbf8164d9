#include "model/exporting/document/platformimport.h"

#include "model/base/uid.h"
#include "model/exporting/document/documenttree.h"
#include "model/exporting/document/homes.h"
#include "model/exporting/document/platformsettings.h"
#include "model/project/definitionjson.h"
#include "model/project/tagtext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace stepwright::project;
using stepwright::importing::ImportItem;
using stepwright::importing::ImportState;

namespace stepwright::exporting {

namespace {

QString compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Gives folders without a uid, or with one that another has, a new one, and those whose parent is missing a parent.
void giveUids(ProjectDocument &document)
{
    QSet<QString> uids;
    for (FolderDocument &folder : document.folders) {
        if (folder.uid.isEmpty() || uids.contains(folder.uid))
            folder.uid = newUid();
        uids.insert(folder.uid);
    }
    const DocumentTree tree(document, SortOrder::Position);
    const QString root = tree.children(nullptr).empty() ? QString() : tree.children(nullptr).front()->uid;
    for (FolderDocument &folder : document.folders) {
        if (!folder.parentUid.isEmpty() && !uids.contains(folder.parentUid))
            folder.parentUid = root == folder.uid ? QString() : root;
    }
}

/// Plans one import: what it does to each feature, and the operations for it.
class PlatformImport
{
public:
    PlatformImport(const PlatformProject &platform, const StoredProject &stored)
        : m_document(platform.document), m_texts(platform.texts), m_stored(stored)
    {
        for (const FolderDocument &folder : m_document.folders)
            m_names.insert(folder.uid, {folder.name, folder.parentUid});
        for (const ScenarioDocument &scenario : m_document.scenarios)
            m_withScenarios.insert(scenario.folderUid);
    }

    Result<PlatformPlan> run();

private:
    [[nodiscard]] Result<> addFolders();
    [[nodiscard]] Result<ImportItem> addFolder(const FolderDocument &folder);
    [[nodiscard]] Result<> keepFeature(const FolderDocument &folder, const QList<ScenarioDocument> &scenarios);
    [[nodiscard]] Result<> readKnown();
    [[nodiscard]] Result<> removeLost();
    [[nodiscard]] Result<> removeLost(const FolderNode &node);
    [[nodiscard]] Result<> addActionWords();
    void removeLostActionWords(const QSet<QString> &present);
    [[nodiscard]] Result<> set(const QString &key, const std::optional<QString> &value);
    [[nodiscard]] QString pathOf(const FolderDocument &folder) const;

    const ProjectDocument &m_document;
    const QHash<QString, FeatureText> &m_texts;
    const StoredProject &m_stored;
    QHash<QString, std::pair<QString, QString>> m_names; ///< name and parent's uid, by uid
    QSet<QString> m_withScenarios;                       ///< uids of folders
    QSet<QString> m_removed;                             ///< uids of folders
    QJsonObject m_known; ///< what an earlier import of this project brought; empty: there was none
    PlatformPlan m_plan;
};

Result<PlatformPlan> PlatformImport::run()
{
    if (Result<> done = readKnown()
                            .and_then([this] { return addFolders(); })
                            .and_then([this] { return removeLost(); })
                            .and_then([this] { return addActionWords(); });
        !done)
        return failure(done.error());
    m_plan.change.label = QCoreApplication::translate("PlatformImport", "Import %n scenario(s)", nullptr,
                                                      int(m_document.scenarios.size()));
    return std::move(m_plan);
}

QString PlatformImport::pathOf(const FolderDocument &folder) const
{
    QString path = folder.name;
    QSet<QString> passed{folder.uid};
    for (QString uid = folder.parentUid; m_names.contains(uid) && !passed.contains(uid); uid = m_names[uid].second) {
        passed.insert(uid);
        path.prepend(m_names[uid].first % u'/');
    }
    return path;
}

Result<> PlatformImport::addFolders()
{
    const DocumentTree tree(m_document, SortOrder::Document);
    for (const FolderDocument *folder : tree.folders()) {
        const size_t before = m_plan.change.operations.size();
        Result<ImportItem> item = addFolder(*folder);
        if (!item)
            return failure(item.error());
        QList<ScenarioDocument> scenarios;
        for (const ScenarioDocument *scenario : tree.scenarios(*folder))
            scenarios.append(*scenario);
        if (Result<> done = keepFeature(*folder, scenarios); !done)
            return done;
        if (item->text.bytes.isEmpty() && item->before.bytes.isEmpty())
            continue; // a folder and no feature
        if (item->state == ImportState::Unchanged && m_plan.change.operations.size() > before)
            item->state = ImportState::Changed;
        m_plan.plan.items.append(*std::move(item));
    }
    return {};
}

Result<ImportItem> PlatformImport::addFolder(const FolderDocument &document)
{
    const bool isFeature = !document.setup.empty() || m_withScenarios.contains(document.uid);
    const std::optional<FeatureText> text = isFeature ? std::optional(m_texts.value(document.uid)) : std::nullopt;
    Folder folder{document.uid, document.parentUid, document.name, document.position, document.description};
    for (const Tag &tag : document.tags)
        folder.tags.append(tagText(tag));
    ImportItem item{
        .path = pathOf(document), .name = folder.name, .folderUid = folder.uid, .text = text.value_or(FeatureText())};
    const FolderNode *existing = m_stored.tree->find(folder.uid);
    if (existing == nullptr) {
        m_plan.change.operations.push_back(AddFolder{folder, text});
        return item;
    }
    if (existing->folder != folder)
        m_plan.change.operations.push_back(UpdateFolder{existing->folder, folder});
    std::optional<FeatureText> before;
    if (existing->feature) {
        Result<FeatureText> stored = m_stored.texts(folder.uid);
        if (!stored)
            return failure(stored.error());
        before = *std::move(stored);
        item.state = text ? ImportState::Unchanged : ImportState::Removed;
        item.before = *before;
    }
    if (before != text)
        m_plan.change.operations.push_back(SetFeature{folder.uid, before, text});
    return item;
}

/// Keeps beside a feature's text what Gherkin cannot say of it.
Result<> PlatformImport::keepFeature(const FolderDocument &folder, const QList<ScenarioDocument> &scenarios)
{
    if (scenarios.isEmpty() && folder.setup.empty())
        return {};
    const QJsonObject kept{{u"digest"_s, digestOf(m_texts[folder.uid].bytes)},
                           {u"feature"_s, toJson(FeatureDocument{folder, scenarios})}};
    return set(platformFeatureKey(folder.uid), compactJson(kept));
}

Result<> PlatformImport::readKnown()
{
    const Result<std::optional<QString>> stored = m_stored.settings(platformProjectKey.toString());
    if (!stored)
        return failure(stored.error());
    const QJsonObject known = objectOf(*stored);
    if (!m_document.uid.isEmpty() && known["uid"_L1].toString() == m_document.uid)
        m_known = known;
    return {};
}

/// Removes what an earlier import of this project brought and what is not in it any more.
Result<> PlatformImport::removeLost()
{
    QSet<QString> lost;
    for (const QJsonValue uid : m_known["folders"_L1].toArray()) {
        if (!m_names.contains(uid.toString()))
            lost.insert(uid.toString());
    }
    const QStringList all = m_stored.tree->depthFirst();
    for (qsizetype i = all.size() - 1; i >= 0; --i) { // children before their parents
        if (!lost.contains(all[i]))
            continue;
        if (Result<> done = removeLost(*m_stored.tree->find(all[i])); !done)
            return done;
    }
    return {};
}

Result<> PlatformImport::removeLost(const FolderNode &node)
{
    const QString uid = node.folder.uid;
    std::optional<FeatureText> text;
    if (node.feature) {
        Result<FeatureText> stored = m_stored.texts(uid);
        if (!stored)
            return failure(stored.error());
        text = *std::move(stored);
        m_plan.plan.items.append({.state = ImportState::Removed,
                                  .path = m_stored.tree->namePath(uid).join(u'/'),
                                  .name = node.folder.name,
                                  .folderUid = uid,
                                  .text = *text});
    }
    const bool staysAsParent = std::ranges::any_of(node.children, [this, &uid](const QString &child) {
        return !m_removed.contains(child) && (!m_names.contains(child) || m_names[child].second == uid);
    });
    if (!staysAsParent) {
        m_removed.insert(uid);
        m_plan.change.operations.push_back(RemoveFolder{node.folder, text, {}});
    } else if (text) {
        m_plan.change.operations.push_back(SetFeature{uid, text, std::nullopt, {}, {}});
    }
    return set(platformFeatureKey(uid), std::nullopt);
}

Result<> PlatformImport::addActionWords()
{
    QJsonArray uids;
    QSet<QString> taken;
    const auto add = [&](const QList<ActionWordDocument> &words, const QString &library) {
        for (const ActionWordDocument &word : words) {
            const QString uid = word.uid.isEmpty() || taken.contains(word.uid) ? newUid() : word.uid;
            taken.insert(uid);
            uids.append(QJsonArray{uid, word.uid});
            const ActionWord after{uid, library, word.name, toJson(word.definition)};
            const auto before = std::ranges::find(m_stored.actionWords, uid, &ActionWord::uid);
            if (before == m_stored.actionWords.end())
                m_plan.change.operations.push_back(SetActionWord{std::nullopt, after});
            else if (*before != after)
                m_plan.change.operations.push_back(SetActionWord{*before, after});
        }
    };
    add(m_document.actionWords, {});
    for (const LibraryDocument &library : std::as_const(m_document.libraries))
        add(library.actionWords, library.name);
    removeLostActionWords(taken);
    QJsonArray folders;
    for (const FolderDocument &folder : std::as_const(m_document.folders))
        folders.append(folder.uid);
    return set(platformProjectKey.toString(), compactJson({{u"uid"_s, m_document.uid},
                                                           {u"folders"_s, folders},
                                                           {u"description"_s, m_document.description},
                                                           {u"isTestRun"_s, m_document.isTestRun},
                                                           {u"actionWords"_s, uids}}));
}

void PlatformImport::removeLostActionWords(const QSet<QString> &present)
{
    QSet<QString> lost;
    for (const QJsonValue word : m_known["actionWords"_L1].toArray())
        lost.insert(word[0].toString());
    lost.subtract(present);
    for (const ActionWord &word : m_stored.actionWords) {
        if (lost.contains(word.uid))
            m_plan.change.operations.push_back(SetActionWord{word, std::nullopt});
    }
}

Result<> PlatformImport::set(const QString &key, const std::optional<QString> &value)
{
    const Result<std::optional<QString>> before = m_stored.settings(key);
    if (!before)
        return failure(before.error());
    if (*before != value)
        m_plan.change.operations.push_back(SetSetting{key, *before, value});
    return {};
}

} // namespace

Result<PlatformProject> preparePlatform(importing::ProjectXml xml, const Exporter &gherkin,
                                        const ExportProgress &progress)
{
    PlatformProject platform{std::move(xml.document), {}, std::move(xml.problems)};
    giveUids(platform.document);
    giveHomes(platform.document, newUid());
    ExportOptions options;
    options.set(u"parent-folder-tags"_s, false);
    options.set(u"uids"_s, false);
    options.set(u"empty-folders"_s, true);
    const Result<ExportResult> rendered = exportProject(platform.document, gherkin, options, progress);
    if (!rendered)
        return failure(rendered.error());
    for (const ExportedFile &file : rendered->files)
        platform.texts.insert(file.folderUid, {file.bytes, file.path});
    return platform;
}

Result<PlatformPlan> planPlatform(const PlatformProject &platform, const StoredProject &stored)
{
    Result<PlatformPlan> plan = PlatformImport(platform, stored).run();
    if (!plan)
        return plan;
    for (const importing::XmlProblem &problem : platform.problems)
        plan->plan.items.append({.state = ImportState::Unreadable,
                                 .path = QCoreApplication::translate("PlatformImport", "Line %1").arg(problem.line),
                                 .reason = problem.message});
    return plan;
}

} // namespace stepwright::exporting
