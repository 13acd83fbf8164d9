#pragma once

#include "model/exporting/catalogue/exporter.h"
#include "model/exporting/words/typesof.h"
#include "model/project/actionwordindex.h"

namespace stepwright::exporting {

/// The names that the project's things have in the target's code.
class CodeNames
{
public:
    /// With `isCompatible`, names are only converted; otherwise they are also made valid (no reserved word, no digit at
    /// the beginning, never empty) and different action words never share one.
    CodeNames(const project::ProjectDocument &document, const Exporter &exporter, const project::ActionWordIndex &words,
              const InferredTypes &types, const Names &names, bool isCompatible);

    [[nodiscard]] QString ofWord(const project::IndexedWord &word) const { return m_words.value(&word); }

    /// The name of the test that a scenario becomes. Kind "scenario".
    [[nodiscard]] QString ofScenario(const project::ScenarioDocument &scenario) const
    {
        return m_scenarios.value(&scenario);
    }

    /// What a row of examples adds to its scenario's name. Kind "dataset".
    [[nodiscard]] QString ofDataset(const project::Dataset &dataset) const { return m_datasets.value(&dataset); }

    /// The name of something of the kinds in the manifest's "codeNames": "actionWord", "parameter", "variable".
    [[nodiscard]] QString of(const QString &kind, const QString &name) const;

private:
    [[nodiscard]] QString converted(const QString &kind, const QString &name) const;
    [[nodiscard]] QString valid(const QString &code, const QString &name) const;
    void nameParameters(const QList<QStringList> &scopes);
    void nameWords(const project::ActionWordIndex &words, const InferredTypes &types,
                   const QList<project::LibraryDocument> &libraries);
    [[nodiscard]] QString besideTests(const QString &code) const;
    void nameScenarios(const QList<project::ScenarioDocument> &scenarios);

    const Exporter &m_exporter;
    const Names &m_names;
    bool m_isCompatible;
    QHash<const project::IndexedWord *, QString> m_words;
    QHash<const project::ScenarioDocument *, QString> m_scenarios;
    QHash<const project::Dataset *, QString> m_datasets;
    mutable QHash<QString, QHash<QString, QString>> m_known; ///< what of() has answered, by kind and name
};

} // namespace stepwright::exporting
