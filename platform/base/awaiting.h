#pragma once

#include "model/base/result.h"

#include <coroutine>
#include <functional>
#include <optional>
#include <utility>

namespace stepwright::platform {

template <class T>
class Async;

/// What is told when a coroutine has ended; gives the coroutine to go on with.
class Waiting
{
public:
    virtual std::coroutine_handle<> ended() = 0;

protected:
    ~Waiting() = default;
};

/// The part of a coroutine's promise that does not depend on what it answers.
class AsyncPromiseBase
{
public:
    struct FinalAwaiter
    {
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        template <class Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> coroutine) noexcept
        {
            return coroutine.promise().end();
        }
        void await_resume() const noexcept {}
    };

    [[nodiscard]] std::suspend_always initial_suspend() const noexcept { return {}; }
    [[nodiscard]] FinalAwaiter final_suspend() const noexcept { return {}; }
    void unhandled_exception() const noexcept { std::terminate(); }

    /// Ends the coroutine where it stands with an error.
    virtual void fail(Error error) = 0;

    /// Tells whoever waits.
    std::coroutine_handle<> end() { return m_waiting ? m_waiting->ended() : std::noop_coroutine(); }
    void setWaiting(Waiting *waiting) { m_waiting = waiting; }

protected:
    ~AsyncPromiseBase() = default;

private:
    Waiting *m_waiting = nullptr;
};

/// Gives the value of a Result inside a coroutine; a failure ends the coroutine with it.
template <class T>
struct ResultAwaiter
{
    Result<T> result;

    [[nodiscard]] bool await_ready() const noexcept { return result.has_value(); }
    template <class Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> coroutine)
    {
        coroutine.promise().fail(std::move(result.error()));
        return coroutine.promise().end();
    }
    T await_resume()
    {
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }
};

/// Waits for another coroutine: for its value (a failure ends the waiting one, too), or for its Result as it is.
template <class T, bool Caught>
struct AsyncAwaiter final : Waiting
{
    Async<T> async;
    AsyncPromiseBase *waiting = nullptr;
    std::coroutine_handle<> coroutine;

    explicit AsyncAwaiter(Async<T> awaited) : async(std::move(awaited)) {}

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template <class Promise>
    std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> handle)
    {
        waiting = &handle.promise();
        coroutine = handle;
        return async.start(this);
    }
    std::coroutine_handle<> ended() override
    {
        if (Caught || async.result().has_value())
            return coroutine;
        waiting->fail(std::move(async.result().error()));
        return waiting->end();
    }
    auto await_resume()
    {
        if constexpr (Caught)
            return std::move(async.result());
        else if constexpr (!std::is_void_v<T>)
            return std::move(*async.result());
    }
};

/// Marks an Async whose failure the waiting coroutine wants to see as a Result.
template <class T>
struct Caught
{
    Async<T> async;
};

/// `const Result<Row> row = co_await caught(oneRow(…));`
template <class T>
Caught<T> caught(Async<T> async)
{
    return {std::move(async)};
}

/// An answer that comes later from outside (a database, another thread): `start` gets the function to call once with
/// it, from any thread. The coroutine goes on in that thread.
template <class T>
struct Later
{
    using Answer = std::function<void(Result<T>)>;
    std::function<void(Answer)> start;
};

template <class T>
struct LaterAwaiter
{
    Later<T> later;
    std::optional<Result<T>> result;

    explicit LaterAwaiter(Later<T> what) : later(std::move(what)) {}

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template <class Promise>
    void await_suspend(std::coroutine_handle<Promise> coroutine)
    {
        const auto start = std::move(later.start); // the coroutine may be gone before start returns
        start([this, coroutine](Result<T> answer) {
            result.emplace(std::move(answer));
            if (result->has_value())
                return coroutine.resume();
            coroutine.promise().fail(std::move(result->error()));
            coroutine.promise().end().resume();
        });
    }
    T await_resume()
    {
        if constexpr (!std::is_void_v<T>)
            return std::move(**result);
    }
};

} // namespace stepwright::platform
