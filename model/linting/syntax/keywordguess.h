#pragma once

#include "model/gherkin/tree/tree.h"

#include <QByteArray>
#include <QString>

namespace stepwright::linting {

/// The keyword that a line seems to be meant to begin with.
struct KeywordGuess
{
    QByteArray
        keyword; ///< as to be written: a step keyword with its blank, a title keyword with its colon; empty: none
    qsizetype length = 0;    ///< UTF-16 code units at the line's begin in whose place it belongs
    bool isOnlyCase = false; ///< written right but for its case

    [[nodiscard]] explicit operator bool() const { return !keyword.isEmpty(); }
};

/// "Scenaro: x", "Scenario : x": the title keyword that was meant before the colon. text: without blanks in front.
[[nodiscard]] KeywordGuess guessTitle(QStringView text, const gherkin::Dialect &dialect);

/// "Scenario log in": the title keyword of one of the kinds (bits) that lacks its colon.
[[nodiscard]] KeywordGuess guessTitleWithoutColon(QStringView text, const gherkin::Dialect &dialect, quint32 kinds);

/// "Givn the shop", "given the shop": the step keyword that was meant.
[[nodiscard]] KeywordGuess guessStep(QStringView text, const gherkin::Dialect &dialect);

/// Whether a text begins with a step keyword other than `*`.
[[nodiscard]] bool isStepLine(QStringView text, const gherkin::Dialect &dialect);

/// A keyword of another language at a line's begin.
struct ForeignKeyword
{
    const gherkin::Dialect *dialect = nullptr; ///< null: there is none
    const gherkin::Keyword *keyword = nullptr;
    bool isTitle = false; ///< a colon follows
    QByteArray converted; ///< the keyword of the text's own language that says the same; without colon
};

/// The keyword of another language that a line (0-based) begins with. Of several languages the one that fits most of
/// the lines that are no Gherkin in the text's own.
[[nodiscard]] ForeignKeyword foreignKeyword(const gherkin::Tree &tree, quint32 line);

} // namespace stepwright::linting
