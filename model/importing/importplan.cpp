#include "model/importing/importplan.h"

#include "model/base/uid.h"
#include "model/gherkin/tree/diagnostic.h"
#include "model/project/featurecontent.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace stepwright::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 20;

/// A file's name without its endings.
QString baseName(const QString &path)
{
    return QFileInfo(path).baseName();
}

QList<ImportProblem> problemsOf(const gherkin::Tree &tree)
{
    QList<ImportProblem> problems;
    for (const gherkin::Diagnostic &diagnostic : tree.diagnostics()) {
        if (diagnostic.isSyntaxError() && problems.size() < mostProblems)
            problems.append({int(diagnostic.line) + 1, gherkin::userMessage(tree, diagnostic)});
    }
    return problems;
}

/// Finds what a file is in the project.
class KnownFeatures
{
public:
    KnownFeatures(const project::ProjectTree &tree, const QString &source, const QString &targetUid)
    {
        for (const QString &uid : tree.depthFirst(targetUid)) {
            const project::FolderNode *node = tree.find(uid);
            if (node->feature && !node->feature->path.isEmpty())
                m_byPath.insert(node->feature->path, uid);
        }
        for (const QString &uid : tree.depthFirst()) {
            const project::FolderNode *node = tree.find(uid);
            if (node->feature && node->feature->importedFrom == source)
                m_imported.insert(node->feature->path, uid);
        }
    }

    [[nodiscard]] QString uidOf(const QString &path) const
    {
        const QString imported = m_imported.value(path);
        return imported.isEmpty() ? m_byPath.value(path) : imported;
    }

    /// Features that came from the folder: path and uid, by path.
    [[nodiscard]] const QMap<QString, QString> &imported() const { return m_imported; }

private:
    QMap<QString, QString> m_byPath;
    QMap<QString, QString> m_imported;
};

bool isUnreadable(const FeatureFolder &folder, const QString &path)
{
    return std::ranges::any_of(folder.unreadable, [&path](const UnreadableFile &file) {
        return file.path == path || file.path.isEmpty() || (file.path.endsWith(u'/') && path.startsWith(file.path));
    });
}

/// Makes the change of a plan; remembers the folders made on the way.
class ChangeMaker
{
public:
    ChangeMaker(const ImportPlan &plan, const project::ProjectTree &tree) : m_plan(plan), m_tree(tree)
    {
        m_uids.insert(QString(), plan.targetUid);
    }

    project::Change make()
    {
        int count = 0;
        for (const ImportItem &item : m_plan.items) {
            if (!item.included)
                continue;
            const size_t before = m_change.operations.size();
            add(item);
            count += m_change.operations.size() > before;
        }
        m_change.label = QCoreApplication::translate("Import", "Import %n features", nullptr, count);
        return std::move(m_change);
    }

private:
    void add(const ImportItem &item)
    {
        switch (item.state) {
        case ImportState::New:
            addNew(item);
            break;
        case ImportState::Changed:
            m_change.operations.push_back(project::SetFeature{item.folderUid, item.before, item.text});
            break;
        case ImportState::Removed:
            remove(item);
            break;
        case ImportState::Unchanged:
        case ImportState::Unreadable:
            break;
        }
    }

    void addNew(const ImportItem &item)
    {
        const QString parent = folderOf(item.path.section(u'/', 0, -2));
        m_change.operations.push_back(project::AddFolder{
            {.uid = newUid(), .parentUid = parent, .name = item.name, .position = nextPosition(parent)},
            item.text,
            {}});
    }

    void remove(const ImportItem &item)
    {
        const project::FolderNode *node = m_tree.find(item.folderUid);
        if (node->children.isEmpty())
            m_change.operations.push_back(project::RemoveFolder{node->folder, item.text, {}});
        else
            m_change.operations.push_back(project::SetFeature{item.folderUid, item.text, {}});
    }

