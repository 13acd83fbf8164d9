#pragma once

#include <QString>

namespace stepwright::tests {

/// Two to four users of one project on a platform write at random (scenarios, steps, tags and rows more, others or
/// less, renamed and moved) and sync now and then over a bad network; then all sync over a good one. What each writes
/// has a number of its own, so that nothing can be lost, doubled or brought back unseen. seed: the same gives the same.
/// Gives what is wrong: one of these, something in conflict, different between them, or writes that never end; empty
/// where nothing is.
[[nodiscard]] QString problemOfTeam(quint32 seed);

} // namespace stepwright::tests
