#include "model/search/fuzzyquery.h"

#include <algorithm>
#include <numeric>

namespace stepwright::search {

namespace {

// From best to worst; what stands between two of them is for the length and the place of a fit.
constexpr int atStart = 1000;
constexpr int atWordStart = 800;
constexpr int asInitials = 600;
constexpr int insideWord = 400;
constexpr int withLettersLeftOut = 100;
constexpr int mostPenalty = 90;

bool startsWord(QStringView form, qsizetype position)
{
    return position == 0 || !form[position - 1].isLetterOrNumber();
}

/// The positions of letters of which each begins a word; empty where the word is not made of initials.
std::vector<qsizetype> initials(QStringView word, QStringView form)
{
    std::vector<qsizetype> found;
    for (qsizetype i = 0; i < form.size() && qsizetype(found.size()) < word.size(); ++i) {
        if (startsWord(form, i) && form[i] == word[qsizetype(found.size())])
            found.push_back(i);
    }
    return qsizetype(found.size()) == word.size() ? found : std::vector<qsizetype>();
}

/// The positions of the word's letters in this order, the earliest ones; empty where one is missing.
std::vector<qsizetype> lettersInOrder(QStringView word, QStringView form)
{
    std::vector<qsizetype> found;
    qsizetype from = 0;
    for (const QChar letter : word) {
        const qsizetype next = form.indexOf(letter, from);
        if (next < 0)
            return {};
        found.push_back(next);
        from = next + 1;
    }
    return found;
}

struct WordFit
{
    int score = 0;
    std::vector<qsizetype> positions;
};

std::vector<qsizetype> run(qsizetype start, qsizetype length)
{
    std::vector<qsizetype> positions(std::size_t(length), 0);
    std::iota(positions.begin(), positions.end(), start);
    return positions;
}

WordFit fit(QStringView word, QStringView form)
{
    const qsizetype first = form.indexOf(word);
    for (qsizetype place = first; place >= 0; place = form.indexOf(word, place + 1)) {
        if (startsWord(form, place)) {
            const auto penalty = int(qMin<qsizetype>(place, mostPenalty));
            return {place == 0 ? atStart : atWordStart - penalty, run(place, word.size())};
        }
    }
    if (word.size() > 1) {
        if (std::vector<qsizetype> found = initials(word, form); !found.empty())
            return {asInitials - int(qMin<qsizetype>(found.front(), mostPenalty)), std::move(found)};
    }
    if (first >= 0)
        return {insideWord - int(qMin<qsizetype>(first, mostPenalty)), run(first, word.size())};
    std::vector<qsizetype> found = lettersInOrder(word, form);
    if (found.empty())
        return {};
    const qsizetype gaps = found.back() - found.front() + 1 - word.size();
    return {withLettersLeftOut - int(qMin<qsizetype>(gaps, mostPenalty)), std::move(found)};
}

} // namespace

QString searchForm(QStringView text)
{
    return text.toString().toCaseFolded();
}

FuzzyQuery::FuzzyQuery(QStringView typed) : m_words(searchForm(typed).simplified().split(u' ', Qt::SkipEmptyParts)) {}

int FuzzyQuery::score(QStringView form) const
{
    int score = 1;
    for (const QString &word : m_words) {
        const int ofWord = fit(word, form).score;
        if (ofWord == 0)
            return 0;
        score += ofWord;
    }
    // Of two names that fit alike the shorter one holds less beside what was asked for.
    return qMax(1, score * 8 - int(qMin<qsizetype>(form.size(), mostPenalty)));
}

std::vector<qsizetype> FuzzyQuery::positions(QStringView form) const
{
    std::vector<qsizetype> all;
    for (const QString &word : m_words) {
        const WordFit found = fit(word, form);
        all.insert(all.end(), found.positions.begin(), found.positions.end());
    }
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

} // namespace stepwright::search
