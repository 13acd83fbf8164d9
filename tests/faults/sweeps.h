#pragma once

#include "tests/faults/trace.h"

#include <QString>
#include <QStringList>

#include <random>

namespace stepwright::faults {

/// What a sweep has done and found.
struct Tally
{
    int faults = 0;       ///< power cuts, failed calls, kills, sizes of the disk
    int lost = 0;         ///< after which the project did not open, was not sound, or lacked an acknowledged step
    QStringList findings; ///< the first of them

    void count(const QString &loss, const QString &where);
    Tally &operator+=(const Tally &other);
};

/// Which work the faults happen to.
struct Work
{
    quint32 seed = 1;
    int steps = 24;
    bool isExport = false; ///< a folder is exported to again and again; else a day of work on a project
};

/// How a file call fails.
struct Failure
{
    QString error = QStringLiteral("EIO"); ///< FAULTSHIM_ERROR
    bool sticky = false;                   ///< and all later ones too
};

/// The recorded calls of a whole run of the work, without faults.
std::vector<Event> record(Work work);

/// Cuts the power at every moment of the work, `statesPerMoment` times each with another outcome; a moment is a
/// recorded call.
Tally cutPower(Work work, double statesPerMoment, std::mt19937_64 &random);

/// The same with a recording that may have been changed.
Tally cutPower(Work work, const std::vector<Event> &events, double statesPerMoment, std::mt19937_64 &random);

/// Lets each fsync of the work in turn fail and forget what it should have written, and cuts the power at moments after
/// that.
Tally cutPowerAfterFailedSyncs(Work work, double statesPerMoment, std::mt19937_64 &random);

/// Lets every `stride`-th file call fail in a run of its own, until the work is done without meeting the fault.
Tally failCalls(Work work, const Failure &failure, int stride);

/// Kills the process at random moments.
Tally killAtRandom(Work work, int kills, std::mt19937_64 &random);

/// Fills the disk: runs on memory disks (or, where those are not allowed, with a limit in the shim) of every size in
/// steps of `stepKibibytes` up to that at which the work is done. `onMemoryDisk` tells which it was.
Tally fillDisk(Work work, int stepKibibytes, bool &onMemoryDisk);

/// Does the work, makes its disk read-only, and opens the project: that must be refused without harm. `allowed` is
/// false where this needs rights that the process lacks.
Tally forbidWriting(Work work, bool &allowed);

} // namespace stepwright::faults
