// The reading view of a feature of 10,000 lines: reading the text, writing all of it, and what a key costs.
#include "editor/reading/readingpages.h"
#include "editor/reading/readingview.h"
#include "model/gherkin/document.h"
#include "tests/bench/featuretext.h"
#include "tests/bench/measure.h"

#include <QApplication>
#include <QBuffer>
#include <QPdfWriter>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::bench;

namespace {

constexpr int lineCount = 10'000;
constexpr int editCount = 100;

std::shared_ptr<const reading::Document> readingOf(const gherkin::Tree &tree)
{
    return std::make_shared<const reading::Document>(reading::read(tree));
}

/// Lets the view write until it is complete; the longest time that the window's thread was held up by it.
double longestTurn(const ReadingView &view)
{
    double longest = 0;
    while (!view.isComplete()) {
        const double start = cpuMilliseconds();
        QCoreApplication::processEvents();
        longest = std::max(longest, cpuMilliseconds() - start);
    }
    return longest;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    gherkin::Document text(featureText(lineCount));
    std::printf("reading %d lines (other thread): %.1f ms\n", lineCount,
                bestMilliseconds([&] { return readingOf(text.tree()); }));
    ReadingView view;
    view.resize(600, 800);
    view.show();
    QCoreApplication::processEvents();
    const double begin = cpuMilliseconds();
    view.setReading(readingOf(text.tree()));
    const double first = cpuMilliseconds() - begin;
    const double turn = longestTurn(view);
    std::printf("writing all: %.0f ms, the first turn %.1f ms, the longest %.1f ms\n", cpuMilliseconds() - begin, first,
                turn);
    std::vector<double> keys;
    for (int i = 0; i < editCount; ++i) {
        quint32 line = quint32(i) * lineCount / editCount;
        while (text.tree().lines()[line].kind != gherkin::LineKind::Step)
            ++line;
        text.edit({text.tree().data().lineRange(line).end(), 0, "x"_ba});
        const auto reading = readingOf(text.tree());
        const double start = cpuMilliseconds();
        view.setReading(reading);
        view.showLine(int(line) + 1);
        QCoreApplication::processEvents();
        keys.push_back(cpuMilliseconds() - start);
    }
    std::ranges::sort(keys);
    std::printf("a changed step, shown and painted: p50 %.1f ms, p95 %.1f ms, max %.1f ms\n", keys[keys.size() / 2],
                keys[keys.size() * 95 / 100], keys.back());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    int pages = 0;
    const double pdfBegin = cpuMilliseconds();
    if (!ReadingPages::print(reading::read(text.tree()), writer, [&pages](int done, int) {
            pages = done;
            return true;
        }))
        return 1;
    std::printf("a PDF of %d pages (other thread): %.0f ms\n", pages, cpuMilliseconds() - pdfBegin);
    return 0;
}
