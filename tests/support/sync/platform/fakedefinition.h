#pragma once

#include <QStringList>

namespace stepwright::tests {

/// The first line of a definition as the fake platform understands it.
struct FakeHead
{
    bool isUnderstood = false;
    QString kind; ///< scenario, actionword or folder
    QString name;
    QStringList parameters; ///< names without default values
};

[[nodiscard]] FakeHead headOf(const QString &definition);

/// The definition with another name in its head.
[[nodiscard]] QString withName(const QString &definition, const QString &name);

/// A name as a definition has it, in single quotes.
[[nodiscard]] QString quotedName(const QString &name);

/// The slots of an action word's name: what stands in double quotes.
[[nodiscard]] QStringList slotsOf(const QString &name);

/// A whole definition. body: lines without their indent.
[[nodiscard]] QString definitionOf(const QString &kind, const QString &name, const QStringList &parameters,
                                   const QString &body = {});

/// Indents and blanks as the platform likes them; texts in quotes stay.
[[nodiscard]] QString reformatted(const QString &definition);

/// The names that a definition calls.
[[nodiscard]] QStringList calledBy(const QString &definition);

/// The definition with calls of one name made calls of another.
[[nodiscard]] QString withCallsRenamed(QString definition, const QString &from, const QString &to);

/// The steps of a definition as Gherkin lines.
[[nodiscard]] QStringList stepLines(const QString &definition);

/// One scenario of a feature text, as far as the fake platform reads Gherkin: names, tags and steps in English.
struct FakeImportedScenario
{
    QString name;
    QStringList tags;
    QStringList words; ///< the action words it calls
    QString body;      ///< of its definition
};

struct FakeImportedFeature
{
    QStringList tags;
    QList<FakeImportedScenario> scenarios;
};

[[nodiscard]] FakeImportedFeature readFakeFeature(const QString &text);

} // namespace stepwright::tests
