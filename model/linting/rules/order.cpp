#include "model/linting/rules/rules.h"

namespace stepwright::linting {

using gherkin::KeywordType;

namespace {

// The types of steps in their order; a conjunction has that of the step before it.
template <class Visit>
void visitTypes(gherkin::Nodes<gherkin::Step> steps, Visit visit)
{
    KeywordType type = KeywordType::Unknown;
    for (const gherkin::Step step : steps) {
        if (const KeywordType own = step.keywordType(); own != KeywordType::Conjunction)
            type = own;
        visit(step, type);
    }
}

} // namespace

bool hasWhen(gherkin::Background background)
{
    bool found = false;
    visitTypes(background.steps(), [&](gherkin::Step, KeywordType type) { found |= type == KeywordType::Action; });
    return found;
}

void checkOrder(gherkin::Scenario scenario, bool backgroundActs, Scope &scope)
{
    bool acts = false;
    bool checks = false;
    bool anything = false;
    KeywordType last = KeywordType::Unknown;
    bool isLateRound = false;
    visitTypes(scenario.steps(), [&](gherkin::Step step, KeywordType type) {
        const bool isNew = type != last;
        if (checks && isNew && type == KeywordType::Context)
            scope.report(RuleId::GivenAfterThen, step.lineIndex(), step.contentRange());
        if (checks && isNew && type == KeywordType::Action && !isLateRound) {
            scope.report(RuleId::SeveralRounds, step.lineIndex(), step.contentRange());
            isLateRound = true;
        }
        acts |= type == KeywordType::Action;
        checks |= type == KeywordType::Outcome;
        anything |= type == KeywordType::Unknown;
        last = type;
    });
    if (anything)
        return;
    if (acts && !checks)
        scope.report(RuleId::NoThen, scenario.lineIndex(), scenario.contentRange());
    if (checks && !acts && !backgroundActs)
        scope.report(RuleId::NoWhen, scenario.lineIndex(), scenario.contentRange());
}

} // namespace stepwright::linting
