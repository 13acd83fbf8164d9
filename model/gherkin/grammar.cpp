#include "model/gherkin/grammar.h"

#include <algorithm>
#include <array>

namespace stepwright::gherkin {

namespace {

// The transitions of one state, in the order they are tried. What is tried first matters only for look-aheads and for
// the order of the kinds in the official messages.
struct Row
{
    std::array<Transition, 12> transitions;
    int count = 0;

    constexpr Row &add(LineKind kind, State target, LookAhead lookAhead = LookAhead::None)
    {
        transitions[count++] = {kind, target, lookAhead};
        return *this;
    }
};

using Table = std::array<Row, stateCount>;

// The states of one level: below the feature itself, or below a rule.
struct Level
{
    State scenarioTags, scenario, examplesTags, examples;
};
constexpr Level featureLevel = {State::ScenarioTags, State::Scenario, State::ExamplesTags, State::Examples};
constexpr Level ruleLevel = {State::RuleScenarioTags, State::RuleScenario, State::RuleExamplesTags,
                             State::RuleExamples};

constexpr State next(State state, int steps = 1)
{
    return State(int(state) + steps);
}

// What may follow once a background, scenario or header is complete.
constexpr void addFollowers(Row &row, const Level &level, bool inScenario)
{
    if (inScenario)
        row.add(LineKind::Tags, level.examplesTags, LookAhead::Examples);
    row.add(LineKind::Tags, level.scenarioTags, LookAhead::Scenario);
    row.add(LineKind::Tags, level.scenario == State::Scenario ? State::RuleTags : State::NextRuleTags);
    if (inScenario)
        row.add(LineKind::Examples, level.examples);
    row.add(LineKind::Scenario, level.scenario).add(LineKind::Rule, State::Rule);
}

// Title! := #Keyword #Empty* Description? Content; two states, the second one inside the description.
constexpr void addTitle(Table &table, State title, Transition content, const Level &level, bool inScenario)
{
    const State description = next(title);
    for (const State state : {title, description}) {
        Row &row = table[int(state)];
        row.add(LineKind::EndOfFile, State::End);
        if (state == title)
            row.add(LineKind::Empty, title);
        row.add(LineKind::Comment, description).add(content.kind, content.target);
        addFollowers(row, level, inScenario);
        row.add(LineKind::Description, description);
    }
}

// Tags := #TagLine+ before a keyword line.
constexpr void addTags(Table &table, State state, LineKind title, State target)
{
    table[int(state)]
        .add(LineKind::Tags, state)
        .add(title, target)
        .add(LineKind::Comment, state)
        .add(LineKind::Empty, state);
}

constexpr void addDocString(Table &table, State state, State end)
{
    table[int(state)].add(LineKind::DocStringSeparator, end).add(LineKind::DocStringText, state);
}

// Step* := (#StepLine (DataTable DocString? | DocString DataTable?)?)*; the seven states from `step` on, in the order
// of the enum.
constexpr void addSteps(Table &table, State step, const Level &level, bool inScenario)
{
    const State rows = next(step), rowsText = next(step, 2), rowsTextEnd = next(step, 3);
    const State text = next(step, 4), textEnd = next(step, 5), textRows = next(step, 6);
    struct Arguments
    {
        State state;
        State table; // target of a row, End where none may follow
        State docString;
    };
    for (const Arguments arguments :
         {Arguments{step, rows, text}, Arguments{rows, rows, rowsText}, Arguments{rowsTextEnd, State::End, State::End},
          Arguments{textEnd, textRows, State::End}, Arguments{textRows, textRows, State::End}}) {
        Row &row = table[int(arguments.state)];
        row.add(LineKind::EndOfFile, State::End);
        if (arguments.table != State::End)
            row.add(LineKind::TableRow, arguments.table);
        if (arguments.docString != State::End)
            row.add(LineKind::DocStringSeparator, arguments.docString);
        row.add(LineKind::Step, step);
        addFollowers(row, level, inScenario);
        row.add(LineKind::Comment, arguments.state).add(LineKind::Empty, arguments.state);
    }
    addDocString(table, rowsText, rowsTextEnd);
    addDocString(table, text, textEnd);
}

// ExamplesDefinition* := Tags? Examples: description, then a table of which header and body look alike.
constexpr void addExamples(Table &table, const Level &level)
{
    const State rows = next(level.examples, 2);
    addTags(table, level.examplesTags, LineKind::Examples, level.examples);
    addTitle(table, level.examples, {LineKind::TableRow, rows}, level, true);
    Row &row = table[int(rows)];
    row.add(LineKind::EndOfFile, State::End).add(LineKind::TableRow, rows);
    addFollowers(row, level, true);
    row.add(LineKind::Comment, rows).add(LineKind::Empty, rows);
}

constexpr Table makeTable()
{
    Table table;
    table[int(State::Start)].add(LineKind::EndOfFile, State::End).add(LineKind::Language, State::LanguageLine);
    for (const State state : {State::Start, State::LanguageLine, State::FeatureTags}) {
        table[int(state)].add(LineKind::Tags, State::FeatureTags).add(LineKind::Feature, State::Feature);
        table[int(state)].add(LineKind::Comment, state).add(LineKind::Empty, state);
    }
    addTitle(table, State::Feature, {LineKind::Background, State::Background}, featureLevel, false);
    addTitle(table, State::Background, {LineKind::Step, State::BackgroundStep}, featureLevel, false);
    addSteps(table, State::BackgroundStep, featureLevel, false);
    addTags(table, State::ScenarioTags, LineKind::Scenario, State::Scenario);
    addTitle(table, State::Scenario, {LineKind::Step, State::ScenarioStep}, featureLevel, true);
    addSteps(table, State::ScenarioStep, featureLevel, true);
    addExamples(table, featureLevel);

    addTags(table, State::RuleTags, LineKind::Rule, State::Rule);
    addTags(table, State::NextRuleTags, LineKind::Rule, State::Rule);
    addTitle(table, State::Rule, {LineKind::Background, State::RuleBackground}, ruleLevel, false);
    addTitle(table, State::RuleBackground, {LineKind::Step, State::RuleBackgroundStep}, ruleLevel, false);
    addSteps(table, State::RuleBackgroundStep, ruleLevel, false);
    addTags(table, State::RuleScenarioTags, LineKind::Scenario, State::RuleScenario);
    addTitle(table, State::RuleScenario, {LineKind::Step, State::RuleScenarioStep}, ruleLevel, true);
    addSteps(table, State::RuleScenarioStep, ruleLevel, true);
    addExamples(table, ruleLevel);
    return table;
}

constexpr Table grammar = makeTable();

constexpr auto accepted = [] {
    std::array<quint32, stateCount> kinds{};
    for (int state = 0; state < stateCount; ++state) {
        for (int i = 0; i < grammar[state].count; ++i)
            kinds[state] |= bit(grammar[state].transitions[i].kind);
    }
    return kinds;
}();

} // namespace

std::span<const Transition> transitions(State state)
{
    const Row &row = grammar[int(state)];
    return std::span(row.transitions).first(row.count);
}

quint32 acceptedKinds(State state)
{
    return accepted[int(state)];
}

bool isInDocString(State state)
{
    return accepted[int(state)] & bit(LineKind::DocStringText);
}

bool isResumable(State state)
{
    return std::ranges::none_of(transitions(state), [&](const Transition &transition) {
        const bool isGroup = transition.kind == LineKind::Tags || transition.kind == LineKind::TableRow ||
                             transition.kind == LineKind::DocStringText;
        return isGroup && transition.target == state;
    });
}

QByteArrayView officialName(LineKind kind)
{
    switch (kind) {
    case LineKind::Language:
        return "Language";
    case LineKind::Comment:
        return "Comment";
    case LineKind::Empty:
        return "Empty";
    case LineKind::Tags:
        return "TagLine";
    case LineKind::TableRow:
        return "TableRow";
    case LineKind::DocStringSeparator:
        return "DocStringSeparator";
    case LineKind::Step:
        return "StepLine";
    case LineKind::Background:
        return "BackgroundLine";
    case LineKind::Examples:
        return "ExamplesLine";
    case LineKind::Scenario:
        return "ScenarioLine";
    case LineKind::Rule:
        return "RuleLine";
    case LineKind::Feature:
        return "FeatureLine";
    case LineKind::EndOfFile:
        return "EOF";
    case LineKind::DocStringText:
    case LineKind::Description:
    case LineKind::Unexpected:
        break;
    }
    return "Other";
}

} // namespace stepwright::gherkin
