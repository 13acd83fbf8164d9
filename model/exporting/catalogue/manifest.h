#pragma once

#include "model/exporting/catalogue/exporter.h"

#include <QJsonObject>

namespace stepwright::exporting {

/// An exporter.json before what it extends is put under it. docs/exporting.md describes the file.
struct Manifest
{
    QString folder;        ///< with the templates; ":/exporters/behave" or a user's folder
    QJsonObject json;      ///< its texts in the user's language
    QStringList templates; ///< names of its template files

    [[nodiscard]] QString id() const;
    [[nodiscard]] QStringList extendedIds() const;
};

/// Reads <folder>/exporter.json. Errors: NotFound, Invalid (no JSON, no id, or keys and values that are not known).
[[nodiscard]] Result<Manifest> readManifest(const QString &folder);

/// Puts a manifest over an exporter that already holds what the manifest extends: categories with the same id get the
/// manifest's fields, options, names and partials are added, texts replaced. `shared`: sharedOptions().
void applyManifest(Exporter &exporter, const Manifest &manifest, const QList<Option> &shared);

} // namespace stepwright::exporting
