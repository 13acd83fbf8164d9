#include "tests/cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// What `complete` proposes, one JSON object a line.
class CompleteTest : public QObject
{
    Q_OBJECT

private:
    Workplace m_place;

    [[nodiscard]] QList<QJsonObject> answers(const QStringList &arguments) const
    {
        const Outcome outcome = m_place.call(u"complete shop.stepwright"_s.split(u' ') + arguments);
        if (outcome.exitCode != 0 || !outcome.err.isEmpty())
            qFatal("exit code %d, %s", outcome.exitCode, outcome.err.constData());
        QList<QJsonObject> objects;
        for (const QByteArray &line : outcome.out.split('\n')) {
            if (!line.isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }

    [[nodiscard]] QJsonObject first(const QStringList &arguments) const
    {
        return answers(arguments).value(0).value("proposals"_L1).toArray().at(0).toObject();
    }

private Q_SLOTS:
    void aStepComesWithoutKeywordAndWithItsValues()
    {
        const QList<QJsonObject> found = answers({u"--text"_s, u"When I add"_s});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].keys(), QStringList({u"micros"_s, u"proposals"_s, u"query"_s}));
        QCOMPARE(found[0].value("query"_L1).toString(), u"When I add"_s);
        QVERIFY(found[0].value("micros"_L1).toInt() > 0);
        const QJsonObject step = found[0].value("proposals"_L1).toArray().at(0).toObject();
        QCOMPARE(step.value("kind"_L1).toString(), u"step"_s);
        QVERIFY(step.value("text"_L1).toString().startsWith(u"I add 1 \""_s));
        QVERIFY(step.value("uses"_L1).toInt() > 1);
    }

    void theLimitIsKept()
    {
        QCOMPARE(answers({u"--limit"_s, u"3"_s, u"--text"_s, u"Given "_s})[0].value("proposals"_L1).toArray().size(),
                 3);
        QCOMPARE(answers({u"--text"_s, u"Given "_s})[0].value("proposals"_L1).toArray().size(), 10);
    }

    void keywordsAndTagsAreProposedToo()
    {
        QCOMPARE(first({u"--text"_s, u"Giv"_s}),
                 QJsonObject({{u"text"_s, u"Given "_s}, {u"kind"_s, u"keyword"_s}, {u"uses"_s, 0}}));
        const QJsonObject tag = first({u"--text"_s, u"@bask"_s});
        QCOMPARE(tag.value("text"_L1).toString(), u"@basket"_s);
        QCOMPARE(tag.value("kind"_L1).toString(), u"tag"_s);
    }

    void theLanguageChoosesTheKeywords()
    {
        QCOMPARE(first({u"--language"_s, u"fr"_s, u"--text"_s, u"Qua"_s}).value("text"_L1).toString(), u"Quand "_s);
        QCOMPARE(first({u"--language"_s, u"fr"_s, u"--text"_s, u"Quand I add 1 \"Ear"_s}).value("kind"_L1).toString(),
                 u"step"_s);
        QVERIFY(first({u"--language"_s, u"fr"_s, u"--text"_s, u"Whe"_s}).value("text"_L1).toString() != u"When "_s);
    }

    void aTextWithoutKeywordIsAStep()
    {
        QVERIFY(
            first({u"--text"_s, u"the basket total"_s}).value("text"_L1).toString().startsWith(u"the basket total"_s));
    }

    void aBatchIsAnsweredLineByLine()
    {
        m_place.write(u"typed.txt"_s, "When I add\n\nzzzz qqqq\nGiven the bas");
        const QList<QJsonObject> found = answers({u"--batch"_s, u"typed.txt"_s});
        QCOMPARE(found.size(), 4);
        QCOMPARE(found[2].value("query"_L1).toString(), u"zzzz qqqq"_s);
        QVERIFY(found[2].value("proposals"_L1).toArray().isEmpty());
        QCOMPARE(found[3].value("query"_L1).toString(), u"Given the bas"_s);
        QVERIFY(!found[3].value("proposals"_L1).toArray().isEmpty());
    }

    void badInputGetsOneLineAndExitCode2_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing") << u"complete"_s;
        QTest::newRow("no text") << u"complete shop.stepwright"_s;
        QTest::newRow("both") << u"complete shop.stepwright --text a --batch typed.txt"_s;
        QTest::newRow("limit") << u"complete shop.stepwright --limit 0 --text a"_s;
        QTest::newRow("language") << u"complete shop.stepwright --language xx --text a"_s;
        QTest::newRow("project") << u"complete missing.stepwright --text a"_s;
        QTest::newRow("batch") << u"complete shop.stepwright --batch missing.txt"_s;
    }

    void badInputGetsOneLineAndExitCode2()
    {
        QFETCH(QString, line);
        const Outcome outcome = m_place.call(line.split(u' '));
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(outcome.err.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(CompleteTest)
#include "complete_test.moc"
