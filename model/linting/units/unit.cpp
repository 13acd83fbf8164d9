#include "model/linting/units/unit.h"

#include "model/linting/rules/rules.h"
#include "model/linting/words/stepreader.h"

#include <algorithm>

namespace stepwright::linting {

using gherkin::LineKind;
using gherkin::LineRange;
using gherkin::Tree;

namespace {

constexpr quint32 titleKinds = bit(LineKind::Background) | bit(LineKind::Scenario) | bit(LineKind::Rule);
constexpr quint32 leadingKinds = bit(LineKind::Tags) | bit(LineKind::Comment) | bit(LineKind::Empty);

void readIndentation(const Tree &tree, Unit &unit)
{
    constexpr quint32 passedOver =
        bit(LineKind::DocStringText) | bit(LineKind::DocStringSeparator) | bit(LineKind::Empty);
    const gherkin::TreeData &data = tree.data();
    for (quint32 line = 0; line < unit.lines.count; ++line) {
        const gherkin::Line &record = data.lines[unit.lines.first + line];
        if (record.indent == 0 || bit(record.kind) & passedOver)
            continue;
        const QByteArrayView indent = QByteArrayView(data.source).sliced(record.offset, record.indent);
        if (unit.firstTab == Unit::none && indent.contains('\t'))
            unit.firstTab = line;
        if (unit.firstBlank == Unit::none && indent.contains(' '))
            unit.firstBlank = line;
    }
}

void readIgnored(const Tree &tree, Unit &unit)
{
    for (quint32 line = unit.lines.first; line < unit.lines.end(); ++line) {
        if (tree.lines()[line].kind != LineKind::Comment)
            continue;
        const RuleSet rules = ignoredBy(gherkin::Comment(&tree.data(), line).text());
        if (rules.isEmpty())
            continue;
        const quint32 target = lineAfterComment(tree, line);
        const LineKind kind = target < tree.lineCount() ? tree.lines()[target].kind : LineKind::EndOfFile;
        if (kind == LineKind::Feature)
            unit.ignoredInFile.add(rules);
        if (kind == LineKind::Rule)
            unit.ignoredInRule.add(rules);
        if (target >= tree.lineCount())
            continue;
        const quint32 end = qMax(target + tree.lines()[target].extent, target + 1);
        unit.ignored.push_back({rules, {line - unit.lines.first, end - line}});
    }
}

void addFact(const Tree &tree, Unit &unit, FactKind kind, quint64 key, quint64 spelling, quint32 line,
             gherkin::TextRange range)
{
    unit.facts.push_back(
        {kind, key, spelling, line - unit.lines.first, range.offset - tree.lines()[line].offset, range.length});
}

void readStep(gherkin::Step step, Scope &scope, Unit &unit)
{
    const gherkin::TextRange range = step.nameRange();
    const QByteArrayView text = QByteArrayView(scope.tree().source()).sliced(range.offset, range.length);
    const StepPrint print = printOf(text, scope.words());
    if (print.key != 0)
        addFact(scope.tree(), unit, FactKind::Step, print.key, print.spelling, step.lineIndex(), range);
    if (print.interfaceWordLength > 0)
        scope.report(RuleId::InterfaceWords, step.lineIndex(),
                     {range.offset + print.interfaceWord, print.interfaceWordLength});
    const auto limit = qsizetype(scope.limit(RuleId::LongStep));
    if (text.size() > limit) {
        if (const qsizetype characters = QString::fromUtf8(text).size(); characters > limit)
            scope.report(RuleId::LongStep, step.lineIndex(), range, quint32(characters));
    }
}

void readTags(const Tree &tree, Unit &unit)
{
    for (quint32 line = unit.lines.first; line < unit.lines.end(); ++line) {
        if (tree.lines()[line].kind != LineKind::Tags)
            continue;
        for (const gherkin::Tag &tag : tagsOfLine(tree.data(), line)) {
            const QUtf8StringView name = tag.name();
            addFact(tree, unit, FactKind::Tag, 0, hashOf({name.data(), name.size()}), line, tag.range());
        }
    }
}

void readScenario(gherkin::Scenario scenario, Scope &scope, Unit &unit)
{
    checkOrder(scenario, unit.isInActing, scope);
    checkSize(scenario, scope);
    checkOutline(scenario, scope);
    const gherkin::TextRange name = scenario.nameRange();
    if (name.length > 0) {
        const QByteArrayView text = QByteArrayView(scope.tree().source()).sliced(name.offset, name.length);
        addFact(scope.tree(), unit, FactKind::Name, nameFact(text).key, 0, scenario.lineIndex(), name);
    }
}

} // namespace

bool Unit::ignores(RuleId rule, quint32 line) const
{
    return std::ranges::any_of(ignored, [rule, line](const Ignored &each) {
        return each.rules.contains(rule) && line >= each.lines.first && line < each.lines.end();
    });
}

std::vector<Unit> splitUnits(const Tree &tree, LineRange lines)
{
    std::vector<Unit> units;
    quint32 begin = lines.first;
    quint32 behindTitle = lines.first; // where lines in front of the next title may begin
    const auto close = [&](quint32 end, LineKind kind, quint32 title) {
        if (!units.empty())
            units.back().lines.count = end - begin;
        begin = end;
        units.push_back({.lines = {begin, 0}, .kind = kind, .title = title - begin});
    };
    for (quint32 line = lines.first; line < lines.end(); ++line) {
        const LineKind kind = tree.lines()[line].kind;
        if (!(bit(kind) & titleKinds))
            continue;
        quint32 front = line;
        while (front > behindTitle && bit(tree.lines()[front - 1].kind) & leadingKinds)
            --front;
        if (units.empty() && front > lines.first)
            close(lines.first, LineKind::Empty, lines.first);
        close(front, kind, line);
        behindTitle = line + 1;
    }
    if (units.empty())
        close(lines.first, LineKind::Empty, lines.first);
    units.back().lines.count = lines.end() - begin;
    return units;
}

void readUnit(const Tree &tree, const LintSettings &settings, Unit &unit)
{
    Scope scope(tree, unit.lines, settings);
    const gherkin::Node title(&tree.data(), unit.lines.first + unit.title);
    unit.facts.clear();
    readTags(tree, unit);
    if (unit.kind == LineKind::Scenario) {
        const auto scenario = gherkin::as<gherkin::Scenario>(title);
        readScenario(scenario, scope, unit);
        for (const gherkin::Step step : scenario.steps())
            readStep(step, scope, unit);
    } else if (unit.kind == LineKind::Background) {
        const auto background = gherkin::as<gherkin::Background>(title);
        unit.acts = hasWhen(background);
        for (const gherkin::Step step : background.steps())
            readStep(step, scope, unit);
    }
    if (!tree.isMarkdown()) { // where blanks at the end and in front mean something, and everything may be text
        const gherkin::Feature feature = unit.lines.first == 0 ? tree.feature() : gherkin::Feature();
        if (bit(unit.kind) & titleKinds)
            checkDescription(gherkin::as<gherkin::TitledNode>(title), scope);
        else if (feature)
            checkDescription(feature, scope);
        checkLineEnds(scope);
        readIndentation(tree, unit);
    }
    readIgnored(tree, unit);
    unit.found = scope.take();
    std::erase_if(unit.found, [&unit](const Finding &finding) { return unit.ignores(finding.rule, finding.line); });
}

} // namespace stepwright::linting
