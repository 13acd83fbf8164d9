#include "model/search/projectfind.h"

#include "model/base/encoding.h"
#include "model/completion/parameters.h"
#include "model/definitions/stepsasrun.h"
#include "model/gherkin/tree/nodes.h"
#include "model/gherkin/tree/textposition.h"
#include "model/project/featurecontent.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace stepwright::search {

namespace {

FoundPlace placeOf(const gherkin::Tree &tree, gherkin::Step step)
{
    const quint32 line = step.lineIndex();
    return {{line, textPosition(tree, step.nameRange().offset).column, quint32(step.text().toString().size())},
            tree.lineText(line).toString()};
}

std::vector<FoundPlace> stepsOf(const gherkin::Tree &tree, const definitions::DefinitionIndex &index,
                                quint32 definition)
{
    std::vector<FoundPlace> places;
    definitions::visitSteps(tree, [&](gherkin::Step step, project::StepKind kind, const definitions::StepsAsRun &run) {
        const auto isCarriedOut = [&](const QString &text) { return index.carriesOut(definition, text, kind); };
        if (std::ranges::any_of(run.textsOf(step), isCarriedOut))
            places.push_back(placeOf(tree, step));
    });
    return places;
}

std::vector<FoundPlace> stepsOf(const gherkin::Tree &tree, const QString &pattern, const std::stop_token &stop)
{
    std::vector<FoundPlace> places;
    for (quint32 line = 0; line < tree.lineCount() && !stop.stop_requested(); ++line) {
        if (tree.lines()[line].kind != gherkin::LineKind::Step)
            continue;
        const gherkin::Step step(&tree.data(), line);
        if (completion::patternOf(step.text().toString()) == pattern)
            places.push_back(placeOf(tree, step));
    }
    return places;
}

std::vector<FoundPlace> renamedIn(const gherkin::Tree &tree, const refactoring::Renaming &renaming,
                                  const std::stop_token &stop)
{
    std::vector<FoundPlace> places;
    for (const refactoring::RenamedPlace &each : renaming.placesIn(tree, stop)) {
        const gherkin::TextPosition begin = textPosition(tree, each.range.offset);
        const quint32 length = textPosition(tree, each.range.end()).column - begin.column;
        places.push_back({.match = {begin.line, begin.column, length},
                          .line = tree.lineText(begin.line).toString(),
                          .inserted = each.inserted,
                          .isChosen = each.problem.isEmpty(),
                          .problem = each.problem});
    }
    return places;
}

void tellWhatCannotBeStored(std::vector<FoundPlace> &places, const TextFormat &format)
{
    for (FoundPlace &place : places) {
        if (!place.problem.isEmpty() || canEncode(place.inserted, format))
            continue;
        place.isChosen = false;
        place.problem = QCoreApplication::translate(
            "Search", "The file's encoding, Windows-1252, lacks a character of the new text.");
    }
}

// Most texts hold nothing of what is looked for and need not be parsed.
bool mayMatch(const project::FeatureText &text, const ProjectQuery &query)
{
    if (query.renaming)
        return query.renaming->mayMatch(text.bytes);
    return query.stepPattern || query.definitions || query.pattern.mayMatch(decodeText(text.bytes).text);
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
    if (query.renaming)
        return renamedIn(tree, *query.renaming, stop);
    if (query.definitions)
        return stepsOf(tree, *query.definitions, query.definition);
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
    if (!mayMatch(text, query))
        return {};
    const gherkin::Tree tree = project::parseFeature(text);
    FoundFeature found{.keepsEncoding = query.renaming != nullptr, .places = placesIn(tree, query, stop)};
    if (found.places.empty())
        return found;
    found.hash = hashOf(tree);
    if (found.keepsEncoding && tree.source() != text.bytes) // Windows-1252, parsed as what it says in UTF-8
        tellWhatCannotBeStored(found.places, {.encoding = Encoding::Windows1252});
    return found;
}

std::vector<gherkin::TextEdit> editsFor(const gherkin::Tree &tree, const FoundFeature &found)
{
    std::vector<TextReplacement> replacements;
    for (const FoundPlace &place : found.places) {
        if (place.isChosen && place.problem.isEmpty())
            replacements.push_back({place.match, place.inserted});
    }
    return editsOf(tree, replacements);
}

std::optional<FoundFeature> foundAgain(const FoundFeature &found, const gherkin::Tree &tree, const ProjectQuery &query)
{
    FoundFeature again = found;
    again.places = placesIn(tree, query);
    again.hash = hashOf(tree);
    if (again.places.size() != found.places.size())
        return std::nullopt;
    for (std::size_t i = 0; i < again.places.size(); ++i)
        again.places[i].isChosen = found.places[i].isChosen;
    return again;
}

std::optional<project::FeatureText> replaced(const project::FeatureText &text, const FoundFeature &found)
{
    const gherkin::Tree tree = project::parseFeature(text);
    if (hashOf(tree) != found.hash)
        return std::nullopt;
    project::FeatureText after = text;
    after.bytes = gherkin::edited(tree.source(), editsFor(tree, found));
    const TextFormat format = decodeText(text.bytes).format;
    if (format.encoding != Encoding::Windows1252)
        return after;
    const QString written = QString::fromUtf8(after.bytes);
    if (found.keepsEncoding && !canEncode(written, format))
        return std::nullopt;
    after.bytes = encodeText(written, format);
    return after;
}

} // namespace stepwright::search
