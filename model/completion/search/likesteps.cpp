#include "model/completion/search/likesteps.h"

#include "model/completion/parameters.h"
#include "model/completion/places/keptvalues.h"

#include <QHash>

#include <algorithm>
#include <bit>

namespace stepwright::completion {

namespace {

// The rows of the filters for the words of a step; nothing where a word is nowhere in the project.
std::optional<std::vector<quint32>> rowsOf(const Vocabulary &vocabulary, QStringView step)
{
    std::vector<quint32> rows;
    const QByteArray words = withoutValues(step).toUtf8();
    Word word;
    for (WordReader reader(words); reader.read(word);) {
        const std::optional<quint32> number = vocabulary.numberOf(view(word));
        if (!number)
            return std::nullopt;
        rows.push_back(StepFilter::rowOfWord(*number));
    }
    return rows;
}

} // namespace

QList<UsedText> counted(const QList<UsedText> &texts)
{
    QHash<QString, int> uses;
    for (const UsedText &each : texts)
        uses[each.text] += each.uses;
    QList<UsedText> all;
    all.reserve(uses.size());
    for (const auto &[text, count] : uses.asKeyValueRange())
        all.append({text, count});
    std::ranges::sort(all, [](const UsedText &left, const UsedText &right) {
        return left.uses != right.uses ? left.uses > right.uses : left.text < right.text;
    });
    return all;
}

QList<UsedText> stepsLike(const StepIndex &index, QStringView step)
{
    const auto rows = rowsOf(index.vocabulary(), step);
    if (!rows)
        return {};
    const QString pattern = patternOf(step);
    QList<UsedText> found;
    for (quint32 number = 0; number < StepIndex::bucketCount; ++number) {
        const StepBucket *bucket = index.bucket(number);
        for (quint32 block = 0; bucket && block < bucket->filter.blocks(); ++block) {
            quint64 steps = bucket->filter.allSteps(block);
            for (const quint32 row : *rows)
                steps &= bucket->filter.steps(row, block);
            for (; steps != 0; steps &= steps - 1) {
                const quint32 each = block * StepFilter::blockSize + quint32(std::countr_zero(steps));
                const QString text = QString::fromUtf8(bucket->textOf(each));
                if (patternOf(text) == pattern)
                    found.append({text, int(bucket->useCounts[each])});
            }
        }
    }
    return counted(found);
}

QList<UsedText> valuesUsed(const StepIndex &index, QStringView step, qsizetype parameter)
{
    QList<UsedText> values;
    for (const UsedText &like : stepsLike(index, step)) {
        const QList<StepParameter> parameters = parametersOf(like.text);
        if (parameter < parameters.size() && like.uses > 0)
            values.append({like.text.sliced(parameters[parameter].start, parameters[parameter].length), like.uses});
    }
    return counted(values);
}

} // namespace stepwright::completion
