#include "model/templating/helpers.h"

#include "model/templating/rendering/builtins.h"
#include "model/templating/rendering/renderer.h"

#include <QCoreApplication>

namespace stepwright::templating {

namespace {

/// Renders the main or the inverse block at a call.
QString rendered(const CallSite &site, const std::unique_ptr<Program> Block::*program, const Value &context,
                 const BlockVariables &variables)
{
    const Program *content = (site.block->*program).get();
    if (!content)
        return {};
    std::shared_ptr<const Data> data;
    if (!variables.data.empty())
        data = std::make_shared<Data>(variables.data, site.frame.data);
    QString output;
    site.renderer.renderBlock({content, site.frame.instance, site.frame.depths, site.frame.data, site.frame.parameters},
                              context, std::move(data), variables.parameters, output);
    return output;
}

} // namespace

HelperCall::HelperCall(const QString &name, const Value &context, std::span<const Value> arguments, const Object &hash,
                       const CallSite &site)
    : m_name(name), m_context(context), m_arguments(arguments), m_hash(hash), m_site(site)
{
}

const Value &HelperCall::argument(qsizetype index) const
{
    static const Value undefined;
    return index < qsizetype(m_arguments.size()) ? m_arguments[std::size_t(index)] : undefined;
}

Value HelperCall::data(const QString &name) const
{
    return dataVariable(m_site.frame.data.get(), name);
}

bool HelperCall::isBlock() const
{
    return m_site.block;
}

QString HelperCall::block(const Value &context, const BlockVariables &variables) const
{
    if (isBlock())
        return rendered(m_site, &Block::program, context, variables);
    fail(QCoreApplication::translate("Templating", "“%1” needs a block: write {{#%1 …}}…{{/%1}}.").arg(m_name));
    return {};
}

QString HelperCall::inverse(const Value &context, const BlockVariables &variables) const
{
    return isBlock() ? rendered(m_site, &Block::inverse, context, variables) : block(context);
}

Value HelperCall::resolved(const Value &value) const
{
    return m_site.renderer.called(value, m_site, m_context);
}

Value HelperCall::fail(const QString &message) const
{
    m_site.renderer.fail(m_site.frame, m_site.position, message);
    return {};
}

Helpers::Helpers()
{
    addBuiltIns(*this);
}

void Helpers::add(const QString &name, Callable helper)
{
    m_helpers.insert(name, std::move(helper));
}

const Callable *Helpers::find(const QString &name) const
{
    const auto found = m_helpers.constFind(name);
    return found == m_helpers.cend() ? nullptr : &*found;
}

} // namespace stepwright::templating
