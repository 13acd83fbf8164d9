#include "model/templating/template.h"

#include "model/templating/parsing/folding.h"
#include "model/templating/parsing/parser.h"
#include "model/templating/parsing/whitespace.h"
#include "model/templating/rendering/renderer.h"

#include <QCoreApplication>

namespace stepwright::templating {

Result<Template> Template::compile(const QString &text, const QString &name, const Object &constants)
{
    Result<Program> program = parse(text, name);
    if (!program)
        return failure(program.error());
    stripWhitespace(*program);
    fold(*program, constants);
    return Template(std::make_shared<const CompiledTemplate>(name, std::move(*program)));
}

Result<QString> Template::render(const Value &context, const Helpers &helpers, const RenderOptions &options) const
{
    return Renderer(helpers, options).render(*this, context);
}

Result<> Partials::add(const QString &name, const QString &text)
{
    const Result<Template> compiled = Template::compile(text, name);
    if (!compiled)
        return failure(compiled.error());
    m_partials.insert(name, *compiled);
    return {};
}

Result<Template> Partials::partial(const QString &name) const
{
    const auto found = m_partials.constFind(name);
    if (found != m_partials.cend())
        return *found;
    return failure(ErrorKind::NotFound,
                   QCoreApplication::translate("Templating", "There is no partial “%1”.").arg(name));
}

} // namespace stepwright::templating
