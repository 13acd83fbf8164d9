#include "model/templating/helpers.h"

#include "model/templating/rendering/builtins.h"
#include "model/templating/rendering/renderer.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

namespace {

/// Renders the main or the inverse block at a call.
void render(const CallSite &site, const std::unique_ptr<Program> Block::*program, const Value &context,
            const BlockVariables &variables, QString &output)
{
    const Program *content = (site.block->*program).get();
    if (!content)
        return;
    const Frame &frame = site.frame;
    const Data data{variables.data, frame.data};
    site.renderer.renderBlock({content, frame.instance, frame.depths, frame.data, frame.parameters}, context,
                              variables.data.empty() ? frame.data : &data, variables.parameters, output);
}

/// The same as a text of its own. It grows in a buffer that is used again and again.
QString rendered(const CallSite &site, const std::unique_ptr<Program> Block::*program, const Value &context,
                 const BlockVariables &variables)
{
    QString buffer = site.renderer.takeBuffer();
    render(site, program, context, variables, buffer);
    QString text(buffer.constData(), buffer.size());
    site.renderer.giveBuffer(std::move(buffer));
    return text;
}

} // namespace

HelperCall::HelperCall(const QString &name, const Value &context, std::span<const Value *const> arguments,
                       std::span<const Variable> hash, const CallSite &site)
    : m_name(name), m_context(context), m_arguments(arguments), m_hash(hash), m_site(site)
{
}

const Value &HelperCall::argument(qsizetype index) const
{
    static const Value undefined;
    return index < qsizetype(m_arguments.size()) ? *m_arguments[std::size_t(index)] : undefined;
}

Value HelperCall::option(const QString &name) const
{
    const auto found = std::ranges::find_if(m_hash, [&](const Variable &one) { return isSameName(one.first, name); });
    return found == m_hash.end() ? Value() : found->second;
}

Value HelperCall::data(const QString &name) const
{
    return dataVariable(m_site.frame.data, name);
}

bool HelperCall::isBlock() const
{
    return m_site.block;
}

bool HelperCall::needsBlock() const
{
    if (!isBlock())
        fail(QCoreApplication::translate("Templating", "“%1” needs a block: write {{#%1 …}}…{{/%1}}.").arg(m_name));
    return isBlock();
}

QString &HelperCall::output() const
{
    return *m_site.output;
}

QString HelperCall::block(const Value &context, const BlockVariables &variables) const
{
    return needsBlock() ? rendered(m_site, &Block::program, context, variables) : QString();
}

QString HelperCall::inverse(const Value &context, const BlockVariables &variables) const
{
    return needsBlock() ? rendered(m_site, &Block::inverse, context, variables) : QString();
}

void HelperCall::writeBlock(const Value &context, const BlockVariables &variables) const
{
    if (needsBlock())
        render(m_site, &Block::program, context, variables, *m_site.output);
}

void HelperCall::writeInverse(const Value &context, const BlockVariables &variables) const
{
    if (needsBlock())
        render(m_site, &Block::inverse, context, variables, *m_site.output);
}

void HelperCall::write(QStringView text) const
{
    if (isBlock())
        *m_site.output += text;
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

quint64 KnownPlace::newSet()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

Helpers::Helpers() : m_helpers(1)
{
    addBuiltIns(*this);
    m_hasUsualConditions = true;
}

void Helpers::add(const QString &name, Callable helper)
{
    m_number = KnownPlace::newSet();
    m_hasUsualConditions = m_hasUsualConditions && name != "if"_L1 && name != "unless"_L1;
    m_places.insert(name, m_helpers.size());
    m_helpers.push_back(std::move(helper));
}

const Callable *Helpers::find(const HashedName &name) const
{
    const quint64 place = m_places.value(name);
    return place == 0 ? nullptr : &m_helpers[std::size_t(place)];
}

const Callable *Helpers::find(const HashedName &name, const KnownPlace &known) const
{
    std::optional<quint64> place = known.in(m_number);
    if (!place) {
        place = m_places.value(name);
        known.remember(m_number, *place);
    }
    return *place == 0 ? nullptr : &m_helpers[std::size_t(*place)];
}

} // namespace stepwright::templating
