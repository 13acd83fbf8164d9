#pragma once

#include <QtTypes>

#include <array>
#include <atomic>
#include <memory>
#include <vector>

namespace stepwright::completion {

/// `Count` values of which copies share all that they have in common: copying takes the root of `Count` steps, changing
/// one value of a copy little more than to copy this value. Values that were never changed are null.
template <class T, quint32 Count>
class SharedBuckets
{
public:
    static constexpr quint32 count = Count;

    [[nodiscard]] const T *at(quint32 index) const
    {
        const auto &group = m_groups[index / groupSize];
        return group ? (*group)[index % groupSize].get() : nullptr;
    }

    /// The value for writing; nobody else sees it.
    [[nodiscard]] T &own(quint32 index) { return ownCopy(ownCopy(m_groups[index / groupSize])[index % groupSize]); }

private:
    static constexpr quint32 groupSize = 32;
    using Group = std::array<std::shared_ptr<T>, groupSize>;

    template <class Shared>
    static Shared &ownCopy(std::shared_ptr<Shared> &shared)
    {
        if (!shared)
            shared = std::make_shared<Shared>();
        else if (shared.use_count() > 1)
            shared = std::make_shared<Shared>(*shared);
        else
            std::atomic_thread_fence(
                std::memory_order_acquire); // whoever let go of it last may have read it in another thread
        return *shared;
    }

    std::array<std::shared_ptr<Group>, count / groupSize> m_groups;
};

/// Bytes allocated by vectors.
template <class... T>
[[nodiscard]] qsizetype bytesOf(const std::vector<T> &...vectors)
{
    return (qsizetype(vectors.capacity() * sizeof(T)) + ... + 0);
}

} // namespace stepwright::completion
