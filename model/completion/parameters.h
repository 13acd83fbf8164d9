#pragma once

#include <QList>
#include <QStringView>

namespace stepwright::completion {

enum class ParameterKind { Quoted, Number, Placeholder };

/// A value in the text of a step.
struct StepParameter
{
    qsizetype start = 0;  ///< of the value itself: without quotes, but with the `<>` of a placeholder
    qsizetype length = 0; ///< may be 0: `""`
    ParameterKind kind = ParameterKind::Quoted;

    bool operator==(const StepParameter &) const = default;
};

/// The values in a step: `"…"`, `'…'`, `«…»`, `“…”`, `„…“`, `「…」`, numbers and `<placeholders>`, from left to right.
/// A quote that does not close on the line is no quote; an apostrophe inside a word and the inches
/// of `5"` are none either.
[[nodiscard]] QList<StepParameter> parametersOf(QStringView step);

/// The step with its values cut out: equal for two steps that differ in their values only. The quotes around values
/// stay; a number and a placeholder count as the same.
[[nodiscard]] QString patternOf(QStringView step);

/// The `<placeholders>` of any line, wherever they stand.
[[nodiscard]] QList<StepParameter> placeholdersOf(QStringView line);

} // namespace stepwright::completion
