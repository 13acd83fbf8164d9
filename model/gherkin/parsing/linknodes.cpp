#include "model/gherkin/parsing/linknodes.h"

#include <algorithm>
#include <array>

namespace stepwright::gherkin {

namespace {

enum Level { FeatureLevel, RuleLevel, ScenarioLevel, StepLevel, ArgumentLevel, LevelCount };

Level levelEndedByTags(State state)
{
    switch (state) {
    case State::ExamplesTags:
    case State::RuleExamplesTags:
        return StepLevel;
    case State::ScenarioTags:
    case State::RuleScenarioTags:
        return ScenarioLevel;
    case State::RuleTags:
    case State::NextRuleTags:
        return RuleLevel;
    default:
        return LevelCount;
    }
}

// The level whose node, with all inside of it, ends before a line. Tables and doc strings are not told of.
Level levelEndedBy(const Line &line)
{
    switch (line.kind) {
    case LineKind::Feature:
        return FeatureLevel;
    case LineKind::Rule:
        return RuleLevel;
    case LineKind::Background:
    case LineKind::Scenario:
        return ScenarioLevel;
    case LineKind::Examples:
    case LineKind::Step:
        return StepLevel;
    case LineKind::Tags:
        return levelEndedByTags(line.state);
    default:
        return LevelCount;
    }
}

// Which node is open on each level while the lines go by.
class OpenNodes
{
public:
    explicit OpenNodes(std::vector<Line> &lines) : m_lines(lines) { std::ranges::fill(m_open, none); }

    /// Goes to a line before which all lines are linked. What was open there ends there or later.
    void goTo(quint32 line)
    {
        for (quint32 i = 0; i < line;) {
            const bool isOpen = i + m_lines[i].extent >= line;
            const Level level = isOpen && m_lines[i].kind != LineKind::Tags ? levelEndedBy(m_lines[i]) : LevelCount;
            if (level != LevelCount)
                m_open[level] = i;
            i += level != LevelCount ? 1 : m_lines[i].extent;
        }
    }

    /// Links a line that is not linked yet.
    void read(quint32 i)
    {
        Line &line = m_lines[i];
        line.extent = 1;
        line.isFirstRow = false;
        switch (line.kind) {
        case LineKind::TableRow:
            if (isTableOpen())
                return;
            line.isFirstRow = true;
            return open(ArgumentLevel, i);
        case LineKind::DocStringSeparator:
            return isInDocString(line.state) ? open(ArgumentLevel, i) : close(ArgumentLevel, i + 1);
        case LineKind::Tags:
            return close(levelEndedByTags(line.state), i);
        default:
            if (const Level level = levelEndedBy(line); level != LevelCount)
                open(level, i);
        }
    }

    /// Goes on to the end over lines that are linked, and ends the open nodes on the way.
    void finish(quint32 i)
    {
        const auto count = quint32(m_lines.size());
        for (; i < count; i += m_lines[i].extent)
            close(levelEndedBy(m_lines[i]), i);
        close(FeatureLevel, count);
    }

private:
    /// Ends all open nodes of this level and below before a line.
    void close(Level level, quint32 before)
    {
        for (int i = level; i < LevelCount; ++i) {
            if (m_open[i] != none)
                m_lines[m_open[i]].extent = before - m_open[i];
            m_open[i] = none;
        }
    }
    void open(Level level, quint32 line)
    {
        close(level, line);
        m_open[level] = line;
    }
    [[nodiscard]] bool isTableOpen() const
    {
        return m_open[ArgumentLevel] != none && m_lines[m_open[ArgumentLevel]].kind == LineKind::TableRow;
    }

    static constexpr quint32 none = ~0U;
    std::vector<Line> &m_lines;
    std::array<quint32, LevelCount> m_open;
};

} // namespace

void linkNodes(std::vector<Line> &lines)
{
    relinkNodes(lines, {0, quint32(lines.size())});
}

void relinkNodes(std::vector<Line> &lines, LineRange newLines)
{
    OpenNodes nodes(lines);
    nodes.goTo(newLines.first);
    for (quint32 i = newLines.first; i < newLines.end(); ++i)
        nodes.read(i);
    nodes.finish(newLines.end());
}

} // namespace stepwright::gherkin
