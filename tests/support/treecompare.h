#pragma once

#include "model/gherkin/parser.h"

#include <algorithm>

namespace stepwright::tests {

/// A diagnostic in words for test messages.
inline QByteArray describe(const gherkin::Diagnostic &diagnostic)
{
    return "code " + QByteArray::number(int(diagnostic.code)) + ", state " + QByteArray::number(int(diagnostic.state)) +
           ", line " + QByteArray::number(diagnostic.line) + ", bytes " + QByteArray::number(diagnostic.offset) + '+' +
           QByteArray::number(diagnostic.length);
}

/// The first difference between a tree and the full parse of its text; empty where there is none.
inline QByteArray differenceToFullParse(const gherkin::Tree &tree)
{
    const gherkin::Tree whole = gherkin::parse(tree.source(), {.isMarkdown = tree.isMarkdown()});
    if (tree.lineCount() != whole.lineCount())
        return "there are " + QByteArray::number(tree.lineCount()) + " lines instead of " +
               QByteArray::number(whole.lineCount());
    const auto line = std::ranges::mismatch(tree.lines(), whole.lines());
    if (line.in1 != tree.lines().end())
        return "line " + QByteArray::number(line.in1 - tree.lines().begin()) + " differs";
    const auto diagnostic = std::ranges::mismatch(tree.diagnostics(), whole.diagnostics());
    if (diagnostic.in1 != tree.diagnostics().end())
        return "a diagnostic too much or wrong: " + describe(*diagnostic.in1);
    if (diagnostic.in2 != whole.diagnostics().end())
        return "a diagnostic is missing: " + describe(*diagnostic.in2);
    if (&tree.dialect() != &whole.dialect())
        return "the dialect differs";
    if (tree.data().end != whole.data().end || tree.data().isValidUtf8 != whole.data().isValidUtf8)
        return "end or validity differ";
    return {};
}

} // namespace stepwright::tests
