#include "tests/support/sync/syncedproject.h"

#include "model/base/uid.h"
#include "model/sync/state/syncstate.h"

#include <QDir>

#include <sqlite3.h>

namespace stepwright::tests {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

/// In memory where there is such a folder: what a power cut leaves is tested elsewhere, and here are thousands of
/// files.
QString folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/stepwright-XXXXXX"_s;
}

} // namespace

SyncedProject::SyncedProject(FakePlatform &platform, FakeClock &clock, const QByteArray &content)
    : m_folder(folderTemplate()), m_queue(platform, SyncFixture::sender(platform), {}, clock, m_log),
      m_client(m_queue, u"1"_s), m_engine(m_store, m_queue, m_client)
{
    if (QFile bytes(file()); !content.isEmpty() && (!bytes.open(QIODevice::WriteOnly) || bytes.write(content) < 0))
        qFatal("the project cannot be written");
    auto opened = content.isEmpty() ? m_store.create(file()) : m_store.open(file());
    opened.waitForFinished();
    if (!opened.result())
        qFatal("%s", qUtf8Printable(opened.result().error().message));
    if (!content.isEmpty())
        return;
    inFile([](store::ProjectFile &project) -> Result<int> {
        return SyncState(project.database())
            .setBinding({.address = QLatin1StringView(FakePlatform::address), .projectId = u"1"_s})
            .transform([] { return 0; });
    });
}

QByteArray SyncedProject::content()
{
    m_store.close().waitForFinished();
    QFile bytes(file());
    if (!bytes.open(QIODevice::ReadOnly))
        qFatal("the project cannot be read");
    return bytes.readAll();
}

int SyncedProject::onCommit(void *project)
{
    auto *self = static_cast<SyncedProject *>(project);
    const int number = self->m_transactions++;
    return self->m_brokenAt && (number == *self->m_brokenAt || (self->m_staysBroken && number > *self->m_brokenAt));
}

void SyncedProject::breakFile(std::optional<int> transaction, bool staysBroken)
{
    inFile([=, this](store::ProjectFile &project) -> Result<int> {
        m_brokenAt = transaction;
        m_staysBroken = staysBroken;
        m_transactions = 0;
        sqlite3_commit_hook(project.database().handle(), &SyncedProject::onCommit, this);
        return 0;
    });
}

QString SyncedProject::uidOf(const QString &path)
{
    const auto tree = inFile([](store::ProjectFile &project) -> Result<std::shared_ptr<const project::ProjectTree>> {
        return project.tree();
    });
    for (const QString &uid : tree->depthFirst()) {
        if (tree->namePath(uid).join(u'/') == path)
            return uid;
    }
    return {};
}

project::Change SyncedProject::apply(const project::Change &change)
{
    return inFile([change](store::ProjectFile &project) { return project.apply(change); }).change.inverse();
}

project::Change SyncedProject::write(const QString &path, const QByteArray &text)
{
    const QString parent = path.section(u'/', 0, -2);
    for (int depth = 0; depth < parent.count(u'/') + (parent.isEmpty() ? 0 : 1); ++depth) {
        const QString above = parent.section(u'/', 0, depth);
        const QString name = above.section(u'/', -1);
        if (uidOf(above).isEmpty())
            apply({{},
                   {project::AddFolder{
                       {.uid = newUid(), .parentUid = uidOf(above.section(u'/', 0, -2)), .name = name}, {}, {}}}});
    }
    const project::FeatureText after{.bytes = text};
    const QString uid = uidOf(path);
    if (uid.isEmpty()) {
        return apply({{},
                      {project::AddFolder{
                          {.uid = newUid(), .parentUid = uidOf(parent), .name = path.section(u'/', -1)}, after, {}}}});
    }
    const bool hasText = inFile(
        [uid](store::ProjectFile &project) -> Result<bool> { return project.tree()->find(uid)->feature.has_value(); });
    std::optional<project::FeatureText> before;
    if (hasText)
        before = inFile([uid](store::ProjectFile &project) { return project.feature(uid); });
    project::FeatureText changed = before.value_or(project::FeatureText());
    changed.bytes = text;
    return apply({{}, {project::SetFeature{uid, before, changed, {}, {}}}});
}

QByteArray SyncedProject::read(const QString &path)
{
    const QString uid = uidOf(path);
    if (uid.isEmpty())
        return {};
    return inFile([uid](store::ProjectFile &project) -> Result<QByteArray> {
        if (!project.tree()->find(uid)->feature)
            return QByteArray();
        return project.feature(uid).transform([](const project::FeatureText &text) { return text.bytes; });
    });
}

void SyncedProject::removeFolder(const QString &path)
{
    const QString uid = uidOf(path);
    const auto tree = inFile([](store::ProjectFile &project) -> Result<std::shared_ptr<const project::ProjectTree>> {
        return project.tree();
    });
    project::Change change;
    QStringList below = tree->depthFirst(uid);
    std::ranges::reverse(below);
    if (!below.contains(uid))
        below.append(uid);
    for (const QString &one : below) {
        std::optional<project::FeatureText> text;
        if (tree->find(one)->feature)
            text = inFile([one](store::ProjectFile &project) { return project.feature(one); });
        change.operations.push_back(project::RemoveFolder{tree->find(one)->folder, text, {}});
    }
    apply(change);
}

QStringList SyncedProject::paths()
{
    const auto tree = inFile([](store::ProjectFile &project) -> Result<std::shared_ptr<const project::ProjectTree>> {
        return project.tree();
    });
    QStringList paths;
    for (const QString &uid : tree->depthFirst())
        paths.append(tree->namePath(uid).join(u'/'));
    return paths;
}

SyncReport SyncedProject::sync(const SyncOptions &options)
{
    SyncReport report;
    QEventLoop loop;
    QObject::connect(&m_engine, &SyncEngine::finished, &loop, [&](const SyncReport &result) {
        report = result;
        loop.quit();
    });
    m_engine.start(options);
    loop.exec();
    return report;
}

} // namespace stepwright::tests
