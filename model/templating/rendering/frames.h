#pragma once

#include "model/templating/helpers.h"
#include "model/templating/parsing/ast.h"
#include "model/templating/template.h"

#include <deque>
#include <unordered_map>

namespace stepwright::templating {

/// The contexts around a place, innermost first: what `..` climbs.
struct Depths
{
    const Value &context;
    const Depths *outer = nullptr;
};

/// The values of a block's parameters and those of the blocks around it.
struct Parameters
{
    std::span<const Value> values;
    const Parameters *outer = nullptr;
};

struct PartialBlock;

/// Variables read as `@name`; those of the outer frames are visible too, and `@../name` begins to look there.
struct Data
{
    std::span<const Variable> variables;
    const Data *outer = nullptr;
    const PartialBlock *partialBlock = nullptr; ///< what `{{> @partial-block}}` renders
    bool setsPartialBlock = false;              ///< whether partialBlock hides that of the outer frames
};

struct InlinePartials;

/// A template in one rendering.
struct Instance
{
    std::shared_ptr<const CompiledTemplate> compiled;
    /// The inline partials visible in it now; like in Handlebars it is the latest call that sets them.
    const InlinePartials *partials = nullptr;
};

/// A block's content with all that is around it when its helper or partial is called. That lies on the stack: rendering
/// a block ends before the helper or partial does.
struct Closure
{
    const Program *program = nullptr;
    Instance *instance = nullptr;
    const Depths *depths = nullptr;
    const Data *data = nullptr;
    const Parameters *parameters = nullptr;
};

/// The content of `{{#> partial}}`, and the partial block that was the current one where it stands.
struct PartialBlock
{
    Closure content;
    const PartialBlock *outer = nullptr;
};

/// Holds copies of what is around a block, for a content that may be rendered when the block is over.
class Surroundings
{
public:
    Surroundings() = default;
    Surroundings(const Surroundings &) = delete;
    Surroundings &operator=(const Surroundings &) = delete;

    /// What points to copies of all that is pointed to; they live as long as this.
    [[nodiscard]] Closure copied(const Closure &closure);
    [[nodiscard]] const PartialBlock *copied(const PartialBlock *block);

private:
    [[nodiscard]] const Depths *copied(const Depths *depths);
    [[nodiscard]] const Data *copied(const Data *data);
    [[nodiscard]] const Parameters *copied(const Parameters *parameters);
    template <class Part, class Copy>
    const Part *once(const Part *part, Copy copy);

    std::unordered_map<const void *, const void *> m_copies; ///< by their originals, which may be pointed to often
    std::deque<Depths> m_depths;
    std::deque<Value> m_contexts;
    std::deque<Data> m_data;
    std::deque<Parameters> m_parameters;
    std::deque<PartialBlock> m_partialBlocks;
    std::deque<std::vector<Variable>> m_variables;
    std::deque<std::vector<Value>> m_values;
};

struct InlinePartial
{
    QString name;
    const Program *program = nullptr;
};

/// The partials written in templates that are visible at a place.
struct InlinePartials
{
    InlinePartials(std::vector<InlinePartial> partials, const Closure &around, const InlinePartials *others)
        : own(std::move(partials)), closure(surroundings.copied(around)), outer(others)
    {
    }

    std::vector<InlinePartial> own;
    Surroundings surroundings;
    Closure closure; ///< around the own ones
    const InlinePartials *outer = nullptr;

    /// The partial of that name as it is to be rendered; its program is null where there is none.
    [[nodiscard]] Closure find(const QString &name) const;
};

/// What is current while a program is rendered.
struct Frame
{
    Instance *instance = nullptr;
    const Value &context;
    const Depths *depths = nullptr;
    const Data *data = nullptr;
    const Parameters *parameters = nullptr;
    const InlinePartials *partials = nullptr;
};

/// The variable `@name` seen from a frame; undefined where there is none.
[[nodiscard]] Value dataVariable(const Data *data, const QString &name);

/// The partial block seen from a frame, or null.
[[nodiscard]] const PartialBlock *partialBlockOf(const Data *data);

} // namespace stepwright::templating
