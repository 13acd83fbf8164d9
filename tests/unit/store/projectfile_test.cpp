#include "model/store/projectfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwright;
using namespace stepwright::store;
using namespace stepwright::project;
using namespace Qt::StringLiterals;

namespace {

const QByteArray basketText = R"(Feature: Basket
  What a customer puts together.

  Background:
    Given a shop

  @fast
  Scenario: Add an article
    When I add "tea"
    Then the basket holds 1 article

  Rule: Nothing is lost
    Scenario Outline: Remove an article
      Given a basket with <count> articles
      When I remove one
      Examples:
        | count |
        | 2     |
)"_ba;

FeatureText text(const QByteArray &bytes)
{
    return {.bytes = bytes, .path = u"basket.feature"_s};
}

Folder basket()
{
    return {.uid = u"f"_s, .name = u"Basket"_s};
}

Change oneOperation(Operation operation)
{
    return {u"Change"_s, {std::move(operation)}};
}

QStringList scenarioUids(const ProjectTree &tree, const QString &folderUid)
{
    QStringList uids;
    for (const Scenario &scenario : tree.find(folderUid)->feature->scenarios)
        uids.append(scenario.uid);
    return uids;
}

} // namespace

class ProjectFileTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    QString m_path;
    std::optional<ProjectFile> m_file;

    AppliedChange applied(const Change &change)
    {
        Result<AppliedChange> result = m_file->apply(change);
        if (!result)
            qFatal() << "refused:" << result.error().message << result.error().detail;
        return std::move(*result);
    }

    /// The project with the basket feature, and its two scenarios' uids.
    QStringList addBasket()
    {
        return scenarioUids(*applied(oneOperation(AddFolder{basket(), text(basketText), {}})).tree, u"f"_s);
    }

    void reopen()
    {
        m_file.reset();
        Result<ProjectFile> file = ProjectFile::open(m_path);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
        m_file = std::move(*file);
    }

    qint64 count(const QByteArray &what) { return m_file->database().integer("SELECT count(*) FROM " + what).value(); }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(QString::number(++m_number) + u".stepwright"_s);
        m_file = ProjectFile::create(m_path).value();
    }

    void cleanup() { m_file.reset(); }

    void theTreeShowsWhatTheTextSays()
    {
        const QStringList uids = addBasket();
        QCOMPARE(uids.size(), 2);
        const FeatureSummary expected{
            .name = u"Basket"_s,
            .language = u"en"_s,
            .path = u"basket.feature"_s,
            .scenarios = {{uids[0], u"Add an article"_s, ScenarioKind::Scenario, {}, 8},
                          {uids[1], u"Remove an article"_s, ScenarioKind::Outline, u"Nothing is lost"_s, 13}}};
        QCOMPARE(*m_file->tree()->find(u"f"_s)->feature, expected);
        const auto before = m_file->tree();
        reopen();
        QCOMPARE(*m_file->tree(), *before);
        QCOMPARE(m_file->feature(u"f"_s).value(), text(basketText));
    }

    void aFeatureWhoseTextIsLostDoesNotStopTheIndex()
    {
        addBasket();
        applied(oneOperation(AddFolder{{.uid = u"g"_s, .name = u"Pay"_s}, text("Feature: Pay\n"_ba), {}}));
        QVERIFY(m_file->database().execute("DELETE FROM feature_text WHERE folder_id = (SELECT id FROM folder WHERE "
                                           "uid = 'f'); UPDATE feature SET derived = 0"_ba));
        reopen();
        QCOMPARE(m_file->unindexedCount().value(), 2);
        QCOMPARE(m_file->indexSome().value(), 0);
        QCOMPARE(m_file->search(u"pay"_s, 9).value().size(), 1);
        QCOMPARE(m_file->feature(u"f"_s).error().kind, ErrorKind::NotFound);
    }

    void rowsAreDerivedWithTheText()
    {
        addBasket();
        QCOMPARE(count("step"_ba), 5);
        QCOMPARE(count("step_text"_ba), 5);
        QCOMPARE(count("tag WHERE name = 'fast' AND scenario = 1"_ba), 1);
        QCOMPARE(count("example_row WHERE scenario = 2"_ba), 2);
        QCOMPARE(count("step JOIN step_text ON id = text_id WHERE text = 'I remove one' AND kind = 2 AND line = 15"_ba),
                 1);
        applied(
            oneOperation(SetFeature{u"f"_s, text(basketText), text("Feature: Basket\n\n  Scenario: A\n    * b\n"_ba)}));
        QCOMPARE(count("step"_ba), 1);
        QCOMPARE(count("step_text"_ba), 1);
        QCOMPARE(count("tag"_ba), 0);
        QCOMPARE(count("example_row"_ba), 0);
        QCOMPARE(count("search"_ba), 2);
    }

    void undoingEverythingGivesTheProjectBefore()
    {
        std::vector<Change> done;
        std::vector<std::shared_ptr<const ProjectTree>> trees{m_file->tree()};
        QByteArray edited = basketText;
        edited.replace("Add an article", "Put an article in").replace("    When I remove one\n", "");
        Folder moved = basket();
        moved.parentUid = u"shop"_s;
        moved.tags = {u"slow"_s, u"JIRA:AB-1"_s};
        const ActionWord word{u"w"_s, {}, u"I pay \"amount\""_s, u"{}"_s};
        const Folder shop{.uid = u"shop"_s, .name = u"Shop"_s, .position = 3};
        for (const Operation &operation :
             {Operation(AddFolder{basket(), text(basketText), {}}), Operation(AddFolder{shop, {}, {}}),
              Operation(UpdateFolder{basket(), moved}), Operation(SetFeature{u"f"_s, text(basketText), text(edited)}),
              Operation(SetActionWord{{}, word}), Operation(SetSetting{u"k"_s, {}, u"v"_s}),
              Operation(SetFeature{u"f"_s, text(edited), {}}), Operation(RemoveFolder{moved, {}, {}}),
              Operation(RemoveFolder{shop, {}, {}})}) {
            const AppliedChange now = applied(oneOperation(operation));
            done.push_back(now.change);
            trees.push_back(now.tree);
        }
        QCOMPARE(m_file->tree()->folderCount(), 0);
        for (size_t index = done.size(); index-- > 0;) {
            applied(done[index].inverse());
            QCOMPARE(*m_file->tree(), *trees[index]);
        }
        QCOMPARE(count("step"_ba) + count("step_text"_ba) + count("scenario"_ba) + count("search"_ba) +
                     count("folder"_ba) + count("action_word"_ba) + count("setting"_ba),
                 0);
        for (const Change &change : done)
            applied(change);
        QCOMPARE(*m_file->tree(), *trees.back());
        reopen();
        QCOMPARE(*m_file->tree(), *trees.back());
    }

    void aRefusedChangeLeavesNothing()
    {
        addBasket();
        const auto before = m_file->tree();
        const Change change{u"Two"_s,
                            {SetSetting{u"k"_s, {}, u"v"_s},
                             SetFeature{u"f"_s, text(basketText), text("Feature: B\n"_ba)},
                             SetSetting{u"other"_s, u"never set"_s, {}}}};
        const Result<AppliedChange> refused = m_file->apply(change);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(m_file->tree(), before);
        QCOMPARE(m_file->setting(u"k"_s).value(), std::nullopt);
        QCOMPARE(m_file->feature(u"f"_s).value(), text(basketText));
        QCOMPARE(count("step"_ba), 5);
    }

    void whatIsNotAsTheChangeSaysIsRefused_data()
    {
        QTest::addColumn<Change>("change");
        QTest::newRow("text") << oneOperation(SetFeature{u"f"_s, text("Feature: other\n"_ba), {}});
        QTest::newRow("no text") << oneOperation(SetFeature{u"f"_s, {}, text("Feature: other\n"_ba)});
        QTest::newRow("unknown folder") << oneOperation(SetFeature{u"x"_s, {}, text("Feature: other\n"_ba)});
        QTest::newRow("same uid") << oneOperation(AddFolder{basket(), {}, {}});
        QTest::newRow("unknown parent") << oneOperation(AddFolder{{.uid = u"n"_s, .parentUid = u"x"_s}, {}, {}});
        QTest::newRow("other folder") << oneOperation(UpdateFolder{{.uid = u"f"_s, .name = u"No"_s}, basket()});
        QTest::newRow("folder without its text") << oneOperation(RemoveFolder{basket(), {}, {}});
        QTest::newRow("action word") << oneOperation(SetActionWord{ActionWord{u"w"_s, {}, u"a"_s, u"{}"_s}, {}});
    }

    void whatIsNotAsTheChangeSaysIsRefused()
    {
        QFETCH(Change, change);
        addBasket();
        const Result<AppliedChange> refused = m_file->apply(change);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    }

    void aFolderCannotGoIntoItselfNorGoBeforeItsChildren()
    {
        addBasket();
        const Folder child{.uid = u"c"_s, .parentUid = u"f"_s, .name = u"Child"_s};
        applied(oneOperation(AddFolder{child, {}, {}}));
        Folder inChild = basket();
        inChild.parentUid = u"c"_s;
        QCOMPARE(m_file->apply(oneOperation(UpdateFolder{basket(), inChild})).error().kind, ErrorKind::Invalid);
        QCOMPARE(m_file->apply(oneOperation(RemoveFolder{basket(), text(basketText), {}})).error().kind,
                 ErrorKind::Conflict);
    }

    void anyBytesAreKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("zero bytes") << QByteArray("a\0b\0", 4);
        QTest::newRow("windows-1252") << "Feature: Caf\xE9\r\n\r\n  Scenario: \x80\r\n    Given \xFC\r\n"_ba;
        QTest::newRow("broken utf-8") << "Feature: \xC3\xA9 \xFF\n  Scenario: \xFF\n    Given \xFF\n"_ba;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                            "Feature: x"_ba;
        QTest::newRow("no gherkin") << "what is this?\n\n\"\"\"\n| a"_ba;
    }

    void anyBytesAreKept()
    {
        QFETCH(QByteArray, bytes);
        applied(oneOperation(AddFolder{basket(), text(bytes), {}}));
        reopen();
        QCOMPARE(m_file->feature(u"f"_s).value().bytes, bytes);
        if (bytes.contains('\xE9'))
            QCOMPARE(m_file->tree()->find(u"f"_s)->feature->name, u"Café"_s);
    }

    void problemsAreCounted()
    {
        applied(oneOperation(
            AddFolder{basket(),
                      text("Feature: a\n  Scenario: b\n    nonsense\n    Given c\n     | 1 | 2 |\n     | 1 |\n"_ba),
                      {}}));
        QVERIFY(m_file->tree()->find(u"f"_s)->feature->problemCount > 0);
    }

    void draftsStayUntilDiscarded()
    {
        addBasket();
        const QByteArray base = textHash(text(basketText));
        QVERIFY(m_file->saveDraft({u"f"_s, "Feature: half wr"_ba, base, {}}));
        QVERIFY(m_file->saveDraft({u"f"_s, "Feature: half written"_ba, base, {}}));
        reopen();
        const QList<Draft> drafts = m_file->drafts().value();
        QCOMPARE(drafts.size(), 1);
        QCOMPARE(drafts.first().bytes, "Feature: half written"_ba);
        QCOMPARE(drafts.first().baseHash, base);
        QVERIFY(m_file->discardDraft(u"f"_s));
        QVERIFY(m_file->drafts().value().isEmpty());
    }

    void stepsAreToldAtOnceAndThenByWhatChanges()
    {
        addBasket();
        const std::vector<FeatureSteps> all{{u"f"_s,
                                             {{"a shop"_ba, StepKind::Context},
                                              {"I add \"tea\""_ba, StepKind::Action},
                                              {"the basket holds 1 article"_ba, StepKind::Outcome},
                                              {"a basket with <count> articles"_ba, StepKind::Context},
                                              {"I remove one"_ba, StepKind::Action}}}};
        QCOMPARE(m_file->steps().value(), all);
        const QByteArray next = "Feature: B\n  Scenario: C\n    When I remove one\n    And I pay\n"_ba;
        const std::vector<FeatureSteps> changed{
            {u"f"_s, {{"I remove one"_ba, StepKind::Action}, {"I pay"_ba, StepKind::Action}}}};
        QCOMPARE(applied(oneOperation(SetFeature{u"f"_s, text(basketText), text(next)})).steps, changed);
        const std::vector<FeatureSteps> gone{{u"f"_s, {}}};
        QCOMPARE(applied(oneOperation(SetFeature{u"f"_s, text(next), {}})).steps, gone);
        QVERIFY(m_file->steps().value().empty());
    }
};

QTEST_GUILESS_MAIN(ProjectFileTest)

#include "projectfile_test.moc"
