#pragma once

namespace stepwright::tests {

/// Makes the calling thread, the threads it starts and the programs it starts obey the permissions of files, also where
/// it is root, which usually need not. False where that is not possible: then there is nothing to test.
[[nodiscard]] bool obeyPermissions();

} // namespace stepwright::tests
