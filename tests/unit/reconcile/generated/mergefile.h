#pragma once

#include <QByteArray>

#include <optional>

namespace stepwright::tests {

/// What `git merge-file` makes of three versions of a text; nullopt where it finds a conflict. Fails hard where git is
/// not there.
[[nodiscard]] std::optional<QByteArray> mergedByGit(const QByteArray &base, const QByteArray &ours,
                                                    const QByteArray &theirs);

} // namespace stepwright::tests
