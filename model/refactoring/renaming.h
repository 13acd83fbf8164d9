#pragma once

#include "model/gherkin/tree/tree.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace stepwright::refactoring {

/// A place that a renaming rewrites.
struct RenamedPlace
{
    gherkin::TextRange range;
    QString inserted; ///< what is written there
    QString problem;  ///< translated: why it has to stay as it is; empty: it can be renamed

    bool operator==(const RenamedPlace &) const = default;
};

/// Another name for something that stands in many features. May be used by several threads.
class Renaming
{
public:
    virtual ~Renaming() = default;

    /// Whether a text, in any encoding of feature files, may hold the old name: tells quickly of most that they do not.
    [[nodiscard]] virtual bool mayMatch(const QByteArray &bytes) const = 0;

    /// The places of a text in their order. Each without a problem is proved: renamed by itself or with the others, its
    /// line is of the same kind and says the new name, and all other lines are what they were. None where it was
    /// stopped on the way.
    [[nodiscard]] virtual std::vector<RenamedPlace> placesIn(const gherkin::Tree &tree,
                                                             const std::stop_token &stop = {}) const = 0;

protected:
    Renaming() = default;
    Renaming(const Renaming &) = default;
    Renaming &operator=(const Renaming &) = default;
    Renaming(Renaming &&) = default;
    Renaming &operator=(Renaming &&) = default;
};

/// The text with all places renamed that have no problem.
[[nodiscard]] QByteArray renamed(const gherkin::Tree &tree, const std::vector<RenamedPlace> &places);

} // namespace stepwright::refactoring
