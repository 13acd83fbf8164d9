#pragma once

#include "model/base/result.h"
#include "model/exporting/catalogue/exportoptions.h"
#include "model/exporting/compatibility/parsers.h"
#include "model/exporting/naming/names.h"

#include <QHash>
#include <QSet>

namespace stepwright::exporting {

/// How many files of a category there are.
enum class Each { Project, Folder, Scenario, Library };

/// One kind of files that an exporter writes.
struct Category
{
    QString id;                ///< "features", "step_definitions": for --only and --without
    QString alias;             ///< another name that these two take: "stories"
    Each each = Each::Project; ///< one file for each of these
    QString file;              ///< path; `{name}` is the converted name of the folder, scenario or library
    QString namedFile;         ///< of tests written by folder or scenario, when the user wants that
    QString directory; ///< where the files of folders and scenarios lie, and the directories of the tree with them
    Conversion fileConversion = Conversion::Normalize;
    Conversion folderConversion = Conversion::Normalize;
    QString templateName;               ///< the template's file without ".hbs"
    std::optional<QString> indentation; ///< one level; absent: the exporter's
    std::optional<QString> endsWith;    ///< replaces all white space at the end of a file
    bool isOverwritten = true;          ///< false: an existing file is kept unless forced
    bool needsLibraries = false;        ///< only for projects with action word libraries
    bool isCorrection = false;          ///< not in the compatible mode, for which the established tool forgets it
    bool isFeatureText = false;         ///< a folder that has its own feature text gives that, formatted

    [[nodiscard]] bool isCalled(const QString &name) const { return name == id || (!alias.isEmpty() && name == alias); }
};

/// A version of a framework, by what its parser reads.
struct FrameworkVersion
{
    QString id;   ///< "1.2"
    QString name; ///< translated: "behave 1.2"
    Parser parser;

    bool operator==(const FrameworkVersion &) const = default;
};

/// A target of exporting, as its manifest and those it extends describe it.
struct Exporter
{
    QString id;
    QString name;                 ///< translated
    QString description;          ///< translated
    QString family;               ///< the language or kind that a menu groups it by, translated; empty: none
    bool isAbstract = false;      ///< only there for others to extend
    bool writesSignature = false; ///< actionwords_signature.yaml beside the action words
    QList<Category> categories;
    QList<Option> options;
    QList<FrameworkVersion> versions;     ///< of its framework, the usual one first; empty: all read the same
    bool hasUniqueFileNames = false;      ///< files of different folders have different names, as all are one module
    bool writesRules = false;             ///< rules stand in its files; else their steps are in the scenarios
    QString indentation;                  ///< one level of code
    QHash<QString, Conversion> codeNames; ///< how "actionWord", "parameter", "variable" names become code
    QSet<QString> reservedWords;          ///< of the target language
    QString characterEscapes;         ///< how texts say characters that compilers refuse: digits, early, braces, none
    QSet<QString> outlineNames;       ///< methods of the tests' base class, which outlines may not be called
    bool hasWordsInTests = false;     ///< action words are methods of the tests' own class
    QString skeletonEnd;              ///< follows each skeleton of an action word in the difference as JSON
    bool hasTypedParameters = false;  ///< values are given in the type of the parameter that takes them
    QHash<QString, QString> partials; ///< one-line templates by name
    QStringList templateFolders;      ///< searched in this order
    QString callPrefix;               ///< `@callPrefix` of templates, said by a language configuration
    QString fallbackTemplate;         ///< in the place of templates that there are not; empty: none
    QStringList templateDirectories;  ///< sub-folders of the user's that a language configuration names
    QStringList overridingFolders;    ///< the user's, searched before all else; "_name.hbs" is "name" there, too

    [[nodiscard]] const Option *option(const QString &optionId) const;

    /// The chosen value of an option, or its default.
    [[nodiscard]] QString value(const ExportOptions &options, const QString &optionId) const;
};

} // namespace stepwright::exporting
