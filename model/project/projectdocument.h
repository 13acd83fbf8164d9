#pragma once

#include "model/project/definition.h"
#include "model/project/entities.h"

namespace stepwright::project {

/// One row of a scenario's examples.
struct Dataset
{
    QString name;
    QString uid;
    QString testUid; ///< in a test run: identifies this row's result
    QList<Argument> values;
    int examples = 0;   ///< index in ScenarioDocument::examples where that is not empty
    QString testStatus; ///< in a test run: that of this row, as the platform calls it; empty: not said

    bool operator==(const Dataset &) const = default;
};

/// The head of one Examples table of a feature; the platform knows a single one without name, tags and description.
struct ExamplesHead
{
    QString name;
    QString description;
    QList<Tag> tags;

    bool operator==(const ExamplesHead &) const = default;
};

/// A scenario; with datasets it is an outline.
struct ScenarioDocument
{
    QString uid;
    QString testUid; ///< in a test run: identifies its result
    QString folderUid;
    QString name;
    QString description;
    QList<Tag> tags;
    int position = 0; ///< order among the folder's scenarios
    int rule = -1;    ///< index in FolderDocument::rules, -1: directly in the folder
    QList<Parameter> parameters;
    QList<Dataset> datasets;
    QList<ExamplesHead> examples; ///< empty: one table, without a head of its own
    Body body;
    QString testStatus; ///< in a test run without datasets: "passed", "failed"…; empty: not said

    bool operator==(const ScenarioDocument &) const = default;
};

/// A business rule of a feature.
struct RuleDocument
{
    QString name;
    QString description;
    QList<Tag> tags;
    Body setup;

    bool operator==(const RuleDocument &) const = default;
};

/// A folder, which is a feature.
struct FolderDocument
{
    QString uid;
    QString parentUid; ///< empty: under the project
    QString name;
    QString description;
    QList<Tag> tags;
    int position = 0;
    Body setup; ///< its background
    QList<RuleDocument> rules;
    QString language;                ///< Gherkin dialect of its text; empty: English
    std::optional<FeatureText> text; ///< as it is stored
    bool isFromText = false;         ///< what the text says is all that the folder is; it knows nothing beside it

    bool operator==(const FolderDocument &) const = default;
};

/// A reusable step with its body.
struct ActionWordDocument
{
    QString uid;
    QString name;
    Definition definition{};

    bool operator==(const ActionWordDocument &) const = default;
};

/// Action words shared by several projects.
struct LibraryDocument
{
    QString name;
    QList<ActionWordDocument> actionWords;

    bool operator==(const LibraryDocument &) const = default;
};

/// A whole project as one value, as exporting sees it: from the platform's XML, or from feature texts.
struct ProjectDocument
{
    QString name;
    QString uid;
    QString description;
    bool isTestRun = false;            ///< scenarios carry test uids
    QList<FolderDocument> folders;     ///< flat; the tree comes from parentUid
    QList<ScenarioDocument> scenarios; ///< in document order
    QList<ActionWordDocument> actionWords;
    QList<LibraryDocument> libraries;
    QList<ScenarioDocument> tests; ///< of a leafless export: scenarios already multiplied out

    bool operator==(const ProjectDocument &) const = default;
};

/// One feature as it was before it became Gherkin text, for what the text cannot say: argument kinds, omitted
/// arguments, dataset names and uids, bodies with conditions.
struct FeatureDocument
{
    FolderDocument folder;
    QList<ScenarioDocument> scenarios;

    bool operator==(const FeatureDocument &) const = default;
};

/// The feature as JSON text, for storage. `featureFromJson(toJson(x)) == x` for features without rules.
[[nodiscard]] QString toJson(const FeatureDocument &feature);

/// Reads what toJson wrote.
[[nodiscard]] FeatureDocument featureFromJson(const QString &json);

} // namespace stepwright::project
