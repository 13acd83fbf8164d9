#pragma once

#include "platform/base/async.h"

#include <QHash>

#include <deque>
#include <mutex>

namespace stepwright::platform {

class Turns;

/// Whose turn it is; ends with the object.
class Turn
{
public:
    Turn(Turns *turns, qint64 key) : m_turns(turns), m_key(key) {}
    Turn(Turn &&other) noexcept : m_turns(std::exchange(other.m_turns, nullptr)), m_key(other.m_key) {}
    Turn &operator=(Turn &&) = delete;
    ~Turn();

private:
    Turns *m_turns; ///< none: nothing was waited for
    qint64 m_key;
};

/// Lets the writes into a project come one after the other. The database does that, too, and between processes it
/// alone does; but whoever waits there holds a connection meanwhile, which readers could use. From any thread.
class Turns
{
public:
    /// Waits until nobody else has this key; 0: for nothing.
    [[nodiscard]] Async<Turn> take(qint64 key);

private:
    friend class Turn;

    [[nodiscard]] Later<void> wait(qint64 key);
    void leave(qint64 key);

    std::mutex m_mutex;
    QHash<qint64, std::deque<Later<void>::Answer>> m_waiting; ///< who waits for whoever has the key
};

} // namespace stepwright::platform
