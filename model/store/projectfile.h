#pragma once

#include "model/store/answers.h"
#include "model/store/recovery/backup.h"
#include "model/store/sqlite/database.h"

#include <functional>

namespace stepwright::store {

/// An open project file: all reading and writing, one call after the other in one thread. The rest of the program uses
/// it through ProjectStore, which gives it a thread; the command line and tests may use it directly.
class ProjectFile
{
public:
    /// Called with the open file before it is migrated: the place for a backup.
    using BeforeMigration = std::function<Result<>(Database &)>;
    using Alongside = std::function<Result<>(Database &)>;

    /// Makes a new project file. Errors: Conflict where a file is there already; Io; Denied.
    [[nodiscard]] static Result<ProjectFile> create(const QString &path);

    /// Opens a project file, migrating an older one. Errors: NotFound; Conflict (open in another process);
    /// NewerVersion; Invalid (no project file); Damaged (salvage.h); Io; Denied; Database.
    [[nodiscard]] static Result<ProjectFile> open(const QString &path, const BeforeMigration &beforeMigration = {});

    /// The way out of `Database::fatalError`: writes all that can still be read into a fresh file, puts it in the place
    /// of the failed one and opens it. Errors: Io, Database; the file is then closed, and as it was.
    [[nodiscard]] static Result<ProjectFile> reopenAfresh(ProjectFile failed);

    ProjectFile(ProjectFile &&) noexcept;
    ProjectFile &operator=(ProjectFile &&) noexcept;
    ~ProjectFile();

    [[nodiscard]] std::shared_ptr<const project::ProjectTree> tree() const;
    [[nodiscard]] Database &database();

    /// Makes a change in one transaction. A change with very many features leaves part of the derived rows to
    /// `indexSome`. Errors: Conflict where a `before` value is not what is stored; Invalid; Io; Database. Nothing is
    /// changed then. alongside: writes further tables of the file in the same transaction; its failure is the change's.
    [[nodiscard]] Result<AppliedChange> apply(project::Change change, const Alongside &alongside = {});

    /// Errors: NotFound.
    [[nodiscard]] Result<project::FeatureText> feature(const QString &folderUid);

    /// All steps of the project, for completion. From then on `apply` tells the steps of the features it writes.
    [[nodiscard]] Result<std::vector<project::FeatureSteps>> steps();

    [[nodiscard]] Result<QList<project::ActionWord>> actionWords();
    [[nodiscard]] Result<std::optional<QString>> setting(const QString &key);

    /// Features and scenarios that hold all words of the query (the last one as a beginning), best first.
    [[nodiscard]] Result<QList<SearchHit>> search(const QString &query, int limit);

    [[nodiscard]] Result<> saveDraft(const Draft &draft);
    [[nodiscard]] Result<QList<Draft>> drafts();
    [[nodiscard]] Result<> discardDraft(const QString &folderUid);

    /// Features whose derived rows and search index are still to come.
    [[nodiscard]] Result<int> unindexedCount();

    /// Derives some of them, for some milliseconds, in a transaction of its own; gives how many remain.
    [[nodiscard]] Result<int> indexSome();

    /// Merges some of the search index, which saving and indexing leave to the pauses, for some milliseconds; whether
    /// there may be more to do.
    [[nodiscard]] Result<bool> mergeSome();

    /// Starts a backup, which `backUpSome` carries on in pieces between other requests. Errors: Io, Denied.
    [[nodiscard]] Result<> startBackup(const QDateTime &now);

    /// Copies a piece. Gives the backup once all is copied: to be finished, on any thread. Errors: Io, Database; it is
    /// given up then.
    [[nodiscard]] Result<std::optional<BackupJob>> backUpSome();

    [[nodiscard]] bool isBackingUp() const;

private:
    struct Parts;
    explicit ProjectFile(std::unique_ptr<Parts> parts);
    [[nodiscard]] static Result<ProjectFile> load(Database database);

    std::unique_ptr<Parts> m_parts;
};

} // namespace stepwright::store
