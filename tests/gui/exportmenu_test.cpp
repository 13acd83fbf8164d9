#include "tests/gui/windowfixture.h"

#include <QDir>
#include <QMenu>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// File > Export in the real window.
class ExportMenuTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    void writeExporter(const QString &id, const QByteArray &manifest) const
    {
        const QString folder = m_folder->filePath(u"data/exporters/"_s + id);
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + u"/exporter.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(manifest) == manifest.size());
    }

    [[nodiscard]] QMenu *menu() { return m_fixture->find<QMenu>(u"exportMenu"_s); }

    [[nodiscard]] static QStringList texts(const QMenu &menu)
    {
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts.append(action->isSeparator() ? u"-"_s : action->text());
        return texts;
    }

    /// Opens the menu as File > Export does, so that it looks for changes.
    void open()
    {
        menu()->popup({});
        QTRY_VERIFY(menu()->isVisible());
        menu()->close();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void cleanup() { m_fixture.reset(); }

    void targetsStandByTheirFamily()
    {
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        QCOMPARE(texts(*menu()),
                 QStringList({u"C#"_s, u"Documents"_s, u"Go"_s, u"Groovy"_s, u"Java"_s, u"JavaScript, TypeScript"_s,
                              u"Kotlin"_s, u"PHP"_s, u"Python"_s, u"Ruby"_s, u"Rust"_s, u"-"_s, u"Feature files…"_s,
                              u"Robot Framework…"_s, u"Selenium IDE…"_s, u"XCTest (Swift)…"_s}));
        const auto *behave = m_fixture->find<QAction>(u"export-behave"_s);
        const auto *python = qobject_cast<QMenu *>(behave->parent());
        QVERIFY(python);
        QCOMPARE(python->title(), u"Python"_s);
        QCOMPARE(texts(*python),
                 QStringList({u"Behave (Python)…"_s, u"pytest-bdd (Python)…"_s, u"unittest (Python)…"_s}));
    }

    void onesOwnExportersAppearWhenTheMenuOpens()
    {
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        QVERIFY(!texts(*menu()).contains(u"Mine & yours…"_s));
        writeExporter(u"mine"_s, R"({"id": "mine", "name": "Mine & yours", "extends": ["features"]})");
        writeExporter(u"snake"_s, R"({"id": "snake", "name": "Snake", "extends": ["python", "features"]})");
        open();
        QVERIFY(texts(*menu()).contains(u"Mine && yours…"_s));
        QVERIFY(texts(*qobject_cast<QMenu *>(m_fixture->find<QAction>(u"export-snake"_s)->parent()))
                    .contains(u"Behave (Python)…"_s));
        QCOMPARE(m_fixture->message(), QString());
        QVERIFY(QDir(m_folder->filePath(u"data/exporters/mine"_s)).removeRecursively());
        open();
        QVERIFY(!texts(*menu()).contains(u"Mine && yours…"_s));
        QCOMPARE(texts(*menu()).size(), 16);
    }

    void whatCannotBeUsedIsTold()
    {
        writeExporter(u"broken"_s, R"({"id": "broken", "colour": "red"})");
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        const QString message = m_fixture->message();
        QVERIFY2(message.contains("exporters/broken"_L1) && message.contains("\"colour\""_L1), qPrintable(message));
        QCOMPARE(texts(*menu()).size(), 16);
    }
};

QTEST_MAIN(ExportMenuTest)
#include "exportmenu_test.moc"
