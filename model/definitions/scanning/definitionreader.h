#pragma once

#include "model/definitions/scanning/language.h"
#include "model/definitions/scanning/token.h"

#include <QHash>

#include <optional>

namespace stepwright::definitions {

/// Finds the step definitions of a source file among its tokens.
class DefinitionReader
{
public:
    /// path: of the file, for what is found; source: its text.
    DefinitionReader(const Language &language, const QString &path, QStringView source);

    [[nodiscard]] FileDefinitions read();

private:
    /// What stands between the brackets of a definition.
    struct Argument
    {
        QString text;
        QString flags;
        QString wrapper;      ///< the function or method around the text: parse, RegExp
        QString name;         ///< of a named argument
        std::size_t next = 0; ///< the token behind it
        bool isRegex = false;
        bool isFound = false;   ///< there is a text
        bool isUnknown = false; ///< there is a name whose value is not known
    };

    [[nodiscard]] const Token &at(std::size_t index) const { return m_tokens[qMin(index, m_tokens.size() - 1)]; }
    void readFileWords();
    void readConstants();
    void readWord(std::size_t index);
    void readMatcher(std::size_t index);
    void readDoc(const Token &token);
    [[nodiscard]] std::optional<Form> formOf(std::size_t index) const;
    [[nodiscard]] bool isDefinitionWord(QStringView word, Form form) const;
    [[nodiscard]] std::size_t qualifierBegin(std::size_t index) const;
    [[nodiscard]] bool isDeclaration(std::size_t index) const;
    [[nodiscard]] Argument readArgument(std::size_t index) const;
    void readPieces(std::size_t &index, Argument &argument) const;
    bool readPiece(std::size_t &index, Argument &argument) const;
    void readRest(std::size_t &index, int depth, Argument &argument) const;
    [[nodiscard]] bool goesOnWell(std::size_t index) const;
    void add(const Token &word, Form form, const Argument &argument);
    void addProblem(const Token &token, const QString &message);
    [[nodiscard]] StepDefinition definitionOf(const Token &word, Form form, const Argument &argument) const;
    void understandText(StepDefinition &definition, const Argument &argument) const;
    void understandPython(StepDefinition &definition, const Argument &argument) const;
    [[nodiscard]] bool isIn(QLatin1StringView language) const { return m_name == language; }

    const Language &m_language;
    QLatin1StringView m_name; ///< of the language
    QString m_path;
    std::vector<Token> m_tokens;
    QHash<QString, std::optional<Token>> m_constants; ///< nullopt: it has several values
    FileDefinitions m_found;
    bool m_isCucumber = false;                 ///< the file speaks of cucumber
    bool m_isJest = false;                     ///< jest-cucumber, whose definitions belong to one scenario
    bool m_isPytest = false;                   ///< pytest-bdd
    bool m_isScoped = false;                   ///< C#'s [Scope(…)]
    bool m_isOther = false;                    ///< a framework with words of the same names that is no Gherkin
    PatternKind m_python = PatternKind::Parse; ///< what use_step_matcher chose
};

/// The definitions of a source file; none where its language is not known. text: all of it.
[[nodiscard]] FileDefinitions readDefinitions(const QString &path, QStringView text);

} // namespace stepwright::definitions
