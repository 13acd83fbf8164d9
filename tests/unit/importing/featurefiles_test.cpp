#include "model/importing/featurefiles.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwright;
using namespace stepwright::importing;
using namespace stepwright::project;
using namespace Qt::StringLiterals;

namespace {

/// A project of one folder with these feature paths; the name of each is its number.
std::shared_ptr<const ProjectTree> treeOf(const QStringList &paths, const QString &name = {})
{
    ProjectTreeBuilder builder;
    for (int number = 0; number < paths.size(); ++number) {
        const QString uid = QString::number(number);
        builder.setFolder({.uid = uid, .name = name.isNull() ? uid : name, .position = number});
        builder.setFeature(uid, FeatureSummary{.path = paths[number]});
    }
    return builder.build();
}

Result<FeatureText> anyText(const QString &uid)
{
    return FeatureText{.bytes = "Feature: " + uid.toUtf8()};
}

} // namespace

class FeatureFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsThatLeadAnywhereElseAreReplaced_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : {u"../../x.feature"_s,
                                    u"/etc/x.feature"_s,
                                    u"a/../../b.feature"_s,
                                    u"a//b.feature"_s,
                                    u"\\\\srv\\x.feature"_s,
                                    u"C:x.feature"_s,
                                    u"CON.feature"_s,
                                    u"sub/nul.feature"_s,
                                    u"a./b.feature"_s,
                                    u"a /b.feature"_s,
                                    u"-rf.feature"_s,
                                    u".git/hooks/x.feature"_s,
                                    u".github/workflows/x.feature"_s,
                                    u"x.yml"_s,
                                    u"x"_s,
                                    u"a\nb.feature"_s,
                                    u"\u202Eb.feature"_s,
                                    QString(u"x\0y.feature"_s),
                                    QString(QString(300, u'a') + u".feature"_s),
                                    u".feature"_s,
                                    u"a|b.feature"_s,
                                    u""_s})
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(path.size()).arg(path.left(20)))) << path;
    }

    void pathsThatLeadAnywhereElseAreReplaced()
    {
        QFETCH(QString, path);
        QCOMPARE(featurePaths(*treeOf({path})).value(u"0"_s), u"0.feature"_s);
    }

    void ordinaryPathsStay_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : {u"a.feature"_s, u"basket/Pay by card.feature"_s, u"répertoire/été.feature"_s,
                                    u"注文.feature"_s, u"v1.2/it's (new).FEATURE"_s, u"a'b;$(id)`id`.feature"_s})
            QTest::newRow(qPrintable(path)) << path;
    }

    void ordinaryPathsStay()
    {
        QFETCH(QString, path);
        QCOMPARE(featurePaths(*treeOf({path})).value(u"0"_s), path);
    }

    void namesBecomeSafeFileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        QTest::newRow("plain") << u"Pay by card"_s << u"Pay-by-card.feature"_s;
        QTest::newRow("signs") << u"../a/b: \"c\"?"_s << u"a-b-c.feature"_s;
        QTest::newRow("accents") << u"Ete\u0301"_s << u"Eté.feature"_s;
        QTest::newRow("reserved") << u"con"_s << u"feature-con.feature"_s;
        QTest::newRow("empty") << u""_s << u"feature-.feature"_s;
        QTest::newRow("dashes") << u"-rf"_s << u"rf.feature"_s;
    }

    void namesBecomeSafeFileNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, path);
        QCOMPARE(featurePaths(*treeOf({u""_s}, name)).value(u"0"_s), path);
    }

    void twoFeaturesNeverShareAFile()
    {
        const QHash<QString, QString> paths =
            featurePaths(*treeOf({u"a.feature"_s, u"A.feature"_s, u"a.feature"_s, u"a-2.feature"_s}));
        QCOMPARE(paths.value(u"0"_s), u"a.feature"_s);
        QCOMPARE(paths.value(u"1"_s), u"A-2.feature"_s);
        QCOMPARE(paths.value(u"2"_s), u"a-3.feature"_s);
        QCOMPARE(paths.value(u"3"_s), u"a-2-2.feature"_s);
    }

    void nothingIsWrittenThroughALink()
    {
        QTemporaryDir folder;
        QTemporaryDir outside;
        QVERIFY(QFile::link(outside.path(), folder.filePath(u"sub"_s)));
        const auto result = writeFeatureFiles(*treeOf({u"sub/deep/x.feature"_s}), anyText, folder.path());
        QCOMPARE(result.error().kind, ErrorKind::Denied);
        QVERIFY(QDir(outside.path()).isEmpty());
        QVERIFY(QFile::link(outside.filePath(u"target"_s), folder.filePath(u"y.feature"_s)));
        QCOMPARE(writeFeatureFiles(*treeOf({u"y.feature"_s}), anyText, folder.path()).error().kind, ErrorKind::Denied);
        QVERIFY(QDir(outside.path()).isEmpty());
    }

    void filesThatAreAlreadyRightAreNotTouched()
    {
        QTemporaryDir folder;
        QVERIFY(writeFeatureFiles(*treeOf({u"a.feature"_s, u"b.feature"_s}), anyText, folder.path()));
        const QDateTime past = QDateTime::currentDateTimeUtc().addDays(-3);
        QFile file(folder.filePath(u"a.feature"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(past, QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(QFile::remove(folder.filePath(u"b.feature"_s)));
        const WrittenFiles written =
            writeFeatureFiles(*treeOf({u"a.feature"_s, u"b.feature"_s}), anyText, folder.path()).value();
        QCOMPARE(written.written, 1);
        QCOMPARE(written.unchanged, 1);
        QCOMPARE(QFileInfo(file).lastModified().toSecsSinceEpoch(), past.toSecsSinceEpoch());
    }

    void writingCanBeCancelled()
    {
        QTemporaryDir folder;
        const auto result = writeFeatureFiles(*treeOf({u"a.feature"_s, u"b.feature"_s}), anyText, folder.path(),
                                              [](qsizetype done, qsizetype) { return done < 1; });
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(FeatureFilesTest)

#include "featurefiles_test.moc"
