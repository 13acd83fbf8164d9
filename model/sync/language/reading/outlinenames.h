#pragma once

#include "model/project/stepreading.h"

#include <QStringList>

namespace stepwright::sync {

/// The first column of a table that holds no values but the names of the rows.
inline constexpr QStringView datasetNameColumn = u"dataset name";

/// The columns of a scenario's examples as parameters: the platform's names are words, so `start date` is `start_date`
/// there.
class OutlineNames
{
public:
    OutlineNames() = default;
    explicit OutlineNames(const gherkin::Scenario &scenario);

    [[nodiscard]] const project::OutlineColumns &columns() const { return m_columns; }
    [[nodiscard]] const QStringList &parameters() const { return m_parameters; } ///< in the order of the columns
    [[nodiscard]] QString parameterOf(const QString &column) const { return m_parameterOf.value(column); }
    /// The column of a parameter; its own name where there is none.
    [[nodiscard]] QString columnOf(const QString &parameter) const { return m_columnOf.value(parameter, parameter); }

    /// A text as a value: `<column>`s become variables of the parameters' names. Text with `${name}` in it and no
    /// column becomes a string, in which that means nothing.
    [[nodiscard]] project::Expression valueOf(const QString &text) const;
    /// A title with `<column>`s, in which the parameters' names stand in their place.
    [[nodiscard]] QString withParameters(QString text) const;
    /// The other way round.
    [[nodiscard]] QString withColumns(QString text) const;
    /// A call whose values name columns in place of parameters: how a step says it.
    [[nodiscard]] project::Call withColumns(project::Call call) const;

private:
    void add(const QString &column);

    project::OutlineColumns m_columns;
    QStringList m_parameters;
    QHash<QString, QString> m_parameterOf;
    QHash<QString, QString> m_columnOf;
};

} // namespace stepwright::sync
