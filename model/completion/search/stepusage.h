#pragma once

#include "model/completion/search/likesteps.h"

namespace stepwright::completion {

/// What a project knows of a step, whatever its values are.
struct StepUsage
{
    int uses = 0;
    QList<UsedText> features;      ///< names of those that use it, the most uses first
    QList<QList<UsedText>> values; ///< of each of its parameters, the most used first
    QString actionWord;            ///< the project's action word that it is; empty: none

    bool operator==(const StepUsage &) const = default;
};

/// `step`: its text without keyword.
[[nodiscard]] StepUsage usageOf(const StepIndex &index, QStringView step);

} // namespace stepwright::completion
