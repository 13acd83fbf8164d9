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

bool isInExamples(State state)
{
    return (state >= State::ExamplesTags && state <= State::ExamplesTable) ||
           (state >= State::RuleExamplesTags && state <= State::RuleExamplesTable);
}

quint8 usualLevel(const Line &line)
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

quint8 levelOf(const Line &line, const FormatOptions &options)
{
    const quint8 level = usualLevel(line);
    return level > 0 && !options.indentExamples && isInExamples(line.state) ? level - 1 : level;
}

// The level of what may come below a line: a comment at the end of a scenario stands with its steps.
quint8 levelBelow(const Line &line, const FormatOptions &options)
{
    const quint8 level = levelOf(line, options);
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

// What was not asked for; a doc string changes as a whole or not at all.
void keepOthers(const Tree &tree, LineRange lines, std::vector<LinePlan> &plans)
{
    for (quint32 i = 0; i < tree.lineCount(); ++i) {
        plans[i].isKept |= i < lines.first || i >= lines.end();
        const Line &line = tree.lines()[i];
        const bool opensDocString = line.kind == LineKind::DocStringSeparator && isInDocString(line.state);
        const bool isWhole = i >= lines.first && i + line.extent <= lines.end();
        for (quint32 kept = i; opensDocString && !isWhole && kept < i + line.extent; ++kept)
            plans[kept].isKept = true;
    }
}

// The last line before a comment that is neither comment nor blank; the first line where there is none.
quint32 lineAbove(const Tree &tree, quint32 line)
{
    while (line > 0 && (tree.lines()[line].kind == LineKind::Comment || isBlank(tree, line)))
        --line;
    return line;
}

// Comments stand with what follows them, unless a blank line or a deeper indent parts them from the heading that
// follows.
class CommentPlanning
{
public:
    CommentPlanning(const Tree &tree, const FormatOptions &options, std::vector<LinePlan> &plans)
        : m_tree(tree), m_options(options), m_plans(plans), m_above(tree.lineCount())
    {
    }

    void run()
    {
        for (quint32 i = m_tree.lineCount(); i-- > 0;) {
            const Line &line = m_tree.lines()[i];
            if (isBlank(m_tree, i) && line.kind != LineKind::DocStringText) {
                m_isParted = true;
            } else if (line.kind == LineKind::Comment) {
                planComment(i);
            } else {
                m_plans[i].level = levelOf(line, m_options);
                m_plans[i].isDescription = line.kind == LineKind::Description;
                m_next = &line;
                m_isParted = false;
            }
        }
    }

private:
    void planComment(quint32 line)
    {
        LinePlan &plan = m_plans[line];
        plan.isDescription = m_next && m_next->kind == LineKind::Description;
        if (plan.isDescription)
            return;
        const bool isBeforeHeading = m_next && bit(m_next->kind) & headingKinds;
        if (m_above >= line)
            m_above = lineAbove(m_tree, line);
        const quint8 above = levelBelow(m_tree.lines()[m_above], m_options);
        if (isBeforeHeading && !plan.isKept && m_tree.lines()[line].indent > m_next->indent && staysParted(*m_next) &&
            above > levelOf(*m_next, m_options))
            m_isParted = true;
        plan.belongsAbove = !m_next || (m_isParted && isBeforeHeading);
        plan.level = plan.belongsAbove ? above : levelOf(*m_next, m_options);
    }

    // Whether a comment that stands deeper than a heading is parted from it in the formatted text too: by its indent,
    // or by the blank lines before the heading. A heading that is kept has them only if it had them.
    [[nodiscard]] bool staysParted(const Line &heading) const
    {
        const bool isKept = m_plans[std::size_t(&heading - m_tree.lines().data())].isKept;
        const int level = m_options.useTabs ? 1 : m_options.indent;
        if (level == 0)
            return !isKept && m_options.blankLines > 0;
        return !isKept || int(heading.indent) == levelOf(heading, m_options) * level;
    }

    const Tree &m_tree;
    const FormatOptions &m_options;
    std::vector<LinePlan> &m_plans;
    const Line *m_next = nullptr; // the last line seen that is neither comment nor blank
    quint32 m_above;              // the line above the comments that come now
    bool m_isParted = false;      // comments that come now do not belong to it if it is a heading
};

void planBlocks(const Tree &tree, std::vector<LinePlan> &plans)
{
    for (quint32 i = 0; i < tree.lineCount(); ++i) {
        if (!(bit(tree.lines()[i].kind) & blockKinds))
            continue;
        quint32 first = Node(&tree.data(), i).lines().first;
        while (first > 0 && tree.lines()[first - 1].kind == LineKind::Comment && !plans[first - 1].isDescription &&
               !plans[first - 1].belongsAbove)
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

std::vector<LinePlan> planLines(const Tree &tree, LineRange lines, const FormatOptions &options)
{
    std::vector<LinePlan> plans(tree.lineCount());
    keepBroken(tree, plans);
    if (lines.first > 0 || lines.end() < tree.lineCount())
        keepOthers(tree, lines, plans);
    CommentPlanning(tree, options, plans).run();
    planBlocks(tree, plans);
    return plans;
}

} // namespace stepwright::gherkin
