#include "model/templating/parsing/folding.h"

#include <algorithm>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

namespace {

bool holds(const Value &value)
{
    return value.isTruthy() && !value.isEmpty();
}

class Folding
{
public:
    explicit Folding(const Object &constants) : m_constants(constants) {}

    void fold(Program &program) const;

private:
    void fold(Block &block) const;
    void fold(Partial &partial) const;
    void fold(Call &call) const;
    void fold(std::vector<NamedArgument> &hash) const;
    void fold(Expression &expression) const;
    [[nodiscard]] std::optional<Value> constantAt(const Path &path) const;
    [[nodiscard]] static std::optional<Expression> resultOf(Call &call);

    const Object &m_constants;
};

/// The value of a path that begins with a constant; nothing where that gives none, which as an argument is more than no
/// argument.
std::optional<Value> Folding::constantAt(const Path &path) const
{
    if (!path.isData || path.depth > 0 || path.segments.isEmpty() || !m_constants.contains(path.segments.first()))
        return {};
    Value value = m_constants.member(path.segments.first());
    for (qsizetype next = 1; next < path.segments.size() && value.isTruthy(); ++next)
        value = value.member(path.segments[next]);
    return value.isUndefined() ? std::nullopt : std::optional(value);
}

/// What a call of one of the helpers for conditions gives where constants decide it; those that decide nothing are
/// taken out of it.
std::optional<Expression> Folding::resultOf(Call &call)
{
    const auto literal = [](const Expression &argument) { return std::get_if<Value>(&argument); };
    const QString &name = call.name.text;
    auto &arguments = call.arguments;
    if (!call.hash.empty() || arguments.empty())
        return {};
    if (const bool isOr = name == "or"_L1; isOr || name == "and"_L1) {
        if (std::ranges::any_of(arguments,
                                [&](const auto &one) { return literal(one) && holds(*literal(one)) == isOr; }))
            return Value(isOr);
        std::erase_if(arguments, literal);
        return arguments.empty() ? std::optional<Expression>(Value(!isOr)) : std::nullopt;
    }
    const Value *first = literal(arguments.front());
    if (!first)
        return {};
    if (name == "not"_L1)
        return Value(first->isEmpty());
    if (name == "eq"_L1 && arguments.size() == 2 && literal(arguments[1]))
        return Value(first->looselyEquals(*literal(arguments[1])));
    if (name == "choose"_L1 && arguments.size() == 3)
        return std::move(arguments[first->isTruthy() ? 1 : 2]);
    return {};
}

void Folding::fold(Expression &expression) const
{
    if (const auto *path = std::get_if<Path>(&expression)) {
        if (std::optional<Value> value = constantAt(*path))
            expression = *std::move(value);
    } else if (auto *call = std::get_if<std::unique_ptr<Call>>(&expression)) {
        fold(**call);
        if (std::optional<Expression> result = resultOf(**call))
            expression = *std::move(result);
    }
}

void Folding::fold(std::vector<NamedArgument> &hash) const
{
    for (NamedArgument &argument : hash)
        fold(argument.value);
}

void Folding::fold(Call &call) const
{
    for (Expression &argument : call.arguments)
        fold(argument);
    fold(call.hash);
}

void Folding::fold(Block &block) const
{
    fold(block.call);
    if (block.program)
        fold(*block.program);
    if (block.inverse)
        fold(*block.inverse);
}

void Folding::fold(Partial &partial) const
{
    if (partial.dynamicName)
        fold(*partial.dynamicName);
    for (Expression &argument : partial.arguments)
        fold(argument);
    fold(partial.hash);
    if (partial.program)
        fold(*partial.program);
}

/// Whether constants decide which of the two blocks is rendered.
bool isDecided(const Block &block)
{
    const auto hasPartials = [](const auto &program) { return program && program->hasInlinePartials; };
    return block.isCondition && std::holds_alternative<Value>(block.call.arguments.front()) &&
           !hasPartials(block.program) && !hasPartials(block.inverse);
}

void Folding::fold(Program &program) const
{
    std::vector<Statement> kept;
    const auto keep = [&kept](Statement &statement) {
        const auto *text = std::get_if<Content>(&statement);
        auto *before = kept.empty() ? nullptr : std::get_if<Content>(&kept.back());
        if (text && before)
            before->text += text->text;
        else
            kept.push_back(std::move(statement));
    };
    for (Statement &statement : program.statements) {
        if (auto *mustache = std::get_if<Mustache>(&statement))
            fold(mustache->call);
        else if (auto *partial = std::get_if<Partial>(&statement))
            fold(*partial);
        else if (auto *block = std::get_if<Block>(&statement))
            fold(*block);
        auto *block = std::get_if<Block>(&statement);
        if (!block || !isDecided(*block)) {
            keep(statement);
            continue;
        }
        const bool isIf = block->call.name.text == "if"_L1;
        const auto &chosen =
            holds(std::get<Value>(block->call.arguments.front())) == isIf ? block->program : block->inverse;
        if (chosen)
            std::ranges::for_each(chosen->statements, keep);
    }
    program.statements = std::move(kept);
}

} // namespace

void fold(Program &root, const Object &constants)
{
    if (!constants.isEmpty() && !root.hasBlockParameters)
        Folding(constants).fold(root);
}

} // namespace stepwright::templating
