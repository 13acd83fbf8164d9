#pragma once

#include "model/definitions/stepdefinition.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>

namespace stepwright::definitions {

/// A source file as it was read.
struct SourceFile
{
    qint64 size = 0;
    qint64 modified = 0; ///< milliseconds since 1970
    std::shared_ptr<const FileDefinitions> found;
};

/// The definitions of some folders of code.
struct CodeReading
{
    QHash<QString, SourceFile> files; ///< by absolute path
    QStringList folders;              ///< all folders that were looked into
    QStringList unreadable;           ///< folders and files that could not be read
    bool isStopped = false;
    bool hasTooMany = false; ///< not all files were read

    /// All definitions, in the order of the files' paths and lines.
    [[nodiscard]] std::vector<StepDefinition> definitions() const;
    [[nodiscard]] std::vector<ParameterType> types() const;
    [[nodiscard]] std::vector<DefinitionProblem> problems() const;
};

/// Files beyond this number are not read.
inline constexpr qsizetype mostSourceFiles = 20'000;

/// Reads all source files in folders and the folders in them; hidden ones, those of packages and of what tools made
/// (node_modules, target, build …) are left out, and nothing is run. Files that are as they were in `before` are not
/// read again. progress: told how many files are read of how many.
[[nodiscard]] CodeReading readCode(const QStringList &folders, const CodeReading &before = {},
                                   const std::function<void(int done, int total)> &progress = {},
                                   const std::stop_token &stop = {});

/// From where the places of files are told: the folder itself, or of several ones the folders they are in.
[[nodiscard]] QStringList rootsOf(const QStringList &folders);

} // namespace stepwright::definitions
