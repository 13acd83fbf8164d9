#pragma once

#include "model/base/result.h"
#include "model/templating/parsing/ast.h"

#include <optional>

namespace stepwright::templating {

/// Blocks and parentheses inside each other that a template may have.
constexpr int maximumNesting = 200;

/// A path or literal that names what is called.
struct Name
{
    QString original;
    std::optional<Path> path; ///< none for a literal
    bool isQuoted = true;     ///< a path or text; else a number, boolean, null or undefined
    Position position;
};

/// The tag that begins a block.
struct BlockOpening
{
    Token tag;
    Name name;
    Call call;
    QStringList parameters;
    Strip strip;
};

/// Reads the tokens of one template by recursive descent. Statements are read in parser.cpp, what stands inside of tags
/// in expressionparser.cpp.
class Parser
{
public:
    Parser(const QString &text, const QString &templateName) : m_tokens(tokenize(text)), m_templateName(templateName) {}

    Result<Program> run()
    {
        Program result = program({});
        if (!m_error && current().kind != TokenKind::End)
            failAtCurrent();
        if (m_error)
            return failure(*m_error);
        result.hasBlockParameters = m_hasBlockParameters;
        return result;
    }

private:
    const Token &current() const { return m_tokens[m_at]; }
    const Token &next() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    bool is(TokenKind kind) const { return current().kind == kind; }
    Token take();
    Token expect(TokenKind kind);
    void fail(Position position, const QString &message);
    void failAtCurrent();

    Program program(const QStringList &parameters);
    std::optional<Statement> statement();
    Mustache mustache();
    Block block();
    void inverseOf(Block &block);
    Block rawBlock();
    Partial partial();
    BlockOpening blockOpening();
    Strip closeTag(const Name &opened);

    Name name();
    Path path();
    Call call(const Name &name, bool isExpression);
    void arguments(std::vector<Expression> &positional, std::vector<NamedArgument> &named);
    Expression expression();
    std::unique_ptr<Call> parenthesized();
    Value literal(const Token &token) const;
    void bindParameter(Path &path);

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    const QString &m_templateName;
    std::vector<QStringList> m_parameters; ///< of the blocks around the current place
    bool m_hasBlockParameters = false;
    int m_nesting = 0;
    std::optional<Error> m_error;
};

} // namespace stepwright::templating
