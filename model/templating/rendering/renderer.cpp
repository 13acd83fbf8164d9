#include "model/templating/rendering/renderer.h"

#include "model/templating/rendering/escaping.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

namespace {

/// A context with the values added that a partial is called with.
class ExtendedContext final : public Members
{
public:
    ExtendedContext(Value context, HashArguments added) : m_context(std::move(context)), m_added(std::move(added)) {}

    Value member(const QString &name) const override
    {
        const auto added =
            std::ranges::find_if(m_added, [&](const Variable &one) { return isSameName(one.first, name); });
        return added == m_added.end() ? m_context.member(name) : added->second;
    }

    QStringList names() const override
    {
        QStringList all = m_context.names();
        for (const Variable &added : m_added) {
            if (!all.contains(added.first))
                all += added.first;
        }
        return all;
    }

private:
    Value m_context;
    HashArguments m_added;
};

/// What JavaScript copies of a value into an object: its members, or its elements or characters under their indices.
Value asObject(const Value &value)
{
    if (value.isObject())
        return value;
    Object members;
    const qsizetype length =
        value.isArray() || value.kind() == Value::Kind::Text ? qsizetype(value.member(u"length"_s).toNumber()) : 0;
    for (qsizetype i = 0; i < length; ++i) {
        const QString index = QString::number(i);
        members.insert(index, value.member(index));
    }
    return members;
}

/// Puts the indentation before each line; a line end at the very end begins no line.
QString indented(const QString &text, const QString &indent)
{
    QString result;
    qsizetype begin = 0;
    while (begin < text.size() || begin == 0) {
        const qsizetype lineEnd = text.indexOf(u'\n', begin);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd + 1;
        if (end > begin)
            result += indent + text.sliced(begin, end - begin);
        if (lineEnd < 0)
            break;
        begin = end;
    }
    return result;
}

} // namespace

Renderer::Renderer(const Helpers &helpers, const RenderOptions &options) : m_helpers(helpers), m_options(options) {}

Result<QString> Renderer::render(const Template &main, const Value &context)
{
    std::vector<Variable> given;
    for (const QString &name : m_options.data.names())
        given.emplace_back(name, m_options.data.member(name));
    const Data outer{given};
    const std::vector<Variable> root{{u"root"_s, context}};
    const Data data{m_options.data.contains(u"root"_s) ? std::span<const Variable>() : root,
                    given.empty() ? nullptr : &outer};
    QString output;
    renderMain(instanceOf(main), context, &data, output);
    if (m_error)
        return failure(*m_error);
    return output;
}

Instance &Renderer::instanceOf(const Template &compiled)
{
    Instance &instance = m_instances[compiled.m_compiled.get()];
    instance.compiled = compiled.m_compiled;
    return instance;
}

void Renderer::fail(const Frame &frame, Position position, const QString &message)
{
    if (!m_error)
        m_error = templateError(frame.instance->compiled->name, position, message);
}

void Renderer::renderMain(Instance &instance, const Value &context, const Data *data, QString &output)
{
    const Depths depths{context, nullptr};
    renderIn({&instance.compiled->program, &instance, nullptr, data}, {&instance, context, &depths, data}, output);
}

void Renderer::renderBlock(const Closure &content, const Value &context, const Data *data,
                           std::span<const Value> values, QString &output)
{
    const Value &around = content.depths ? content.depths->context : m_undefined;
    if (&context == &around) { // as in every `if`
        const Parameters parameters{values, content.parameters};
        return renderIn(content, {content.instance, context, content.depths, data, &parameters}, output);
    }
    const bool standsForNull = around.kind() == Value::Kind::Null && context.looselyEquals(m_nullContext);
    const bool isDeeper = !standsForNull && !context.looselyEquals(around);
    const Depths depths{isDeeper ? context : m_undefined, content.depths};
    const Parameters parameters{values, content.parameters};
    renderIn(content, {content.instance, context, isDeeper ? &depths : content.depths, data, &parameters}, output);
}

