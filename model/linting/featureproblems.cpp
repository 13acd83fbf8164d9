// What FeatureLint says: its units' findings put together, with what concerns the feature as a whole.
#include "model/linting/featurelint.h"

#include <algorithm>

namespace stepwright::linting {

using gherkin::LineKind;

namespace {

bool isBefore(const Problem &left, const Problem &right)
{
    return std::pair(left.line, left.range.offset) < std::pair(right.line, right.range.offset);
}

bool isFindingBefore(const Finding &left, const Finding &right)
{
    return std::pair(left.line, left.column) < std::pair(right.line, right.column);
}

// The first line where tabs and blanks get mixed; the number of lines where they do not.
quint32 mixedLine(std::span<const Unit> units)
{
    quint32 tab = Unit::none;
    quint32 blank = Unit::none;
    for (const Unit &unit : units) {
        if (tab == Unit::none && unit.firstTab != Unit::none)
            tab = unit.lines.first + unit.firstTab;
        if (blank == Unit::none && unit.firstBlank != Unit::none)
            blank = unit.lines.first + unit.firstBlank;
        if (tab != Unit::none && blank != Unit::none)
            return qMax(tab, blank);
    }
    return Unit::none;
}

} // namespace

std::vector<Problem> FeatureLint::featureProblems() const
{
    std::vector<Problem> problems = syntaxProblems(m_tree);
    const auto report = [&](RuleId id, quint32 line, gherkin::TextRange range) {
        if (m_settings.isOn(id) && !m_units.front().ignoredInFile.contains(id))
            problems.push_back({.rule = id, .severity = m_settings[id].severity, .line = line, .range = range});
    };
    const bool hasScenarios =
        std::ranges::any_of(m_units, [](const Unit &unit) { return unit.kind == LineKind::Scenario; });
    if (const gherkin::Feature feature = m_tree.feature()) {
        if (!hasScenarios)
            report(RuleId::EmptyFeature, feature.lineIndex(), feature.contentRange());
        else if (!m_tree.isMarkdown() && feature.descriptionLines().count == 0)
            report(RuleId::NoDescription, feature.lineIndex(), feature.contentRange());
    }
    if (const quint32 line = mixedLine(m_units); line != Unit::none)
        report(RuleId::MixedIndentation, line, {m_tree.lines()[line].offset, m_tree.lines()[line].indent});
    std::ranges::stable_sort(problems, isBefore);
    return problems;
}

std::vector<Problem> FeatureLint::problems() const
{
    if (m_units.empty())
        return syntaxProblems(m_tree);
    const std::vector<Problem> whole = featureProblems();
    std::size_t count = whole.size();
    for (const Unit &unit : m_units)
        count += unit.found.size() + unit.compared.size();
    std::vector<Problem> problems;
    problems.reserve(count);
    auto next = whole.begin();
    RuleSet ignored = m_units.front().ignoredInFile;
    for (const Unit &unit : m_units) {
        if (unit.kind == LineKind::Rule) {
            ignored = m_units.front().ignoredInFile;
            ignored.add(unit.ignoredInRule);
        }
        const auto add = [&](const Finding &finding) {
            if (ignored.contains(finding.rule))
                return;
            const quint32 line = unit.lines.first + finding.line;
            const Problem problem{finding.rule,   m_settings[finding.rule].severity,
                                  line,           {m_tree.lines()[line].offset + finding.column, finding.length},
                                  finding.number, finding.other};
            for (; next != whole.end() && isBefore(*next, problem); ++next)
                problems.push_back(*next);
            problems.push_back(problem);
        };
        auto compared = unit.compared.begin();
        for (const Finding &finding : unit.found) {
            for (; compared != unit.compared.end() && isFindingBefore(*compared, finding); ++compared)
                add(*compared);
            add(finding);
        }
        std::for_each(compared, unit.compared.end(), add);
    }
    problems.insert(problems.end(), next, whole.end());
    return problems;
}

} // namespace stepwright::linting
