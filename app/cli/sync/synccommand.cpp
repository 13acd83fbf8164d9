#include "app/cli/sync/platformaccess.h"
#include "app/cli/sync/synccommands.h"
#include "model/store/projectstore.h"
#include "model/sync/engine/syncengine.h"
#include "model/sync/state/syncstate.h"

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

void print(Console &console, const SyncReport &report)
{
    static constexpr std::array ways{u"↓", u"↑", u"!", u"…", u"×"};
    for (const SyncItem &item : report.items) {
        const QString sign = QString::fromUtf16(ways[std::size_t(item.way)]);
        const QString why = item.why.isEmpty() ? QString() : QString(u" – "_s + item.why);
        console.print(sign + u' ' + textOf(item) + why);
    }
    for (const QString &problem : report.problems)
        console.complain(problem);
    if (report.outcome != SyncOutcome::Failed && report.outcome != SyncOutcome::Stopped)
        console.print(summaryOf(report));
}

ExitCode codeOf(const SyncReport &report)
{
    switch (report.outcome) {
    case SyncOutcome::UpToDate:
        return ExitCode::Success;
    case SyncOutcome::Conflicts:
    case SyncOutcome::Held:
        return ExitCode::Found;
    case SyncOutcome::Stopped:
        return ExitCode::Stopped;
    case SyncOutcome::Failed:
    case SyncOutcome::Cancelled:
        break;
    }
    return ExitCode::Broken;
}

} // namespace

QString SyncCommand::name() const
{
    return u"sync"_s;
}

QString SyncCommand::usage() const
{
    return tr("[--dry-run] [--json] PROJECT");
}

QString SyncCommand::summary() const
{
    return tr("Brings a project and its project on the platform together");
}

void SyncCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"project"_s, tr("The project file."));
    parser.addOption({u"dry-run"_s, tr("Tells what would be done, and changes nothing on either side.")});
    parser.addOption({u"json"_s, tr("Prints the report as JSON.")});
    parser.addOption(
        {u"confirm"_s, tr("Goes on where the last sync stopped because much is gone on one side, or because "
                          "the platform seems to have been restored.")});
    parser.addOption({u"import-features"_s,
                      tr("Sends new features as whole texts, which takes far fewer requests: for a first upload.")});
    parser.addOption({u"backup"_s, tr("Has the platform make a backup of the project before something is sent.")});
    parser.addOption({u"all-examples"_s, tr("Reads the examples of all scenarios, not only of those that changed.")});
    parser.addOption({u"retry"_s, tr("Sends again what the platform did not take.")});
    parser.addOption({u"requests"_s, tr("Prints every request to standard error, without secrets.")});
}

ExitCode SyncCommand::run(const QCommandLineParser &arguments, Console &console)
{
    if (arguments.positionalArguments().size() != 1)
        return console.fail({ErrorKind::Invalid, tr("sync takes one project"), {}});
    store::ProjectStore store;
    if (const auto opened = waitFor(store.open(arguments.positionalArguments().constFirst())); !opened)
        return console.fail(opened.error());
    const auto bound =
        waitFor(store.run([](store::ProjectFile &file) { return SyncState(file.database()).binding(); }));
    if (!bound)
        return console.fail(bound.error());
    const std::optional<Binding> &binding = *bound;
    if (!binding)
        return console.fail({ErrorKind::NotFound,
                             tr("The project is not connected yet: stepwright-cli connect PROJECT --url ADDRESS"),
                             {}});
    auto access = PlatformAccess::open(binding->address, binding->authorityFile);
    if (!access)
        return console.fail(access.error());
    if (const Result<> signedIn = (*access)->signIn(); !signedIn) {
        console.complain(signedIn.error().message);
        return ExitCode::Broken;
    }
    const PlatformClient client = (*access)->client(binding->projectId);
    SyncEngine engine(store, (*access)->queue(), client);
    SyncReport report;
    QEventLoop loop;
    QObject::connect(&engine, &SyncEngine::finished, &loop, [&](const SyncReport &result) {
        report = result;
        loop.quit();
    });
    engine.start({.isRehearsal = arguments.isSet(u"dry-run"_s),
                  .isVanishingConfirmed = arguments.isSet(u"confirm"_s),
                  .readsAllRows = arguments.isSet(u"all-examples"_s),
                  .importsFeatures = arguments.isSet(u"import-features"_s),
                  .retriesRefused = arguments.isSet(u"retry"_s),
                  .backsUpFirst = arguments.isSet(u"backup"_s),
                  .secretToken = (*access)->secretToken(binding->projectId)});
    loop.exec();
    if (arguments.isSet(u"requests"_s)) {
        for (const LogEntry &entry : (*access)->log().entries())
            console.complain(entry.text());
    }
    if (arguments.isSet(u"json"_s))
        console.print(toJson(report).trimmed());
    else
        print(console, report);
    if (report.outcome == SyncOutcome::Failed)
        console.complain(report.error.message);
    if (report.outcome == SyncOutcome::Stopped)
        console.complain(tr("%1 To go on: stepwright-cli sync --confirm").arg(summaryOf(report)));
    return codeOf(report);
}

} // namespace stepwright::cli
