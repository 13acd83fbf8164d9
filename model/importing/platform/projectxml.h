#pragma once

#include "model/base/result.h"
#include "model/importing/platform/projectxmlbody.h"
#include "model/project/projectdocument.h"

namespace stepwright::importing {

/// A project as read from the platform's XML, and what was left out on the way.
struct ProjectXml
{
    project::ProjectDocument document;
    QList<XmlProblem> problems;
};

/// Reads the project XML (`<project format="0.1">`) that the platform exports. Where it holds a test run, that run's
/// snapshot is read in place of the project's own scenarios. Dataset cells come in the order of the scenario's
/// parameters, missing ones as empty strings.
///
/// Error (Invalid): no well-formed XML, another root element, a document type declaration (entities are refused),
/// blocks nested too deep. `message` names the line.
[[nodiscard]] Result<ProjectXml> readProjectXml(const QByteArray &xml);

} // namespace stepwright::importing
