#include "model/gherkin/messages.h"
#include "model/gherkin/parser.h"
#include "model/gherkin/pickles.h"

#include <QTest>

#include <ctime>
#include <random>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

/// Any bytes give a tree that holds together, and time grows with the size of the text only.
class RobustnessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBytesGiveATree_data();
    void anyBytesGiveATree();
    void largeTextsTakeLinearTime_data();
    void largeTextsTakeLinearTime();
};

namespace {

double cpuMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// Reads everything that a tree offers.
qsizetype readAll(const Tree &tree)
{
    qsizetype size = 0;
    for (const Diagnostic &diagnostic : tree.diagnostics())
        size += userMessage(tree, diagnostic).size() + officialMessage(tree, diagnostic).size();
    return size + tokens(tree).size() + compilePickles(tree).steps.size();
}

// Lines follow each other without gap, and each node lies within the node around it.
void verifyTree(const Tree &tree)
{
    quint32 offset = tree.source().startsWith("\xEF\xBB\xBF") ? 3 : 0;
    std::vector<quint32> ends;
    for (quint32 i = 0; i < tree.lineCount(); ++i) {
        const Line &line = tree.lines()[i];
        QCOMPARE(line.offset, offset);
        const TextRange range = tree.data().lineRange(i);
        QVERIFY(line.indent <= range.length);
        offset = i + 1 < tree.lineCount() ? tree.lines()[i + 1].offset : tree.data().end;
        QVERIFY(range.end() <= offset);
        while (!ends.empty() && ends.back() <= i)
            ends.pop_back();
        QVERIFY(line.extent >= 1 && i + line.extent <= (ends.empty() ? tree.lineCount() : ends.back()));
        ends.push_back(i + line.extent);
    }
    for (const Diagnostic &diagnostic : tree.diagnostics())
        QVERIFY(diagnostic.offset + diagnostic.length <= tree.source().size() && diagnostic.line <= tree.lineCount());
}

// Lines, parts of lines and bytes in any order.
QByteArray randomText(std::minstd_rand &random)
{
    static constexpr const char *pieces[] = {"Feature: ",
                                             "Scenario: ",
                                             "Background:",
                                             "Rule: ",
                                             "Examples:",
                                             "Given ",
                                             "* ",
                                             "| a | ",
                                             "|",
                                             "\\",
                                             "\"\"\"",
                                             "```",
                                             "@a",
                                             " @",
                                             "#",
                                             " #",
                                             "# language: fr",
                                             "<a>",
                                             "text",
                                             "\n",
                                             "\n",
                                             "\n  ",
                                             "\r\n",
                                             "\r",
                                             "\t",
                                             "\xEF\xBB\xBF",
                                             "\xC2\xA0",
                                             "\xE3\x80\x80",
                                             "\xE2\x80",
                                             "\xFF",
                                             "\xF0\x9F",
                                             "\xF0\x9F\x98\x80",
                                             "# ",
                                             "## ",
                                             "- ",
                                             "`@t`",
                                             "  | - |"};
    QByteArray text;
    const unsigned length = random() % 60;
    for (unsigned i = 0; i < length; ++i)
        text +=
            random() % 40 == 0 ? QByteArray(1, char(random() % 256)) : QByteArray(pieces[random() % std::size(pieces)]);
    return text;
}

} // namespace

void RobustnessTest::anyBytesGiveATree_data()
{
    QTest::addColumn<ParseOptions>("options");
    QTest::newRow("plain, for editing") << ParseOptions{};
    QTest::newRow("plain, as official") << ParseOptions{.exactErrors = officialErrorLimit};
    QTest::newRow("Markdown, for editing") << ParseOptions{.isMarkdown = true};
    QTest::newRow("Markdown, as official") << ParseOptions{.isMarkdown = true, .exactErrors = officialErrorLimit};
}

