#pragma once

#include <QByteArrayView>

#include <span>

namespace stepwright::gherkin {

/// What a line of a Gherkin text is. Of two kinds that a line could be, the parser takes the one named first here.
enum class LineKind : quint8 {
    Language,
    Comment,
    Empty,
    Tags,
    TableRow,
    DocStringSeparator,
    DocStringText, ///< a line between two doc string separators
    Step,
    Background,
    Examples,
    Scenario, ///< a scenario or a scenario outline
    Rule,
    Feature,
    Description, ///< free text under a keyword line; blank lines after its first line belong to it
    EndOfFile,   ///< only in lists of what was expected
    Unexpected,  ///< no such line may stand here; it is kept and reported
};

/// Where the parser stands after a line. Names say the line that was read last; `Rule…` states are those inside a rule.
enum class State : quint8 {
    Start,
    LanguageLine,
    FeatureTags,
    Feature,
    FeatureDescription,
    Background,
    BackgroundDescription,
    BackgroundStep,
    BackgroundTable,
    BackgroundTableDocString,
    BackgroundTableDocStringEnd,
    BackgroundDocString,
    BackgroundDocStringEnd,
    BackgroundDocStringTable,
    ScenarioTags,
    Scenario,
    ScenarioDescription,
    ScenarioStep,
    ScenarioTable,
    ScenarioTableDocString,
    ScenarioTableDocStringEnd,
    ScenarioDocString,
    ScenarioDocStringEnd,
    ScenarioDocStringTable,
    ExamplesTags,
    Examples,
    ExamplesDescription,
    ExamplesTable,
    RuleTags,
    Rule,
    RuleDescription,
    RuleBackground,
    RuleBackgroundDescription,
    RuleBackgroundStep,
    RuleBackgroundTable,
    RuleBackgroundTableDocString,
    RuleBackgroundTableDocStringEnd,
    RuleBackgroundDocString,
    RuleBackgroundDocStringEnd,
    RuleBackgroundDocStringTable,
    RuleScenarioTags,
    RuleScenario,
    RuleScenarioDescription,
    RuleScenarioStep,
    RuleScenarioTable,
    RuleScenarioTableDocString,
    RuleScenarioTableDocStringEnd,
    RuleScenarioDocString,
    RuleScenarioDocStringEnd,
    RuleScenarioDocStringTable,
    RuleExamplesTags,
    RuleExamples,
    RuleExamplesDescription,
    RuleExamplesTable,
    NextRuleTags, ///< tags after a rule that announce the next one
    End,
};
inline constexpr int stateCount = int(State::End) + 1;

/// A tag line may belong to several things; what stands after the tags decides.
enum class LookAhead : quint8 { None, Scenario, Examples };

/// One rule of the grammar: in some state a line of this kind leads to another state.
struct Transition
{
    LineKind kind = LineKind::EndOfFile;
    State target = State::End;
    LookAhead lookAhead =
        LookAhead::None; ///< holds only if, after further tags, comments and blank lines, such a line follows
};

/// All transitions of a state in the order they are tried.
[[nodiscard]] std::span<const Transition> transitions(State state);

/// One bit for each LineKind that may follow in a state.
[[nodiscard]] quint32 acceptedKinds(State state);

/// The bit of a kind in `acceptedKinds`.
[[nodiscard]] constexpr quint32 bit(LineKind kind)
{
    return 1U << int(kind);
}

/// Whether the next line is text of a doc string (or its end).
[[nodiscard]] bool isInDocString(State state);

/// Whether a state says all that matters of the lines before it. Within tags, tables and doc strings more counts: what
/// follows the tags, the cells of the first row, the delimiter.
[[nodiscard]] bool isResumable(State state);

/// The state in whose place the parser acts when it goes on after an error: a line of this kind is allowed there.
/// Gives the state itself where the line has no place at all.
[[nodiscard]] State recoveryState(State state, LineKind kind);

/// A kind's name in the official error messages and token lists, without the `#`.
[[nodiscard]] QByteArrayView officialName(LineKind kind);

} // namespace stepwright::gherkin
