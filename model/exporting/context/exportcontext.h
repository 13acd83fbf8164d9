#pragma once

#include "model/exporting/document/documenttree.h"
#include "model/exporting/naming/codenames.h"
#include "model/exporting/words/stepusage.h"
#include "model/exporting/words/typesof.h"
#include "model/project/steptext.h"
#include "model/templating/value.h"

namespace stepwright::exporting {

/// What templates see of a project. docs/exporting.md lists the names. Values are made when a template first asks for
/// them and refer to the document, which must outlive them; one thread uses them.
class ExportContext
{
public:
    ExportContext(const project::ProjectDocument &document, const Exporter &exporter, const ExportOptions &options,
                  const Names &names);

    [[nodiscard]] templating::Value project() const;
    /// Whether a value is a file's own context, or one of many in the project's.
    enum class IsInProject { No, Yes };

    /// One in the project's context lets go of its tests as soon as a template has seen them: a file for the whole
    /// project would keep all else.
    [[nodiscard]] templating::Value folder(const project::FolderDocument &folder,
                                           IsInProject isInProject = IsInProject::No) const;
    [[nodiscard]] templating::Value scenario(const project::ScenarioDocument &scenario) const;

    /// The context of a file that holds nothing but one scenario.
    [[nodiscard]] templating::Value onlyScenario(const project::ScenarioDocument &scenario) const;

    [[nodiscard]] templating::Value actionWord(const project::IndexedWord &word) const;
    [[nodiscard]] templating::Value library(const project::LibraryDocument &library) const;

    /// The variables `@options`, `@meta`, `@compatible` and `@callPrefix`, which are the same in all files.
    [[nodiscard]] templating::Object data() const;

    [[nodiscard]] const DocumentTree &tree() const { return m_tree; }
    [[nodiscard]] const project::ActionWordIndex &words() const { return m_words; }
    /// What reports about changes call an action word, and one that the project has no longer. Kind "reportedWord"
    /// where the established tool's reports name them otherwise than its code does.
    [[nodiscard]] QString reportedName(const project::IndexedWord &word) const;
    [[nodiscard]] QString reportedName(const QString &name) const;

    /// One level of indentation of code: the user's or the exporter's.
    [[nodiscard]] QString indentation() const;

    /// The name in code for one of the directories of a file. Kind "package".
    [[nodiscard]] QString packageName(const QString &directory) const
    {
        return m_codeNames.of(QStringLiteral("package"), directory);
    }
    [[nodiscard]] bool isOn(const QString &option) const;
    [[nodiscard]] QString text(const QString &option) const { return m_exporter.value(m_options, option); }

private:
    /// Where a body stands.
    struct Place
    {
        bool followsNothing = false; ///< no step stands before it that its "and" could continue
        bool isInWord = false;       ///< in an action word: others are its neighbours
        TypesOf types;               ///< of the parameters around it
    };

    struct ScenarioSource;

    /// A value that stands in the document, or one made of it.
    using SharedExpression = std::shared_ptr<const project::Expression>;
    [[nodiscard]] static SharedExpression inDocument(const project::Expression &expression)
    {
        return {SharedExpression(), &expression};
    }

    [[nodiscard]] bool bulletNeedsGiven(const project::IndexedWord &word) const;
    [[nodiscard]] templating::Value actionWords(const project::LibraryDocument *library) const;
    [[nodiscard]] templating::Value rule(const project::FolderDocument &folder, int index) const;
    [[nodiscard]] templating::Value scenariosOf(const project::FolderDocument &folder, int rule) const;
    [[nodiscard]] templating::Value examples(const project::ScenarioDocument &scenario) const;
    [[nodiscard]] templating::Value dataset(const project::Dataset &dataset, TypesOf types) const;
    [[nodiscard]] templating::Value parameters(const QList<project::Parameter> &parameters, TypesOf types) const;
    [[nodiscard]] TypesOf typesOf(const auto &owner) const { return {m_types, owner}; }
    [[nodiscard]] const StepUsage &usage() const;
    [[nodiscard]] templating::Value localVariables(const QStringList &names,
                                                   const QList<project::Parameter> &parameters) const;
    [[nodiscard]] templating::Value assignedParameters(const project::Body &body,
                                                       const QList<project::Parameter> &parameters) const;
    [[nodiscard]] QStringList variablesOf(const project::ScenarioDocument &scenario) const;
    [[nodiscard]] const project::Body &ruleSetupOf(const project::ScenarioDocument &scenario) const;
    [[nodiscard]] QString oneLine(const QString &text) const;
    [[nodiscard]] bool hasStepsBelow(const project::FolderDocument &folder) const;
    [[nodiscard]] const project::Body &setupBefore(const project::ScenarioDocument &scenario) const;
    [[nodiscard]] templating::Value body(const project::Body &body, Place place) const;
    [[nodiscard]] templating::Value statement(const project::Call &call, Place place) const;
    [[nodiscard]] templating::Value statement(const project::Step &step, Place place) const;
    [[nodiscard]] templating::Value statement(const project::Assign &assign, Place place) const;
    [[nodiscard]] templating::Value statement(const project::If &choice, Place place) const;
    [[nodiscard]] templating::Value statement(const project::While &loop, Place place) const;
    [[nodiscard]] std::vector<SharedExpression> partsOf(const SharedExpression &whole) const;
    [[nodiscard]] templating::Value expression(SharedExpression expression) const;
    [[nodiscard]] templating::Value argument(const QString &name, const templating::Value &value,
                                             const project::Expression &given) const;
    [[nodiscard]] templating::Value arguments(const QList<project::Argument> &arguments, TypesOf types) const;
    [[nodiscard]] SharedExpression inTypeOf(const QString &parameter, const project::Expression &value,
                                            TypesOf types) const;
    [[nodiscard]] templating::Value allArguments(const project::Call &call, const project::IndexedWord *word,
                                                 Place place) const;
    [[nodiscard]] bool needsConversion(const project::Expression &value, const QString &parameter, TypesOf types,
                                       Place place) const;

    const project::ProjectDocument &m_document;
    const Exporter &m_exporter;
    const ExportOptions &m_options;
    bool m_isCompatible;
    DocumentTree m_tree;
    project::ActionWordIndex m_words;
    project::StepText m_steps;
    mutable std::optional<StepUsage> m_usage; ///< once a template asks what it tells
    InferredTypes m_types;
    CodeNames m_codeNames;
};

} // namespace stepwright::exporting
