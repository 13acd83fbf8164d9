#pragma once

#include "platform/storage/tables/jobs/jobs.h"

namespace stepwright::platform {

/// A kind of job, by one of two functions, which give the job's output. What `run` does may be done twice: a worker can
/// be killed at the end of it. `write` writes in the transaction in which its job ends, so that it is done once.
struct JobKind
{
    QString name;
    Async<QByteArray> (*run)(Database &database, Job job) = nullptr;
    Async<QByteArray> (*write)(Connection &connection, Job job) = nullptr;
};

/// All kinds, as `--jobs` names them.
[[nodiscard]] const QList<JobKind> &jobKinds();

/// The project as XML, as an export that was started asked for it.
[[nodiscard]] Async<QByteArray> runExport(Database &database, Job job);

/// A zip archive of all that a project has: project.xml, its runs as test_runs/NUMBER.xml, and the files that are
/// attached to anything, as attachments/NUMBER/NAME. Errors: Invalid (more than half a gigabyte).
[[nodiscard]] Async<QByteArray> runBackup(Database &database, Job job);

/// Reads a feature into a folder, which is the job's object.
[[nodiscard]] Async<QByteArray> runFeatureImport(Connection &connection, Job job);

/// Gives a run, which is the job's object, its tests, or synchronizes it.
[[nodiscard]] Async<QByteArray> runRunWork(Connection &connection, Job job);

} // namespace stepwright::platform
