#include "tests/support/permissions.h"

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace stepwright::tests {

bool obeyPermissions()
{
    if (::geteuid() != 0)
        return true;
    constexpr unsigned long capabilities[] = {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH};
    for (const unsigned long capability : capabilities) {
        // So that a program that is started does not get it back.
        if (::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0)
            return false;
    }
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2];
    if (::syscall(SYS_capget, &header, data) != 0)
        return false;
    constexpr unsigned dropped = 1U << CAP_DAC_OVERRIDE | 1U << CAP_DAC_READ_SEARCH;
    data[0].effective &= ~dropped;
    data[0].permitted &= ~dropped;
    data[0].inheritable &= ~dropped;
    return ::syscall(SYS_capset, &header, data) == 0;
}

} // namespace stepwright::tests
