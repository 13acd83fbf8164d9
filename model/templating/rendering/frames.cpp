#include "model/templating/rendering/frames.h"

#include <algorithm>
#include <ranges>

namespace stepwright::templating {

Value dataVariable(const Data *data, const QString &name)
{
    for (; data; data = data->outer) {
        for (const Variable &variable : data->variables) {
            if (isSameName(variable.first, name))
                return variable.second;
        }
    }
    return {};
}

const PartialBlock *partialBlockOf(const Data *data)
{
    while (data && !data->setsPartialBlock)
        data = data->outer;
    return data ? data->partialBlock : nullptr;
}

Closure InlinePartials::find(const QString &name) const
{
    for (const InlinePartials *partials = this; partials; partials = partials->outer) {
        for (const InlinePartial &partial : partials->own | std::views::reverse) {
            if (partial.name != name)
                continue;
            Closure content = partials->closure;
            content.program = partial.program;
            return content;
        }
    }
    return {};
}

template <class Part, class Copy>
const Part *Surroundings::once(const Part *part, Copy copy)
{
    if (!part)
        return nullptr;
    if (const auto known = m_copies.find(part); known != m_copies.end())
        return static_cast<const Part *>(known->second);
    const Part *made = copy();
    m_copies.emplace(part, made);
    return made;
}

Closure Surroundings::copied(const Closure &closure)
{
    return {closure.program, closure.instance, copied(closure.depths), copied(closure.data),
            copied(closure.parameters)};
}

const Depths *Surroundings::copied(const Depths *depths)
{
    return once(depths, [&] {
        return &m_depths.emplace_back(m_contexts.emplace_back(depths->context), copied(depths->outer));
    });
}

const Data *Surroundings::copied(const Data *data)
{
    return once(data, [&] {
        const auto &variables = m_variables.emplace_back(data->variables.begin(), data->variables.end());
        return &m_data.emplace_back(variables, copied(data->outer), copied(data->partialBlock), data->setsPartialBlock);
    });
}

const Parameters *Surroundings::copied(const Parameters *parameters)
{
    return once(parameters, [&] {
        const auto &values = m_values.emplace_back(parameters->values.begin(), parameters->values.end());
        return &m_parameters.emplace_back(values, copied(parameters->outer));
    });
}

const PartialBlock *Surroundings::copied(const PartialBlock *block)
{
    return once(block, [&] { return &m_partialBlocks.emplace_back(copied(block->content), copied(block->outer)); });
}

} // namespace stepwright::templating
