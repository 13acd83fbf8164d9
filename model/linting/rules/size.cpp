#include "model/linting/rules/rules.h"

namespace stepwright::linting {

void checkSize(gherkin::Scenario scenario, Scope &scope)
{
    const auto steps = quint32(scenario.steps().count());
    if (steps == 0)
        scope.report(RuleId::EmptyScenario, scenario.lineIndex(), scenario.contentRange());
    if (steps > quint32(scope.limit(RuleId::TooManySteps)))
        scope.report(RuleId::TooManySteps, scenario.lineIndex(), scenario.contentRange(), steps);
}

void checkLineEnds(Scope &scope)
{
    const gherkin::TreeData &data = scope.tree().data();
    for (quint32 line = scope.lines().first; line < scope.lines().end(); ++line) {
        const gherkin::TextRange range = data.lineRange(line);
        if (range.length == 0 || data.lines[line].kind == gherkin::LineKind::DocStringText)
            continue;
        const char *begin = data.source.constData() + range.offset;
        const char *end = begin + range.length;
        while (end > begin && (end[-1] == ' ' || end[-1] == '\t'))
            --end;
        const auto text = quint32(end - begin);
        // A line of nothing but blanks, and a keyword without text, is where somebody is about to write.
        const bool isBegun =
            data.lines[line].kind == gherkin::LineKind::Step && gherkin::Step(&data, line).text().isEmpty();
        if (text > 0 && text < range.length && !isBegun)
            scope.report(RuleId::TrailingBlanks, line, {range.offset + text, range.length - text});
    }
}

} // namespace stepwright::linting
