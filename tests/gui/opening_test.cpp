#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"

#include <QDir>
#include <QFile>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// What the program does with a path it is started with.
class OpeningTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &path, const QByteArray &text)
    {
        QDir(m_folder.path()).mkpath(QFileInfo(path).path());
        QFile file(m_folder.filePath(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the test's file cannot be written");
        return file.fileName();
    }

    static QStringList featureNames(Session &session)
    {
        QStringList names;
        if (!session.isOpen())
            return names;
        for (const QString &uid : session.tree()->depthFirst()) {
            if (const auto &feature = session.tree()->find(uid)->feature)
                names.append(feature->name);
        }
        return names;
    }

private Q_SLOTS:
    void aFeatureFileIsShownAloneAndReadyToEdit()
    {
        const QString path =
            write(u"one/login.feature"_s, "Feature: Login\n  Scenario: a user\n    Given a password\n");
        write(u"one/logout.feature"_s, "Feature: Logout\n");
        WindowFixture program(m_folder.filePath(u"program"_s));
        program.application().start({.path = path});
        const auto page = [&program] { return program.window().tabs().currentPage(); };
        QTRY_VERIFY_WITH_TIMEOUT(page() && page()->isLoaded(), 30'000);
        QVERIFY(page()->edit()->toPlainText().startsWith("Feature: Login\n"_L1));
        QCOMPARE(featureNames(program.application().session()), QStringList{u"Login"_s});
    }

    void foldersOfTheSameNameDoNotShareAProject()
    {
        for (const QString &name : {u"Basket"_s, u"Payment"_s}) {
            const QString path = write(name + "/features/a.feature"_L1, "Feature: " + name.toUtf8() + '\n');
            WindowFixture program(m_folder.filePath(u"program"_s));
            program.application().start({.path = QFileInfo(path).path()});
            QTRY_COMPARE_WITH_TIMEOUT(featureNames(program.application().session()), QStringList{name}, 30'000);
        }
    }
};

QTEST_MAIN(OpeningTest)
#include "opening_test.moc"
