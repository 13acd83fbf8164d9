#pragma once

#include <chrono>

namespace stepwright::platform {

/// Waits for what connections announce, instead of asking the database again and again.
class News
{
public:
    virtual ~News() = default;

    /// Waits until something was announced after this was made or after the last wait, until `stop`, or for so long.
    /// Where the database cannot be reached it waits for the whole time.
    virtual void wait(std::chrono::milliseconds atMost) = 0;

    /// From any thread: ends this wait and all further ones.
    virtual void stop() = 0;
};

} // namespace stepwright::platform
