#include "model/gherkin/grammar.h"

namespace stepwright::gherkin {

namespace {

bool isInRule(State state)
{
    return state >= State::Rule && state < State::End;
}

bool isBetween(State state, State first, State last)
{
    return state >= first && state <= last;
}

// The step state of the background or scenario that a state belongs to; the state itself outside of steps.
State stepState(State state)
{
    if (isBetween(state, State::BackgroundStep, State::BackgroundDocStringTable))
        return State::BackgroundStep;
    if (isBetween(state, State::ScenarioStep, State::ScenarioDocStringTable))
        return State::ScenarioStep;
    if (isBetween(state, State::RuleBackgroundStep, State::RuleBackgroundDocStringTable))
        return State::RuleBackgroundStep;
    if (isBetween(state, State::RuleScenarioStep, State::RuleScenarioDocStringTable))
        return State::RuleScenarioStep;
    return state;
}

} // namespace

State recoveryState(State state, LineKind kind)
{
    if (isInDocString(state))
        return state;
    const bool inRule = isInRule(state);
    const bool beforeFeature = state <= State::FeatureTags;
    switch (kind) {
    case LineKind::Background:
        return inRule ? State::Rule : State::Feature;
    case LineKind::Scenario:
        return inRule ? State::RuleScenarioTags : State::ScenarioTags;
    case LineKind::Rule:
        return State::RuleTags;
    case LineKind::Examples:
        return beforeFeature ? state : inRule ? State::RuleExamplesTags : State::ExamplesTags;
    case LineKind::Step:
        return beforeFeature ? state : inRule ? State::RuleScenarioStep : State::ScenarioStep;
    case LineKind::TableRow:
    case LineKind::DocStringSeparator:
        return stepState(state);
    default:
        return state;
    }
}

} // namespace stepwright::gherkin
