#include "model/importing/featurefiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

namespace stepwright::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 120; // bytes; most file systems allow 255

/// Whether a name can be a file's or folder's on every system: the rule of reserved names is Windows's.
bool isSafeName(const QString &name)
{
    static const QRegularExpression unsafe(uR"([\x00-\x1f<>:"|?*\\/\x7f\x{202A}-\x{202E}\x{2066}-\x{2069}])"_s);
    static const QRegularExpression reserved(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return !name.isEmpty() && !name.startsWith(u'.') && !name.startsWith(u'-') && !name.endsWith(u'.') &&
           !name.endsWith(u' ') && name.toUtf8().size() <= 2 * longestName && !name.contains(unsafe) &&
           !name.contains(reserved);
}

QString ending(bool markdown)
{
    return markdown ? u".feature.md"_s : u".feature"_s;
}

bool isSafePath(const QString &path, bool markdown)
{
    return path.endsWith(ending(markdown), Qt::CaseInsensitive) && std::ranges::all_of(path.split(u'/'), isSafeName);
}

/// A safe name that is like a title: letters, digits, '.', '_' and '-'.
QString safeName(const QString &title)
{
    QString name;
    for (const char32_t character : title.normalized(QString::NormalizationForm_C).toUcs4()) {
        const bool isPlain =
            QChar::isLetterOrNumber(character) || character == u'_' || character == u'-' || character == u'.';
        name += isPlain ? QString::fromUcs4(&character, 1) : u"-"_s;
        if (name.toUtf8().size() > longestName)
            break;
    }
    static const QRegularExpression dashes(u"-+"_s);
    static const QRegularExpression edges(u"^[-.]+|[-.]+$"_s);
    name.replace(dashes, u"-"_s).remove(edges);
    return isSafeName(name) ? name : u"feature-"_s + name;
}

QString pathFromNames(const project::ProjectTree &tree, const QString &uid)
{
    QStringList names;
    for (const QString &name : tree.namePath(uid))
        names.append(safeName(name));
    return names.join(u'/') + ending(tree.find(uid)->feature->markdown);
}

/// The path, or with a number before its ending where it is taken.
QString unused(const QString &path, bool markdown, QSet<QString> &taken)
{
    const QString stem = path.chopped(ending(markdown).size());
    QString candidate = path;
    for (int number = 2; taken.contains(candidate.toCaseFolded()); ++number)
        candidate = u"%1-%2%3"_s.arg(stem).arg(number).arg(path.sliced(stem.size()));
    taken.insert(candidate.toCaseFolded());
    return candidate;
}

bool hasBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

/// Makes the folders of a relative path below the root. A link among them could lead out of it.
Result<> makeFolders(const QString &root, const QString &path)
{
    QString folder = root;
    QStringList names = path.split(u'/');
    names.removeLast();
    for (const QString &name : std::as_const(names)) {
        folder += u'/' + name;
        const QFileInfo info(folder);
        if (!info.isSymLink() && (info.isDir() || QDir().mkdir(folder)))
            continue;
        return failure(ErrorKind::Denied,
                       QCoreApplication::translate("Export", "The folder \"%1\" cannot be written to.").arg(folder));
    }
    return {};
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorKind::Io, QCoreApplication::translate("Export", "The file \"%1\" cannot be written.").arg(path),
                   file.errorString());
}

} // namespace

QHash<QString, QString> featurePaths(const project::ProjectTree &tree)
{
    QHash<QString, QString> paths;
    QSet<QString> taken;
    QStringList unnamed;
    for (const QString &uid : tree.depthFirst()) {
        const auto &feature = tree.find(uid)->feature;
        if (!feature)
            continue;
        if (isSafePath(feature->path, feature->markdown))
            paths.insert(uid, unused(feature->path, feature->markdown, taken));
        else
            unnamed.append(uid);
    }
    for (const QString &uid : std::as_const(unnamed))
        paths.insert(uid, unused(pathFromNames(tree, uid), tree.find(uid)->feature->markdown, taken));
    return paths;
}

Result<WrittenFiles> writeFeatureFiles(const project::ProjectTree &tree, const TextSource &texts,
                                       const QString &directory, const ReadProgress &progress)
{
    if (!QDir().mkpath(directory))
        return failure(ErrorKind::Denied,
                       QCoreApplication::translate("Export", "The folder \"%1\" cannot be made.").arg(directory));
    const QString root = QFileInfo(directory).canonicalFilePath();
    const QHash<QString, QString> paths = featurePaths(tree);
    WrittenFiles done;
    for (const QString &uid : tree.depthFirst()) {
        if (!paths.contains(uid))
            continue;
        const Result<project::FeatureText> text = texts(uid);
        if (!text)
            return failure(text.error());
        const QString path = root + u'/' + paths.value(uid);
        if (const Result<> made = makeFolders(root, paths.value(uid)); !made)
            return failure(made.error());
        if (QFileInfo(path).isSymLink())
            return failure(
                ErrorKind::Denied,
                QCoreApplication::translate("Export", "\"%1\" is a link; it is not written through.").arg(path));
        if (hasBytes(path, text->bytes)) {
            ++done.unchanged;
        } else {
            if (const Result<> written = writeFile(path, text->bytes); !written)
                return failure(written.error());
            ++done.written;
        }
        if (progress && !progress(done.written + done.unchanged, paths.size()))
            return failure(ErrorKind::Cancelled, QCoreApplication::translate("Export", "Writing was cancelled."));
    }
    return done;
}

} // namespace stepwright::importing
