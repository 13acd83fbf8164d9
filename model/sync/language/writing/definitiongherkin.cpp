#include "model/sync/language/writing/definitiongherkin.h"

#include "model/base/encoding.h"
#include "model/gherkin/parser.h"
#include "model/project/featurecontent.h"
#include "model/sync/language/patching/featurepatch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

qsizetype callCount(const Body &body)
{
    return std::ranges::count_if(body, [](const Statement &one) { return std::holds_alternative<Call>(one.content); });
}

/// Whether a text has a scenario for each of a feature's, with a step for each call.
bool hasShape(const gherkin::Tree &tree, const FeatureDocument &feature, bool mayHaveErrors)
{
    const std::vector<ScenarioNode> nodes = scenarioNodes(tree);
    if (nodes.size() != std::size_t(feature.scenarios.size()) || (tree.hasSyntaxErrors() && !mayHaveErrors))
        return false;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (qsizetype(nodes[i].steps().size()) != callCount(feature.scenarios[qsizetype(i)].body))
            return false;
    }
    const gherkin::Background background = tree.feature() ? tree.feature().background() : gherkin::Background();
    return (background ? background.steps().count() : 0) == callCount(feature.folder.setup);
}

/// The text's bytes in the encoding that they had.
QByteArray encoded(const QByteArray &utf8, const FeatureText &before)
{
    const TextFormat format = decodeText(before.bytes).format;
    return format.encoding == Encoding::Windows1252 ? encodeText(QString::fromUtf8(utf8), format) : utf8;
}

/// What changed, brought into the text of the sidecar; nullopt where it has no place there.
std::optional<WrittenFeature> patched(const FeatureDocument &feature, const Sidecar &known, const gherkin::Tree &tree,
                                      StepWriter &steps)
{
    FeaturePatch patch(tree, known.feature, steps);
    if (!patch.apply(feature))
        return {};
    FeatureDocument inTextOrder{feature.folder, patch.inTextOrder()};
    const QByteArray result = patch.result();
    if (result == tree.source())
        return WrittenFeature{known.text, {known.text, std::move(inTextOrder)}, {}};
    if (!hasShape(gherkin::parse(result, {.isMarkdown = tree.isMarkdown()}), inTextOrder, tree.hasSyntaxErrors()))
        return {};
    FeatureText text = known.text;
    text.bytes = encoded(result, known.text);
    return WrittenFeature{text, {text, std::move(inTextOrder)}, {}};
}

} // namespace

WrittenFeature gherkinOf(const FeatureDocument &feature, const QList<ActionWordDocument> &words, const Sidecar *known)
{
    const gherkin::Tree tree = known ? parseFeature(known->text) : gherkin::Tree();
    const gherkin::Dialect &dialect = known ? tree.dialect() : *gherkin::findDialect("en");
    StepWriter steps(words, dialect);
    std::optional<WrittenFeature> written = known ? patched(feature, *known, tree, steps) : std::nullopt;
    if (!written) {
        FeatureWriter writer(steps, dialect);
        written = WrittenFeature{known ? known->text : FeatureText(), {}, {}};
        if (known)
            written->problems.append(QCoreApplication::translate(
                "DefinitionLanguage", "This text cannot take the changes in its layout; it is laid out anew."));
        if (known && known->text.markdown) {
            written->sidecar = *known;
            return *written;
        }
        written->text.bytes = writer.feature(feature).join(u'\n').toUtf8() + '\n';
        written->sidecar = {written->text, feature};
    }
    written->problems += steps.problems();
    written->problems.removeDuplicates();
    return *written;
}

} // namespace stepwright::sync
