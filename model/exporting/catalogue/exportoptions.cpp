#include "model/exporting/catalogue/exportoptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ExportOptions", text);
}

Option yesNo(const QString &id, bool isOn, const char *name, const char *description)
{
    return {id, OptionType::Boolean, isOn ? u"true"_s : u"false"_s, translated(name), translated(description)};
}

Option text(const QString &id, const QString &value, const char *name, const char *description)
{
    return {id, OptionType::Text, value, translated(name), translated(description)};
}

} // namespace

bool Option::takes(const QString &value) const
{
    switch (type) {
    case OptionType::Boolean:
        return value == "true"_L1 || value == "false"_L1;
    case OptionType::Choice:
        return choices.contains(value);
    case OptionType::Text:
        break;
    }
    return true;
}

QList<Option> sharedOptions()
{
    QList<Option> options = {
        text(u"only"_s, {}, QT_TRANSLATE_NOOP("ExportOptions", "Only these kinds of files"),
             QT_TRANSLATE_NOOP("ExportOptions", "Kinds of files to write, separated by commas; empty for all.")),
        text(u"without"_s, {}, QT_TRANSLATE_NOOP("ExportOptions", "Not these kinds of files"),
             QT_TRANSLATE_NOOP("ExportOptions", "Kinds of files to leave out, separated by commas.")),
        yesNo(u"with-folders"_s, false, QT_TRANSLATE_NOOP("ExportOptions", "Directories for folders"),
              QT_TRANSLATE_NOOP("ExportOptions", "Put files into directories named like the project's folders.")),
        yesNo(u"empty-folders"_s, false, QT_TRANSLATE_NOOP("ExportOptions", "Empty folders too"),
              QT_TRANSLATE_NOOP("ExportOptions", "Write a file for folders without scenarios as well.")),
        yesNo(u"split-scenarios"_s, false, QT_TRANSLATE_NOOP("ExportOptions", "One file for each scenario"),
              QT_TRANSLATE_NOOP("ExportOptions", "Write every scenario into a file of its own.")),
        yesNo(u"leafless-export"_s, false, QT_TRANSLATE_NOOP("ExportOptions", "Flat tests"),
              QT_TRANSLATE_NOOP("ExportOptions", "Write the project's flattened tests in place of its scenarios.")),
        yesNo(u"keep-filenames"_s, false, QT_TRANSLATE_NOOP("ExportOptions", "Names of files as in the project"),
              QT_TRANSLATE_NOOP("ExportOptions", "Name files like features, with blanks and accents.")),
        yesNo(u"keep-foldernames"_s, false,
              QT_TRANSLATE_NOOP("ExportOptions", "Names of directories as in the project"),
              QT_TRANSLATE_NOOP("ExportOptions", "Name directories like folders, with blanks and accents.")),
        text(u"filename-pattern"_s, {}, QT_TRANSLATE_NOOP("ExportOptions", "Pattern of file names"),
             QT_TRANSLATE_NOOP("ExportOptions",
                               "How files of features or scenarios are called; %s stands for the name.")),
        text(u"indentation"_s, {}, QT_TRANSLATE_NOOP("ExportOptions", "Indentation"),
             QT_TRANSLATE_NOOP("ExportOptions",
                               "What one level is indented by; \\t is a tab; empty for the usual one.")),
        yesNo(u"uids"_s, false, QT_TRANSLATE_NOOP("ExportOptions", "Test uids in names"),
              QT_TRANSLATE_NOOP(
                  "ExportOptions",
                  "Put the uids of a test run into names, so that results find their tests. On for test runs.")),
        yesNo(u"parent-folder-tags"_s, true, QT_TRANSLATE_NOOP("ExportOptions", "Tags of the folders above"),
              QT_TRANSLATE_NOOP("ExportOptions", "Give a feature the tags of the folders it is in.")),
        yesNo(u"inherit-setup"_s, false, QT_TRANSLATE_NOOP("ExportOptions", "Steps before scenarios from above"),
              QT_TRANSLATE_NOOP("ExportOptions",
                                "Do before scenarios what the folders above do before theirs, the outermost first.")),
        text(u"parameter-delimiter"_s, u"\""_s, QT_TRANSLATE_NOOP("ExportOptions", "Around parameters"),
             QT_TRANSLATE_NOOP("ExportOptions", "What stands around the values of parameters in steps; may be empty.")),
        yesNo(u"guard-formulas"_s, true, QT_TRANSLATE_NOOP("ExportOptions", "Guard against formulas"),
              QT_TRANSLATE_NOOP("ExportOptions", "Put a ' before cells that a spreadsheet would take for a formula.")),
        yesNo(u"with-dataset-names"_s, false, QT_TRANSLATE_NOOP("ExportOptions", "Names of example rows"),
              QT_TRANSLATE_NOOP("ExportOptions", "Begin tables of examples with a column of the rows' names.")),
        text(u"package"_s, u"com.example"_s, QT_TRANSLATE_NOOP("ExportOptions", "Package"),
             QT_TRANSLATE_NOOP("ExportOptions", "The package that generated classes belong to.")),
        text(u"namespace"_s, u"Example"_s, QT_TRANSLATE_NOOP("ExportOptions", "Namespace"),
             QT_TRANSLATE_NOOP("ExportOptions", "The namespace that generated classes belong to.")),
        yesNo(
            u"original"_s, false, QT_TRANSLATE_NOOP("ExportOptions", "Features as imported"),
            QT_TRANSLATE_NOOP("ExportOptions", "Write the bytes of features as they are, instead of formatting them.")),
        yesNo(u"compatible"_s, false, QT_TRANSLATE_NOOP("ExportOptions", "As hiptest-publisher 3.2 writes it"),
              QT_TRANSLATE_NOOP("ExportOptions", "The same files, byte for byte, with the known faults of that tool.")),
    };
    options.append({u"sort"_s,
                    OptionType::Choice,
                    u"order"_s,
                    translated(QT_TRANSLATE_NOOP("ExportOptions", "Order")),
                    translated(QT_TRANSLATE_NOOP(
                        "ExportOptions", "Scenarios as ordered in the project, by name, or as they were made.")),
                    {u"order"_s, u"alpha"_s, u"id"_s},
                    {translated(QT_TRANSLATE_NOOP("ExportOptions", "As in the project")),
                     translated(QT_TRANSLATE_NOOP("ExportOptions", "By name")),
                     translated(QT_TRANSLATE_NOOP("ExportOptions", "As they were made"))}});
    options.append({u"examples"_s,
                    OptionType::Choice,
                    u"kept"_s,
                    translated(QT_TRANSLATE_NOOP("ExportOptions", "Several tables of examples")),
                    translated(QT_TRANSLATE_NOOP(
                        "ExportOptions", "Keep a scenario's tables of examples apart, or merge them into one.")),
                    {u"kept"_s, u"merged"_s},
                    {translated(QT_TRANSLATE_NOOP("ExportOptions", "Kept apart")),
                     translated(QT_TRANSLATE_NOOP("ExportOptions", "Merged into one"))}});
    options.append(
        {u"framework-version"_s,
         OptionType::Choice,
         {},
         translated(QT_TRANSLATE_NOOP("ExportOptions", "Version of the framework")),
         translated(QT_TRANSLATE_NOOP("ExportOptions", "What it does not read is written otherwise, or told."))});
    return options;
}

} // namespace stepwright::exporting
