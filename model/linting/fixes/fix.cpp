#include "model/linting/fixes/fix.h"

#include "model/linting/fixes/families.h"
#include "model/linting/fixes/lineedits.h"
#include "model/linting/units/ignoring.h"

#include <algorithm>

namespace stepwright::linting {

using gherkin::LineKind;
using gherkin::TextEdit;
using gherkin::Tree;

std::vector<Fix> fixesFor(const Tree &tree, const Problem &problem)
{
    for (const auto family : {&syntaxFixes, &tableFixes, &wordFixes, &scenarioFixes}) {
        if (std::vector<Fix> fixes = family(tree, problem); !fixes.empty())
            return fixes;
    }
    return {};
}

namespace {

// The comment in front of a line, added to where a comment like it stands there already.
TextEdit ignoringBefore(const Tree &tree, quint32 line, RuleId id)
{
    const quint32 above = line - 1;
    if (line > 0 && tree.lines()[above].kind == LineKind::Comment &&
        !ignoredBy(gherkin::Comment(&tree.data(), above).text()).isEmpty())
        return {tree.data().lineRange(above).end(), 0, QByteArray(", ") + rule(id).name};
    return lineBefore(tree, line, indentOf(tree, line) + ignoreComment(id));
}

// The line in front of which a comment concerns a problem: a step or row itself, else the title with its tags.
quint32 lineToIgnoreAt(const Tree &tree, const Problem &problem)
{
    constexpr quint32 ownLine = bit(LineKind::Step) | bit(LineKind::TableRow);
    constexpr quint32 titles = bit(LineKind::Scenario) | bit(LineKind::Background) | bit(LineKind::Rule) |
                               bit(LineKind::Feature) | bit(LineKind::Examples);
    if (bit(tree.lines()[problem.line].kind) & ownLine)
        return problem.line;
    const gherkin::Node node = tree.enclosingNode(problem.line, titles);
    return node ? gherkin::as<gherkin::TitledNode>(node).firstTagLine() : problem.line;
}

} // namespace

std::vector<Fix> waysToIgnore(const Tree &tree, const Problem &problem)
{
    if (!problem.rule || tree.isMarkdown() || problem.line >= tree.lineCount())
        return {};
    std::vector<Fix> ways;
    const gherkin::Feature feature = tree.feature();
    const quint32 here = lineToIgnoreAt(tree, problem);
    if (!feature || here != feature.firstTagLine())
        ways.push_back(
            {Fix::tr("Ignore \"%1\" here").arg(title(*problem.rule)), {ignoringBefore(tree, here, *problem.rule)}});
    if (feature)
        ways.push_back({Fix::tr("Ignore \"%1\" in this feature").arg(title(*problem.rule)),
                        {ignoringBefore(tree, feature.firstTagLine(), *problem.rule)}});
    return ways;
}

Fix fixAllLike(const Tree &tree, std::span<const Problem> problems, const Problem &like)
{
    Fix all;
    int count = 0;
    for (const Problem &problem : problems) {
        if (nameOf(problem) != nameOf(like))
            continue;
        const std::vector<Fix> fixes = fixesFor(tree, problem);
        if (fixes.empty() || fixes.front().edits.empty() ||
            std::ranges::contains(all.edits, fixes.front().edits.front()))
            continue;
        std::vector<TextEdit> merged = all.edits;
        std::ranges::copy(fixes.front().edits, std::back_inserter(merged));
        std::ranges::stable_sort(merged, {}, &TextEdit::offset);
        const bool overlaps = std::ranges::adjacent_find(merged, [](const TextEdit &left, const TextEdit &right) {
                                  return left.offset + left.removed > right.offset;
                              }) != merged.end();
        if (overlaps)
            continue;
        all.edits = std::move(merged);
        ++count;
    }
    if (count < 2)
        return {};
    all.label = Fix::tr("Fix all %n of this kind in the feature", nullptr, count);
    return all;
}

} // namespace stepwright::linting
