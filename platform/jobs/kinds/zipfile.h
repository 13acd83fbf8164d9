#pragma once

#include <QByteArray>
#include <QList>

namespace stepwright::platform {

/// A zip archive in memory (APPNOTE 6.3, without its extensions: at most 65,535 entries and 4 gigabytes).
class ZipFile
{
public:
    /// Adds a file, compressed where that makes it smaller. The path is UTF-8, with slashes.
    void add(const QByteArray &path, const QByteArray &content);

    /// The archive; nothing can be added any more.
    [[nodiscard]] QByteArray finish();

    [[nodiscard]] qsizetype size() const { return m_archive.size(); } ///< so far, bytes

private:
    QByteArray m_archive;
    QByteArray m_directory;
    quint16 m_entries = 0;
};

} // namespace stepwright::platform
