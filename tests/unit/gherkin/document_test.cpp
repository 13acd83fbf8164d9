#include "model/gherkin/document.h"
#include "tests/support/randomedits.h"
#include "tests/support/testdata.h"
#include "tests/support/treecompare.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;
using stepwright::tests::differenceToFullParse;
using stepwright::tests::RandomEdits;

namespace {

constexpr qsizetype smallText = 40'000; // bytes; in larger texts not every edit is compared

const QByteArray shopText = "# language: en\n"
                            "@shop\n"
                            "Feature: Basket\n"
                            "  What one buys.\n"
                            "\n"
                            "  # a remark\n"
                            "  Background:\n"
                            "    Given a basket\n"
                            "\n"
                            "  @fast @small\n"
                            "  # between\n"
                            "  Scenario: Adding\n"
                            "    When I add\n"
                            "      | article | price |\n"
                            "      | tea 🍵  | 3     |\n"
                            "    Then I see\n"
                            "      \"\"\"\n"
                            "      @tea\n"
                            "      Scenario: no scenario\n"
                            "      \"\"\"\n"
                            "\n"
                            "  Rule: Guests\n"
                            "    @guest\n"
                            "    Scenario Outline: Paying <sum>\n"
                            "      Given <sum>\n"
                            "\n"
                            "      @big\n"
                            "      Examples: large\n"
                            "        | sum |\n"
                            "        | 10  |\n"
                            "        | 20  |\n";

// Whether all outside of the change stayed as it was.
bool isChangeComplete(const Tree &before, const Tree &after, LineChange change)
{
    const quint32 lineShift = change.inserted - change.removed;
    if (change.first + change.removed > before.lineCount() || after.lineCount() != before.lineCount() + lineShift)
        return false;
    const auto isOutside = [&](quint32 line, quint32 count) {
        return line < change.first || line >= change.first + count;
    };
    for (quint32 i = 0; i < before.lineCount(); ++i) {
        const quint32 now = i < change.first ? i : i + lineShift;
        if (isOutside(i, change.removed) &&
            (before.lineText(i).compare(after.lineText(now)) != 0 ||
             before.lines()[i].kind != after.lines()[now].kind || before.lines()[i].state != after.lines()[now].state ||
             before.lines()[i].parts != after.lines()[now].parts ||
             before.lines()[i].keyword != after.lines()[now].keyword))
            return false;
    }
    std::vector<std::tuple<quint32, int, quint32>> known, found;
    for (const Diagnostic &d : before.diagnostics()) {
        if (isOutside(d.line, change.removed) && d.line < before.lineCount())
            known.emplace_back(d.line < change.first ? d.line : d.line + lineShift, int(d.code), d.length);
    }
    for (const Diagnostic &d : after.diagnostics()) {
        if (isOutside(d.line, change.inserted) && d.line < after.lineCount())
            found.emplace_back(d.line, int(d.code), d.length);
    }
    std::ranges::sort(known);
    std::ranges::sort(found);
    return known == found;
}

void editAndCompare(const QByteArray &text, bool isMarkdown, int edits, quint32 seed, const QByteArray &name)
{
    RandomEdits random(seed);
    Document document(text, {.isMarkdown = isMarkdown});
    Tree beforeLast = document.tree();
    LineChange last;
    for (int i = 0; i < edits; ++i) {
        const Tree before = document.tree();
        const TextEdit edit = random.next(before.source());
        const LineChange change = document.edit(edit);
        const LineChange both = joined(std::exchange(last, change), change);
        const Tree beforeBoth = std::exchange(beforeLast, before);
        if (before.source().size() > smallText && i % 10 != 0 && i != edits - 1)
            continue;
        const QByteArray where = name + ", edit " + QByteArray::number(i) + ": ";
        QVERIFY2(document.tree().source() == edited(before.source(), edit), where);
        const QByteArray difference = differenceToFullParse(document.tree());
        QVERIFY2(difference.isEmpty(), QByteArray(where + difference));
        QVERIFY2(isChangeComplete(before, document.tree(), change), QByteArray(where + "more changed than was told"));
        QVERIFY2(isChangeComplete(beforeBoth, document.tree(), both), QByteArray(where + "two edits changed more"));
    }
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditTellsTheLinesThatChanged_data();
    void anEditTellsTheLinesThatChanged();
    void aCopyOfTheTreeOutlivesEdits();
    void anEditBeyondTheEndIsCut();
    void afterRandomEditsTheTreeIsThatOfAFullParse();
    void afterRandomEditsOfRealFilesTheTreeIsThatOfAFullParse();
};

void DocumentTest::anEditTellsTheLinesThatChanged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<quint32>("first");
    QTest::addColumn<quint32>("removed");
    QTest::addColumn<quint32>("inserted");
    QTest::newRow("a letter in a step") << "basket"_ba << "baskets"_ba << 7U << 1U << 1U;
    QTest::newRow("a step more") << "I see"_ba << "I see\n    And more"_ba << 15U << 1U << 2U;
    QTest::newRow("tags that now belong to examples")
        << "  Scenario: Adding"_ba << "  Examples: Adding"_ba << 9U << 7U << 7U;
    QTest::newRow("a doc string that never ends")
        << "      Scenario: no scenario\n      \"\"\"\n"_ba << "      Scenario: no scenario\n"_ba << 18U << 13U << 12U;
    QTest::newRow("a language that is not written") << "language: en"_ba << "language: fr"_ba << 0U << 31U << 31U;
}

