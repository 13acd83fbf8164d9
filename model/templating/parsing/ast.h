#pragma once

#include "model/base/error.h"
#include "model/templating/helpers.h"
#include "model/templating/parsing/lexer.h"
#include "model/templating/value.h"

namespace stepwright::templating {

struct Call;
struct Program;

/// `a.b`, `../a`, `@index`, `this`: where a value is looked up.
struct Path
{
    QString original;     ///< as written, without brackets
    QStringList segments; ///< the names to follow; none for `this` and `..`
    int depth = 0;        ///< how many contexts (or, with @, data frames) up
    bool isData = false;  ///< written with @
    Position position;
    int parameterLevel = -1; ///< the block, counted outwards, whose parameter the first segment is; -1: no parameter
    int parameterIndex = 0;  ///< which of that block's parameters

    /// Whether it is written so that it can only mean a member of the context (`./a`, `this.a`).
    [[nodiscard]] bool isScoped() const;

    /// Whether it is one name, as helpers have.
    [[nodiscard]] bool isSimple() const { return segments.size() == 1 && depth == 0 && !isScoped(); }
};

/// An argument: a path, a literal, or a call in parentheses.
using Expression = std::variant<Path, Value, std::unique_ptr<Call>>;

/// `name=value` among the arguments.
struct NamedArgument
{
    QString name;
    Expression value;
};

/// What a mustache, a block or parentheses name, and its arguments.
struct Call
{
    /// How the name is understood; Handlebars decides this by how the call is written.
    enum class Kind {
        Helper,    ///< a helper: there are arguments, or the name is a built-in one
        Ambiguous, ///< a helper if there is one of that name, else a member of the context
        Value,     ///< a member of the context, or a block parameter
    };

    Path path;
    Kind kind = Kind::Value;
    bool mayBeHelper = false; ///< whether a helper of the path's first name is meant where there is one
    HashedName name{{}};      ///< the path's first name
    KnownPlace known;
    std::vector<Expression> arguments;
    std::vector<NamedArgument> hash;
};

/// The `~` signs of a tag.
struct Strip
{
    bool open = false;
    bool close = false;
};

/// Text between mustaches.
struct Content
{
    QString original;
    QString text; ///< what is left of it after whitespace control
    bool leftStripped = false;
    bool rightStripped = false;
};

struct Comment
{
    Strip strip;
};

struct Mustache
{
    Call call;
    bool isEscaped = true;
    Strip strip;
};

/// `{{#call}}program{{else}}inverse{{/call}}`, a raw block, or `{{#*inline "name"}}program{{/inline}}`.
struct Block
{
    Call call;
    std::unique_ptr<Program> program;
    std::unique_ptr<Program> inverse;
    Strip openStrip;
    Strip inverseStrip;
    Strip closeStrip;
    bool isInlinePartial = false;
    bool isCondition = false; ///< an `if` or `unless` of one argument: rendered without a call where these are built in
};

/// `{{> name context key=value}}` or `{{#> name}}program{{/name}}`.
struct Partial
{
    HashedName name{{}}; ///< empty where `dynamicName` gives it
    KnownPlace known;
    std::unique_ptr<Call> dynamicName;
    std::vector<Expression> arguments; ///< the context, or none
    std::vector<NamedArgument> hash;
    std::unique_ptr<Program> program; ///< the block of `{{#> name}}`
    QString indent;                   ///< what stands before it on its line, put before each of its lines
    Strip openStrip;
    Strip closeStrip;
    Position position;
};

using Statement = std::variant<Content, Comment, Mustache, Block, Partial>;

/// A run of statements: a template or a block's content.
struct Program
{
    std::vector<Statement> statements;
    bool isChained = false;          ///< holds nothing but the block of an `{{else name}}`
    bool hasInlinePartials = false;  ///< some of the statements are `{{#*inline}}`
    bool hasBlockParameters = false; ///< of a whole template: some path is a block's parameter
};

/// A template ready to be rendered.
struct CompiledTemplate
{
    QString name; ///< for messages
    Program program;
};

/// An error at a place of a template; `message` is a translated sentence.
[[nodiscard]] Error templateError(const QString &templateName, Position position, const QString &message);

} // namespace stepwright::templating
