#pragma once

#include "model/sync/remote/caller.h"

#include <QHash>
#include <QSet>

namespace stepwright::sync {

/// The rows of all scenarios' examples as a project's XML tells them: in two requests where the lists take one for each
/// scenario. The XML has no ids of rows: they are found by their names then, when they are written.
class PublishedRows
{
public:
    /// Fetches the XML. secretToken: of the project. Outcomes: those of `Publication::project`.
    [[nodiscard]] static Answered<PublishedRows> fetch(const Caller &ask, const QString &secretToken);

    /// The rows of a scenario. Nothing: the XML does not tell them, or not as these parameters would have them.
    [[nodiscard]] std::optional<QList<project::Dataset>> of(const QString &scenario,
                                                            const QList<project::Parameter> &parameters) const;

private:
    QHash<QString, project::ScenarioDocument> m_scenarios; ///< by name
    QSet<QString> m_doubled;                               ///< names that several have
};

} // namespace stepwright::sync
