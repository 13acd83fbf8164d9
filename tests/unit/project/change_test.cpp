#include "model/project/change.h"

#include <QTest>

using namespace stepwright::project;
using namespace Qt::StringLiterals;

class ChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theInverseTakesEveryOperationBackInReverseOrder()
    {
        const Folder folder{.uid = u"f"_s, .name = u"Basket"_s};
        Folder renamed = folder;
        renamed.name = u"Cart"_s;
        const FeatureText text{.bytes = "Feature: Cart"_ba};
        const ActionWord word{.uid = u"w"_s, .name = u"I pay"_s};
        const Change change{u"Edit"_s,
                            {AddFolder{folder, {}, {}}, UpdateFolder{folder, renamed},
                             SetFeature{u"f"_s, {}, text, {}, {u"s"_s}}, SetActionWord{{}, word},
                             SetSetting{u"k"_s, u"a"_s, {}}}};
        const Change expected{u"Edit"_s,
                              {SetSetting{u"k"_s, {}, u"a"_s}, SetActionWord{word, {}},
                               SetFeature{u"f"_s, text, {}, {u"s"_s}, {}}, UpdateFolder{renamed, folder},
                               RemoveFolder{folder, {}, {}}}};
        QCOMPARE(change.inverse(), expected);
        QCOMPARE(change.inverse().inverse(), change);
    }
};

QTEST_GUILESS_MAIN(ChangeTest)

#include "change_test.moc"
