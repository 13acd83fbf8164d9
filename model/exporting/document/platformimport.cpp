#include "model/exporting/document/platformimport.h"

#include "model/base/uid.h"
#include "model/exporting/document/documenttree.h"
#include "model/exporting/document/platformsettings.h"
#include "model/project/definitionjson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

QString compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString textOf(const Tag &tag)
{
    return tag.value.isEmpty() ? tag.key : QString(tag.key % u':' % tag.value);
}

/// Makes the operations of one import.
class PlatformImport
{
public:
    PlatformImport(const ProjectDocument &document, const StoredProject &stored)
        : m_document(document), m_stored(stored)
    {
    }

    Result<Change> run(const Exporter &gherkin);

private:
    void giveHomes();
    [[nodiscard]] Result<> renderTexts(const Exporter &gherkin);
    [[nodiscard]] Result<> addFolders();
    [[nodiscard]] Result<> addFolder(const FolderDocument &folder);
    [[nodiscard]] Result<> addActionWords();
    [[nodiscard]] Result<> set(const QString &key, const QString &value);

    ProjectDocument m_document;
    const StoredProject &m_stored;
    QHash<QString, FeatureText> m_texts;
    Change m_change;
};

Result<Change> PlatformImport::run(const Exporter &gherkin)
{
    giveHomes();
    if (Result<> done = renderTexts(gherkin).and_then([this] { return addFolders(); }).and_then([this] {
            return addActionWords();
        });
        !done)
        return failure(done.error());
    m_change.label = QCoreApplication::translate("PlatformImport", "Import %n scenario(s)", nullptr,
                                                 int(m_document.scenarios.size()));
    return std::move(m_change);
}

/// Scenarios in no folder get one that is named like the project, things without a uid a new one.
void PlatformImport::giveHomes()
{
    QSet<QString> uids;
    for (FolderDocument &folder : m_document.folders) {
        if (folder.uid.isEmpty() || uids.contains(folder.uid))
            folder.uid = newUid();
        uids.insert(folder.uid);
    }
    const DocumentTree tree(m_document, SortOrder::Position);
    const bool hasStrays = !tree.strayScenarios().empty();
    const QString root = tree.children(nullptr).empty() ? QString() : tree.children(nullptr).front()->uid;
    for (FolderDocument &folder : m_document.folders) {
        if (!folder.parentUid.isEmpty() && !uids.contains(folder.parentUid))
            folder.parentUid = root == folder.uid ? QString() : root;
    }
    const QString home = hasStrays ? newUid() : QString();
    for (ScenarioDocument &scenario : m_document.scenarios) {
        if (!uids.contains(scenario.folderUid))
            scenario.folderUid = home;
    }
    if (hasStrays)
        m_document.folders.append({home, root, m_document.name});
}

Result<> PlatformImport::renderTexts(const Exporter &gherkin)
{
    ExportOptions options;
    options.set(u"parent-folder-tags"_s, false);
    options.set(u"uids"_s, false);
    options.set(u"empty-folders"_s, true);
    const Result<ExportResult> rendered = exportProject(m_document, gherkin, options);
    if (!rendered)
        return failure(rendered.error());
    for (const ExportedFile &file : rendered->files)
        m_texts.insert(file.folderUid, {file.bytes, file.path});
    return {};
}

Result<> PlatformImport::addFolders()
{
    const DocumentTree tree(m_document, SortOrder::Document);
    for (const FolderDocument *folder : tree.folders()) {
        if (Result<> added = addFolder(*folder); !added)
            return added;
        QList<ScenarioDocument> scenarios;
        for (const ScenarioDocument *scenario : tree.scenarios(*folder))
            scenarios.append(*scenario);
        if (scenarios.isEmpty() && folder->setup.empty())
            continue;
        const QJsonObject kept{{u"digest"_s, digestOf(m_texts[folder->uid].bytes)},
                               {u"feature"_s, toJson(FeatureDocument{*folder, scenarios})}};
        if (Result<> done = set(platformFeatureKey(folder->uid), compactJson(kept)); !done)
            return done;
    }
    return {};
}

Result<> PlatformImport::addFolder(const FolderDocument &document)
{
    const bool isFeature = !document.setup.empty() ||
                           std::ranges::contains(m_document.scenarios, document.uid, &ScenarioDocument::folderUid);
    const std::optional<FeatureText> text = isFeature ? std::optional(m_texts.value(document.uid)) : std::nullopt;
    Folder folder{document.uid, document.parentUid, document.name, document.position, document.description};
    for (const Tag &tag : document.tags)
        folder.tags.append(textOf(tag));
    const FolderNode *existing = m_stored.tree->find(folder.uid);
    if (existing == nullptr) {
        m_change.operations.push_back(AddFolder{folder, text});
        return {};
    }
    if (existing->folder != folder)
        m_change.operations.push_back(UpdateFolder{existing->folder, folder});
    std::optional<FeatureText> before;
    if (existing->feature) {
        const Result<FeatureText> stored = m_stored.texts(folder.uid);
        if (!stored)
            return failure(stored.error());
        before = *stored;
    }
    if (before != text)
        m_change.operations.push_back(SetFeature{folder.uid, before, text});
    return {};
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
                m_change.operations.push_back(SetActionWord{std::nullopt, after});
            else if (*before != after)
                m_change.operations.push_back(SetActionWord{*before, after});
        }
    };
    add(m_document.actionWords, {});
    for (const LibraryDocument &library : std::as_const(m_document.libraries))
        add(library.actionWords, library.name);
    QJsonArray folders;
    for (const FolderDocument &folder : std::as_const(m_document.folders))
        folders.append(folder.uid);
    return set(platformProjectKey.toString(), compactJson({{u"uid"_s, m_document.uid},
                                                           {u"folders"_s, folders},
                                                           {u"description"_s, m_document.description},
                                                           {u"isTestRun"_s, m_document.isTestRun},
                                                           {u"actionWords"_s, uids}}));
}

Result<> PlatformImport::set(const QString &key, const QString &value)
{
    const Result<std::optional<QString>> before = m_stored.settings(key);
    if (!before)
        return failure(before.error());
    if (*before != value)
        m_change.operations.push_back(SetSetting{key, *before, value});
    return {};
}

} // namespace

Result<Change> changeFor(const ProjectDocument &document, const Exporter &gherkin, const StoredProject &stored)
{
    return PlatformImport(document, stored).run(gherkin);
}

} // namespace stepwright::exporting
