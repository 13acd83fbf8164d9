#pragma once

#include "model/exporting/document/documenttree.h"
#include "model/exporting/naming/codenames.h"
#include "model/exporting/words/steptext.h"
#include "model/exporting/words/stepusage.h"
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
    [[nodiscard]] templating::Value folder(const project::FolderDocument &folder) const;
    [[nodiscard]] templating::Value scenario(const project::ScenarioDocument &scenario) const;
    [[nodiscard]] templating::Value library(const project::LibraryDocument &library) const;

    /// The variables `@project`, `@options`, `@meta`.
    [[nodiscard]] templating::Object data() const;

    [[nodiscard]] const DocumentTree &tree() const { return m_tree; }
    [[nodiscard]] const ActionWordIndex &words() const { return m_words; }
    [[nodiscard]] bool isOn(const QString &option) const;
    [[nodiscard]] QString text(const QString &option) const { return m_exporter.value(m_options, option); }

private:
    [[nodiscard]] bool bulletNeedsGiven(const IndexedWord &word) const;
    [[nodiscard]] templating::Value actionWord(const IndexedWord &word) const;
    [[nodiscard]] templating::Value actionWords(const project::LibraryDocument *library) const;
    [[nodiscard]] templating::Value rule(const project::FolderDocument &folder, int index) const;
    [[nodiscard]] templating::Value scenariosOf(const project::FolderDocument &folder, int rule) const;
    [[nodiscard]] templating::Value examples(const project::ScenarioDocument &scenario) const;
    [[nodiscard]] templating::Value dataset(const project::Dataset &dataset) const;
    [[nodiscard]] templating::Value parameters(const QList<project::Parameter> &parameters) const;
    [[nodiscard]] templating::Value body(const project::Body &body, bool followsNothing = false) const;
    [[nodiscard]] templating::Value statement(const project::Call &call, bool followsNothing = false) const;
    [[nodiscard]] templating::Value statement(const project::Step &step) const;
    [[nodiscard]] templating::Value statement(const project::Assign &assign) const;
    [[nodiscard]] templating::Value statement(const project::If &choice) const;
    [[nodiscard]] templating::Value statement(const project::While &loop) const;
    [[nodiscard]] templating::Value expression(const project::Expression &expression) const;
    [[nodiscard]] templating::Value arguments(const QList<project::Argument> &arguments) const;

    const project::ProjectDocument &m_document;
    const Exporter &m_exporter;
    const ExportOptions &m_options;
    DocumentTree m_tree;
    ActionWordIndex m_words;
    StepText m_steps;
    StepUsage m_usage;
    CodeNames m_codeNames;
};

} // namespace stepwright::exporting
