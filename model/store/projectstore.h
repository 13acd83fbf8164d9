#pragma once

#include "model/store/projectfile.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

namespace stepwright::store {

class StoreWorker;

/// The project file for the rest of the program: every request runs on the one store thread, in the order of the calls,
/// and answers by a future that is continued with `.then(context, …)`. Requests without an open file fail with
/// NotFound.
class ProjectStore : public QObject
{
    Q_OBJECT

public:
    explicit ProjectStore(QObject *parent = nullptr);

    /// Waits for the requests already made (milliseconds each) and closes the file.
    ~ProjectStore() override;

    /// Makes a new project file. Errors: Conflict where a file is there already; Io; Denied.
    [[nodiscard]] QFuture<Result<OpenedProject>> create(const QString &path);

    /// Opens a project file, migrating an older one after a backup. Where it was written to since its last backup,
    /// another one is made in the background. Errors: NotFound; Conflict (open in another process: `copyForReading`);
    /// NewerVersion; Invalid (no project file); Damaged (salvage.h); Io; Denied; Database.
    [[nodiscard]] QFuture<Result<OpenedProject>> open(const QString &path);

    /// Makes a backup of the open project at once: before an import. Errors: Io, Denied, Damaged.
    [[nodiscard]] QFuture<Result<Backup>> backUp();

    /// Puts a backup in the place of the open project, whose present state is kept in a file beside it, and opens it.
    /// Errors: NotFound, Damaged (the backup), Io; the project is then open as before.
    [[nodiscard]] QFuture<Result<OpenedProject>> restore(const Backup &backup);

    /// Closes the file; what was acknowledged is on the disk already.
    [[nodiscard]] QFuture<Result<>> close();

    /// Makes a change, wholly or not at all. Errors: Conflict where a `before` value is not what is stored; Invalid;
    /// Io; …
    [[nodiscard]] QFuture<Result<AppliedChange>> apply(project::Change change);

    /// The project as it is after the last change.
    [[nodiscard]] QFuture<Result<std::shared_ptr<const project::ProjectTree>>> snapshot();

    /// The text of a folder's feature. Errors: NotFound.
    [[nodiscard]] QFuture<Result<project::FeatureText>> feature(const QString &folderUid);

    /// The texts of several features, in the order asked for. Ask for some hundred at a time. Errors: NotFound.
    [[nodiscard]] QFuture<Result<QList<project::FeatureText>>> features(const QStringList &folderUids);

    /// All steps of the project, for completion; later changes come with AppliedChange::steps.
    [[nodiscard]] QFuture<Result<std::vector<project::FeatureSteps>>> steps();

    [[nodiscard]] QFuture<Result<QList<project::ActionWord>>> actionWords();

    /// A value of the project's settings; nullopt: not set. Changed with project::SetSetting.
    [[nodiscard]] QFuture<Result<std::optional<QString>>> setting(const QString &key);

    /// Features and scenarios that hold all words of the query (the last one as a beginning), best first.
    [[nodiscard]] QFuture<Result<QList<SearchHit>>> search(const QString &query, int limit);

    /// Keeps the unsaved text of an editor; replaces the folder's older draft.
    [[nodiscard]] QFuture<Result<>> saveDraft(const Draft &draft);
    [[nodiscard]] QFuture<Result<QList<Draft>>> drafts();
    [[nodiscard]] QFuture<Result<>> discardDraft(const QString &folderUid);

    /// Runs `Result<T> work(ProjectFile &)` on the store thread, for what has no request of its own, e.g. a backup.
    template <class Work>
    [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work, ProjectFile &>>
    {
        return post<std::invoke_result_t<Work, ProjectFile &>>(
            [work = std::move(work)](std::optional<ProjectFile> &file) mutable {
                using Answer = std::invoke_result_t<Work, ProjectFile &>;
                return file ? work(*file) : Answer(failure(noProjectOpen()));
            });
    }

Q_SIGNALS:
    /// Features whose search index and derived rows are still to come after an import; 0: all there.
    void indexingProgressed(int remaining);

    /// The file cannot be used any more, e.g. because the disk failed. Nothing is acknowledged from here on.
    void failed(const stepwright::Error &error);

    /// The check of a backup found that the project is damaged, though it opened: time to restore or salvage
    /// (salvage.h).
    void damageFound(const stepwright::Error &error);

private:
    [[nodiscard]] static Error noProjectOpen();

    /// Has a function of the (perhaps not open) file run in the store thread.
    template <class Answer, class Work>
    QFuture<Answer> post(Work work)
    {
        QPromise<Answer> promise;
        promise.start();
        QFuture<Answer> future = promise.future();
        enqueue([promise = std::move(promise), work = std::move(work)](std::optional<ProjectFile> &file) mutable {
            promise.addResult(work(file));
            promise.finish();
        });
        return future;
    }
    void enqueue(std::move_only_function<void(std::optional<ProjectFile> &)> task);

    QThread m_thread;
    StoreWorker *m_worker; // lives in m_thread
};

} // namespace stepwright::store
