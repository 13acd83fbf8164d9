// Renaming steps and tags in the texts of features, and proving that nothing else changes.
#include "model/completion/parameters.h"
#include "model/gherkin/parser.h"
#include "model/gherkin/tree/nodes.h"
#include "model/project/definition.h"
#include "model/refactoring/steprenaming.h"
#include "model/refactoring/tagrenaming.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::gherkin;
using namespace stepwright::refactoring;

namespace {

QByteArray after(const QByteArray &text, const Renaming &renaming, bool isMarkdown = false)
{
    const Tree tree = parse(text, {.isMarkdown = isMarkdown});
    return renamed(tree, renaming.placesIn(tree));
}

project::ActionWord wordAfter(const project::Operation &operation)
{
    return std::get<project::SetActionWord>(operation).after.value_or(project::ActionWord());
}

QStringList problemsOf(const QByteArray &text, const Renaming &renaming)
{
    QStringList problems;
    for (const RenamedPlace &place : renaming.placesIn(parse(text)))
        problems.append(place.problem);
    return problems;
}

/// The lines with what they are; of those that were to change only what they are.
QList<QByteArray> linesOf(const Tree &tree, const QSet<quint32> &except)
{
    QList<QByteArray> lines;
    for (quint32 line = 0; line < tree.lineCount(); ++line) {
        const QUtf8StringView text = tree.lineText(line);
        const Line &record = tree.lines()[line];
        QByteArray said = QByteArray::number(int(record.kind)) + ' ' + QByteArray::number(int(record.state)) + ' ' +
                          QByteArray::number(record.extent) + ' ' + QByteArray::number(record.keyword) + ' ';
        if (!except.contains(line))
            said.append(text.data(), text.size());
        lines.append(said);
    }
    return lines;
}

/// There and back: nothing else changed in between, and the bytes are what they were.
void checkThereAndBack(const Tree &tree, const Renaming &there, const Renaming &back)
{
    const std::vector<RenamedPlace> places = there.placesIn(tree);
    QVERIFY(!places.empty());
    const Tree then = parse(renamed(tree, places), {.isMarkdown = tree.isMarkdown()});
    QSet<quint32> changed;
    for (const RenamedPlace &place : places)
        changed.insert(tree.lineAt(place.range.offset));
    QCOMPARE(linesOf(then, changed), linesOf(tree, changed));
    const std::vector<RenamedPlace> again = back.placesIn(then);
    QCOMPARE(renamed(then, again), tree.source());
}

} // namespace

class RenamingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachUseKeepsItsValues()
    {
        const QByteArray text =
            "# I add 3 \"cups\"\r\n@a\r\nFeature: I add 3 \"cups\"\r\n\r\n"
            "  Background:\r\n    Given I add 3 \"cups\"\r\n\r\n"
            "  Scenario Outline: b\r\n    *  I add <n> \"\"  \r\n      | I add 3 \"cups\" |\r\n"
            "    And I add 5,5 \"<what>\"\r\n      \"\"\"\r\n      Given I add 3 \"cups\"\r\n      \"\"\"\r\n"
            "    And I add 3 cups\r\n\r\n    Examples:\r\n      | n | what |\r\n"_ba;
        QByteArray expected = text;
        expected.replace("    Given I add 3 \"cups\"\r\n\r\n", "    Given I see \"cups\", 3 of 7\r\n\r\n")
            .replace("I add <n> \"\"", "I see \"\", <n> of 7")
            .replace("I add 5,5 \"<what>\"", "I see \"<what>\", 5,5 of 7");
        QCOMPARE(after(text, StepRenaming(u"I add 4 \"pots\"", u"I see \"{2}\", {1} of 7"_s)), expected);
    }

    void otherLanguagesMarkdownAndBrokenTextsAreRenamed()
    {
        const StepRenaming renaming(u"I pay 3", u"we pay {1}"_s);
        QCOMPARE(after("# language: zh-CN\n功能: f\n  场景: s\n    当I pay 4\n", renaming),
                 "# language: zh-CN\n功能: f\n  场景: s\n    当we pay 4\n");
        QCOMPARE(after("# Feature: f\n\n## Scenario: s\n\n* Given I pay 4\n", renaming, true),
                 "# Feature: f\n\n## Scenario: s\n\n* Given we pay 4\n");
        QCOMPARE(after("oops\nGiven I pay 1\nScenario: s\n  When I pay 2\n  oops\n  | a |\n  Then I pay 3", renaming),
                 "oops\nGiven I pay 1\nScenario: s\n  When we pay 2\n  oops\n  | a |\n  Then we pay 3");
        QCOMPARE(after("\xEF\xBB\xBF"
                       "Feature: f\n  Scenario: s\n    Given I pay 1\n",
                       renaming),
                 "\xEF\xBB\xBF"
                 "Feature: f\n  Scenario: s\n    Given we pay 1\n");
    }

    void wordsShowTheirValuesAsNumbers()
    {
        QCOMPARE(StepRenaming::wordsOf(u"I pay \"a\" with <b> and {3}"), u"I pay \"{1}\" with {2} and {{3}}"_s);
        QCOMPARE(StepRenaming(u"I pay {3}", u"we pay {{1}}"_s).textFor(u"I pay {4}"), u"we pay {4}"_s);
        QVERIFY(StepRenaming(u"I pay 3", u" I pay {1} "_s).isSame());
    }

    void wordsThatCannotBeTakenSayWhy()
    {
        const auto problem = [](const QString &words) { return StepRenaming(u"I pay 3 \"cups\"", words).problem(); };
        QCOMPARE(problem(u"  "_s), u"A step needs words."_s);
        QCOMPARE(problem(u"a\n{1} {2}"_s), u"A step stands on one line."_s);
        QCOMPARE(problem(u"{1} {2} {3}"_s), u"The step has no value {3}."_s);
        QCOMPARE(problem(u"{0} {1} {2}"_s), u"The step has no value {0}."_s);
        QCOMPARE(problem(u"{1} {2} {1}"_s), u"The value {1} can stand in one place only."_s);
        QCOMPARE(problem(u"\"\"\" # | {1} {2}"_s), QString());
        QCOMPARE(StepRenaming(u"I pay 3 \"cups\"", u"I pay {1}"_s).droppedValues(), QList<int>({2}));
        QCOMPARE(StepRenaming(u"I pay 3 \"cups\"", u"I pay {1}"_s).textFor(u"I pay 4 \"pots\""), u"I pay 4"_s);
    }

    void wordsThatOpenOtherThingsStayASteps()
    {
        for (const QString &words :
             {u"\"\"\" {1}"_s, u"| {1} |"_s, u"# {1}"_s, u"@a {1}"_s, u"Scenario: {1}"_s, u"* {1}"_s})
            QCOMPARE(
                after("Feature: f\n  Scenario: s\n    Given I pay 3\n    Then b\n", StepRenaming(u"I pay 3", words)),
                "Feature: f\n  Scenario: s\n    Given " + QString(words).replace(u"{1}"_s, u"3"_s).toUtf8() +
                    "\n    Then b\n");
    }

    void placesThatWouldSayAnotherStepStay()
    {
        const QByteArray text =
            "# language: fr\nFonctionnalité: f\n  Scénario: s\n    Étant donné je paie\n    Quand je paie\n"_ba;
        const StepRenaming renaming(u"je paie", u"que je paie"_s); // "Étant donné que " is a keyword
        QCOMPARE(problemsOf(text, renaming),
                 QStringList({u"Behind its keyword the line would not say the new step any more."_s, {}}));
        QCOMPARE(after(text, renaming), QByteArray(text).replace("Quand je", "Quand que je"));
        const StepRenaming withoutQuotes(u"I pay \"3\"", u"I pay {1}"_s);
        QCOMPARE(
            problemsOf("Feature: f\n  Scenario: s\n    Given I pay \"3\"\n    And I pay \"a lot\"\n", withoutQuotes),
            QStringList({{}, u"Its values could not be told from the new words."_s}));
        QCOMPARE(problemsOf("Feature: f\n  Scenario: s\n    Given I pay \"\xFF\xE4\xC3\xA4\"\n",
                            StepRenaming(u"I pay \"3\"", u"we pay \"{1}\""_s)),
                 QStringList({u"The line holds bytes that are no text."_s}));
    }

    void actionWordsAndTheirCallsAreRenamed()
    {
        project::Definition definition;
        definition.body.push_back({project::Call{.actionWord = u"I pay \"amount\""_s, .annotation = {}}});
        project::If choice;
        choice.otherwise.push_back({project::Call{.actionWord = u"I pay \"amount\""_s, .annotation = {}}});
        definition.body.push_back({choice});
        const QList<project::ActionWord> words = {{u"1"_s, {}, u"I pay \"amount\""_s, toJson(project::Definition())},
                                                  {u"2"_s, {}, u"I shop"_s, toJson(definition)},
                                                  {u"3"_s, {}, u"I pay cash"_s, toJson(project::Definition())}};
        const auto operations = StepRenaming(u"I pay \"5\"", u"\"{1}\" is paid"_s).changesOf(words);
        QCOMPARE(operations.size(), std::size_t(2));
        QCOMPARE(wordAfter(operations[0]).name, u"\"amount\" is paid"_s);
        const QString body = wordAfter(operations[1]).definition;
        QCOMPARE(body, QString(words[1].definition).replace(uR"(I pay \"amount\")"_s, uR"(\"amount\" is paid)"_s));
    }

    void tagsAreRenamedWhereverTheyStand()
    {
        const QByteArray text =
            "@pay @slow#no\nFeature: @pay\n  # @pay\n  @a @pay @payment #@pay\n  Scenario Outline: s\n"
            "    Given @pay\n    @pay\n    Examples:\n      | @pay |\n\n  @pay\n  Rule: r\n"_ba;
        QCOMPARE(after(text, TagRenaming(u"@pay"_s, u"cash"_s)),
                 "@cash @slow#no\nFeature: @pay\n  # @pay\n  @a @cash @payment #@pay\n  Scenario Outline: s\n"
                 "    Given @pay\n    @cash\n    Examples:\n      | @pay |\n\n  @cash\n  Rule: r\n");
        QCOMPARE(after("`@pay` `@b`\n# Feature: f\n", TagRenaming(u"@pay"_s, u"@c"_s), true),
                 "`@c` `@b`\n# Feature: f\n");
    }

    void namesThatAreNoTagSayWhy()
    {
        QCOMPARE(TagRenaming(u"@a"_s, u" "_s).problem(), u"A tag needs a name."_s);
        for (const QString &name : {u"a b"_s, u"a@b"_s, u"`a"_s, u"a\nb"_s})
            QCOMPARE(TagRenaming(u"@a"_s, name).problem(), u"A tag cannot hold blanks, @ or `."_s);
        QCOMPARE(TagRenaming(u"@a"_s, u"JIRA:A-1"_s).problem(), QString());
    }

    void foldersAndActionWordsHaveTheirTagsRenamed()
    {
        project::ProjectTreeBuilder builder;
        builder.setFolder(
            {.uid = u"f"_s, .parentUid = {}, .name = u"Shop"_s, .description = {}, .tags = {u"a"_s, u"b"_s}});
        const auto tree = builder.build();
        project::Definition definition;
        definition.tags = {{u"a"_s, {}}, {u"JIRA"_s, u"A-1"_s}};
        const QList<project::ActionWord> words = {{u"1"_s, {}, u"I pay"_s, toJson(definition)}};
        const auto operations = TagRenaming(u"@a"_s, u"@b:c"_s).changesOf(*tree, words);
        QCOMPARE(operations.size(), std::size_t(2));
        QCOMPARE(std::get<project::UpdateFolder>(operations[0]).after.tags, QStringList({u"b:c"_s, u"b"_s}));
        definition.tags[0] = {u"b"_s, u"c"_s};
        QCOMPARE(wordAfter(operations[1]).definition, toJson(definition));
        QCOMPARE(std::get<project::UpdateFolder>(TagRenaming(u"@a"_s, u"@b"_s).changesOf(*tree, {})[0]).after.tags,
                 QStringList({u"b"_s}));
    }

    void realFilesAreTheSameThereAndBack_data()
    {
        REQUIRE_SHARED_TEST_DATA("corpora");
        QTest::addColumn<QString>("corpus");
        for (const QString &folder : {u"gherkin"_s, u"corpora"_s}) {
            const QDir corpora(tests::sharedTestData(folder));
            for (const QString &corpus : corpora.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                QTest::newRow(qPrintable(corpus)) << corpora.filePath(corpus);
        }
    }

    void realFilesAreTheSameThereAndBack()
    {
        QFETCH(const QString, corpus);
        int renamings = 0;
        QDirIterator files(corpus, {u"*.feature"_s, u"*.feature.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext() && !QTest::currentTestFailed()) {
            const QString path = files.next();
            const Tree tree = parse(tests::readFile(path), {.isMarkdown = isMarkdownFile(path)});
            renamings += thereAndBack(tree);
            if (QTest::currentTestFailed())
                qWarning("in %s", qPrintable(path));
        }
        QVERIFY(renamings > 0);
    }

private:
    /// Three steps and a tag of a text; how many were renamed.
    static int thereAndBack(const Tree &tree)
    {
        int renamings = 0;
        int steps = 0;
        bool hasTag = false;
        for (quint32 line = 0; line < tree.lineCount() && !QTest::currentTestFailed(); ++line) {
            if (tree.lines()[line].kind == LineKind::Step && steps < 3) {
                ++steps;
                const QString step = Step(&tree.data(), line).text().toString();
                if (step.isEmpty() || step.contains(QChar::ReplacementCharacter))
                    continue;
                const QString words = StepRenaming::wordsOf(step);
                const StepRenaming there(step, u"zq "_s + words + u" qz"_s);
                if (completion::parametersOf(there.textFor(step)).size() != completion::parametersOf(step).size())
                    continue; // words at the ends of which a quote or a number means something else
                checkThereAndBack(tree, there, StepRenaming(there.textFor(step), words));
                ++renamings;
            } else if (tree.lines()[line].kind == LineKind::Tags && !hasTag) {
                hasTag = true;
                const QString tag = tagsOfLine(tree.data(), line).front().name().toString();
                checkThereAndBack(tree, TagRenaming(tag, u"@zq-qz"_s), TagRenaming(u"@zq-qz"_s, tag));
                ++renamings;
            }
        }
        return renamings;
    }
};

QTEST_APPLESS_MAIN(RenamingTest)
#include "renaming_test.moc"
