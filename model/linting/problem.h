#pragma once

#include "model/gherkin/tree/tree.h"
#include "model/linting/rule.h"

#include <optional>
#include <vector>

namespace stepwright::linting {

/// Something wrong or doubtful in a text: found by the parser, or by a rule.
struct Problem
{
    std::optional<RuleId> rule; ///< nullopt: the parser found it
    Severity severity = Severity::Error;
    quint32 line = 0;                 ///< 0-based
    gherkin::TextRange range;         ///< what is to be marked; may be empty at the text's end
    quint32 number = 0;               ///< steps, characters, or how many lines above the same row stands
    QByteArray other;                 ///< UTF-8: the other spelling, keyword, feature or definitions
    gherkin::Diagnostic diagnostic{}; ///< of the parser

    bool operator==(const Problem &) const = default;
};

/// The name of what was found, for reports and settings: a rule's, or for the parser's "unexpected-line" …
[[nodiscard]] QLatin1StringView nameOf(const Problem &problem);

/// A translated sentence for the user.
[[nodiscard]] QString message(const gherkin::Tree &tree, const Problem &problem);

/// What the parser found, as problems in the order of the text.
[[nodiscard]] std::vector<Problem> syntaxProblems(const gherkin::Tree &tree);

} // namespace stepwright::linting