/// Renders a program with its inline partials visible in the whole template meanwhile.
void Renderer::renderIn(const Closure &content, Frame frame, QString &output)
{
    Instance &instance = *content.instance;
    const InlinePartials *original = instance.partials;
    frame.partials = inlinePartials(content, original);
    if (!content.program->hasInlinePartials)
        return renderProgram(*content.program, frame, output);
    instance.partials = frame.partials;
    renderProgram(*content.program, frame, output);
    instance.partials = original;
}

/// The partials visible in a block: those it defines itself, and the outer ones.
const InlinePartials *Renderer::inlinePartials(const Closure &closure, const InlinePartials *outer)
{
    if (!closure.program->hasInlinePartials)
        return outer;
    const Frame around{closure.instance, m_undefined, closure.depths, closure.data, closure.parameters, outer};
    std::vector<InlinePartial> own;
    for (const Statement &statement : closure.program->statements) {
        const auto *block = std::get_if<Block>(&statement);
        if (block && block->isInlinePartial)
            own.emplace_back(evaluated(block->call.arguments.front(), around).toText(), block->program.get());
    }
    return &m_inlinePartials.emplace_back(std::move(own), closure, outer);
}

void Renderer::renderProgram(const Program &program, const Frame &frame, QString &output)
{
    ++m_depth;
    for (const Statement &statement : program.statements) {
        if (m_error)
            break;
        renderStatement(statement, frame, output);
        if (++m_statements > m_options.limits.statements || output.size() > m_options.limits.characters)
            fail(
                frame, {},
                QCoreApplication::translate("Templating", "The result is too large: check what the template repeats."));
    }
    --m_depth;
}

void Renderer::renderStatement(const Statement &statement, const Frame &frame, QString &output)
{
    if (const auto *content = std::get_if<Content>(&statement)) {
        output += content->text;
    } else if (const auto *mustache = std::get_if<Mustache>(&statement)) {
        append(evaluated(mustache->call, frame), mustache->isEscaped && m_options.escape, output);
    } else if (const auto *block = std::get_if<Block>(&statement); block && !block->isInlinePartial) {
        if (m_depth > m_options.limits.depth)
            return fail(
                frame, block->call.path.position,
                QCoreApplication::translate(
                    "Templating",
                    "Too many blocks and partials are inside each other here: check whether a partial calls itself."));
        if (block->isCondition && m_helpers.hasUsualConditions())
            renderCondition(*block, frame, output);
        else
            append(evaluated(block->call, frame, block, &output), false, output);
    } else if (const auto *partial = std::get_if<Partial>(&statement)) {
        if (m_depth > m_options.limits.depth)
            return fail(
                frame, partial->position,
                QCoreApplication::translate(
                    "Templating",
                    "Too many blocks and partials are inside each other here: check whether a partial calls itself."));
        renderPartial(*partial, frame, output);
    }
}

/// What the helpers `if` and `unless` do, which are by far the most frequent.
void Renderer::renderCondition(const Block &block, const Frame &frame, QString &output)
{
    Value held;
    const Value &given = evaluated(block.call.arguments.front(), frame, held);
    if (given.toCallable())
        held = called(given, {*this, frame, block.call.path.position, &block, &output}, frame.context);
    const Value &condition = given.toCallable() ? held : given;
    const bool isIf = block.call.name.text.size() == 2;
    const auto &chosen = (condition.isTruthy() && !condition.isEmpty()) == isIf ? block.program : block.inverse;
    if (chosen && !m_error)
        renderBlock({chosen.get(), frame.instance, frame.depths, frame.data, frame.parameters},
                    frame.context.isNothing() ? m_nullContext : frame.context, frame.data, {}, output);
}

void Renderer::append(const Value &value, bool isEscaped, QString &output) const
{
    if (isEscaped && value.kind() != Value::Kind::SafeText)
        appendEscaped(output, value.toText());
    else
        value.appendTo(output);
}

void Renderer::renderPartial(const Partial &partial, const Frame &frame, QString &output)
{
    const QString dynamicName = partial.dynamicName ? evaluated(*partial.dynamicName, frame).toText() : QString();
    const QString &name = partial.dynamicName ? dynamicName : partial.name.text;
    if (partial.indent.isEmpty())
        return invokePartial(partial, frame, name, output);
    QString text;
    invokePartial(partial, frame, name, text);
    output += indented(text, partial.indent);
}

