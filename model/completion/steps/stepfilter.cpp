#include "model/completion/steps/stepfilter.h"

#include "model/completion/steps/stepbucket.h"

namespace stepwright::completion {

void StepFilter::rebuild(const StepBucket &bucket)
{
    m_count = bucket.count();
    m_blocks = (m_count + blockSize - 1) / blockSize;
    m_bits.assign(std::size_t(wordRows + initialRows) * m_blocks, 0);
    for (quint32 step = 0; step < m_count; ++step) {
        const quint64 bit = quint64(1) << (step % blockSize);
        quint64 *block = m_bits.data() + step / blockSize;
        for (const quint32 word : bucket.wordsOf(step))
            block[std::size_t(rowOfWord(word)) * m_blocks] |= bit;
        for (const quint8 initial : bucket.initialsOf(step))
            block[std::size_t(rowOfInitial(initial)) * m_blocks] |= bit;
    }
}

} // namespace stepwright::completion
