#include "model/importing/featurefolder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwright;
using namespace stepwright::importing;
using namespace Qt::StringLiterals;

class FeatureFolderTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString &path) const { return m_folder->filePath(path); }

    void write(const QString &path, const QByteArray &bytes = "Feature: x\n"_ba) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(path)).path()));
        QFile file(at(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static QStringList paths(const FeatureFolder &folder)
    {
        QStringList paths;
        for (const FeatureFile &file : folder.files)
            paths.append(file.path);
        return paths;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void filesAreFoundAtAnyDepthInTheirOrder()
    {
        for (const QString &path : {u"b.feature"_s, u"a10.feature"_s, u"a9.FEATURE"_s, u"z/y/x/deep.feature"_s,
                                    u"guide.feature.md"_s, u"README.md"_s, u".git/hooks/no.feature"_s, u"notes.txt"_s})
            write(path);
        const FeatureFolder folder = readFeatureFolder(m_folder->path()).value();
        QCOMPARE(paths(folder), (QStringList{u"z/y/x/deep.feature"_s, u"a9.FEATURE"_s, u"a10.feature"_s, u"b.feature"_s,
                                             u"guide.feature.md"_s}));
        QVERIFY(folder.files.last().markdown);
        QVERIFY(!folder.files.first().markdown);
        QCOMPARE(folder.source, m_folder->path());
        QVERIFY(folder.isWhole);
    }

    void aSingleFileIsAFolderOfOne()
    {
        write(u"sub/one.feature"_s, "Feature: one"_ba);
        write(u"sub/two.feature"_s);
        const FeatureFolder folder = readFeatureFolder(at(u"sub/one.feature"_s)).value();
        QCOMPARE(paths(folder), QStringList{u"one.feature"_s});
        QCOMPARE(folder.source, at(u"sub"_s));
        QVERIFY(!folder.isWhole);
    }

    void linksInCirclesEnd()
    {
        write(u"a/one.feature"_s);
        QVERIFY(QFile::link(m_folder->path(), at(u"a/up"_s)));
        QVERIFY(QFile::link(u"/"_s, at(u"a/everything"_s)));
        QVERIFY(QFile::link(at(u"self"_s), at(u"self"_s)));
        QTemporaryDir outside;
        QVERIFY(QFile::copy(at(u"a/one.feature"_s), outside.filePath(u"two.feature"_s)));
        QVERIFY(QFile::link(outside.path(), at(u"b"_s)));
        QVERIFY(QFile::link(outside.path(), at(u"c"_s)));
        QVERIFY(QFile::link(m_folder->path(), outside.filePath(u"back"_s)));
        const FeatureFolder folder = readFeatureFolder(m_folder->path()).value();
        QCOMPARE(paths(folder), (QStringList{u"a/one.feature"_s, u"b/two.feature"_s}));
    }

    void whatCannotBeReadIsListed()
    {
        write(u"good.feature"_s);
        QVERIFY(QFile::link(at(u"nowhere"_s), at(u"broken.feature"_s)));
        QVERIFY(QDir().mkpath(at(u"folder.feature"_s)));
        const FeatureFolder folder = readFeatureFolder(m_folder->path()).value();
        QCOMPARE(paths(folder), QStringList{u"good.feature"_s});
        QCOMPARE(folder.unreadable.size(), 1);
        QCOMPARE(folder.unreadable.first().path, u"broken.feature"_s);
        QVERIFY(!folder.unreadable.first().reason.isEmpty());
        QCOMPARE(readFeatureFolder(at(u"nowhere"_s)).error().kind, ErrorKind::NotFound);
    }

    void readingCanBeCancelled()
    {
        for (int number = 0; number < 10; ++number)
            write(u"%1.feature"_s.arg(number));
        qsizetype last = 0;
        const auto result = readFeatureFolder(m_folder->path(), [&last](qsizetype read, qsizetype found) {
            last = read;
            return found == 10 && read < 3;
        });
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QCOMPARE(last, 3);
    }

    void readingInTheBackgroundTellsItsProgress()
    {
        for (int number = 0; number < 10; ++number)
            write(u"%1.feature"_s.arg(number));
        const QFuture<Result<FeatureFolder>> future = readFeatureFolderLater(m_folder->path());
        QCOMPARE(future.result()->files.size(), 10);
        QCOMPARE(future.progressMaximum(), 10);
        QCOMPARE(future.progressValue(), 10);
    }
};

QTEST_GUILESS_MAIN(FeatureFolderTest)

#include "featurefolder_test.moc"
