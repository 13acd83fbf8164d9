#include "model/sync/language/patching/featurepatch.h"

#include "model/sync/language/definition/platformdefinition.h"
#include "model/sync/language/reading/gherkindefinition.h"
#include "model/sync/language/writing/prose.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

using gherkin::KeywordRole;
using gherkin::LineKind;

FeaturePatch::FeaturePatch(const gherkin::Tree &tree, const FeatureDocument &before, StepWriter &steps)
    : m_tree(tree), m_before(before), m_steps(steps), m_writer(steps, tree.dialect()), m_edits(tree),
      m_nodes(scenarioNodes(tree))
{
}

bool FeaturePatch::apply(const FeatureDocument &after)
{
    const gherkin::Feature feature = m_tree.feature();
    if (!feature)
        return after.folder.name.isEmpty() && after.folder.setup.empty() && after.scenarios.isEmpty();
    if (m_nodes.size() != std::size_t(m_before.scenarios.size()))
        return false;
    patchHeading(feature, m_before.folder.name, after.folder.name);
    patchTags(feature, m_before.folder.tags, after.folder.tags);
    patchDescription(feature, m_before.folder.description, after.folder.description);
    return patchBackground(after.folder.setup) && patchScenarios(after.scenarios);
}

void FeaturePatch::patchHeading(const gherkin::TitledNode &node, const QString &before, const QString &after)
{
    if (before == after)
        return;
    const gherkin::TextRange range = node.nameRange();
    const bool needsBlank = range.length == 0 && !after.isEmpty();
    m_edits.replace(range, needsBlank ? QString(u' ' % oneLine(after)) : oneLine(after));
}

void FeaturePatch::patchTags(const gherkin::TitledNode &node, const QList<Tag> &before, const QList<Tag> &after)
{
    if (before == after)
        return;
    QList<Tag> tags;
    for (const Tag &tag : before) {
        if (after.contains(tag))
            tags.append(tag);
    }
    for (const Tag &tag : after) {
        if (!tags.contains(tag))
            tags.append(tag);
    }
    if (tags == before)
        return;
    const QStringList lines = indented(tagLines(tags), m_edits.indent(node.lineIndex()));
    bool isWritten = false;
    for (quint32 line = node.firstTagLine(); line < node.lineIndex(); ++line) {
        if (m_tree.lines()[line].kind != LineKind::Tags)
            continue;
        m_edits.replace(gherkin::LineRange{line, 1}, isWritten ? QStringList() : lines);
        isWritten = true;
    }
    if (!isWritten)
        m_edits.insert(node.lineIndex(), lines);
}

void FeaturePatch::patchDescription(const gherkin::TitledNode &node, const QString &before, const QString &after)
{
    if (before == after)
        return;
    const gherkin::LineRange lines = node.descriptionLines();
    const QString indent =
        lines.count > 0 ? m_edits.indent(lines.first) : QString(m_edits.indent(node.lineIndex()) % u"  ");
    const QStringList text = indented(proseLines(after, m_tree.dialect()), indent);
    m_edits.replace(lines.count > 0 ? lines : gherkin::LineRange{node.lineIndex() + 1, 0}, text);
}

bool FeaturePatch::patchBackground(const Body &after)
{
    const gherkin::Feature feature = m_tree.feature();
    const gherkin::Background background = feature.background();
    if (normalized(m_before.folder.setup) == normalized(after))
        return true;
    if (background && !after.empty()) {
        const gherkin::Nodes<gherkin::Step> steps = background.steps();
        return patchBody(background, {steps.begin(), steps.end()}, m_before.folder.setup, after, {});
    }
    if (background) {
        removeBlock(background);
        return true;
    }
    const gherkin::LineRange description = feature.descriptionLines();
    const quint32 line = description.count > 0 ? description.end() : feature.lineIndex() + 1;
    const QString indent = m_edits.indent(feature.lineIndex()) % u"  ";
    m_edits.insert(line, QStringList(QString()) + m_writer.background(after, indent));
    return true;
}

/// Takes a block out with its tags and the blank lines behind it. Comments stay: nobody knows what they speak of.
void FeaturePatch::removeBlock(const gherkin::TitledNode &node)
{
    const quint32 first = node.firstTagLine();
    quint32 end = m_edits.contentEnd(node);
    while (end < m_tree.lineCount() && m_tree.lines()[end].kind == LineKind::Empty)
        ++end;
    m_edits.remove(first, end - first);
}

