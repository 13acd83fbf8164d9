#pragma once

#include "platform/storage/tables/jobs/jobs.h"

namespace stepwright::platform {

/// A kind of job. Its work may be done twice: a worker can be killed at the end of it.
struct JobKind
{
    QString name;
    Async<QByteArray> (*run)(Database &database, Job job) = nullptr; ///< gives the job's output
};

/// All kinds, as `--jobs` names them.
[[nodiscard]] const QList<JobKind> &jobKinds();

/// The project as XML, as an export that was started asked for it.
[[nodiscard]] Async<QByteArray> runExport(Database &database, Job job);

/// A zip archive of all that a project has: project.xml, its runs as test_runs/NUMBER.xml, and the files that are
/// attached to anything, as attachments/NUMBER/NAME. Errors: Invalid (more than half a gigabyte).
[[nodiscard]] Async<QByteArray> runBackup(Database &database, Job job);

} // namespace stepwright::platform
