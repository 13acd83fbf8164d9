#include "app/cli/sync/synccommands.h"
#include "model/sync/engine/standing.h"
#include "model/sync/engine/syncreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

/// How a thing stands, for scripts; empty: the same on both sides.
QString codeOf(EntityState state)
{
    switch (state) {
    case EntityState::Ours:
        return u"changed-here"_s;
    case EntityState::Theirs:
        return u"changed-there"_s;
    case EntityState::Merged:
        return u"changed-both"_s;
    case EntityState::Conflict:
    case EntityState::EditAndDelete:
    case EntityState::DeleteAndEdit:
        return u"conflict"_s;
    case EntityState::Unchanged:
    case EntityState::BothSame:
        break;
    }
    return {};
}

QString nameIn(const Reconciliation &merged, const ThingKey &key)
{
    for (const SyncProject *project : {&merged.merged, &merged.projects.local, &merged.projects.base}) {
        if (const auto thing = findThing(*project, key))
            return nameOf(*thing);
    }
    return key.second;
}

} // namespace

QString StatusCommand::name() const
{
    return u"status"_s;
}

QString StatusCommand::usage() const
{
    return tr("[--json] PROJECT");
}

QString StatusCommand::summary() const
{
    return tr("Tells how a project stands to the platform, without asking it");
}

void StatusCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"project"_s, tr("The project file."));
    parser.addOption({u"json"_s, tr("Prints it as JSON.")});
}

ExitCode StatusCommand::run(const QCommandLineParser &arguments, Console &console)
{
    if (arguments.positionalArguments().size() != 1)
        return console.fail({ErrorKind::Invalid, tr("status takes one project"), {}});
    Result<store::ProjectFile> project = store::ProjectFile::open(arguments.positionalArguments().constFirst());
    if (!project)
        return console.fail(project.error());
    const Result<Standing> state = standingOf(*project);
    if (!state)
        return console.fail(state.error());
    const Result<QList<RunRecord>> runs = SyncState(project->database()).runs(1);
    if (!runs)
        return console.fail(runs.error());
    QJsonArray things;
    QStringList lines;
    for (const EntityOutcome &outcome : state->merged.outcomes) {
        const QString code = codeOf(outcome.state);
        if (code.isEmpty())
            continue;
        const QString name = nameIn(state->merged, {outcome.kind, outcome.uid});
        things.append(QJsonObject{
            {u"state"_s, code}, {u"kind"_s, int(outcome.kind)}, {u"name"_s, name}, {u"uid"_s, outcome.uid}});
        lines.append(code + u'\t' + nameOf(outcome.kind) + u'\t' + name);
    }
    const QDateTime last = runs->isEmpty() ? QDateTime() : runs->first().started;
    if (arguments.isSet(u"json"_s)) {
        const QJsonObject json{{u"address"_s, state->binding.address},
                               {u"project"_s, state->binding.projectName},
                               {u"lastSync"_s, last.toString(Qt::ISODate)},
                               {u"lastOutcome"_s, runs->isEmpty() ? QString() : runs->first().outcome},
                               {u"things"_s, things}};
        console.print(QString::fromUtf8(QJsonDocument(json).toJson()).trimmed());
    } else {
        console.print(tr("Connected with “%1” on %2").arg(state->binding.projectName, state->binding.address));
        console.print(last.isValid()
                          ? tr("Last sync: %1").arg(QLocale().toString(last.toLocalTime(), QLocale::ShortFormat))
                          : tr("No sync yet"));
        for (const QString &line : std::as_const(lines))
            console.print(line);
        if (lines.isEmpty())
            console.print(tr("Nothing was changed here since."));
    }
    return things.isEmpty() ? ExitCode::Success : ExitCode::Found;
}

} // namespace stepwright::cli
