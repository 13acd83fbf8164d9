#pragma once

#include "model/templating/helpers.h"
#include "model/templating/rendering/frames.h"

#include <QHash>
#include <QVarLengthArray>

#include <deque>
#include <optional>
#include <unordered_map>

namespace stepwright::templating {

/// The `name=value` arguments of a call, each name once.
using HashArguments = QVarLengthArray<Variable, 2>;

/// Renders one template once. After an error everything returns at once, empty; `render` then answers with it.
class Renderer
{
public:
    Renderer(const Helpers &helpers, const RenderOptions &options);

    [[nodiscard]] Result<QString> render(const Template &main, const Value &context);

    /// Renders a block's content for a context. `data` and `values` replace what was current around the block.
    void renderBlock(const Closure &content, const Value &context, const Data *data, std::span<const Value> values,
                     QString &output);

    /// Keeps the first error.
    void fail(const Frame &frame, Position position, const QString &message);

    /// Calls a function of the context for `context`, without arguments.
    [[nodiscard]] Value called(const Value &function, const CallSite &site, const Value &context);

    /// An empty text with room in it, and giving it back when what grew in it is used.
    [[nodiscard]] QString takeBuffer();
    void giveBuffer(QString buffer);

private:
    void renderMain(Instance &instance, const Value &context, const Data *data, QString &output);
    void renderIn(const Closure &content, Frame frame, QString &output);
    void renderProgram(const Program &program, const Frame &frame, QString &output);
    void renderStatement(const Statement &statement, const Frame &frame, QString &output);
    void renderCondition(const Block &block, const Frame &frame, QString &output);
    void renderPartial(const Partial &partial, const Frame &frame, QString &output);
    void invokePartial(const Partial &partial, const Frame &frame, const QString &name, QString &output);
    void renderPartialBlock(const PartialBlock &block, const Value &context, const Data *data, QString &output);
    const InlinePartials *inlinePartials(const Closure &closure, const InlinePartials *outer);
    const Value &partialContext(const Partial &partial, const Frame &frame, Value &held);
    Instance &instanceOf(const Template &compiled);
    Instance *partialNamed(const HashedName &name);
    Instance *partialAt(const Partial &place);
    Instance *partialAt(const Partial &place, const QString &name);

    Value evaluated(const Expression &expression, const Frame &frame);
    const Value &evaluated(const Expression &expression, const Frame &frame, Value &held);
    Value evaluated(const Call &call, const Frame &frame, const Block *block = nullptr, QString *output = nullptr);
    Value helperResult(const Call &call, const Frame &frame, const CallSite &site);
    Value ambiguousResult(const Call &call, const Frame &frame, const CallSite &site);
    Value blockResult(const Value &value, const Call &call, const Frame &frame, const CallSite &site);
    Value lookedUp(const Path &path, const Frame &frame, bool stopsAtFalse = false);
    const Value &lookedUp(const Path &path, const Frame &frame, bool stopsAtFalse, Value &held);
    Value dataLookedUp(const QString &name, const Data *data);
    HashArguments evaluatedHash(const std::vector<NamedArgument> &hash, const Frame &frame);
    void append(const Value &value, bool isEscaped, QString &output) const;

    const Helpers &m_helpers;
    const RenderOptions &m_options;
    const Value m_undefined;
    const Value m_nullContext = Object();
    std::unordered_map<const CompiledTemplate *, Instance> m_instances;
    QHash<HashedName, Instance *> m_partials;                          ///< that were rendered, by name
    std::vector<Instance *> m_known;                                   ///< those that places of templates remember
    std::vector<std::vector<std::pair<QString, Instance *>>> m_chosen; ///< the same of places that choose them
    const quint64 m_number = KnownPlace::newSet();
    std::vector<QString> m_buffers;              ///< not in use now
    std::deque<InlinePartials> m_inlinePartials; ///< what instances and frames point to
    std::optional<Error> m_error;
    int m_depth = 0;
    qsizetype m_statements = 0;
};

/// Where a helper is called: what it needs of the renderer.
struct CallSite
{
    Renderer &renderer;
    const Frame &frame;
    Position position;
    const Block *block = nullptr;
    QString *output = nullptr; ///< of a block: where what it renders goes
};

} // namespace stepwright::templating
