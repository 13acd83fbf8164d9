#include "tests/gui/windowfixture.h"
#include "tests/support/testdata.h"

#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;
using importing::ImportState;

/// Importing the platform's project XML from the menu: the plan first, then the change, undone as one step.
class XmlImportTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    [[nodiscard]] Session &session() { return m_fixture->application().session(); }
    [[nodiscard]] QAbstractItemModel &tree() { return *m_fixture->find<QTreeView>(u"projectTree"_s)->model(); }

    /// Scenarios by folder: a folder for each, below a folder "Shop".
    void importXml(const QList<std::pair<QByteArray, QByteArray>> &scenarios)
    {
        QByteArray folders = "<folder><uid>top</uid><name>Shop</name></folder>";
        QByteArray bodies;
        for (const auto &[name, step] : scenarios) {
            folders += "<folder><uid>" + name + "</uid><name>" + name + "</name><parentUid>top</parentUid></folder>";
            bodies +=
                "<scenario><name>One</name><folderUid>" + name + "</folderUid><steps>" + step + "</steps></scenario>";
        }
        QFile file(m_folder->filePath(u"shop.xml"_s));
        if (!file.open(QIODevice::WriteOnly) ||
            file.write("<project format='0.1'><name>Shop</name><uid>p</uid><testPlan>" + folders +
                       "</testPlan><scenarios>" + bodies + "</scenarios></project>") < 0)
            qFatal("cannot write the XML");
        file.close();
        m_fixture->answers().plan.reset();
        m_fixture->answers().importPath = file.fileName();
        m_fixture->trigger(u"importXml"_s);
    }

    static QByteArray call(const QByteArray &actionWord)
    {
        return "<call><actionword>" + actionWord + "</actionword><annotation>given</annotation></call>";
    }

    void importTwo()
    {
        importXml({{"Basket", call("I add tea")}, {"Payment", call("I pay")}});
        QTRY_COMPARE(m_fixture->message(), u"Features imported: 2 new."_s);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<WindowFixture>(m_folder->path());
        m_fixture->answers().newProject = m_folder->filePath(u"shop.stepwright"_s);
        m_fixture->trigger(u"newProject"_s);
        QTRY_VERIFY(session().isOpen());
    }

    void cleanup() { m_fixture.reset(); }

    void thePlanIsShownAndTheImportIsOneStep()
    {
        importTwo();
        QCOMPARE(m_fixture->answers().plan->source, m_folder->filePath(u"shop.xml"_s));
        QCOMPARE(m_fixture->answers().plan->items.first().path, u"Shop/Basket"_s);
        importXml({{"Basket", call("I add cake")}, {"Returns", "<dance/>" + call("I send it back")}});
        QTRY_COMPARE(m_fixture->message(), u"Features imported: 1 new, 1 changed, 1 removed, 1 could not be read."_s);
        const importing::ImportPlan &plan = *m_fixture->answers().plan;
        QCOMPARE(plan.count(ImportState::New), 1);
        QCOMPARE(plan.count(ImportState::Changed), 1);
        QCOMPARE(plan.count(ImportState::Removed), 1);
        QCOMPARE(plan.count(ImportState::Unreadable), 1);
        QVERIFY(!findRow(tree(), u"Payment"_s).isValid());
        QVERIFY(findRow(tree(), u"Returns"_s).isValid());
        m_fixture->find<QPushButton>(u"messageChoice0"_s)->click(); // Undo
        QTRY_VERIFY(findRow(tree(), u"Payment"_s).isValid());
        QVERIFY(!findRow(tree(), u"Returns"_s).isValid());
        m_fixture->trigger(u"undoProject"_s);
        QTRY_COMPARE(session().tree()->folderCount(), 0);
    }

    void whoSaysNoChangesNothing()
    {
        m_fixture->answers().acceptImport = false;
        importXml({{"Basket", call("I add tea")}});
        QTRY_VERIFY(m_fixture->answers().plan);
        m_fixture->answers().acceptImport = true;
        importTwo(); // were the first one still under way, this one would find something to change
        QCOMPARE(m_fixture->answers().plan->count(ImportState::New), 2);
    }

    void theWorkCanBeStopped()
    {
        QList<std::pair<QByteArray, QByteArray>> many; // so many that reading them is not done before one can click
        for (int number = 0; number < 3000; ++number)
            many.append({"Article " + QByteArray::number(number), call("I buy it")});
        importXml(many);
        auto *stop = m_fixture->find<QToolButton>(u"workCancel"_s);
        QVERIFY(stop->isVisible());
        stop->click();
        QTRY_VERIFY(!stop->isVisible());
        importTwo();
        QCOMPARE(m_fixture->answers().plan->count(ImportState::New), 2);
    }

    void theSameAgainHasNothingToImport()
    {
        importTwo();
        importXml({{"Basket", call("I add tea")}, {"Payment", call("I pay")}});
        QTRY_VERIFY2(m_fixture->message().startsWith("Nothing to import"_L1), qPrintable(m_fixture->message()));
        QVERIFY(!m_fixture->answers().plan);
    }

    void whatIsNoXmlIsRefusedWithItsLine()
    {
        m_fixture->answers().importPath = projectFile(u"README.md"_s);
        m_fixture->trigger(u"importXml"_s);
        QTRY_VERIFY2(m_fixture->message().startsWith("Line 1 of the project document cannot be read"_L1),
                     qPrintable(m_fixture->message()));
    }
};

QTEST_MAIN(XmlImportTest)
#include "xmlimport_test.moc"
