// The tree of the export dialog with ten thousand files.
#include "app/dialogs/exportfilestree.h"

#include <QSignalSpy>
#include <QTest>

using namespace stepwright;
using namespace Qt::StringLiterals;
using exporting::FileState;
using exporting::Owner;
using exporting::PlannedFile;

class ExportManyFilesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int count = 10'000;

    /// Files in a thousand folders; every other one is the user's.
    [[nodiscard]] static exporting::ExportPlan plan()
    {
        exporting::ExportPlan plan;
        for (int i = 0; i < count; ++i)
            plan.files.append(PlannedFile{.path = u"folder %1/file %2.feature"_s.arg(i / 10).arg(i),
                                          .state = i % 2 == 0 ? FileState::Kept : FileState::Same,
                                          .owner = i % 2 == 0 ? Owner::Kind : Owner::Export,
                                          .index = i});
        return plan;
    }

private Q_SLOTS:
    void foldersAreShutAtFirst()
    {
        ExportFilesTree tree;
        tree.showPlan(plan());
        QCOMPARE(tree.topLevelItemCount(), 1000);
        QVERIFY(!tree.topLevelItem(0)->isExpanded());
        QCOMPARE(tree.topLevelItem(0)->text(1), u"5 to look at"_s);
    }

    void allSelectedFilesAreAllowedInOneTurn()
    {
        ExportFilesTree tree;
        tree.showPlan(plan());
        tree.expandAll();
        tree.selectAll();
        const QSignalSpy told(&tree, &ExportFilesTree::permissionChanged);
        QTest::keyClick(&tree, Qt::Key_Space);
        QCOMPARE(tree.overwritten().size(), count / 2);
        QCOMPARE(told.count(), 1);
        QTest::keyClick(&tree, Qt::Key_Space);
        QCOMPARE(tree.overwritten().size(), 0);
        QCOMPARE(told.count(), 2);
    }

    void unchangedFilesAreHidden()
    {
        ExportFilesTree tree;
        tree.showPlan(plan());
        tree.setOnlyChanges(true);
        int shown = 0;
        for (QTreeWidgetItemIterator row(&tree); *row; ++row)
            shown += (*row)->childCount() == 0 && !(*row)->isHidden() ? 1 : 0;
        QCOMPARE(shown, count / 2);
    }
};

QTEST_MAIN(ExportManyFilesTest)
#include "exportmanyfiles_test.moc"
