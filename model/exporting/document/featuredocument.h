#pragma once

#include "model/project/projectdocument.h"

namespace stepwright::exporting {

/// Fills in what the texts of a document's folders say: each folder with a text gets that feature's description, tags,
/// background and rules; its scenarios come after the document's own. Steps become calls of the document's action words
/// where one says the same, else of new ones made from them (docs/exporting.md, "Plain features"). A text without a
/// feature line gives nothing.
///
/// Folders whose uid is in `doneUids` are left as they are, as their scenarios are there already.
void readFeatureTexts(project::ProjectDocument &document, const QStringList &doneUids = {});

} // namespace stepwright::exporting
