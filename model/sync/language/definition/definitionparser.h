#pragma once

#include "model/sync/language/definition/definitionlexer.h"
#include "model/sync/language/definition/platformdefinition.h"

#include <QSet>

namespace stepwright::sync {

/// A definition with the places of its parts in the text, so that what does not change keeps its characters.
struct ParsedDefinition
{
    PlatformDefinition value;
    SourceRange head;                    ///< tags, kind, name, parameters and `do`
    std::vector<SourceRange> statements; ///< of the body, one for each
};

/// Blocks and values may be nested this deep.
inline constexpr int maximumDefinitionDepth = 200;

/// Reads the text of a definition. Arguments without a name get an empty one (`namePositionalArguments`).
/// Error (Invalid): it is no definition; `message` names line and column, `detail` is "line:column".
[[nodiscard]] Result<ParsedDefinition> parseDefinition(const QString &text);

/// Reads the lines of a body alone, as an action word is created with. Errors as in `parseDefinition`.
[[nodiscard]] Result<project::Body> parseBody(const QString &text);

/// Reads one value. Errors as in `parseDefinition`.
[[nodiscard]] Result<project::Expression> parseValue(const QString &text);

/// Reads definitions by recursive descent; each token is taken once.
class DefinitionParser
{
public:
    explicit DefinitionParser(const QString &text) : m_lexer(text) {}

    Result<ParsedDefinition> readDefinition();
    Result<project::Body> readWholeBody();
    Result<project::Expression> readWholeValue();

private:
    /// A value with the height of its tree.
    struct Value
    {
        project::Expression expression;
        int height = 1;
    };

    Result<> readHead(PlatformDefinition &definition);
    Result<> readTags(QList<project::Tag> &tags);
    Result<> readParameters(QList<project::Parameter> &parameters);
    Result<project::Body> readBody(std::vector<SourceRange> *statements = nullptr);
    [[nodiscard]] bool isAtEndOfBody() const;
    Result<project::Statement> readStatement();
    Result<project::Statement> readCall();
    Result<> readArguments(QList<project::Argument> &arguments);
    Result<project::Statement> readStep();
    Result<project::Statement> readAssign();
    Result<project::Statement> readIf();
    Result<project::Statement> readWhile();
    Result<project::Expression> readCondition();
    Result<QString> readQuotedName();
    Result<QString> readName();

    Result<project::Expression> readValue();
    Result<Value> readOperation(int lowestRank);
    Result<Value> readUnary();
    Result<Value> readPostfix();
    Result<Value> readPrimary();
    Result<Value> readNamed();
    Result<Value> readParenthesis();
    Result<Value> readList();
    Result<Value> readDictionary();
    Result<Value> readSymbol();
    Result<Value> checked(Value value) const;

    Result<> expectSign(QStringView sign);
    Result<> expectName(QStringView name);
    Result<> expectEnd();
    [[nodiscard]] std::unexpected<Error> unexpectedToken(const QString &expected) const;
    [[nodiscard]] std::unexpected<Error> tooDeep() const;

    DefinitionLexer m_lexer;
    QSet<QString> m_declared; ///< names with dashes that are parameters or assigned
    int m_depth = 0;
};

/// Gives the arguments that are written without a name those of the called word's parameters, in their order.
void namePositionalArguments(project::Body &body, const QList<project::ActionWordDocument> &words);

/// How tightly an operator with two sides binds; 0 for what is none.
[[nodiscard]] int operatorRank(QStringView sign);

} // namespace stepwright::sync
