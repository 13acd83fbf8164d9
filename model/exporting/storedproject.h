#pragma once

#include "model/exporting/exportproject.h"
#include "model/importing/importplan.h"
#include "model/project/change.h"
#include "model/project/projecttree.h"

namespace stepwright::exporting {

/// Gives a value of the project's settings: ProjectFile::setting.
using SettingSource = std::function<Result<std::optional<QString>>(const QString &key)>;

/// A stored project as exporting needs it.
struct StoredProject
{
    QString name;
    const project::ProjectTree *tree = nullptr;
    QList<project::ActionWord> actionWords{};
    importing::TextSource texts{};
    SettingSource settings{};
};

/// The stored project as a document. A feature that came from a platform project and whose text is as it was then is
/// exactly what it was there; any other is read from its text. Errors: those of the sources.
[[nodiscard]] Result<project::ProjectDocument> documentOf(const StoredProject &stored);

/// The change that brings a platform project into a project: its folders with their features as Gherkin text, its
/// action words with their bodies, and beside them, as settings, what Gherkin cannot say. What has the same uid is
/// replaced. `gherkin` is the exporter that writes the texts. Errors: those of the sources and of exporting.
[[nodiscard]] Result<project::Change> changeFor(const project::ProjectDocument &document, const Exporter &gherkin,
                                                const StoredProject &stored);

} // namespace stepwright::exporting
