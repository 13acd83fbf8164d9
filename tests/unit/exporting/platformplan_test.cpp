#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/document/platformimport.h"
#include "model/store/projectfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stepwright;
using namespace stepwright::exporting;
using namespace stepwright::importing;
using namespace Qt::StringLiterals;

namespace {

QByteArray folder(const QByteArray &uid, const QByteArray &name, const QByteArray &parent = {})
{
    return "<folder><uid>" + uid + "</uid><name>" + name + "</name><parentUid>" + parent + "</parentUid></folder>";
}

QByteArray scenario(const QByteArray &name, const QByteArray &folder, const QByteArray &steps)
{
    return "<scenario><uid>" + folder + name + "</uid><name>" + name + "</name><folderUid>" + folder +
           "</folderUid><steps>" + steps + "</steps></scenario>";
}

QByteArray call(const QByteArray &actionWord)
{
    return "<call><actionword>" + actionWord + "</actionword><annotation>given</annotation></call>";
}

QByteArray projectXml(const QByteArray &folders, const QByteArray &scenarios)
{
    return "<project format='0.1'><name>Shop</name><uid>p</uid><testPlan>" + folders + "</testPlan><scenarios>" +
           scenarios + "</scenarios></project>";
}

/// Two features in a folder: Basket and Payment.
QByteArray first()
{
    return projectXml(folder("top", "Shop") + folder("basket", "Basket", "top") + folder("payment", "Payment", "top"),
                      scenario("Add", "basket", call("I add tea")) + scenario("Pay", "payment", call("I pay")));
}

/// Basket has changed, Payment with its folder is gone, Returns is new, and there is a step nobody knows.
QByteArray second()
{
    return projectXml(folder("top", "Shop") + folder("basket", "Basket", "top") + folder("returns", "Returns", "top"),
                      scenario("Add", "basket", call("I add cake")) +
                          scenario("Send back", "returns", "\n<dance/>\n" + call("I send it back")));
}

} // namespace

/// Imports project XMLs into a real project file.
class PlatformPlanTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    std::optional<store::ProjectFile> m_file;
    const Catalogue m_catalogue;

    PlatformPlan plan(const QByteArray &xml)
    {
        const Result<PlatformPlan> plan =
            readProjectXml(xml)
                .and_then([&](const ProjectXml &read) { return preparePlatform(read, *m_catalogue.plainFeatures()); })
                .and_then([&](const PlatformProject &platform) {
                    return planPlatform(platform, {m_file->tree().get(), m_file->actionWords().value(),
                                                   [&](const QString &uid) { return m_file->feature(uid); },
                                                   [&](const QString &key) { return m_file->setting(key); }});
                });
        if (!plan)
            qFatal("%s", qPrintable(plan.error().message));
        return *plan;
    }

    project::Change apply(const project::Change &change)
    {
        const Result<store::AppliedChange> applied = m_file->apply(change);
        if (!applied)
            qFatal("%s", qPrintable(applied.error().message));
        return applied->change;
    }

    /// What a plan says, a line each: "new Shop/Basket".
    static QStringList lines(const ImportPlan &plan)
    {
        const QStringList words{u"new"_s, u"changed"_s, u"unchanged"_s, u"removed"_s, u"unreadable"_s};
        QStringList lines;
        for (const ImportItem &item : plan.items)
            lines.append(words[int(item.state)] + u' ' + item.path);
        return lines;
    }

    /// The plan with one item left out.
    static PlatformPlan without(PlatformPlan plan, const QString &name)
    {
        for (ImportItem &item : plan.plan.items)
            item.included = item.name != name;
        return plan;
    }

    [[nodiscard]] QByteArray text(const QString &uid)
    {
        return m_file->feature(uid).value_or(project::FeatureText()).bytes;
    }

