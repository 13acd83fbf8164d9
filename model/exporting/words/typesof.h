#pragma once

#include "model/exporting/words/parametertypes.h"
#include "model/project/actionwordindex.h"

#include <optional>

namespace stepwright::exporting {

/// The types of a document's parameters, inferred once somebody asks: most targets have none. Not for several threads.
class InferredTypes
{
public:
    /// The document must outlive this. `isCompatible`: as inferParameterTypes has it.
    InferredTypes(const project::ProjectDocument &document, bool isCompatible)
        : m_document(document), m_isCompatible(isCompatible)
    {
    }

    [[nodiscard]] const ParameterTypes &all() const
    {
        if (!m_types)
            m_types = inferParameterTypes(m_document, m_isCompatible);
        return *m_types;
    }

private:
    const project::ProjectDocument &m_document;
    bool m_isCompatible;
    mutable std::optional<ParameterTypes> m_types;
};

/// The types of the parameters of one scenario or action word.
class TypesOf
{
public:
    TypesOf() = default; ///< of nothing: all are String
    TypesOf(const InferredTypes &types, const project::ScenarioDocument &scenario)
        : m_types(&types), m_owners(&ParameterTypes::scenarios), m_owner(&scenario.name)
    {
    }
    TypesOf(const InferredTypes &types, const project::IndexedWord &word)
        : m_types(word.library ? nullptr : &types), m_owners(&ParameterTypes::actionWords), m_owner(&word.word->name)
    {
    }

    /// The type of a parameter. What is not known is String.
    [[nodiscard]] ParameterType of(const QString &parameter) const
    {
        return m_types ? (m_types->all().*m_owners).value(*m_owner).value(parameter, ParameterType::String)
                       : ParameterType::String;
    }

private:
    const InferredTypes *m_types = nullptr;
    QHash<QString, ParameterTypes::OfParameters> ParameterTypes::*m_owners = nullptr;
    const QString *m_owner = nullptr;
};

} // namespace stepwright::exporting
