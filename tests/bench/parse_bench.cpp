#include "model/gherkin/parser.h"
#include "model/gherkin/pickles.h"
#include "tests/bench/featuretext.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stepwright::bench;
using namespace stepwright::gherkin;

namespace {

// Everything of a tree that has a name of its own in the grammar, tags and cells included.
qint64 nodeCount(const Tree &tree)
{
    constexpr quint32 openers = bit(LineKind::Feature) | bit(LineKind::Rule) | bit(LineKind::Background) |
                                bit(LineKind::Scenario) | bit(LineKind::Examples) | bit(LineKind::Step) |
                                bit(LineKind::TableRow) | bit(LineKind::Comment);
    qint64 count = 0;
    for (const Line &line : tree.lines()) {
        count += (openers & bit(line.kind)) != 0;
        count += line.isFirstRow;
        if (line.kind == LineKind::Tags || line.kind == LineKind::TableRow)
            count += line.parts;
        count += line.kind == LineKind::DocStringSeparator && isInDocString(line.state);
    }
    return count;
}

void measureFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "cannot read %s\n", qPrintable(path));
        return;
    }
    const QByteArray source = file.readAll();
    const ParseOptions options{.isMarkdown = isMarkdownFile(path)};
    const double milliseconds = bestMilliseconds([&] { return parse(source, options); });
    const Tree tree = parse(source, options);
    const QJsonObject line{{u"file"_s, path},
                           {u"bytes"_s, source.size()},
                           {u"ms"_s, milliseconds},
                           {u"nodes"_s, nodeCount(tree)},
                           {u"tree_bytes"_s, tree.memoryUsage()}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

void print(const char *what, double value, const char *unit, const char *target)
{
    std::printf("| %-50s | %9.3f %-5s | %-9s |\n", what, value, unit, target);
}

double megabytesPerSecond(qsizetype bytes, double milliseconds)
{
    return double(bytes) / 1e3 / milliseconds;
}

void measureCorpora()
{
    QList<std::pair<QByteArray, bool>> files;
    qsizetype bytes = 0;
    QDirIterator all(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/../shared/testdata/corpora"),
                     {u"*.feature"_s, u"*.feature.md"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        files.append({file.readAll(), isMarkdownFile(file.fileName())});
        bytes += files.last().first.size();
    }
    if (files.isEmpty())
        return;
    const double milliseconds = bestMilliseconds([&] {
        quint32 lines = 0;
        for (const auto &[source, isMarkdown] : files)
            lines += parse(source, {.isMarkdown = isMarkdown}).lineCount();
        return lines;
    });
    std::printf("%lld real files, %lld bytes:\n", qlonglong(files.size()), qlonglong(bytes));
    print("full trees of all of them", milliseconds, "ms", "");
    print("the same", megabytesPerSecond(bytes, milliseconds), "MB/s", "");
}

void measureGenerated()
{
    const QByteArray large = featureText(100'000);
    const QByteArray small = featureText(1'000);
    const Tree tree = parse(large);
    const double full = bestMilliseconds([&] { return parse(large); });
    const double pickles = bestMilliseconds([&] { return compilePickles(parse(large)); });
    std::printf("generated, %u lines, %lld bytes, %lld nodes, %zu pickles; best CPU time, text in memory:\n",
                tree.lineCount(), qlonglong(large.size()), qlonglong(nodeCount(tree)),
                compilePickles(tree).pickles.size());
    print("full tree of 100,000 lines", megabytesPerSecond(large.size(), full), "MB/s", ">= 300");
    print("the same", full, "ms", "");
    print("tree and pickles of 100,000 lines", megabytesPerSecond(large.size(), pickles), "MB/s", ">= 120");
    print("full tree of 1,000 lines", bestMilliseconds([&] { return parse(small); }), "ms", "<= 0.12");
    print("memory of the tree per byte of source", double(tree.memoryUsage()) / double(large.size()), "", "<= 2");
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList files = application.arguments().sliced(1);
    for (const QString &file : files)
        measureFile(file);
    if (files.isEmpty()) {
        measureGenerated();
        measureCorpora();
    }
    return 0;
}
