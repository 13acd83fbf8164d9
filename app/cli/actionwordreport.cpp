#include "app/cli/actionwordreport.h"

#include "model/base/inputfile.h"
#include "model/exporting/signature/actionworddiff.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using exporting::ActionWordDiff;
using exporting::WordChange;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::ActionWordReport)
};

const QString prefix = u"show-actionwords-"_s;

/// One kind of change: the option that shows it, and the words that have it.
struct Kind
{
    QString option;
    QList<WordChange> ActionWordDiff::*list;
    QString heading; ///< with %n
};

QList<Kind> kinds(const ActionWordDiff &diff)
{
    const auto count = [](const QList<WordChange> &list) { return int(list.size()); };
    return {
        {u"deleted"_s, &ActionWordDiff::deleted, Texts::tr("%n action word(s) deleted", nullptr, count(diff.deleted))},
        {u"created"_s, &ActionWordDiff::created, Texts::tr("%n action word(s) created", nullptr, count(diff.created))},
        {u"renamed"_s, &ActionWordDiff::renamed, Texts::tr("%n action word(s) renamed", nullptr, count(diff.renamed))},
        {u"signature-changed"_s, &ActionWordDiff::signatureChanged,
         Texts::tr("%n action word(s) with other parameters", nullptr, count(diff.signatureChanged))},
        {u"definition-changed"_s, &ActionWordDiff::definitionChanged,
         Texts::tr("%n action word(s) with another definition", nullptr, count(diff.definitionChanged))},
    };
}

void printSummary(const ActionWordDiff &diff, Console &console)
{
    bool isEmpty = true;
    for (const Kind &kind : kinds(diff)) {
        if ((diff.*kind.list).isEmpty())
            continue;
        isEmpty = false;
        console.print(Texts::tr("%1 (see --%2):").arg(kind.heading, prefix + kind.option));
        for (const WordChange &change : diff.*kind.list)
            console.print("- "_L1 + change.name);
        console.print({});
    }
    if (isEmpty)
        console.print(Texts::tr("No action word changed."));
}

/// Names in code, or skeletons with an empty line after each.
void printChanges(const QString &option, const QList<WordChange> &changes, Console &console)
{
    for (const WordChange &change : changes) {
        if (option == "deleted"_L1)
            console.print(change.nameInCode);
        else if (option == "renamed"_L1)
            console.print(change.oldNameInCode + u'\t' + change.nameInCode);
        else
            console.print(change.skeleton + u'\n');
    }
}

ExitCode writeJson(const ActionWordDiff &diff, const exporting::Exporter &exporter, const QString &path,
                   Console &console)
{
    QSaveFile file(path);
    const QByteArray json = toJson(diff, exporter).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return console.fail({ErrorKind::Io, Texts::tr("%1 cannot be written.").arg(path), file.errorString()});
    console.print("written   "_L1 + QFileInfo(path).fileName());
    return ExitCode::Success;
}

} // namespace

void describeActionWordReports(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"show-actionwords-diff"_s, Texts::tr("Tell which action words changed since their code was written.")},
        {u"show-actionwords-diff-as-json"_s, Texts::tr("Write that to actionwords-diff.json in the output folder.")},
        {u"show-actionwords-deleted"_s, Texts::tr("Print the names in code of action words that are gone.")},
        {u"show-actionwords-created"_s, Texts::tr("Print the code of new action words.")},
        {u"show-actionwords-renamed"_s, Texts::tr("Print old and new names in code of renamed action words.")},
        {u"show-actionwords-signature-changed"_s, Texts::tr("Print the code of action words with other parameters.")},
        {u"show-actionwords-definition-changed"_s,
         Texts::tr("Print the code of action words with another definition.")},
        {u"library-name"_s, Texts::tr("Look at the action words of this library."), Texts::tr("LIBRARY")},
    });
}

QStringList actionWordReportOptions()
{
    return {
        prefix + "diff"_L1,    prefix + "diff-as-json"_L1,      prefix + "deleted"_L1,           prefix + "created"_L1,
        prefix + "renamed"_L1, prefix + "signature-changed"_L1, prefix + "definition-changed"_L1};
}

bool isActionWordReport(const ExportArguments &arguments)
{
    return std::ranges::any_of(actionWordReportOptions(),
                               [&arguments](const QString &option) { return arguments.isOn(option); });
}

ExitCode reportActionWords(const ExportArguments &arguments, const project::ProjectDocument &document,
                           const exporting::Exporter &exporter, const exporting::ExportOptions &options,
                           Console &console)
{
    const QDir folder(arguments.value(u"output"_s));
    const Result<QByteArray> yaml = readInputFile(folder.filePath(u"actionwords_signature.yaml"_s));
    if (!yaml)
        return console.fail({yaml.error().kind,
                             Texts::tr("%1 Export the action words first, so that there is something to compare with.")
                                 .arg(yaml.error().message),
                             yaml.error().detail});
    const auto signature = exporting::readSignature(*yaml);
    if (!signature)
        return console.fail(signature.error());
    const Result<ActionWordDiff> diff =
        diffActionWords(document, exporter, options, *signature, arguments.value(u"library-name"_s));
    if (!diff)
        return console.fail(diff.error());
    if (arguments.isOn(prefix + "diff"_L1))
        printSummary(*diff, console);
    for (const Kind &kind : kinds(*diff)) {
        if (arguments.isOn(prefix + kind.option))
            printChanges(kind.option, *diff.*kind.list, console);
    }
    if (arguments.isOn(prefix + "diff-as-json"_L1))
        return writeJson(*diff, exporter, folder.filePath(u"actionwords-diff.json"_s), console);
    return ExitCode::Success;
}

} // namespace stepwright::cli
