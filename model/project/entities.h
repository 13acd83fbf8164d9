#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace stepwright::project {

/// A feature file's content: the source of truth for everything testers write.
struct FeatureText
{
    QByteArray bytes;      ///< as in the file: encoding, byte order mark and line ends untouched
    QString path;          ///< relative path of the file it came from or is written to, with '/': "basket/pay.feature"
    bool markdown = false; ///< Markdown with Gherkin (.feature.md)
    QString importedFrom;  ///< absolute path of the folder `path` was imported from; empty: written here

    bool operator==(const FeatureText &) const = default;
};

/// A node of the project tree. A folder is a feature: it may hold one feature text.
struct Folder
{
    QString uid;
    QString parentUid; ///< empty: directly under the project
    QString name;
    int position = 0;    ///< order among siblings; equal positions are ordered by name
    QString description; ///< of a folder without feature text; a feature's description is in its text
    QStringList tags;    ///< of a folder without feature text, without '@': "slow", "JIRA:AB-1"

    bool operator==(const Folder &) const = default;
};

/// What kind of block a scenario is.
enum class ScenarioKind { Scenario, Outline };

/// A scenario as derived from its feature's text. Its uid stays when the text is edited.
struct Scenario
{
    QString uid;
    QString name;
    ScenarioKind kind = ScenarioKind::Scenario;
    QString ruleName; ///< the rule it stands under, empty for none
    int line = 0;     ///< 1-based line of its keyword in the feature's text

    bool operator==(const Scenario &) const = default;
};

/// A reusable step with a body, which Gherkin cannot say: from platform projects.
struct ActionWord
{
    QString uid;
    QString libraryName; ///< empty: the project's own
    QString name;        ///< with its parameters inlined in quotes: I pay "amount"
    QString definition;  ///< parameters, description, tags and body (project/definition.h) as JSON

    bool operator==(const ActionWord &) const = default;
};

} // namespace stepwright::project
