// The difference of two texts, held against GNU patch and against itself.
#include "model/base/linediff.h"
#include "model/base/unifieddiff.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace stepwright;
using namespace Qt::StringLiterals;

class LineDiffTest : public QObject
{
    Q_OBJECT

private:
    /// The new text as the changes make it of the old one.
    [[nodiscard]] static QByteArray applied(const QByteArray &before, const QByteArray &after)
    {
        const auto oldLines = linesOf(before);
        const auto newLines = linesOf(after);
        QByteArray result;
        qsizetype old = 0;
        for (const LineChange &change : diffLines(oldLines, newLines)) {
            for (; old < change.oldStart; ++old)
                result += oldLines.at(old);
            old += change.oldCount;
            for (qsizetype i = 0; i < change.newCount; ++i)
                result += newLines.at(change.newStart + i);
        }
        for (; old < oldLines.size(); ++old)
            result += oldLines.at(old);
        return result;
    }

    [[nodiscard]] static qsizetype changedLines(const QByteArray &before, const QByteArray &after)
    {
        qsizetype count = 0;
        for (const LineChange &change : diffLines(linesOf(before), linesOf(after)))
            count += change.oldCount + change.newCount;
        return count;
    }

    /// The length of the shortest edit, by the table of all common subsequences.
    [[nodiscard]] static qsizetype fewestLines(const QByteArray &before, const QByteArray &after)
    {
        const auto a = linesOf(before);
        const auto b = linesOf(after);
        std::vector<std::vector<qsizetype>> common(std::size_t(a.size() + 1),
                                                   std::vector<qsizetype>(std::size_t(b.size() + 1)));
        for (std::size_t i = 1; i <= std::size_t(a.size()); ++i) {
            for (std::size_t j = 1; j <= std::size_t(b.size()); ++j)
                common[i][j] = a.at(qsizetype(i) - 1) == b.at(qsizetype(j) - 1)
                                   ? common[i - 1][j - 1] + 1
                                   : qMax(common[i - 1][j], common[i][j - 1]);
        }
        return a.size() + b.size() - 2 * common.back().back();
    }

    [[nodiscard]] static QByteArray randomText(QRandomGenerator &random, int lines, int kinds)
    {
        QByteArray text;
        for (int i = 0; i < lines; ++i)
            text += "line " + QByteArray::number(random.bounded(kinds)) + '\n';
        if (!text.isEmpty() && random.bounded(4) == 0)
            text.chop(1);
        return text;
    }

private Q_SLOTS:
    void linesKeepTheirEnds()
    {
        QCOMPARE(linesOf("a\n\nb"), (QList<QByteArrayView>{"a\n", "\n", "b"}));
        QCOMPARE(linesOf(""), QList<QByteArrayView>());
    }

    void theFewestLinesChange()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 3000; ++round) {
            const QByteArray before = randomText(random, random.bounded(30), 1 + random.bounded(12));
            const QByteArray after = randomText(random, random.bounded(30), 1 + random.bounded(12));
            QCOMPARE(applied(before, after), after);
            QCOMPARE(changedLines(before, after), fewestLines(before, after));
        }
    }

    void changesNeverTouch()
    {
        QRandomGenerator random(8);
        for (int round = 0; round < 500; ++round) {
            const QByteArray before = randomText(random, 40, 6);
            const QByteArray after = randomText(random, 40, 6);
            qsizetype end = -1;
            for (const LineChange &change : diffLines(linesOf(before), linesOf(after))) {
                QVERIFY(change.oldStart > end);
                end = change.oldStart + change.oldCount;
            }
        }
    }

    void largeAndVeryDifferentTextsAreCompared()
    {
        QRandomGenerator random(9);
        const QByteArray before = randomText(random, 60'000, 2000);
        const QByteArray after = randomText(random, 60'000, 2000);
        QCOMPARE(applied(before, after), after);
        QCOMPARE(applied(before, {}), QByteArray());
        QByteArray edited = before;
        edited.insert(before.indexOf('\n', before.size() / 2) + 1, "one more\n");
        QCOMPARE(changedLines(before, edited), 1);
    }

    void equalTextsHaveNoDifference() { QCOMPARE(unifiedDiff("a\n", "a\n", u"a"_s, u"b"_s), QByteArray()); }

    void differencesHaveTheUnifiedFormat()
    {
        QCOMPARE(unifiedDiff("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11", "1\n2\n3\nfour\n5\n6\n7\n8\n9\n10\n11\n",
                             u"a/some file"_s, u"b/x"_s),
                 "--- a/some file\t\n+++ b/x\n"
                 "@@ -1,11 +1,11 @@\n 1\n 2\n 3\n-4\n+four\n 5\n 6\n 7\n 8\n 9\n 10\n-11\n"
                 "\\ No newline at end of file\n+11\n"_ba);
        QCOMPARE(unifiedDiff({}, "x\n", {}, u"b/x"_s), "--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+x\n"_ba);
        QCOMPARE(unifiedDiff("x\n", {}, u"a/x"_s, {}), "--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"_ba);
        QCOMPARE(unifiedDiff("x\0"_ba, "y", u"a/x"_s, u"b/x"_s), "Binary files a/x and b/x differ\n"_ba);
    }

    void patchMakesTheNewTextOfTheOldOne()
    {
        if (QStandardPaths::findExecutable(u"patch"_s).isEmpty())
            QSKIP("GNU patch is not installed");
        QTemporaryDir folder;
        QRandomGenerator random(10);
        for (int round = 0; round < 40; ++round) {
            const QByteArray before = randomText(random, 1 + random.bounded(80), 30);
            const QByteArray after = randomText(random, 1 + random.bounded(80), 30);
            if (before == after)
                continue;
            QFile file(folder.filePath(u"a file.txt"_s));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(before) == before.size());
            file.close();
            QProcess patch;
            patch.setWorkingDirectory(folder.path());
            patch.start(u"patch"_s, {u"-p1"_s, u"--fuzz=0"_s, u"--posix"_s});
            QVERIFY(patch.waitForStarted());
            patch.write(unifiedDiff(before, after, u"a/a file.txt"_s, u"b/a file.txt"_s));
            patch.closeWriteChannel();
            QVERIFY(patch.waitForFinished());
            QVERIFY2(patch.exitCode() == 0, patch.readAllStandardOutput().constData());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), after);
            file.close();
        }
    }
};

QTEST_GUILESS_MAIN(LineDiffTest)
#include "linediff_test.moc"
