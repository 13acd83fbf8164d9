#include "model/store/recovery/replacement.h"

#include "model/store/recovery/databasecopy.h"
#include "model/store/sqlite/database.h"
#include "model/store/sqlite/durablefile.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

QString replacementPath(const QString &project)
{
    return project + u"-replacement"_s;
}

/// Two processes that open the project at the same time must not both finish the replacement: the slower one would
/// remove the log of the faster one's open project.
class FolderLock
{
public:
    explicit FolderLock(const QString &project)
        : m_descriptor(::open(QFile::encodeName(QFileInfo(project).absolutePath()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        if (m_descriptor >= 0)
            ::flock(m_descriptor, LOCK_EX);
    }
    ~FolderLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(FolderLock)

private:
    int m_descriptor;
};

} // namespace

QString logPath(const QString &project)
{
    return project + u"-wal"_s;
}

Result<QString> writeFreshCopy(Database &failed)
{
    QString candidate = failed.path() + u".fresh"_s;
    const Result<> copied = removeFile(candidate).and_then([&] { return copyDatabase(failed.handle(), candidate); });
    if (!copied)
        return failure(copied.error());
    return candidate;
}

Result<> replaceProject(const QString &project, const QString &candidate)
{
    return renameFile(candidate, replacementPath(project))
        .and_then([&] { return syncFolderOf(project); })
        .and_then([&] { return finishReplacement(project); });
}

Result<> finishReplacement(const QString &project)
{
    if (!QFileInfo::exists(replacementPath(project)))
        return {};
    const FolderLock lock(project);
    if (!QFileInfo::exists(replacementPath(project)))
        return {};
    return removeFile(logPath(project))
        .and_then([&] { return removeFile(project + u"-journal"_s); })
        .and_then([&] { return syncFolderOf(project); })
        .and_then([&] { return renameFile(replacementPath(project), project); })
        .and_then([&] { return syncFolderOf(project); });
}

} // namespace stepwright::store
