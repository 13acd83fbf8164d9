#include "model/project/projecttree.h"

#include <QTest>

using namespace stepwright::project;
using namespace Qt::StringLiterals;

namespace {

Folder folder(const QString &uid, const QString &parentUid, const QString &name, int position = 0)
{
    return Folder{.uid = uid, .parentUid = parentUid, .name = name, .position = position};
}

/// a ─ a1, a2;  b
std::shared_ptr<const ProjectTree> smallTree()
{
    ProjectTreeBuilder builder;
    builder.setFolder(folder(u"a2"_s, u"a"_s, u"Pay later"_s));
    builder.setFolder(folder(u"b"_s, {}, u"Basket"_s, 1));
    builder.setFolder(folder(u"a"_s, {}, u"Shop"_s));
    builder.setFolder(folder(u"a1"_s, u"a"_s, u"Pay"_s));
    builder.setFeature(u"a1"_s, FeatureSummary{.name = u"Pay"_s, .scenarios = {Scenario{.uid = u"s1"_s}}});
    return builder.build();
}

} // namespace

class ProjectTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersStandInOrderWhateverOrderTheyCameIn()
    {
        const auto tree = smallTree();
        QCOMPARE(tree->folderCount(), 4);
        QCOMPARE(tree->root().children, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(tree->depthFirst(), (QStringList{u"a"_s, u"a1"_s, u"a2"_s, u"b"_s}));
        QCOMPARE(tree->depthFirst(u"a"_s), (QStringList{u"a1"_s, u"a2"_s}));
        QCOMPARE(tree->namePath(u"a2"_s), (QStringList{u"Shop"_s, u"Pay later"_s}));
        QVERIFY(!tree->find(u"x"_s));
    }

    void aNewTreeSharesWhatDidNotChange()
    {
        const auto tree = smallTree();
        ProjectTreeBuilder builder(*tree);
        builder.setFeature(u"b"_s, FeatureSummary{.name = u"Basket"_s});
        const auto next = builder.build();
        QCOMPARE(next->find(u"a1"_s), tree->find(u"a1"_s));
        QVERIFY(next->find(u"b"_s)->feature);
        QVERIFY2(!tree->find(u"b"_s)->feature, "the old tree must stay as it was");
        QVERIFY(*next != *tree);
    }

    void aFolderMovesAndComesBack()
    {
        const auto tree = smallTree();
        ProjectTreeBuilder builder(*tree);
        builder.setFolder(folder(u"a2"_s, u"b"_s, u"Pay later"_s));
        const auto moved = builder.build();
        QCOMPARE(moved->find(u"a"_s)->children, QStringList{u"a1"_s});
        QCOMPARE(moved->find(u"b"_s)->children, QStringList{u"a2"_s});
        ProjectTreeBuilder there(*moved);
        there.setFolder(folder(u"a2"_s, u"a"_s, u"Pay later"_s));
        QCOMPARE(*there.build(), *tree);
        ProjectTreeBuilder thereAndBack(*tree);
        thereAndBack.setFolder(folder(u"a2"_s, u"b"_s, u"Pay later"_s));
        thereAndBack.setFolder(folder(u"a2"_s, u"a"_s, u"Pay later"_s));
        QCOMPARE(*thereAndBack.build(), *tree);
    }

    void foldersGoWithTheirChildrenFirst()
    {
        const auto tree = smallTree();
        ProjectTreeBuilder builder(*tree);
        for (const QString &uid : {u"a1"_s, u"a2"_s, u"a"_s})
            builder.removeFolder(uid);
        const auto rest = builder.build();
        QCOMPARE(rest->depthFirst(), QStringList{u"b"_s});
        QCOMPARE(rest->folderCount(), 1);
    }
};

QTEST_GUILESS_MAIN(ProjectTreeTest)

#include "projecttree_test.moc"
