// How many files there are: none takes the place of another, and what runs before a scenario is with it in each layout.
#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/exportproject.h"
#include "model/importing/platform/projectxml.h"
#include "tests/support/exporterinputs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::exporting;

class LayoutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noFileTakesThePlaceOfAnother_data() { addTargets({}); }
    void noFileTakesThePlaceOfAnother();
    void splitScenariosKeepTheSetUp_data() { addTargets(u"split-scenarios"_s); }
    void splitScenariosKeepTheSetUp();

private:
    void addTargets(const QString &option) const;
    static QList<ExportedFile> filesOf(const project::ProjectDocument &document, const Exporter &exporter,
                                       const QString &layout);

    Catalogue m_catalogue;
    QMap<QString, project::ProjectDocument> m_inputs;
};

namespace {

/// Whether a body calls the word that the folders of `hostile-names` call before their scenarios.
bool callsTheSetUp(const project::Body &body)
{
    return std::ranges::any_of(body, [](const project::Statement &statement) {
        const auto *call = std::get_if<project::Call>(&statement.content);
        return call && call->actionWord == "many"_L1;
    });
}

} // namespace

void LayoutsTest::initTestCase()
{
    const QMap<QString, QByteArray> inputs = tests::exporterInputs();
    for (auto input = inputs.cbegin(); input != inputs.cend(); ++input) {
        const auto read = importing::readProjectXml(*input);
        QVERIFY2(read, qPrintable(input.key()));
        m_inputs[input.key()] = read->document;
    }
}

void LayoutsTest::addTargets(const QString &option) const
{
    QTest::addColumn<QString>("target");
    for (const Exporter &exporter : m_catalogue.exporters()) {
        if (option.isEmpty() || exporter.option(option))
            QTest::newRow(qPrintable(exporter.id)) << exporter.id;
    }
}

QList<ExportedFile> LayoutsTest::filesOf(const project::ProjectDocument &document, const Exporter &exporter,
                                         const QString &layout)
{
    ExportOptions options;
    if (exporter.option(layout))
        options.set(layout, true);
    const Result<ExportResult> result = exportProject(document, exporter, options);
    return result ? result->files : QList<ExportedFile>();
}

/// On no file system, be it one that takes upper and lower case for the same.
void LayoutsTest::noFileTakesThePlaceOfAnother()
{
    QFETCH(const QString, target);
    for (const project::ProjectDocument &document : std::as_const(m_inputs)) {
        for (const QString &layout : {u"flat"_s, u"with-folders"_s, u"split-scenarios"_s}) {
            const QList<ExportedFile> files = filesOf(document, *m_catalogue.find(target), layout);
            QStringList paths;
            for (const ExportedFile &file : files)
                paths.append(file.path.toCaseFolded());
            QCOMPARE(QSet(paths.begin(), paths.end()).size(), files.size());
        }
    }
}

void LayoutsTest::splitScenariosKeepTheSetUp()
{
    QFETCH(const QString, target);
    if (!m_inputs.contains(u"hostile-names"_s))
        QSKIP("python3 is not installed");
    const project::ProjectDocument &document = m_inputs[u"hostile-names"_s];
    QSet<QString> folders;
    for (const project::FolderDocument &folder : document.folders) {
        if (callsTheSetUp(folder.setup))
            folders.insert(folder.uid);
    }
    const auto callers = std::ranges::count_if(document.scenarios, [&](const project::ScenarioDocument &one) {
        return folders.contains(one.folderUid) || callsTheSetUp(one.body);
    });
    const QList<ExportedFile> files = filesOf(document, *m_catalogue.find(target), u"split-scenarios"_s);
    const auto tests =
        std::ranges::count_if(files, [](const ExportedFile &file) { return file.category == "tests"_L1; });
    QVERIFY(tests >= document.scenarios.size());
    const auto found = std::ranges::count_if(files, [](const ExportedFile &file) {
        return file.category == "tests"_L1 && file.bytes.toLower().contains("many");
    });
    QCOMPARE(found, callers);
}

QTEST_GUILESS_MAIN(LayoutsTest)
#include "layouts_test.moc"
