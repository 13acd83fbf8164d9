#include "app/cli/sync/synccommands.h"
#include "model/store/projectfile.h"
#include "model/sync/state/syncstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

QString stateCode(JournalState state)
{
    static constexpr std::array names{u"sending", u"done", u"unknown", u"failed", u"superseded"};
    return QString::fromUtf16(names[std::size_t(state)]);
}

QString pushCode(PushKind kind)
{
    static constexpr std::array names{
        u"create-folder",   u"rename-folder",   u"move-folder",    u"create-action-word", u"write-action-word",
        u"create-scenario", u"write-scenario",  u"place-scenario", u"write-examples",     u"write-folder",
        u"write-tags",      u"delete-scenario", u"delete-folder",  u"delete-action-word", u"import-feature"};
    return QString::fromUtf16(names[std::size_t(kind)]);
}

} // namespace

QString LogCommand::name() const
{
    return u"log"_s;
}

QString LogCommand::usage() const
{
    return tr("[--json] [--limit N] [--run N] PROJECT");
}

QString LogCommand::summary() const
{
    return tr("Tells what the last syncs did");
}

void LogCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"project"_s, tr("The project file."));
    parser.addOption({u"json"_s, tr("Prints it as JSON.")});
    parser.addOption({u"limit"_s, tr("How many syncs, the last one first."), tr("N"), u"20"_s});
    parser.addOption({u"run"_s, tr("Everything that this sync sent."), tr("N")});
}

ExitCode LogCommand::run(const QCommandLineParser &arguments, Console &console)
{
    bool isLimit = false;
    const int limit = arguments.value(u"limit"_s).toInt(&isLimit);
    bool isRun = true;
    const qint64 number = arguments.isSet(u"run"_s) ? arguments.value(u"run"_s).toLongLong(&isRun) : 0;
    if (arguments.positionalArguments().size() != 1 || !isLimit || limit < 1 || !isRun)
        return console.fail({ErrorKind::Invalid, tr("log takes one project, and numbers for --limit and --run"), {}});
    Result<store::ProjectFile> project = store::ProjectFile::open(arguments.positionalArguments().constFirst());
    if (!project)
        return console.fail(project.error());
    SyncState state(project->database());
    QJsonArray array;
    if (number > 0) {
        const Result<QList<JournalEntry>> steps = state.stepsOf(number);
        if (!steps)
            return console.fail(steps.error());
        if (steps->isEmpty()) {
            console.complain(tr("Sync %1 sent nothing, or is not kept any more.").arg(number));
            return ExitCode::Found;
        }
        for (const JournalEntry &step : *steps) {
            array.append(QJsonObject{{u"at"_s, step.started.toString(Qt::ISODate)},
                                     {u"state"_s, stateCode(step.state)},
                                     {u"step"_s, pushCode(step.push)},
                                     {u"name"_s, step.name},
                                     {u"uid"_s, step.thing.second},
                                     {u"message"_s, step.message}});
            if (!arguments.isSet(u"json"_s))
                console.print(QStringList{QLocale().toString(step.started.toLocalTime(), QLocale::ShortFormat),
                                          stateCode(step.state), pushCode(step.push), step.name, step.message}
                                  .join(u'\t'));
        }
    } else {
        const Result<QList<RunRecord>> runs = state.runs(limit);
        if (!runs)
            return console.fail(runs.error());
        for (const RunRecord &run : *runs) {
            const Result<QString> text = state.reportOf(run.id);
            if (!text)
                return console.fail(text.error());
            const QJsonObject report = QJsonDocument::fromJson(text->toUtf8()).object();
            array.append(QJsonObject{{u"run"_s, run.id},
                                     {u"at"_s, run.started.toString(Qt::ISODate)},
                                     {u"outcome"_s, run.outcome},
                                     {u"report"_s, report}});
            if (!arguments.isSet(u"json"_s))
                console.print(QStringList{
                    QString::number(run.id), QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat),
                    run.ended.isValid() ? run.outcome : tr("broken off"), report["summary"_L1].toString()}
                                  .join(u'\t'));
        }
        if (runs->isEmpty() && !arguments.isSet(u"json"_s))
            console.print(tr("There was no sync yet."));
    }
    if (arguments.isSet(u"json"_s))
        console.print(QString::fromUtf8(QJsonDocument(array).toJson()).trimmed());
    return ExitCode::Success;
}

} // namespace stepwright::cli
