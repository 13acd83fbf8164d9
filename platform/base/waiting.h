#pragma once

#include "platform/base/async.h"

#include <future>

namespace stepwright::platform {

/// Runs a coroutine and waits for it: for the command line, where nobody else waits.
template <class T>
[[nodiscard]] Result<T> waitFor(Async<T> async)
{
    std::promise<Result<T>> promise;
    std::future<Result<T>> answer = promise.get_future();
    run<T>(std::move(async), [&promise](Result<T> result) { promise.set_value(std::move(result)); });
    return answer.get();
}

} // namespace stepwright::platform
