// Finding text: in a feature of 100,000 lines, and in 10,000 features.
#include "model/completion/parameters.h"
#include "model/gherkin/parser.h"
#include "model/refactoring/steprenaming.h"
#include "model/refactoring/tagrenaming.h"
#include "model/search/projectfind.h"
#include "tests/bench/largeproject.h"
#include "tests/bench/measure.h"

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::bench;

namespace {

search::TextPattern compiled(const search::TextQuery &query)
{
    return search::TextPattern::compile(query).value();
}

void measureFeature(const char *name, const gherkin::Tree &tree, const search::TextQuery &query)
{
    const search::TextPattern pattern = compiled(query);
    const double start = cpuMilliseconds();
    const std::size_t count = pattern.matches(tree).size();
    std::printf("| %s | %zu | %.0f |\n", name, count, cpuMilliseconds() - start);
}

void measureProject(const char *name, const QList<project::FeatureText> &texts, const search::ProjectQuery &query)
{
    const double start = cpuMilliseconds();
    std::size_t count = 0;
    for (const project::FeatureText &text : texts)
        count += findIn(text, query).places.size();
    std::printf("| %s | %zu | %.0f |\n", name, count, cpuMilliseconds() - start);
}

} // namespace

int main()
{
    LargeProject project;
    QList<project::FeatureText> texts;
    for (int number = 0; number < LargeProject::featureCount; ++number)
        texts.append({.bytes = project.feature(number)});
    QByteArray text;
    for (qsizetype i = 0; text.count('\n') < 100'000; ++i)
        text += texts[i].bytes;
    const gherkin::Tree tree = gherkin::parse(text);
    const gherkin::Tree first = gherkin::parse(texts.first().bytes);
    QString step;
    for (quint32 line = 0; line < first.lineCount() && step.isEmpty(); ++line) {
        if (first.lines()[line].kind == gherkin::LineKind::Step)
            step = gherkin::Step(&first.data(), line).text().toString();
    }
    std::printf("| in %u lines | matches | CPU ms |\n|---|---:|---:|\n", tree.lineCount());
    measureFeature("a word that is not there", tree, {.text = u"nowhere"_s});
    measureFeature("a common syllable", tree, {.text = u"ster"_s});
    measureFeature("an expression", tree, {.text = u"\\b(\\w+) \\1\\b"_s, .isRegularExpression = true});
    std::printf("\n| in %lld features | matches | CPU ms |\n|---|---:|---:|\n", static_cast<long long>(texts.size()));
    measureProject("a word that is not there", texts, {.pattern = compiled({.text = u"nowhere"_s})});
    measureProject("a common syllable in steps", texts,
                   {.pattern = compiled({.text = u"sterba"_s, .place = search::TextPlace::Steps})});
    measureProject("an expression", texts,
                   {.pattern = compiled({.text = u"@area-1\\d\\b"_s, .isRegularExpression = true})});
    measureProject("the uses of a step", texts, {.stepPattern = completion::patternOf(step)});
    measureProject("a step renamed, proved", texts,
                   {.renaming = std::make_shared<refactoring::StepRenaming>(
                        step, u"new "_s + refactoring::StepRenaming::wordsOf(step))});
    measureProject("a tag of all features renamed, proved", texts,
                   {.renaming = std::make_shared<refactoring::TagRenaming>(u"@regression"_s, u"@all"_s)});
    return 0;
}
