// `stepwright-cli export` of projects in which many things have one name.
#include "tests/cli/program.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

class ExportNamesTest : public QObject
{
    Q_OBJECT

private:
    /// A project of folders with these names, one scenario in each.
    [[nodiscard]] static QByteArray xml(const QByteArrayList &names)
    {
        QByteArray folders;
        QByteArray scenarios;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QByteArray uid = QByteArray::number(i);
            folders += "<folder><name>" + names[i] + "</name><uid>" + uid + "</uid><parentUid>r</parentUid></folder>";
            scenarios += "<scenario><name>Same</name><folderUid>" + uid +
                         "</folderUid><steps><call><actionword>I look</actionword></call></steps></scenario>";
        }
        return "<project><name>Shop</name><testPlan><folder><name>Root</name><uid>r</uid></folder>" + folders +
               "</testPlan><scenarios>" + scenarios + "</scenarios></project>";
    }

private Q_SLOTS:
    void everythingOfOneNameIsWritten_data()
    {
        QTest::addColumn<QByteArrayList>("names");
        const QByteArray longName(300, 'x');
        QTest::newRow("long names") << QByteArrayList(3, longName);
        QTest::newRow("long names in other letters") << QByteArrayList(3, QByteArray("\u00e9").repeated(200));
        QTest::newRow("names equal but for case") << QByteArrayList{"Till", "till", "TILL"};
        QTest::newRow("a thousand of one name") << QByteArrayList(1000, "Till");
    }

    void everythingOfOneNameIsWritten()
    {
        QFETCH(const QByteArrayList, names);
        const Workplace place;
        place.write(u"shop.xml"_s, xml(names));
        for (const QString &kind : {u"--keep-filenames"_s, u"--no-keep-filenames"_s}) {
            const QString out = kind.contains(u"no-"_s) ? u"plain"_s : u"kept"_s;
            const Outcome outcome = place.call(
                {u"export"_s, u"--xml=shop.xml"_s, u"--to=behave"_s, u"--only=features"_s, u"--output"_s, out, kind});
            QCOMPARE(outcome.exitCode, 0);
            QStringList files = QDir(place.path(out)).entryList({u"*.feature"_s}, QDir::Files);
            QCOMPARE(files.size(), names.size());
            for (QString &file : files)
                file = file.toCaseFolded();
            files.removeDuplicates();
            QCOMPARE(files.size(), names.size());
        }
        const Outcome tests = place.call(
            {u"export"_s, u"--xml=shop.xml"_s, u"--to=python-unittest"_s, u"--split-scenarios"_s, u"--output=split"_s});
        QCOMPARE(tests.exitCode, 0);
        QCOMPARE(QDir(place.path(u"split"_s)).entryList({u"test_*.py"_s}, QDir::Files).size(), names.size());
    }
};

QTEST_GUILESS_MAIN(ExportNamesTest)
#include "exportnames_test.moc"
