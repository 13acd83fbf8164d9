#pragma once

#include "model/project/projectdocument.h"

#include <QHash>

namespace stepwright::exporting {

/// What the values of a parameter are, for targets whose parameters have types. Null: nobody gives anything but
/// nothing.
enum class ParameterType { String, Int, Float, Bool, Null };

/// The types of the parameters of scenarios and of the project's action words, by their names.
struct ParameterTypes
{
    using OfParameters = QHash<QString, ParameterType>;
    QHash<QString, OfParameters> scenarios;
    QHash<QString, OfParameters> actionWords;
};

/// Infers the types of parameters from all values that are seen for them: the rows of examples, defaults, the arguments
/// of calls; a variable has the type of the parameter it stands for. Numbers are floats where they have a point, or
/// more than 32 bits (ints to the established tool, that of `isCompatible`); int and float together are float, any
/// other mixture is String, as are parameters that no value is seen for. Action words are looked at in the order of
/// their distance from the scenarios, so that what is handed on has its type already. Parameters of library words are
/// not in the answer: they are always String.
[[nodiscard]] ParameterTypes inferParameterTypes(const project::ProjectDocument &document, bool isCompatible = false);

} // namespace stepwright::exporting
