#pragma once

#include "model/project/projectdocument.h"

namespace stepwright::sync {

/// The elements of statements as the platform's project XML has them, without the `<steps>` around. Reading them with
/// `importing::readProjectXml` gives the body back (without what belongs to Gherkin: keywords and media types).
/// Characters that XML cannot hold become U+FFFD.
[[nodiscard]] QString bodyXml(const project::Body &body);

/// The element of one value; of plain text the text itself.
[[nodiscard]] QString valueXml(const project::Expression &value);

/// A whole project as `<project format="0.1">` (not a test run), with its folders, scenarios, action words,
/// libraries and leafless tests in their order. Rules are left out.
[[nodiscard]] QByteArray projectXml(const project::ProjectDocument &document);

} // namespace stepwright::sync