    /// The project's folder for a folder of the file system, made where it is missing.
    QString folderOf(const QString &path)
    {
        const auto known = m_uids.constFind(path);
        if (known != m_uids.cend())
            return *known;
        const qsizetype slash = path.lastIndexOf(u'/');
        const QString parent = folderOf(slash < 0 ? QString() : path.left(slash));
        const QString name = path.mid(slash + 1);
        QString uid = existingChild(parent, name);
        if (uid.isEmpty()) {
            uid = newUid();
            m_change.operations.push_back(project::AddFolder{
                {.uid = uid, .parentUid = parent, .name = name, .position = nextPosition(parent)}, {}, {}});
        }
        m_uids.insert(path, uid);
        return uid;
    }

    [[nodiscard]] QString existingChild(const QString &parent, const QString &name) const
    {
        const project::FolderNode *node = m_tree.find(parent);
        if (!node)
            return {};
        for (const QString &uid : node->children) {
            const project::FolderNode *child = m_tree.find(uid);
            if (child->folder.name == name && !child->feature)
                return uid;
        }
        return {};
    }

    int nextPosition(const QString &parent)
    {
        const auto known = m_positions.find(parent);
        if (known != m_positions.end())
            return ++*known;
        int position = 0;
        if (const project::FolderNode *node = m_tree.find(parent)) {
            for (const QString &uid : node->children)
                position = std::max(position, m_tree.find(uid)->folder.position);
        }
        return *m_positions.insert(parent, position + 1);
    }

    const ImportPlan &m_plan;
    const project::ProjectTree &m_tree;
    project::Change m_change;
    QHash<QString, QString> m_uids;  ///< of the project's folders by path in the file system
    QHash<QString, int> m_positions; ///< the last one used below a folder
};

} // namespace

qsizetype ImportPlan::count(ImportState state) const
{
    return std::ranges::count(items, state, &ImportItem::state);
}

Result<ImportPlan> planImport(const FeatureFolder &folder, const project::ProjectTree &tree, const QString &targetUid,
                              const TextSource &texts)
{
    ImportPlan plan{folder.source, targetUid, {}};
    const KnownFeatures known(tree, folder.source, targetUid);
    QSet<QString> present;
    for (const FeatureFile &file : folder.files) {
        ImportItem item{
            .path = file.path,
            .folderUid = known.uidOf(file.path),
            .text = {.bytes = file.bytes, .path = file.path, .markdown = file.markdown, .importedFrom = folder.source}};
        present.insert(file.path);
        if (!item.folderUid.isEmpty()) {
            Result<project::FeatureText> before = texts(item.folderUid);
            if (!before)
                return failure(before.error());
            item.state = before->bytes == file.bytes ? ImportState::Unchanged : ImportState::Changed;
            item.before = std::move(*before);
        }
        const gherkin::Tree parsed = project::parseFeature(item.text);
        item.name = parsed.feature() ? parsed.feature().name().toString() : QString();
        if (item.name.isEmpty())
            item.name = baseName(file.path);
        item.problems = problemsOf(parsed);
        plan.items.append(std::move(item));
    }
    for (const auto &[path, uid] : known.imported().asKeyValueRange()) {
        if (!folder.isWhole || present.contains(path) || isUnreadable(folder, path))
            continue;
        Result<project::FeatureText> text = texts(uid);
        if (!text)
            return failure(text.error());
        plan.items.append({.state = ImportState::Removed,
                           .path = path,
                           .name = tree.find(uid)->folder.name,
                           .folderUid = uid,
                           .text = std::move(*text)});
    }
    for (const UnreadableFile &file : folder.unreadable)
        plan.items.append(
            {.state = ImportState::Unreadable, .path = file.path, .name = baseName(file.path), .reason = file.reason});
    return plan;
}

project::Change toChange(const ImportPlan &plan, const project::ProjectTree &tree)
{
    return ChangeMaker(plan, tree).make();
}

} // namespace stepwright::importing
