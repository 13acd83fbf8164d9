#pragma once

#include "model/base/result.h"
#include "model/project/projectdocument.h"

#include <QStringList>

namespace stepwright::exporting {

/// Which scenarios of a project are exported. Everything that is given must hold; nothing given is everything.
struct Selection
{
    QString tagExpression;    ///< on a scenario's tags and those of the folders above it, `@` before each
    QStringList tags;         ///< one of these, "slow" or "JIRA:AB-1", on the scenario or on a folder above it
    QStringList scenarioUids; ///< one of these
    QStringList folderUids;   ///< in one of these
    QString scenarioName;     ///< exactly this one
    QString folderName;       ///< in a folder of this name
    bool isRecursive = true;  ///< folders count with those beneath them
    QStringList statuses;     ///< one of these in the test run, "failed"; of an outline the rows that have it

    bool operator==(const Selection &) const = default;
};

/// The document with the scenarios and tests that are chosen, and the folders that hold them or hold such folders.
/// Action words stay all. Errors: Invalid (the tag expression, a status that there is not), NotFound (statuses are
/// asked for and the document says none: it is no test run, or one without results).
[[nodiscard]] Result<project::ProjectDocument> selected(const project::ProjectDocument &document,
                                                        const Selection &selection);

} // namespace stepwright::exporting
