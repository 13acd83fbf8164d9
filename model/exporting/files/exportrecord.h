#pragma once

#include "model/exporting/exportproject.h"

#include <QMap>

namespace stepwright::exporting {

/// The list, kept in a folder of exports, of the files that Stepwright wrote there: which of them an export makes no
/// more, and which were edited by hand since. It lies in the folder because that is moved, copied and put under version
/// control as a whole, and because the window and the command line both write there.
class ExportRecord
{
public:
    /// Its name in the folder.
    static const QString fileName;

    /// A file that was written.
    struct Entry
    {
        QString category;
        QByteArray hash; ///< SHA-256 of what was written, in hexadecimal digits

        bool operator==(const Entry &) const = default;
    };

    /// Of a folder; empty where it has none, or one that cannot be read.
    [[nodiscard]] static ExportRecord read(const QString &folder);

    /// The files of a target, by path.
    [[nodiscard]] QMap<QString, Entry> files(const QString &target) const { return m_targets.value(target); }

    /// Whether these bytes are as some export wrote them to this path.
    [[nodiscard]] bool wrote(const QString &path, const QByteArray &bytes) const;

    /// Paths that an export of the target wrote once and that the result holds no more; a file that another target
    /// wrote as well, and a kind of files that was not asked for this time, is left out.
    [[nodiscard]] QStringList gone(const ExportResult &result) const;

    /// The record after the files of a result at these paths were written. Files that are gone stay in it.
    [[nodiscard]] ExportRecord after(const ExportResult &result, const QSet<QString> &written) const;

    [[nodiscard]] QByteArray toJson() const;

private:
    QMap<QString, QMap<QString, Entry>> m_targets;
};

} // namespace stepwright::exporting
