#pragma once

#include "model/completion/context.h"
#include "model/completion/places/featurefacts.h"
#include "model/completion/places/steppreview.h"
#include "model/completion/proposal.h"
#include "model/completion/search/stepsearch.h"

#include <optional>

namespace stepwright::completion {

/// What completion knows of a project. Cheap to copy.
struct Knowledge
{
    std::shared_ptr<const StepIndex> steps;    ///< may be null
    std::shared_ptr<const ProjectFacts> facts; ///< may be null
    std::vector<quint64> recentSteps;          ///< hashes of the steps accepted or edited lately, the last one first
};

/// A place in a text where somebody types.
struct Typing
{
    gherkin::Tree tree;
    quint32 line = 0; ///< 0-based
    QString lineText; ///< as the editor has it
    int position = 0; ///< of the cursor in `lineText`
    FeaturePlace place;
    int limit = 30;
};

/// A value in a step on which somebody works.
struct TypedValue
{
    QString step;
    qsizetype parameter = 0; ///< of the step, from 0
    QString typed;           ///< of the value, up to the cursor
    QString present;         ///< the whole value: no proposal
};

struct Proposals
{
    TypingContext context;
    QList<Proposal> items; ///< best first
};

/// Finds what can stand where somebody types. Steps and other facts of the text itself count as it is now, saved or
/// not. Remembers work from one call to the next, so an object serves one thread.
class Proposer
{
public:
    [[nodiscard]] Proposals find(const Knowledge &knowledge, const Typing &typing);

    /// The values that a parameter of a step and of those like it has elsewhere.
    [[nodiscard]] Proposals findValues(const Knowledge &knowledge, const Typing &typing, const TypedValue &value);

    /// What is known of a step proposed by the last `find`.
    [[nodiscard]] StepPreview preview(const Proposal &proposal) const;

private:
    [[nodiscard]] QList<Proposal> stepProposals(const Knowledge &knowledge, const Typing &typing,
                                                const TypingContext &context);
    void takeText(const Knowledge &knowledge, const Typing &typing);

    StepSearch m_search;
    // The project with the text that is being edited, and what that is made of.
    std::shared_ptr<const StepIndex> m_steps;
    ProjectFacts m_facts;
    Knowledge m_base;
    FeaturePlace m_place;
    std::optional<quint32> m_line;
    quint32 m_lineCount = 0;
};

} // namespace stepwright::completion
