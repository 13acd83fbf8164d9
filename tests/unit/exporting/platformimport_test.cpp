#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/document/platformimport.h"
#include "model/importing/platform/projectxml.h"
#include "tests/support/testdata.h"

#include <map>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::project;

class PlatformImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasImportedExportsAsBefore_data();
    void whatWasImportedExportsAsBefore();
    void anEditedFeatureIsReadFromItsText();
    void importingAgainChangesNothing();
};

namespace {

/// A project held in memory, changed as the store would change it.
struct Memory
{
    ProjectTreeBuilder tree;
    std::map<QString, FeatureText> texts;
    QList<ActionWord> words;
    std::map<QString, QString> settings;

    void operator()(const AddFolder &add)
    {
        tree.setFolder(add.folder);
        if (add.feature)
            set(add.folder.uid, *add.feature);
    }
    void operator()(const SetActionWord &one) { words.append(*one.after); }
    void operator()(const SetSetting &one) { settings[one.key] = *one.after; }
    template <class Other>
    void operator()(const Other &)
    {
        QFAIL("not expected");
    }
    void set(const QString &uid, const FeatureText &text)
    {
        texts[uid] = text;
        tree.setFeature(uid, FeatureSummary());
    }
};

exporting::StoredProject storedIn(const Memory &memory, const ProjectTree &tree)
{
    return {.tree = &tree,
            .actionWords = memory.words,
            .texts = [&memory](const QString &uid) -> Result<FeatureText> { return memory.texts.at(uid); },
            .settings = [&memory](const QString &key) -> Result<std::optional<QString>> {
                const auto found = memory.settings.find(key);
                return found == memory.settings.end() ? std::nullopt : std::optional(found->second);
            }};
}

Result<ProjectDocument> documentIn(const Memory &memory, const ProjectTree &tree)
{
    const exporting::StoredProject stored = storedIn(memory, tree);
    Result<exporting::WholeProject> whole = exporting::wholeProject(u"Project"_s, tree, stored.texts, stored.settings);
    if (!whole)
        return failure(whole.error());
    whole->actionWords = memory.words;
    return exporting::documentOf(*whole);
}

Result<Change> changeFor(const ProjectDocument &document, const Memory &memory, const ProjectTree &tree)
{
    const exporting::Catalogue catalogue;
    return exporting::preparePlatform({document, {}}, *catalogue.plainFeatures())
        .and_then([&](const exporting::PlatformProject &platform) {
            return exporting::planPlatform(platform, storedIn(memory, tree));
        })
        .transform([](const exporting::PlatformPlan &plan) { return plan.change; });
}

Memory imported(const ProjectDocument &document)
{
    Memory memory;
    const ProjectTree empty;
    const Result<Change> change = changeFor(document, memory, empty);
    if (!change)
        QTest::qFail(qPrintable(change.error().message), __FILE__, __LINE__);
    for (const Operation &operation : change->operations)
        std::visit(memory, operation);
    return memory;
}

ProjectDocument shared(const QString &input)
{
    return importing::readProjectXml(tests::readFile(tests::sharedTestData(u"exporters/inputs/%1.xml"_s.arg(input))))
        ->document;
}

} // namespace

void PlatformImportTest::whatWasImportedExportsAsBefore_data()
{
    QTest::addColumn<QString>("input");
    for (const auto *input : {"gen_100", "gen_100_testrun", "libraries", "sample_cash_withdrawal_project",
                              "sample_hiptest_publisher", "spec_colors", "spec_colors_testrun"})
        QTest::newRow(input) << QString::fromLatin1(input);
}

void PlatformImportTest::whatWasImportedExportsAsBefore()
{
    REQUIRE_SHARED_TEST_DATA("exporters/inputs");
    QFETCH(const QString, input);
    const ProjectDocument document = shared(input);
    Memory memory = imported(document);
    const std::shared_ptr<const ProjectTree> tree = memory.tree.build();
    const Result<ProjectDocument> again = documentIn(memory, *tree);
    QVERIFY(again);
    const exporting::Catalogue catalogue;
    for (const QString &exporter : {u"behave"_s, u"cucumber-ruby"_s}) {
        const auto before = exporting::exportProject(document, *catalogue.find(exporter));
        const auto after = exporting::exportProject(*again, *catalogue.find(exporter));
        std::map<QString, QByteArray> files;
        for (const exporting::ExportedFile &file : after->files)
            files[file.path] = file.bytes;
        for (const exporting::ExportedFile &file : before->files) {
            QVERIFY2(files.contains(file.path), qPrintable(file.path));
            QCOMPARE(files[file.path], file.bytes);
        }
    }
}

void PlatformImportTest::anEditedFeatureIsReadFromItsText()
{
    ProjectDocument document;
    document.folders.append({.uid = u"f"_s, .name = u"Basket"_s});
    document.scenarios.append({.folderUid = u"f"_s, .name = u"Pay"_s, .body = {{Call{u"I pay"_s, u"when"_s}}}});
    Memory memory = imported(document);
    memory.texts[u"f"_s].bytes.replace("Scenario: Pay", "Scenario: Pay at once");
    const std::shared_ptr<const ProjectTree> tree = memory.tree.build();
    const Result<ProjectDocument> again = documentIn(memory, *tree);
    QVERIFY(again);
    QCOMPARE(again->scenarios.size(), 1);
    QCOMPARE(again->scenarios.front().name, u"Pay at once"_s);
}

void PlatformImportTest::importingAgainChangesNothing()
{
    REQUIRE_SHARED_TEST_DATA("exporters/inputs");
    const ProjectDocument document = shared(u"gen_100"_s);
    Memory memory = imported(document);
    const std::shared_ptr<const ProjectTree> tree = memory.tree.build();
    const Result<Change> change = changeFor(document, memory, *tree);
    QVERIFY(change);
    QVERIFY(change->isEmpty());
}

QTEST_GUILESS_MAIN(PlatformImportTest)
#include "platformimport_test.moc"
