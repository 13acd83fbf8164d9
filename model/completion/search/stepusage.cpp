#include "model/completion/search/stepusage.h"

#include "model/completion/parameters.h"

#include <algorithm>

namespace stepwright::completion {

namespace {

bool isActionWord(const StepIndex &index, QByteArrayView text)
{
    const auto position = index.find(hashOf(text));
    return position && std::ranges::any_of(index.bucket(position->bucket)->usesOf(position->step),
                                           [](const FeatureUse &use) { return use.types == actionWordBit; });
}

} // namespace

StepUsage usageOf(const StepIndex &index, QStringView step)
{
    StepUsage usage;
    usage.values.resize(parametersOf(step).size());
    for (const UsedText &like : stepsLike(index, step)) {
        const QByteArray text = like.text.toUtf8();
        usage.uses += like.uses;
        if (isActionWord(index, text))
            usage.actionWord = like.text;
        if (like.uses == 0)
            continue;
        for (const auto &[place, uses] : index.featuresUsing(text))
            usage.features.append({place.name, uses});
        const QList<StepParameter> parameters = parametersOf(like.text);
        for (qsizetype i = 0; i < qMin(parameters.size(), usage.values.size()); ++i)
            usage.values[i].append({like.text.sliced(parameters[i].start, parameters[i].length), like.uses});
    }
    usage.features = counted(usage.features);
    for (QList<UsedText> &values : usage.values)
        values = counted(values);
    return usage;
}

} // namespace stepwright::completion
