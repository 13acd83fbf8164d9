#include "model/linting/comparing/comparing.h"

#include "model/linting/words/words.h"

#include <algorithm>

namespace stepwright::linting {

namespace {

struct Candidate
{
    quint64 hash = 0;
    QByteArray text;
    quint32 count = 0;
};

Candidate &candidateOf(std::vector<Candidate> &candidates, const Spelling &spelling)
{
    const auto found = std::ranges::find(candidates, spelling.hash, &Candidate::hash);
    return found != candidates.end() ? *found : candidates.emplace_back(spelling.hash, spelling.text, 0);
}

std::vector<Candidate> candidatesOf(const Spellings &all)
{
    std::vector<Candidate> candidates;
    for (const Spelling &spelling : all.own)
        candidateOf(candidates, spelling).count += spelling.count;
    for (const Spelling &spelling : all.project) {
        if (const quint32 count = spelling.countWithout(all.feature); count > 0)
            candidateOf(candidates, spelling).count += count;
    }
    return candidates;
}

qsizetype capitals(const QByteArray &text)
{
    return std::ranges::count_if(text, [](char byte) { return byte >= 'A' && byte <= 'Z'; });
}

bool isMoreUsual(const Candidate &left, const Candidate &right)
{
    if (left.count != right.count)
        return left.count > right.count;
    return std::tuple(capitals(left.text), left.text.size(), left.text) <
           std::tuple(capitals(right.text), right.text.size(), right.text);
}

} // namespace

std::optional<QByteArray> usualSpelling(const Spellings &all, quint64 spelling)
{
    if (all.own.size() + all.project.size() < 2)
        return std::nullopt;
    const std::vector<Candidate> candidates = candidatesOf(all);
    const auto usual = std::ranges::min_element(candidates, isMoreUsual);
    if (usual == candidates.end() || usual->hash == spelling)
        return std::nullopt;
    return usual->text;
}

std::optional<QByteArray> usualTag(const std::vector<Spellings> &all, QByteArrayView tag)
{
    constexpr quint32 moreOften = 4; // who uses a word once may well mean it, though it resembles another
    std::vector<Candidate> candidates;
    for (const Spellings &spellings : all) {
        for (const Candidate &candidate : candidatesOf(spellings)) {
            if (!std::ranges::contains(candidates, candidate.hash, &Candidate::hash))
                candidates.push_back(candidate);
        }
    }
    const quint64 own = hashOf(tag);
    const auto self = std::ranges::find(candidates, own, &Candidate::hash);
    const quint32 ownCount = self == candidates.end() ? 0 : self->count;
    std::erase_if(candidates, [&](const Candidate &candidate) {
        if (candidate.hash == own)
            return false;
        const TagLikeness likeness = likenessOf(candidate.text, tag);
        const bool isSlip = likeness == TagLikeness::Slip && candidate.count >= moreOften * ownCount;
        return likeness != TagLikeness::Case && !isSlip;
    });
    const auto usual = std::ranges::min_element(candidates, isMoreUsual);
    if (usual == candidates.end() || usual->hash == own)
        return std::nullopt;
    return usual->text;
}

} // namespace stepwright::linting
