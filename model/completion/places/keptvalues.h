#pragma once

#include "model/completion/parameters.h"

#include <QString>

namespace stepwright::completion {

/// A proposed step with the values that the writer typed before.
struct FilledStep
{
    QString text;
    QList<StepParameter> parameters; ///< those of `text`
    qsizetype firstOpen = 0; ///< the first parameter that still has the proposal's value; their number where none has

    bool operator==(const FilledStep &) const = default;
};

/// Puts the values of a typed step in the place of those of a proposed one, in their order, where the kind is the same:
/// `I add 7 "Oolong" to the` turns `I add 1 "Earl Grey" to the basket` into `I add 7 "Oolong" to the basket`. Of
/// several places a value goes where the words around it are the same.
[[nodiscard]] FilledStep keepValues(const QString &proposed, QStringView typed);

/// A step without its values, also without an unfinished one at the end (`I pay "fi`): its own words.
[[nodiscard]] QString withoutValues(QStringView step);

} // namespace stepwright::completion
