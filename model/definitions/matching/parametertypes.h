#pragma once

#include "model/definitions/stepdefinition.h"

#include <QHash>

namespace stepwright::definitions {

/// What the parameter types of a project's own match, by their names.
class ParameterTypes
{
public:
    ParameterTypes() = default;
    /// What is defined twice may be either. Types whose regular expression cannot be read are left out and told in
    /// `problems`.
    ParameterTypes(const std::vector<ParameterType> &types, std::vector<DefinitionProblem> &problems);

    /// A regular expression in brackets; empty: there is no such type.
    [[nodiscard]] QString regexOf(const QString &name) const { return m_regexes.value(name); }

private:
    QHash<QString, QString> m_regexes;
};

} // namespace stepwright::definitions
