#pragma once

#include "model/exporting/document/wholeproject.h"
#include "model/exporting/exportproject.h"
#include "model/project/change.h"

namespace stepwright::exporting {

/// A stored project as an import changes it.
struct StoredProject
{
    const project::ProjectTree *tree = nullptr;
    QList<project::ActionWord> actionWords{};
    importing::TextSource texts{};
    SettingSource settings{};
};

/// The change that brings a platform project into a project: its folders with their features as Gherkin text, its
/// action words with their bodies, and beside them, as settings, what Gherkin cannot say. What has the same uid is
/// replaced. `gherkin` is the exporter that writes the texts. Errors: those of the sources and of exporting.
[[nodiscard]] Result<project::Change> changeFor(const project::ProjectDocument &document, const Exporter &gherkin,
                                                const StoredProject &stored);

} // namespace stepwright::exporting
