#pragma once

#include "model/exporting/catalogue/exporter.h"
#include "model/exporting/catalogue/languageconfig.h"
#include "model/exporting/catalogue/manifest.h"

namespace stepwright::exporting {

/// All exporters there are: those of the program and those in the user's folders, found the same way. Menu, dialog,
/// command line and tests are built from it.
class Catalogue
{
public:
    /// Finds the exporters of the program (`:/exporters`) and of each folder in `userFolders` (one sub-folder each; a
    /// later one replaces an earlier one of the same id). Language configurations change the exporters of their
    /// targets, and make targets that there are not: of the first one that their template directories name.
    explicit Catalogue(const QStringList &userFolders = {}, const QList<LanguageConfig> &configs = {});

    /// The exporters to choose from, by name.
    [[nodiscard]] const QList<Exporter> &exporters() const { return m_exporters; }

    /// The exporter of that id; null where there is none to choose.
    [[nodiscard]] const Exporter *find(const QString &id) const;

    /// The exporter that writes features as nothing but Gherkin; null where there is none.
    [[nodiscard]] const Exporter *plainFeatures() const;

    /// Folders that look like exporters and cannot be used.
    [[nodiscard]] const QList<Error> &problems() const { return m_problems; }

private:
    void readFolder(const QString &folder);
    /// The ids that an exporter consists of, what is extended first. `path` holds those that led here.
    [[nodiscard]] Result<QStringList> layersOf(const QString &id, QStringList path) const;
    [[nodiscard]] Result<Exporter> assembled(const QString &id, const QList<Option> &shared) const;
    [[nodiscard]] Result<Exporter> assembled(const LanguageConfig &config, const QList<Option> &shared) const;
    void add(Result<Exporter> exporter);

    QHash<QString, Manifest> m_manifests;
    QList<Exporter> m_exporters;
    QList<Error> m_problems;
};

} // namespace stepwright::exporting
