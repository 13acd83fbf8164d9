#pragma once

#include "model/completion/stepindex.h"

#include <QList>
#include <QString>

namespace stepwright::completion {

/// A text that was used, and how often.
struct UsedText
{
    QString text;
    int uses = 0;

    bool operator==(const UsedText &) const = default;
};

/// The steps of a project that differ from one in their values only, itself included, the most used first.
[[nodiscard]] QList<UsedText> stepsLike(const StepIndex &index, QStringView step);

/// The values that such steps have for one of their parameters (from 0), the most used first.
[[nodiscard]] QList<UsedText> valuesUsed(const StepIndex &index, QStringView step, qsizetype parameter);

/// Sorts by uses, the most first; equal ones by their text. Gives each text once, with the sum of its uses.
[[nodiscard]] QList<UsedText> counted(const QList<UsedText> &texts);

} // namespace stepwright::completion
