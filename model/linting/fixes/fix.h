#pragma once

#include "model/gherkin/textedit.h"
#include "model/linting/problem.h"

#include <QCoreApplication>

#include <span>

namespace stepwright::linting {

/// One way to mend a problem: edits of the text it was found in, in the order of their offsets, without overlap.
struct Fix
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::linting::Fix)

public:
    QString label; ///< translated, for a menu: "Remove the blanks at the end"
    std::vector<gherkin::TextEdit> edits;

    bool operator==(const Fix &) const = default;
};

/// The ways to mend a problem of a tree, best first; empty where there is none.
[[nodiscard]] std::vector<Fix> fixesFor(const gherkin::Tree &tree, const Problem &problem);

/// Comments that make the rules leave a problem alone: at its place, and in the whole feature. None for what the parser
/// found, and in Markdown, which has no comments.
[[nodiscard]] std::vector<Fix> waysToIgnore(const gherkin::Tree &tree, const Problem &problem);

/// Mends all problems of the same name as one, each in its best way, as far as the edits do not overlap. Without edits
/// where there is nothing to mend, or only one of them.
[[nodiscard]] Fix fixAllLike(const gherkin::Tree &tree, std::span<const Problem> problems, const Problem &like);

} // namespace stepwright::linting