void RobustnessTest::anyBytesGiveATree()
{
    QFETCH(const ParseOptions, options);
    std::minstd_rand random(7);
    for (int run = 0; run < 5000; ++run) {
        const QByteArray text = randomText(random);
        const Tree tree = parse(text, options);
        QCOMPARE(tree.source(), text);
        verifyTree(tree);
        if (QTest::currentTestFailed())
            QFAIL(text.toPercentEncoding().constData());
        QVERIFY(readAll(tree) > 0);
    }
}

void RobustnessTest::largeTextsTakeLinearTime_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<bool>("isMarkdown");
    const auto add = [](const char *name, const QByteArray &head, const QByteArray &piece, const QByteArray &tail,
                        bool isMarkdown = false) { QTest::newRow(name) << head << piece << tail << isMarkdown; };
    const QByteArray steps = "Feature: f\nScenario: s\nGiven x\n";
    add("tags on a line", steps, "@a ", "\nScenario: t\n");
    add("nameless tags", steps, "@ ", "\nScenario: t\n");
    add("tags and comment signs", steps, "@a#b", " # c\nScenario: t\n");
    add("tag lines before nothing", steps, "@a\n", "");
    add("tag lines and steps", steps, "@a\nGiven x\n", "");
    add("comments before a scenario", steps + "@a\n", "# c\n", "Scenario: t\n");
    add("one long line", steps + "Given ", "word ", "\n");
    add("white space", steps, " \t", "Given x\n");
    add("white space of several bytes", steps + "Given x", "\u00a0\u3000", "x\n");
    add("cells of a row", steps, "|a ", "|\n");
    add("backslashes", steps + "|", "\\", "|\n");
    add("open doc strings", steps, "\"\"\"\n```\n", "");
    add("closed doc strings", steps, "\"\"\"\n\"\"\"\n", "");
    add("one long doc string", steps + "\"\"\"\n", "  text\n", "\"\"\"\n");
    add("nonsense", "", "nonsense\n", "");
    add("invalid bytes", steps + "Given ", "\xFF\xE2\x80", "\n");
    add("carriage returns", steps + "Given ", "\r", "x\n");
    add("scenarios", steps, "Scenario: t\nWhen y\n|a|\n", "");
    add("rows of an outline", "Feature: f\nScenario: s\nGiven <a>\nExamples:\n|a|\n", "|1|\n", "");
    add("Markdown tags", "# Feature: f\n", "`@a`", "\n# Scenario: s\n", true);
    add("Markdown backticks", "# Feature: f\n# Scenario: s\n* Given x\n", "```\n", "", true);
    add("Markdown text", "# Feature: f\n# Scenario: s\n* Given x\n", "text\n`@a`\n", "", true);
}

// Eight times the text may take eight times as long, with generous room for caches and a busy machine; quadratic work
// would take 64 times as long. It is processor time of this thread, the best of several runs.
void RobustnessTest::largeTextsTakeLinearTime()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, piece);
    QFETCH(const QByteArray, tail);
    QFETCH(const bool, isMarkdown);
    const auto milliseconds = [&](int count) {
        const QByteArray text = head + piece.repeated(count) + tail;
        double best = 1e9;
        for (int run = 0; run < 3; ++run) {
            const double before = cpuMilliseconds();
            const Tree tree = parse(text, {.isMarkdown = isMarkdown});
            readAll(tree);
            best = qMin(best, cpuMilliseconds() - before);
        }
        return best;
    };
    constexpr int count = 12'500; // 100,000 pieces in the large text
    const double small = qMax(milliseconds(count), 0.05);
    const double large = milliseconds(8 * count);
    QVERIFY2(large < 24 * small,
             qPrintable(u"%1 ms for %2 pieces, %3 ms for %4"_s.arg(small).arg(count).arg(large).arg(8 * count)));
}

QTEST_GUILESS_MAIN(RobustnessTest)
#include "robustness_test.moc"
