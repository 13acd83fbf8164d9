#include "model/gherkin/textedit.h"

#include <bit>

namespace stepwright::gherkin {

qsizetype roomFor(qsizetype needed)
{
    constexpr quint64 share = 8; // at most so much of it is too much
    const auto step = qsizetype(std::bit_ceil(quint64(needed) / share + 1)) / 2 + 1;
    return needed + step - needed % step;
}

LineChange joined(const LineChange &first, const LineChange &second)
{
    // Lines between the two count as changed. `end` is behind both of them, after the first change.
    const quint32 begin = qMin(first.first, second.first);
    const quint32 end = qMax(first.first + first.inserted, second.first + second.removed);
    return {begin, end - first.inserted + first.removed - begin, end - second.removed + second.inserted - begin};
}

QByteArray edited(const QByteArray &text, const TextEdit &edit)
{
    const qsizetype begin = qMin<qsizetype>(edit.offset, text.size());
    const qsizetype end = qMin<qsizetype>(begin + edit.removed, text.size());
    QByteArray result;
    result.reserve(roomFor(begin + edit.inserted.size() + text.size() - end));
    result.append(text.constData(), begin).append(edit.inserted).append(text.constData() + end, text.size() - end);
    return result;
}

QByteArray edited(const QByteArray &text, std::span<const TextEdit> edits)
{
    QByteArray result;
    result.reserve(text.size());
    quint32 done = 0;
    for (const TextEdit &edit : edits) {
        result.append(text.sliced(done, edit.offset - done)).append(edit.inserted);
        done = edit.offset + edit.removed;
    }
    return result.append(text.sliced(done));
}

} // namespace stepwright::gherkin
