#pragma once

#include "model/definitions/scanning/language.h"
#include "model/definitions/scanning/token.h"
#include "model/definitions/stepdefinition.h"

#include <QHash>

#include <optional>
#include <vector>

namespace stepwright::definitions {

/// Finds the parameter types of one's own that a source file defines, as Cucumber, Reqnroll, behave, pytest-bdd and
/// cucumber-rs have them defined.
class ParameterTypeReader
{
public:
    using Constants = QHash<QString, std::optional<Token>>;

    /// tokens: of the file, with one of kind End behind them; constants: its names of texts. Both must outlive it.
    ParameterTypeReader(const Language &language, const QString &path, const std::vector<Token> &tokens,
                        const Constants &constants);

    [[nodiscard]] std::vector<ParameterType> read();

private:
    [[nodiscard]] const Token &at(std::size_t index) const { return m_tokens[qMin(index, m_tokens.size() - 1)]; }
    [[nodiscard]] std::size_t closing(std::size_t opening) const;
    [[nodiscard]] QString textAt(std::size_t index) const;
    [[nodiscard]] QStringList textsFrom(std::size_t index, std::size_t end) const;
    [[nodiscard]] std::size_t valueOf(QStringView name, std::size_t begin, std::size_t end) const;
    void add(const QString &name, const QStringList &regexes, std::size_t place, bool isFunction = false);

    void readCall(std::size_t index);
    void readAnnotation(std::size_t index);
    void readTransformation(std::size_t index);
    void readPattern(std::size_t index);
    void readChoice(std::size_t index);
    void readRegistered(std::size_t index);
    void readParam(std::size_t index);

    QLatin1StringView m_language;
    QString m_path;
    const std::vector<Token> &m_tokens;
    const Constants &m_constants;
    std::vector<ParameterType> m_found;
};

} // namespace stepwright::definitions
