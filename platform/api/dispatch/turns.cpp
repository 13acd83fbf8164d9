#include "platform/api/dispatch/turns.h"

namespace stepwright::platform {

Turn::~Turn()
{
    if (m_turns)
        m_turns->leave(m_key);
}

Async<Turn> Turns::take(qint64 key)
{
    if (key == 0)
        co_return Turn(nullptr, 0);
    co_await wait(key);
    co_return Turn(this, key);
}

Later<void> Turns::wait(qint64 key)
{
    return {[this, key](const Later<void>::Answer &answer) {
        {
            const std::scoped_lock lock(m_mutex);
            if (const auto others = m_waiting.find(key); others != m_waiting.end())
                return others->push_back(answer);
            m_waiting.insert(key, {});
        }
        answer({});
    }};
}

void Turns::leave(qint64 key)
{
    Later<void>::Answer next;
    {
        const std::scoped_lock lock(m_mutex);
        std::deque<Later<void>::Answer> &others = m_waiting[key];
        if (others.empty()) {
            m_waiting.remove(key);
            return;
        }
        next = std::move(others.front());
        others.pop_front();
    }
    next({});
}

} // namespace stepwright::platform
