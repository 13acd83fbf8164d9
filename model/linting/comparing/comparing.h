#pragma once

#include "model/linting/comparing/projectindex.h"

#include <optional>

namespace stepwright::linting {

/// All spellings of one key: those of a feature as it is now, and those of the rest of the project.
struct Spellings
{
    const std::vector<Spelling> &own;
    const std::vector<Spelling> &project;
    quint32 feature = 0; ///< the feature's number in the project, whose uses there do not count
};

/// The other spelling that people mostly use: one that is used more often, or as often and written with fewer capitals.
/// Nothing where the spelling itself is the usual one.
[[nodiscard]] std::optional<QByteArray> usualSpelling(const Spellings &all, quint64 spelling);

/// The same for a tag; `all` has the spellings of each of its keys.
[[nodiscard]] std::optional<QByteArray> usualTag(const std::vector<Spellings> &all, QByteArrayView tag);

} // namespace stepwright::linting
