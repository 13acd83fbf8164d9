#pragma once

#include "model/completion/steps/sharedbuckets.h"

#include <QByteArray>

#include <vector>

namespace stepwright::linting {

/// One way of writing something, and which features use it how often.
struct Spelling
{
    struct Use
    {
        quint32 feature = 0;
        quint32 count = 0;
    };

    quint64 hash = 0;
    QByteArray text; ///< a sample
    std::vector<Use> uses;
    quint32 count = 0; ///< of all uses

    /// Uses outside of a feature.
    [[nodiscard]] quint32 countWithout(quint32 feature) const;
};

/// Something of a text that is compared within the project: a name, a tag, a step.
struct Fact
{
    quint64 key = 0;      ///< the same for what counts as the same
    quint64 spelling = 0; ///< the same for what is written the same way
    QByteArray text;      ///< may be empty where spelling says all
};

/// How the features of a project write things, by keys. Copies share what they have in common.
class SpellingIndex
{
public:
    /// The spellings of a key; empty where nobody uses it.
    [[nodiscard]] const std::vector<Spelling> &find(quint64 key) const;
    void add(const Fact &fact, quint32 feature);
    /// Takes all uses of a key in a feature away.
    void remove(quint64 key, quint32 feature);

private:
    static constexpr quint32 bucketCount = 1024;
    struct Entry
    {
        quint64 key = 0;
        std::vector<Spelling> spellings;
    };
    using Bucket = std::vector<Entry>; // sorted by key
    [[nodiscard]] static quint32 bucketOf(quint64 key) { return quint32(key >> 32) % bucketCount; }

    completion::SharedBuckets<Bucket, bucketCount> m_buckets;
};

} // namespace stepwright::linting
