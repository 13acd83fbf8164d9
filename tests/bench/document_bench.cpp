// The incremental document on a feature of 10,000 lines: CPU time of one edit, while somebody holds the tree before it.
#include "model/gherkin/document.h"
#include "model/gherkin/format.h"
#include "tests/bench/featuretext.h"
#include "tests/bench/measure.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace stepwright::bench;
using namespace stepwright::gherkin;

namespace {

constexpr int lineCount = 10'000;
constexpr int editCount = 4'000;

using MakeEdit = std::function<TextEdit(const Tree &tree, int number)>;

class Bench
{
public:
    Bench() : m_text("# language: en\n" + featureText(lineCount)) {}

    void measure(const char *name, int edits, const MakeEdit &makeEdit)
    {
        Document document(m_text);
        std::vector<double> microseconds;
        for (int i = 0; i < edits; ++i) {
            const Tree shown = document.tree();
            const TextEdit edit = makeEdit(shown, i);
            const double before = cpuMilliseconds();
            document.edit(edit);
            microseconds.push_back((cpuMilliseconds() - before) * 1000);
        }
        std::ranges::sort(microseconds);
        const auto quantile = [&](double share) { return microseconds[std::size_t(share * double(edits - 1))]; };
        std::printf("| %s | %.0f | %.0f | %.0f | %.0f |\n", name, quantile(0.5), quantile(0.95), quantile(0.99),
                    microseconds.back());
    }

    /// A line of one of these kinds, chosen at random.
    quint32 anyLine(const Tree &tree, quint32 kinds)
    {
        quint32 line = 0;
        do {
            line = m_random.bounded(tree.lineCount());
        } while (!(kinds & bit(tree.lines()[line].kind)) || tree.data().contentRange(line).length < 4);
        return line;
    }
    /// A character typed near the end of such a line.
    MakeEdit typing(LineKind kind)
    {
        return [this, kind](const Tree &tree, int) {
            return TextEdit{tree.data().lineRange(anyLine(tree, bit(kind))).end() - 2, 0, "x"_ba};
        };
    }

private:
    QByteArray m_text;
    QRandomGenerator m_random{20262};
};

// Something inserted at a place, and with the next edit taken away again.
MakeEdit toAndFro(quint32 offset, const QByteArray &text, const QByteArray &other = {})
{
    return [=](const Tree &, int number) {
        const bool isBack = number % 2 == 1;
        return TextEdit{offset, quint32((isBack ? text : other).size()), isBack ? other : text};
    };
}

} // namespace

int main()
{
    Bench bench;
    const QByteArray block =
        "\n    Given one thing\n    When another thing happens\n      | a | b |\n      | 1 | 2 |\n"_ba;
    const auto newLines = [&](const Tree &tree, int number) {
        return TextEdit{tree.lines()[bench.anyLine(tree, bit(LineKind::Step))].offset, 0,
                        number % 2 ? "Given x\n"_ba : "\n"_ba};
    };
    const auto mixed = [&](const Tree &tree, int number) {
        const quint32 offset = tree.lines()[bench.anyLine(tree, ~0U)].offset + 2;
        switch (number % 10) {
        case 0:
            return TextEdit{offset, 0, block};
        case 1:
            return TextEdit{offset, 0, "\n"_ba};
        case 2:
            return TextEdit{offset, 60, {}};
        case 3:
            return TextEdit{offset, 1, {}};
        default:
            return TextEdit{offset, 0, "x"_ba};
        }
    };
    std::printf("| edit of a feature of %d lines (µs CPU) | p50 | p95 | p99 | worst |\n|---|---|---|---|---|\n",
                lineCount);
    bench.measure("typing in a step", editCount, bench.typing(LineKind::Step));
    bench.measure("typing in a table", editCount, bench.typing(LineKind::TableRow));
    bench.measure("typing in a doc string", editCount, bench.typing(LineKind::DocStringText));
    bench.measure("typing in a title", editCount, bench.typing(LineKind::Scenario));
    bench.measure("a line more", editCount, newLines);
    bench.measure("mixed: typing, deleting, new lines, pasting anywhere", editCount, mixed);
    const Tree tree = parse("# language: en\n" + featureText(lineCount));
    const auto step = std::ranges::find(tree.lines(), LineKind::Step, &Line::kind);
    const quint32 behindStep = (step + 1)->offset;
    bench.measure("opening a doc string at the top, closing it again", 400, toAndFro(behindStep, "\"\"\"\n"_ba));
    bench.measure("changing the language to and fro", 400, toAndFro(12, "fr"_ba, "en"_ba));
    bench.measure("making the feature a rule and back", 400,
                  toAndFro(tree.feature().contentRange().offset, "Rule:   "_ba, "Feature:"_ba));
    const double milliseconds = bestMilliseconds([&] { return format(tree); });
    std::printf("\nformatting it: %.1f ms\n", milliseconds);
    return 0;
}
