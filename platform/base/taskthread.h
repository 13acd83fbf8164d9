#pragma once

#include "platform/base/async.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace stepwright::platform {

/// Threads that run tasks in the order they come. With one thread the tasks run strictly one after the other.
class TaskThread
{
public:
    explicit TaskThread(int threads = 1);
    TaskThread(const TaskThread &) = delete;
    TaskThread &operator=(const TaskThread &) = delete;

    /// Finishes what was handed in, then ends.
    ~TaskThread();

    /// Hands a task in, from any thread.
    void add(std::function<void()> task);

    /// Goes on in one of the threads.
    [[nodiscard]] Later<void> enter();

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    bool m_ending = false;
    std::vector<std::jthread> m_threads;
};

} // namespace stepwright::platform
