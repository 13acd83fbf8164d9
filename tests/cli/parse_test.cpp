#include "tests/cli/program.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// `stepwright-cli parse` prints what the official command line prints.
class ParseTest : public QObject
{
    Q_OBJECT

private:
    static QList<QJsonObject> messages(const QByteArray &lines)
    {
        QList<QJsonObject> objects;
        for (const QByteArray &line : lines.split('\n')) {
            if (!line.trimmed().isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void officialFilesGiveTheOfficialOutput_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("tokens") << u"--tokens"_s << u"good"_s << u"tokens"_s << 0;
        QTest::newRow("ast") << u"--ast"_s << u"good"_s << u"ast.ndjson"_s << 0;
        QTest::newRow("pickles") << u"--pickles"_s << u"good"_s << u"pickles.ndjson"_s << 0;
        QTest::newRow("source") << u"--source"_s << u"good"_s << u"source.ndjson"_s << 0;
        QTest::newRow("errors") << u"--errors"_s << u"bad"_s << u"errors.ndjson"_s << 1;
    }

    void officialFilesGiveTheOfficialOutput()
    {
        REQUIRE_SHARED_TEST_DATA("gherkin/good");
        QFETCH(QString, option);
        QFETCH(QString, folder);
        QFETCH(QString, ending);
        QFETCH(int, exitCode);
        // The official outputs were made in a folder beside the files.
        const QString official = sharedTestData(u"gherkin"_s);
        QVERIFY(QFile::exists(m_folder.filePath(u"testdata"_s)) ||
                QFile::link(official, m_folder.filePath(u"testdata"_s)));
        QVERIFY(QDir(m_folder.path()).mkpath(u"here"_s));
        const QStringList names =
            QDir(official + u'/' + folder).entryList({u"*.feature"_s, u"*.feature.md"_s}, QDir::Files, QDir::Name);
        QVERIFY(names.size() > 10);
        for (const QString &name : names) {
            const QString path = u"../testdata/%1/%2"_s.arg(folder, name);
            const Outcome outcome = call({u"parse"_s, option, path}, m_folder.filePath(u"here"_s));
            const QByteArray expected = readFile(official + u"/%1/%2.%3"_s.arg(folder, name, ending));
            QVERIFY2(outcome.exitCode == exitCode && outcome.err.isEmpty(), qPrintable(name));
            if (option == "--tokens"_L1)
                QCOMPARE(outcome.out, expected);
            else
                QCOMPARE(messages(outcome.out), messages(expected));
        }
    }

    void withoutAnOptionEverythingIsPrinted()
    {
        QFile file(m_folder.filePath(u"a.feature"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Feature: A\n  Scenario: B\n    Given c\n") > 0);
        file.close();
        const Outcome outcome = call({u"parse"_s, u"a.feature"_s}, m_folder.path());
        QCOMPARE(outcome.exitCode, 0);
        QStringList kinds;
        for (const QJsonObject &message : messages(outcome.out))
            kinds += message.keys();
        QCOMPARE(kinds, (QStringList{u"source"_s, u"gherkinDocument"_s, u"pickle"_s}));
    }
};

QTEST_GUILESS_MAIN(ParseTest)
#include "parse_test.moc"
