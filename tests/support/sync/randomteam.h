#pragma once

#include <QString>

namespace stepwright::tests {

/// Two to four users of one project on a platform write at random and sync now and then over a bad network; then all
/// sync over a good one. What each writes has a number of its own, so that nothing can be lost or doubled unseen. seed:
/// the same gives the same. Gives what is wrong: something lost, doubled, in conflict, different between them, or
/// writes that never end; empty where nothing is.
[[nodiscard]] QString problemOfTeam(quint32 seed);

} // namespace stepwright::tests