void DocumentTest::anEditTellsTheLinesThatChanged()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const quint32, first);
    QFETCH(const quint32, removed);
    QFETCH(const quint32, inserted);
    Document document(shopText);
    const auto offset = quint32(shopText.indexOf(before));
    const LineChange change = document.edit({offset, quint32(before.size()), after});
    QCOMPARE(differenceToFullParse(document.tree()), QByteArray());
    QCOMPARE(change.first, first);
    QCOMPARE(change.removed, removed);
    QCOMPARE(change.inserted, inserted);
}

void DocumentTest::aCopyOfTheTreeOutlivesEdits()
{
    Document document(shopText);
    const Tree before = document.tree();
    document.edit({0, quint32(shopText.size()), {}});
    QCOMPARE(document.tree().lineCount(), 0U);
    QCOMPARE(before.source(), shopText);
    QCOMPARE(before.feature().name().toString(), u"Basket"_s);
}

void DocumentTest::anEditBeyondTheEndIsCut()
{
    Document document("Feature: a"_ba);
    document.edit({9, 100, "b\n"_ba});
    QCOMPARE(document.tree().source(), "Feature: b\n"_ba);
    document.edit({100, 1, "  c"_ba});
    QCOMPARE(document.tree().source(), "Feature: b\n  c"_ba);
    QCOMPARE(differenceToFullParse(document.tree()), QByteArray());
}

void DocumentTest::afterRandomEditsTheTreeIsThatOfAFullParse()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        editAndCompare(shopText, false, 100, seed, "the shop, seed " + QByteArray::number(seed));
        editAndCompare({}, false, 30, seed, "an empty text, seed " + QByteArray::number(seed));
        if (QTest::currentTestFailed())
            return;
    }
    editAndCompare("# Feature: a\n## Scenario: b\n* Given c\n  | d |\n  | e |\n", true, 200, 7, "Markdown");
}

void DocumentTest::afterRandomEditsOfRealFilesTheTreeIsThatOfAFullParse()
{
    REQUIRE_SHARED_TEST_DATA("corpora");
    QStringList files;
    QDirIterator folder(stepwright::tests::sharedTestData(u"corpora"_s), {u"*.feature"_s, u"*.feature.md"_s},
                        QDir::Files, QDirIterator::Subdirectories);
    while (folder.hasNext())
        files += folder.next();
    files.sort();
    const int editsPerFile = int(100'000 / files.size() + 1);
    for (qsizetype i = 0; i < files.size() && !QTest::currentTestFailed(); ++i)
        editAndCompare(stepwright::tests::readFile(files[i]), isMarkdownFile(files[i]), editsPerFile, quint32(i),
                       files[i].toUtf8());
}

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
