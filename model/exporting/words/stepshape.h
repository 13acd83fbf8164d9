#pragma once

#include "model/project/stepreading.h"

#include <vector>

namespace stepwright::exporting {

/// One piece of a step's text: fixed words, or a value that differs from step to step.
struct ShapePart
{
    enum class Kind { Words, Quoted, Number, Open };
    Kind kind = Kind::Words;
    QString text;  ///< the words, or the value as written: may hold `<column>`
    QString quote; ///< around a quoted value

    bool operator==(const ShapePart &) const = default;
};

/// A step's text taken apart: quoted strings, numbers and outline columns are values, the rest are words.
struct StepShape
{
    std::vector<ShapePart> parts;

    /// Equal for steps that differ in their values only.
    [[nodiscard]] QString key() const;

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] qsizetype wordLength() const;
};

/// Takes a step's text apart. `columns` are those of its outline.
[[nodiscard]] StepShape shapeOf(const QString &text, const project::OutlineColumns &columns);

/// The regular expression of a number in a step.
inline constexpr QStringView numberPattern = u"-?\\d+(?:[.,]\\d+)?";

} // namespace stepwright::exporting
