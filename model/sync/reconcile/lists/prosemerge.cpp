#include "model/sync/reconcile/lists/prosemerge.h"

#include "model/sync/reconcile/lists/alignment.h"
#include "model/sync/reconcile/lists/words.h"

#include <QHash>

#include <optional>

namespace stepwright::sync {

namespace {

using Words = std::vector<SpacedWord>;

/// A stretch of the base that a side replaced by a stretch of its own words; either may be empty.
struct Hunk
{
    int begin;
    int end;
    int sideBegin;
    int sideEnd;
};

class Keys
{
public:
    std::vector<int> of(const Words &words)
    {
        std::vector<int> keys;
        for (const SpacedWord &word : words) {
            const auto found = m_known.constFind(word.word);
            keys.push_back(found != m_known.cend() ? *found : *m_known.insert(word.word, int(m_known.size())));
        }
        return keys;
    }

private:
    QHash<QString, int> m_known;
};

std::vector<Hunk> hunksOf(const Alignment &alignment)
{
    std::vector<Hunk> hunks;
    int begin = 0;
    int sideBegin = 0;
    const int count = int(alignment.after.size());
    for (int base = 0; base <= count; ++base) {
        const int side = base < count ? alignment.after[size_t(base)] : int(alignment.before.size());
        if (side < 0)
            continue;
        if (base > begin || side > sideBegin)
            hunks.push_back({begin, base, sideBegin, side});
        begin = base + 1;
        sideBegin = side + 1;
    }
    return hunks;
}

bool overlap(const Hunk &a, const Hunk &b)
{
    if (a.begin == a.end && b.begin == b.end)
        return a.begin == b.begin;
    return a.begin < b.end && b.begin < a.end;
}

struct Version
{
    Words words;
    Alignment alignment;
    std::vector<Hunk> hunks;
};

bool isSame(const Version &ours, const Hunk &a, const Version &theirs, const Hunk &b)
{
    if (a.begin != b.begin || a.end != b.end || a.sideEnd - a.sideBegin != b.sideEnd - b.sideBegin)
        return false;
    for (int index = 0; index < a.sideEnd - a.sideBegin; ++index) {
        if (ours.words[size_t(a.sideBegin) + size_t(index)] != theirs.words[size_t(b.sideBegin) + size_t(index)])
            return false;
    }
    return true;
}

/// The blanks before a word that stayed: those of the side that changed them.
QString spaceOf(int base, const Words &baseWords, const Version &ours, const Version &theirs)
{
    const QString &was = baseWords[size_t(base)].space;
    const int inOurs = ours.alignment.after[size_t(base)];
    const int inTheirs = theirs.alignment.after[size_t(base)];
    const QString our = inOurs >= 0 ? ours.words[size_t(inOurs)].space : was;
    const QString their = inTheirs >= 0 ? theirs.words[size_t(inTheirs)].space : was;
    return our == was ? their : our;
}

/// The merged words; nullopt: two changes overlap.
std::optional<Words> merged(const Words &base, const Version &ours, const Version &theirs)
{
    Words result;
    const auto take = [&result](const Version &side, const Hunk &hunk) {
        result.insert(result.end(), side.words.begin() + hunk.sideBegin, side.words.begin() + hunk.sideEnd);
    };
    int at = 0;
    const auto keepUpTo = [&](int end) {
        for (; at < end; ++at)
            result.push_back({spaceOf(at, base, ours, theirs), base[size_t(at)].word});
    };
    size_t our = 0;
    size_t their = 0;
    while (our < ours.hunks.size() || their < theirs.hunks.size()) {
        const Hunk *a = our < ours.hunks.size() ? &ours.hunks[our] : nullptr;
        const Hunk *b = their < theirs.hunks.size() ? &theirs.hunks[their] : nullptr;
        if (a && b && overlap(*a, *b)) {
            if (!isSame(ours, *a, theirs, *b))
                return std::nullopt;
            ++their;
            b = nullptr;
        }
        const bool takesOurs = a && (!b || a->begin < b->begin || (a->begin == b->begin && a->end <= b->begin));
        const Hunk &hunk = takesOurs ? *a : *b;
        keepUpTo(hunk.begin);
        take(takesOurs ? ours : theirs, hunk);
        at = hunk.end;
        ++(takesOurs ? our : their);
    }
    keepUpTo(int(base.size()));
    return result;
}

} // namespace

ProseMerge mergeProse(const QString &base, const QString &ours, const QString &theirs)
{
    if (ours == theirs || theirs == base)
        return {ours};
    if (ours == base)
        return {theirs};
    Keys keys;
    const Words baseWords = spacedWords(base);
    const auto version = [&](const QString &text) {
        Words words = spacedWords(text);
        Alignment alignment = align({.before = keys.of(baseWords), .after = keys.of(words), .findMoves = false});
        std::vector<Hunk> hunks = hunksOf(alignment);
        return Version{std::move(words), std::move(alignment), std::move(hunks)};
    };
    const Version our = version(ours);
    const Version their = version(theirs);
    const std::optional<Words> words = merged(baseWords, our, their);
    if (!words)
        return {ours, true};
    ProseMerge result{joined(*words)};
    result.isMixed = result.text != ours && result.text != theirs;
    return result;
}

} // namespace stepwright::sync
