#include "model/gherkin/parsing/linknodes.h"

#include <algorithm>
#include <array>

namespace stepwright::gherkin {

namespace {

// Which node is open on each level while the lines go by.
class OpenNodes
{
public:
    enum Level { FeatureLevel, RuleLevel, ScenarioLevel, StepLevel, ArgumentLevel, LevelCount };

    explicit OpenNodes(std::vector<Line> &lines) : m_lines(lines) { std::ranges::fill(m_open, none); }

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

private:
    static constexpr quint32 none = ~0U;
    std::vector<Line> &m_lines;
    std::array<quint32, LevelCount> m_open;
};

void linkTags(OpenNodes &nodes, State state, quint32 line)
{
    switch (state) {
    case State::ExamplesTags:
    case State::RuleExamplesTags:
        return nodes.close(OpenNodes::StepLevel, line);
    case State::ScenarioTags:
    case State::RuleScenarioTags:
        return nodes.close(OpenNodes::ScenarioLevel, line);
    case State::RuleTags:
    case State::NextRuleTags:
        return nodes.close(OpenNodes::RuleLevel, line);
    default:
        return;
    }
}

} // namespace

void linkNodes(std::vector<Line> &lines)
{
    OpenNodes nodes(lines);
    const auto count = quint32(lines.size());
    for (quint32 i = 0; i < count; ++i) {
        Line &line = lines[i];
        line.extent = 1;
        line.isFirstRow = false;
        switch (line.kind) {
        case LineKind::Feature:
            nodes.open(OpenNodes::FeatureLevel, i);
            break;
        case LineKind::Rule:
            nodes.open(OpenNodes::RuleLevel, i);
            break;
        case LineKind::Background:
        case LineKind::Scenario:
            nodes.open(OpenNodes::ScenarioLevel, i);
            break;
        case LineKind::Examples:
        case LineKind::Step:
            nodes.open(OpenNodes::StepLevel, i);
            break;
        case LineKind::TableRow:
            if (!nodes.isTableOpen()) {
                nodes.open(OpenNodes::ArgumentLevel, i);
                line.isFirstRow = true;
            }
            break;
        case LineKind::DocStringSeparator:
            if (isInDocString(line.state))
                nodes.open(OpenNodes::ArgumentLevel, i);
            else
                nodes.close(OpenNodes::ArgumentLevel, i + 1);
            break;
        case LineKind::Tags:
            linkTags(nodes, line.state, i);
            break;
        default:
            break;
        }
    }
    nodes.close(OpenNodes::FeatureLevel, count);
}

} // namespace stepwright::gherkin
