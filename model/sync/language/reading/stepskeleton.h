#pragma once

#include "model/project/actionwordindex.h"
#include "model/project/stepreading.h"

#include <vector>

namespace stepwright::sync {

/// One piece of a step's text: fixed words, or a value in double quotes or as `<column>`.
struct StepPiece
{
    QString text; ///< the words, or the value without its quotes
    bool isValue = false;
    bool isQuoted = false;

    bool operator==(const StepPiece &) const = default;
};

/// A step's text as the platform looks at it: what stands between double quotes is a value, and so is a column of the
/// outline. Without its values it is the action word's skeleton.
struct StepSkeleton
{
    std::vector<StepPiece> pieces;

    /// The words with each value blanked: equal for all steps of one action word.
    [[nodiscard]] QString key() const;
    [[nodiscard]] std::vector<StepPiece> values() const;
};

/// Takes a step's text apart.
[[nodiscard]] StepSkeleton skeletonOf(const QString &text, const project::OutlineColumns &columns);

/// The skeleton of an action word's steps; its values are the names of its parameters, or fixed text in quotes
/// (`isQuoted` and in `fixed`).
struct WordSkeleton
{
    StepSkeleton skeleton;
    std::vector<bool> isFixed; ///< of each value: a text that steps must have there
    qsizetype literals = 0;    ///< characters that are fixed
};

/// The skeleton of an action word.
[[nodiscard]] WordSkeleton skeletonOf(const project::IndexedWord &word);

} // namespace stepwright::sync