bool FeaturePatch::patchScenarios(const QList<ScenarioDocument> &after)
{
    const std::vector<qsizetype> same = sameScenarios(m_before.scenarios, after);
    std::vector<qsizetype> nowOf(m_nodes.size(), -1);
    std::vector<std::vector<qsizetype>> added(m_nodes.size() + 1); // behind which scenario, counted from 1
    std::size_t last = 0;
    for (std::size_t i = 0; i < same.size(); ++i) {
        if (same[i] < 0) {
            added[last].push_back(qsizetype(i));
        } else {
            nowOf[std::size_t(same[i])] = qsizetype(i);
            last = std::size_t(same[i]) + 1;
        }
    }
    const gherkin::Feature feature = m_tree.feature();
    const gherkin::Rule firstRule = feature.rules().first();
    qsizetype outsideRules = 0;
    const auto insertAdded = [&](std::size_t behind) {
        for (const qsizetype i : added[behind]) {
            const bool isInRule = behind > 0 && m_nodes[behind - 1].rule;
            const bool hasSibling = behind > 0 && !isInRule;
            quint32 line = hasSibling ? m_edits.contentEnd(m_nodes[behind - 1].node) : m_tree.lineCount();
            if (!hasSibling && (isInRule || m_nodes.empty() || m_nodes.front().rule) && firstRule)
                line = firstRule.firstTagLine();
            else if (!hasSibling && !m_nodes.empty())
                line = m_nodes.front().node.firstTagLine();
            const QString indent = hasSibling ? m_edits.indent(m_nodes[behind - 1].node.lineIndex())
                                              : QString(m_edits.indent(feature.lineIndex()) % u"  ");
            const QStringList lines = m_writer.scenario(after[i], after[i].tags, indent);
            const bool isBefore = !hasSibling && line < m_tree.lineCount();
            m_edits.insert(line, isBefore ? lines + QStringList(QString()) : QStringList(QString()) + lines);
            m_inTextOrder.insert(outsideRules++, after[i]); // new scenarios are in no rule
        }
    };
    insertAdded(0);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (nowOf[i] < 0) {
            removeBlock(m_nodes[i].node);
        } else {
            const ScenarioDocument &now = after[nowOf[i]];
            if (!patchScenario(m_nodes[i], m_before.scenarios[qsizetype(i)], now))
                return false;
            m_inTextOrder.append(now);
            if (!m_nodes[i].rule)
                ++outsideRules;
        }
        insertAdded(i + 1);
    }
    return true;
}

bool FeaturePatch::patchScenario(const ScenarioNode &node, const ScenarioDocument &before,
                                 const ScenarioDocument &after)
{
    const OutlineNames names(node.node);
    patchHeading(node.node, names.withColumns(before.name), names.withColumns(after.name));
    patchDescription(node.node, before.description, after.description);
    if (before.tags != after.tags) {
        const QList<Tag> ofRule = node.rule ? tagsOf(node.rule) : QList<Tag>();
        if (std::ranges::any_of(ofRule, [&](const Tag &tag) { return !after.tags.contains(tag); }))
            return false;
        QList<Tag> own = after.tags;
        const QList<Tag> inText = tagsOf(node.node);
        erase_if(own, [&](const Tag &tag) { return ofRule.contains(tag) && !inText.contains(tag); });
        patchTags(node.node, inText, own);
    }
    const Steps steps = node.steps();
    const Body old = normalized(before.body);
    const Body now = normalized(after.body);
    if (old != now) {
        const qsizetype shared = node.ruleSteps();
        const bool keepsShared = shared == 0 || (qsizetype(now.size()) > shared && qsizetype(old.size()) >= shared &&
                                                 std::equal(old.begin(), old.begin() + shared, now.begin()));
        if (!keepsShared || (node.rule && steps.empty() && node.rule.background()))
            return false;
        if (!patchBody(node.node, {steps.begin() + shared, steps.end()}, {old.begin() + shared, old.end()},
                       {now.begin() + shared, now.end()}, names))
            return false;
    }
    patchExamples(node.node, before, after, names);
    return true;
}

} // namespace stepwright::sync
