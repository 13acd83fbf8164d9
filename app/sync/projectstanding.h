#pragma once

#include "app/sync/syncmark.h"
#include "model/sync/engine/standing.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace stepwright {

class PlatformConnection;
class Session;

/// What of the open project differs from the platform, as far as it is known here: computed beside the GUI thread a
/// moment after each change, never by asking the platform.
class ProjectStanding : public QObject
{
    Q_OBJECT

public:
    /// Numbers of things, action words and what was removed included.
    struct Counts
    {
        int here = 0;
        int there = 0;
        int conflicts = 0;

        bool operator==(const Counts &) const = default;
    };

    /// Both must outlive this.
    ProjectStanding(Session &session, PlatformConnection &connection, QObject *parent = nullptr);

    [[nodiscard]] const SyncMarks &marks() const { return m_known.marks; }
    [[nodiscard]] const Counts &counts() const { return m_known.counts; }
    /// All of it, for deciding about conflicts; null while there are none.
    [[nodiscard]] std::shared_ptr<const sync::Standing> standing() const { return m_known.standing; }

    /// What is known has changed: compares anew a moment later.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    struct Known
    {
        SyncMarks marks;
        Counts counts;
        std::shared_ptr<const sync::Standing> standing;
    };

    [[nodiscard]] static Known compare(sync::StandingSource source);
    void compareNow();
    void take(Known known);

    Session &m_session;
    PlatformConnection &m_connection;
    QTimer m_delay;
    Known m_known;
    bool m_isComparing = false;
    bool m_isOutdated = false; ///< something changed while it was compared
};

} // namespace stepwright
