#pragma once

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

namespace stepwright::fuzz {

/// Stops the fuzzer, naming what does not hold.
inline void require(bool holds, const QByteArray &what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what.constData());
    std::abort();
}

} // namespace stepwright::fuzz
