#include "app/cli/sync/synccommands.h"
#include "model/sync/engine/standing.h"
#include "model/sync/engine/syncreport.h"
#include "model/sync/reconcile/wording/conflicttexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

void list(Console &console, const Standing &state, bool asJson)
{
    ConflictTexts texts(state.merged);
    QJsonArray array;
    for (const Conflict &conflict : state.merged.findings.conflicts) {
        const ConflictVersions versions = texts.textOf(conflict);
        const QString name = texts.nameOf(conflict.entity, conflict.uid);
        const std::array sides{std::pair(u"base"_s, versions.base), std::pair(u"mine"_s, versions.mine),
                               std::pair(u"theirs"_s, versions.theirs)};
        if (asJson) {
            QJsonObject one{{u"uid"_s, conflict.uid},
                            {u"name"_s, name},
                            {u"part"_s, versions.what},
                            {u"why"_s, textOf(conflict.kind)}};
            for (const auto &[side, text] : sides)
                one.insert(side, text ? QJsonValue(*text) : QJsonValue());
            array.append(one);
            continue;
        }
        console.print(u"%1 “%2” (%3): %4"_s.arg(nameOf(conflict.entity), name, conflict.uid, versions.what));
        console.print(u"  "_s + textOf(conflict.kind));
        for (const auto &[side, text] : sides) {
            if (text)
                console.print(u"  "_s + QString(side + u':').leftJustified(8) +
                              QString(*text).replace(u'\n', u"\n          "_s));
        }
    }
    if (asJson)
        console.print(QString::fromUtf8(QJsonDocument(array).toJson()).trimmed());
}

/// Decides about whole things. Error (NotFound): there is no conflict of that uid.
Result<QList<Decision>> decisionsFor(const Standing &state, const QStringList &mine, const QStringList &theirs)
{
    QList<Decision> decisions;
    QSet<QString> open;
    for (const QString &uid : mine + theirs)
        open.insert(uid);
    QSet<ThingKey> done;
    for (const Conflict &conflict : state.merged.findings.conflicts) {
        const ThingKey key(conflict.entity, conflict.uid);
        const bool isTheirs = theirs.contains(conflict.uid) || theirs.contains("all"_L1);
        if ((!isTheirs && !mine.contains(conflict.uid) && !mine.contains("all"_L1)) || done.contains(key))
            continue;
        open.remove(conflict.uid);
        done.insert(key);
        decisions.append({key, findThing(isTheirs ? state.merged.projects.remote : state.merged.projects.local, key)});
    }
    open.remove(u"all"_s);
    if (!open.isEmpty())
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("stepwright::cli::ConflictsCommand", "“%1” is not in conflict.")
                           .arg(*open.cbegin()));
    return decisions;
}

} // namespace

QString ConflictsCommand::name() const
{
    return u"conflicts"_s;
}

QString ConflictsCommand::usage() const
{
    return tr("[--json] [--mine UID|all]… [--theirs UID|all]… PROJECT");
}

QString ConflictsCommand::summary() const
{
    return tr("Lists what both sides changed, and decides about it");
}

void ConflictsCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"project"_s, tr("The project file."));
    parser.addOption({u"json"_s, tr("Prints the list as JSON.")});
    parser.addOption({u"mine"_s, tr("Keeps the thing as it is here; the next sync sends it."), tr("UID|all")});
    parser.addOption({u"theirs"_s, tr("Takes the thing as the platform has it."), tr("UID|all")});
}

ExitCode ConflictsCommand::run(const QCommandLineParser &arguments, Console &console)
{
    if (arguments.positionalArguments().size() != 1)
        return console.fail({ErrorKind::Invalid, tr("conflicts takes one project"), {}});
    Result<store::ProjectFile> project = store::ProjectFile::open(arguments.positionalArguments().constFirst());
    if (!project)
        return console.fail(project.error());
    Result<Standing> state = standingOf(*project);
    if (!state)
        return console.fail(state.error());
    const auto decisions = decisionsFor(*state, arguments.values(u"mine"_s), arguments.values(u"theirs"_s));
    if (!decisions)
        return console.fail(decisions.error());
    if (!decisions->isEmpty()) {
        if (const auto applied = settle(*project, *state, *decisions); !applied)
            return console.fail(applied.error());
        state = standingOf(*project);
        if (!state)
            return console.fail(state.error());
    }
    list(console, *state, arguments.isSet(u"json"_s));
    const qsizetype left = state->merged.findings.conflicts.size();
    if (left == 0 && !arguments.isSet(u"json"_s))
        console.print(tr("There are no conflicts."));
    return left == 0 ? ExitCode::Success : ExitCode::Found;
}

} // namespace stepwright::cli
