#include "model/store/projectfile.h"
#include "tests/cli/program.h"
#include "tests/support/permissions.h"

#include <QFile>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Bad input gets one clear line and exit code 2, and nothing is written, half or whole.
class BadInputTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workplace> m_place;

    /// Calls the program, which must refuse with one line that begins like this, and change nothing.
    void refuses(const QStringList &arguments, const QString &line)
    {
        const QStringList before = m_place->inventory();
        const Outcome outcome = m_place->call(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(outcome.err.startsWith(QString("stepwright-cli: "_L1 + line).toUtf8()), outcome.err.constData());
        QCOMPARE(m_place->inventory(), before);
    }

private Q_SLOTS:
    void initTestCase() { m_place = std::make_unique<Workplace>(); }

    void whatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("line");
        const auto row = [](const QString &call, const QString &line) {
            QTest::newRow(qPrintable(call)) << call.split(u' ', Qt::SkipEmptyParts) << line;
        };
        row({}, u"say what to do; see stepwright-cli help"_s);
        row(u"frobnicate"_s, u"there is no command \"frobnicate\"; see stepwright-cli help"_s);
        row(u"help frobnicate"_s, u"there is no command \"frobnicate\"; see stepwright-cli help"_s);
        row(u"info --frobnicate shop.stepwright"_s, u"Unknown option 'frobnicate'. See stepwright-cli help info"_s);
        row(u"export shop.stepwright --to"_s, u"Missing value after '--to'. See stepwright-cli help export"_s);

        row(u"new"_s, u"new takes one file name"_s);
        row(u"new shop.stepwright"_s, u"There is a file \"shop.stepwright\" already."_s);
        row(u"new features"_s, u"\"features\" is not a file."_s);
        row(u"new nowhere/a.stepwright"_s, u"There is no folder \""_s + m_place->path(u"nowhere"_s) + u"\"."_s);

        row(u"info"_s, u"info takes one project"_s);
        row(u"info a.stepwright"_s, u"There is no project file \"a.stepwright\"."_s);
        row(u"info features"_s, u"\"features\" is not a file."_s);
        row(u"info notes.txt"_s, u"\"notes.txt\" is not a Stepwright project."_s);

        row(u"check"_s, u"check takes a project, folders or feature files"_s);
        row(u"check a.feature"_s, u"There is no file \"a.feature\"."_s);
        row(u"check --format xml bad.feature"_s, u"there is no format \"xml\""_s);
        row(u"check --least much bad.feature"_s, u"there is no severity \"much\""_s);
        row(u"check --rule nonsense bad.feature"_s, u"\"nonsense\" is no rule with a severity"_s);
        row(u"check a.stepwright"_s, u"There is no project file \"a.stepwright\"."_s);

        row(u"parse"_s, u"parse takes feature files"_s);
        row(u"parse features"_s, u"\"features\" is a folder; a file is needed."_s);
        row(u"parse features/basket/basket.feature a.feature"_s, u"There is no file \"a.feature\"."_s);

        row(u"import shop.stepwright"_s, u"import takes a project and what is to come into it"_s);
        row(u"import a.stepwright features"_s, u"There is no project file \"a.stepwright\"."_s);
        row(u"import shop.stepwright a"_s, u"There is no file or folder \"a\"."_s);
        row(u"import shop.stepwright a.xml"_s, u"There is no file \"a.xml\"."_s);
        row(u"import shop.stepwright notes.xml"_s, u"Line 1 of the project document cannot be read: "_s);
        row(u"import shop.stepwright features bad.feature"_s,
            u"import takes one folder, or feature files of one folder"_s);
        row(u"import shop.stepwright bad.feature features/basket/basket.feature"_s,
            u"import takes one folder, or feature files of one folder"_s);

        row(u"export shop.stepwright --output out"_s, u"there is no target \"\"; export --list names them"_s);
        row(u"export shop.stepwright --to cobol --output out"_s,
            u"there is no target \"cobol\"; export --list names them"_s);
        row(u"export shop.stepwright --to behave"_s, u"say where to write: --output DIR"_s);
        row(u"export --to behave --output out"_s, u"export takes one project, or --xml FILE, or --features DIR"_s);
        row(u"export shop.stepwright --xml shop.xml --to behave --output out"_s,
            u"export takes one project, or --xml FILE, or --features DIR"_s);
        row(u"export --xml a.xml --to behave --output out"_s, u"There is no file \"a.xml\"."_s);
        row(u"export --xml features --to behave --output out"_s, u"\"features\" is a folder; a file is needed."_s);
        row(u"export --features a --to behave --output out"_s, u"There is no file or folder \"a\"."_s);
        row(u"export shop.stepwright --to behave --output notes.txt"_s,
            u"\"notes.txt\" is a file; a folder is needed there."_s);

        row(u"recover broken.stepwright"_s, u"recover takes a damaged project and the name of a new one"_s);
        row(u"recover a.stepwright b.stepwright"_s, u"There is no project file \"a.stepwright\"."_s);
        row(u"recover broken.stepwright shop.stepwright"_s, u"There is a file \"shop.stepwright\" already."_s);
        row(u"recover notes.txt b.stepwright"_s, u"Nothing could be recovered from \"notes.txt\"."_s);
    }

    void whatMakesNoSenseIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, line);
        m_place->write(u"notes.xml"_s, "Dear diary\n");
        refuses(arguments, line);
    }

    void aDamagedProjectIsRefusedWithAWayOut_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const QString &call :
             {u"info %1"_s, u"check %1"_s, u"import %1 features"_s, u"export %1 --to behave --output out"_s})
            QTest::newRow(qPrintable(call)) << call.arg(u"broken.stepwright"_s).split(u' ');
    }

    void aDamagedProjectIsRefusedWithAWayOut()
    {
        QFETCH(QStringList, arguments);
        refuses(arguments, u"The project file \"broken.stepwright\" is damaged. See stepwright-cli help recover."_s);
    }

    void aNewerProjectIsRefusedWithTheVersionThatIsNeeded_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const QString &call : {u"info %1"_s, u"check %1"_s, u"import %1 features"_s,
                                    u"export %1 --to behave --output out"_s, u"recover %1 new.stepwright"_s})
            QTest::newRow(qPrintable(call)) << call.arg(u"newer.stepwright"_s).split(u' ');
    }

    void aNewerProjectIsRefusedWithTheVersionThatIsNeeded()
    {
        QFETCH(QStringList, arguments);
        refuses(arguments, u"\"newer.stepwright\" was written by Stepwright 7.2.0; this is version "_s);
    }

    void whatMayNotBeReadOrWrittenIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("line");
        const auto row = [](const QString &call, const QString &line) {
            QTest::newRow(qPrintable(call)) << call.split(u' ', Qt::SkipEmptyParts) << line;
        };
        row(u"info secret.stepwright"_s,
            u"\"secret.stepwright\" cannot be written. Check its permissions and its folder's."_s);
        row(u"check secret.feature"_s, u"\"secret.feature\" cannot be read: Permission denied."_s);
        row(u"parse bad.feature secret.feature"_s, u"\"secret.feature\" cannot be read: Permission denied."_s);
        row(u"import shop.stepwright secret.feature"_s, u"\"secret.feature\" cannot be read. Check its permissions."_s);
        row(u"import shop.stepwright secret"_s, u"\"secret\" cannot be read. Check its permissions."_s);
        row(u"export --features secret --to behave --output out"_s,
            u"\"secret\" cannot be read. Check its permissions."_s);
        row(u"new locked/a.stepwright"_s,
            u"\"locked/a.stepwright\" cannot be written. Check its permissions and its folder's."_s);
        row(u"info locked/shop.stepwright"_s,
            u"\"locked/shop.stepwright\" cannot be written. Check its permissions and its folder's."_s);
        row(u"export shop.stepwright --to behave --output locked"_s,
            u"\"locked\" cannot be written to. Check its permissions."_s);
        row(u"export shop.stepwright --to behave --output locked/out"_s,
            u"\"%1\" cannot be written to. Check its permissions."_s.arg(m_place->path(u"locked"_s)));
        row(u"export shop.stepwright --to gherkin --original --output half"_s,
            u"\"half/basket\" cannot be written to. Check its permissions."_s);
    }

    void whatMayNotBeReadOrWrittenIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, line);
        if (!obeyPermissions())
            QSKIP("root cannot give up reading everything here");
        Workplace &place = *m_place;
        place.write(u"secret.feature"_s, "Feature: Secret\n");
        place.write(u"secret/a.feature"_s, "Feature: A\n");
        place.write(u"locked/notes.txt"_s, {});
        QFile::copy(place.path(u"shop.stepwright"_s), place.path(u"secret.stepwright"_s));
        QFile::copy(place.path(u"shop.stepwright"_s), place.path(u"locked/shop.stepwright"_s));
        place.write(u"half/basket/notes.txt"_s, {}); // the second of the folders that files go to
        constexpr QFile::Permissions read = QFile::ReadOwner | QFile::ExeOwner;
        for (const QString &name : {u"secret.feature"_s, u"secret"_s, u"secret.stepwright"_s})
            QVERIFY(QFile::setPermissions(place.path(name), {}));
        QVERIFY(QFile::setPermissions(place.path(u"locked"_s), read));
        QVERIFY(QFile::setPermissions(place.path(u"half/basket"_s), read));
        refuses(arguments, line);
        for (const QString &name :
             {u"secret.feature"_s, u"secret"_s, u"secret.stepwright"_s, u"locked"_s, u"half/basket"_s})
            QVERIFY(QFile::setPermissions(place.path(name), read | QFile::WriteOwner));
    }

    void aProjectThatIsOpenElsewhereIsRefused();
};

void BadInputTest::aProjectThatIsOpenElsewhereIsRefused()
{
    const auto held = stepwright::store::ProjectFile::open(m_place->path(u"shop.stepwright"_s));
    QVERIFY(held);
    const Outcome outcome = m_place->call({u"info"_s, u"shop.stepwright"_s});
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.err, "stepwright-cli: \"shop.stepwright\" is open in another program. Close it there first.\n"_ba);
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "badinput_test.moc"
