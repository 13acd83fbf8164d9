#pragma once

#include "tests/support/sync/syncedproject.h"

namespace stepwright::tests {

/// A user who has synced before, and has since written, moved, renamed and removed; somebody else worked on the
/// platform meanwhile. Copies of one that is made once.
struct SyncSituation
{
    SyncSituation();

    FakeClock clock;
    FakePlatform platform{clock};
    SyncedProject project;

    /// Everything on both sides.
    [[nodiscard]] QString text();

    /// Without a fault: where both sides end.
    [[nodiscard]] static QString expected();

    /// The user goes on with everything that was written before.
    void writeOn();

    /// The user takes back what was written before.
    void takeBack();

    /// Syncs until all is well, and sees that it is. number: for messages.
    void mend(int number, sync::SyncOptions options = {});

    /// The same, and both sides end where they do without a fault.
    void mendWholly(int number);
};

} // namespace stepwright::tests
