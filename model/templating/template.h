#pragma once

#include "model/base/result.h"
#include "model/templating/value.h"

#include <QHash>

namespace stepwright::templating {

class Helpers;
class PartialSource;
struct CompiledTemplate;

/// How far a template may go before its rendering is stopped: templates come from anybody.
struct Limits
{
    int depth = 500;                                     ///< partials, blocks and sub-expressions inside each other
    qsizetype characters = qsizetype(64) * 1024 * 1024;  ///< of the result
    qsizetype statements = qsizetype(200) * 1000 * 1000; ///< executed in all
};

/// How a template is rendered.
struct RenderOptions
{
    const PartialSource *partials = nullptr; ///< where `{{> name}}` finds templates; null: nowhere
    bool escape = true;                      ///< `{{x}}` escapes for HTML; false for generated code
    Object data;                             ///< variables read as `@name`
    Object globals;                          ///< what a context has whose own members are not called so
    Limits limits;
};

/// A Handlebars template, compiled once and rendered any number of times, from any thread. Language and results are
/// those of the JavaScript library handlebars 4.7 (https://handlebarsjs.com/guide).
class Template
{
public:
    /// Reads a template. `name` stands in error messages. Fails with Invalid, telling line and column, where the text
    /// is no template. `constants` are variables `@name` that all renderings will have with the same values: what they
    /// alone decide is decided here. With them the helpers if, unless, or, and, not, eq and choose must be the usual
    /// ones.
    [[nodiscard]] static Result<Template> compile(const QString &text, const QString &name = {},
                                                  const Object &constants = {});

    /// The text this template gives for a context. Fails with Invalid, telling template, line and column, where
    /// a helper or partial is missing or fails, and where a limit is passed.
    [[nodiscard]] Result<QString> render(const Value &context, const Helpers &helpers,
                                         const RenderOptions &options = {}) const;

private:
    friend class Renderer;
    explicit Template(std::shared_ptr<const CompiledTemplate> compiled) : m_compiled(std::move(compiled)) {}

    std::shared_ptr<const CompiledTemplate> m_compiled;
};

/// Where partials come from.
class PartialSource
{
public:
    virtual ~PartialSource() = default;

    /// The template of that name. Fails with NotFound where there is none: a partial block then renders its own
    /// content.
    [[nodiscard]] virtual Result<Template> partial(const QString &name) const = 0;
};

/// Partials held in memory.
class Partials final : public PartialSource
{
public:
    /// Compiles and adds a partial; one of the same name is replaced. Fails where the text is no template.
    Result<> add(const QString &name, const QString &text);

    [[nodiscard]] Result<Template> partial(const QString &name) const override;

private:
    QHash<QString, Template> m_partials;
};

} // namespace stepwright::templating
