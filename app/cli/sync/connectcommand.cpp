#include "app/cli/sync/platformaccess.h"
#include "app/cli/sync/synccommands.h"
#include "model/store/projectfile.h"
#include "model/sync/state/syncstate.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

/// One line of standard input, for what should be in no command line that others can see.
QString readSecret()
{
    QFile in;
    return in.open(stdin, QIODevice::ReadOnly) ? QString::fromUtf8(in.readLine()).trimmed() : QString();
}

} // namespace

QString ConnectCommand::name() const
{
    return u"connect"_s;
}

QString ConnectCommand::usage() const
{
    return tr("PROJECT --url ADDRESS [--project ID|NAME] | --disconnect");
}

QString ConnectCommand::summary() const
{
    return tr("Connects a project with one on the platform");
}

void ConnectCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"project"_s, tr("The project file."));
    parser.addOption({u"url"_s, tr("The platform's address: studio.cucumberstudio.com"), tr("ADDRESS")});
    parser.addOption({u"project"_s,
                      tr("The project there. Without it the projects of the account are listed, and nothing is "
                         "connected unless there is but one."),
                      tr("ID|NAME")});
    parser.addOption({u"email"_s,
                      tr("Signs in with this account; the password is read from standard input. Without it the access "
                         "token is (STEPWRIGHT_ACCESS_TOKEN, STEPWRIGHT_CLIENT and STEPWRIGHT_UID, as the profile page "
                         "shows them), or what was kept. The project's secret token (STEPWRIGHT_SECRET_TOKEN) is kept "
                         "with the credentials; with it examples are read in one piece."),
                      tr("ADDRESS")});
    parser.addOption({u"keep"_s,
                      tr("Where the credentials are kept: keyring (as usual), file (unencrypted, for its owner alone), "
                         "nowhere (they are in the environment)."),
                      tr("WHERE"), u"keyring"_s});
    parser.addOption({u"ca-file"_s, tr("Certificates of an authority of one's own (PEM)."), tr("FILE")});
    parser.addOption({u"disconnect"_s, tr("Forgets the platform and all that is known of it; the project stays.")});
}

ExitCode ConnectCommand::run(const QCommandLineParser &arguments, Console &console)
{
    if (arguments.positionalArguments().size() != 1 || arguments.isSet(u"url"_s) == arguments.isSet(u"disconnect"_s))
        return console.fail({ErrorKind::Invalid, tr("connect takes one project, and --url or --disconnect"), {}});
    Result<store::ProjectFile> project = store::ProjectFile::open(arguments.positionalArguments().constFirst());
    if (!project)
        return console.fail(project.error());
    SyncState state(project->database());
    const Result<std::optional<Binding>> before = state.binding();
    if (!before)
        return console.fail(before.error());
    if (arguments.isSet(u"disconnect"_s)) {
        if (const Result<> done = state.forget(); !done)
            return console.fail(done.error());
        console.print(tr("The project is not connected any more."));
        return ExitCode::Success;
    }
    static const QHash<QString, Keeping> places{
        {u"keyring"_s, Keeping::Keyring}, {u"file"_s, Keeping::File}, {u"nowhere"_s, Keeping::Nowhere}};
    if (!places.contains(arguments.value(u"keep"_s)))
        return console.fail({ErrorKind::Invalid, tr("--keep takes keyring, file or nowhere"), {}});
    const QString authorities =
        arguments.isSet(u"ca-file"_s) ? QFileInfo(arguments.value(u"ca-file"_s)).absoluteFilePath() : QString();
    auto access = PlatformAccess::open(arguments.value(u"url"_s), authorities);
    if (!access)
        return console.fail(access.error());
    PlatformClient client = (*access)->client({});
    std::optional<Credentials> credentials;
    if (arguments.isSet(u"email"_s)) {
        const auto signedIn = waitFor(client.signIn(arguments.value(u"email"_s), readSecret()));
        if (!signedIn)
            return failRequest(console, signedIn.error());
        credentials = *signedIn;
        if (const Result<> kept = (*access)->keep(*credentials, places[arguments.value(u"keep"_s)]); !kept) {
            console.complain(
                tr("%1 Say where else to keep them: --keep file, or --keep nowhere.").arg(kept.error().message));
            return ExitCode::BadInput;
        }
    } else if (const Result<> signedIn = (*access)->signIn(); !signedIn) {
        return console.fail(signedIn.error());
    }
    const auto listing = waitFor(client.projects.list());
    if (!listing)
        return failRequest(console, listing.error());
    const QString wanted = arguments.value(u"project"_s);
    QList<wire::Project> fitting = listing->items;
    if (!wanted.isEmpty()) {
        fitting.removeIf([&](const wire::Project &one) { return one.id != wanted && one.name != wanted; });
        if (fitting.isEmpty())
            return console.fail({ErrorKind::NotFound, tr("The account has no project “%1”.").arg(wanted), {}});
    }
    if (fitting.size() != 1) {
        for (const wire::Project &one : std::as_const(fitting))
            console.print(one.id + u'\t' + one.name);
        console.complain(tr("Say which project: --project ID"));
        return ExitCode::BadInput;
    }
    const Binding binding{.address = (*access)->address(),
                          .account = arguments.value(u"email"_s),
                          .projectId = fitting.first().id,
                          .projectName = fitting.first().name,
                          .authorityFile = authorities};
    const bool isOther =
        *before && ((*before)->address != binding.address || (*before)->projectId != binding.projectId);
    if (isOther) {
        console.complain(tr("The project is connected with “%1” on %2. Disconnect it first: --disconnect")
                             .arg((*before)->projectName, (*before)->address));
        return ExitCode::BadInput;
    }
    if (!*before) {
        if (const Result<> done = state.setBinding(binding); !done)
            return console.fail(done.error());
    }
    if (const QString token = (*access)->secretToken(binding.projectId); credentials && !token.isEmpty()) {
        credentials->secretTokens.insert(binding.projectId, token);
        if (const Result<> kept = (*access)->keep(*credentials, places[arguments.value(u"keep"_s)]); !kept)
            return console.fail(kept.error());
    }
    console.print(tr("Connected with “%1” on %2. stepwright-cli sync --dry-run tells what a sync would do.")
                      .arg(binding.projectName, binding.address));
    return ExitCode::Success;
}

} // namespace stepwright::cli
