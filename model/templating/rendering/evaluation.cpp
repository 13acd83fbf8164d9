#include "model/templating/rendering/renderer.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

Value Renderer::evaluated(const Expression &expression, const Frame &frame)
{
    if (const auto *path = std::get_if<Path>(&expression))
        return lookedUp(*path, frame);
    if (const auto *literal = std::get_if<Value>(&expression))
        return *literal;
    return evaluated(*std::get<std::unique_ptr<Call>>(expression), frame);
}

/// The same without a copy. `held` keeps the value where nothing else does.
const Value &Renderer::evaluated(const Expression &expression, const Frame &frame, Value &held)
{
    if (const auto *path = std::get_if<Path>(&expression))
        return lookedUp(*path, frame, false, held);
    if (const auto *literal = std::get_if<Value>(&expression))
        return *literal;
    held = evaluated(*std::get<std::unique_ptr<Call>>(expression), frame);
    return held;
}

/// A call's value: of a mustache, of parentheses (`block` is null), or what a block renders.
Value Renderer::evaluated(const Call &call, const Frame &frame, const Block *block, QString *output)
{
    if (m_error)
        return {};
    const CallSite site{*this, frame, call.path.position, block, output};
    switch (call.kind) {
    case Call::Kind::Helper:
        return helperResult(call, frame, site);
    case Call::Kind::Ambiguous:
        return ambiguousResult(call, frame, site);
    case Call::Kind::Value:
        break;
    }
    const Value value = called(lookedUp(call.path, frame), site, frame.context);
    return block ? blockResult(value, call, frame, site) : value;
}

Value Renderer::helperResult(const Call &call, const Frame &frame, const CallSite &site)
{
    const auto count = qsizetype(call.arguments.size());
    QVarLengthArray<Value, 20> held(count); // those that nothing else keeps
    QVarLengthArray<const Value *, 20> arguments(count);
    for (qsizetype i = 0; i < count; ++i)
        arguments[i] = &evaluated(call.arguments[std::size_t(i)], frame, held[i]);
    const HashArguments hash = evaluatedHash(call.hash, frame);

    const QString &name = call.mayBeHelper ? call.name.text : call.path.original;
    const Callable *helper = call.mayBeHelper ? m_helpers.find(call.name, call.known) : nullptr;
    Value member;
    if (!helper) {
        member = lookedUp(call.path, frame, true);
        helper = member.toCallable();
    }
    if (!helper && member.isTruthy()) {
        fail(frame, site.position,
             QCoreApplication::translate("Templating",
                                         "“%1” is a value and takes no arguments: correct the name or remove them.")
                 .arg(name));
        return {};
    }
    if (!helper)
        helper = m_helpers.find(u"helperMissing"_s);
    const Value &context = frame.context.isNothing() ? m_nullContext : frame.context;
    return (*helper)(HelperCall(name, context, arguments, hash, site));
}

Value Renderer::ambiguousResult(const Call &call, const Frame &frame, const CallSite &site)
{
    const Value &context = frame.context.isNothing() ? m_nullContext : frame.context;
    const HelperCall withoutArguments(call.name.text, context, {}, {}, site);
    if (const Callable *helper = m_helpers.find(call.name, call.known))
        return (*helper)(withoutArguments);

    Value value = lookedUp(call.path, frame);
    const Callable *callable = value.isNothing() ? m_helpers.find(u"helperMissing"_s) : value.toCallable();
    if (callable)
        value = (*callable)(withoutArguments);
    return site.block ? blockResult(value, call, frame, site) : value;
}

/// What a block renders whose name is no helper.
Value Renderer::blockResult(const Value &value, const Call &call, const Frame &frame, const CallSite &site)
{
    const Callable *hook = m_helpers.find(u"blockHelperMissing"_s);
    const Value *only = &value;
    return (*hook)(HelperCall(call.path.original, frame.context, {&only, 1}, {}, site));
}

Value Renderer::called(const Value &function, const CallSite &site, const Value &context)
{
    const Callable *callable = function.toCallable();
    static const QString noName;
    return callable ? (*callable)(HelperCall(noName, context, {}, {}, site)) : function;
}

/// They are taken from the last to the first, the first of equal ones counts, and the literal undefined is left out, as
/// in Handlebars.
HashArguments Renderer::evaluatedHash(const std::vector<NamedArgument> &hash, const Frame &frame)
{
    HashArguments result;
    for (auto argument = hash.rbegin(); argument != hash.rend(); ++argument) {
        const auto *literal = std::get_if<Value>(&argument->value);
        if (literal && literal->isUndefined())
            continue;
        Value value = evaluated(argument->value, frame);
        const auto same = std::ranges::find(result, argument->name, &Variable::first);
        if (same == result.end())
            result.emplace_back(argument->name, std::move(value));
        else
            same->second = std::move(value);
    }
    return result;
}

Value Renderer::lookedUp(const Path &path, const Frame &frame, bool stopsAtFalse)
{
    Value held;
    const Value &value = lookedUp(path, frame, stopsAtFalse, held);
    if (&value == &held)
        return held;
    return value;
}

/// Follows a path. `stopsAtFalse`: a value that is not true has no members. `held` keeps the value where nothing else
/// does.
const Value &Renderer::lookedUp(const Path &path, const Frame &frame, bool stopsAtFalse, Value &held)
{
    const Value *value = &frame.context;
    qsizetype next = 0;
    if (path.parameterLevel >= 0) {
        const Parameters *parameters = frame.parameters;
        for (int level = path.parameterLevel; level > 0 && parameters; --level)
            parameters = parameters->outer;
        const auto index = std::size_t(path.parameterIndex);
        value = parameters && index < parameters->values.size() ? &parameters->values[index] : &m_undefined;
        stopsAtFalse = false;
        next = 1;
    } else if (path.isData && !path.segments.isEmpty() && !path.segments.first().isEmpty()) {
        const Data *data = frame.data;
        for (int depth = path.depth; depth > 0 && data; --depth)
            data = data->outer;
        held = dataLookedUp(path.segments.first(), data);
        value = &held;
        stopsAtFalse = true;
        next = 1;
    } else if (path.depth > 0) {
        const Depths *depths = frame.depths;
        for (int depth = path.depth; depth > 0 && depths; --depth)
            depths = depths->outer;
        value = depths ? &depths->context : &m_undefined;
    }
    if (next == 0 && !path.segments.isEmpty() && path.segments.first().isEmpty())
        return *value;
    for (; next < path.segments.size(); ++next) {
        if (value->isNothing() || (stopsAtFalse && !value->isTruthy()))
            break;
        held = value->member(path.segments.at(next));
        if (next == 0 && path.depth == 0 && held.isUndefined() && !m_options.globals.isEmpty())
            held = m_options.globals.member(path.segments.first());
        value = &held;
    }
    return *value;
}

Value Renderer::dataLookedUp(const QString &name, const Data *data)
{
    if (name != "partial-block"_L1)
        return dataVariable(data, name);
    const PartialBlock *block = partialBlockOf(data);
    if (!block)
        return {};
    // Nothing says that the value is called while the block is there.
    auto surroundings = std::make_shared<Surroundings>();
    return Value::function([this, surroundings, copy = surroundings->copied(block)](const HelperCall &) -> Value {
        QString text;
        renderPartialBlock(*copy, {}, nullptr, text);
        return text;
    });
}

} // namespace stepwright::templating
