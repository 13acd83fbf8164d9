#include "model/base/editorconfig.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;

/// .editorconfig as https://spec.editorconfig.org describes it.
class EditorConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patternsMatchPaths_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *pattern, const char *path, bool matches) {
            QTest::addRow("%s %s", pattern, path) << QString::fromUtf8(pattern) << QString::fromUtf8(path) << matches;
        };
        row("*", "a/b.feature", true);
        row("*.feature", "a/b.feature", true);
        row("*.feature", "a/b.features", false);
        row("a/*.feature", "a/b.feature", true);
        row("a/*.feature", "a/c/b.feature", false);
        row("/*.feature", "a/b.feature", false);
        row("a/**.feature", "a/c/b.feature", true);
        row("b.?eature", "b.feature", true);
        row("[ab].feature", "a.feature", true);
        row("[!ab].feature", "a.feature", false);
        row("*.{feature,md}", "x.md", true);
        row("*.{feature,md}", "x.txt", false);
        row("n{8..11}.feature", "n10.feature", true);
        row("n{8..11}.feature", "n12.feature", false);
        row("a\\*.feature", "a*.feature", true);
        row("a\\*.feature", "ab.feature", false);
        row("a.feature", "aXfeature", false);
    }

    void patternsMatchPaths()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, path);
        QTEST(matchesEditorConfigPattern(pattern, path), "matches");
    }

    void nearerFilesAndLaterSectionsWin()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &text) {
            QDir(folder.path()).mkpath(QFileInfo(name).path());
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(u".editorconfig"_s, "[*]\nindent_size = 8\n");
        write(u"project/.editorconfig"_s, "; ours\nroot=TRUE\n\n[*]\nIndent_Size: no\nindent_size = 2\r\n[*.feature]\n"
                                          "indent_size=3\nindent_style=Space\n");
        write(u"project/deep/.editorconfig"_s, "[x.feature]\nindent_size = tab\n");
        QCOMPARE(editorConfigFor(folder.filePath(u"project/a.txt"_s)).value(u"indent_size"_s), u"2"_s);
        QCOMPARE(editorConfigFor(folder.filePath(u"project/a.feature"_s)).value(u"indent_size"_s), u"3"_s);
        QCOMPARE(editorConfigFor(folder.filePath(u"project/deep/a.feature"_s)).value(u"indent_style"_s), u"space"_s);
        QCOMPARE(editorConfigFor(folder.filePath(u"project/deep/x.feature"_s)).value(u"indent_size"_s), u"tab"_s);
        QCOMPARE(editorConfigFor(folder.filePath(u"other/a.feature"_s)).value(u"indent_size"_s), u"8"_s);
    }
};

QTEST_GUILESS_MAIN(EditorConfigTest)
#include "editorconfig_test.moc"
