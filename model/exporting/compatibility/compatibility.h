#pragma once

#include "model/exporting/catalogue/exporter.h"
#include "model/gherkin/tree/tree.h"
#include "model/project/projectdocument.h"

namespace stepwright::exporting {

/// Something of a feature that a version of a framework does not read.
struct Incompatibility
{
    int line = 0;    ///< 1-based in the feature's text; 0: there is no text
    QString problem; ///< translated: what is not read
    QString remedy;  ///< translated: what the export does about it, or what is to be done

    bool operator==(const Incompatibility &) const = default;
};

/// The chosen version, or the first; null: the exporter knows none, and everything is read.
[[nodiscard]] const FrameworkVersion *chosenVersion(const Exporter &exporter, const ExportOptions &options);

/// What a version does not read of a feature's text, in the order of its lines.
[[nodiscard]] QList<Incompatibility> incompatibilities(const gherkin::Tree &feature, const FrameworkVersion &version);

/// The same for a whole project, as sentences with places: "basket.feature:7: …".
[[nodiscard]] QStringList incompatibilities(const project::ProjectDocument &document, const FrameworkVersion &version);

/// The project without what a version does not read and that can be said otherwise: scenarios of rules become scenarios
/// with the rule's tags, its background's steps and its name before theirs; keywords of other languages become English.
[[nodiscard]] project::ProjectDocument writtenFor(project::ProjectDocument document, const FrameworkVersion &version);

} // namespace stepwright::exporting
