#pragma once

#include "model/templating/parsing/ast.h"
#include "model/templating/template.h"

namespace stepwright::templating {

/// The contexts around a place, innermost first: what `..` climbs.
struct Depths
{
    Value context;
    std::shared_ptr<const Depths> outer;
};

/// The values of a block's parameters and those of the blocks around it.
struct Parameters
{
    List values;
    std::shared_ptr<const Parameters> outer;
};

struct PartialBlock;

/// Variables read as `@name`; those of the outer frames are visible too, and `@../name` begins to look there.
struct Data
{
    std::vector<std::pair<QString, Value>> variables;
    std::shared_ptr<const Data> outer;
    std::shared_ptr<const PartialBlock> partialBlock{}; ///< what `{{> @partial-block}}` renders
    bool setsPartialBlock = false;                      ///< whether partialBlock hides that of the outer frames
};

struct InlinePartial;

/// The partials written in templates that are visible at a place.
struct InlinePartials
{
    std::vector<InlinePartial> own;
    std::shared_ptr<const InlinePartials> outer;
};

/// A template in one rendering.
struct Instance
{
    std::shared_ptr<const CompiledTemplate> compiled;
    /// The inline partials visible in it now; like in Handlebars it is the latest call that sets them.
    std::shared_ptr<const InlinePartials> partials;
};

/// A block's content with all that was around it when its helper or partial was called.
struct Closure
{
    const Program *program = nullptr;
    Instance *instance = nullptr;
    std::shared_ptr<const Depths> depths;
    std::shared_ptr<const Data> data;
    std::shared_ptr<const Parameters> parameters;
};

struct InlinePartial
{
    QString name;
    Closure content;
};

/// The content of `{{#> partial}}`, and the partial block that was the current one where it stands.
struct PartialBlock
{
    Closure content;
    std::shared_ptr<const PartialBlock> outer;
};

/// What is current while a program is rendered.
struct Frame
{
    Instance *instance = nullptr;
    Value context;
    std::shared_ptr<const Depths> depths;
    std::shared_ptr<const Data> data;
    std::shared_ptr<const Parameters> parameters;
    std::shared_ptr<const InlinePartials> partials;
};

/// The variable `@name` seen from a frame; undefined where there is none.
[[nodiscard]] Value dataVariable(const Data *data, const QString &name);

/// The partial block seen from a frame, or null.
[[nodiscard]] std::shared_ptr<const PartialBlock> partialBlockOf(const Data *data);

} // namespace stepwright::templating
