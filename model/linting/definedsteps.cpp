// What FeatureLint says about steps and the code that carries them out.
#include "model/definitions/stepsasrun.h"
#include "model/linting/featurelint.h"
#include "model/linting/words/placeholders.h"

#include <algorithm>

namespace stepwright::linting {

using namespace Qt::StringLiterals;
using definitions::DefinitionIndex;
using definitions::StepsAsRun;
using gherkin::LineKind;

namespace {

bool isAboutDefinitions(const Finding &finding)
{
    return finding.rule == RuleId::UndefinedStep || finding.rule == RuleId::AmbiguousStep ||
           finding.rule == RuleId::SlowDefinition;
}

// A <name> that is left in an outline's step has no column: that is told by another rule.
bool hasPlaceholder(const QString &text)
{
    return nextPlaceholder(text.toUtf8(), 0).length > 0;
}

QByteArray places(const DefinitionIndex &index, const QVarLengthArray<quint32, 4> &definitions)
{
    QStringList names;
    for (const quint32 definition : definitions)
        names.append(index.placeOf(definition));
    return names.join(u", "_s).toUtf8();
}

} // namespace

void FeatureLint::look(Unit &unit)
{
    readUnit(m_tree, m_settings, unit);
    checkDefinitions(unit);
}

// A key changes one step: those that stay are not matched again.
const DefinitionIndex::Match &FeatureLint::matchOf(const QString &text, project::StepKind kind)
{
    const QString key = text + QChar(int(kind));
    const auto known = m_matches.constFind(key);
    if (known != m_matches.cend())
        return *known;
    constexpr qsizetype most = 100'000;
    if (m_matches.size() >= most)
        m_matches.clear();
    return *m_matches.insert(key, m_definitions->match(text, kind));
}

void FeatureLint::checkDefinitions(Unit &unit)
{
    const bool isScenario = unit.kind == LineKind::Scenario;
    if (!m_definitions || m_definitions->isEmpty() || (!isScenario && unit.kind != LineKind::Background))
        return;
    const bool wantsUndefined = m_settings.isOn(RuleId::UndefinedStep);
    const bool wantsAmbiguous = m_settings.isOn(RuleId::AmbiguousStep);
    const bool wantsSlow = m_settings.isOn(RuleId::SlowDefinition);
    if (!wantsUndefined && !wantsAmbiguous && !wantsSlow)
        return;
    const gherkin::Node title(&m_tree.data(), unit.lines.first + unit.title);
    const StepsAsRun run = isScenario ? StepsAsRun(gherkin::as<gherkin::Scenario>(title)) : StepsAsRun();
    project::StepKind kind = project::StepKind::Unknown;
    for (const gherkin::Step step : gherkin::as<gherkin::Scenario>(title).steps()) {
        kind = definitions::kindOf(step, kind);
        const quint32 line = step.lineIndex();
        const gherkin::TextRange range = step.nameRange();
        const auto report = [&](RuleId id, const QByteArray &other) {
            if (!unit.ignores(id, line - unit.lines.first))
                unit.found.push_back(
                    {id, line - unit.lines.first, range.offset - m_tree.lines()[line].offset, range.length, 0, other});
        };
        for (const QString &text : run.textsOf(step)) {
            const DefinitionIndex::Match &match = matchOf(text, kind);
            const bool isUndefined =
                match.isUndefined() && !text.isEmpty() && !(run.isOutline() && hasPlaceholder(text));
            if (isUndefined && wantsUndefined)
                report(RuleId::UndefinedStep, text.toUtf8());
            if (!match.competing.isEmpty() && wantsAmbiguous)
                report(RuleId::AmbiguousStep, places(*m_definitions, match.competing));
            if (!match.undecided.isEmpty() && wantsSlow)
                report(RuleId::SlowDefinition, places(*m_definitions, match.undecided));
            if (isUndefined || !match.competing.isEmpty() || !match.undecided.isEmpty())
                break; // one of a step's texts is enough
        }
    }
    std::ranges::stable_sort(unit.found, {}, [](const Finding &each) { return std::pair(each.line, each.column); });
}

void FeatureLint::setDefinitions(std::shared_ptr<const DefinitionIndex> index)
{
    if (index == m_definitions)
        return;
    m_definitions = std::move(index);
    m_matches.clear();
    for (Unit &unit : m_units) {
        std::erase_if(unit.found, isAboutDefinitions);
        checkDefinitions(unit);
    }
}

} // namespace stepwright::linting
