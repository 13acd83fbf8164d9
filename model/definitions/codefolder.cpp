#include "model/definitions/codefolder.h"

#include "model/base/encoding.h"
#include "model/definitions/scanning/definitionreader.h"
#include "model/definitions/scanning/language.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 4'000'000; // bytes; nobody writes longer ones by hand

bool isLeftOut(const QString &folder)
{
    static const QStringList names{u"node_modules"_s,  u"bower_components"_s,
                                   u"vendor"_s,        u"target"_s,
                                   u"build"_s,         u"dist"_s,
                                   u"out"_s,           u"bin"_s,
                                   u"obj"_s,           u"__pycache__"_s,
                                   u"venv"_s,          u"env"_s,
                                   u"site-packages"_s, u"coverage"_s,
                                   u"bazel-out"_s};
    return names.contains(folder);
}

// JavaScript that a compiler made of what stands beside it, declarations, and what was made small.
bool isMade(const QFileInfo &file, const QSet<QString> &names)
{
    const QString name = file.fileName();
    if (name.endsWith(".d.ts"_L1) || name.endsWith(".min.js"_L1))
        return true;
    return name.endsWith(".js"_L1) &&
           (names.contains(name.chopped(2) + "ts"_L1) || names.contains(name.chopped(2) + "tsx"_L1));
}

/// Goes through folders and collects the source files.
class FolderWalk
{
public:
    FolderWalk(CodeReading &reading, const std::stop_token &stop) : m_reading(reading), m_stop(stop) {}

    void enter(const QString &path)
    {
        const QDir folder(path);
        const QFileInfo self(path);
        if (!self.isDir() || !self.isReadable() || !self.isExecutable()) {
            m_reading.unreadable.append(path);
            return;
        }
        if (m_reading.folders.contains(path))
            return;
        m_reading.folders.append(path);
        const QFileInfoList entries = folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QSet<QString> names;
        for (const QFileInfo &entry : entries)
            names.insert(entry.fileName());
        for (const QFileInfo &entry : entries) {
            if (m_stop.stop_requested())
                return;
            if (entry.isDir()) {
                if (!entry.isSymLink() && !isLeftOut(entry.fileName()))
                    enter(entry.absoluteFilePath());
            } else if (languageOf(entry.fileName()) && entry.size() <= longestFile && !isMade(entry, names)) {
                if (m_found.size() >= mostSourceFiles)
                    m_reading.hasTooMany = true;
                else
                    m_found.append(entry);
            }
        }
    }

    [[nodiscard]] const QFileInfoList &found() const { return m_found; }

private:
    CodeReading &m_reading;
    const std::stop_token &m_stop;
    QFileInfoList m_found;
};

std::vector<QString> sortedPaths(const QHash<QString, SourceFile> &files)
{
    std::vector<QString> paths(files.keyBegin(), files.keyEnd());
    std::ranges::sort(paths);
    return paths;
}

} // namespace

std::vector<StepDefinition> CodeReading::definitions() const
{
    std::vector<StepDefinition> all;
    for (const QString &path : sortedPaths(files)) {
        const std::vector<StepDefinition> &some = files[path].found->definitions;
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<ParameterType> CodeReading::types() const
{
    std::vector<ParameterType> all;
    for (const QString &path : sortedPaths(files)) {
        const std::vector<ParameterType> &some = files[path].found->types;
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<DefinitionProblem> CodeReading::problems() const
{
    std::vector<DefinitionProblem> all;
    for (const QString &path : unreadable)
        all.push_back({path, 0, QCoreApplication::translate("Definitions", "This cannot be read.")});
    for (const QString &path : sortedPaths(files)) {
        const std::vector<DefinitionProblem> &some = files[path].found->problems;
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

CodeReading readCode(const QStringList &folders, const CodeReading &before,
                     const std::function<void(int done, int total)> &progress, const std::stop_token &stop)
{
    CodeReading reading;
    FolderWalk walk(reading, stop);
    for (const QString &folder : folders)
        walk.enter(QDir::cleanPath(QDir(folder).absolutePath()));
    int done = 0;
    for (const QFileInfo &file : walk.found()) {
        if (stop.stop_requested()) {
            reading.isStopped = true;
            return reading;
        }
        const QString path = file.absoluteFilePath();
        const qint64 modified = file.lastModified().toMSecsSinceEpoch();
        const auto known = before.files.constFind(path);
        if (known != before.files.cend() && known->size == file.size() && known->modified == modified) {
            reading.files.insert(path, *known);
        } else if (QFile source(path); source.open(QIODevice::ReadOnly)) {
            const QString text = decodeText(source.readAll()).text;
            reading.files.insert(
                path, {file.size(), modified, std::make_shared<FileDefinitions>(readDefinitions(path, text))});
        } else {
            reading.unreadable.append(path);
        }
        if (progress)
            progress(++done, int(walk.found().size()));
    }
    reading.isStopped = stop.stop_requested();
    return reading;
}

QStringList rootsOf(const QStringList &folders)
{
    QStringList roots;
    for (const QString &folder : folders) {
        const QString path = QDir::cleanPath(QDir(folder).absolutePath());
        roots.append(folders.size() == 1 ? path : QFileInfo(path).path());
    }
    return roots;
}

} // namespace stepwright::definitions
