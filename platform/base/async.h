#pragma once

#include "platform/base/awaiting.h"

namespace stepwright::platform {

/// What can stand behind co_await in a coroutine that answers an Async.
template <class T>
class AsyncPromise : public AsyncPromiseBase
{
public:
    void fail(Error error) override { result.emplace(std::unexpected(std::move(error))); }

    template <class U>
    AsyncAwaiter<U, false> await_transform(Async<U> async)
    {
        return AsyncAwaiter<U, false>(std::move(async));
    }
    template <class U>
    AsyncAwaiter<U, true> await_transform(Caught<U> caught)
    {
        return AsyncAwaiter<U, true>(std::move(caught.async));
    }
    template <class U>
    LaterAwaiter<U> await_transform(Later<U> later)
    {
        return LaterAwaiter<U>(std::move(later));
    }
    template <class U>
    ResultAwaiter<U> await_transform(Result<U> value)
    {
        return {std::move(value)};
    }
    ResultAwaiter<void> await_transform(std::unexpected<Error> error) { return {Result<>(std::move(error))}; }

    std::optional<Result<T>> result;
};

template <class T>
class AsyncValuePromise final : public AsyncPromise<T>
{
public:
    Async<T> get_return_object();
    void return_value(Result<T> value) { this->result.emplace(std::move(value)); }
};

class AsyncVoidPromise final : public AsyncPromise<void>
{
public:
    Async<void> get_return_object();
    void return_void() { result.emplace(); }
};

/// A coroutine that answers a Result<T>. It begins when it is awaited. `co_await` on another Async or on a Result gives
/// the value; a failure ends the coroutine and becomes its answer, so that errors need no line of their own.
template <class T = void>
class [[nodiscard]] Async
{
public:
    using promise_type = std::conditional_t<std::is_void_v<T>, AsyncVoidPromise, AsyncValuePromise<T>>;

    explicit Async(std::coroutine_handle<promise_type> coroutine) : m_coroutine(coroutine) {}
    Async(Async &&other) noexcept : m_coroutine(std::exchange(other.m_coroutine, {})) {}
    Async &operator=(Async &&) = delete;
    ~Async()
    {
        if (m_coroutine)
            m_coroutine.destroy();
    }

    std::coroutine_handle<> start(Waiting *waiting)
    {
        m_coroutine.promise().setWaiting(waiting);
        return m_coroutine;
    }
    /// Of a coroutine that has ended.
    [[nodiscard]] Result<T> &result()
    {
        std::optional<Result<T>> &result = m_coroutine.promise().result;
        if (!result)
            std::terminate();
        return *result;
    }

private:
    std::coroutine_handle<promise_type> m_coroutine;
};

template <class T>
Async<T> AsyncValuePromise<T>::get_return_object()
{
    return Async<T>(std::coroutine_handle<AsyncValuePromise<T>>::from_promise(*this));
}

inline Async<void> AsyncVoidPromise::get_return_object()
{
    return Async<void>(std::coroutine_handle<AsyncVoidPromise>::from_promise(*this));
}

/// Runs a coroutine and hands its Result to a function, in whatever thread it ends.
template <class T>
void run(Async<T> async, std::function<void(Result<T>)> done)
{
    struct Root
    {
        struct promise_type : AsyncPromise<T>
        {
            Root get_return_object() { return {}; }
            std::suspend_never initial_suspend() noexcept { return {}; }
            std::suspend_never final_suspend() noexcept { return {}; }
            void return_void() {}
        };
    };
    [](Async<T> work, std::function<void(Result<T>)> finished) -> Root {
        finished(co_await caught(std::move(work)));
    }(std::move(async), std::move(done));
}

} // namespace stepwright::platform
