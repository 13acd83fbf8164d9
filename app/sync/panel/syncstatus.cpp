#include "app/sync/panel/syncstatus.h"

#include <QCoreApplication>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::SyncStatus)
};

/// What stands between this computer and the platform, and that it blocks nothing.
QString offlineText(const PlatformConnection &connection)
{
    const auto &report = connection.lastReport();
    const QString why = report && !report->error.message.isEmpty() ? report->error.message
                                                                   : Texts::tr("The platform could not be reached.");
    return Texts::tr("%1 Go on working; sync when you are online again.", "why it is not reached").arg(why);
}

SyncStatus readyStatus(const PlatformConnection &connection, const ProjectStanding::Counts &counts)
{
    if (const auto &report = connection.lastReport(); report && report->outcome == SyncOutcome::Failed)
        return {Texts::tr("Sync failed"), u"warning"_s, report->error.message};
    if (counts.conflicts > 0)
        return {Texts::tr("%n conflict(s)", nullptr, counts.conflicts), u"syncconflict"_s,
                Texts::tr("Somebody has to decide which version counts; all else is kept in step meanwhile.")};
    if (const auto &binding = connection.binding(); !binding || binding->lastRun == 0)
        return {Texts::tr("Not synced yet"), u"sync"_s, Texts::tr("A rehearsal shows what a first sync would do.")};
    QStringList parts;
    if (counts.here > 0)
        parts.append(Texts::tr("%n changed here", nullptr, counts.here));
    if (counts.there > 0)
        parts.append(Texts::tr("%n changed there", nullptr, counts.there));
    if (parts.isEmpty())
        return {Texts::tr("Up to date"), u"done"_s, Texts::tr("As of the last sync, both sides have the same.")};
    return {parts.join(u", "_s), iconNameOf({.isChangedHere = counts.here > 0, .isChangedThere = counts.there > 0}),
            Texts::tr("The next sync brings both sides together.")};
}

} // namespace

SyncStatus syncStatus(const PlatformConnection &connection, const ProjectStanding::Counts &counts)
{
    switch (connection.state()) {
    case PlatformState::NoProject:
    case PlatformState::ReadOnly:
    case PlatformState::NotConnected:
        return {};
    case PlatformState::Preparing:
        return {Texts::tr("Preparing…"), u"sync"_s, {}};
    case PlatformState::SignInNeeded:
        return {Texts::tr("Sign-in needed"), u"signin"_s, connection.credentialProblem()};
    case PlatformState::Offline:
        return {Texts::tr("Offline"), u"offline"_s, offlineText(connection)};
    case PlatformState::Syncing:
        return {connection.isRehearsing() ? Texts::tr("Rehearsing…") : Texts::tr("Syncing…"), u"sync"_s, {}};
    case PlatformState::Paused:
        return {Texts::tr("Paused"), u"pause"_s, {}};
    case PlatformState::Ready:
        break;
    }
    return readyStatus(connection, counts);
}

QString textOf(const SyncProgress &progress)
{
    const auto phase = [&progress] {
        switch (progress.phase) {
        case SyncProgress::Phase::Reading:
            return Texts::tr("Reading the platform");
        case SyncProgress::Phase::Comparing:
            return Texts::tr("Comparing");
        case SyncProgress::Phase::Writing:
            return Texts::tr("Bringing changes here");
        case SyncProgress::Phase::BackingUp:
            return Texts::tr("Waiting for the platform's backup");
        case SyncProgress::Phase::Sending:
            break;
        }
        return Texts::tr("Sending");
    };
    const QString text = progress.what.isEmpty() ? phase() : Texts::tr("%1: %2").arg(phase(), progress.what);
    return progress.total > 0 ? Texts::tr("%1 (%2 of %3)").arg(text).arg(progress.done).arg(progress.total) : text;
}

QString outcomeText(const RunRecord &run)
{
    if (run.outcome == "up-to-date"_L1)
        return Texts::tr("Up to date");
    if (run.outcome == "conflicts"_L1)
        return Texts::tr("Conflicts");
    if (run.outcome == "held"_L1)
        return Texts::tr("Something waits");
    if (run.outcome == "stopped"_L1)
        return Texts::tr("Stopped to ask");
    if (run.outcome == "failed"_L1)
        return Texts::tr("Failed");
    return run.outcome == "cancelled"_L1 ? Texts::tr("Stopped by the user") : Texts::tr("Broken off");
}

} // namespace stepwright
