#pragma once

#include "model/sync/client/queue/outcome.h"
#include "model/sync/reconcile/planning/plan.h"

#include <QStringList>

#include <optional>

namespace stepwright::sync {

/// How a sync ended.
enum class SyncOutcome {
    UpToDate,  ///< both sides have the same, or a rehearsal says what would be done
    Conflicts, ///< all else is done; somebody has to decide about the rest
    Held,      ///< all that could be is done; the platform did not take the rest, or cannot
    Stopped,   ///< it looks like an accident: nothing was done until somebody confirms it
    Failed,    ///< broken off; the next one goes on from there
    Cancelled, ///< the user broke it off; the next one goes on from there
};

/// What happened to one thing, or would.
struct SyncItem
{
    enum class Way {
        Down,     ///< from the platform to here
        Up,       ///< from here to the platform
        Conflict, ///< waits for a decision
        Held,     ///< is not sent yet, or cannot be
        Refused,  ///< the platform did not take it
    };
    enum class What { Add, Change, Remove };

    Way way = Way::Down;
    What what = What::Change;
    EntityKind kind = EntityKind::Scenario;
    QString uid;
    QString name;
    Fields fields;
    QString why; ///< translated; of Held and Refused

    bool operator==(const SyncItem &) const = default;
};

/// What a sync did, or would do.
struct SyncReport
{
    SyncOutcome outcome = SyncOutcome::UpToDate;
    bool isRehearsal = false;
    QList<SyncItem> items;
    QStringList problems; ///< translated: what cannot be sent or shown, what was found strange
    std::optional<Stop> stop;
    Error error;                         ///< of Failed
    Outcome cause = Outcome::ReadFailed; ///< of Failed: what the network said
    int writes = 0;                      ///< steps that the platform took
    int requests = 0;                    ///< that were sent
    qint64 run = 0;                      ///< its number in the history

    [[nodiscard]] int count(SyncItem::Way way) const;
};

/// For scripts and the history: names in English, items in order.
[[nodiscard]] QString toJson(const SyncReport &report);

/// A report of the history, as far as JSON tells it: items of unknown kinds are left out. Nothing: it is none.
[[nodiscard]] std::optional<SyncReport> reportFromJson(const QString &json);

/// Names for code: "up-to-date", "conflicts", "held", "stopped", "failed", "cancelled".
[[nodiscard]] QString codeOf(SyncOutcome outcome);

/// Translated.
[[nodiscard]] QString textOf(const Stop &stop);
[[nodiscard]] QString nameOf(EntityKind kind);      ///< "Scenario"
[[nodiscard]] QString textOf(Fields fields);        ///< "name, steps"
[[nodiscard]] QString textOf(const SyncItem &item); ///< "Scenario “Pay by card”: name, steps"
[[nodiscard]] QString textOf(HoldReason reason);
[[nodiscard]] QString textOf(ConflictKind kind); ///< "Both sides changed it to different values."

/// One sentence: what a sync did, or would do.
[[nodiscard]] QString summaryOf(const SyncReport &report);

} // namespace stepwright::sync
