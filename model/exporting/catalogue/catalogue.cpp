#include "model/exporting/catalogue/catalogue.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

const Option *Exporter::option(const QString &optionId) const
{
    const auto found = std::ranges::find_if(options, [&](const Option &one) { return one.id == optionId; });
    return found == options.end() ? nullptr : &*found;
}

QString Exporter::value(const ExportOptions &chosen, const QString &optionId) const
{
    const Option *known = option(optionId);
    return chosen.value(optionId, known ? known->defaultValue : QString());
}

Catalogue::Catalogue(const QStringList &userFolders)
{
    readFolder(u":/exporters"_s);
    for (const QString &folder : userFolders)
        readFolder(folder);
    const QList<Option> shared = sharedOptions();
    for (auto manifest = m_manifests.cbegin(); manifest != m_manifests.cend(); ++manifest) {
        Result<Exporter> exporter = assembled(manifest.key(), shared);
        if (!exporter)
            m_problems.append(exporter.error());
        else if (!exporter->isAbstract)
            m_exporters.append(*std::move(exporter));
    }
    std::ranges::sort(m_exporters, [](const Exporter &a, const Exporter &b) {
        return a.name.toCaseFolded().localeAwareCompare(b.name.toCaseFolded()) < 0;
    });
}

const Exporter *Catalogue::find(const QString &id) const
{
    const auto found = std::ranges::find_if(m_exporters, [&](const Exporter &one) { return one.id == id; });
    return found == m_exporters.end() ? nullptr : &*found;
}

const Exporter *Catalogue::plainFeatures() const
{
    const auto found = std::ranges::find_if(
        m_exporters, [](const Exporter &one) { return std::ranges::any_of(one.categories, &Category::isFeatureText); });
    return found == m_exporters.end() ? nullptr : &*found;
}

void Catalogue::readFolder(const QString &folder)
{
    const QDir directory(folder);
    for (const QString &name : directory.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = directory.filePath(name);
        if (!QFile::exists(path + "/exporter.json"_L1))
            continue;
        const Result<Manifest> manifest = readManifest(path);
        if (manifest)
            m_manifests.insert(manifest->id(), *manifest);
        else
            m_problems.append(manifest.error());
    }
}

Result<QStringList> Catalogue::layersOf(const QString &id, QStringList path) const
{
    const auto manifest = m_manifests.constFind(id);
    if (manifest == m_manifests.cend())
        return failure(ErrorKind::NotFound, QCoreApplication::translate(
                                                "Exporters", "The exporter \"%1\" extends \"%2\", which is not there.")
                                                .arg(path.value(0), id));
    if (path.contains(id))
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("Exporters", "The exporter \"%1\" extends itself.").arg(id));
    path.append(id);
    QStringList layers;
    const QStringList extended = manifest->extendedIds();
    for (qsizetype i = extended.size() - 1; i >= 0; --i) {
        const Result<QStringList> below = layersOf(extended[i], path);
        if (!below)
            return below;
        for (const QString &layer : *below) {
            if (!layers.contains(layer))
                layers.append(layer);
        }
    }
    return layers << id;
}

Result<Exporter> Catalogue::assembled(const QString &id, const QList<Option> &shared) const
{
    const Result<QStringList> layers = layersOf(id, {});
    if (!layers)
        return failure(layers.error());
    Exporter exporter;
    for (const QString &layer : *layers)
        applyManifest(exporter, m_manifests[layer], shared);
    return exporter;
}

} // namespace stepwright::exporting
