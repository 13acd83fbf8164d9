// The rules on a feature of 10,000 lines: looking at all of it, and at what a key changes; and a project's facts.
#include "model/gherkin/document.h"
#include "model/linting/featurelint.h"
#include "tests/bench/featuretext.h"
#include "tests/bench/measure.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::bench;

namespace {

constexpr int lineCount = 10'000;
constexpr int editCount = 4'000;

quint32 anyLine(const gherkin::Tree &tree, gherkin::LineKind kind, QRandomGenerator &random)
{
    quint32 line = 0;
    do {
        line = random.bounded(tree.lineCount());
    } while (tree.lines()[line].kind != kind || tree.data().contentRange(line).length < 4);
    return line;
}

void measureTyping(const char *name, const QByteArray &text, gherkin::LineKind kind)
{
    QRandomGenerator random(20263);
    gherkin::Document document(text);
    linting::FeatureLint lint;
    lint.read(document.tree());
    std::vector<double> updates;
    std::vector<double> lists;
    for (int i = 0; i < editCount; ++i) {
        const quint32 line = anyLine(document.tree(), kind, random);
        const quint32 offset = document.tree().data().lineRange(line).end() - 2;
        const gherkin::LineChange change = document.edit({offset, 0, "x"_ba});
        const double start = cpuMilliseconds();
        lint.update(document.tree(), change);
        const double updated = cpuMilliseconds();
        [[maybe_unused]] const auto problems = lint.problems();
        lists.push_back((cpuMilliseconds() - updated) * 1000);
        updates.push_back((updated - start) * 1000);
    }
    const auto quantile = [](std::vector<double> &times, double share) {
        std::ranges::sort(times);
        return times[std::size_t(share * double(times.size() - 1))];
    };
    std::printf("| %s | %.0f | %.0f | %.0f |\n", name, quantile(updates, 0.5), quantile(updates, 0.95),
                quantile(lists, 0.5));
}

} // namespace

int main()
{
    const QByteArray text = featureText(lineCount);
    const gherkin::Tree tree = gherkin::parse(text);
    std::size_t count = 0;
    const double whole = bestMilliseconds([&] {
        linting::FeatureLint lint;
        lint.read(tree);
        auto problems = lint.problems();
        count = problems.size();
        return problems;
    });
    std::printf("looking at %d lines: %.1f ms (%zu problems)\n\n", lineCount, whole, count);
    std::printf("| a key (µs) | update p50 | update p95 | list of all problems |\n|---|--:|--:|--:|\n");
    measureTyping("in a step", text, gherkin::LineKind::Step);
    measureTyping("in a title", text, gherkin::LineKind::Scenario);
    measureTyping("in a table", text, gherkin::LineKind::TableRow);
    return 0;
}
