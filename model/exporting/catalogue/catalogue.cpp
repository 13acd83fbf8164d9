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

Catalogue::Catalogue(const QStringList &userFolders, const QList<LanguageConfig> &configs)
{
    readFolder(u":/exporters"_s);
    for (const QString &folder : userFolders)
        readFolder(folder);
    const QList<Option> shared = sharedOptions();
    for (auto manifest = m_manifests.cbegin(); manifest != m_manifests.cend(); ++manifest) {
        if (std::ranges::find(configs, manifest.key(), &LanguageConfig::target) == configs.end())
            add(assembled(manifest.key(), shared));
    }
    for (const LanguageConfig &config : configs)
        add(assembled(config, shared));
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

void Catalogue::add(Result<Exporter> exporter)
{
    if (!exporter)
        m_problems.append(exporter.error());
    else if (!exporter->isAbstract)
        m_exporters.append(*std::move(exporter));
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

/// The target as it is, or for a new one that of the first template directory that is one's: "java/junit" is
/// java-junit's, "java" that of the language's usual one. Where there is none all templates are the user's own.
Result<Exporter> Catalogue::assembled(const LanguageConfig &config, const QList<Option> &shared) const
{
    const auto isTarget = [this](const QString &id) {
        const auto manifest = m_manifests.constFind(id);
        return manifest != m_manifests.cend() && !manifest->json["abstract"_L1].toBool();
    };
    const bool isKnown = isTarget(config.target);
    QString base = isKnown ? config.target : QString();
    for (const QString &directory : config.templateDirectories()) {
        for (const QString &id : {QString(directory).replace(u'/', u'-'), targetOf(directory, {})}) {
            if (base.isEmpty() && isTarget(id))
                base = id;
        }
    }
    Exporter exporter;
    if (!base.isEmpty()) {
        Result<Exporter> known = assembled(base, shared);
        if (!known)
            return known;
        exporter = *std::move(known);
    } else {
        for (const QString &layer : {u"features"_s, u"xunit"_s, u"code"_s}) {
            if (m_manifests.contains(layer))
                applyManifest(exporter, m_manifests[layer], shared);
        }
        exporter.isAbstract = false;
        exporter.writesSignature = true;
    }
    if (!isKnown) {
        exporter.id = config.target;
        exporter.name = config.target;
        exporter.description = config.path;
    }
    applyLanguageConfig(exporter, config, shared);
    for (const QString &kind :
         base.isEmpty() ? QStringList{u"scenario"_s, u"dataset"_s, u"parameter"_s, u"variable"_s} : QStringList())
        exporter.codeNames.insert(kind, exporter.codeNames.value(u"actionWord"_s, Conversion::Underscore));
    return exporter;
}

} // namespace stepwright::exporting
