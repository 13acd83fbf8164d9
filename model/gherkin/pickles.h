#pragma once

#include "model/gherkin/textstore.h"
#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// A table and/or doc string of a pickle step with the example row's values put in.
struct PickleArgument
{
    DocString docString; ///< invalid where there is none
    QUtf8StringView content;
    QUtf8StringView mediaType;
    DataTable dataTable;   ///< invalid where there is none
    quint32 firstCell = 0; ///< of the table, row by row, in `Pickles::cells`
    quint32 cellCount = 0;
};

/// One step as it is run.
struct PickleStep
{
    static constexpr quint32 noArgument = ~0U;

    Step step;                               ///< where it stands in the text
    QUtf8StringView text;                    ///< with the example row's values
    KeywordType type = KeywordType::Unknown; ///< a conjunction has the type of the step before it
    bool isFromBackground = false;
    quint32 argument = noArgument; ///< index into `Pickles::arguments`
};

/// One scenario as it is run: a plain scenario, or one example row of an outline.
struct Pickle
{
    Scenario scenario;
    TableRow row; ///< the example row; invalid for a plain scenario
    QUtf8StringView name;
    quint32 firstStep = 0; ///< in `Pickles::steps`
    quint32 stepCount = 0;
    quint32 firstTag = 0; ///< in `Pickles::tags`: those of feature, rule, scenario and examples, in this order
    quint32 tagCount = 0;
};

/// All that a feature says to run. Texts are pieces of the tree's source, or of `texts` where they had to be made.
/// Movable, not copyable.
struct Pickles
{
    Tree tree;
    std::vector<Pickle> pickles;
    std::vector<PickleStep> steps;
    std::vector<PickleArgument> arguments;
    std::vector<QUtf8StringView> cells;
    std::vector<Tag> tags;
    TextStore texts;

    [[nodiscard]] std::span<const PickleStep> stepsOf(const Pickle &pickle) const
    {
        return std::span(steps).subspan(pickle.firstStep, pickle.stepCount);
    }
    [[nodiscard]] std::span<const Tag> tagsOf(const Pickle &pickle) const
    {
        return std::span(tags).subspan(pickle.firstTag, pickle.tagCount);
    }
};

/// Compiles the pickles of a tree exactly as the official JavaScript compiler does. A tree with syntax errors gives
/// those of its readable scenarios.
[[nodiscard]] Pickles compilePickles(const Tree &tree);

} // namespace stepwright::gherkin
