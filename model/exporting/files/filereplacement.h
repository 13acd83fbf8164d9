#pragma once

#include "model/base/result.h"

#include <QSet>
#include <QStringList>

#include <map>

namespace stepwright::exporting {

/// Replaces many files so that each is whole or as before, after a power cut too, and waits for the disk twice in all:
/// the new bytes are written beside the files, brought to the disk together, and only then given their names.
class FileReplacement
{
public:
    FileReplacement() = default;
    ~FileReplacement(); ///< removes what got no name
    Q_DISABLE_COPY_MOVE(FileReplacement)

    /// Writes what the file at this absolute path is to hold; folders that are missing are made. Errors: Io.
    [[nodiscard]] Result<> add(const QString &path, const QByteArray &bytes);

    /// Takes in a file that holds its bytes already, perhaps from an attempt that failed before it was on the disk.
    /// Errors: Io.
    [[nodiscard]] Result<> keep(const QString &path);

    /// Gives everything added its name; the files are on the disk when it returns. Errors: Io; then some may be
    /// replaced, and the others are as before.
    [[nodiscard]] Result<> commit();

private:
    struct Pending
    {
        QString written; ///< where the new bytes are
        QString path;
    };

    [[nodiscard]] Result<> enter(const QString &folder);
    [[nodiscard]] Result<> sync() const;

    /// A folder on a file system that is written to; open from before the first write, so that syncing tells of every
    /// write that fails.
    struct Disk
    {
        int descriptor = -1;
        QString folder;
    };

    QList<Pending> m_pending;
    QSet<QString> m_folders;
    std::map<quint64, Disk> m_disks; ///< by device number
};

} // namespace stepwright::exporting
