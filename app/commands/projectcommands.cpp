#include "app/commands/projectcommands.h"

#include "app/dialogs/questions.h"
#include "model/base/uid.h"
#include "model/gherkin/parser.h"

#include <QSet>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

/// A name as part of a path: letters and digits of any script in lower case, everything else as '_'.
QString fileNamePart(const QString &name)
{
    QString part;
    for (const QChar character : name.toLower()) {
        if (character.isLetterOrNumber() || character.isMark() || character.isSurrogate())
            part += character;
        else if (!part.isEmpty() && !part.endsWith('_'_L1))
            part += '_'_L1;
    }
    while (part.endsWith('_'_L1))
        part.chop(1);
    return part.isEmpty() ? u"feature"_s : part;
}

int nextPosition(const project::ProjectTree &tree, const QString &parentUid)
{
    int position = 0;
    for (const QString &uid : tree.find(parentUid)->children)
        position = qMax(position, tree.find(uid)->folder.position + 1);
    return position;
}

/// The text with another title, if the title is the old name now.
std::optional<project::FeatureText> retitled(const project::FeatureText &text, const QString &oldName,
                                             const QString &newName)
{
    const gherkin::Tree tree = gherkin::parse(text.bytes, {.isMarkdown = text.markdown});
    const gherkin::Feature feature = tree.feature();
    if (!feature || feature.name().toString() != oldName)
        return std::nullopt;
    const gherkin::TextRange range = feature.nameRange();
    project::FeatureText changed = text;
    changed.bytes.replace(range.offset, range.length, newName.toUtf8());
    return changed;
}

} // namespace

ProjectCommands::ProjectCommands(Session &session, Questions &questions, QObject *parent)
    : QObject(parent), m_session(session), m_questions(questions)
{
}

QString ProjectCommands::parentFor(const QString &nearFolderUid) const
{
    const project::FolderNode *node = m_session.tree()->find(nearFolderUid);
    if (!node)
        return {};
    return node->feature ? node->folder.parentUid : nearFolderUid;
}

QString ProjectCommands::pathFor(const QString &parentUid, const QString &name) const
{
    QSet<QString> taken;
    for (const QString &uid : m_session.tree()->depthFirst()) {
        if (const auto &feature = m_session.tree()->find(uid)->feature)
            taken.insert(feature->path.toLower());
    }
    QString folders;
    for (const QString &folder : m_session.tree()->namePath(parentUid))
        folders += fileNamePart(folder) + '/'_L1;
    const QString base = folders + fileNamePart(name);
    QString path = base + ".feature"_L1;
    for (int number = 2; taken.contains(path); ++number)
        path = u"%1_%2.feature"_s.arg(base).arg(number);
    return path;
}

void ProjectCommands::addFeature(const QString &nearFolderUid)
{
    const QString name = m_questions.nameFor(tr("New feature"), tr("&Name of the feature:"), {}).simplified();
    if (name.isEmpty() || !m_session.isOpen())
        return;
    const QString parent = parentFor(nearFolderUid);
    const project::Folder folder{newUid(), parent, name, nextPosition(*m_session.tree(), parent), {}, {}};
    const QString text = u"Feature: %1\n\n  Scenario: \n    Given \n"_s.arg(name);
    const project::FeatureText feature{.bytes = text.toUtf8(), .path = pathFor(parent, name)};
    m_session.apply({tr("Add \"%1\"").arg(name), {project::AddFolder{folder, feature, {}}}})
        .then(this, [this, uid = folder.uid](const Result<> &result) {
            if (result)
                Q_EMIT featureAdded(uid);
        });
}

void ProjectCommands::addFolder(const QString &nearFolderUid)
{
    const QString name = m_questions.nameFor(tr("New folder"), tr("&Name of the folder:"), {}).simplified();
    if (name.isEmpty() || !m_session.isOpen())
        return;
    const QString parent = parentFor(nearFolderUid);
    const project::Folder folder{newUid(), parent, name, nextPosition(*m_session.tree(), parent), {}, {}};
    m_session.apply({tr("Add folder \"%1\"").arg(name), {project::AddFolder{folder, std::nullopt, {}}}});
}

void ProjectCommands::rename(const QString &folderUid)
{
    const project::FolderNode *node = m_session.tree() ? m_session.tree()->find(folderUid) : nullptr;
    if (!node || folderUid.isEmpty())
        return;
    const project::Folder before = node->folder;
    project::Folder after = before;
    after.name = m_questions.nameFor(tr("Rename"), tr("&New name:"), before.name).simplified();
    if (after.name.isEmpty() || after.name == before.name)
        return;
    if (!node->feature) {
        applyRename(before, after, std::nullopt);
        return;
    }
    m_session.store().feature(folderUid).then(this, [this, before, after](const Result<project::FeatureText> &feature) {
        if (feature)
            applyRename(before, after, *feature);
        else
            Q_EMIT failed(feature.error());
    });
}

void ProjectCommands::applyRename(const project::Folder &before, const project::Folder &after,
                                  const std::optional<project::FeatureText> &feature)
{
    project::Change change{tr("Rename \"%1\"").arg(before.name), {project::UpdateFolder{before, after}}};
    if (feature) {
        if (const auto changed = retitled(*feature, before.name, after.name))
            change.operations.emplace_back(project::SetFeature{before.uid, feature, changed, {}, {}});
    }
    m_session.apply(change);
}

void ProjectCommands::remove(const QString &folderUid)
{
    const auto tree = m_session.tree();
    const project::FolderNode *node = tree ? tree->find(folderUid) : nullptr;
    if (!node || folderUid.isEmpty())
        return;
    QStringList folders = tree->depthFirst(folderUid);
    if (!folders.contains(folderUid))
        folders.prepend(folderUid);
    QStringList features = folders;
    features.removeIf([&tree](const QString &uid) { return !tree->find(uid)->feature; });
    const QString name = node->folder.name;
    m_session.store().features(features).then(
        this, [this, tree, folders, features, name](const Result<QList<project::FeatureText>> &texts) {
            if (!texts) {
                Q_EMIT failed(texts.error());
                return;
            }
            project::Change change{tr("Delete \"%1\"").arg(name), {}};
            for (auto uid = folders.crbegin(); uid != folders.crend(); ++uid) {
                project::RemoveFolder operation{tree->find(*uid)->folder, std::nullopt, {}};
                if (const qsizetype feature = features.indexOf(*uid); feature >= 0) {
                    operation.feature = texts->at(feature);
                    for (const project::Scenario &scenario : tree->find(*uid)->feature->scenarios)
                        operation.scenarioUids.append(scenario.uid);
                }
                change.operations.emplace_back(operation);
            }
            m_session.apply(change).then(this, [this, name](const Result<> &result) {
                if (result)
                    Q_EMIT removed(name);
            });
        });
}

} // namespace stepwright
