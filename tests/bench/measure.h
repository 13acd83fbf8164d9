#pragma once

namespace stepwright::bench {

/// CPU time of this process in milliseconds.
[[nodiscard]] double cpuMilliseconds();

/// CPU time of the calling thread in milliseconds.
[[nodiscard]] double threadMilliseconds();

/// Runs the work again and again for about `budget` milliseconds, at least five times, and gives the best CPU time of
/// one run in milliseconds. What the work returns is taken apart outside of the measured time.
template <class Work>
[[nodiscard]] double bestMilliseconds(Work work, double budget = 400)
{
    double best = 1e300;
    const double start = cpuMilliseconds();
    for (int run = 0; run < 5 || cpuMilliseconds() - start < budget; ++run) {
        const double before = cpuMilliseconds();
        [[maybe_unused]] const auto result = work();
        const double after = cpuMilliseconds();
        best = after - before < best ? after - before : best;
    }
    return best;
}

} // namespace stepwright::bench
