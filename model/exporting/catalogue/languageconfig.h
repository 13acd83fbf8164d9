#pragma once

#include "model/exporting/catalogue/exporter.h"

#include <QMap>

namespace stepwright::exporting {

/// A language configuration of hiptest-publisher, `<language>[-<framework>].conf`: which kinds of files a target
/// writes, how they are called and indented. It takes the place of what the target's manifest says of that; the
/// target's templates stay. docs/exporters.md describes the keys.
struct LanguageConfig
{
    /// A kind of files, with what `[_common]` says for all of them.
    struct Section
    {
        QString category; ///< "tests", "step_definitions"
        QMap<QString, QString> values;

        bool operator==(const Section &) const = default;
    };

    QString target; ///< that it is of: "java-junit"
    QString path;
    QList<Section> sections;
    QStringList remarks; ///< sentences about what has no effect here

    /// The directories of templates that sections name, each once: "java/junit", "java".
    [[nodiscard]] QStringList templateDirectories() const;

    bool operator==(const LanguageConfig &) const = default;
};

/// The target of a language and a framework; without a framework the language's usual one: java → java-junit.
[[nodiscard]] QString targetOf(const QString &language, const QString &framework);

/// Reads such a file; its target is what its name says. Errors: NotFound, Io, Invalid (a line that is none, a key or a
/// name conversion that is not known, no section).
[[nodiscard]] Result<LanguageConfig> readLanguageConfig(const QString &path);

/// Gives an exporter the kinds of files of the configuration, and no others: those it has already keep their templates,
/// others have one of their own name. `shared`: sharedOptions().
void applyLanguageConfig(Exporter &exporter, const LanguageConfig &config, const QList<Option> &shared);

} // namespace stepwright::exporting
