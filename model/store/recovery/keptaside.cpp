#include "model/store/recovery/keptaside.h"

#include "model/store/recovery/databasecopy.h"
#include "model/store/recovery/replacement.h"
#include "model/store/sqlite/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>
#include <sys/stat.h>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

Result<> copyWithLog(const QString &project, const QString &copy)
{
    if (Result<> copied = copyFile(project, copy); !copied)
        return copied;
    if (!QFileInfo::exists(logPath(project)))
        return {};
    return copyFile(logPath(project), logPath(copy));
}

QString wordOf(Keeping reason)
{
    return reason == Keeping::Damaged ? u"damaged"_s : u"before-restore"_s;
}

/// What was kept aside of a project before.
QStringList keptFiles(const QFileInfo &project)
{
    QStringList paths;
    for (const QFileInfo &file : project.absoluteDir().entryInfoList({u"*.stepwright"_s}, QDir::Files)) {
        for (const Keeping reason : {Keeping::Damaged, Keeping::BeforeRestore}) {
            if (file.fileName().startsWith(u"%1.%2-"_s.arg(project.completeBaseName(), wordOf(reason))))
                paths.append(file.absoluteFilePath());
        }
    }
    return paths;
}

bool areEqual(const QString &one, const QString &other)
{
    QFile first(one);
    QFile second(other);
    if (first.exists() != second.exists() || first.size() != second.size())
        return false;
    if (!first.exists())
        return true;
    if (!first.open(QIODevice::ReadOnly) || !second.open(QIODevice::ReadOnly))
        return false;
    constexpr qint64 pieceSize = 1 << 20;
    while (!first.atEnd()) {
        if (first.read(pieceSize) != second.read(pieceSize))
            return false;
    }
    return true;
}

/// What tells one filling of the write-ahead log from the next: which file the project is, and the log's header with
/// its salts and checkpoint number (https://sqlite.org/fileformat2.html, section 4.1).
struct LogGeneration
{
    ino_t file = 0;
    QByteArray logHeader;

    bool operator==(const LogGeneration &) const = default;
};

LogGeneration generation(const QString &project)
{
    constexpr qint64 headerSize = 32;
    LogGeneration now;
    struct stat status;
    if (::stat(QFile::encodeName(project).constData(), &status) == 0)
        now.file = status.st_ino;
    QFile log(logPath(project));
    if (log.open(QIODevice::ReadOnly))
        now.logHeader = log.read(headerSize);
    return now;
}

/// Moves the log's content into the copy itself, so that it is a single sound file.
Result<> absorbLog(const QString &copy)
{
    sqlite3 *connection = nullptr;
    int code =
        sqlite3_open_v2(copy.toUtf8().constData(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_exec(connection, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE", nullptr, nullptr,
                            nullptr);
    sqlite3_close_v2(connection);
    if (code != SQLITE_OK)
        return failure(ErrorKind::Damaged,
                       QCoreApplication::translate("Store", "The project file \"%1\" is damaged.")
                           .arg(QDir::toNativeSeparators(copy)),
                       QString::fromLatin1(sqlite3_errstr(code)));
    return checkDatabase(copy);
}

} // namespace

Result<QString> keepAside(const QString &project, Keeping reason, const QDateTime &now)
{
    const QFileInfo file(project);
    for (const QString &path : keptFiles(file)) {
        if (areEqual(project, path) && areEqual(logPath(project), logPath(path)))
            return path;
    }
    const QString name =
        u"%1.%2-%3.stepwright"_s.arg(file.completeBaseName(), wordOf(reason), now.toString(u"yyyy-MM-dd-HH-mm-ss"_s));
    QString aside = unusedPath(file.absoluteDir().filePath(name));
    const Result<> kept = copyWithLog(project, aside).and_then([&] { return syncFolderOf(aside); });
    if (!kept)
        return failure(kept.error());
    return aside;
}

Result<QString> copyForReading(const QString &project, const QString &folder)
{
    // Pages that the other process moves from its log into the file while we copy are still in the log we copy
    // afterwards, unless it starts the log anew in between: then its header differs, and we copy again.
    constexpr int attempts = 20;
    QString copy = unusedPath(QDir(folder).filePath(QFileInfo(project).fileName()));
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const LogGeneration before = generation(project);
        const Result<> copied = copyWithLog(project, copy);
        if (copied && generation(project) == before) {
            const Result<> absorbed = absorbLog(copy);
            if (absorbed)
                return copy;
            (void)removeFile(logPath(copy));
            (void)removeFile(copy);
            return failure(absorbed.error());
        }
        (void)removeFile(logPath(copy));
        (void)removeFile(copy);
        if (!copied && copied.error().kind != ErrorKind::NotFound)
            return failure(copied.error());
        if (!QFileInfo::exists(project))
            return failure(copied.error());
    }
    return failure(ErrorKind::Conflict,
                   QCoreApplication::translate("Store", "\"%1\" is being changed right now. Please try again.")
                       .arg(QDir::toNativeSeparators(project)));
}

} // namespace stepwright::store
