#include "model/gherkin/formatting/lineplan.h"

namespace stepwright::gherkin {

namespace {

constexpr quint32 blockKinds = bit(LineKind::Background) | bit(LineKind::Scenario) | bit(LineKind::Rule);
constexpr quint32 headingKinds = blockKinds | bit(LineKind::Examples) | bit(LineKind::Tags);

quint8 tagsLevel(State state)
{
    switch (state) {
    case State::FeatureTags:
        return 0;
    case State::ScenarioTags:
    case State::RuleTags:
    case State::NextRuleTags:
        return 1;
    case State::RuleExamplesTags:
        return 3;
    default:
        return 2;
    }
}

quint8 levelOf(const Line &line)
{
    const quint8 scenario = line.state >= State::Rule ? 2 : 1;
    switch (line.kind) {
    case LineKind::Tags:
        return tagsLevel(line.state);
    case LineKind::Rule:
        return 1;
    case LineKind::Background:
    case LineKind::Scenario:
        return scenario;
    case LineKind::Step:
    case LineKind::Examples:
        return scenario + 1;
    case LineKind::TableRow:
    case LineKind::DocStringSeparator:
    case LineKind::DocStringText:
        return scenario + 2;
    default:
        return 0;
    }
}

// The level of what may come below a line: a comment at the end of a scenario stands with its steps.
quint8 levelBelow(const Line &line)
{
    const quint8 level = levelOf(line);
    switch (line.kind) {
    case LineKind::TableRow:
    case LineKind::DocStringSeparator:
        return level - 1;
    case LineKind::Feature:
    case LineKind::Rule:
    case LineKind::Background:
    case LineKind::Scenario:
        return level + 1;
    default:
        return level;
    }
}

// A background or scenario with a syntax error, and each line with one.
void keepBroken(const Tree &tree, std::vector<LinePlan> &plans)
{
    std::vector<quint32> errorsBefore(tree.lineCount() + 1, 0);
    for (const Diagnostic &diagnostic : tree.diagnostics()) {
        if (!diagnostic.isSyntaxError() || plans.empty())
            continue;
        const quint32 line = qMin(diagnostic.line, tree.lineCount() - 1);
        plans[line].isKept = true;
        ++errorsBefore[line + 1];
    }
    for (quint32 i = 0; i < tree.lineCount(); ++i)
        errorsBefore[i + 1] += errorsBefore[i];
    if (errorsBefore.back() == 0)
        return;
    for (quint32 i = 0; i < tree.lineCount(); ++i) {
        const Line &line = tree.lines()[i];
        if (!(bit(line.kind) & (bit(LineKind::Background) | bit(LineKind::Scenario))))
            continue;
        const LineRange range = Node(&tree.data(), i).lines();
        if (errorsBefore[range.end()] == errorsBefore[range.first])
            continue;
        for (quint32 kept = range.first; kept < range.end(); ++kept)
            plans[kept].isKept = true;
    }
}

// Comments stand with what follows them, unless a blank line parts them from the heading that follows.
void planComments(const Tree &tree, std::vector<LinePlan> &plans)
{
    const Line *next = nullptr;
    bool isParted = false;
    for (quint32 i = tree.lineCount(); i-- > 0;) {
        const Line &line = tree.lines()[i];
        LinePlan &plan = plans[i];
        if (isBlank(tree, i) && line.kind != LineKind::DocStringText) {
            isParted = true;
        } else if (line.kind != LineKind::Comment) {
            plan.level = levelOf(line);
            plan.isDescription = line.kind == LineKind::Description;
            next = &line;
            isParted = false;
        } else if (next && next->kind == LineKind::Description) {
            plan.isDescription = true;
        } else if (next && !(isParted && bit(next->kind) & headingKinds)) {
            plan.level = levelOf(*next);
        } else {
            quint32 above = i;
            while (above > 0 && (tree.lines()[above].kind == LineKind::Comment || isBlank(tree, above)))
                --above;
            plan.level = levelBelow(tree.lines()[above]);
        }
    }
}

void planBlocks(const Tree &tree, std::vector<LinePlan> &plans)
{
    for (quint32 i = 0; i < tree.lineCount(); ++i) {
        if (!(bit(tree.lines()[i].kind) & blockKinds))
            continue;
        quint32 first = Node(&tree.data(), i).lines().first;
        while (first > 0 && tree.lines()[first - 1].kind == LineKind::Comment && !plans[first - 1].isDescription)
            --first;
        plans[first].beginsBlock = true;
    }
}

} // namespace

bool isBlank(const Tree &tree, quint32 line)
{
    const TextRange range = tree.data().lineRange(line);
    return tree.lines()[line].indent == range.length;
}

std::vector<LinePlan> planLines(const Tree &tree)
{
    std::vector<LinePlan> plans(tree.lineCount());
    keepBroken(tree, plans);
    planComments(tree, plans);
    planBlocks(tree, plans);
    return plans;
}

} // namespace stepwright::gherkin
