#include "model/importing/featurefolder.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QPromise>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace stepwright::importing {

using namespace Qt::StringLiterals;

namespace {

bool isMarkdownFeature(const QString &name)
{
    return name.endsWith(u".feature.md"_s, Qt::CaseInsensitive);
}

Error cancelled()
{
    return {ErrorKind::Cancelled, QCoreApplication::translate("Import", "The import was cancelled."), {}};
}

/// The walk over a folder and what it has found so far.
class FolderReader
{
public:
    FolderReader(const QString &root, const ReadProgress &progress)
        : m_root(QFileInfo(root).canonicalFilePath()), m_progress(progress)
    {
        m_collator.setNumericMode(true);
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
        m_found.source = QDir::cleanPath(QFileInfo(root).absoluteFilePath());
    }

    Result<FeatureFolder> read()
    {
        find(m_found.source, QString());
        for (const QString &path : std::as_const(m_paths)) {
            readFile(path);
            if (m_progress && !m_progress(m_found.files.size() + m_found.unreadable.size(), m_paths.size()))
                return failure(cancelled());
        }
        return std::move(m_found);
    }

    Result<FeatureFolder> readOne(const QString &name)
    {
        m_found.isWhole = false;
        readFile(name);
        return std::move(m_found);
    }

private:
    /// Lists the feature files of a folder, sub-folders first; `prefix` is its relative path with '/' at the end.
    void find(const QString &folder, const QString &prefix)
    {
        const QDir directory(folder);
        if (!QFileInfo(folder).isReadable()) {
            m_found.unreadable.append({prefix, QCoreApplication::translate("Import", "The folder cannot be read.")});
            return;
        }
        QFileInfoList entries =
            directory.entryInfoList(QDir::AllDirs | QDir::Files | QDir::System | QDir::NoDotAndDotDot);
        sort(entries);
        for (const QFileInfo &entry : std::as_const(entries)) {
            const QString path = prefix + entry.fileName();
            if (entry.isDir() && mayEnter(entry))
                find(entry.filePath(), path + u'/');
            else if (!entry.isDir() && isFeatureFile(entry.fileName()))
                m_paths.append(path);
        }
    }

    /// Folders first, then by name with numbers by their value.
    void sort(QFileInfoList &entries) const
    {
        struct Entry
        {
            bool isFile;
            QCollatorSortKey name;
            QFileInfo info;
        };
        std::vector<Entry> keyed;
        for (const QFileInfo &entry : std::as_const(entries))
            keyed.push_back({!entry.isDir(), m_collator.sortKey(entry.fileName()), entry});
        std::ranges::sort(
            keyed, [](const Entry &a, const Entry &b) { return a.isFile != b.isFile ? b.isFile : a.name < b.name; });
        std::ranges::transform(keyed, entries.begin(), &Entry::info);
    }

    bool mayEnter(const QFileInfo &folder)
    {
        if (!folder.isSymLink())
            return true;
        const QString target = folder.canonicalFilePath();
        const QString above = target.endsWith(u'/') ? target : target + u'/';
        if (target.isEmpty() || target == m_root || target.startsWith(m_root + u'/') || m_root.startsWith(above) ||
            m_entered.contains(target))
            return false;
        m_entered.insert(target);
        return true;
    }

    void readFile(const QString &path)
    {
        QFile file(m_found.source + u'/' + path);
        const QFileInfo info(file);
        // Opening a pipe would wait for its writer.
        if (info.exists() && !info.isFile()) {
            m_found.unreadable.append({path, QCoreApplication::translate("Import", "This is not a file.")});
            return;
        }
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            m_found.unreadable.append({path, file.errorString()});
            return;
        }
        QByteArray bytes = file.readAll();
        bytes.squeeze(); // reading reserves up to twice as much, and the bytes stay as long as the import can be undone
        if (file.error() != QFile::NoError)
            m_found.unreadable.append({path, file.errorString()});
        else
            m_found.files.append({path, std::move(bytes), isMarkdownFeature(path)});
    }

    QString m_root;
    ReadProgress m_progress;
    QCollator m_collator{QLocale(QLocale::English)}; ///< one order for everybody
    QStringList m_paths;
    QSet<QString> m_entered; ///< targets of links
    FeatureFolder m_found;
};

} // namespace

bool isFeatureFile(const QString &name)
{
    return name.endsWith(u".feature"_s, Qt::CaseInsensitive) || isMarkdownFeature(name);
}

Result<FeatureFolder> readFeatureFolder(const QString &path, const ReadProgress &progress)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("Import", "There is no file or folder \"%1\".").arg(path));
    if (!info.isReadable())
        return failure(
            ErrorKind::Denied,
            QCoreApplication::translate("Import", "\"%1\" cannot be read. Check its permissions.").arg(path));
    if (info.isDir())
        return FolderReader(path, progress).read();
    return FolderReader(info.absolutePath(), progress).readOne(info.fileName());
}

QFuture<Result<FeatureFolder>> readFeatureFolderLater(const QString &path)
{
    return QtConcurrent::run([path](QPromise<Result<FeatureFolder>> &promise) {
        promise.addResult(readFeatureFolder(path, [&promise](qsizetype read, qsizetype found) {
            promise.setProgressRange(0, int(found));
            promise.setProgressValue(int(read));
            return !promise.isCanceled();
        }));
    });
}

} // namespace stepwright::importing
