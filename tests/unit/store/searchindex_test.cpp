#include "model/store/projectfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stepwright;
using namespace stepwright::store;
using namespace stepwright::project;
using namespace Qt::StringLiterals;

class SearchIndexTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::optional<ProjectFile> m_file;

    /// "line excerpt" of each hit.
    QStringList found(const QString &query)
    {
        QStringList lines;
        const QList<SearchHit> hits = m_file->search(query, 20).value();
        for (const SearchHit &hit : hits)
            lines.append(u"%1 %2"_s.arg(hit.line).arg(hit.excerpt));
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = ProjectFile::create(m_folder.filePath(u"p.stepwright"_s)).value();
        const QByteArray text = R"(@shop
Feature: Basket
  What a customer puts together for a voyage.

  Background:
    Given an open shop

  @slow @JIRA:AB-12
  Scenario: Pay by card
    When I pay the café "Élan" 12 €
      | number | 4711 |
    Then a receipt for the basket is printed

  Scenario: 注文を確認する
    When ユーザーが注文ボタンを押す
      """
      doc string line
      """
)"_ba;
        QVERIFY(m_file->apply({u"Add"_s, {AddFolder{{.uid = u"f"_s}, FeatureText{.bytes = text}, {}}}}));
    }

    void words_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("in a name") << u"card"_s << QStringList{u"9 Scenario: Pay by card"_s};
        QTest::newRow("in a step") << u"receipt"_s << QStringList{u"12 Then a receipt for the basket is printed"_s};
        QTest::newRow("in a tag") << u"slow"_s << QStringList{u"8 @slow @JIRA:AB-12"_s};
        QTest::newRow("tag with signs") << u"JIRA:AB-12"_s << QStringList{u"8 @slow @JIRA:AB-12"_s};
        QTest::newRow("in a description")
            << u"voyage"_s << QStringList{u"3 What a customer puts together for a voyage."_s};
        QTest::newRow("in a table") << u"4711"_s << QStringList{u"11 | number | 4711 |"_s};
        QTest::newRow("in a doc string") << u"doc line"_s << QStringList{u"17 doc string line"_s};
        QTest::newRow("in a background") << u"open shop"_s << QStringList{u"1 @shop"_s};
        QTest::newRow("case and accents") << u"CAFE elan"_s << QStringList{u"10 When I pay the café \"Élan\" 12 €"_s};
        QTest::newRow("beginning of the last word") << u"pay rec"_s << QStringList{u"9 Scenario: Pay by card"_s};
        QTest::newRow("middle of a word") << u"ceipt"_s << QStringList{};
        QTest::newRow("in a name and in a step, the name first")
            << u"basket"_s << QStringList{u"2 Feature: Basket"_s, u"12 Then a receipt for the basket is printed"_s};
        QTest::newRow("all words in one scenario") << u"card voyage"_s << QStringList{};
        QTest::newRow("japanese name") << u"確認"_s << QStringList{u"14 Scenario: 注文を確認する"_s};
        QTest::newRow("japanese step") << u"ボタン"_s << QStringList{u"15 When ユーザーが注文ボタンを押す"_s};
        QTest::newRow("nothing") << u"  "_s << QStringList{};
    }

    void words()
    {
        QFETCH(QString, query);
        QTEST(found(query), "lines");
    }

    void noQueryIsCode_data()
    {
        QTest::addColumn<QString>("query");
        for (const QString &query :
             {u"\""_s, u"\"\""_s, u"' OR 1=1 --"_s, u"NEAR(a b"_s, u"name:card"_s, u"^card"_s, u"card*"_s, u"-card"_s,
              u"(card"_s, u"AND"_s, u"a AND"_s, u"%"_s, u"_"_s, u"*"_s, u"{name} : card"_s, QString(5000, u'a'),
              QString(QChar(0xD800)), QString(QChar(0)), u"card\" OR \"receipt"_s})
            QTest::newRow(qPrintable(query.left(12))) << query;
    }

    void noQueryIsCode()
    {
        QFETCH(QString, query);
        const auto hits = m_file->search(query, 20);
        QVERIFY2(hits, qPrintable(hits ? QString() : hits.error().detail));
    }

    void whatWasEditedIsFoundAsItIsNow()
    {
        const FeatureText before = m_file->feature(u"f"_s).value();
        FeatureText after = before;
        after.bytes.replace("receipt", "voucher");
        const auto applied = m_file->apply({u"Edit"_s, {SetFeature{u"f"_s, before, after}}});
        QVERIFY(found(u"receipt"_s).isEmpty());
        QCOMPARE(found(u"voucher"_s), QStringList{u"12 Then a voucher for the basket is printed"_s});
        QVERIFY(m_file->apply(applied->change.inverse()));
        QVERIFY(found(u"voucher"_s).isEmpty());
    }

    void theScenarioIsNamed()
    {
        const SearchHit hit = m_file->search(u"card"_s, 1).value().first();
        QCOMPARE(hit.folderUid, u"f"_s);
        QCOMPARE(hit.scenarioUid, m_file->tree()->find(u"f"_s)->feature->scenarios.front().uid);
        QVERIFY(m_file->search(u"voyage"_s, 1).value().first().scenarioUid.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SearchIndexTest)

#include "searchindex_test.moc"
