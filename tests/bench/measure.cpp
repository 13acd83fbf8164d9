#include "tests/bench/measure.h"

#include <ctime>

namespace stepwright::bench {

namespace {

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

double cpuMilliseconds()
{
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID);
}

double threadMilliseconds()
{
    return milliseconds(CLOCK_THREAD_CPUTIME_ID);
}

} // namespace stepwright::bench
