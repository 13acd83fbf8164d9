#pragma once

#include "model/sync/language/writing/stepwriter.h"

namespace stepwright::sync {

/// Lays a feature out as Gherkin: two blanks a level, a blank line before each background and scenario.
class FeatureWriter
{
public:
    FeatureWriter(StepWriter &steps, const gherkin::Dialect &dialect) : m_steps(steps), m_dialect(dialect) {}

    /// The whole text as lines.
    [[nodiscard]] QStringList feature(const project::FeatureDocument &feature);
    /// A background.
    [[nodiscard]] QStringList background(const project::Body &setup, const QString &indent);
    /// A scenario with tags, description, steps and examples. `tags` are those to write.
    [[nodiscard]] QStringList scenario(const project::ScenarioDocument &scenario, const QList<project::Tag> &tags,
                                       const QString &indent);
    /// The examples of a scenario.
    [[nodiscard]] QStringList examples(const project::ScenarioDocument &scenario, const OutlineNames &names,
                                       const QString &indent);
    /// Statements one under the other.
    [[nodiscard]] QStringList body(const project::Body &body, const OutlineNames &names, const QString &indent);

private:
    StepWriter &m_steps;
    const gherkin::Dialect &m_dialect;
};

/// Lines with an indent in front of each that is not empty.
[[nodiscard]] QStringList indented(QStringList lines, const QString &indent);

/// A line with tags, or none.
[[nodiscard]] QStringList tagLines(const QList<project::Tag> &tags);

} // namespace stepwright::sync
