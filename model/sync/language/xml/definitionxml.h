#pragma once

#include "model/project/projectdocument.h"

#include <QHash>

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

/// One test of a run: a scenario, or one of its datasets.
struct RunTest
{
    QString uid; ///< reports name it
    int index = 0;
    QString datasetUid; ///< empty: the scenario has no datasets
    QList<project::Tag> tags;
    QList<project::Step> steps; ///< with plain values
};

/// A test run with the project as it was when it was made.
struct RunDocument
{
    QString name;
    QString uid;
    project::ProjectDocument project;
    QHash<QString, QList<RunTest>> tests; ///< by the scenario's uid
};

/// A test run as the platform's project XML, `<project><testRuns><testRun>`.
[[nodiscard]] QByteArray testRunXml(const RunDocument &run);

} // namespace stepwright::sync
