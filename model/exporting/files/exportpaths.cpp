#include "model/exporting/files/exportpaths.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

constexpr qsizetype maximumPartBytes = 255;
constexpr qsizetype maximumNameBytes =
    215; ///< what tools write of a file has a longer name: .class, those of Playwright

QString digestOf(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex());
}

bool isForbidden(QChar c)
{
    static constexpr QStringView characters = u"/\\<>:\"|?*";
    return c.unicode() < 0x20 || c.unicode() == 0x7f || characters.contains(c) || c.category() == QChar::Other_Format ||
           c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

QString shortened(const QString &name, const QString &ending)
{
    const QString digest = digestOf(name % ending);
    const qsizetype room = maximumPartBytes - digest.size() - ending.toUtf8().size();
    QString start = name;
    while (start.toUtf8().size() > room)
        start.chop(start.size() > 1 && start.back().isLowSurrogate() ? 2 : 1);
    return start % digest % ending;
}

} // namespace

QString safePathPart(const QString &name)
{
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString part = name.normalized(QString::NormalizationForm_C);
    for (QChar &c : part) {
        if (isForbidden(c))
            c = u'_';
    }
    while (part.endsWith(u'.') || part.endsWith(u' '))
        part.chop(1);
    if (part.startsWith(u'-') || part.startsWith(u'.') || part.isEmpty() || device.match(part).hasMatch())
        part.prepend(u'_');
    if (part.toUtf8().size() > maximumPartBytes) {
        const qsizetype dot = part.lastIndexOf(u'.');
        const bool hasEnding = dot > 0 && part.size() - dot <= 16;
        part = hasEnding ? shortened(part.first(dot), part.sliced(dot)) : shortened(part, {});
    }
    return part;
}

ExportPaths::ExportPaths(const Exporter &exporter, const ExportOptions &options, const DocumentTree &tree,
                         const Names &names)
    : m_exporter(exporter), m_options(options), m_tree(tree), m_names(names)
{
}

QString ExportPaths::unique(const QString &path)
{
    // The established tool lets the later file replace the earlier one.
    if (m_exporter.value(m_options, u"compatible"_s) == "true"_L1)
        return path;
    QString candidate = path;
    const qsizetype name = path.lastIndexOf(u'/') + 1;
    const qsizetype dot = path.indexOf(u'.', name + 1);
    const QStringView ending = dot < 0 ? QStringView() : QStringView(path).sliced(dot);
    const auto key = [&](QStringView one) {
        return one.sliced(m_exporter.hasUniqueFileNames ? name : 0).toString().toCaseFolded();
    };
    if (m_taken.contains(key(path))) {
        int &number = m_numbers[key(path)]; // of many files with one name each begins where the last one ended
        number = std::max(number, 1);
        do {
            const QString suffix = u'_' % QString::number(++number) % ending;
            QStringView stem = QStringView(path).chopped(ending.size());
            while (stem.size() > name + 1 &&
                   stem.sliced(name).toUtf8().size() + suffix.toUtf8().size() > maximumNameBytes)
                stem.chop(1);
            if (!stem.isEmpty() && stem.back().isHighSurrogate())
                stem.chop(1);
            candidate = stem % suffix;
        } while (m_taken.contains(key(candidate)));
    }
    if (candidate != path)
        m_notes.append(QCoreApplication::translate("Exporters", "%1 is called %2, as another file has that name.")
                           .arg(path, candidate));
    m_taken.insert(key(candidate));
    return candidate;
}

QString ExportPaths::fileName(const Category &category, const QString &pattern, const QString &name) const
{
    const bool isKept = m_exporter.value(m_options, u"keep-filenames"_s) == "true"_L1;
    QString converted = m_names.convert(name, isKept ? Conversion::Keep : category.fileConversion);
    if (converted.isEmpty())
        converted = u"unnamed_"_s % digestOf(name).first(8);
    // The name of code in the file is the file's.
    if (pattern.startsWith("{name}"_L1) && !category.namedFile.isEmpty() && converted.front().isDigit() &&
        m_exporter.value(m_options, u"compatible"_s) != "true"_L1)
        converted.prepend(u'_');
    const QString whole = QString(pattern).replace("{name}"_L1, converted);
    const bool isCompatible = m_exporter.value(m_options, u"compatible"_s) == "true"_L1;
    const qsizetype most = isCompatible ? maximumPartBytes : maximumNameBytes;
    if (whole.toUtf8().size() <= most)
        return safePathPart(whole);
    const qsizetype patternSize = pattern.size() - qsizetype(sizeof("{name}") - 1);
    QString start = converted.first(qMin(converted.size(), qMax(qsizetype(0), most - 32 - patternSize)));
    return safePathPart(QString(pattern).replace("{name}"_L1, start % digestOf(converted)));
}

QString ExportPaths::directories(const Category &category, const FolderDocument &folder, bool isIncluded) const
{
    QString path = category.directory.isEmpty() ? QString() : QString(category.directory % u'/');
    if (m_exporter.value(m_options, u"with-folders"_s) != "true"_L1)
        return path;
    const bool areKept = m_exporter.value(m_options, u"keep-foldernames"_s) == "true"_L1;
    std::vector<const FolderDocument *> chain = m_tree.ancestors(folder);
    if (isIncluded)
        chain.insert(chain.begin(), &folder);
    QString below;
    for (const FolderDocument *one : chain) {
        if (one == m_tree.root())
            continue;
        QString name = m_names.convert(one->name, areKept ? Conversion::Keep : category.folderConversion);
        if (name.isEmpty())
            name = u"unnamed_"_s % digestOf(one->name).first(8);
        below = safePathPart(name) % u'/' % below;
    }
    return path % below;
}

QString ExportPaths::ofFile(const QString &path)
{
    return unique(path);
}

QString ExportPaths::patternOf(const Category &category) const
{
    const QString own = m_exporter.value(m_options, u"filename-pattern"_s);
    if (!own.isEmpty())
        return QString(own).replace("%s"_L1, "{name}"_L1);
    return category.namedFile.isEmpty() ? category.file : category.namedFile;
}

QString ExportPaths::ofFolder(const Category &category, const FolderDocument &folder)
{
    return unique(directories(category, folder, false) % fileName(category, patternOf(category), folder.name));
}

QString ExportPaths::ofScenario(const Category &category, const ScenarioDocument &scenario)
{
    const FolderDocument *folder = m_tree.folder(scenario.folderUid);
    return unique((folder ? directories(category, *folder, true) : QString()) %
                  fileName(category, patternOf(category), scenario.name));
}

QString ExportPaths::ofLibrary(const Category &category, const LibraryDocument &library)
{
    return unique(fileName(category, category.file, library.name));
}

QString ExportPaths::ofImportedFile(const QString &path)
{
    QStringList parts;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part != "."_L1 && part != ".."_L1)
            parts.append(safePathPart(part));
    }
    return unique(parts.join(u'/'));
}

} // namespace stepwright::exporting
