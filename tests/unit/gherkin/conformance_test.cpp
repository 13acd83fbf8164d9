#include "model/gherkin/messages.h"
#include "model/gherkin/parser.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;
using stepwright::tests::readFile;
using stepwright::tests::sharedTestData;

/// Holds the parser against the official suite: for each text its tokens, tree, pickles, source message or errors.
class ConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { REQUIRE_SHARED_TEST_DATA_FOR_ALL("gherkin/good"); }
    void allChecksAreThere();
    void officialFilesGiveTheOfficialResults_data();
    void officialFilesGiveTheOfficialResults();
};

namespace {

QList<QJsonObject> messages(const QByteArray &lines)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.trimmed().isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QString officialFolder(const QString &name)
{
    return sharedTestData(u"gherkin"_s) + u'/' + name;
}

void addFiles(const QString &folder, const QStringList &kinds)
{
    for (const QString &file :
         QDir(officialFolder(folder)).entryList({u"*.feature"_s, u"*.feature.md"_s}, QDir::Files, QDir::Name)) {
        for (const QString &kind : kinds)
            QTest::newRow(qPrintable(folder + u'/' + file + u'.' + kind)) << folder << file << kind;
    }
}

} // namespace

void ConformanceTest::allChecksAreThere()
{
    const auto count = [](const QString &folder, const QString &pattern) {
        return QDir(officialFolder(folder)).entryList({pattern}, QDir::Files).size();
    };
    const qsizetype checks =
        4 * (count(u"good"_s, u"*.feature"_s) + count(u"good"_s, u"*.feature.md"_s)) + count(u"bad"_s, u"*.feature"_s);
    QCOMPARE(checks, 232);
}

void ConformanceTest::officialFilesGiveTheOfficialResults_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("kind");
    addFiles(u"good"_s, {u"tokens"_s, u"ast.ndjson"_s, u"pickles.ndjson"_s, u"source.ndjson"_s});
    addFiles(u"bad"_s, {u"errors.ndjson"_s});
}

void ConformanceTest::officialFilesGiveTheOfficialResults()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, file);
    QFETCH(const QString, kind);
    const QString path = officialFolder(folder) + u'/' + file;
    const QByteArray source = readFile(path);
    const QByteArray expected = readFile(path + u'.' + kind);
    if (kind == u"tokens") {
        const Tree tree = parse(source, {.isMarkdown = isMarkdownFile(file), .exactErrors = officialErrorLimit});
        QCOMPARE(tokens(tree), expected);
        return;
    }
    MessageKinds kinds;
    kinds.source = kind.startsWith(u"source");
    kinds.ast = kind.startsWith(u"ast") || kind.startsWith(u"errors");
    kinds.pickles = kind.startsWith(u"pickles");
    const QByteArray actual = MessageWriter(kinds).write(source, u"../testdata/%1/%2"_s.arg(folder, file));
    QCOMPARE(messages(actual), messages(expected));
}

QTEST_GUILESS_MAIN(ConformanceTest)
#include "conformance_test.moc"
