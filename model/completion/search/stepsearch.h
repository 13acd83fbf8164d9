#pragma once

#include "model/completion/stepindex.h"

#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace stepwright::completion {

class BestSteps;
struct QueryWord;

/// What somebody has typed of a step, and where.
struct StepQuery
{
    QString text;                      ///< without keyword; empty: the most likely steps
    StepType type = StepType::Unknown; ///< of the keyword; steps used with it come first
    FeaturePlace place;                ///< steps of this feature, then of its folder, come first
    int limit = 20;
    std::vector<quint64> recent; ///< hashes of steps written lately, the last one first; they come earlier
};

/// A step of the project that may be meant.
struct StepProposal
{
    QString text; ///< as it is used in the project
    int uses = 0; ///< in the whole project
    bool isActionWord = false;
    int score = 0;

    bool operator==(const StepProposal &) const = default;
};

/// Finds the steps that somebody means who types a few letters. It forgives: beginnings of words in any order and from
/// the middle of a step, one wrong, missing, extra or swapped letter a word, blanks at a wrong place, and initials
/// ("iltp": I leave the page). Keeps scratch memory between searches, so an object serves one thread.
class StepSearch
{
public:
    /// The best proposals, best first. `index` may be null.
    [[nodiscard]] QList<StepProposal> find(const std::shared_ptr<const StepIndex> &index, const StepQuery &query);

private:
    void searchWords(BestSteps &best, const StepIndex &index, const std::vector<QueryWord> &words, int allowedMissing,
                     int cost);

    std::vector<quint32> m_wordMatches; // by word number: bits of the query's words that it matches
};

} // namespace stepwright::completion