private Q_SLOTS:
    void init()
    {
        Result<store::ProjectFile> file =
            store::ProjectFile::create(m_folder.filePath(QString::number(++m_number) + u".stepwright"_s));
        QVERIFY(file);
        m_file.emplace(std::move(*file));
    }

    void theFirstImportIsAllNew()
    {
        const PlatformPlan planned = plan(first());
        QCOMPARE(lines(planned.plan), (QStringList{u"new Shop/Basket"_s, u"new Shop/Payment"_s}));
        apply(chosenChange(planned));
        QCOMPARE(m_file->tree()->namePath(u"payment"_s), (QStringList{u"Shop"_s, u"Payment"_s}));
        QVERIFY(text(u"basket"_s).contains("Given I add tea"));
        QCOMPARE(lines(plan(first()).plan), (QStringList{u"unchanged Shop/Basket"_s, u"unchanged Shop/Payment"_s}));
        QVERIFY(plan(first()).change.isEmpty());
    }

    void aLaterImportSaysWhatIsNewChangedRemovedAndUnreadable()
    {
        apply(plan(first()).change);
        const auto before = m_file->tree();
        const PlatformPlan planned = plan(second());
        QCOMPARE(lines(planned.plan), (QStringList{u"changed Shop/Basket"_s, u"new Shop/Returns"_s,
                                                   u"removed Shop/Payment"_s, u"unreadable Line 2"_s}));
        QVERIFY(planned.plan.items[0].before.bytes.contains("I add tea"));
        const project::Change applied = apply(chosenChange(planned));
        QVERIFY(text(u"basket"_s).contains("Given I add cake"));
        QVERIFY(!m_file->tree()->find(u"payment"_s));
        apply(applied.inverse());
        QVERIFY(*m_file->tree() == *before);
        QVERIFY(text(u"payment"_s).contains("Given I pay"));
        QCOMPARE(lines(plan(second()).plan), lines(planned.plan));
    }

    void whatTheUserLeavesOutStaysAsItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("uids"); // of the features afterwards
        QTest::addColumn<QByteArray>("basket");
        QTest::newRow("a changed one") << u"Basket"_s << QStringList{u"basket"_s, u"returns"_s} << "tea"_ba;
        QTest::newRow("a new one") << u"Returns"_s << QStringList{u"basket"_s} << "cake"_ba;
        QTest::newRow("a removed one") << u"Payment"_s << QStringList{u"basket"_s, u"payment"_s, u"returns"_s}
                                       << "cake"_ba;
    }

    void whatTheUserLeavesOutStaysAsItIs()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, uids);
        QFETCH(QByteArray, basket);
        apply(plan(first()).change);
        apply(chosenChange(without(plan(second()), name)));
        QStringList left = m_file->tree()->depthFirst();
        left.removeIf([this](const QString &uid) { return !m_file->tree()->find(uid)->feature; });
        left.sort();
        QCOMPARE(left, uids);
        QVERIFY(text(u"basket"_s).contains(QByteArray("Given I add " + basket)));
    }

    void aFolderStaysForWhatStaysInIt()
    {
        const QByteArray nested = projectXml(folder("top", "Shop") + folder("inner", "Inner", "top"),
                                             scenario("A", "top", call("a")) + scenario("B", "inner", call("b")));
        // Left out of the first import, the outer feature still is the folder of the inner one…
        apply(chosenChange(without(plan(nested), u"Shop"_s)));
        QVERIFY(!m_file->tree()->find(u"top"_s)->feature);
        QVERIFY(m_file->tree()->find(u"inner"_s)->feature);
        apply(plan(nested).change);
        // …and so it is when both are gone and the inner one is to stay.
        apply(chosenChange(without(plan(projectXml({}, {})), u"Inner"_s)));
        QVERIFY(!m_file->tree()->find(u"top"_s)->feature);
        QCOMPARE(m_file->tree()->find(u"inner"_s)->folder.parentUid, u"top"_s);
    }

    void whatIsTheUsersOwnIsNotRemoved()
    {
        apply(plan(first()).change);
        apply({u"Mine"_s,
               {project::AddFolder{{.uid = u"mine"_s, .parentUid = u"payment"_s, .name = u"Mine"_s},
                                   project::FeatureText{.bytes = "Feature: Mine\n"_ba},
                                   {}}}});
        apply(chosenChange(plan(second())));
        QVERIFY(!m_file->tree()->find(u"payment"_s)->feature);
        QCOMPARE(m_file->tree()->find(u"mine"_s)->folder.parentUid, u"payment"_s);
    }

    void actionWordsThatAreGoneAreRemovedAndOnesOwnStay()
    {
        const auto withWords = [](const QByteArrayList &names) {
            QByteArray words;
            for (const QByteArray &name : names)
                words += "<actionword><uid>" + name + "</uid><name>" + name + "</name></actionword>";
            return first().replace("</project>"_ba, QByteArray("<actionwords>" + words + "</actionwords></project>"));
        };
        const auto stored = [this] {
            QStringList names;
            const QList<project::ActionWord> words = m_file->actionWords().value();
            for (const project::ActionWord &word : words)
                names.append(word.name);
            return names;
        };
        apply(plan(withWords({"I add tea", "I pay"})).change);
        const project::ActionWord mine{u"mine"_s, {}, u"I leave"_s, u"{}"_s};
        apply({u"Mine"_s, {project::SetActionWord{std::nullopt, mine}}});
        const project::Change applied = apply(chosenChange(plan(withWords({"I pay"}))));
        QCOMPARE(stored(), (QStringList{u"I leave"_s, u"I pay"_s}));
        apply(applied.inverse());
        QCOMPARE(stored(), (QStringList{u"I add tea"_s, u"I leave"_s, u"I pay"_s}));
    }

    void anotherProjectRemovesNothing()
    {
        apply(plan(first()).change);
        QByteArray other = projectXml(folder("else", "Else"), scenario("A", "else", call("a")));
        other.replace("<uid>p</uid>", "<uid>q</uid>");
        QCOMPARE(lines(plan(other).plan), QStringList{u"new Else"_s});
    }
};

QTEST_GUILESS_MAIN(PlatformPlanTest)
#include "platformplan_test.moc"
