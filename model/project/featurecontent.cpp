#include "model/project/featurecontent.h"

#include "model/base/encoding.h"
#include "model/gherkin/parser.h"

#include <QCryptographicHash>

#include <algorithm>

namespace stepwright::project {

namespace {

StepKind kindOf(gherkin::KeywordType type, StepKind previous)
{
    switch (type) {
    case gherkin::KeywordType::Context:
        return StepKind::Context;
    case gherkin::KeywordType::Action:
        return StepKind::Action;
    case gherkin::KeywordType::Outcome:
        return StepKind::Outcome;
    case gherkin::KeywordType::Conjunction:
        return previous;
    case gherkin::KeywordType::Unknown:
        break;
    }
    return StepKind::Unknown;
}

QUtf8StringView trimmed(QUtf8StringView text)
{
    const QByteArrayView bytes = QByteArrayView(text.data(), text.size()).trimmed();
    return {bytes.data(), bytes.size()};
}

} // namespace

gherkin::Tree parseFeature(const FeatureText &text)
{
    gherkin::ParseOptions options;
    options.isMarkdown = text.markdown;
    gherkin::Tree tree = gherkin::parse(text.bytes, options);
    if (tree.data().isValidUtf8)
        return tree;
    const DecodedText decoded = decodeText(text.bytes);
    return decoded.format.encoding == Encoding::Windows1252 ? gherkin::parse(decoded.text.toUtf8(), options) : tree;
}

std::vector<QUtf8StringView> ScenarioContent::body() const
{
    std::vector<QUtf8StringView> lines;
    const gherkin::TreeData &tree = node.tree();
    for (quint32 line = node.lineIndex() + 1; line < node.lines().end(); ++line) {
        const gherkin::LineKind kind = tree.lines[line].kind;
        if (kind == gherkin::LineKind::Empty || kind == gherkin::LineKind::Comment)
            continue;
        const QUtf8StringView text = trimmed(tree.text(tree.lineRange(line)));
        if (!text.isEmpty())
            lines.push_back(text);
    }
    return lines;
}

QByteArray ScenarioContent::bodyHash() const
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (const QUtf8StringView line : body()) {
        hash.addData(QByteArrayView(line.data(), line.size()));
        hash.addData(QByteArrayView("\n"));
    }
    return hash.result();
}

FeatureContent::FeatureContent(const FeatureText &text) : m_tree(parseFeature(text))
{
    read(m_tree.topLevel(), {});
}

void FeatureContent::read(gherkin::Nodes<gherkin::Node> nodes, gherkin::Rule rule)
{
    for (const gherkin::Node node : nodes) {
        switch (node.kind()) {
        case gherkin::LineKind::Feature:
            readTags(gherkin::as<gherkin::Feature>(node), 0);
            read(gherkin::as<gherkin::Feature>(node).children(), {});
            break;
        case gherkin::LineKind::Rule:
            readTags(gherkin::as<gherkin::Rule>(node), 0);
            read(gherkin::as<gherkin::Rule>(node).children(), gherkin::as<gherkin::Rule>(node));
            break;
        case gherkin::LineKind::Background:
            readSteps(gherkin::as<gherkin::Background>(node).steps(), 0);
            break;
        case gherkin::LineKind::Scenario:
            readScenario(gherkin::as<gherkin::Scenario>(node), rule);
            break;
        default:
            break;
        }
    }
}

void FeatureContent::readScenario(gherkin::Scenario scenario, gherkin::Rule rule)
{
    m_scenarios.push_back({scenario, rule});
    const int ordinal = int(m_scenarios.size());
    readTags(scenario, ordinal);
    readSteps(scenario.steps(), ordinal);
    for (const gherkin::Examples examples : scenario.examples()) {
        readTags(examples, ordinal);
        if (!examples.table())
            continue;
        m_exampleRows.push_back({examples.header(), ordinal, true});
        for (const gherkin::TableRow row : examples.body())
            m_exampleRows.push_back({row, ordinal, false});
    }
}

void FeatureContent::readSteps(gherkin::Nodes<gherkin::Step> steps, int scenario)
{
    StepKind kind = StepKind::Unknown;
    for (const gherkin::Step step : steps) {
        kind = kindOf(step.keywordType(), kind);
        m_steps.push_back({step, kind, scenario});
    }
}

void FeatureContent::readTags(const gherkin::TitledNode &node, int scenario)
{
    for (const gherkin::Tag &tag : node.tags()) {
        if (tag.name().size() > 1)
            m_tags.push_back({tag, scenario});
    }
}

QString FeatureContent::name() const
{
    const gherkin::Feature feature = m_tree.feature();
    return feature ? feature.name().toString() : QString();
}

FeatureSteps FeatureContent::stepUses(const QString &folderUid) const
{
    FeatureSteps steps{.folderUid = folderUid, .source = m_tree.source()};
    steps.uses.reserve(m_steps.size());
    for (const StepContent &step : m_steps) {
        const QUtf8StringView text = step.node.text();
        steps.uses.push_back({{text.data(), text.size()}, step.kind});
    }
    return steps;
}

FeatureSummary FeatureContent::summary(const FeatureText &text, const QStringList &scenarioUids) const
{
    Q_ASSERT(scenarioUids.size() == qsizetype(m_scenarios.size()));
    FeatureSummary summary{.name = name(),
                           .language = QString::fromUtf8(m_tree.dialect().code()),
                           .path = text.path,
                           .importedFrom = text.importedFrom,
                           .markdown = text.markdown,
                           .problemCount =
                               int(std::ranges::count_if(m_tree.diagnostics(), &gherkin::Diagnostic::isSyntaxError))};
    summary.scenarios.reserve(m_scenarios.size());
    gherkin::Rule rule;
    QString ruleName;
    for (qsizetype index = 0; const ScenarioContent &scenario : m_scenarios) {
        if (scenario.rule != rule) {
            rule = scenario.rule;
            ruleName = rule ? rule.name().toString() : QString();
        }
        summary.scenarios.push_back({.uid = scenarioUids[index++],
                                     .name = scenario.node.name().toString(),
                                     .kind = scenario.node.isOutline() ? ScenarioKind::Outline : ScenarioKind::Scenario,
                                     .ruleName = ruleName,
                                     .line = scenario.node.line()});
    }
    return summary;
}

} // namespace stepwright::project