/// `held` keeps the context where nothing else does.
const Value &Renderer::partialContext(const Partial &partial, const Frame &frame, Value &held)
{
    const Value &context =
        partial.arguments.empty() ? frame.context : evaluated(partial.arguments.front(), frame, held);
    if (partial.hash.empty())
        return context;
    held = Value(std::make_shared<ExtendedContext>(asObject(context), evaluatedHash(partial.hash, frame)));
    return held;
}

/// Finds the partial where Handlebars does: those written in templates, the given ones, `@partial-block`, and at last
/// the content of the call itself.
void Renderer::invokePartial(const Partial &partial, const Frame &frame, const QString &name, QString &output)
{
    Value held;
    const Value &context = partialContext(partial, frame, held);
    const PartialBlock *currentBlock = partialBlockOf(frame.data);
    const PartialBlock ownBlock{{partial.program.get(), frame.instance, frame.depths, frame.data, frame.parameters},
                                currentBlock};
    const Data blockData{{}, frame.data, &ownBlock, true};
    const Data *data = partial.program ? &blockData : frame.data;

    if (const Closure found = frame.partials ? frame.partials->find(name) : Closure(); found.program)
        return renderBlock(found, context, data, {}, output);
    if (Instance *found = partial.dynamicName ? partialAt(partial, name) : partialAt(partial)) {
        found->partials = partial.program ? inlinePartials(ownBlock.content, frame.partials) : frame.partials;
        return renderMain(*found, context, data, output);
    }
    if (m_error)
        return;
    if (name == "@partial-block"_L1 && !partial.dynamicName && currentBlock)
        return renderPartialBlock(*currentBlock, context, data, output);
    if (partial.program)
        return renderPartialBlock(ownBlock, context, data, output);
    fail(frame, partial.position,
         QCoreApplication::translate("Templating", "There is no partial “%1”: correct the name or add the partial.")
             .arg(name));
}

/// Null where there is none. Any other error of the source of partials is one of the rendering.
Instance *Renderer::partialNamed(const HashedName &name)
{
    if (Instance *known = m_partials.value(name))
        return known;
    if (!m_options.partials)
        return nullptr;
    const Result<Template> found = m_options.partials->partial(name.text);
    if (found)
        return m_partials[name] = &instanceOf(*found);
    if (found.error().kind != ErrorKind::NotFound && !m_error)
        m_error = found.error();
    return nullptr;
}

/// The partial of the name written at a place: found without a search from the second time on.
Instance *Renderer::partialAt(const Partial &place)
{
    if (const std::optional<quint64> known = place.known.in(m_number))
        return m_known[std::size_t(*known)];
    Instance *found = partialNamed(place.name);
    if (found && m_known.size() < KnownPlace::places) {
        place.known.remember(m_number, m_known.size());
        m_known.push_back(found);
    }
    return found;
}

/// The partial of a name that the place chooses among few.
Instance *Renderer::partialAt(const Partial &place, const QString &name)
{
    std::optional<quint64> known = place.known.in(m_number);
    if (!known && m_chosen.size() < KnownPlace::places) {
        known = m_chosen.size();
        m_chosen.emplace_back();
        place.known.remember(m_number, *known);
    }
    if (known) {
        for (const auto &[chosen, instance] : m_chosen[std::size_t(*known)]) {
            if (isSameName(chosen, name))
                return instance;
        }
    }
    Instance *found = partialNamed(name);
    constexpr std::size_t few = 16;
    if (found && known && m_chosen[std::size_t(*known)].size() < few)
        m_chosen[std::size_t(*known)].emplace_back(name, found);
    return found;
}

QString Renderer::takeBuffer()
{
    if (m_buffers.empty())
        return {};
    QString buffer = std::move(m_buffers.back());
    m_buffers.pop_back();
    return buffer;
}

void Renderer::giveBuffer(QString buffer)
{
    buffer.resize(0); // keeps its room
    m_buffers.push_back(std::move(buffer));
}

void Renderer::renderPartialBlock(const PartialBlock &block, const Value &context, const Data *data, QString &output)
{
    const Data own{{}, data, block.outer, true};
    renderBlock(block.content, context, &own, {}, output);
}

} // namespace stepwright::templating
