#include "model/search/projectfind.h"

#include "model/base/encoding.h"
#include "model/completion/parameters.h"
#include "model/gherkin/tree/nodes.h"
#include "model/gherkin/tree/textposition.h"
#include "model/project/featurecontent.h"

#include <QCryptographicHash>

namespace stepwright::search {

namespace {

std::vector<FoundPlace> stepsOf(const gherkin::Tree &tree, const QString &pattern, const std::stop_token &stop)
{
    std::vector<FoundPlace> places;
    for (quint32 line = 0; line < tree.lineCount() && !stop.stop_requested(); ++line) {
        if (tree.lines()[line].kind != gherkin::LineKind::Step)
            continue;
        const gherkin::Step step(&tree.data(), line);
        const QString text = step.text().toString();
        if (completion::patternOf(text) == pattern)
            places.push_back({{line, textPosition(tree, step.nameRange().offset).column, quint32(text.size())},
                              tree.lineText(line).toString()});
    }
    return places;
}

} // namespace

QString FoundPlace::lineAfter() const
{
    return line.first(match.column) + inserted + line.sliced(match.column + match.length);
}

QByteArray hashOf(const gherkin::Tree &tree)
{
    QByteArray text = tree.source();
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text.replace("\r\n", "\n");
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1);
}

std::vector<FoundPlace> placesIn(const gherkin::Tree &tree, const ProjectQuery &query, const std::stop_token &stop)
{
    if (query.stepPattern)
        return stepsOf(tree, *query.stepPattern, stop);
    std::vector<FoundPlace> places;
    const auto lineOf = [&tree](const TextMatch &match) { return tree.lineText(match.line).toString(); };
    if (query.with) {
        for (const TextReplacement &each : query.pattern.replacements(tree, *query.with, stop))
            places.push_back({each.match, lineOf(each.match), each.inserted});
    } else {
        for (const TextMatch &match : query.pattern.matches(tree, stop))
            places.push_back({match, lineOf(match)});
    }
    return places;
}

FoundFeature findIn(const project::FeatureText &text, const ProjectQuery &query, const std::stop_token &stop)
{
    if (!query.stepPattern && !query.pattern.mayMatch(decodeText(text.bytes).text))
        return {};
    const gherkin::Tree tree = project::parseFeature(text);
    FoundFeature found{.places = placesIn(tree, query, stop)};
    if (!found.places.empty())
        found.hash = hashOf(tree);
    return found;
}

std::vector<gherkin::TextEdit> editsFor(const gherkin::Tree &tree, const FoundFeature &found)
{
    std::vector<TextReplacement> replacements;
    for (const FoundPlace &place : found.places) {
        if (place.isChosen)
            replacements.push_back({place.match, place.inserted});
    }
    return editsOf(tree, replacements);
}

std::optional<project::FeatureText> replaced(const project::FeatureText &text, const FoundFeature &found)
{
    const gherkin::Tree tree = project::parseFeature(text);
    if (hashOf(tree) != found.hash)
        return std::nullopt;
    project::FeatureText after = text;
    after.bytes = gherkin::edited(tree.source(), editsFor(tree, found));
    if (const TextFormat format = decodeText(text.bytes).format; format.encoding == Encoding::Windows1252)
        after.bytes = encodeText(QString::fromUtf8(after.bytes), format);
    return after;
}

} // namespace stepwright::search
