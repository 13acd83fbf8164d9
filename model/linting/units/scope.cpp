#include "model/linting/units/scope.h"

#include <algorithm>

namespace stepwright::linting {

void Scope::report(RuleId id, quint32 line, gherkin::TextRange range, quint32 number, const QByteArray &other)
{
    if (m_settings.isOn(id))
        m_findings.push_back(
            {id, line - m_lines.first, range.offset - m_tree.lines()[line].offset, range.length, number, other});
}

std::vector<Finding> Scope::take()
{
    std::ranges::stable_sort(m_findings, {},
                             [](const Finding &finding) { return std::pair(finding.line, finding.column); });
    return std::move(m_findings);
}

} // namespace stepwright::linting
