#include "model/store/projectstore.h"

#include "model/store/storeworker.h"

#include <QCoreApplication>

namespace stepwright::store {

namespace {

Result<OpenedProject> take(Result<ProjectFile> opened, std::optional<ProjectFile> &file)
{
    if (!opened)
        return failure(opened.error());
    file = std::move(*opened);
    return OpenedProject{file->tree(), file->database().warnings()};
}

Result<> backUpNow(Database &database)
{
    return makeBackup(database, QDateTime::currentDateTimeUtc()).transform([](const Backup &) {});
}

} // namespace

ProjectStore::ProjectStore(QObject *parent) : QObject(parent), m_worker(new StoreWorker)
{
    m_thread.setObjectName("store");
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &StoreWorker::indexingProgressed, this, &ProjectStore::indexingProgressed);
    connect(m_worker, &StoreWorker::failed, this, &ProjectStore::failed);
    connect(m_worker, &StoreWorker::damageFound, this, &ProjectStore::damageFound);
    m_thread.start();
}

ProjectStore::~ProjectStore()
{
    // Posted like a request, so that those before it are answered first.
    enqueue([this](std::optional<ProjectFile> &file) {
        file.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

Error ProjectStore::noProjectOpen()
{
    return {ErrorKind::NotFound, QCoreApplication::translate("Store", "No project is open."), {}};
}

void ProjectStore::enqueue(std::move_only_function<void(std::optional<ProjectFile> &)> task)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, task = std::move(task)]() mutable { worker->perform(task); },
        Qt::QueuedConnection);
}

QFuture<Result<OpenedProject>> ProjectStore::create(const QString &path)
{
    return post<Result<OpenedProject>>([path](std::optional<ProjectFile> &file) {
        file.reset();
        return take(ProjectFile::create(path), file);
    });
}

QFuture<Result<OpenedProject>> ProjectStore::open(const QString &path)
{
    return post<Result<OpenedProject>>([path](std::optional<ProjectFile> &file) {
        file.reset();
        const bool changed = changedSinceBackup(path);
        Result<OpenedProject> opened = take(ProjectFile::open(path, backUpNow), file);
        if (!opened || !changed)
            return opened;
        if (const Result<> started = file->startBackup(QDateTime::currentDateTimeUtc()); !started)
            opened->warnings.append(
                QCoreApplication::translate("Store", "No backup can be made. %1").arg(started.error().message));
        return opened;
    });
}

QFuture<Result<Backup>> ProjectStore::backUp()
{
    return run([](ProjectFile &file) { return makeBackup(file.database(), QDateTime::currentDateTimeUtc()); });
}

QFuture<Result<OpenedProject>> ProjectStore::restore(const Backup &backup)
{
    return post<Result<OpenedProject>>([backup](std::optional<ProjectFile> &file) -> Result<OpenedProject> {
        if (!file)
            return failure(noProjectOpen());
        const QString path = file->database().path();
        file.reset();
        const Result<QString> restored = restoreBackup(backup, path, QDateTime::currentDateTime());
        Result<OpenedProject> opened = take(ProjectFile::open(path, backUpNow), file);
        if (!restored)
            return failure(restored.error());
        return opened;
    });
}

QFuture<Result<>> ProjectStore::close()
{
    return post<Result<>>([](std::optional<ProjectFile> &file) {
        file.reset();
        return Result<>();
    });
}

QFuture<Result<AppliedChange>> ProjectStore::apply(project::Change change)
{
    return run([change = std::move(change)](ProjectFile &file) mutable { return file.apply(std::move(change)); });
}

QFuture<Result<std::shared_ptr<const project::ProjectTree>>> ProjectStore::snapshot()
{
    return run([](ProjectFile &file) { return Result<std::shared_ptr<const project::ProjectTree>>(file.tree()); });
}

QFuture<Result<project::FeatureText>> ProjectStore::feature(const QString &folderUid)
{
    return run([folderUid](ProjectFile &file) { return file.feature(folderUid); });
}

QFuture<Result<QList<project::FeatureText>>> ProjectStore::features(const QStringList &folderUids)
{
    return run([folderUids](ProjectFile &file) -> Result<QList<project::FeatureText>> {
        QList<project::FeatureText> texts;
        texts.reserve(folderUids.size());
        for (const QString &uid : folderUids) {
            Result<project::FeatureText> text = file.feature(uid);
            if (!text)
                return failure(text.error());
            texts.append(std::move(*text));
        }
        return texts;
    });
}

QFuture<Result<std::vector<project::FeatureSteps>>> ProjectStore::steps()
{
    return run([](ProjectFile &file) { return file.steps(); });
}

QFuture<Result<QList<project::ActionWord>>> ProjectStore::actionWords()
{
    return run([](ProjectFile &file) { return file.actionWords(); });
}

QFuture<Result<std::optional<QString>>> ProjectStore::setting(const QString &key)
{
    return run([key](ProjectFile &file) { return file.setting(key); });
}

QFuture<Result<QList<SearchHit>>> ProjectStore::search(const QString &query, int limit)
{
    return run([query, limit](ProjectFile &file) { return file.search(query, limit); });
}

QFuture<Result<>> ProjectStore::saveDraft(const Draft &draft)
{
    return run([draft](ProjectFile &file) { return file.saveDraft(draft); });
}

QFuture<Result<QList<Draft>>> ProjectStore::drafts()
{
    return run([](ProjectFile &file) { return file.drafts(); });
}

QFuture<Result<>> ProjectStore::discardDraft(const QString &folderUid)
{
    return run([folderUid](ProjectFile &file) { return file.discardDraft(folderUid); });
}

} // namespace stepwright::store
