#include "app/docks/projecttreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace stepwright;
using namespace Qt::StringLiterals;
using project::FeatureSummary;
using project::Folder;
using project::ProjectTree;
using project::ProjectTreeBuilder;
using project::Scenario;

/// The project tree's model: what it shows, and that a new picture changes only the rows that differ.
class ProjectTreeTest : public QObject
{
    Q_OBJECT

private:
    static FeatureSummary feature(const QStringList &scenarios)
    {
        FeatureSummary summary;
        for (const QString &name : scenarios)
            summary.scenarios.push_back(
                {.uid = "uid "_L1 + name, .name = name, .line = int(summary.scenarios.size()) + 2});
        return summary;
    }

    static std::shared_ptr<const ProjectTree> shop(const QStringList &payScenarios = {u"Card"_s, u"Cash"_s})
    {
        ProjectTreeBuilder builder;
        builder.setFolder({.uid = u"basket"_s, .name = u"Basket"_s});
        builder.setFolder({.uid = u"pay"_s, .parentUid = u"basket"_s, .name = u"Pay"_s});
        builder.setFeature(u"pay"_s, feature(payScenarios));
        builder.setFolder({.uid = u"empty"_s, .name = u"Empty"_s, .position = 1});
        return builder.build();
    }

    static QString text(const ProjectTreeModel &model, const QModelIndex &parent = {})
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            const QString below = text(model, index);
            rows.append(below.isEmpty() ? index.data().toString() : u"%1(%2)"_s.arg(index.data().toString(), below));
        }
        return rows.join(' '_L1);
    }

private Q_SLOTS:
    void showsFoldersFeaturesAndScenarios()
    {
        ProjectTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTree(shop());
        QCOMPARE(text(model), u"Basket(Pay(Card Cash)) Empty"_s);
        const QModelIndex pay = model.indexOfFolder(u"pay"_s);
        QCOMPARE(ProjectTreeModel::Kind(pay.data(ProjectTreeModel::KindRole).toInt()), ProjectTreeModel::Kind::Feature);
        const QModelIndex cash = model.indexOfScenario(u"pay"_s, u"uid Cash"_s);
        QCOMPARE(cash.data(ProjectTreeModel::FolderUidRole).toString(), u"pay"_s);
        QCOMPARE(cash.data(ProjectTreeModel::LineRole).toInt(), 3);
    }

    void newScenariosAreInsertedAndOthersStay()
    {
        ProjectTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTree(shop());
        const QPersistentModelIndex cash = model.indexOfScenario(u"pay"_s, u"uid Cash"_s);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setTree(shop({u"Card"_s, u"Voucher"_s, u"Transfer"_s, u"Cash"_s}));
        QCOMPARE(text(model), u"Basket(Pay(Card Voucher Transfer Cash)) Empty"_s);
        QVERIFY(cash.isValid());
        QCOMPARE(cash.row(), 3);
        QCOMPARE(resets.count(), 0);
    }

    void anyOrderBecomesAnyOther_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        const QStringList names{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        QTest::newRow("reversed") << names << QStringList{u"d"_s, u"c"_s, u"b"_s, u"a"_s};
        QTest::newRow("first to the end") << names << QStringList{u"b"_s, u"c"_s, u"d"_s, u"a"_s};
        QTest::newRow("all gone") << names << QStringList{};
        QTest::newRow("all new") << QStringList{} << names;
        QTest::newRow("others") << names << QStringList{u"x"_s, u"y"_s};
        QTest::newRow("mixed") << names << QStringList{u"x"_s, u"d"_s, u"y"_s, u"z"_s, u"b"_s};
        QTest::newRow("moved behind new ones") << names << QStringList{u"x"_s, u"y"_s, u"a"_s, u"d"_s};
    }

    void anyOrderBecomesAnyOther()
    {
        QFETCH(const QStringList, before);
        QFETCH(const QStringList, after);
        ProjectTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTree(shop(before));
        model.setTree(shop(after));
        ProjectTreeModel fresh;
        fresh.setTree(shop(after));
        QCOMPARE(text(model), text(fresh));
    }

    void foldersThatMoveAreFoundAtTheirNewPlace()
    {
        ProjectTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto before = shop();
        model.setTree(before);
        ProjectTreeBuilder builder(*before);
        builder.setFolder({.uid = u"pay"_s, .parentUid = u"empty"_s, .name = u"Pay"_s});
        model.setTree(builder.build());
        QCOMPARE(text(model), u"Basket Empty(Pay(Card Cash))"_s);
        QCOMPARE(model.indexOfFolder(u"pay"_s).parent(), model.indexOfFolder(u"empty"_s));
    }

    void withoutAProjectThereIsNothing()
    {
        ProjectTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTree(shop());
        model.setTree(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.indexOfFolder(u"pay"_s).isValid());
    }
};

QTEST_MAIN(ProjectTreeTest)
#include "projecttree_test.moc"
