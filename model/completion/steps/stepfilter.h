#pragma once

#include <QtTypes>

#include <span>
#include <vector>

namespace stepwright::completion {

struct StepBucket;

/// Tells which steps of a bucket may hold a word or an initial: a bit a step, so that 64 steps are judged at a time.
/// Some more steps than do hold it may be named, never fewer.
class StepFilter
{
public:
    static constexpr quint32 wordRows = 128; ///< words whose numbers have the same rest share a row
    static constexpr quint32 initialRows = 32;

    [[nodiscard]] static quint32 rowOfWord(quint32 number) { return number % wordRows; }
    [[nodiscard]] static quint32 rowOfInitial(quint8 initial) { return wordRows + initial % initialRows; }

    void rebuild(const StepBucket &bucket);

    /// Number of blocks of 64 steps.
    [[nodiscard]] quint32 blocks() const { return m_blocks; }
    /// The steps of a block that a row names.
    [[nodiscard]] quint64 steps(quint32 row, quint32 block) const { return m_bits[row * m_blocks + block]; }
    /// All steps of a block.
    [[nodiscard]] quint64 allSteps(quint32 block) const
    {
        const quint32 rest = m_count - block * blockSize;
        return rest >= blockSize ? ~quint64(0) : (quint64(1) << rest) - 1;
    }
    [[nodiscard]] qsizetype memoryUsage() const { return qsizetype(m_bits.capacity()) * qsizetype(sizeof(quint64)); }

    static constexpr quint32 blockSize = 64;

private:
    std::vector<quint64> m_bits; // row after row
    quint32 m_blocks = 0;
    quint32 m_count = 0;
};

} // namespace stepwright::completion
